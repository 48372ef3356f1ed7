// What an opened file says before a visit: the coach's own families, and of one of them the last rungs, states and what is still open.
import { perspectives } from '../../../domain/household.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import { planItemKinds } from '../../../domain/publication-cells.ts';
import { actionStatuses, actors, resultStatuses } from '../../../domain/row-words.ts';
import type { Query } from '../../../engine/engine.ts';
import { number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const familyShape = { household: text, area: text, coach: text, consent: text, last: orNull(text) } as const;
export type OwnFamilyRow = RowOf<typeof familyShape>;

/** Every family that is coached still, with a consent that was not withdrawn. */
export const presentFamilies = (): Query<OwnFamilyRow> => ({
	name: 'presentFamilies',
	sql: `SELECT household, area, coach, CAST(consent AS VARCHAR) AS consent,
  (SELECT CAST(max(date) AS VARCHAR) FROM assessments WHERE assessments.household = households.household) AS last
FROM households
WHERE consent IS NOT NULL AND withdrawn IS NULL AND ended IS NULL
ORDER BY household`,
	params: [],
	row: rowOf(familyShape)
});

const rungShape = {
	domain: oneOf(...lifeDomainIds),
	assessor: oneOf(...perspectives),
	rung: number,
	date: text,
	/** As its row says it. */
	by: oneOf(...perspectives, 'both')
} as const;
/** The last by each who judges; what both judged together is the last word of either. */
export const lastRungs = (household: string): Query<RowOf<typeof rungShape>> => ({
	name: 'lastRungs',
	sql: `SELECT domain, who AS assessor, CAST(max_by(rung, date) AS INTEGER) AS rung, CAST(max(date) AS VARCHAR) AS date,
  max_by(assessments.assessor, date) AS by
FROM assessments
JOIN (SELECT unnest(['coach', 'family']) AS who) AS judges ON assessor = who OR assessor = 'both'
WHERE household = ?
GROUP BY domain, who
ORDER BY domain, who`,
	params: [household],
	row: rowOf(rungShape)
});

const stateShape = { result: text, status: oneOf(...resultStatuses), date: text } as const;
export const lastStates = (household: string): Query<RowOf<typeof stateShape>> => ({
	name: 'lastStates',
	sql: `SELECT result, max_by(status, date) AS status, CAST(max(date) AS VARCHAR) AS date
FROM results
WHERE household = ?
GROUP BY result
ORDER BY result`,
	params: [household],
	row: rowOf(stateShape)
});

const actionShape = {
	domain: oneOf(...lifeDomainIds),
	action: text,
	kind: oneOf(...planItemKinds),
	actor: oneOf(...actors),
	organisation: orNull(text),
	opened: text,
	due: orNull(text),
	status: oneOf(...actionStatuses)
} as const;
export const openActions = (household: string): Query<RowOf<typeof actionShape>> => ({
	name: 'openActions',
	sql: `SELECT domain, action, kind, actor, organisation, CAST(opened AS VARCHAR) AS opened,
  CAST(due AS VARCHAR) AS due, status
FROM actions
WHERE household = ? AND closed IS NULL AND status IN ('planned', 'doing')
ORDER BY opened, domain, action`,
	params: [household],
	row: rowOf(actionShape)
});

/** What was taken back counts no more. */
const standing = `NOT EXISTS (
    SELECT 1 FROM events AS back WHERE back.kind = 'correction' AND contains(back.corrects, told.event)
  )`;

const rungEventShape = {
	domain: oneOf(...lifeDomainIds),
	assessor: oneOf(...perspectives, 'both'),
	date: text,
	event: text
} as const;
/** The events of visits that say a rung, which a correction has to name. */
export const rungEvents = (household: string): Query<RowOf<typeof rungEventShape>> => ({
	name: 'rungEvents',
	sql: `SELECT domain, assessor, CAST(date AS VARCHAR) AS date, event
FROM events AS told
WHERE household = ? AND kind IN ('assessment', 'confirmed') AND rung IS NOT NULL AND ${standing}
ORDER BY event`,
	params: [household],
	row: rowOf(rungEventShape)
});

/** The last consent that came with a visit; `record exchange`. */
export const lastScope = (household: string): Query<{ scope: string | null }> => ({
	name: 'lastScope',
	sql: `SELECT scope FROM events AS told
WHERE household = ? AND kind = 'consent' AND state = 'given' AND ${standing}
ORDER BY date DESC, made DESC LIMIT 1`,
	params: [household],
	row: rowOf({ scope: orNull(text) } as const)
});

const mandateShape = {
	advice: text,
	organisation: text,
	given: text,
	domain: orNull(oneOf(...lifeDomainIds))
} as const;
/** Advice that no organisation confirmed yet. */
export const openMandates = (household: string): Query<RowOf<typeof mandateShape>> => ({
	name: 'openMandates',
	sql: `SELECT advice, organisation, CAST(given AS VARCHAR) AS given, min(domain) AS domain
FROM events AS told
WHERE household = ? AND kind = 'mandate' AND ${standing}
GROUP BY advice, organisation, given
HAVING max(confirmed) IS NULL
ORDER BY given, advice`,
	params: [household],
	row: rowOf(mandateShape)
});

const receiptShape = { visit: text, sequence: number } as const;

/** One row where the file tells of visits; files of before know nothing of them. */
export const hasVisits = (): Query<{ tables: number }> => ({
	name: 'hasVisits',
	sql: `SELECT CAST(count(*) AS INTEGER) AS tables FROM information_schema.tables WHERE table_name = 'receipts'
ORDER BY tables`,
	params: [],
	row: rowOf({ tables: number } as const)
});

/** Visits that were brought together. */
export const receipts = (): Query<RowOf<typeof receiptShape>> => ({
	name: 'receipts',
	sql: 'SELECT visit, CAST(sequence AS INTEGER) AS sequence FROM receipts ORDER BY visit',
	params: [],
	row: rowOf(receiptShape)
});
