// One file's bytes become a sheet, or a sentence about the file as a whole; notes.csv also on its own.
import { tableFiles, type TableName, type NoteRow } from '../domain/tables.ts';
import { codingOf, isUnreadable } from './bytes.ts';
import type { WideNames } from './causes.ts';
import { brokenRecords, dialectOf, readGrid } from './delimited.ts';
import { judgeHeader } from './header.ts';
import { Report } from './report.ts';
import { makeSheet, type Sheet } from './sheet.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import { makeDatedContext } from './context.ts';
import { readNotes } from './rules-story.ts';

/** From this size on a file with a broken quote is not read past it: that would take more memory than a laptop has to spare. */
const readOnAtMost = 16 * 1024 * 1024;

/**
 * Reads one file into a sheet; null when there is nothing to read, which the report then says.
 * @param names of which there would be a column each in a file of another form
 */
export function readSheet(
	table: TableName,
	file: string,
	bytes: Uint8Array,
	report: Report,
	names: WideNames | null = null
): Sheet | null {
	const { required, optional } = tableFiles[table];
	const wholeFile = { file, row: null, column: null, value: null };
	const coded = codingOf(bytes);
	const dialect = dialectOf(coded, [...required, ...optional]);
	const grid = readGrid(coded, dialect, bytes.length < readOnAtMost);
	if (grid === null) {
		const broken = brokenRecords(coded, dialect);
		const facts = { count: String(broken.count), size: String(readOnAtMost / 1024 / 1024) };
		report.add('truncated-row', wholeFile, { reason: 'unread', ...facts });
		for (const row of broken.rows)
			report.add('truncated-row', { file, row, column: null, value: null }, { reason: 'quote' });
		return null;
	}
	if (grid.header.length === 0) {
		report.add('empty-file', wholeFile);
		return null;
	}
	if (coded.suspect && grid.header.some(isUnreadable)) {
		report.add('bad-encoding', wholeFile, { coding: 'binary' });
		return null;
	}
	if (coded.foreign) report.add('bad-encoding', wholeFile, { coding: coded.foreign });
	const header = judgeHeader(table, file, grid, names, report);
	const sheet = makeSheet(table, file, grid, header, coded.suspect, report);
	if (!coded.ascii) sheet.remarkLetters();
	return sheet;
}

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
