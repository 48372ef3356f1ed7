// The report as a workbook: what is in it, a sheet for each table, figure and text, and what every column means; words as words that no program runs.
import { unzipSync } from 'fflate';
import type { Row, Sheet, CellObject } from 'write-excel-file/universal';
import { localeOf } from '../../language/format.ts';
import { reportFileWords } from '../../language/report-files.ts';
import { headings } from '../csv/report-csv.ts';
import type { Cell, Column, ReportDocument } from '../document.ts';
import { flatTables } from '../flat-tables.ts';
import { ink } from '../pictures/svg-text.ts';
import { zipOf } from '../zip.ts';
import { finished } from './finished.ts';
import { plainSpaces } from '../../domain/flat-text.ts';

const hairline = { bottomBorderColor: ink.rule, bottomBorderStyle: 'thin' } as const;

/** The number format of a cell; what is provisional keeps the mark that the text has. */
function formatOf({ kind, decimals = 1, text }: Cell): string {
	const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
	const mark = text.endsWith('*') ? '"*"' : '';
	if (kind === 'share') return `0${places}%${mark}`;
	if (kind === 'points') return `+0${places}%${mark};-0${places}%${mark};0${places}%${mark}`;
	if (kind === 'count') return `#,##0${mark}`;
	return `0${places}${mark}`;
}

export const said = (value: string, more: Partial<CellObject> = {}): CellObject => ({
	value: plainSpaces(value),
	type: String,
	...more
});

export function sheetCell(cell: Cell, { align }: Column, indent: boolean): CellObject | null {
	const look = {
		...hairline,
		alignVertical: 'top' as const,
		align: align === 'end' ? ('right' as const) : ('left' as const)
	};
	if (cell.hidden) return said('.', look);
	if (typeof cell.value === 'number')
		return { value: cell.value, type: Number, format: formatOf(cell), ...look };
	if (cell.kind === 'date' && typeof cell.value === 'string')
		return {
			value: new Date(`${cell.value.slice(0, 10)}T00:00:00Z`),
			type: Date,
			format: 'yyyy-mm-dd',
			...look
		};
	if (cell.text === '' || (cell.value === null && cell.kind !== 'status'))
		return { ...look, value: undefined };
	return said(cell.text, { ...look, wrap: true, ...(indent ? { indent: 2 } : {}) });
}

/** Excel calls a workbook damaged in which a cell holds more. */
const fullest = 32_767;

/** A text cut between words, so that each part fits in a cell; never inside a letter of two code units. */
function parts(text: string): string[] {
	const out: string[] = [];
	let rest = text;
	while (rest.length > fullest) {
		const space = rest.lastIndexOf(' ', fullest);
		const broken = /[\ud800-\udbff]/.test(rest.charAt(fullest - 1));
		const at = space > fullest / 2 ? space : fullest - (broken ? 1 : 0);
		out.push(rest.slice(0, at));
		rest = rest.slice(at).replace(/^ /, '');
	}
	return [...out, rest];
}

/** A text that is too long for a cell goes on in the rows below it. */
export const inCells = (rows: Row[]): Row[] =>
	rows.flatMap((row) => {
		const cut = row.map((cell) =>
			typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string'
				? parts(cell.value).map((value) => ({ ...cell, value }))
				: [cell]
		);
		const most = Math.max(1, ...cut.map((cell) => cell.length));
		return Array.from({ length: most }, (_, index) => cut.map((cell) => cell[index] ?? null));
	});

export const headRow = (columns: Column[], names: string[]): Row =>
	columns.map((column, index) =>
		said(names[index] ?? column.label, {
			fontWeight: 'bold',
			align: column.align === 'end' ? 'right' : 'left',
			alignVertical: 'bottom',
			wrap: true,
			bottomBorderColor: ink.ink,
			bottomBorderStyle: 'medium'
		})
	);

const mostLetters = 70;
const leastLetters = 10;

/** Widths in letters: as wide as what stands in the column, within reason. */
export const widthsOf = (names: string[], rows: { cells: Cell[] }[]): { width: number }[] =>
	names.map((name, index) => {
		const longest = Math.max(
			...name.split(/[ -]/).map((word) => word.length),
			...rows.map((row) => row.cells[index]?.text.length ?? 0)
		);
		return { width: Math.min(mostLetters, Math.max(leastLetters, longest + 3)) };
	});

interface Contents {
	name: string;
	title: string;
	/** Between the title and the header row. */
	about: string;
	columns: Column[];
	rows: { cells: Cell[]; level: 0 | 1 }[];
	notes: string[];
}

/** Header rows that stay in sight: title, source, column names. */
const fixed = 3;

function sheetOf({ name, title, about, columns, rows, notes }: Contents): Sheet<Blob> {
	const names = headings(columns);
	const data: Row[] = [
		[said(title, { fontWeight: 'bold', fontSize: 14, textColor: ink.ink })],
		[said(about, { textColor: ink.ink2 })],
		headRow(columns, names),
		...rows.map((row) =>
			row.cells.map((cell, index) => {
				const column = columns[index];
				return column ? sheetCell(cell, column, index === 0 && row.level === 1) : null;
			})
		),
		...(notes.length > 0 ? [[], ...notes.map((note) => [said(note, { textColor: ink.ink2 })])] : [])
	];
	return {
		sheet: name,
		data: inCells(data),
		columns: widthsOf(names, rows),
		stickyRowsCount: fixed,
		showGridLines: false
	};
}

const word = (text: string): Cell => ({ kind: 'text', value: text, text });
const column = (key: string, label: string): Column => ({ key, label, align: 'start' });

/** @returns the bytes of an .xlsx, the same for the same document */
export async function reportXlsx(document: ReportDocument): Promise<Uint8Array> {
	const { default: write } = await import('write-excel-file/universal');
	const words = reportFileWords[document.language];
	const tables = flatTables(document);
	const synthetic = document.synthetic ? [document.synthetic.claim] : [];
	const about = (source: string | null) =>
		[...(source ? [source] : []), ...synthetic, document.stateText].join(' · ');
	const contents: Contents = {
		name: words.contents,
		title: `${document.title} · ${document.subtitle}`,
		about: [document.stateText, ...(document.synthetic ? Object.values(document.synthetic) : [])].join(' '),
		columns: [column('sheet', words.sheet), column('title', words.title), column('section', words.section)],
		rows: [
			...tables.map((table) => ({
				cells: [word(table.label), word(table.caption), word(table.section)],
				level: 0 as const
			})),
			{ cells: [word(words.dictionary), word(document.dictionary.caption), word('')], level: 0 }
		],
		notes: words.conventions
	};
	const sheets = [
		contents,
		...tables.map((table) => ({
			...table,
			name: table.label,
			title: table.caption,
			about: about(table.source)
		})),
		{
			...document.dictionary,
			name: words.dictionary,
			title: document.dictionary.caption,
			about: about(null)
		}
	].map(sheetOf);
	const blob = await write(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
	const files = finished(unzipSync(new Uint8Array(await blob.arrayBuffer())), {
		title: contents.title,
		subject: document.stateText,
		language: localeOf[document.language],
		description: document.synthetic?.claim ?? '',
		keywords: document.synthetic ? 'synthetic' : '',
		foot: document.foot,
		pageOf: words.pageOf,
		sheets: sheets.map(({ sheet = '', columns = [] }) => ({
			name: sheet,
			width: columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
		})),
		headRows: fixed
	});
	// Packed anew with fixed dates.
	return zipOf(files);
}
