// How often what comes lies inside the outlook, on series that move in six ways, beside three simpler ways to look ahead.
import { outlook, type OutlookPoint } from '../../src/lib/statistics/outlook.ts';
import { dampedTrend, lineOn, quantiles, unchanged } from './outlook-rivals.ts';
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
	/** Mean weighted interval score in standard errors of a measurement, lower is better: ours, the last value, the straight line, one damped trend. */
	score: number;
	scoreUnchanged: number;
	scoreLine: number;
	scoreDamped: number;
	/** As `eighty`, of the three others. */
	eightyUnchanged: number;
	eightyLine: number;
	eightyDamped: number;
}

/** The quarters of the plan, from baseline to target. */
const planned = 14;
export const longest = 24;
export const furthest = 8;

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

const shareOf = (point: OutlookPoint): number =>
	'numerator' in point ? point.numerator / point.denominator : point.value;

/** @param fixed quarters ahead; without it one to eight, as it falls out */
export function outlookRates(runs: number, seed: number, fixed: number | null = null): OutlookRates[] {
	return seriesKinds.map((kind, at) => {
		const draws = drawsFrom(seed * 7 + at);
		const sum = {
			...{ half: 0, eighty: 0, score: 0, scoreUnchanged: 0, scoreLine: 0, scoreDamped: 0 },
			...{ eightyUnchanged: 0, eightyLine: 0, eightyDamped: 0 }
		};
		for (let run = 0; run < runs; run++) {
			const quarters = 8 + Math.floor(draws.uniform() * (longest - (fixed ?? 2) - 7));
			const ahead = fixed ?? 1 + Math.floor(draws.uniform() * Math.min(furthest, longest - quarters));
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
			const rivals = {
				Unchanged: unchanged(values),
				Line: lineOn(values, ahead),
				Damped: dampedTrend(values, ahead)
			};
			for (const name of ['Unchanged', 'Line', 'Damped'] as const) {
				const [lower = NaN, , , , upper = NaN] = rivals[name];
				sum[`score${name}`] += loss(rivals[name], came) / unit;
				if (came >= lower && came <= upper) sum[`eighty${name}`]++;
			}
		}
		const mean = (name: keyof typeof sum): number => sum[name] / runs;
		return {
			...{ kind, half: mean('half'), eighty: mean('eighty'), score: mean('score') },
			scoreUnchanged: mean('scoreUnchanged'),
			scoreLine: mean('scoreLine'),
			scoreDamped: mean('scoreDamped'),
			eightyUnchanged: mean('eightyUnchanged'),
			eightyLine: mean('eightyLine'),
			eightyDamped: mean('eightyDamped')
		};
	});
}
