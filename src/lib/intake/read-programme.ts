// A programme folder's bytes become typed tables, and everything that is wrong with them is told at once.
import type { Catalogue } from '../domain/catalogue.ts';
import type { Problem } from '../domain/problem.ts';
import type { ProgrammeTables } from '../domain/tables.ts';

/** What is defined rather than measured, as far as the checks need it; areas come from areas.csv. */
export type Definitions = Pick<Catalogue, 'programme' | 'indicators' | 'results' | 'questionnaire'>;

/** A delivered file: its plain name (`observations.csv`) and what is in it. */
export interface DeliveredFile {
	name: string;
	bytes: Uint8Array;
}

export interface ReadingOptions {
	/** ISO date against which "in the future" is judged. */
	today: string;
}

export interface ProgrammeReading {
	/** Only rows without a problem; every reference in them resolves. */
	tables: ProgrammeTables;
	/** Records after the header per known file, good and bad. */
	files: { file: string; rows: number }[];
	problems: Problem[];
	remarks: Problem[];
	/** Columns that the contract does not know, kept as text. */
	extras: { file: string; column: string; cells: { row: number; text: string }[] }[];
}

/** Reads every known file of a programme; never throws on what is inside them. */
export function readProgramme(
	files: DeliveredFile[],
	definitions: Definitions,
	options: ReadingOptions
): ProgrammeReading {
	void files;
	void definitions;
	void options;
	const tables: ProgrammeTables = {
		areas: [],
		observations: [],
		surveys: [],
		breaks: [],
		events: [],
		notes: [],
		reach: [],
		households: [],
		assessments: [],
		results: [],
		actions: [],
		responses: []
	};
	return { tables, files: [], problems: [], remarks: [], extras: [] };
}
