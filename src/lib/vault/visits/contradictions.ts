// What cannot both be so: two that say otherwise about one cell, set side by side for a person to choose between.
import type { Cell, TableRow } from '../../engine/tables.ts';
import { groupedBy, keyOf, tableOf } from './cells.ts';
import { bareEvent } from './event-rows.ts';
import type { Base } from './fold.ts';
import { livingEvents, theRow } from './live.ts';

/** Of a rung and a result on one day; of a plan's item on one day; who began a family, when it ended, and its consent on one day. */
export const contradictionKinds = ['rung', 'result', 'action', 'started', 'ended', 'consent'] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

/** One of those that cannot both be so. */
export interface Side {
	/** The event's id, or `row` for what came without an event. */
	id: string;
	coach: string | null;
	made: string | null;
	visit: string | null;
	/** What it says, by column. */
	values: Record<string, Cell>;
}
export interface Contradiction {
	/** The same for the same cell. */
	key: string;
	kind: ContradictionKind;
	household: string;
	/** ISO day. */
	date: string;
	/** What it is about besides: the domain and who judged, the result, or the item of the plan. */
	subject: Record<string, string>;
	/** Two or more, in time order. */
	sides: Side[];
}

const said: Readonly<Record<ContradictionKind, readonly string[]>> = {
	rung: ['rung'],
	result: ['status'],
	action: ['status', 'due', 'closed', 'actor', 'organisation', 'action_kind'],
	started: ['coach', 'date', 'area', 'adults', 'children'],
	ended: ['date', 'end_reason'],
	consent: ['state', 'scope']
};
const about: Readonly<Record<ContradictionKind, readonly string[]>> = {
	...{ rung: ['domain', 'assessor'], result: ['result'], action: ['domain', 'action', 'opened'] },
	...{ started: [], ended: [], consent: [] }
};

function kindOf(event: TableRow): ContradictionKind | null {
	const table = tableOf(event);
	if (table === 'assessments') return 'rung';
	if (table === 'results') return 'result';
	if (table === 'actions') return 'action';
	return event.kind === 'started' || event.kind === 'ended' || event.kind === 'consent' ? event.kind : null;
}

/** An item of a plan and a consent go on from day to day; only on one day they cannot be two things. */
const contradictionKey = (kind: ContradictionKind, event: TableRow): string =>
	`${kind} ${keyOf(event) ?? ''}${kind === 'action' || kind === 'consent' ? `|${event.date}` : ''}`;

const pick = (row: TableRow, columns: readonly string[]): Record<string, Cell> =>
	Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

/** What a row that came without an event says about the same, or null where it says nothing of it. */
function rowSide(kind: ContradictionKind, key: string, base: Base): Side | null {
	const row = base.rows.get(key)?.row;
	if (!row || kind === 'action' || kind === 'consent') return null;
	if (kind === 'ended' && row.ended === null) return null;
	const date = kind === 'ended' ? row.ended : row.started;
	const values = pick(
		kind === 'rung' || kind === 'result' ? row : { ...row, date: date ?? null },
		said[kind]
	);
	return { id: theRow, coach: text(row.coach), made: null, visit: null, values };
}

/** @param events without those of the kind `before` */
export function contradictionsIn(events: readonly TableRow[], base: Base): Contradiction[] {
	const living = livingEvents(events);
	const groups = groupedBy(living.events, (event) => {
		const kind = kindOf(event);
		return kind && contradictionKey(kind, event);
	});
	const found: Contradiction[] = [];
	for (const [key, group] of groups) {
		const [first] = group;
		const kind = first && kindOf(first);
		if (key === null || !first || !kind) continue;
		const rowKey = keyOf(first) ?? '';
		const row = living.rowsGone.has(rowKey) || living.rowsLost.has(key) ? null : rowSide(kind, rowKey, base);
		const sides = [
			...(row ? [row] : []),
			...group.map((event) => ({
				...{ id: String(event.event), coach: text(event.coach), made: text(event.made) },
				...{ visit: text(event.visit), values: pick(event, said[kind]) }
			}))
		];
		if (new Set(sides.map(({ values }) => JSON.stringify(values))).size < 2) continue;
		sides.sort((a, b) => (`${a.made ?? ''} ${a.id}` < `${b.made ?? ''} ${b.id}` ? -1 : 1));
		const subject = Object.fromEntries(about[kind].map((column) => [column, String(first[column] ?? '')]));
		found.push({ key, kind, household: String(first.household), date: String(first.date), subject, sides });
	}
	return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Which side of a contradiction a person keeps. */
export interface Decision {
	/** The contradiction's. */
	key: string;
	/** The side's id. */
	keep: string;
	/** UUID of the event that the decision is. */
	event: string;
	/** An instant. */
	made: string;
	/** Who decided, where that is known. */
	by?: string | null;
}

/** The decision as an event; null where there is no such contradiction, or no such side to it. */
export function decisionEvent(
	contradictions: readonly Contradiction[],
	{ key, keep, event, made, by = null }: Decision
): TableRow | null {
	const one = contradictions.find((all) => all.key === key);
	if (!one?.sides.some(({ id }) => id === keep)) return null;
	const kept = one.sides.find(({ id }) => id === keep);
	// Whoever says the same as what is kept is not decided against.
	const drops = one.sides
		.filter(({ values }) => JSON.stringify(values) !== JSON.stringify(kept?.values))
		.map(({ id }) => id);
	const { household, date } = one;
	return {
		...bareEvent({ event, household, kind: 'decision', date, made, coach: by, decides: key, keeps: keep }),
		corrects: JSON.stringify(drops)
	};
}
