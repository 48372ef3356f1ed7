// One programme looked at again and again: how often its claims say that something moved where nothing did, and where it did.
import { statusOf, type Measured } from '../../src/lib/figures/evidence.ts';
import { measured } from '../../src/lib/figures/measured.ts';
import { carriedBy, running, type Carried } from '../../src/lib/figures/steps.ts';
import { dispersion, widening, type Widening } from '../../src/lib/statistics/dispersion.ts';
import { targetPath } from '../../src/lib/statistics/target-path.ts';
import { binomials, normals, uniforms, type Draw } from './draws.ts';

export interface SimulatedGoal {
	people: number;
	baseline: number;
	target: number;
}

/** Seven registers of the sizes and goals of a neighbourhood of two thousand. */
export const sevenGoals: SimulatedGoal[] = [
	{ people: 1412, baseline: 0.092, target: 0.056 },
	{ people: 634, baseline: 0.06, target: 0.03 },
	{ people: 221, baseline: 0.095, target: 0.06 },
	{ people: 432, baseline: 0.19, target: 0.12 },
	{ people: 308, baseline: 0.38, target: 0.5 },
	{ people: 1580, baseline: 0.09, target: 0.13 },
	{ people: 300, baseline: 0.31, target: 0.22 }
];
const looks = 14;
const quartersBefore = 10;
const neighbourhoods = 15;
const confidence = 0.95;

const row = (numerator: number, denominator: number, period: string) => ({
	...{ area: 'a', period, numerator, denominator, mean: null, sd: null, n: null, value: null },
	...{ lower: null, upper: null, hidden: false, status: 'final' as const, row: 1 }
});

/** What each look of one goal carries by itself, in time order, from the product's own functions. */
function carriedThrough(
	{ people, baseline, target }: SimulatedGoal,
	first: number,
	counts: readonly number[],
	factor: number
): Carried[] {
	const better = target < baseline ? ('lower' as const) : ('higher' as const);
	const indicator = { kind: 'proportion' as const, better, origin: 'register' as const };
	const cell = (count: number, period: string): Measured =>
		measured(row(count, people, period), indicator, confidence, factor);
	const before = cell(first, 'baseline');
	return counts.map((count, at) => {
		const now = cell(count, 'now');
		const path = targetPath({ baseline, target, quartersTotal: looks, quartersElapsed: at + 1 });
		const status = statusOf(now, { baseline, target }, path, indicator);
		const look = { status, now, before, breakPeriod: null, beforeBaseline: false };
		return carriedBy(look, { better, confidence });
	});
}

/** The first look, counted from 1, at which the goal is claimed to have moved for the better; null for never. */
const firstClaimed = (carried: Carried[], twice: boolean): number | null => {
	const at = carried.findIndex((one, i) => {
		const step = twice ? running(one, carried[i - 1] ?? null) : one.step;
		return step !== null && (step === 'met' || one.direction === 'better');
	});
	return at < 0 ? null : at + 1;
};

export interface FalseClaims {
	runs: number;
	/** Share of programmes in which any goal was claimed to move for the better at any look: two quarters running, and a single one. */
	anyGoal: number;
	anyGoalOnce: number;
	/** The same of a single goal: the mean over the goals, and of the goal with the most. */
	oneGoal: number;
	oneGoalMost: number;
	/** Mean of what every number of people was divided by. */
	factor: number;
}

/**
 * Programmes in which nothing changes.
 * @param series draws the counts of one area over so many quarters
 * @param estimates whether the dispersion is estimated from the quarters before the start, over all neighbourhoods; else it is 1
 */
