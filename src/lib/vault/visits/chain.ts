// Which visits follow on those that are known: every visit names the one before it on its device, so that none can be slipped in, changed or left out unseen.
import type { TableRow } from '../../engine/tables.ts';
import { groupedBy } from './cells.ts';
import type { SignedVisit } from './read-visit.ts';
import type { VisitRefusal } from './refusal.ts';

/** A visit that was read, and the file it came in. */
export interface IncomingVisit extends SignedVisit {
	file: string;
}
export interface RefusedVisit {
	file: string;
	refusal: VisitRefusal;
}
/** A number between those of a device that nobody handed over. */
export interface MissingVisit {
	device: string;
	sequence: number;
	/** Who wrote on that device. */
	coach: string | null;
}

export interface Chained {
	/** In the order of their devices. */
	accepted: IncomingVisit[];
	already: IncomingVisit[];
	refused: RefusedVisit[];
}

interface Link {
	visit: string;
	sequence: number;
	previous: string | null;
	sha256: string;
	coach: string | null;
}

const textOf = (row: TableRow, column: string): string | null => {
	const cell = row[column];
	return typeof cell === 'string' ? cell : null;
};
const linkOfRow = (row: TableRow): Link => ({
	visit: String(row.visit),
	sequence: Number(row.sequence),
	previous: textOf(row, 'previous'),
	sha256: String(row.sha256),
	coach: textOf(row, 'coach')
});
const linkOf = ({ visit: { head }, sha256 }: IncomingVisit): Link => ({
	...{ visit: head.visit, sequence: head.sequence, previous: head.previous, sha256, coach: head.coach }
});

/**
 * @param known rows of `visits`
 * @param knownEvents ids of the events that are there
 */
export function chain(
	known: readonly TableRow[],
	knownEvents: ReadonlySet<string>,
	incoming: readonly IncomingVisit[]
): Chained {
	const result: Chained = { accepted: [], already: [], refused: [] };
	const refuse = (one: IncomingVisit, code: VisitRefusal['code']): void => {
		const { device, sequence } = one.visit.head;
		result.refused.push({ file: one.file, refusal: { code, device, sequence } });
	};
	const hashes = new Set(known.map(({ sha256 }) => String(sha256)));
	const ids = new Set(known.map(({ visit }) => String(visit)));
	const fresh: IncomingVisit[] = [];
	for (const one of incoming) {
		if (hashes.has(one.sha256)) result.already.push(one);
		else fresh.push(one);
		hashes.add(one.sha256);
	}
	// Whoever is told twice in two ways is believed in neither.
	const twice = new Set(
		[
			...groupedBy(fresh, ({ visit: { head } }) => `${head.device} ${head.sequence}`).values(),
			...groupedBy(fresh, ({ visit: { head } }) => head.visit).values(),
			...groupedBy(
				fresh.flatMap((one) => one.visit.events.map(({ event }) => ({ one, event }))),
				({ event }) => event
			).values()
		].flatMap((group) => (group.length > 1 ? group.map((some) => ('one' in some ? some.one : some)) : []))
	);
	const devices = groupedBy(fresh, ({ visit: { head } }) => head.device);
	const knownOf = groupedBy(known, ({ device }) => String(device));
	for (const [device, own] of [...devices].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const links = new Map((knownOf.get(device) ?? []).map((row) => [Number(row.sequence), linkOfRow(row)]));
		for (const one of own.sort((a, b) => a.visit.head.sequence - b.visit.head.sequence)) {
			const link = linkOf(one);
			const clash =
				links.has(link.sequence) ||
				ids.has(link.visit) ||
				one.visit.events.some(({ event }) => knownEvents.has(event));
			if (twice.has(one) || clash) refuse(one, 'forked-chain');
			else if (!follows(link, links)) refuse(one, 'broken-chain');
			else {
				links.set(link.sequence, link);
				result.accepted.push(one);
			}
		}
	}
	return result;
}

/** Whether a visit fits between those before and after it, and is of the coach whose device it is. */
function follows(link: Link, links: ReadonlyMap<number, Link>): boolean {
	const [before, after] = [links.get(link.sequence - 1), links.get(link.sequence + 1)];
	if (before && before.sha256 !== link.previous) return false;
	if (after && after.previous !== link.sha256) return false;
	// An erased one no longer says whose it was.
	const owner = [...links.values()].find(({ coach }) => coach !== null);
	return !owner || owner.coach === link.coach;
}

/** @param visits rows of the table, erased ones too */
export function missingIn(visits: readonly TableRow[]): MissingVisit[] {
	const missing: MissingVisit[] = [];
	for (const [device, rows] of groupedBy(visits, (row) => String(row.device))) {
		const there = new Set(rows.map(({ sequence }) => Number(sequence)));
		const coach = rows.map((row) => textOf(row, 'coach')).find((one) => one !== null) ?? null;
		for (let sequence = 1; sequence < Math.max(...there); sequence++)
			if (!there.has(sequence)) missing.push({ device, sequence, coach });
	}
	return missing.sort((a, b) =>
		a.device === b.device ? a.sequence - b.sequence : a.device < b.device ? -1 : 1
	);
}
