// What each cell of a sealed file can be: one SQL condition a column, wide enough for every true row and no wider.
import { lifeDomainIds } from '../domain/life-domain.ts';
import { planItemKinds } from '../domain/publication-cells.ts';
import {
	actionStatuses,
	actors,
	assessors,
	contactKinds,
	effortGroups,
	respondentGroups,
	resultStatuses
} from '../domain/row-words.ts';
import { erasureReasons } from './rights/receipt.ts';
import { columnsOf } from '../engine/tables.ts';
import type { SealedTable } from './manifest.ts';
import { eventKinds } from './visits/event-rows.ts';

/** Years that a programme can speak of: from the oldest house to the end of the longest plan. */
const years = { first: 1900, last: 2199 } as const;

/** Makes the condition for one column, given its quoted name. */
interface Condition {
	(column: string): string;
	/** True where the cell may be left empty. */
	optional?: boolean;
}

const text: Condition = (column) => `${column} <> ''`;
const day: Condition = (column) =>
	`${column} BETWEEN DATE '${years.first}-01-01' AND DATE '${years.last}-12-31'`;
/** A quarter or a year, as far as an order of texts can tell; a regular expression takes ten times as long. */
const quarter: Condition = (column) =>
	`${column} BETWEEN '${years.first}' AND '${years.last}-Q4' AND length(${column}) IN (4, 7)`;
const quarterIndex = between(years.first * 4, years.last * 4 + 3);
/** Nobody counts a family in hundreds. */
const people = between(0, 99);
const count = between(0, 1_000_000);
const measure: Condition = (column) => `(${column} = 0 OR abs(${column}) BETWEEN 1e-12 AND 1e12)`;
const weight: Condition = (column) => `(${column} = 0 OR ${column} BETWEEN 1e-12 AND 1e12)`;

function between(least: number, most: number): Condition {
	return (column) => `${column} BETWEEN ${least} AND ${most}`;
}
const oneOf =
	(words: readonly string[]): Condition =>
	(column) =>
		// Not IN: of a longer list DuckDB makes a join, which takes longer to plan than these rows take to read.
		`list_contains([${words.map((word) => `'${word}'`).join(', ')}], ${column})`;
/** What may be left empty, and is anything else when it is not. */
const orNothing = (condition: Condition): Condition =>
	Object.assign((column: string) => `(${column} IS NULL OR ${condition(column)})`, { optional: true });
const anything: Condition = Object.assign(() => 'TRUE', { optional: true });

const conditions: Record<SealedTable, Readonly<Record<string, Condition>>> = {
	households: {
		household: text,
		area: text,
		started: day,
		ended: orNothing(day),
		end_reason: anything,
		coach: text,
		adults: orNothing(people),
		children: orNothing(people),
		consent: orNothing(day),
		withdrawn: orNothing(day)
	},
	assessments: {
		household: text,
		domain: oneOf(lifeDomainIds),
		date: day,
		rung: between(1, 5),
		assessor: oneOf(assessors),
		coach: anything
	},
	results: { household: text, result: text, date: day, status: oneOf(resultStatuses) },
	actions: {
		household: text,
		domain: oneOf(lifeDomainIds),
		action: text,
		kind: oneOf(planItemKinds),
		actor: oneOf(actors),
		organisation: anything,
		opened: day,
		due: orNothing(day),
		closed: orNothing(day),
		status: oneOf(actionStatuses)
	},
	surveys: {
		wave: quarter,
		wave_index: quarterIndex,
		area: text,
		respondent: text,
		indicator: text,
		value: orNothing(measure),
		weight: orNothing(weight)
	},
	responses: {
		wave: quarter,
		wave_index: quarterIndex,
		group: oneOf(respondentGroups),
		respondent: text,
		organisation: anything,
		item: text,
		score: orNothing(measure)
	},
	left_out: {
		area: text,
		period: quarter,
		period_index: quarterIndex,
		without_consent: count,
		withdrawn: count
	},
	visit_events: {
		event: text,
		visit: anything,
		household: text,
		kind: oneOf(eventKinds),
		date: day,
		made: anything,
		coach: anything,
		signer: anything,
		area: anything,
		adults: orNothing(people),
		children: orNothing(people),
		end_reason: anything,
		state: anything,
		scope: anything,
		domain: orNothing(oneOf(lifeDomainIds)),
		rung: orNothing(between(1, 5)),
		assessor: orNothing(oneOf(assessors)),
		result: anything,
		status: orNothing(oneOf([...new Set([...resultStatuses, ...actionStatuses])])),
		action: anything,
		action_kind: orNothing(oneOf(planItemKinds)),
		actor: orNothing(oneOf(actors)),
		organisation: anything,
		opened: orNothing(day),
		due: orNothing(day),
		closed: orNothing(day),
		signal: anything,
		noticed: anything,
		advice: anything,
		given: orNothing(day),
		confirmed: orNothing(day),
		reason: anything,
		zrm: anything,
		corrects: anything,
		decides: anything,
		keeps: anything,
		row: anything
	},
	visits: {
		visit: text,
		device: text,
		sequence: between(1, 1_000_000),
		previous: anything,
		sha256: text,
		coach: anything,
		made: anything,
		seconds: orNothing(between(0, 2_147_483_647)),
		signer: anything,
		erased: orNothing(day)
	},
	receipts: { device: text, sequence: between(1, 1_000_000), visit: text, sha256: text },
	erasures: { number: text, day, why: oneOf(erasureReasons) },
	clients: {
		wave: quarter,
		wave_index: quarterIndex,
		respondent: text,
		area: text,
		item: text,
		value: orNothing(measure)
	},
	effort: {
		group: oneOf(effortGroups),
		household: text,
		organisation: text,
		period: quarter,
		period_index: quarterIndex,
		contact: oneOf(contactKinds),
		contacts: orNothing(count),
		hours: orNothing(weight),
		domain: orNothing(oneOf(lifeDomainIds)),
		note: anything
	}
};

/** True where a cell may be left empty. */
export const mayBeEmpty = (table: SealedTable, column: string): boolean =>
	conditions[table][column]?.optional === true;

const conditionsOf = (table: SealedTable): string[] =>
	columnsOf(table).map(([name]) => (conditions[table][name] ?? anything)(`"${name}"`));

/** True for a row in which every cell can be. */
export const possible = (table: SealedTable): string =>
	`coalesce(${conditionsOf(table)
		.filter((one) => one !== 'TRUE')
		.join(' AND ')}, FALSE)`;

/** The place among the table's columns, from 0, of the first cell of a row that cannot be; NULL where there is none. */
export const impossibleCell = (table: SealedTable): string =>
	`CASE ${conditionsOf(table)
		.map((one, place) => `WHEN (${one}) IS NOT TRUE THEN ${place}`)
		.join(' ')} END`;
