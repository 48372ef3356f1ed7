// The history of each cell of a family: who wrote it, when, what it took the place of, and whether it still counts.
import type { WrittenRow } from '../ask/written.ts';

/** What a line is about; ids are those of the definitions. */
export interface WrittenAbout {
	kind: 'rung' | 'result' | 'action' | 'started' | 'ended' | 'consent' | 'signal' | 'mandate';
	domain: string | null;
	assessor: string | null;
	result: string | null;
	/** What somebody typed: an agreement, a signal, an advice. */
	text: string | null;
	/** ISO day that it is about. */
	date: string;
}
export interface WrittenLine {
	event: string;
	about: WrittenAbout;
	/** A rung or a state; null where the kind has none. */
	value: string | null;
	/** What stood there before, of the same cell; null where nothing did. */
	replaced: string | null;
	coach: string | null;
	/** An instant; null for a row that came without a visit. */
	made: string | null;
	reason: string | null;
	/** Looked at, and found as it was. */
	confirmed: boolean;
	/** Taken back by a correction or a choice. */
	takenBack: boolean;
}

const kinds: Readonly<Record<string, WrittenAbout['kind']>> = {
	assessment: 'rung',
	result: 'result',
	action: 'action',
	started: 'started',
	ended: 'ended',
	consent: 'consent',
	signal: 'signal',
	mandate: 'mandate'
};

function aboutOf(row: WrittenRow): WrittenAbout | null {
	const kind = row.kind === 'confirmed' ? (row.result === null ? 'rung' : 'result') : kinds[row.kind];
	if (kind === undefined) return null;
	const { domain, assessor, result } = row;
	return {
		kind,
		domain,
		assessor,
		result,
		text: row.action ?? row.signal ?? row.advice,
		date: row.opened ?? row.date
	};
}

const keyOf = ({ kind, domain, assessor, result, text, date }: WrittenAbout): string =>
	JSON.stringify([kind, domain, assessor, result, text, date]);

const valueOf = (row: WrittenRow): string | null =>
	row.rung === null ? (row.status ?? row.state) : String(row.rung);

/** A row that was there before an event came in its place, as a line. */
function asWritten(row: WrittenRow): WrittenRow {
	if (row.kind !== 'before' || row.row === null) return row;
	const before: unknown = JSON.parse(row.row);
	const { table, row: held } = { table: '', row: {}, ...Object(before) };
	const of = { assessments: 'assessment', results: 'result', actions: 'action' } as Record<string, string>;
	const cells: Record<string, unknown> = { ...Object(held) };
	const said = (name: string): string | null => (typeof cells[name] === 'string' ? cells[name] : null);
	return {
		...row,
		kind: of[String(table)] ?? 'before',
		date: said('date') ?? said('opened') ?? row.date,
		domain: said('domain'),
		rung: typeof cells.rung === 'number' ? cells.rung : null,
		assessor: said('assessor'),
		result: said('result'),
		status: said('status'),
		action: said('action'),
		opened: said('opened'),
		organisation: said('organisation'),
		coach: said('coach')
	};
}

/** Ids of events that a correction or a person's choice took back. */
function takenBackBy({ kind, corrects }: WrittenRow): string[] {
	if (corrects === null || (kind !== 'correction' && kind !== 'decision')) return [];
	const said: unknown = JSON.parse(corrects);
	if (Array.isArray(said)) return said.filter((one) => typeof one === 'string');
	const { event } = { event: null, ...Object(said) };
	return typeof event === 'string' ? [event] : [];
}

/** @param rows in the order in which they were written */
export function written(rows: readonly WrittenRow[]): WrittenLine[] {
	const takenBack = new Set(rows.flatMap(takenBackBy));
	const last = new Map<string, string | null>();
	const lines: WrittenLine[] = [];
	for (const row of rows.map(asWritten)) {
		const about = aboutOf(row);
		if (!about) continue;
		const [key, value] = [keyOf(about), valueOf(row)];
		lines.push({
			...{ event: row.event, about, value, replaced: last.get(key) ?? null },
			...{ coach: row.coach, made: row.made, reason: row.reason },
			...{ confirmed: row.kind === 'confirmed', takenBack: takenBack.has(row.event) }
		});
		last.set(key, value);
	}
	return lines;
}
