// Puts delivered rows into a table by their key: what is the same changes nothing, and rows of other keys stay where they are.
import type { TableName } from '../domain/tables.ts';
import { Numbers } from '../intake/grid.ts';
import { KeyIndex, type Key } from './key-index.ts';
import { LocalSetError } from './local-error.ts';
import { DeliveredRows } from './delivered-rows.ts';
import {
	emptyCount,
	listedAtMost,
	type PartCount,
	type RowKey,
	type TableChanges,
	type TableMerge
} from './table-changes.ts';
import { Columns, openTable, type TableSource } from './table-source.ts';
import { writeTable } from './write-table.ts';

export function mergeTable(
	table: TableName,
	existing: Uint8Array | null,
	delivered: readonly Uint8Array[],
	replace: boolean
): TableMerge {
	const columns = new Columns(table);
	const old = existing === null ? null : openTable(existing, columns);
	if (existing !== null && old === null) throw new LocalSetError('unmergeable', { table });
	const counts = delivered.map(emptyCount);
	const rows = new DeliveredRows(columns);
	for (const [part, bytes] of delivered.entries()) {
		const source = openTable(bytes, columns);
		const count = counts[part];
		if (count === undefined) continue;
		count.unread = source === null;
		if (source) rows.add(part, source, count);
	}
	const merge = new Merge(columns, old, rows, counts);
	// What cannot be read may not take the place of what is there.
	return merge.run(existing, replace && counts.every(({ unread }) => !unread));
}

class Merge {
	readonly #changes: TableChanges;

