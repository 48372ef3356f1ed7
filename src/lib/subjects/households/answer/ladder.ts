// The social ladder and the family results asked of an engine that holds the households: questions in, one figure with its words out.
import { withParts } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { HouseholdType, Perspective } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import { comparePeriods, lastDay, quarterRange, type Period } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { followUpDays, ladder } from '../figure/ladder.ts';
import type { LadderFigure } from '../../../figures/ladder-figure.ts';
import { ladderSpoken } from '../../../language/ladder.ts';
import { ladderCohort, type HouseholdChoice } from '../ask/cohort.ts';
import { ladderStands, standsTable, ladderCounts, type StandsQuestion } from '../ask/stands.ts';
import { UnusableQuestion } from '../../../domain/unusable-question.ts';
import { results, type ResultsFigure } from '../figure/results.ts';
import { cohortQuarters, resultQuarters } from '../ask/result-quarters.ts';

/** Which coached households; without a choice all of them. */
export interface FamilyChoice {
	/** With all its parts. */
	area?: string | undefined;
	/** Pseudonym. */
	coach?: string | undefined;
	householdType?: HouseholdType | undefined;
}

export const householdChoice = (
	{ areas }: Pick<Catalogue, 'areas'>,
	{ area, coach, householdType }: FamilyChoice
): HouseholdChoice => ({
	areas: area === undefined ? undefined : withParts(areas, area),
	coach,
	householdType
});

export interface LadderAsked extends FamilyChoice {
	/** Quarters, whose last days count. */
	from: Period;
	to: Period;
	/** Without it all eight. */
	domain?: LifeDomainId | undefined;
	/** Without it the coach. */
	perspective?: Perspective | undefined;
}

/**
 * Unprotected: for whoever holds the plain files.
 * @throws UnusableQuestion when `from` lies after `to`
 */
export async function answerLadder(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas'>,
	question: LadderAsked
): Promise<LadderFigure> {
	const { from, to, area, coach, householdType, domain, perspective = 'coach' } = question;
	if (comparePeriods(from, to) > 0) throw new UnusableQuestion('wrong-order', { from, to });
	const days = { from: lastDay(from), to: lastDay(to) };
	const stands = { ...days, perspective, followUpDays };
	const choice = householdChoice(catalogue, question);
	await prepared(engine, stands);
	const [cohort, rows] = await Promise.all([
		engine.all(ladderCohort({ ...days, ...choice })),
		// All eight: a test of one is corrected for the other seven.
		engine.all(ladderCounts({ ...stands, ...choice }))
	]);
	const figure = ladder({
		from,
		to,
		area: area ?? null,
		coach: coach ?? null,
		householdType: householdType ?? null,
		perspective,
		domain: domain ?? null,
		synthetic: catalogue.programme.synthetic,
		cohort: cohort[0],
		rows
	});
	return ladderSpoken(figure, catalogue.programme);
}

const made = new WeakMap<Engine, Map<string, Promise<unknown>>>();

/** Works out where everyone stood once per engine, days and judge: choices of households then count ready rows. */
function prepared(engine: Engine, question: StandsQuestion): Promise<unknown> {
	const tables = made.get(engine) ?? new Map<string, Promise<unknown>>();
	made.set(engine, tables);
	const name = standsTable(question);
	const making = tables.get(name) ?? engine.all(ladderStands(question));
	tables.set(name, making);
	// A question that failed is asked anew.
	making.catch(() => tables.delete(name));
	return making;
}

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
