// The family results asked of an engine that holds the households: questions in, one figure out.
import type { Catalogue } from '../../../domain/catalogue.ts';
import { comparePeriods, lastDay, quarterRange, type Period } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { results, type ResultsFigure } from '../figure/results.ts';
import { ladderCohort } from '../ask/cohort.ts';
import { cohortQuarters, resultQuarters } from '../ask/result-quarters.ts';
import { householdChoice, type FamilyChoice } from './ladder.ts';
import { UnusableQuestion } from '../../../domain/unusable-question.ts';

export interface ResultsAsked extends FamilyChoice {
	period: Period;
	/** The first quarter told; without it only `period`. */
	from?: Period | undefined;
	/** 0-1, else the programme's. */
	confidence?: number | undefined;
}

/**
 * Unprotected: for whoever holds the plain files.
 * @throws UnusableQuestion when `from` lies after `period`
 */
export async function answerResults(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas' | 'results'>,
	question: ResultsAsked
): Promise<ResultsFigure> {
	const { period, area, coach, householdType } = question;
	const { from = period, confidence = catalogue.programme.confidence } = question;
	if (comparePeriods(from, period) > 0) throw new UnusableQuestion('wrong-order', { from, to: period });
	const periods = from === period ? [period] : quarterRange(from, period);
	const days = periods.map(lastDay);
	const date = lastDay(period);
	const choice = householdChoice(catalogue, question);
	const [cohort, cohorts, rows] = await Promise.all([
		engine.all(ladderCohort({ from: date, to: date, ...choice })),
		engine.all(cohortQuarters({ days, ...choice })),
		engine.all(resultQuarters({ days, ...choice }))
	]);
	return results({
		periods,
		area: area ?? null,
		coach: coach ?? null,
		householdType: householdType ?? null,
		synthetic: catalogue.programme.synthetic,
		confidence,
		definitions: catalogue.results,
		cohort: cohort[0],
		cohorts,
		rows
	});
}
