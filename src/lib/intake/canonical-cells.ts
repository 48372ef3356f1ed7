// The one way in which this project writes a cell, by what its column holds; null for a cell that cannot be written so without guessing.
import { withFourth } from '../domain/flat-text.ts';
import { isMonthFirst, mayBeMonthFirst, readDate, readPeriod } from './dates.ts';
import { decimalMarkOf, readNumber, writeNumber } from './numbers.ts';

const figures = new Set([
	...['numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower', 'upper', 'weight', 'contacted'],
	...['adults', 'children', 'rung', 'score', 'homes', 'residents', 'tile_column', 'tile_row']
]);
const days = new Set([
	...['date', 'retrieved', 'started', 'ended', 'consent', 'withdrawn', 'opened', 'due', 'closed']
]);
const quarters = new Set(['period', 'wave']);

export type Canonical = (cell: string) => string | null;

const asWritten: Canonical = (cell) => cell;

/** @param texts every text of the column: they decide together what a decimal mark is, and whether months come first */
export function canonicalIn(column: string, texts: readonly string[]): Canonical {
	if (quarters.has(column)) return (cell) => (cell === '' ? '' : readPeriod(cell));
	if (days.has(column)) {
		const monthFirst = texts.some(isMonthFirst);
		return (cell) => (cell === '' ? '' : monthFirst && mayBeMonthFirst(cell) ? null : readDate(cell));
	}
	if (!figures.has(column)) return asWritten;
	const mark = decimalMarkOf(texts);
	return (cell) => {
		const reading = readNumber(cell, mark);
		// A Dutch spreadsheet reads 0.092 as 92.
		if (reading.as === 'number') return withFourth(writeNumber(reading.value));
		if (reading.as === 'blank') return '';
		if (reading.as === 'hidden') return '.';
		// Some questions are answered in words.
		return column === 'score' && reading.as === 'bad' ? cell : null;
	};
}
