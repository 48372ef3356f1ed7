// What is hidden and merged in a sheet, which is known only after its last row: learned along with the rows, or by a pass of its own.
import type { BookRow, BookSheet, MergedCells } from './book.ts';

/** No program keeps more than these. */
export const columnsAtMost = 16_384;
export const rowsAtMost = 1_048_576;
/** Of so many merged cells nobody reads the list. */
export const mergedAtMost = 100_000;

/** A sheet may be coloured down to its end, ten columns wide; more tags that hold nothing are made to keep a reader busy. */
export const idleAtMost = 20_000_000;

/** What one pass over a sheet learns. */
export class SheetFacts {
	readonly hiddenRows: number[] = [];
	readonly hiddenColumns: number[] = [];
	readonly merged: MergedCells[] = [];
	/** The last column with something in it. */
	widest = 0;
}

/** @param read one pass over the rows, which fills the facts given to it */
export function sheetOf(
	name: string,
	hidden: boolean,
	read: (facts: SheetFacts) => Iterable<BookRow>
): BookSheet {
	let known: SheetFacts | null = null;
	function* rows(): Generator<BookRow, void, undefined> {
		const facts = new SheetFacts();
		yield* read(facts);
		known ??= facts;
	}
	const learned = (): SheetFacts => {
		if (known === null) for (const _ of rows()) void _;
		return known ?? new SheetFacts();
	};
	return {
		name,
		hidden,
		rows,
		get hiddenRows() {
			return learned().hiddenRows;
		},
		get hiddenColumns() {
			const { hiddenColumns, widest } = learned();
			return hiddenColumns.filter((column) => column <= widest);
		},
		get merged() {
			return learned().merged;
		}
	};
}
