// Reads a sheet column by column: each reader judges every cell of its column and refuses the rows it cannot read.
import type { ProblemCode } from '../domain/problem.ts';
import { tableFiles } from '../domain/tables.ts';
import { slugSchema } from '../domain/text-schema.ts';
import { readDate, readPeriod } from './dates.ts';
import { decimalMarkOf, readNumber } from './numbers.ts';
import type { Sheet } from './sheet.ts';

/** What a column holds, by place of the record in the sheet. */
export class Column<T> {
	constructor(private readonly values: (T | null)[]) {}

	/** Null when empty, hidden or unreadable. */
	at(index: number): T | null {
		return this.values[index] ?? null;
	}

	/** The value of a row that is good; a good row has every required cell. */
	must(index: number): T {
		const value = this.at(index);
		if (value === null) throw new RangeError(`row ${index} counts as good but lacks a required cell`);
		return value;
	}
}

/** Figures take a typed array: a million of them are a common delivery. */
export class NumberColumn {
	constructor(
		private readonly values: Float64Array,
		private readonly marks: ReadonlySet<number>
	) {}

	/** Null when empty, hidden or unreadable. */
	at(index: number): number | null {
		const value = this.values[index];
		return value === undefined || Number.isNaN(value) ? null : value;
	}

	/** The figure of a row that is good, in a column that must be filled and hides nothing. */
	must(index: number): number {
		const value = this.at(index);
		if (value === null) throw new RangeError(`row ${index} counts as good but lacks a required figure`);
		return value;
	}

	/** Whether the source wrote `.` in place of the figure. */
	hidden(index: number): boolean {
		return this.marks.has(index);
	}
}

const mustBeFilled = (sheet: Sheet, column: string): boolean =>
	tableFiles[sheet.table].required.some((one: string) => one === column);

/**
 * Reads the filled cells of a column through `read`, each distinct text once; a cell it gives null for, and an empty
 * cell of a required column, is refused with the code.
 */
function readCells<T>(
	sheet: Sheet,
	column: string,
	code: ProblemCode,
	read: (cell: string) => T | null,
	parameters: Record<string, string> = {}
): Column<T> {
	const values: (T | null)[] = new Array<T | null>(sheet.size).fill(null);
	if (!sheet.has(column)) return new Column(values);
	const required = mustBeFilled(sheet, column);
	const known = new Map<string, T | null>();
	for (let index = 0; index < sheet.size; index++) {
		if (!sheet.isLegible(index, column)) continue;
		const cell = sheet.cell(index, column);
		if (cell === '') {
			if (required) sheet.refuse(index, column, code, { ...parameters, empty: 'yes' });
			continue;
		}
		let value = known.get(cell);
		if (value === undefined) {
			value = read(cell);
			known.set(cell, value);
		}
		if (value === null) sheet.refuse(index, column, code, parameters);
		else values[index] = value;
	}
	return new Column(values);
}

/** Free text; a text that a spreadsheet would run as a formula stays text. */
export const texts = (sheet: Sheet, column: string): Column<string> =>
	readCells(sheet, column, 'bad-value', (cell) => cell);

/** Ids of the file's own: lowercase slugs. */
export const slugs = (sheet: Sheet, column: string): Column<string> =>
	readCells(sheet, column, 'bad-value', (cell) => (slugSchema.safeParse(cell).success ? cell : null), {
		reason: 'slug'
	});

/** One of the words that the contract allows. */
export const words = <T extends string>(sheet: Sheet, column: string, allowed: readonly T[]): Column<T> =>
	readCells(sheet, column, 'bad-value', (cell) => allowed.find((one) => one === cell) ?? null, {
		reason: 'words',
		allowed: allowed.join(', ')
	});

/** Ids that must exist elsewhere; without a list (its file is missing or unreadable) every filled id passes. */
export const references = <T extends string>(
	sheet: Sheet,
	column: string,
	code: ProblemCode,
	known: ReadonlySet<string> | null,
	as: (cell: string) => T | null
): Column<T> =>
	readCells(sheet, column, code, (cell) => (known === null || known.has(cell) ? as(cell) : null));

/** Dates that exist, as ISO dates. */
export const dates = (sheet: Sheet, column: string): Column<string> =>
	readCells(sheet, column, 'bad-date', readDate);

/** Quarters, and years where `years` says so. */
export const periods = (sheet: Sheet, column: string, years: boolean): Column<string> =>
	readCells(
		sheet,
		column,
		'bad-period',
		(cell) => {
			const period = readPeriod(cell);
			return period === null || (!years && period.length === 4) ? null : period;
		},
		{ wanted: years ? 'any' : 'quarter' }
	);

/**
 * Figures; `.` is a hidden one. The decimal mark is decided by the column as a whole.
 * @param isText rows in which this column holds words instead; they are passed over
 */
export function numbers(
	sheet: Sheet,
	column: string,
	isText: (index: number) => boolean = () => false
): NumberColumn {
	const values = new Float64Array(sheet.size).fill(Number.NaN);
	const hidden = new Set<number>();
	if (!sheet.has(column)) return new NumberColumn(values, hidden);
	const legible = function* (): Generator<string> {
		for (let index = 0; index < sheet.size; index++)
			if (sheet.isLegible(index, column) && !isText(index)) yield sheet.cell(index, column);
	};
	const mark = decimalMarkOf(legible());
	const required = mustBeFilled(sheet, column);
	for (let index = 0; index < sheet.size; index++) {
		if (!sheet.isLegible(index, column) || isText(index)) continue;
		const reading = readNumber(sheet.cell(index, column), mark);
		if (reading.as === 'number') values[index] = reading.value;
		else if (reading.as === 'hidden') hidden.add(index);
		else if (reading.as === 'bad') sheet.refuse(index, column, 'bad-number');
		else if (reading.as === 'ambiguous')
			sheet.refuse(index, column, 'ambiguous-number', {
				thousands: reading.thousands,
				decimal: reading.decimal
			});
		else if (required) sheet.refuse(index, column, 'bad-number', { empty: 'yes' });
	}
	return new NumberColumn(values, hidden);
}

/** Whole counts from zero. */
export function counts(sheet: Sheet, column: string): NumberColumn {
	const read = numbers(sheet, column);
	for (let index = 0; index < sheet.size; index++) {
		const value = read.at(index);
		if (value === null) continue;
		if (value < 0) sheet.refuse(index, column, 'negative-count');
		if (!Number.isInteger(value)) sheet.refuse(index, column, 'fractional-count');
	}
	return read;
}
