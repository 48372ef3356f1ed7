// An SPSS file as a table of texts: labels beside their codes, dates as days, and what was declared missing as nothing.
import { writeNumber } from '../numbers.ts';
import { makeTable, type ForeignTable } from './foreign-table.ts';
import { cellsOf, SavBytes, UnreadableSav } from './sav-bytes.ts';
import { readDictionary, type SavDictionary, type SavVariable } from './sav-dictionary.ts';

export { UnreadableSav } from './sav-bytes.ts';

/** Seconds from 14 October 1582, where SPSS begins to count, to 1970. */
const beforeUnix = 12_219_379_200;
const [date, time, datetime, adate, jdate, dtime, moyr, qyr, wkyr, percent, edate, sdate, mtime, ymdhms] = [
	20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 38, 39, 40, 41
];
/** A week is kept as its first day, and is no week of the calendar: SPSS begins the first on 1 January. */
const days = new Set([date, adate, jdate, edate, sdate, wkyr]);
const lengths = new Set([time, dtime, mtime]);

function textOfNumber(value: number, format: number): string {
	if (format === percent) return `${writeNumber(value)}%`;
	const timed = format === datetime || format === ymdhms;
	if (!days.has(format) && !timed && format !== moyr && format !== qyr) {
		if (!lengths.has(format)) return writeNumber(value);
		const pad = (part: number): string => String(Math.floor(part)).padStart(2, '0');
		// Of less than a second nothing is left that could be below nothing.
		const long = Math.floor(Math.abs(value));
		return (value < 0 && long > 0 ? '-' : '') + [long / 3600, (long / 60) % 60, long % 60].map(pad).join(':');
	}
	const moment = new Date((value - beforeUnix) * 1000);
	if (Number.isNaN(moment.getTime())) return writeNumber(value);
	const iso = moment.toISOString();
	if (format === moyr) return iso.slice(0, 7);
	if (format === qyr) return `${iso.slice(0, 4)}-Q${Math.floor(moment.getUTCMonth() / 3) + 1}`;
	return timed && !iso.includes('T00:00:00') ? iso.slice(0, 19) : iso.slice(0, 10);
}

function isMissing({ missing }: SavVariable, value: number | string): boolean {
	if (missing.values.includes(value)) return true;
	const { range } = missing;
	return typeof value === 'number' && range !== null && value >= range[0] && value <= range[1];
}

/** Of the pieces of a long text the last byte of each is filling. */
function textOf(
	variable: SavVariable,
	cells: readonly Uint8Array[],
	decode: SavDictionary['decode']
): string {
	const whole = new Uint8Array(cells.length * 8);
	for (const [index, cell] of cells.entries()) whole.set(cell, index * 8);
	const many = variable.pieces.length > 1;
	let from = 0;
	const parts = variable.pieces.map((count) => {
		const part = whole.subarray(from, from + (many ? Math.min(255, count * 8) : count * 8));
		from += count * 8;
		return part;
	});
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let place = 0;
	for (const part of parts) {
		all.set(part, place);
		place += part.length;
	}
	return decode(all.subarray(0, variable.width));
}

export interface SavTable extends ForeignTable {
	/** Answers that the file itself calls missing, by column. */
	declaredMissing: Readonly<Record<string, number>>;
}

/**
 * Rows are numbered as SPSS does, plus one for the header: the first case is row 2.
 * @throws UnreadableSav
 */
export function readSav(file: Uint8Array): SavTable {
	const { dictionary, bytes } = readDictionary(file);
	const { variables, packing, bias, cases, decode } = dictionary;
	if (variables.length === 0) throw new UnreadableSav('no-sav');
	const next = cellsOf(bytes, packing, bias);
	const declared: Record<string, number> = {};
	const rows: string[][] = [];
	while (cases === null || rows.length < cases) {
		const row: string[] = [];
		let ended = false;
		for (const [index, variable] of variables.entries()) {
			const cells: Uint8Array[] = [];
			for (let left = variable.pieces.reduce((sum, count) => sum + count, 0); left > 0; left--) {
				const cell = next();
				if (cell === null) {
					// Only between two cases can a file end.
					if (index > 0 || cells.length > 0) throw new UnreadableSav('truncated');
					ended = true;
					break;
				}
				cells.push(cell);
			}
			if (ended) break;
			const [first] = cells;
			const value =
				variable.width === 0 && first
					? new SavBytes(first, bytes.little).float()
					: textOf(variable, cells, decode);
			const nothing = value === -Number.MAX_VALUE || Number.isNaN(value);
			if (!nothing && isMissing(variable, value)) {
				declared[variable.name] = (declared[variable.name] ?? 0) + 1;
				row.push('');
			} else if (nothing) row.push('');
			else row.push(typeof value === 'number' ? textOfNumber(value, variable.format) : value);
		}
		if (ended) break;
		rows.push(row);
	}
	if (cases !== null && rows.length < cases) throw new UnreadableSav('truncated');
	const labels = variables.flatMap(({ name, label }) => (label ? [[name, label] as const] : []));
	const valueLabels = variables
		.filter((variable) => variable.labels.length > 0)
		.map(({ name, labels, format }) => [
			name,
			Object.fromEntries(
				labels.map(({ value, label }) => [
					typeof value === 'number' ? textOfNumber(value, format) : value.trim(),
					label
				])
			)
		]);
	const header = variables.map(({ name }) => name);
	const table = makeTable(header, rows, {
		labels: Object.fromEntries(labels),
		valueLabels: Object.fromEntries(valueLabels) as ForeignTable['valueLabels']
	});
	const declaredMissing = Object.fromEntries(
		header.flatMap((name) => (declared[name] === undefined ? [] : [[name, declared[name]] as const]))
	);
	return { ...table, declaredMissing };
}
