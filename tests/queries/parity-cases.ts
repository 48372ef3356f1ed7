// At least one question for every query that src/lib/queries or the ask/ of a subject exports: what the parity test asks both engines.
import type { Query } from '../../src/lib/engine/engine.ts';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { bottlenecksUpTo } from '../../src/lib/queries/bottlenecks.ts';
import { clientAnswers, protectedAnswers, protectedLadder } from '../../src/lib/queries/clients.ts';
import { breaksOf } from '../../src/lib/queries/breaks.ts';
import { rungsGiven, waitingItems, waitingTally } from '../../src/lib/subjects/households/ask/waiting.ts';
import { hiddenCells } from '../../src/lib/queries/hidden-cells.ts';
import { eventsOf } from '../../src/lib/queries/events.ts';
import {
	familiesLike,
	familyActions,
	familyOf,
	familyPlace,
	familyStates,
	familySteps
} from '../../src/lib/subjects/households/ask/family.ts';
import {
	resultStates,
	cohortQuarters,
	resultQuarters
} from '../../src/lib/subjects/households/ask/result-quarters.ts';
import {
	familiesOpened,
	familiesThere,
	familyMovesBetween,
	familyResultsAt
} from '../../src/lib/subjects/households/ask/family-states.ts';
import { householdChoices, householdSpan } from '../../src/lib/subjects/households/ask/choices.ts';
import { ladderCohort } from '../../src/lib/subjects/households/ask/cohort.ts';
import { ladderStands, ladderCounts } from '../../src/lib/subjects/households/ask/stands.ts';
import { measuredPeriods, observationsOf, pointsAt } from '../../src/lib/queries/observations.ts';
import { notesUpTo } from '../../src/lib/subjects/report/ask.ts';
import {
	answersCounted,
	organisationsAnswered,
	responsesOf,
	responseWaves
} from '../../src/lib/subjects/process/ask/process.ts';
import {
	protectedReachAt,
	protectedResultsAt,
	protectedSurveyCells,
	surveyAnswersOf
} from '../../src/lib/queries/protected.ts';
import {
	openedActions,
	anyHousehold,
	coachedBy,
	contactedBy,
	respondentCounts
} from '../../src/lib/subjects/households/ask/reach.ts';
import {
	coachedTold,
	effortByFamily,
	effortInTotals,
	effortNames,
	effortScope,
	effortSpans
} from '../../src/lib/subjects/costs/ask/effort.ts';
import { protectedPlanAt } from '../../src/lib/subjects/report/ask.ts';
import { writtenAbout } from '../../src/lib/subjects/households/ask/written.ts';
import {
	hasVisits,
	lastRungs,
	lastScope,
	lastStates,
	openActions,
	openMandates,
	presentFamilies,
	receipts,
	rungEvents
} from '../../src/lib/subjects/visit/ask/known.ts';
import { areas, households, indicators, results } from './random-tables.ts';

type AnyQuery = Query<unknown>;
const some = { indicators: indicators.slice(0, 2), areas: areas.slice(1, 3) };
const asked = { from: '2008-12-31', to: '2009-12-31' };

const stands = (['coach', 'family'] as const).map((perspective) => ({
	...asked,
	perspective,
	followUpDays: 183
}));
const days = ['2008-12-31', '2009-03-31', '2009-06-30', '2010-03-31'];
const waits = { day: '2009-12-31', oldBefore: '2009-06-30', endsBy: '2010-03-31', results };
/** Not every one has a row in each table; the first of them have. */
const families = households.slice(0, 12);

