// Which events still count: not those that a correction took back, nor those that a person decided against.
import { z } from '../../domain/zod.ts';
import type { TableRow } from '../../engine/tables.ts';
import { cellKey, foldedTables } from './cells.ts';

const correctsSchema = z.union([
	z.object({ event: z.string() }),
	z.object({ table: z.enum(foldedTables), key: z.record(z.string(), z.string()) })
]);
const dropsSchema = z.array(z.string());

/** How a side is named that is no event: the row that came without one. */
export const theRow = 'row';

export interface Living {
	/** In the order of the file. */
	events: TableRow[];
	/** Keys (cells.ts) of rows that came without an event and count no more. */
	rowsGone: ReadonlySet<string>;
	/** Keys of contradictions (contradictions.ts) in which a person decided against such a row. */
	rowsLost: ReadonlySet<string>;
}

/** @param key of the contradiction, which begins with the key of its row (contradictions.ts) */
const rowOfDecision = (key: string): string => key.slice(key.indexOf(' ') + 1);

export function livingEvents(events: readonly TableRow[]): Living {
	const byId = new Map(events.map((event) => [String(event.event), event]));
	/** Ids of what may take an event back, by the event's id. */
	const against = new Map<string, string[]>();
	const dropped = new Set<string>();
	const rowCorrections: { by: string; key: string }[] = [];
	const rowsLost = new Set<string>();
	const sorted = [...events].sort((a, b) => (String(a.event) < String(b.event) ? -1 : 1));
	for (const event of sorted) {
		if (event.kind === 'decision') {
			for (const id of dropsSchema.parse(JSON.parse(String(event.corrects))))
				if (id === theRow) rowsLost.add(String(event.decides));
				else dropped.add(id);
		}
		if (event.kind !== 'correction') continue;
		const corrects = correctsSchema.parse(JSON.parse(String(event.corrects)));
		const by = String(event.event);
		// What stands about a family is taken back by what is written about that family alone.
		if ('key' in corrects) {
			const { table, key } = corrects;
			if (key.household === event.household) rowCorrections.push({ by, key: cellKey(table, key) });
		} else if (byId.get(corrects.event)?.household === event.household)
			against.set(corrects.event, [...(against.get(corrects.event) ?? []), by]);
	}
	const known = new Map<string, boolean>();
	/** Two that take each other back: whoever is asked first, by id, does not count. */
	const lives = (id: string, asking: ReadonlySet<string>): boolean => {
		const found = known.get(id);
		if (found !== undefined) return found;
		if (dropped.has(id) || asking.has(id)) return false;
		const further = new Set([...asking, id]);
		const alive = !(against.get(id) ?? []).some((one) => lives(one, further));
		known.set(id, alive);
		return alive;
	};
	for (const event of sorted) lives(String(event.event), new Set());
	// Of a household its row says more than what was decided about.
	const rowsGone = new Set([...rowsLost].map(rowOfDecision).filter((key) => !key.startsWith('households|')));
	for (const { by, key } of rowCorrections) if (lives(by, new Set())) rowsGone.add(key);
	return { events: events.filter((event) => lives(String(event.event), new Set())), rowsGone, rowsLost };
}
