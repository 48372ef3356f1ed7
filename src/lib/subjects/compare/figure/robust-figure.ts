// How wrong a comparison may be before its conclusion turns: a weighted company of neighbourhoods, and unequal drift.
import type { Period } from '../../../domain/period.ts';
import type { Breakdown } from '../../../statistics/relative-magnitudes.ts';
import type { SyntheticMethod } from '../../../statistics/synthetic-did.ts';

/** Fewer other neighbourhoods, or quarters before the start, give no company that could be trusted. */
export const fewestCompany = 10;
export const fewestCompanyBefore = 8;
/** With more than this each placebo would take minutes. */
export const mostCompany = 60;

export type RobustReason =
	| 'no-experiment'
	| 'no-control'
	| 'not-quarterly'
	| 'not-measured'
	| 'no-counts'
	| 'too-few-before'
	| 'none-after'
	| 'too-few-areas'
	| 'too-many-areas'
	| 'hidden'
	| 'break'
	/** No step before the start, or no difference after it: there is nothing that could turn. */
	| 'nothing-moved';

/** One way of weighing the others: all alike, so that their level fits, or so that their course fits. */
export interface CompanyEstimate {
	method: SyntheticMethod;
	/** Shares 0-1, means on their scale: what the experiment side changed more than its company. */
	value: number;
	/** Its place among all neighbourhoods, each taken for the experiment in turn; 1 = the furthest from no difference. */
	rank: number;
	units: number;
	pTwoSided: number;
	/** How far company and experiment lie apart before the start, root mean square. */
	distance: number;
}

export interface WeighedCompany {
	/** Quarters before the start and from it on. */
	before: number;
	after: number;
	from: Period;
	to: Period;
	estimates: CompanyEstimate[];
	/** Of synthetic difference-in-differences, heaviest first; 0-1, together 1. */
	weights: { area: string; weight: number }[];
	/** The same estimate without one neighbourhood at a time. */
	without: { area: string; value: number }[];
	/** Neighbourhoods that miss a quarter, or had one hidden. */
	leftOut: string[];
}

/** How much faster both sides may have drifted apart after the start than before it. */
export interface Drift {
	/** Mean over the quarters from the start on, seen from the last quarter before it. */
	value: number;
	/** The largest step of the difference from one quarter to the next, before the start. */
	largestStep: number;
	/** Multiples of that step; `withMargin` null where there are too few areas to have a margin. */
	estimate: Breakdown['estimate'];
	withMargin: Breakdown['withMargin'] | null;
	/** True where not even the largest multiple that is looked at turns it. */
	beyond: boolean;
	beyondWithMargin: boolean;
	/** Quarters before the start, and after it. */
	before: number;
	after: number;
	/** Areas on the two sides. */
	areas: number;
}

export interface RobustFigure {
	company: WeighedCompany | null;
	drift: Drift | null;
	/** Why a part is null. */
	reasons: { company: RobustReason | null; drift: RobustReason | null };
	/** 0-1. */
	confidence: number;
}
