// Cells of a spreadsheet: numbers as numbers, dates as dates, words as words that no program runs.
import type { CellObject, Row } from 'write-excel-file/universal';
import { plainSpaces } from '../../domain/flat-text.ts';
import type { Cell, Column } from '../document.ts';
import { ink } from '../pictures/svg-text.ts';

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
