// Puts new observations into an existing observations.csv: by key, in place, and without losing a row or a column.
import { withFourth } from '../domain/flat-text.ts';
import { comparePeriods } from '../domain/period.ts';
import { tableFiles } from '../domain/tables.ts';
import { decodeBytes } from './bytes.ts';
import { canonicalIn } from './canonical-cells.ts';
import { saysProvisional } from './dates.ts';
import { readRecords } from './delimited.ts';
import type { ObservationCells } from './statline.ts';
import { writeCsv } from './write-csv.ts';

/** In the order of the contract. */
export const observationColumns = [
	...['indicator', 'area', 'period', 'numerator', 'denominator', 'mean', 'sd', 'n'],
	...['value', 'lower', 'upper', 'status', 'source', 'retrieved', 'note']
];
const numberColumns = ['numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower', 'upper'];

export type UnmergeableCode =
	| 'late-header'
	| 'no-column'
	| 'unreadable-letters'
	| 'twice'
	| 'uneven-row'
	| 'unclear-cell';

/** The existing file holds a cell that cannot be written again without guessing; `language/import.ts` makes the sentence. */
export class UnmergeableFile extends Error {
	readonly code: UnmergeableCode;
	readonly facts: { row?: number; column?: string; value?: string };

	constructor(code: UnmergeableCode, facts: UnmergeableFile['facts'] = {}) {
		super(`${code}: ${JSON.stringify(facts)}`);
		this.code = code;
		this.facts = facts;
	}
}

const keyOf = (row: ObservationCells): string =>
	tableFiles.observations.key.map((column) => row[column] ?? '').join(' ');

function readExisting(bytes: Uint8Array): { extra: string[]; rows: ObservationCells[] } {
	const { text, suspect } = decodeBytes(bytes);
	const records = readRecords(text, observationColumns);
	if (!records) return { extra: [], rows: [] };
	const { header, headerRow, rows, numbers, broken } = records;
	if (headerRow > 1) throw new UnmergeableFile('late-header', { row: headerRow });
	const missing = tableFiles.observations.key.find((column) => !header.includes(column));
	if (missing) throw new UnmergeableFile('no-column', { column: missing });
	if (suspect) throw new UnmergeableFile('unreadable-letters');
	const twice = header.find((column, place) => header.indexOf(column) < place);
	if (twice !== undefined) throw new UnmergeableFile('twice', { column: twice });
	const canonical = header.map((column, place) =>
		canonicalIn(
			observationColumns.includes(column) ? column : '',
			rows.map((row) => row[place] ?? '')
		)
	);
	const needed = 1 + Math.max(...tableFiles.observations.required.map((column) => header.indexOf(column)));
	const read = rows.map((row, index) => {
		// Spreadsheets leave out the last empty cells of a row.
		if (row.length < needed || row.slice(header.length).some(Boolean) || broken.has(index))
			throw new UnmergeableFile('uneven-row', { row: numbers[index] ?? 0 });
		const cells: ObservationCells = {};
		for (const [place, column] of header.entries()) {
			const value = canonical[place]?.(row[place] ?? '') ?? null;
			if (value === null)
				throw new UnmergeableFile('unclear-cell', {
					row: numbers[index] ?? 0,
					column,
					value: row[place] ?? ''
				});
			cells[column] = value;
		}
		// Without its star the period no longer says so.
		if (saysProvisional(row[header.indexOf('period')] ?? '')) cells.status = 'provisional';
		return cells;
	});
	return { extra: header.filter((column) => !observationColumns.includes(column)), rows: read };
}

/**
 * The text of the new file, with how many rows were added and replaced. A replaced row keeps its place and its extra
 * columns; added rows follow, by indicator, area and period.
 * @param existing bytes of the file as it is, or null when there is none
 * @throws UnmergeableFile when the existing file cannot be read without guessing; nothing is lost then
 */
export function mergeObservations(
	existing: Uint8Array | null,
	observations: readonly ObservationCells[]
): { text: string; added: number; replaced: number } {
	const { extra, rows } = existing ? readExisting(existing) : { extra: [], rows: [] };
	const fresh = new Map(observations.map((row) => [keyOf(row), row]));
	let replaced = 0;
	const kept = rows.map((row) => {
		const update = fresh.get(keyOf(row));
		if (!update) return row;
		fresh.delete(keyOf(row));
		replaced++;
		return { ...Object.fromEntries(extra.map((column) => [column, row[column] ?? ''])), ...update };
	});
	const added = [...fresh.values()].sort(
		(a, b) =>
			(a.indicator ?? '').localeCompare(b.indicator ?? '', 'en') ||
			(a.area ?? '').localeCompare(b.area ?? '', 'en') ||
			comparePeriods(a.period ?? '', b.period ?? '')
	);
	const columns = [...observationColumns, ...extra];
	const cellOf = (column: string, cell: string): string =>
		numberColumns.includes(column) ? withFourth(cell) : cell;
	const lines = [...kept, ...added].map((row) => columns.map((column) => cellOf(column, row[column] ?? '')));
	return { text: writeCsv(columns, lines), added: added.length, replaced };
}
