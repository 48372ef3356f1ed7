// The rates that the method page promises of a comparison, in a short seeded run of what `npm run calibrate` runs in full.
import { expect, it } from 'vitest';
import { bandCoverage } from '../../../../scripts/calibrate/band.ts';
import { comparisonRates } from '../../../../scripts/calibrate/comparison.ts';

it('the band holds nine leads together where nothing happens, single margins do not', () => {
	const rates = bandCoverage(1500, 11);
	for (const { band, margins, marginsTogether } of rates) {
		expect(margins).toBeGreaterThan(0.93);
		expect(margins).toBeLessThan(0.97);
		// 300 programmes each: 95 % give or take three times 1.3.
		expect(band).toBeGreaterThan(0.91);
		expect(band).toBeLessThan(0.99);
		expect(marginsTogether).toBeLessThan(0.85);
	}
});

it('a comparison claims falsely in at most 6 % of programmes under shocks of 0 to 2 points, and people alone in far more', () => {
	const rates = comparisonRates(400, 11);
	const still = rates.filter(({ effect }) => effect === 0);
	expect(still.map((one) => one.shock)).toEqual([0, 0.005, 0.01, 0.02]);
	for (const { claimed } of still) expect(claimed).toBeLessThanOrEqual(0.06);
	expect(still.at(-1)?.byPeople).toBeGreaterThan(0.2);
	// Not because it never says anything.
	expect(rates.find(({ effect }) => effect !== 0)?.claimed).toBeGreaterThan(0.35);
});