/** Answered from the published tables, so by the browser from the baked file. */
export const publishedCases: AnyQuery[] = [
	observationsOf({ indicators, areas }),
	observationsOf({ ...some, from: '2008-Q4', to: '2010-Q1' }),
	observationsOf({ indicators: [], areas: [] }),
	pointsAt({ indicators, period: '2009-Q2' }),
	pointsAt({ indicators: some.indicators, period: '2009' }),
	measuredPeriods({ indicators }),
	breaksOf({ indicators }),
	hiddenCells(),
	bottlenecksUpTo({ day: '2010-06-30' }),
	eventsOf({}),
	eventsOf({ areas: ['oost'] }),
	notesUpTo({ period: '2009-Q2' }),
	notesUpTo({ period: '2010-Q4' }),
	protectedReachAt({ period: '2009-Q2' }),
	protectedResultsAt({ period: '2009-Q2' }),
	protectedPlanAt({ period: '2009-Q2' }),
	protectedAnswers(),
	protectedLadder(),
	coachedTold({ until: 2010 * 4 }),
	protectedSurveyCells({ indicators })
];

/** Answered from rows about people: by the build, or by a browser into which someone opened a sealed file. */
export const restrictedCases: AnyQuery[] = [
	contactedBy({ areas, periods: ['2009-Q2', '2009-Q4'] }),
	anyHousehold(),
	coachedBy({ areas, date: '2009-06-30' }),
	resultStates({ date: '2009-06-30' }),
	ladderCohort(asked),
	ladderCohort({ ...asked, areas: ['oost', 'west'] }),
	ladderCohort({ ...asked, coach: 'anna', householdType: 'couple-children' }),
	// Each makes the table that the counts after it read.
	...stands.map(ladderStands),
	...stands.flatMap((one) => [
		ladderCounts(one),
		ladderCounts({ ...one, areas: ['oost', 'west'], domain: 'werk' }),
		ladderCounts({ ...one, coach: 'bo' }),
		ladderCounts({ ...one, householdType: 'couple-children' })
	]),
	householdChoices(),
	householdSpan(),
	cohortQuarters({ days }),
	resultQuarters({ days }),
	resultQuarters({ days, areas: ['oost', 'west'] }),
	rungsGiven({ day: '2010-03-31' }),
	rungsGiven({ day: '2010-03-31', areas: ['oost', 'west'], domain: lifeDomainIds[0] }),
	...(['days', 'household', 'coach', 'kind'] as const).map((order) =>
		waitingItems({ ...waits, order, limit: 50, offset: 0 })
	),
	waitingItems({ ...waits, kind: 'overdue-action', order: 'days', limit: 2, offset: 0 }),
	waitingItems({ ...waits, kind: 'ending-plan', order: 'days', limit: 5, offset: 0 }),
	waitingTally(waits),
	waitingTally({ ...waits, coach: 'anna' }),
	familiesLike({ text: 'H1', day: '2010-03-31', limit: 5 }),
	familyPlace({ household: 'h1', day: '2010-03-31' }),
	...families.flatMap((household) => {
		const one = { household, day: '2009-12-31' };
		return [familyOf(one), familySteps(one), familyStates(one), familyActions(one)];
	}),
	familiesThere({ day: '2009-06-30' }),
	familyResultsAt({ day: '2009-06-30' }),
	familyMovesBetween({ from: '2008-12-31', to: '2009-12-31' }),
	familiesOpened({ from: '2008-01-01', to: '2010-03-31' }),
	openedActions({ from: '2008-01-01', to: '2010-03-31' }),
	openedActions({ from: '2008-01-01', to: '2010-03-31', areas: ['oost', 'west'] }),
	respondentCounts(),
	responsesOf({ wave: '2008' }),
	clientAnswers(),
	responseWaves(),
	effortByFamily({ until: 2010 * 4 }),
	effortSpans({ until: 2010 * 4 }),
	effortInTotals({ until: 2010 * 4 }),
	effortNames({ until: 2010 * 4 }),
	effortScope(),
	answersCounted(),
	organisationsAnswered(),
	surveyAnswersOf({ indicators, areas }),
	surveyAnswersOf(some)
];

/** Answered from a sealed file of the second contract, in which `events` are those of visits. */
export const visitCases: AnyQuery[] = [
	presentFamilies(),
	hasVisits(),
	receipts(),
	...households.flatMap((household) => [
		...[lastRungs(household), lastStates(household), openActions(household)],
		...[lastScope(household), openMandates(household), rungEvents(household), writtenAbout(household)]
	])
];
