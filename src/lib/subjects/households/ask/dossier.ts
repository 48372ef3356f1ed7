// The rows that stand about one family, as they are held in memory: each cell checked, so that a changed table fails loudly.
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import {
	actionStatuses,
	actors,
	assessors,
	contactKinds,
	effortGroups,
	resultStatuses
} from '../../../domain/row-words.ts';
import { planItemKinds } from '../../../domain/publication-cells.ts';
import { number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const whoShape = {
	household: text,
	area: text,
	coach: text,
	/** Null of a family that nobody coached: it is compared with. */
	started: orNull(text),
	ended: orNull(text),
	end_reason: orNull(text),
	adults: orNull(number),
	children: orNull(number),
	consent: orNull(text),
	withdrawn: orNull(text)
} as const;
export type DossierWhoRow = RowOf<typeof whoShape>;

export const dossierWho = rowOf(whoShape);

const rungShape = {
	domain: oneOf(...lifeDomainIds),
	date: text,
	rung: number,
	assessor: oneOf(...assessors),
	/** Who coached then, if not the household's. */
	coach: orNull(text)
} as const;
export type DossierRungRow = RowOf<typeof rungShape>;

export const dossierRungs = rowOf(rungShape);

const resultShape = { result: text, date: text, status: oneOf(...resultStatuses) } as const;
export type DossierResultRow = RowOf<typeof resultShape>;

export const dossierResults = rowOf(resultShape);

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

export const dossierActions = rowOf(actionShape);

const helpShape = {
	group: oneOf(...effortGroups),
	organisation: text,
	period: text,
	contact: oneOf(...contactKinds),
	contacts: orNull(number),
	hours: orNull(number),
	domain: orNull(oneOf(...lifeDomainIds)),
	note: orNull(text)
} as const;
export type DossierHelpRow = RowOf<typeof helpShape>;

export const dossierHelp = rowOf(helpShape);
