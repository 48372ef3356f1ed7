// The results figure: how many coached households met each family result, in one quarter or several.
import type { HouseholdType } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Period } from '../../../domain/period.ts';

export interface ResultShare {
	result: string;
	domain: LifeDomainId;
	met: number;
	open: number;
	/** Met once, no longer. */
	lapsed: number;
	/** Neither met nor unmet: leaves the denominator. */
	notApplicable: number;
	/** met + open + lapsed. */
	applicable: number;
	/** Met of applicable, 0-1, with Wilson's interval; null where the result applies to nobody. */
	value: number | null;
	lower: number | null;
	upper: number | null;
	/** Not ended, with any state: assessed + notYetAssessed + ended = cohort. */
	assessed: number;
	/** Not ended, without a state: in no count. */
	notYetAssessed: number;
	/** Ended, with a state or without. */
	ended: number;
	/** Of applicable: ended, and counted by their last state. */
	endedApplicable: number;
	/** Became not applicable since the quarter before it in the figure, and so left the denominator. */
	left: number;
	/** Was not applicable then, and is now. */
	returned: number;
}

export interface ResultsQuarter {
	period: Period;
	cohort: number;
	ended: number;
	/** Every family result, in the order of its definition. */
	results: ResultShare[];
}

export interface ResultsFigure extends ResultsQuarter {
	/** null = every area. */
	area: string | null;
	/** Pseudonym of the households' coach; null = every coach. */
	coach: string | null;
	/** null = every type. */
	householdType: HouseholdType | null;
	synthetic: boolean;
	/** 0-1. */
	confidence: number;
	/** The ladder's cohort at `period`; `ended` of them ended and keep their last state. */
	cohort: number;
	leftOut: { withoutConsent: number; withdrawn: number };
	/** As the ladder figure has it. */
	leftOutOf: 'selection' | 'area';
	/** From the first quarter asked to `period`, which is the last of them. */
	quarters: ResultsQuarter[];
}
