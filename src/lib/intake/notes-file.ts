// notes.csv on its own: read with the rules of the whole programme, written in the one dialect of the contract.
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import { noteFields, type NoteRow } from '../domain/tables.ts';
import { makeDatedContext } from './context.ts';
import { markFormula } from './formula-text.ts';
import { Report } from './report.ts';
import { readNotes } from './rules-story.ts';
import { readSheet } from './sheet.ts';
import { writeCsv } from './write-csv.ts';

export interface NotesReading {
	/** Only rows without a problem. */
	notes: NoteRow[];
	problems: Problem[];
	remarks: Problem[];
}

/**
 * Reads a notes file in any of the dialects that the contract allows. Never throws on what is inside.
 * @param file its name, as messages give it
 * @param today ISO date against which "in the future" is judged
 */
export function readNotesFile(
	file: string,
	bytes: Uint8Array,
	definitions: { programme: Programme; indicators: Indicator[] },
	today: string
): NotesReading {
	const report = new Report(new Set());
	const sheet = readSheet('notes', file, bytes, report);
	const notes = sheet ? readNotes(sheet, makeDatedContext(definitions, today)) : [];
	return { notes, ...report.sorted([file]) };
}

const columns = ['period', 'indicator', 'field', 'text', 'author', 'date'] as const;

/**
 * Notes as a file: by quarter, then the programme's own before those of each indicator, then by field.
 * @param order indicator ids
 * @param synthetic what every row says where the programme is invented
 */
export function writeNotes(
	notes: readonly NoteRow[],
	order: readonly string[],
	synthetic: string | null
): string {
	const place = (indicator: string | null) => (indicator === null ? -1 : order.indexOf(indicator));
	const sorted = [...notes].sort(
		(a, b) =>
			comparePeriods(a.period, b.period) ||
			place(a.indicator) - place(b.indicator) ||
			noteFields.indexOf(a.field) - noteFields.indexOf(b.field)
	);
	return writeCsv(
		synthetic === null ? columns : [...columns, 'synthetic'],
		sorted.map((one) => [
			...columns.map((column) => markFormula(one[column] ?? '')),
			...(synthetic === null ? [] : [synthetic])
		])
	);
}
