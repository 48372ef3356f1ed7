// A programme folder and a delivery in, the folder as it would be and what would change out; nothing is stored.
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import { geometryPath, mergeGeometry } from './merge-geometry.ts';
import { mergeTable } from './merge-table.ts';
import { emptyCount, type PartCount, type TableChanges } from './table-changes.ts';

export type { CellChange, PartCount, RowKey, TableChanges } from './table-changes.ts';
export type { LeftOut } from './table-source.ts';

export type MergedTable = DeliveredPart['table'];

export interface MergeOptions {
	/** Tables of which nothing stays that was not delivered now. */
	replace?: readonly MergedTable[];
}
export interface MergedDelivery {
	/** Files that nothing changed in are the very bytes that they were. */
	folder: ProgrammeFiles;
	/** In the order of the contract; without the tables in which nothing changed. */
	changes: TableChanges[];
	/** One for each delivered part, in their order. */
	parts: PartCount[];
}

export const pathOf = (table: MergedTable): string => (table === 'geometry' ? geometryPath : `${table}.csv`);

const mergedTables: readonly MergedTable[] = [
	...Object.keys(tableFiles).filter((name): name is TableName => name in tableFiles),
	'geometry'
];

/** The path under which a folder has a file, whatever its capitals. */
export function pathIn(folder: ProgrammeFiles, path: string): string {
	if (folder.has(path)) return path;
	return [...folder.keys()].find((one) => one.toLowerCase() === path) ?? path;
}

/** @throws LocalSetError `unmergeable`, where a file of the folder cannot be written again without guessing */
export function mergeDelivery(
	folder: ProgrammeFiles,
	parts: readonly DeliveredPart[],
	{ replace = [] }: MergeOptions = {}
): MergedDelivery {
	const merged = new Map(folder);
	const changes: TableChanges[] = [];
	const counts = new Map<DeliveredPart, PartCount>();
	for (const table of mergedTables) {
		const own = parts.filter((part) => part.table === table);
		if (own.length === 0) continue;
		const path = pathIn(folder, pathOf(table));
		const delivered = own.map(({ bytes }) => bytes);
		const [existing, whole] = [folder.get(path) ?? null, replace.includes(table)];
		const outcome =
			table === 'geometry'
				? mergeGeometry(existing, delivered, whole)
				: mergeTable(table, existing, delivered, whole);
		if (outcome.changes) changes.push(outcome.changes);
		if (outcome.bytes) merged.set(path, outcome.bytes);
		for (const [index, part] of own.entries()) counts.set(part, outcome.parts[index] ?? emptyCount());
	}
	return { folder: merged, changes, parts: parts.map((part) => counts.get(part) ?? emptyCount()) };
}
