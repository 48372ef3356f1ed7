// How often what comes lies inside the outlook, on series that move in six ways, beside two simpler ways to look ahead.
import { normalQuantile } from '../../src/lib/statistics/distributions/normal.ts';
import { outlook, type OutlookPoint } from '../../src/lib/statistics/outlook.ts';
import { drawsFrom, type Draws } from './random.ts';

/** Nothing changes; a straight path; a path that levels off; one step; a wandering level; shocks that die out. */
export const seriesKinds = ['null', 'straight', 'levelling', 'shift', 'walk', 'shock'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** Of one kind of series. */
export interface OutlookRates {
	kind: SeriesKind;
	/** Shares 0-1 of what came that lay inside the ranges of 50 and 80 %. */
	half: number;
	eighty: number;
	/** Mean weighted interval score in standard errors of a measurement, lower is better: ours, the last value, the straight line. */
	score: number;
	scoreUnchanged: number;
	scoreLine: number;
}

/** The quarters of the plan, from baseline to target. */
const planned = 14;
const longest = 24;
const furthest = 8;
/** Where the ranges of 50 and 80 % begin and end, and the middle. */
const quantiles = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

const logit = (p: number): number => Math.log(p / (1 - p));
const inverse = (x: number): number => 1 / (1 + Math.exp(-x));
const oneOf = <One>(draws: Draws, choices: readonly [One, ...One[]]): One =>
	choices[Math.floor(draws.uniform() * choices.length)] ?? choices[0];
const times = <One>(count: number, make: (at: number) => One): One[] =>
	Array.from({ length: count }, (_, at) => make(at));

/** True shares, quarter by quarter, of sizes and changes as in neighbourhood plans. */
export function pathOf(kind: SeriesKind, quarters: number, draws: Draws): number[] {
	const first = oneOf(draws, [0.06, 0.092, 0.19, 0.38]);
	const then = first * (0.5 + 0.25 * draws.uniform());
	const start = oneOf(draws, [0, 4, 8]);
	switch (kind) {
		case 'null':
			return times(quarters, () => first);
		case 'straight': {
			const begin = Math.min(start, quarters - 6);
			return times(quarters, (t) => first + (then - first) * Math.min(1.6, Math.max(0, t - begin) / planned));
		}
		case 'levelling': {
			const pace = 2 + 4 * draws.uniform();
			return times(quarters, (t) => then + (first - then) * Math.exp(-Math.max(0, t - start) / pace));
		}
		case 'shift': {
			const at = 1 + Math.floor(draws.uniform() * (quarters - 1));
			return times(quarters, (t) => (t < at ? first : then + (first - then) * 0.3));
		}
		case 'walk': {
			const step = 0.03 + 0.07 * draws.uniform();
			let at = logit(first);
			return times(quarters, () => inverse((at += step * draws.normal())));
		}
		case 'shock': {
			const [step, left] = [0.08, 0.6];
			let shock = (step / Math.sqrt(1 - left ** 2)) * draws.normal();
			return times(quarters, () => {
				shock = left * shock + step * draws.normal();
				return inverse(logit(first) + shock);
			});
		}
	}
}

/** Mean pinball loss over the quantiles, which is half the weighted interval score (Bracher et al. 2021). */
const loss = (foretold: readonly number[], came: number): number =>
	quantiles.reduce((sum, share, i) => {
		const miss = came - (foretold[i] ?? NaN);
		return sum + 2 * (miss < 0 ? (share - 1) * miss : share * miss);
	}, 0) / quantiles.length;

const around = (middle: number, sd: number): number[] =>
	quantiles.map((share) => middle + sd * normalQuantile(share));

/** The last value again, as far off as one quarter was from the one before. */
function unchanged(values: readonly number[]): number[] {
	const steps = values.slice(1).map((one, t) => one - (values[t] ?? NaN));
	return around(
		values.at(-1) ?? NaN,
		Math.sqrt(steps.reduce((sum, one) => sum + one ** 2, 0) / steps.length)
	);
}

/** The least-squares line on, with the error of its prediction. */
function lineOn(values: readonly number[], ahead: number): number[] {
	const k = values.length;
	const [centre, mean] = [(k - 1) / 2, values.reduce((sum, one) => sum + one, 0) / k];
	const spread = values.reduce((sum, _, t) => sum + (t - centre) ** 2, 0);
	const slope = values.reduce((sum, one, t) => sum + (t - centre) * (one - mean), 0) / spread;
	const left = values.reduce((sum, one, t) => sum + (one - mean - slope * (t - centre)) ** 2, 0);
	const far = k - 1 + ahead - centre;
	return around(mean + slope * far, Math.sqrt((left / (k - 2)) * (1 + 1 / k + far ** 2 / spread)));
}

const shareOf = (point: OutlookPoint): number =>
	'numerator' in point ? point.numerator / point.denominator : point.value;

export function outlookRates(runs: number, seed: number): OutlookRates[] {
	return seriesKinds.map((kind, at) => {
		const draws = drawsFrom(seed * 7 + at);
		const sum = { half: 0, eighty: 0, score: 0, scoreUnchanged: 0, scoreLine: 0 };
		for (let run = 0; run < runs; run++) {
			const quarters = 8 + Math.floor(draws.uniform() * (longest - 9));
			const ahead = 1 + Math.floor(draws.uniform() * Math.min(furthest, longest - quarters));
			const people = oneOf(draws, [150, 300, 634, 1200, 2500]);
			const points = pathOf(kind, quarters + ahead, draws).map((share) => ({
				numerator: draws.binomial(people, share),
				denominator: people
			}));
			const seen = points.slice(0, quarters);
			const came = shareOf(points.at(-1) ?? { value: NaN, error: NaN });
			const { ranges, middle } = outlook({
				...{ series: seen, ahead, levels: [0.5, 0.8], target: 0, better: 'lower' }
			});
			const [half, eighty] = ranges;
			if (!half || !eighty) throw new Error('two ranges were asked for');
			if (came >= half.lower && came <= half.upper) sum.half++;
			if (came >= eighty.lower && came <= eighty.upper) sum.eighty++;
			const values = seen.map(shareOf);
			const level = values.reduce((total, one) => total + one, 0) / quarters;
			const unit = Math.sqrt((level * (1 - level)) / people);
			sum.score += loss([eighty.lower, half.lower, middle, half.upper, eighty.upper], came) / unit;
			sum.scoreUnchanged += loss(unchanged(values), came) / unit;
			sum.scoreLine += loss(lineOn(values, ahead), came) / unit;
		}
		return {
			kind,
			half: sum.half / runs,
			eighty: sum.eighty / runs,
			score: sum.score / runs,
			scoreUnchanged: sum.scoreUnchanged / runs,
			scoreLine: sum.scoreLine / runs
		};
	});
}
