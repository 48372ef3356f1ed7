// The contract's own tables, in a workbook or a delimited text, whatever the file is called and wherever in it they stand.
import type { Problem } from '../domain/problem.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { BookSheet } from './book.ts';
import { decodeBytes } from './bytes.ts';
import { chosenFit, nearest, nearFit, wholeFit } from './contract-header.ts';
import { readRecords } from './delimited.ts';
import type { DeliveredPart, Delivery, DeliveryNote } from './delivery.ts';
import { likenessOf } from './likeness.ts';
import type { DeliveryContext, OpenedFile } from './opened.ts';
import type { Recogniser } from './recogniser.ts';
import { maskBsn } from './report.ts';
import { partOfSheet } from './sheet-part.ts';
import { tableUnder, type SheetTable } from './sheet-table.ts';
import { partOfText } from './text-part.ts';
import { unreadableProblem } from './unreadable-problem.ts';

interface Found {
	tables: readonly TableName[];
	table: SheetTable;
}

/** @param called what the file or sheet is called, where a header has not all that it needs */
function tableIn(
	sheet: BookSheet,
	called: string,
	blankEnds: boolean,
	chosen: TableName | undefined
): Found | null {
	const fits = chosen
		? [(names: readonly string[]) => chosenFit(names, chosen)]
		: [wholeFit, (names: readonly string[]) => nearFit(names, called)];
	for (const fit of fits) {
		const table = tableUnder(sheet, (names) => fit(names) !== null, blankEnds);
		const tables = table && fit(table.names)?.tables;
		if (table && tables) return { tables, table };
	}
	return null;
}

const namedAtMost = 12;

/** What stands in the fullest of its first rows: likely its header. */
function seenIn(sheets: readonly BookSheet[]): { names: string[]; sheet: string } {
	let best: { names: string[]; sheet: string } = { names: [], sheet: '' };
	for (const sheet of sheets) {
		let row = 0;
		tableUnder(sheet, (names) => {
			const filled = names.filter((name) => name !== '');
			if (row++ < 20 && filled.length > best.names.length) best = { names: filled, sheet: sheet.name };
			return false;
		});
	}
	return best;
}

const problemOf = (file: string, code: Problem['code'], parameters: Record<string, string>): Problem => ({
	...{ file, row: null, column: null, value: null, code },
	parameters: Object.fromEntries(Object.entries(parameters).map(([key, text]) => [key, maskBsn(text)]))
});

function notRecognised({ name, sheets }: OpenedFile): Problem {
	const { names, sheet } = seenIn(sheets);
	const near = nearest(names);
	return problemOf(name, 'not-recognised', {
		reason: names.length === 0 ? 'empty' : 'header',
		seen: [
			...names.slice(0, namedAtMost).map((one) => one.slice(0, 60)),
			...(names.length > namedAtMost ? ['…'] : [])
		].join(', '),
		sheet,
		near: near?.table ?? '',
		missing: near?.missing.join(', ') ?? ''
	});
}

const twoFit = (file: string, sheet: string, tables: readonly TableName[]): Problem =>
	problemOf(file, 'two-tables-fit', {
		reason: 'header',
		sheet,
		names: tables.map((one) => `${one}.csv`).join('\n')
	});

/** A header alone is not longer. */
const emptyAtMost = 65_536;

/** That nobody has filled it in yet is told of a template, which else seems to be in order. */
function toldEmpty(part: DeliveredPart): DeliveredPart {
	if (part.bytes.length > emptyAtMost) return part;
	const rows = readRecords(decodeBytes(part.bytes).text, tableFiles[part.table as TableName].required)?.rows;
	if (!rows || rows.some((row) => row.some((cell) => cell.trim() !== ''))) return part;
	return { ...part, notes: [...part.notes, { code: 'no-rows', parameters: {} }] };
}

function readWorkbook(
	file: OpenedFile,
	choices: DeliveryContext['choices'],
	progress: (rows: number) => void
): Delivery {
	const { name, book, sheets } = file;
	const parts: DeliveredPart[] = [];
	const problems: Problem[] = [];
	const others: BookSheet[] = [];
	for (const sheet of sheets) {
		const found = tableIn(sheet, sheet.name, true, choices?.get(`${name}#${sheet.name}`)?.table);
		const [table] = found?.tables ?? [];
		if (!found || !table) others.push(sheet);
		else if (found.tables.length > 1) problems.push(twoFit(name, sheet.name, found.tables));
		else {
			const kind = book?.format ?? 'xlsx';
			const made = partOfSheet(
				name,
				sheet,
				table,
				found.table,
				{ kind, external: book?.external ?? false },
				progress
			);
			parts.push(toldEmpty(made.part));
			problems.push(...made.problems);
		}
	}
	if (parts.length === 0 && problems.length === 0) problems.push(notRecognised(file));
	const [first] = parts;
	if (first && others.length > 0) {
		const names = (sheets: readonly BookSheet[]) => sheets.map((one) => maskBsn(one.name)).join(', ');
		const parameters = { sheets: names(others), hidden: names(others.filter((one) => one.hidden)) };
		const note: DeliveryNote = {
			code: 'extra-sheet',
			parameters: { ...parameters, count: String(others.length) }
		};
		parts[0] = { ...first, notes: [...first.notes, note] };
	}
	return { parts, problems };
}

function readText(file: OpenedFile, chosen: TableName | undefined): Delivery {
	const { name, bytes, text, sheets } = file;
	const [sheet] = sheets;
	if (!text || !sheet) return { parts: [], problems: [notRecognised(file)] };
	const found = tableIn(sheet, name, false, chosen);
	const [table] = found?.tables ?? [];
	if (found && found.tables.length > 1) return { parts: [], problems: [twoFit(name, '', found.tables)] };
	// A dialect that a reading would not find by itself: written anew.
	if (found && table && !text.plain) {
		const { part, problems } = partOfSheet(name, sheet, table, found.table, { kind: 'csv', external: false });
		return { parts: [toldEmpty(part)], problems };
	}
	if (found && table) {
		const part = partOfText(name, bytes, text.coded, text.dialect, table, found.table);
		return { parts: [toldEmpty(part)], problems: [] };
	}
	// By its name it is one of ours: then the reading itself says best what is wrong with its header.
	const called = likenessOf(name.replace(/^.*\//, ''), () => null)?.replace('.csv', '') ?? '';
	const own = Object.keys(tableFiles).find((one): one is TableName => one === called);
	if (own && seenIn(sheets).names.length > 0) {
		const shared = { file: name, sheet: null, kind: 'csv' as const, table: own, mapping: null };
		return { parts: [{ ...shared, bytes, sourceRows: null, sourceColumns: {}, notes: [] }], problems: [] };
	}
	return { parts: [], problems: [notRecognised(file)] };
}

/** Stands last: whatever nobody else knows, it says what it sees of. */
export const contractTables: Recogniser = {
	kinds: ['csv', 'xlsx', 'ods'],
	fits: ({ content }) => ['xlsx', 'ods', 'text'].includes(content),
	read: (files, { choices, progress }) => {
		const parts: DeliveredPart[] = [];
		const problems: Problem[] = [];
		for (const file of files)
			try {
				const tell = (rows: number) => progress?.(file.name, rows);
				const read = file.book
					? readWorkbook(file, choices, tell)
					: readText(file, choices?.get(file.name)?.table);
				parts.push(...read.parts);
				problems.push(...read.problems);
			} catch (error) {
				problems.push(unreadableProblem(file.name, error));
			}
		return Promise.resolve({ parts, problems });
	}
};
