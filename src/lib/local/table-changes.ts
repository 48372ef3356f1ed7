// What a delivery does to one table, as a reader is told it: how many rows, and which cells from what to what.
import type { TableName } from '../domain/tables.ts';
import type { LeftOut } from './table-source.ts';

export type RowKey = Readonly<Record<string, string>>;
export interface CellChange {
	key: RowKey;
	column: string;
	before: string;
	after: string;
}

/** Of more than this only the number is told. */
export const listedAtMost = 10_000;

export interface TableChanges {
	table: TableName | 'geometry';
	/** Inside the folder. */
	path: string;
	/** Rows afterwards. */
	rows: number;
	added: number;
	addedKeys: RowKey[];
	changedRows: number;
	changedCells: number;
	changed: CellChange[];
	removed: number;
	removedKeys: RowKey[];
}

/** What became of the rows of one delivered part. */
export interface PartCount {
	rows: number;
	added: number;
	changed: number;
	/** By this part's taking the place of the whole table; told with the last of the table's parts. */
	removed: number;
	leftOut: LeftOut[];
	leftOutCount: number;
	/** The part as a whole could not be read: its problems say why. */
	unread: boolean;
}

export interface TableMerge {
	/** Null where there was no file and no row comes in. */
	bytes: Uint8Array | null;
	/** Null where nothing changed: then the bytes are the very ones that were there. */
	changes: TableChanges | null;
	parts: PartCount[];
}

export const emptyCount = (): PartCount => ({
	...{ rows: 0, added: 0, changed: 0, removed: 0 },
	...{ leftOut: [], leftOutCount: 0, unread: false }
});
