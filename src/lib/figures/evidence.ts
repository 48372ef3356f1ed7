// One measured value with its margin: what of it may be used, how it stands to its goal, and the words every figure shares.
import type { Period } from '../domain/period.ts';
import { effectiveCounts } from '../statistics/survey-proportion.ts';
import type { MeanSample, Proportion } from '../statistics/samples.ts';
import type { Indicator, Goal } from '../domain/indicator.ts';
import { targetStatus } from '../statistics/target-status.ts';

export type HiddenBy = 'source' | 'programme';

/** A value of one indicator in one area and period. Shares 0-1, means on their scale; null where nothing may or can be shown. */
export interface Measured {
	area: string;
	period: Period;
	value: number | null;
	lower: number | null;
	upper: number | null;
	numerator: number | null;
	denominator: number | null;
	mean: number | null;
	sd: number | null;
	/** Number of people or homes behind the value: the denominator of a share, n of a mean. */
	n: number | null;
	/** Of people who weigh unequally: how many a plain sample as precise would have. Then there are no counts. */
	nEffective?: number;
	/** What those people weigh together, beside the others of their wave: only to add areas up by, never to be shown. */
	weight?: number;
	/** Of a sample: false where it is too small, or its margin too wide, to lean on. */
	reliable?: boolean;
	/** By what its number of people was divided for its margin, because the register varies more than chance: above 1, else absent. */
	widened?: number;
	provisional: boolean;
	hidden: boolean;
	/** Who hid it, where it is hidden. */
	hiddenBy?: HiddenBy;
	/** Row in observations.csv, 1 = header. */
	row: number | null;
	/** What the source says about this value, where it says anything. */
	note?: string;
}

export type Status = 'reached' | 'on-track' | 'uncertain' | 'off-track';
export type ClaimCode = 'met' | 'on-track' | 'moving' | 'within-noise' | 'cannot-say';

/** Why nothing can be said. */
export type CannotReason =
	| 'hidden'
	| 'not-measured'
	| 'before-baseline'
	| 'one-point'
	| 'no-baseline'
	| 'break'
	| 'too-small'
	| 'no-counts'
	| 'no-spread'
	| 'no-goal'
	/** A step that this quarter carries and the one measured before it does not. */
	| 'first-time';

/** The strongest statement that the evidence allows, as code and parameters; `language/` makes the sentence. */
export interface Claim {
	code: ClaimCode;
	status: Status | null;
	reason: CannotReason | null;
	/** Change from the baseline quarter to now; null where it cannot be had. */
	change: { value: number; lower: number; upper: number } | null;
	/** Of the change: better, worse, or none that can be told from chance. */
	direction: 'better' | 'worse' | 'none';
	/** Null where nothing changed or the change cannot be had. */
	rising: boolean | null;
	/** The comparison areas together improved too, by more than chance. */
	controlAlso: boolean;
	breakPeriod: Period | null;
	/** The latest measurement before a quarter without one. */
	lastMeasured: Period | null;
	lastValue: number | null;
	/** This quarter for the first time beyond chance, or beyond the target: no step yet, as that takes two quarters running. */
	first?: true;
	/** This quarter for the first time beyond the target, margin included, on top of a step that it already carried. */
	reachedFirst?: true;
	/** Met at the very end of the scale, where no figure can be better. */
	atEnd?: boolean;
	/** The survey that the change is counted from, where there is no measurement of the plan's baseline quarter. */
	firstWave?: Period;
	/** Who hides the present figure, where it is hidden. */
	hiddenBy?: HiddenBy;
}

export interface SpokenClaim extends Claim {
	nl: string;
	en: string;
}

/** A share as counts, whole unless people weigh unequally or the register varies more than chance; null for what has none. */
export function countsOf(one: Measured | null): Proportion | null {
	if (!one) return null;
	const { numerator, denominator, value, nEffective, mean, widened = 1 } = one;
	if (numerator !== null && denominator !== null)
		return { numerator: numerator / widened, denominator: denominator / widened };
	return nEffective === undefined || value === null || mean !== null
		? null
		: effectiveCounts(value, nEffective);
}

/** A mean with the deviation that gives it its error; null for what has no spread. Of weighted people it is as wide as they make it. */
export function spreadOf(one: Measured | null): MeanSample | null {
	if (!one || one.mean === null || one.sd === null || one.n === null || one.n < 2) return null;
	const { mean, sd, n, nEffective = n } = one;
	return { mean, sd: sd * Math.sqrt(n / nEffective), n };
}

/** How many people a plain sample as precise would have. */
export function sizeOf(one: Measured | null): number | null {
	if (!one) return null;
	const size = one.nEffective ?? one.n;
	return size === null ? null : size / (one.widened ?? 1);
}

/** A share from 0 to 1, a mean on its scale. */
export const possible = ({
	kind,
	scale
}: Pick<Indicator, 'kind' | 'scale'>): { least: number; most: number } =>
	kind === 'proportion'
		? { least: 0, most: 1 }
		: { least: scale?.min ?? -Infinity, most: scale?.max ?? Infinity };

const fewest = 30;
/** A margin wider than this, from end to end, of a share. */
const widest = 0.3;
/** And wider than this many times the share itself. */
const widestBeside = 1.3;

/**
 * NCHS data presentation standards for proportions: Parker and others (2017), Vital and Health Statistics 2:175, with the margin
 * of this page. Too few people, or as good as too few, hold for a mean as well.
 */
export function isReliable(
	found: { value: number; lower: number | null; upper: number | null; n: number; nEffective?: number },
	kind: Indicator['kind']
): boolean {
	const { value, lower, upper, n, nEffective = n } = found;
	if (n < fewest || nEffective < fewest) return false;
	if (kind === 'mean' || lower === null || upper === null) return true;
	const width = upper - lower;
	return width <= widest || width <= widestBeside * value;
}

type Of = Pick<Indicator, 'kind' | 'better' | 'origin'>;

/** True where all answers are alike: a margin of no width is none to lean on. */
export const withoutSpread = (one: Pick<Measured, 'value' | 'lower' | 'upper'> | null): boolean =>
	one !== null && one.lower !== null && one.lower === one.upper;

/**
 * True where a full count lies at the very end of the scale, which is also its target. Its interval reaches beyond on one side
 * only, where the target is not, so by the interval such a goal could never be met. Of a sample nobody knows the rest.
 */
export const atTheEnd = (value: number, { target }: Goal, { kind, better, origin }: Of): boolean =>
	kind === 'proportion' && origin !== 'survey' && target === (better === 'lower' ? 0 : 1) && value === target;

/** Null without a value, a margin with a width, a path or a target. */
export function statusOf(now: Measured | null, goal: Goal, path: number | null, of: Of): Status | null {
	if (!now || now.value === null || now.lower === null || now.upper === null) return null;
	if (goal.target === null || path === null || withoutSpread(now)) return null;
	if (atTheEnd(now.value, goal, of)) return 'reached';
	const { value: observed, lower, upper } = now;
	return targetStatus({ observed, lower, upper, path, target: goal.target, better: of.better });
}
