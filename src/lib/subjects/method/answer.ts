// What npm run calibrate measured, as the method texts name it.
import type calibrated from './figure/calibrated.json';
import type { MethodRates } from './words/rates.ts';

/** @throws RangeError where the lines rest on different numbers of programmes, as the page says they rest on one */
export function ratesOf(measured: typeof calibrated): MethodRates {
	const {
		binomial,
		dispersed,
		power,
		comparison,
		band,
		ladder,
		coverage,
		outlook,
		sixth,
		twelfth,
		publicSeries
	} = measured;
	const runs = binomial.runs;
	if ([dispersed, power, comparison, band, ladder, coverage].some((one) => one.runs !== runs))
		throw new RangeError('calibrated.json: not every simulation has as many runs');
	if ([sixth, twelfth].some((one) => one.runs !== outlook.runs))
		throw new RangeError('calibrated.json: not every outlook rests on as many series');
	const { byLook } = power.rates;
	const half = byLook.findIndex((share) => share >= 0.5);
	return {
		runs,
		looks: byLook.length,
		goals: 7,
		binomial: binomial.rates,
		dispersed: dispersed.rates,
		power: { atTheEnd: byLook.at(-1) ?? 0, half: half < 0 ? null : half + 1 },
		weighted: coverage.rates,
		comparison: comparison.rates,
		band: band.rates,
		ladder: ladder.rates,
		outlook: {
			runs: outlook.runs,
			kinds: outlook.rates,
			sixth: sixth.rates,
			twelfth: twelfth.rates,
			publicSeries
		}
	};
}
