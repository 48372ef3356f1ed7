// How often the margins and the band of the event study hold what is true, in simulated programmes where nothing happens.
import { eventStudy } from '../../src/lib/statistics/event-study.ts';
import { drawsFrom } from './random.ts';

export interface BandRate {
	treated: number;
	control: number;
	/** Correlation of an area's shocks from quarter to quarter. */
	correlation: number;
	runs: number;
	/** Share of single margins that hold 0. */
	margins: number;
	/** Share of programmes in which the band holds 0 at every one of the nine leads. */
	band: number;
	/** The same for the single margins taken together: what a band is for. */
	marginsTogether: number;
}

const leads = 9;
export const bandDesigns = [
	{ treated: 2, control: 2, correlation: 0 },
	{ treated: 2, control: 2, correlation: 0.5 },
	{ treated: 1, control: 4, correlation: 0.5 },
	{ treated: 2, control: 14, correlation: 0 },
	{ treated: 2, control: 14, correlation: 0.5 }
] as const;

/** `runs` programmes, spread evenly over the designs: a rate of one design rests on a fifth of them. */
export function bandCoverage(runs: number, seed: number): BandRate[] {
	return bandDesigns.map((design, i) =>
		coverageOf(design, Math.max(1, Math.round(runs / bandDesigns.length)), seed + 7919 * i)
	);
}

export function coverageOf(
	{ treated, control, correlation }: (typeof bandDesigns)[number],
	runs: number,
	seed: number
): BandRate {
	const { normal } = drawsFrom(seed);
	const fresh = Math.sqrt(1 - correlation ** 2);
	let [held, heldBand, heldTogether] = [0, 0, 0];
	for (let run = 0; run < runs; run++) {
		const rows = Array.from({ length: treated + control }, (_, unit) => {
			let shock = normal();
			return Array.from({ length: leads + 1 }, (_, period) => {
				if (period > 0) shock = correlation * shock + fresh * normal();
				return { unit, period, y: shock, treated: unit < treated };
			});
		}).flat();
		const points = eventStudy({ rows, reference: leads }).slice(0, leads);
		const within = (lower: number | null, upper: number | null) => (lower ?? 0) <= 0 && (upper ?? 0) >= 0;
		const single = points.filter((one) => within(one.lower, one.upper)).length;
		held += single;
		if (single === leads) heldTogether++;
		if (points.every((one) => within(one.bandLower, one.bandUpper))) heldBand++;
	}
	return {
		...{ treated, control, correlation, runs },
		margins: held / (runs * leads),
		band: heldBand / runs,
		marginsTogether: heldTogether / runs
	};
}
