// One measured value with its margin, and what follows from it for a goal: the words every figure shares.
import type { Period } from '../domain/period.ts';

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
