// The report as a workbook: what is in it, a sheet for each table, figure and text, and what every column means.
import { unzipSync } from 'fflate';
import type { Row, Sheet } from 'write-excel-file/universal';
import { localeOf } from '../../language/format.ts';
import { reportFileWords } from '../../language/report-files.ts';
import { headings } from '../csv/report-csv.ts';
import type { Cell, Column, ReportDocument } from '../document.ts';
import { flatTables } from '../flat-tables.ts';
import { ink } from '../pictures/svg-text.ts';
import { zipOf } from '../zip.ts';
import { finished } from './finished.ts';
import { headRow, inCells, said, sheetCell, widthsOf } from './sheet-cells.ts';

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
