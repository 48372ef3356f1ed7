// How a delivered text is delimited: by the names of ours that stand in it, else by how even its rows are.
import type { BookRow } from './book.ts';
import type { Coded } from './bytes.ts';
import { ourName, isOurs } from './contract-header.ts';
import { dialectOf } from './delimited.ts';
import type { Dialect } from './grid.ts';
import { sheetOfText } from './text-sheet.ts';

const headReach = 65_536;
const rowsAtMost = 40;

function firstRows({ bytes, ...coded }: Coded, dialect: Dialect): BookRow[] {
	const head = bytes.subarray(0, headReach);
	// The last line may be cut off.
	const end = head.length < bytes.length ? head.lastIndexOf(0x0a) + 1 : head.length;
	const rows: BookRow[] = [];
	for (const row of sheetOfText(
		{ ...coded, bytes: end > 0 ? head.subarray(0, end) : head },
		dialect
	).rows()) {
		rows.push(row);
		if (rows.length === rowsAtMost) break;
	}
	return rows;
}

function scoreOf(rows: readonly BookRow[]): number {
	let [names, widths] = [0, new Map<number, number>()];
	for (const { cells } of rows) {
		const own = new Set(cells.map((cell) => (cell?.kind === 'text' ? ourName(cell.text) : '')));
		names = Math.max(names, [...own].filter(isOurs).length);
		if (cells.length > 1) widths = widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
	}
	const even = Math.max(0, ...widths.values());
	const widest = Math.max(0, ...[...widths].filter(([, count]) => count === even).map(([width]) => width));
	return names * 1e9 + even * 1e5 + widest;
}

/** @throws UnreadableFile */
export function textDialect(coded: Coded): Dialect {
	// A first line such as `sep=;` says it itself.
	const stated = dialectOf(coded, []);
	if (stated.from > 0) return { ...stated, headerRow: 1 };
	let best = { dialect: { ...stated, headerRow: 1 }, score: -1 };
	for (const delimiter of [',', ';', '\t', '|']) {
		const dialect = { delimiter, from: 0, headerRow: 1 };
		const score = scoreOf(firstRows(coded, dialect));
		if (score > best.score) best = { dialect, score };
	}
	return best.dialect;
}
