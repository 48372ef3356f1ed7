// How wide the columns of a table become in Word, worked out from what stands in them.
import type { Cell, Column } from '../document.ts';

/** About the width of a letter in a table, and of what stands around a cell's text, twips. */
const letter = 94;
const around = 150;

/** A column whose words are as short as this keeps them on one line, as numbers do. */
export const shortWords = 16;

/** Numbers and short words stay on one line, long words stay whole; what is left goes to the columns with texts. */
export function columnWidths(columns: Column[], rows: { cells: Cell[] }[], width: number): number[] {
	const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
	const longest = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
	const room = (letters: number) => letters * letter + around;
	const wanted = columns.map(({ label, align }, index) => {
		const cells = rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
		const texts = cells.map((cell) => cell.text + (cell.kind === 'status' ? '     ' : ''));
		const inHead = longest(label.split(/[ -]/));
		const words = longest(cells.flatMap((cell) => cell.text.split(/[\s/-]/)));
		const whole = longest(texts);
		const together = align === 'end' || cells.some((cell) => cell.kind === 'status') || whole <= shortWords;
		return {
			least: room(Math.max(inHead, Math.min(24, together ? whole : words))),
			most: room(Math.max(inHead, Math.min(80, whole)))
		};
	});
	const least = sum(wanted.map((one) => one.least));
	const more = sum(wanted.map((one) => one.most - one.least));
	const left = width - least;
	const widths = wanted.map((one) =>
		Math.floor(
			left < 0 || more === 0
				? (one.least / least) * width
				: one.least + left * ((one.most - one.least) / more)
		)
	);
	return widths.map((one, index) => (index === 0 ? one + width - sum(widths) : one));
}

/** Lines of text that a table takes, about. */
export const linesIn = (rows: { cells: Cell[] }[], widths: number[]): number =>
	rows.reduce(
		(all, { cells }) =>
			all +
			Math.max(
				...cells.map(({ text }, index) => Math.ceil((text.length * letter) / ((widths[index] ?? 1) - around)))
			),
		0
	);
