// What is wrong with a delivery as a workbook for its supplier: a list of all problems, and the rows themselves with the wrong cells marked.
import { tableFiles } from '../../domain/tables.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/text.ts';
import { decodeBytes } from '../../intake/bytes.ts';
import { readRecords } from '../../intake/delimited.ts';
import type { DeliveredPart } from '../../intake/delivery.ts';
import { maskBsn } from '../../intake/report.ts';
import { localeOf } from '../../language/format.ts';
import { problemSentence } from '../../language/problems.ts';
import { supplierWords } from '../../language/supplier-problems.ts';
import type { WorkbookCell, WorkbookSheet } from '../xlsx/workbook-parts.ts';
import { workbookBytes } from '../xlsx/workbook.ts';
import { sourceProblems, type PartProblems, type SourceProblem } from './source-place.ts';

/** A table of more rows, or about people, shows those with a problem alone; and never more than this. */
const mostRows = 5000;
/** So many of a cell are told beside it. */
const mostInCell = 3;

const sentence = ({ problem }: SourceProblem, language: Language): string => {
	const said = problemSentence(problem, language);
	return said.charAt(0).toUpperCase() + said.slice(1);
};

function listSheet(all: readonly SourceProblem[], title: string, language: Language): WorkbookSheet {
	const words = supplierWords[language];
	const heads = [words.file, words.sheet, words.row, words.column, words.value, words.what, words.code];
	return {
		name: words.list,
		columns: [28, 18, 8, 18, 22, 80, 30].map((width) => ({ width })),
		rows: [
			[{ value: title, look: 'title' }],
			heads.map((value): WorkbookCell => ({ value, look: 'head' })),
			...all.map((one): WorkbookCell[] => [
				{ value: one.problem.file, look: 'wrap' },
				{ value: one.sheet ?? '', look: 'wrap' },
				{ value: one.row },
				{ value: one.problem.column ?? '', look: 'wrap' },
				{ value: one.problem.value ?? '', look: 'wrap' },
				{ value: sentence(one, language), look: 'wrap' },
				{ value: one.problem.code, look: 'text' }
			])
		],
		fixed: 2
	};
}

const isRestricted = ({ table }: DeliveredPart): boolean =>
	table !== 'geometry' && tableFiles[table].restricted;

/** By row of the table, then by column; '' for what is about the row as a whole. */
function byCell(problems: readonly SourceProblem[]): Map<number, Map<string, SourceProblem[]>> {
	const rows = new Map<number, Map<string, SourceProblem[]>>();
	for (const one of problems) {
		if (one.madeRow === null) continue;
		const row = rows.get(one.madeRow) ?? new Map<string, SourceProblem[]>();
		rows.set(one.madeRow, row);
		for (const column of (one.ours ?? '').split(', ')) row.set(column, [...(row.get(column) ?? []), one]);
	}
	return rows;
}

/** Null for what is no table of rows. */
function rowSheet(
	{ part, problems }: PartProblems,
	own: readonly SourceProblem[],
	name: string,
	language: Language
): WorkbookSheet | null {
	if (part.table === 'geometry') return null;
	const { required, optional } = tableFiles[part.table];
	const records = readRecords(decodeBytes(part.bytes).text, [...required, ...optional]);
	if (records === null) return null;
	const words = supplierWords[language];
	const wrong = byCell(own);
	const restricted = isRestricted(part);
	const safe = restricted ? maskBsn : (text: string) => text;
	const whole = !restricted && records.rows.length <= mostRows;
	const shown = records.rows
		.map((cells, index) => ({ cells, made: records.numbers[index] ?? 0 }))
		.filter(({ made }) => whole || wrong.has(made))
		.slice(0, mostRows);
	const heads = records.header.map((one) => part.sourceColumns[one] ?? one);
	const counted = words.rowsOf(part.file, part.sheet, {
		shown: shown.length,
		all: records.rows.length,
		problems: problems.length
	});
	return {
		name,
		columns: [
			{ width: 8 },
			{ width: 70 },
			...heads.map((head, place) => {
				const longest = Math.max(head.length, ...shown.map(({ cells }) => cells[place]?.length ?? 0));
				return { width: Math.min(32, Math.max(12, longest + 3)) };
			})
		],
		rows: [
			[{ value: restricted ? `${counted} ${words.restricted}` : counted, look: 'title' }],
			[words.row, words.what, ...heads].map((value): WorkbookCell => ({ value, look: 'head' })),
			...shown.map(({ cells, made }): WorkbookCell[] => {
				const faults = wrong.get(made);
				const told = [...new Set([...(faults?.values() ?? [])].flat())];
				return [
					{ value: part.sourceRows?.[made - 1] ?? made },
					{ value: told.map((one) => sentence(one, language)).join('\n'), look: 'wrap' },
					...records.header.map((column, place): WorkbookCell => {
						const found = faults?.get(column) ?? [];
						const value = safe(cells[place] ?? '');
						if (found.length === 0) return { value, look: 'text' };
						const remark = found
							.slice(0, mostInCell)
							.map((one) => sentence(one, language))
							.join('\n');
						return { value, look: 'wrong', remark };
					})
				];
			})
		],
		fixed: 2
	};
}

/** What Excel takes as the name of a sheet, and none twice. */
function sheetName(part: DeliveredPart, taken: Set<string>): string {
	const plain = (part.sheet ?? part.file.split('/').at(-1) ?? '')
		.replace(/[[\]:*?/\\]/g, ' ')
		.replace(/^'+|'+$/g, '')
		.trim();
	for (let turn = 1; ; turn++) {
		const end = turn === 1 ? '' : ` (${turn})`;
		const name = `${(plain === '' ? part.table : plain).slice(0, 31 - end.length)}${end}`;
		if (taken.has(name.toLowerCase())) continue;
		taken.add(name.toLowerCase());
		return name;
	}
}

/**
 * @param others problems of files of which no table could be made
 * @returns the bytes of an .xlsx; what was delivered stands in it as text, whatever it begins with, and never as a formula
 */
export async function problemWorkbook(
	parts: readonly PartProblems[],
	others: readonly Problem[],
	language: Language
): Promise<Uint8Array> {
	const words = supplierWords[language];
	const all = sourceProblems(parts, others);
	const title = words.title(all.length);
	const taken = new Set([words.list.toLowerCase()]);
	const sheets = parts.flatMap((one) => {
		if (one.problems.length === 0) return [];
		const sheet = rowSheet(one, sourceProblems([one], []), sheetName(one.part, taken), language);
		return sheet ? [sheet] : [];
	});
	const workbook = {
		title,
		language: localeOf[language],
		sheets: [listSheet(all, title, language), ...sheets]
	};
	return Promise.resolve(workbookBytes(workbook));
}
