// Rows on their way into a file of published tables, some after the other: as one JSON text for their hash, and table by table for whoever writes them.
import type { PublishedTable, TableRow } from './tables.ts';

/** Some rows of a table, in the order of the file. */
export interface PublishedBatch {
	table: PublishedTable;
	rows: TableRow[];
}

/** As text, row by row with a comma between. */
const textOf = (rows: readonly TableRow[]): string => JSON.stringify(rows).slice(1, -1);

/** The rows as JSON, piece by piece: the text of hundreds of areas as a whole is larger than all else that a build holds. */
function writingJson() {
	let open: PublishedTable | null = null;
	let filled = false;
	return {
		/** @param text of a batch of the table */
		piece(table: PublishedTable, text: string): string {
			const head = table === open ? '' : `${open === null ? '{' : '],'}${JSON.stringify(table)}:[`;
			const comma = table === open && filled && text !== '' ? ',' : '';
			filled = text !== '' || (table === open && filled);
			open = table;
			return head + comma + text;
		},
		end: (): string => (open === null ? '{}' : ']}')
	};
}

/** A batch with its rows as text. */
export interface HeardBatch extends PublishedBatch {
	text: string;
}

/**
 * The batches as they come, each with its rows as text.
 * @param hear is told all of them as JSON, piece by piece: to write all rows once more for a hash takes as long as to write them
 */
export async function* heard(
	batches: AsyncIterable<PublishedBatch>,
	hear: (text: string) => void
): AsyncGenerator<HeardBatch> {
	const json = writingJson();
	for await (const batch of batches) {
		const text = textOf(batch.rows);
		hear(json.piece(batch.table, text));
		yield { ...batch, text };
	}
	hear(json.end());
}

/**
 * The batches by table, for whoever asks for one table after the other, in the order of the file.
 * @returns `end`, to be called when all were asked for @throws (end) where one did not stand in its place
 */
export async function byTable(batches: AsyncIterable<PublishedBatch>) {
	const coming = batches[Symbol.asyncIterator]();
	let next = await coming.next();
	return {
		async *rowsOf(table: PublishedTable): AsyncGenerator<TableRow[]> {
			for (; !next.done && next.value.table === table; next = await coming.next()) yield next.value.rows;
		},
		end(): void {
			if (!next.done) throw new Error(`${next.value.table} does not stand where it belongs`);
		}
	};
}
