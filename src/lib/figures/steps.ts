// What one look at an indicator carries by itself, and what two looks running carry together.
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { chanceOfDifference } from '../statistics/chance-of-difference.ts';
import { differenceOfMeans } from '../statistics/difference-of-means.ts';
import { differenceOfProportions } from '../statistics/difference-of-proportions.ts';
import { countsOf, spreadOf } from './evidence.ts';
import type { Claim, Measured, Status } from './evidence.ts';
import { withoutSpread } from './evidence.ts';

/** One quarter's evidence. */
export interface Look {
	/** Null across a break and without a goal. */
	status: Status | null;
	now: Measured | null;
	/** The same area in the baseline quarter, which is fixed beforehand and never searched. */
	before: Measured | null;
	/** A break between the two. */
	breakPeriod: Period | null;
	beforeBaseline: boolean;
}

export type Step = 'met' | 'on-track' | 'moving';

/** The highest step of a single look, null for none. */
export interface Carried {
	step: Step | null;
	/** From baseline to this quarter; null where it cannot be had. */
	change: Claim['change'];
	direction: Claim['direction'];
}

interface Judge {
	better: Indicator['better'];
	/** 0-1, of the interval of the change. */
	confidence: number;
}

type Interval = { value: number; lower: number; upper: number };

/** After minus before with its interval: Newcombe for shares, Welch for means; null without counts. */
export function changeBetween(
	before: Measured | null,
	after: Measured | null,
	confidence: number
): Interval | null {
	if (before?.value == null || after?.value == null) return null;
	const counts = { a: countsOf(after), b: countsOf(before) };
	if (counts.a && counts.b) {
		const { lower, upper } = differenceOfProportions({ a: counts.a, b: counts.b, confidence });
		return { value: after.value - before.value, lower, upper };
	}
	const samples = { a: spreadOf(after), b: spreadOf(before) };
	if (samples.a && samples.b) {
		const { value, lower, upper } = differenceOfMeans({ a: samples.a, b: samples.b, confidence });
		return lower === null || upper === null ? null : { value, lower, upper };
	}
	return null;
}

/** The nearest whole counts of people who all count the same, for a test that counts out; null for any other. */
function wholeCounts(cell: Measured): { numerator: number; denominator: number } | null {
	const counts = cell.nEffective === undefined ? countsOf(cell) : null;
	if (!counts) return null;
	const people = Math.max(1, Math.round(counts.denominator));
	return { numerator: Math.min(people, Math.round(counts.numerator)), denominator: people };
}

/**
 * Which way the value went, where that is more than chance: the interval excludes 0 and, for shares, the exact probability
 * of that agrees; of people who weigh unequally the interval alone. Newcombe's interval is an approximation: where nothing changed it excludes 0 in up to 5.3% of series of 145
 * people near 38%, and in 6.5% of series of 25 near 50%. Counted out, each side stays at or below half of 1 - confidence.
 */
export function directionOf(
	change: Interval | null,
	before: Measured | null,
	after: Measured | null,
	{ better, confidence }: Judge
): Claim['direction'] {
	if (!change || !before || !after || (change.lower <= 0 && change.upper >= 0)) return 'none';
	const counts = { a: wholeCounts(after), b: wholeCounts(before) };
	if (counts.a && counts.b && chanceOfDifference({ a: counts.a, b: counts.b }) > (1 - confidence) / 2)
		return 'none';
	return change.lower > 0 === (better === 'higher') ? 'better' : 'worse';
}

/** True where both ends of the change are there to be compared. */
export const comparable = ({ now, before, breakPeriod, beforeBaseline }: Look): boolean =>
	!beforeBaseline &&
	breakPeriod === null &&
	now?.value != null &&
	before?.value != null &&
	before.period !== now.period &&
	!withoutSpread(now) &&
	!withoutSpread(before);

/** The steps of the claim ladder, the first that fits, as this look alone would have them. */
export function carriedBy(look: Look, judge: Judge): Carried {
	const { status, before, now } = look;
	const change = comparable(look) ? changeBetween(before, now, judge.confidence) : null;
	const direction = directionOf(change, before, now, judge);
	if (status === 'reached') return { step: 'met', change, direction };
	if (status === 'on-track' && direction === 'better') return { step: 'on-track', change, direction };
	return { step: direction === 'none' ? null : 'moving', change, direction };
}

const height: Record<Step, number> = { moving: 1, 'on-track': 2, met: 3 };

/**
 * The step that two looks running both carry, or a higher one: the lower of the two, below `met` in one direction. Null where
 * the earlier one carries none, or the other way: one quarter beyond chance is what fourteen looks give anybody.
 */
export function running(now: Carried, earlier: Carried | null): Step | null {
	if (now.step === null || !earlier || earlier.step === null) return null;
	const lower = height[now.step] <= height[earlier.step] ? now.step : earlier.step;
	return lower === 'met' || now.direction === earlier.direction ? lower : null;
}