	constructor(
		private readonly columns: Columns,
		private readonly old: TableSource | null,
		private readonly rows: DeliveredRows,
		private readonly counts: readonly PartCount[]
	) {
		this.#changes = {
			...{ table: columns.table, path: `${columns.table}.csv`, rows: 0, added: 0, addedKeys: [] },
			...{ changedRows: 0, changedCells: 0, changed: [], removed: 0, removedKeys: [] }
		};
	}

	run(existing: Uint8Array | null, replace: boolean): TableMerge {
		const { old, columns, rows } = this;
		const index = this.#indexOld();
		const size = old?.size ?? 0;
		const winners = new Int32Array(size).fill(-1);
		const added = new Numbers();
		rows.settle(this.counts);
		for (let place = 0; place < rows.size; place++) {
			if (rows.isTwice(place)) continue;
			const there = index.find(rows.keyOf(place));
			if (there < 0) added.push(place);
			else winners[there] = place;
		}
		const kept = new Numbers(Math.max(size, 1));
		const key = new Int32Array(columns.key.length);
		for (let row = 0; row < size; row++) {
			const winner = winners[row] ?? -1;
			old?.keyOf(row, key);
			if (winner >= 0) this.#compare(row, key, winner);
			else if (replace && rows.doubted.find(key) < 0) {
				this.#remove(key);
				continue;
			}
			kept.push(row);
		}
		const fresh = added.values.subarray(0, added.length);
		if (columns.table !== 'areas') fresh.sort(this.#byKey());
		for (const place of fresh) this.#add(place);
		const changes = this.#changes;
		changes.rows = kept.length + fresh.length;
		const changed = changes.added + changes.changedRows + changes.removed > 0;
		for (const { leftOut } of this.counts) leftOut.sort((one, other) => one.row - other.row);
		if (!changed) return { bytes: existing, changes: null, parts: [...this.counts] };
		const sources = [...(old ? [old] : []), ...rows.sources.filter(Boolean)];
		const places = columns.names.map((_, at) => at).filter((at) => sources.some((source) => source.has(at)));
		const bytes = writeTable(columns, places, changes.rows, (row, cells) => {
			const isOld = row < kept.length;
			const oldRow = isOld ? (kept.values[row] ?? 0) : 0;
			const place = isOld ? (winners[oldRow] ?? -1) : (fresh[row - kept.length] ?? 0);
			const source = place < 0 ? undefined : rows.sourceOf(place);
			const own = place < 0 ? 0 : rows.rowOf(place);
			for (let index = 0; index < places.length; index++) {
				const at = places[index] ?? 0;
				cells[index] = source?.has(at) ? source.at(own, at) : isOld && old ? old.at(oldRow, at) : 0;
			}
		});
		return { bytes, changes, parts: [...this.counts] };
	}

	/** @throws LocalSetError where a cell of the file as it is cannot be written again without guessing */
	#indexOld(): KeyIndex {
		const { old, columns } = this;
		const index = new KeyIndex(columns.key.length);
		const key = new Int32Array(columns.key.length);
		for (let row = 0; row < (old?.size ?? 0); row++) {
			const fault = old?.fault(row) ?? null;
			if (fault) {
				const { column, value, row: at } = fault;
				throw new LocalSetError('unmergeable', { table: columns.table, row: at, column, value });
			}
			old?.keyOf(row, key);
			index.put(key, row);
		}
		return index;
	}

	#compare(row: number, key: Key, place: number): void {
		const { columns, old, rows } = this;
		const [source, theirs] = [rows.sourceOf(place), rows.rowOf(place)];
		let changed = 0;
		for (let at = 0; at < columns.names.length; at++) {
			if (!source?.has(at)) continue;
			const [before, after] = [old?.at(row, at) ?? 0, source.at(theirs, at)];
			if (before === after) continue;
			changed++;
			if (this.#changes.changed.length < listedAtMost)
				this.#changes.changed.push({
					key: this.#named(key),
					column: columns.names[at] ?? '',
					before: columns.values[at]?.texts[before] ?? '',
					after: columns.values[at]?.texts[after] ?? ''
				});
		}
		if (changed === 0) return;
		this.#changes.changedRows++;
		this.#changes.changedCells += changed;
		const count = this.counts[rows.partOf(place)];
		if (count) count.changed++;
	}

	#add(place: number): void {
		const count = this.counts[this.rows.partOf(place)];
		if (count) count.added++;
		this.#changes.added++;
		if (this.#changes.addedKeys.length < listedAtMost)
			this.#changes.addedKeys.push(this.#named(this.rows.keyOf(place)));
	}

	#remove(key: Key): void {
		const last = this.counts.at(-1);
		if (last) last.removed++;
		this.#changes.removed++;
		if (this.#changes.removedKeys.length < listedAtMost) this.#changes.removedKeys.push(this.#named(key));
	}

	#named(key: Key): RowKey {
		const { columns } = this;
		return Object.fromEntries(
			columns.key.map((at, place) => [
				columns.names[at] ?? '',
				columns.values[at]?.texts[key[place] ?? 0] ?? ''
			])
		);
	}

	/** By the texts of the key, column after column; whatever order they came in. */
	#byKey(): (one: number, other: number) => number {
		const { columns, rows } = this;
		const width = columns.key.length;
		const ranks = columns.key.map((at) => {
			const texts = columns.values[at]?.texts ?? [];
			const order = Array.from(texts, (_, number) => number).sort((a, b) => {
				const [one = '', other = ''] = [texts[a], texts[b]];
				return one < other ? -1 : one > other ? 1 : 0;
			});
			const rank = new Int32Array(texts.length);
			for (const [place, number] of order.entries()) rank[number] = place;
			return rank;
		});
		const ranked = new Int32Array(rows.size * width);
		for (let place = 0; place < rows.size; place++) {
			const key = rows.keyOf(place);
			for (let at = 0; at < width; at++) ranked[place * width + at] = ranks[at]?.[key[at] ?? 0] ?? 0;
		}
		return (one, other) => {
			for (let at = 0; at < width; at++) {
				const gap = (ranked[one * width + at] ?? 0) - (ranked[other * width + at] ?? 0);
				if (gap !== 0) return gap;
			}
			return 0;
		};
	}
}
