// What the page asks of the worker that holds a delivery, and what it hears: never more rows or problems than are shown.
import type { KeptCompanions } from './companions.ts';
import type { Area } from '../../../../domain/area.ts';
import type { Correction } from '../../../../intake/correction.ts';
import type { Problem, ProblemCode } from '../../../../domain/problem.ts';
import type { PublicKey } from '../../../../domain/recipient.ts';
import type { TableName } from '../../../../domain/tables.ts';
import type { Bilingual, Language } from '../../../../domain/text.ts';
import type { Definitions } from '../../../../intake/context.ts';
import type { MadeMapping, Place, PointingAsked } from '../mapping/pointing.ts';
import type { Draft } from '../../../../intake/mappings/draft.ts';
import type {
	DeliveredKind,
	DeliveredPart,
	DeliveryNote,
	ProgrammeFiles
} from '../../../../intake/delivery.ts';

/** What a delivery is judged by: the programme of this site, as far as the rules need it. */
export interface DeliveryBasis {
	definitions: Definitions;
	areas: Area[];
	/** breaks.csv, which explains gaps. */
	breaks: string;
	/** How tables of suppliers become ours: `mappings/<name>.yaml` of the programme folder. */
	mappings: readonly { name: string; text: string }[];
	/** What rows about people are sealed for. */
	recipients: readonly PublicKey[];
	/** What the site has published, by name in `gegevens/`. */
	published: readonly string[];
}

export interface PartSummary {
	/** Its place among the parts. */
	part: number;
	file: string;
	sheet: string | null;
	kind: DeliveredKind;
	table: TableName | 'geometry';
	mapping: string | null;
	restricted: boolean;
	rows: number;
	problems: number;
	remarks: number;
	notes: readonly DeliveryNote[];
	/** Null where it is no table of text. */
	dialect: { delimiter: string; coding: string; mark: ',' | '.' | null; headerRow: number } | null;
	/** Names of its own, as they stand above it, with which of ours each is; null where it is none. */
	columns: { name: string; ours: string | null }[];
	/** The reader leaves it out. */
	left: boolean;
}

export interface ProblemGroup {
	part: number;
	code: ProblemCode;
	remark: boolean;
	count: number;
}

export interface Summary {
	parts: PartSummary[];
	/** Of files of which no table could be made, and of cells without a value. */
	unread: Problem[];
	groups: ProblemGroup[];
	/** Mappings that were made for it here. */
	made: MadeMapping[];
	/** Of the look that came with it, by its place in the programme folder. */
	theme: string[];
	problems: number;
	remarks: number;
	/** Corrections so far, and those that were taken back and can be made again. */
	corrections: number;
	undone: number;
	/** How many cells, rows or lines the last correction changed. */
	changed: number;
}

export interface FoundProblem {
	/** Its number in the list as it is now. */
	id: number;
	part: number;
	remark: boolean;
	/** With the names and places of the dropped file. */
	problem: Problem;
	/** As the table itself counts and names. */
	row: number | null;
	column: string | null;
}

export interface ProblemFilter {
	part: number | null;
	code: ProblemCode | null;
	remarks: boolean;
}

/** What can be known about a problem once somebody wants to mend it. */
export interface ProblemFacts {
	/** What stands in the cell; how many cells of its column hold the same. */
	text: string;
	equal: number;
	/** What may stand there, by its name, of what the programme knows. */
	known: { id: string; name: Bilingual | string }[];
	/** Its place among the rows that can be shown; -1 where it is none of them. */
	index: number;
}

export interface ShownCell {
	text: string;
	/** What will be kept where that is written otherwise; null where it cannot be. */
	stored: string | null;
	code: ProblemCode | null;
	remark: boolean;
}
export interface ShownRow {
	/** As the dropped file counts. */
	row: number;
	/** As the table itself counts. */
	own: number;
	cells: ShownCell[];
}
export interface ShownRows {
	from: number;
	size: number;
	rows: ShownRow[];
}

/** By what is asked: what goes with it, and what comes back. */
export interface Asked extends PointingAsked {
	/** Reads a file anew by what somebody pointed out. */
	point: [{ place: Place; name: string; draft: Draft }, Summary];
	/** Reads a file by one of the mappings that fit it. */
	by: [{ file: string; sheet: string | null; name: string }, Summary];
	/** `kept`: what it will be laid on; `more`: to what lies open already. */
	read: [
		{
			files: { name: string; file: Blob }[];
			basis: DeliveryBasis;
			kept: KeptCompanions;
			today: string;
			more: boolean;
		},
		Summary
	];
	problems: [ProblemFilter & { from: number; count: number }, { found: FoundProblem[]; all: number }];
	facts: [{ id: number }, ProblemFacts];
	rows: [{ part: number; from: number; count: number }, ShownRows];
	correct: [{ part: number; correction: Correction }, Summary];
	undo: [unknown, Summary];
	redo: [unknown, Summary];
	/** A zip of what is wrong with one dropped file: its supplier sees nothing of another's. */
	supplier: [{ file: string; language: Language }, Uint8Array];
	table: [{ part: number; table: TableName }, Summary];
	leave: [{ part: number; left: boolean }, Summary];
	bytes: [{ part: number }, Uint8Array<ArrayBuffer>];
	/** As they would be accepted: without the rows that have an error. */
	parts: [unknown, DeliveredPart[]];
	/** The look that came with it. */
	theme: [unknown, ProgrammeFiles];
	/** Of the dropped files themselves, as they came. */
	hashes: [unknown, { file: string; sha256: string }[]];
}
export type Order = { [About in keyof Asked]: { about: About } & Asked[About][0] }[keyof Asked];
export type Outcome = Asked[keyof Asked][1];

export type ReadingProgress =
	| { phase: 'reading'; file: string; loaded: number; total: number }
	| { phase: 'recognising' | 'checking' };