function unchanged(
	runs: number,
	series: (goal: SimulatedGoal, quarters: number) => number[],
	estimates: boolean
): FalseClaims {
	let [any, anyOnce, factors] = [0, 0, 0];
	const byGoal = sevenGoals.map(() => 0);
	for (let run = 0; run < runs; run++) {
		let [moved, movedOnce] = [false, false];
		for (const [index, goal] of sevenGoals.entries()) {
			const own = series(goal, quartersBefore + looks);
			const factor = estimates ? widenedBy(goal, own.slice(0, quartersBefore), series).factor : 1;
			const first = own[quartersBefore - 1] ?? 0;
			const carried = carriedThrough(goal, first, own.slice(quartersBefore), factor);
			factors += factor;
			if (firstClaimed(carried, true) !== null) {
				moved = true;
				byGoal[index] = (byGoal[index] ?? 0) + 1;
			}
			movedOnce ||= firstClaimed(carried, false) !== null;
		}
		if (moved) any++;
		if (movedOnce) anyOnce++;
	}
	return {
		runs,
		anyGoal: any / runs,
		anyGoalOnce: anyOnce / runs,
		oneGoal: byGoal.reduce((sum, one) => sum + one, 0) / (runs * byGoal.length),
		oneGoalMost: Math.max(...byGoal) / runs,
		factor: factors / (runs * sevenGoals.length)
	};
}

function widenedBy(
	goal: SimulatedGoal,
	own: number[],
	series: (goal: SimulatedGoal, quarters: number) => number[]
): Widening {
	const of = (counts: number[]) =>
		dispersion({ series: counts.map((numerator) => ({ numerator, denominator: goal.people })) });
	const others = Array.from({ length: neighbourhoods - 1 }, () => of(series(goal, quartersBefore)));
	return widening({ own: of(own), others });
}

/** Registers whose quarters are independent samples of people: no more than chance, looked at as often as there are quarters. */
export function binomialProgrammes(runs: number, seed: number): FalseClaims {
	const draw = uniforms(seed);
	const samplers = new Map(sevenGoals.map((goal) => [goal, binomials(goal.people, goal.baseline, draw)]));
	return unchanged(
		runs,
		(goal, quarters) => Array.from({ length: quarters }, samplers.get(goal) ?? (() => 0)),
		false
	);
}

/** Registers that vary twice as much as chance, each quarter half like the one before, the dispersion estimated as the page does. */
export function dispersedProgrammes(runs: number, seed: number): FalseClaims {
	const normal = normals(uniforms(seed));
	return unchanged(runs, (goal, quarters) => correlated(goal, quarters, normal, 2, 0.5), true);
}

/** Counts around the baseline whose variance is `dispersion` times the binomial one and whose correlation falls off geometrically. */
function correlated(
	{ people, baseline }: SimulatedGoal,
	quarters: number,
	normal: Draw,
	times: number,
	correlation: number
): number[] {
	const reach = Math.sqrt(times * people * baseline * (1 - baseline));
	const fresh = Math.sqrt(1 - correlation ** 2);
	let level = normal();
	return Array.from({ length: quarters }, (_, at) => {
		if (at > 0) level = correlation * level + fresh * normal();
		return Math.min(people, Math.max(0, Math.round(people * baseline + reach * level)));
	});
}

export interface PathPower {
	runs: number;
	/** Share of programmes that have claimed an improvement by each look, the first look first. */
	byLook: number[];
	/** The look by which half of the programmes have; null where they never do. */
	half: number | null;
	/** Share by the last look. */
	atTheEnd: number;
}

/** The first goal on its path, every quarter exactly where the straight line from baseline to target has it. */
export function powerOnPath(runs: number, seed: number): PathPower {
	const [goal] = sevenGoals;
	if (!goal) throw new RangeError('sevenGoals must not be empty');
	const draw = uniforms(seed);
	const { baseline, target, people } = goal;
	const shares = Array.from({ length: looks + 1 }, (_, at) => baseline + ((target - baseline) * at) / looks);
	const samplers = shares.map((share) => binomials(people, share, draw));
	const claimedAt = Array.from({ length: looks }, () => 0);
	for (let run = 0; run < runs; run++) {
		const [first = 0, ...counts] = samplers.map((sample) => sample());
		const at = firstClaimed(carriedThrough(goal, first, counts, 1), true);
		if (at !== null) claimedAt[at - 1] = (claimedAt[at - 1] ?? 0) + 1;
	}
	let sum = 0;
	const byLook = claimedAt.map((one) => (sum += one) / runs);
	const half = byLook.findIndex((share) => share >= 0.5);
	return { runs, byLook, half: half < 0 ? null : half + 1, atTheEnd: byLook.at(-1) ?? 0 };
}
