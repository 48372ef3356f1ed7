// What a workbook is made of before it is written: sheets of cells, their looks, and what may be chosen in a column.

/** Looks that cells and columns can have; `text` keeps what is typed as it was typed, as `4F` or `1-2`. */
export const looks = [
	'plain',
	'text',
	'date',
	'head',
	'head-optional',
	'title',
	'quiet',
	'example',
	'example-date',
	'name',
	'wrong',
	'wrap'
] as const;
export type Look = (typeof looks)[number];

export interface WorkbookCell {
	/** A date as `yyyy-mm-dd` in a cell that looks like a date. */
	value: string | number | null;
	look?: Look;
	/** Shown beside the cell by the program. */
	remark?: string;
}

/** What may be typed in a column, from the first row for data to the last that a sheet can have. */
export interface Choice {
	/** 1 = the first. */
	column: number;
	rule:
		| { kind: 'list'; sheet: string; listColumn: number; from: number; to: number }
		/** Excel's own formula over the first row for data; relative to each row below it. */
		| { kind: 'custom'; formula: string }
		/** `above`: the least itself is not enough. */
		| { kind: 'whole' | 'decimal'; least: number; most: number | null; above: boolean }
		/** ISO day, and the last as a formula. */
		| { kind: 'date'; from: string; to: string };
	/** `warning` lets somebody go on. */
	strict: boolean;
	title: string;
	prompt: string;
	error: string;
}

export interface WorkbookSheet {
	name: string;
	/** Width in letters, and how cells look that are still empty. */
	columns: { width: number; look?: Look }[];
	rows: (WorkbookCell | null)[][];
	/** How many rows stay in sight. */
	fixed: number;
	choices?: Choice[];
	/** Kept from being changed by mistake; without a password. */
	locked?: boolean;
}

export interface Workbook {
	title: string;
	/** `nl-NL` */
	language: string;
	sheets: WorkbookSheet[];
}
