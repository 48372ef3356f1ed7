// Builds the results figure: per family result the share of the households it applies to that met it.
import type { FamilyResult } from '../domain/family.ts';
import type { Period } from '../domain/period.ts';
import type { ResultStateRow } from '../queries/family-results.ts';
import type { CohortRow } from '../queries/ladder-cohort.ts';
import { wilson } from '../statistics/wilson.ts';
import type { ResultsFigure, ResultShare } from './results-figure.ts';

export interface ResultsInput {
	period: Period;
	area: string | null;
	synthetic: boolean;
	/** 0-1. */
	confidence: number;
	definitions: FamilyResult[];
	cohort: CohortRow | undefined;
	rows: ResultStateRow[];
}

function shareOf({ id, domain }: FamilyResult, rows: ResultStateRow[], confidence: number): ResultShare {
	const row = rows.find((one) => one.result === id);
	const { met, open, lapsed, notApplicable } = row ?? { met: 0, open: 0, lapsed: 0, notApplicable: 0 };
	const applicable = met + open + lapsed;
	const interval =
		applicable > 0
			? wilson({ numerator: met, denominator: applicable, confidence })
			: { value: null, lower: null, upper: null };
	return { result: id, domain, met, open, lapsed, notApplicable, applicable, ...interval };
}

export function results({
	period,
	area,
	synthetic,
	confidence,
	cohort,
	...input
}: ResultsInput): ResultsFigure {
	return {
		period,
		area,
		synthetic,
		confidence,
		cohort: cohort?.cohort ?? 0,
		ended: cohort?.ended ?? 0,
		leftOut: { withoutConsent: cohort?.withoutConsent ?? 0, withdrawn: cohort?.withdrawn ?? 0 },
		results: input.definitions.map((one) => shareOf(one, input.rows, confidence))
	};
}
