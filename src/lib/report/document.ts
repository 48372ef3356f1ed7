// The report as a document without a format: sections, words, tables and pictures that page, .docx, .xlsx, .html and .csv all render.
import type { ExperimentColours } from '../domain/experiment-colours.ts';
import type { Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import type { Status } from '../figures/evidence.ts';

/** What a number is about; becomes data- attributes on a page and columns in a spreadsheet. */
export interface About {
	indicator?: string;
	area?: string;
	period?: string;
	domain?: string;
	result?: string;
	/** Which number of its figure this is: value, lower, upper, baseline, target, path, change, met, applicable, up … */
	field: string;
}

export type CellKind =
	| 'text'
	/** 0-1, written in percent. */
	| 'share'
	/** A difference of shares, 0-1, written in percentage points. */
	| 'points'
	/** On the scale of its goal. */
	| 'score'
	/** People, homes or households: a whole number. */
	| 'count'
	/** ISO in `value`. */
	| 'date'
	/** A status: `value` is its code, the text its word. */
	| 'status';

/** One thing in a table. */
export interface Cell {
	kind: CellKind;
	/** At full precision; null where there is nothing or where it is hidden. */
	value: number | string | null;
	/** As people read it: `7,4%`, `.` where hidden, `–` where there is none. */
	text: string;
	hidden?: boolean;
	provisional?: boolean;
	/** Of a share or score: decimals on screen. */
	decimals?: number;
	/** What a program reads beside words: `2010-Q1`. In flat files a column of its own. */
	code?: string;
	/** Absent for text, unless the leader writes it: then the field of its note. */
	about?: About;
}

export interface Column {
	key: string;
	label: string;
	/** Numbers stand at the end of their column. */
	align: 'start' | 'end';
}

export interface TableBlock {
	kind: 'table';
	/** Unique in the document; a slug that is the same in both languages. */
	id: string;
	/** Without its number: `Stand van de zeven doelen`. */
	caption: string;
	columns: Column[];
	/** Each with as many cells as there are columns; the first cell names the row. */
	rows: { cells: Cell[]; level: 0 | 1 }[];
	/** Sentences under the table. */
	notes: string[];
}

/** Names and values in two columns, such as beside a chart. */
export interface FactsBlock {
	kind: 'facts';
	id: string;
	caption: string;
	/** `period` where the label names one. */
	rows: { label: string; period?: Period | null; cell: Cell }[];
}

export interface FigureBlock {
	kind: 'figure';
	id: string;
	caption: string;
	subtitle: string;
	/** The chart in a sentence: its text alternative, and under it for everybody. */
	sentence: string;
	/** One <svg> element that stands on its own: no script, no class, no address, fixed colours. */
	svg: string;
	/** px */
	width: number;
	height: number;
	/** Source and date of retrieval. */
	source: string;
	/** Every number that is drawn. */
	table: TableBlock;
}

/** The project leader's own words. */
export interface NarrativeBlock {
	kind: 'narrative';
	id: string;
	caption: string;
	entries: {
		indicator: string | null;
		field: string;
		label: string;
		text: string | null;
		required: boolean;
	}[];
}

/** Side by side where there is room; one under the other elsewhere. */
export interface PairBlock {
	kind: 'pair';
	id: string;
	left: PairSide;
	right: PairSide;
}
export interface PairSide {
	title: string;
	subtitle: string;
	rows: { label: string; cell: Cell }[];
}

export type Block =
	| {
			kind: 'heading';
			level: 2 | 3;
			id: string;
			text: string;
			status?: { code: Status | null; word: string };
	  }
	| {
			kind: 'paragraph';
			tone: 'lead' | 'body' | 'note';
			text: string;
			/** It is about the table that follows, and stands above it in a spreadsheet too. */
			aboveTable?: true;
	  }
	| { kind: 'list'; ordered: boolean; items: string[] }
	| TableBlock
	| FactsBlock
	| FigureBlock
	| NarrativeBlock
	| PairBlock;

export interface DocumentSection {
	/** A slug that is the same in both languages; the anchor of the table of contents. */
	id: string;
	/** The running head's right side, and the table of contents. */
	title: string;
	/** Starts on a page of its own. */
	newPage: boolean;
	blocks: Block[];
}

export interface ReportDocument {
	language: Language;
	/** `Verantwoording Wijk in zicht` */
	title: string;
	/** `1e kwartaal 2011 · Oost` */
	subtitle: string;
	/** File name without its ending. */
	name: string;
	/** The strip on every page; null where nothing is synthetic. */
	synthetic: { claim: string; sentence: string } | null;
	state: 'concept' | 'frozen';
	/** `Concept` with what is missing, or when it was frozen and its control code. */
	stateText: string;
	/** Every page's foot, without the page number. */
	foot: string;
	sections: DocumentSection[];
	/** The meaning of every column and field, for spreadsheets. */
	dictionary: TableBlock;
	/** Texts in an English document that the programme wrote in Dutch: where they stand, they say so. */
	dutch?: string[];
	/** Of the experiment, where the programme has its own: pictures are drawn in those of day, and a page also knows those of night. */
	colours?: ExperimentColours;
}

const statuses: readonly Status[] = ['reached', 'on-track', 'uncertain', 'off-track'];

/** A status from the code that a cell carries; null: nothing can be said. */
export const statusOf = (code: unknown): Status | null => statuses.find((one) => one === code) ?? null;
