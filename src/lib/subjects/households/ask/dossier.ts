// Everything that stands about one family in an opened file, row by row, also after it withdrew its consent: what it has a right to see.
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import { actionStatuses, actors, assessors, resultStatuses } from '../../../domain/row-words.ts';
import { planItemKinds } from '../../../domain/publication-cells.ts';
import type { Query } from '../../../engine/engine.ts';
import { number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const day = (column: string): string => `CAST("${column}" AS VARCHAR) AS "${column}"`;

const whoShape = {
	household: text,
	area: text,
	coach: text,
	started: text,
	ended: orNull(text),
	end_reason: orNull(text),
	adults: orNull(number),
	children: orNull(number),
	consent: orNull(text),
	withdrawn: orNull(text)
} as const;
export type DossierWhoRow = RowOf<typeof whoShape>;

/** One row, or none. */
export const dossierWho = (household: string): Query<DossierWhoRow> => ({
	name: 'dossierWho',
	sql: `SELECT household, area, coach, ${['started', 'ended', 'consent', 'withdrawn'].map(day).join(', ')}, end_reason, adults, children
FROM households WHERE household = ?`,
	params: [household],
	row: rowOf(whoShape)
});

const rungShape = {
	domain: oneOf(...lifeDomainIds),
	date: text,
	rung: number,
	assessor: oneOf(...assessors),
	/** Who coached then, if not the household's. */
	coach: orNull(text)
} as const;
export type DossierRungRow = RowOf<typeof rungShape>;

export const dossierRungs = (household: string): Query<DossierRungRow> => ({
	name: 'dossierRungs',
	sql: `SELECT domain, ${day('date')}, rung, assessor, coach FROM assessments WHERE household = ? ORDER BY date, domain, assessor`,
	params: [household],
	row: rowOf(rungShape)
});

const resultShape = { result: text, date: text, status: oneOf(...resultStatuses) } as const;
export type DossierResultRow = RowOf<typeof resultShape>;

export const dossierResults = (household: string): Query<DossierResultRow> => ({
	name: 'dossierResults',
	sql: `SELECT result, ${day('date')}, status FROM results WHERE household = ? ORDER BY date, result`,
	params: [household],
	row: rowOf(resultShape)
});

const actionShape = {
	domain: oneOf(...lifeDomainIds),
	action: text,
	kind: oneOf(...planItemKinds),
	actor: oneOf(...actors),
	organisation: orNull(text),
	opened: text,
	due: orNull(text),
	closed: orNull(text),
	status: oneOf(...actionStatuses)
} as const;
export type DossierActionRow = RowOf<typeof actionShape>;

export const dossierActions = (household: string): Query<DossierActionRow> => ({
	name: 'dossierActions',
	sql: `SELECT domain, action, kind, actor, organisation, ${['opened', 'due', 'closed'].map(day).join(', ')}, status
FROM actions WHERE household = ? ORDER BY opened, domain, action`,
	params: [household],
	row: rowOf(actionShape)
});
