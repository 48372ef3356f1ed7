// The results figure: how many coached households met each family result in one quarter.
import type { LifeDomainId } from '../domain/life-domain.ts';
import type { Period } from '../domain/period.ts';

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
}

export interface ResultsFigure {
	period: Period;
	/** null = every area. */
	area: string | null;
	synthetic: boolean;
	/** 0-1. */
	confidence: number;
	/** The ladder's cohort; `ended` of them ended and keep their last state. */
	cohort: number;
	ended: number;
	leftOut: { withoutConsent: number; withdrawn: number };
	/** Every family result, in the order of its definition. */
	results: ResultShare[];
}
