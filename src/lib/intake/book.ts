// A workbook as it was filled in, whatever program wrote it: sheets of cells, and what is hidden or merged in them.

/** A cell as its file holds it: nothing is guessed from how it looks. */
export type BookCell =
	| { kind: 'text'; text: string }
	/** `percent`: shown with a percent sign, so that 0.092 stands there as 9,2%. `code`: shown with noughts or letters in front, as 00153 or GM0041. */
	| { kind: 'number'; value: number; percent: boolean; code?: string }
	/** `yyyy-mm-dd`. */
	| { kind: 'date'; date: string }
	| { kind: 'truth'; value: boolean }
	/** As the program shows it: `#N/B`, `#DEEL/0!`, `#DIV/0!`. */
	| { kind: 'error'; text: string }
	/** A formula of which the file holds no outcome. */
	| { kind: 'formula-without-value' };

export interface BookRow {
	/** As the program numbers it, 1 = the first. */
	row: number;
	/** From the first column on; null is an empty cell. A merged cell stands in its first one alone. */
	cells: readonly (BookCell | null)[];
	/** How many of them are the stored value of a formula; absent where none is. */
	formulas?: number;
}

/** From and to are rows and columns as the program numbers them, 1 = the first, both included. */
export interface MergedCells {
	rows: [number, number];
	columns: [number, number];
}

export interface BookSheet {
	name: string;
	/** Not shown by the program: read all the same, and said. */
	hidden: boolean;
	/** Rows with something in them, in order; read anew at every call, so that a million of them need not be held. */
	rows: () => Iterable<BookRow>;
	hiddenRows: readonly number[];
	hiddenColumns: readonly number[];
	merged: readonly MergedCells[];
}

export interface Book {
	format: 'xlsx' | 'ods';
	/** Formulas refer to other files: their stored values count, nothing is fetched. */
	external: boolean;
	sheets: readonly BookSheet[];
}
