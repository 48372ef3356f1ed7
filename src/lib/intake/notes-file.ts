// notes.csv on its own: read with the rules of the whole programme.
import type { Indicator } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import type { NoteRow } from '../domain/tables.ts';
import { makeDatedContext } from './context.ts';
import { Report } from './report.ts';
import { readNotes } from './rules-story.ts';
import { readSheet } from './read-sheet.ts';

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
