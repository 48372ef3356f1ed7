// What one look at an indicator carries by itself, and what two looks running carry together.
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { chanceOfDifference } from '../statistics/chance-of-difference.ts';
import { differenceOfMeans } from '../statistics/difference-of-means.ts';
import { differenceOfProportions } from '../statistics/difference-of-proportions.ts';
import type { Claim, Measured, Status } from './evidence.ts';
import { effective } from './measured.ts';
import { withoutSpread } from './standing.ts';

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

const hasCounts = (one: Measured): one is Measured & { numerator: number; denominator: number } =>
	one.numerator !== null && one.denominator !== null;
const hasSpread = (one: Measured): one is Measured & { mean: number; sd: number; n: number } =>
	one.mean !== null && one.sd !== null && one.n !== null && one.n >= 2;

/** After minus before with its interval: Newcombe for shares, Welch for means; null without counts. */
export function changeBetween(
	before: Measured | null,
	after: Measured | null,
	confidence: number
): Interval | null {
	if (!before || !after) return null;
	if (hasCounts(before) && hasCounts(after)) {
		const { lower, upper } = differenceOfProportions({
			...{ a: effective(after), b: effective(before), confidence }
		});
		return {
			value: after.numerator / after.denominator - before.numerator / before.denominator,
			lower,
			upper
		};
	}
	if (hasSpread(before) && hasSpread(after)) {
		const { value, lower, upper } = differenceOfMeans({ a: after, b: before, confidence });
		return lower === null || upper === null ? null : { value, lower, upper };
	}
	return null;
}

/** The nearest whole counts, for a test that counts out: a share of so many people as the register weighs. */
function wholeCounts(cell: Measured & { numerator: number; denominator: number }) {
	const { numerator, denominator } = effective(cell);
	const people = Math.max(1, Math.round(denominator));
	return { numerator: Math.min(people, Math.round(numerator)), denominator: people };
}

/**
 * Which way the value went, where that is more than chance: the interval excludes 0 and, for shares, the exact probability
 * of that agrees. Newcombe's interval is an approximation: where nothing changed it excludes 0 in up to 5.3% of series of 145
 * people near 38%, and in 6.5% of series of 25 near 50%. Counted out, each side stays at or below half of 1 - confidence.
 */
export function directionOf(
	change: Interval | null,
	before: Measured | null,
	after: Measured | null,
	{ better, confidence }: Judge
): Claim['direction'] {
	if (!change || !before || !after || (change.lower <= 0 && change.upper >= 0)) return 'none';
	if (
		hasCounts(before) &&
		hasCounts(after) &&
		chanceOfDifference({ a: wholeCounts(after), b: wholeCounts(before) }) > (1 - confidence) / 2
	)
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
