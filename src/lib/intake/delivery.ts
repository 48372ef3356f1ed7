// What came in, before it counts: the files as they were dropped, and the tables of the contract that were found in them.
import type { Problem } from '../domain/problem.ts';
import type { TableName } from '../domain/tables.ts';

/** A programme folder in memory: path inside it (`observations.csv`, `mappings/rivm.yaml`) to bytes. */
export type ProgrammeFiles = ReadonlyMap<string, Uint8Array>;

export interface DroppedFile {
	/** With the folders above it where it came out of a zip or a folder: `levering.zip/kwartaal/politie.xlsx`. */
	name: string;
	bytes: Uint8Array;
}

export const deliveredKinds = [
	'csv',
	'xlsx',
	'ods',
	'statline-v3',
	'statline-v4',
	'kwb',
	'sav',
	'limesurvey',
	'qualtrics',
	'forms',
	'zrm',
	'geojson'
] as const;
export type DeliveredKind = (typeof deliveredKinds)[number];

/** Something that a reader of the delivery wants to know and that is no fault: words are made of the code and its parameters. */
export interface DeliveryNote {
	code:
		| 'title-rows'
		| 'footnotes'
		| 'hidden-rows'
		| 'hidden-columns'
		| 'hidden-sheet'
		| 'merged-header'
		| 'formulas'
		| 'percent-cells'
		| 'dialect'
		| 'extra-sheet'
		| 'no-rows'
		| 'mapping-applied'
		| 'lost'
		| 'transformed';
	parameters: Record<string, string>;
}

/** One table of the contract that stands in a delivered file. */
export interface DeliveredPart {
	/** The name as dropped. */
	file: string;
	/** null for a file without sheets. */
	sheet: string | null;
	kind: DeliveredKind;
	table: TableName | 'geometry';
	/** Name of the mapping that made it ours (`rivm` for mappings/rivm.yaml); null without one. */
	mapping: string | null;
	/**
	 * In the contract's own form, ready for `readProgramme` under the table's name. Of a CSV that has it already: its own bytes.
	 * Of geometry: GeoJSON in WGS84.
	 */
	bytes: Uint8Array;
	/** The row of the source behind each row of `bytes` (0 = the header's); null where they are the same. */
	sourceRows: Int32Array | null;
	/** Our column to theirs, where they differ. */
	sourceColumns: Readonly<Record<string, string>>;
	notes: readonly DeliveryNote[];
}

export interface Delivery {
	parts: readonly DeliveredPart[];
	/** Of files of which no table could be made (`not-recognised`, `two-tables-fit`), and of single cells that have no value. */
	problems: readonly Problem[];
	/** The look that came with the tables, by its place in a programme folder; absent where none came or none was asked for. */
	theme?: ProgrammeFiles;
}
