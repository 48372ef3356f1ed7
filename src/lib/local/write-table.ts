// Writes the rows of a table as the bytes of a CSV file, a stretch at a time, so that a million rows are never one text.
import { isMissingMark } from '../intake/numbers.ts';
import type { Columns } from './table-source.ts';

const stretch = 4096;

/** Without its quotes a text of these would be read as something else, or as nothing. */
const quoted = (text: string): string =>
	/[",;\t\r\n]|^\s|\s$/.test(text) || isMissingMark(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * @param places which columns are written, in their order
 * @param fill puts the numbers of a row's cells in, by those places
 */
export function writeTable(
	columns: Columns,
	places: readonly number[],
	size: number,
	fill: (row: number, cells: Int32Array) => void
): Uint8Array {
	const encoder = new TextEncoder();
	const texts = places.map((place) => columns.values[place]?.texts ?? []);
	const written: string[][] = places.map(() => []);
	const parts = [encoder.encode(`${places.map((place) => quoted(columns.names[place] ?? '')).join(',')}\n`)];
	const cells = new Int32Array(places.length);
	for (let from = 0; from < size; from += stretch) {
		let lines = '';
		for (let row = from; row < Math.min(from + stretch, size); row++) {
			fill(row, cells);
			for (let at = 0; at < cells.length; at++) {
				const number = cells[at] ?? 0;
				const known = written[at];
				if (at > 0) lines += ',';
				if (known && number > 0) lines += known[number] ??= quoted(texts[at]?.[number] ?? '');
			}
			lines += '\n';
		}
		parts.push(encoder.encode(lines));
	}
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let end = 0;
	for (const part of parts) {
		whole.set(part, end);
		end += part.length;
	}
	return whole;
}
