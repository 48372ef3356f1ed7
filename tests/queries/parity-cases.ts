// At least one question for every query that src/lib/queries exports: what the parity test asks both engines.
import type { Query } from '../../src/lib/engine/engine.ts';
import { breaksOf } from '../../src/lib/queries/breaks.ts';
import { eventsOf } from '../../src/lib/queries/events.ts';
import { resultStates } from '../../src/lib/queries/family-results.ts';
import { ladderCohort } from '../../src/lib/queries/ladder-cohort.ts';
import { ladderCounts } from '../../src/lib/queries/ladder.ts';
import { measuredPeriods, observationsAt, observationsOf } from '../../src/lib/queries/observations.ts';
import { responsesOf, responseWaves } from '../../src/lib/queries/process.ts';
import {
	protectedReachAt,
	protectedResultsAt,
	protectedSurveyCells
} from '../../src/lib/queries/protected.ts';
import { coachedBy, contactedBy } from '../../src/lib/queries/reach.ts';
import { surveyAnswersOf } from '../../src/lib/queries/survey-answers.ts';
import { areas, indicators } from './random-tables.ts';

type AnyQuery = Query<unknown>;
const some = { indicators: indicators.slice(0, 2), areas: areas.slice(1, 3) };
const asked = { from: '2008-12-31', to: '2009-12-31' };

/** Answered from the published tables, so by the browser from the baked file. */
export const publishedCases: AnyQuery[] = [
	observationsOf({ indicators, areas }),
	observationsOf({ ...some, from: '2008-Q4', to: '2010-Q1' }),
	observationsOf({ indicators: [], areas: [] }),
	observationsAt({ indicators, areas, period: '2009-Q2' }),
	observationsAt({ ...some, period: '2009' }),
	measuredPeriods({ indicators }),
	breaksOf({ indicators }),
	eventsOf({}),
	eventsOf({ areas: ['oost'] }),
	protectedReachAt({ areas, period: '2009-Q2' }),
	protectedResultsAt({ period: '2009-Q2' }),
	protectedSurveyCells({ indicators })
];

/** Answered from rows about people: by the build, or by a browser into which someone opened a sealed file. */
export const restrictedCases: AnyQuery[] = [
	contactedBy({ areas, period: '2009-Q4' }),
	coachedBy({ areas, date: '2009-06-30' }),
	resultStates({ date: '2009-06-30' }),
	ladderCohort(asked),
	ladderCohort({ ...asked, areas: ['oost', 'west'] }),
	ladderCounts({ ...asked, domains: ['wonen', 'werk', 'zorg'], followUpDays: 183 }),
	ladderCounts({ ...asked, areas: ['oost'], domains: ['werk'], followUpDays: 90 }),
	responsesOf({ wave: '2008' }),
	responseWaves(),
	surveyAnswersOf({ indicators, areas }),
	surveyAnswersOf(some)
];
