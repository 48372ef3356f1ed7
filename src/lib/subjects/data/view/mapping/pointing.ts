// What the page asks of the worker while somebody points out what the columns of a file are, and what it hears.
import type { TableName } from '../../../../domain/tables.ts';
import type { DeliveredKind } from '../../../../intake/delivery.ts';
import type { Draft } from '../../../../intake/mappings/draft.ts';
import type { Known } from '../../../../intake/mappings/known-words.ts';

/** A table in a dropped file. */
export interface Place {
	file: string;
	/** Null for a file without sheets. */
	sheet: string | null;
	/** Which of its first rows holds the names; null where the file itself tells, or as is likely. */
	head: number | null;
}

export interface SourceWord {
	text: string;
	/** What the file says that it means. */
	label: string | null;
	count: number;
}

/** Of more than one column each word once. */
export function together(words: readonly SourceWord[]): SourceWord[] {
	const all = new Map<string, SourceWord>();
	for (const word of words) {
		const before = all.get(word.text);
		all.set(word.text, before ? { ...before, count: before.count + word.count } : word);
	}
	return [...all.values()];
}

/** A column of theirs. */
export interface SourceColumn {
	name: string;
	/** What the file says that it is about. */
	label: string | null;
	examples: string[];
	/** How many different texts stand in it. */
	different: number;
	/** Those that can be translated; not of a column of figures or names. */
	words: SourceWord[];
	/** How its figures likely are written. */
	per: 'percent' | 'none';
	/** Another column has the same name: which is meant nobody can say. */
	double: boolean;
}

export interface Source {
	place: Place;
	/** Sheets in which a table may stand. */
	sheets: string[];
	/** Its first rows, as far as one of them can hold the names; empty where the program that wrote it is known. */
	heads: { index: number; text: string }[];
	kind: DeliveredKind;
	rows: number;
	columns: SourceColumn[];
	/** By what it is kept: `rivm` for mappings/rivm.yaml. */
	name: string;
	/** Names of other mappings. */
	taken: string[];
	/** True where a mapping for it is there already, and is being changed. */
	isKept: boolean;
	draft: Draft;
	guesses: string[];
	/** By our column, what may stand in it; of a column that is not here any text. */
	known: Record<string, Known[]>;
	/** Of which edition of the Zelfredzaamheid-Matrix its scores can be; empty where it holds none. */
	editions: number[];
}

/** What a draft makes of the table. */
export interface Trial {
	columns: string[];
	/** The first of them. */
	rows: { row: number; cells: string[] }[];
	made: number;
	left: { rows: number; others: number; blank: number };
	/** Our columns that nothing fills, without which there can be no row. */
	lacking: string[];
	/** Words that it does not know, by our column. */
	unknown: { our: string; texts: string[]; rows: number }[];
	/** Rows that say another figure of what an earlier one is about. */
	twice: number;
	/** Columns of theirs by which those can be told apart. */
	telling: string[];
	/** Other cells that cannot be taken over. */
	refused: number;
	/** As it would be kept. */
	yaml: string;
}

/** A mapping that was made here, as it goes into the programme folder. */
export interface MadeMapping {
	name: string;
	text: string;
	file: string;
}

/** By what is asked: what goes with it, and what comes back. */
export interface PointingAsked {
	/** `table`: what it is to become, where somebody chose. Null where there is no table to point in. */
	source: [{ place: Place; table: TableName | null }, Source | null];
	trial: [{ place: Place; draft: Draft }, Trial];
}
