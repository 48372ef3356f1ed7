// Tables in Word: a repeated header row, rows that no page splits, numbers at the end of their column.
import type * as Docx from 'docx';
import { inPieces } from '../../domain/text.ts';
import { reportFileWords } from '../../language/report-files.ts';
import {
	statusOf,
	type Cell,
	type Column,
	type FactsBlock,
	type NarrativeBlock,
	type PairSide,
	type TableBlock
} from '../document.ts';
import { decorationName } from './steady.ts';
import { columnWidths, glyphName, linesIn, shortWords, type Writing } from './writing.ts';
import { wordInk } from './styles.ts';

/** Width between the margins of a page, twips. */
export const textWidth = Math.round(((210 - 18 - 22) / 25.4) * 1440);

/** Line breaks in a cell or a text; control characters that Word does not know are left out. */
export function runs(docx: typeof Docx, text: string, more: Docx.IRunOptions = {}): Docx.TextRun[] {
	const clean = text
		.replace(/\r\n?/g, '\n')
		.replace(/^\n+|\n+$/g, '')
		.replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/g, ' ');
	return clean
		.split('\n')
		.map((line, index) => new docx.TextRun({ ...more, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** The same, with what is Dutch in an English report marked as such for Word's reader and speller. */
export function saidRuns(
	{ docx, dutch }: Pick<Writing, 'docx' | 'dutch'>,
	text: string,
	more: Docx.IRunOptions = {}
): Docx.TextRun[] {
	const pieces = inPieces(text, dutch);
	if (pieces.every((one) => !one.dutch)) return runs(docx, text, more);
	return pieces.flatMap((one) =>
		runs(docx, one.text, one.dutch ? { ...more, language: { value: 'nl-NL' } } : more)
	);
}

/** A status as its shape and its word. */
export function statusRuns(
	writing: Writing,
	code: unknown,
	word: string,
	size: number
): Docx.ParagraphChild[] {
	const { docx, pictures } = writing;
	const data = pictures.get(glyphName(statusOf(code)));
	return [
		...(data
			? [
					new docx.ImageRun({
						type: 'png',
						data,
						transformation: { width: size, height: size },
						// Decoration: the word says it.
						altText: { name: decorationName, description: '' },
						run: { position: '-2pt' }
					}),
					new docx.TextRun('\u00a0\u00a0')
				]
			: []),
		...runs(docx, word, { bold: true })
	];
}

/** Where a cell's words begin: sub-areas further in, and clear of numbers that end right before them. */
function inset(docx: typeof Docx, columns: Column[], index: number, sub: boolean): Docx.IParagraphOptions {
	if (columns[index]?.align === 'end') return { alignment: docx.AlignmentType.RIGHT };
	if (index === 0) return sub ? { indent: { left: 240 } } : {};
	return columns[index - 1]?.align === 'end' ? { indent: { left: 260 } } : {};
}

/** A text that the leader wrote is Dutch as a whole. */
const ownWriting = ({ docx, dutch, language }: Writing, cell: Cell): Pick<Writing, 'docx' | 'dutch'> => ({
	docx,
	dutch: cell.kind === 'text' && cell.about && language === 'en' ? [cell.text] : dutch
});

const paragraph = (
	writing: Writing,
	cell: Cell,
	look: Docx.IParagraphOptions,
	bold: boolean
): Docx.Paragraph =>
	new writing.docx.Paragraph({
		style: 'TableText',
		...look,
		children:
			cell.kind === 'status'
				? statusRuns(writing, cell.value, cell.text, 14)
				: saidRuns(
						ownWriting(writing, cell),
						cell.hidden ? '.' : cell.text,
						cell.hidden || bold ? { bold: true } : {}
					)
	});

/** A table of so few lines is never cut by the end of a page. */
const fewLines = 16;

interface Plain {
	columns: Column[];
	rows: { cells: Cell[]; level: 0 | 1 }[];
	/** False for names and values, which need no header. */
	head: boolean;
	widths: number[];
	/** The column that is told first: the value of names and values, the name beside a long text. */
	bold?: number[];
}

function plainTable(writing: Writing, { columns, rows, head, widths, bold = [] }: Plain): Docx.Table {
	const { docx } = writing;
	const width = (index: number) => ({ size: widths[index] ?? 0, type: docx.WidthType.DXA });
	const together = linesIn(rows, widths) <= fewLines;
	const headRow = new docx.TableRow({
		tableHeader: true,
		cantSplit: true,
		children: columns.map(
			(column, index) =>
				new docx.TableCell({
					width: width(index),
					verticalAlign: docx.VerticalAlignTable.BOTTOM,
					borders: { bottom: { style: docx.BorderStyle.SINGLE, size: 12, color: wordInk('ink') } },
					children: [
						new docx.Paragraph({
							style: 'TableHead',
							...inset(docx, columns, index, false),
							children: runs(docx, column.label)
						})
					]
				})
		)
	});
	const body = rows.map(
		(row, place) =>
			new docx.TableRow({
				cantSplit: true,
				keepNext: together && place < rows.length - 1,
				children: row.cells.map(
					(cell, index) =>
						new docx.TableCell({
							width: width(index),
							children: [
								paragraph(writing, cell, inset(docx, columns, index, row.level === 1), bold.includes(index))
							]
						})
				)
			})
	);
	return new docx.Table({
		style: 'ReportTable',
		width: { size: widths.reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA },
		columnWidths: widths,
		layout: docx.TableLayoutType.FIXED,
		tableLook: { firstRow: head, firstColumn: false, noHBand: true, noVBand: true },
		rows: head ? [headRow, ...body] : body
	});
}

export const tableOf = (writing: Writing, { columns, rows }: TableBlock): Docx.Table =>
	plainTable(writing, { columns, rows, head: true, widths: columnWidths(columns, rows, textWidth) });

const text = (content: string): Cell => ({ kind: 'text', value: content, text: content });
const two: Column[] = [
	{ key: 'what', label: '', align: 'start' },
	{ key: 'value', label: '', align: 'end' }
];

/** Names and values; many of them in two columns, down the first and then down the second. */
export function pairsOf(writing: Writing, { rows }: FactsBlock | PairSide): Docx.Table {
	const double = rows.length > 5;
	const wordy = rows.some(({ cell }) => cell.text.length > shortWords);
	const share = double || !wordy ? { name: 0.32, value: 0.18 } : { name: 0.3, value: 0.7 };
	const [name, number] = [Math.round(textWidth * share.name), Math.round(textWidth * share.value)];
	const half = double ? Math.ceil(rows.length / 2) : rows.length;
	const cells = (row: (typeof rows)[number] | undefined) =>
		row ? [text(row.label), row.cell] : [text(''), text('')];
	return plainTable(writing, {
		columns: (double ? [...two, ...two] : two).map((column) =>
			wordy && !double ? { ...column, align: 'start' } : column
		),
		rows: rows.slice(0, half).map((row, index) => ({
			cells: [...cells(row), ...(double ? cells(rows[half + index]) : [])],
			level: 0
		})),
		head: false,
		bold: [1, 3],
		widths: double ? [name, number, name, textWidth - 2 * name - number] : [name, number]
	});
}

export function narrativeOf(writing: Writing, block: NarrativeBlock): Docx.Table | null {
	const rows = block.entries
		.filter((entry) => entry.text?.trim() || entry.required)
		.map((entry) => ({
			cells: [
				text(entry.label),
				entry.text?.trim()
					? { ...text(entry.text.trim()), about: { field: entry.field } }
					: text(reportFileWords[writing.language].notWritten)
			],
			level: 0 as const
		}));
	if (rows.length === 0) return null;
	const first = Math.round(textWidth * 0.2);
	return plainTable(writing, {
		columns: two.map((column) => ({ ...column, align: 'start' })),
		rows,
		head: false,
		bold: [0],
		widths: [first, textWidth - first]
	});
}
