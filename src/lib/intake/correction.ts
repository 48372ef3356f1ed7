// A correction of a delivered table, as an explicit edit that can be told, kept and taken back.

/** How a written figure is read otherwise. */
export const rules = ['share', 'share-of-percent', 'thousands', 'decimals', 'without-star'] as const;
export type Rule = (typeof rules)[number];

export type Where = { row: number } | { equal: string } | 'column';

/** Rows are places in the file as problems name them, 1 = the first; the header's cells are cells too. */
export type Correction =
	| { kind: 'write'; column: string; where: Where; to: { text: string } | { rule: Rule } }
	/** Their lines are emptied, so that all others keep their number. */
	| { kind: 'leave-out'; rows: readonly number[] }
	/** A column behind the last, with one text in every row. */
	| { kind: 'add'; column: string; text: string }
	| { kind: 'delimiter'; sign: ',' | ';' | '\t' };
