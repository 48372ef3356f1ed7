// The results figure: per family result the share of the coached households it applies to that met it, by quarter.
import type { HouseholdType } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Period } from '../../../domain/period.ts';
import type { FamilyResult } from '../../../domain/family.ts';
import type { CohortRow } from '../ask/cohort.ts';
import type { CohortQuarterRow, ResultQuarterRow } from '../ask/result-quarters.ts';
import { leftOutOf } from './ladder.ts';
import { wilson } from '../../../statistics/wilson.ts';

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

export interface ResultsInput {
	/** Rising; the last is the figure's own. */
	periods: Period[];
	area: string | null;
	coach: string | null;
	householdType: HouseholdType | null;
	synthetic: boolean;
	/** 0-1. */
	confidence: number;
	definitions: FamilyResult[];
	/** On the last day. */
	cohort: CohortRow | undefined;
	cohorts: CohortQuarterRow[];
	rows: ResultQuarterRow[];
}

const nobody = {
	met: 0,
	open: 0,
	lapsed: 0,
	notApplicable: 0,
	endedWithState: 0,
	endedApplicable: 0,
	left: 0,
	returned: 0
};

function shareOf(
	{ id, domain }: FamilyResult,
	row: ResultQuarterRow | undefined,
	{ cohort, ended }: { cohort: number; ended: number },
	confidence: number
): ResultShare {
	const { met, open, lapsed, notApplicable, endedWithState, endedApplicable, left, returned } = row ?? nobody;
	const applicable = met + open + lapsed;
	const interval =
		applicable > 0
			? wilson({ numerator: met, denominator: applicable, confidence })
			: { value: null, lower: null, upper: null };
	const assessed = applicable + notApplicable - endedWithState;
	return {
		result: id,
		domain,
		met,
		open,
		lapsed,
		notApplicable,
		applicable,
		...interval,
		assessed,
		notYetAssessed: cohort - ended - assessed,
		ended,
		endedApplicable,
		left,
		returned
	};
}

export function results(input: ResultsInput): ResultsFigure {
	const { periods, definitions, cohort, cohorts, rows, ...asked } = input;
	const quarters = periods.map((period, place): ResultsQuarter => {
		const whole = cohorts.find((row) => row.place === place) ?? { cohort: 0, ended: 0 };
		const own = rows.filter((row) => row.place === place);
		return {
			period,
			cohort: whole.cohort,
			ended: whole.ended,
			results: definitions.map((one) =>
				shareOf(
					one,
					own.find((row) => row.result === one.id),
					whole,
					asked.confidence
				)
			)
		};
	});
	const last = quarters.at(-1);
	if (last === undefined) throw new RangeError('periods: at least one');
	return {
		...asked,
		...last,
		...leftOutOf(cohort, asked),
		quarters
	};
}
