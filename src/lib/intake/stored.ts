// What is kept of a cell once it is accepted: numbers with a point, ISO dates, quarters as 2010-Q2; any other text as it stands.
import { readDate, readPeriod } from './dates.ts';
import { decimalMarkOf, readNumber, writeNumber, type DecimalMark } from './numbers.ts';
import type { Sheet } from './sheet.ts';

const figures = new Set([
	...['numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower', 'upper', 'weight', 'contacted'],
	...['adults', 'children', 'rung', 'score', 'homes', 'residents', 'tile_column', 'tile_row']
]);
const days = new Set([
	...['retrieved', 'date', 'started', 'ended', 'consent', 'withdrawn', 'opened', 'due', 'closed']
]);
const times = new Set(['period', 'wave']);

/** Whether a column of the contract holds figures. */
export const isFigureColumn = (column: string): boolean => figures.has(column);

/** The decimal mark that the column as a whole decides. */
export const markOf = (sheet: Sheet, column: string): DecimalMark | null =>
	decimalMarkOf(sheet.texts(sheet.place(column)));

/** How a column is kept; a cell that cannot be read is null. */
export function storedAs(sheet: Sheet, column: string): (cell: string) => string | null {
	if (figures.has(column)) {
		const mark = markOf(sheet, column);
		return (cell) => {
			const reading = readNumber(cell, mark);
			if (reading.as === 'blank') return '';
			if (reading.as === 'hidden') return '.';
			return reading.as === 'number' ? writeNumber(reading.value) : null;
		};
	}
	if (days.has(column)) return (cell) => (cell === '' ? '' : readDate(cell));
	if (times.has(column)) return (cell) => (cell === '' ? '' : readPeriod(cell));
	return (cell) => cell;
}
