// Reads a sheet column by column: each text of a column is judged once, and every row that holds a bad one is refused.
import type { ProblemCode } from '../domain/problem.ts';
import { tableFiles } from '../domain/tables.ts';
import { slugSchema } from '../domain/text-schema.ts';
import { isUnreadable } from './bytes.ts';
import { Column, NumberColumn } from './column.ts';
import { dateFault, isMonthFirst, mayBeMonthFirst, readDate } from './dates.ts';
import { isMissingFigure } from './missing-marks.ts';
import { figureFault, isSpreadsheetError } from './number-faults.ts';
import { decimalMarkOf, readNumber } from './numbers.ts';
import { readPeriod } from './periods.ts';
import type { Sheet } from './sheet.ts';

const mustBeFilled = (sheet: Sheet, column: string): boolean =>
	tableFiles[sheet.table].required.some((one: string) => one === column);

/** What is wrong with a text wherever it stands in its column. */
interface Fault {
	code: ProblemCode;
	parameters: Record<string, string>;
	/** Told once for the whole column, with how many there are. */
	once?: boolean;
}

/** 1 for each number of a text that stands in a row whose cells can be told apart. */
function usedTexts(sheet: Sheet, place: number, passed: ReadonlySet<number>): Uint8Array {
	const used = new Uint8Array(sheet.texts(place).length);
	for (let index = 0; index < sheet.size; index++)
		if (!sheet.isMisshapen(index) && !passed.has(index)) used[sheet.number(index, place)] = 1;
	return used;
}

/** Refuses each row by the fault of its text; `faults` are by the number of the text. */
function refuseFaults(
	sheet: Sheet,
	column: string,
	faults: ReadonlyMap<number, Fault>,
	passed: ReadonlySet<number>
): void {
	if (faults.size === 0) return;
	const place = sheet.place(column);
	const together = new Map<string, { index: number; fault: Fault; count: number }>();
	for (let index = 0; index < sheet.size; index++) {
		if (sheet.isMisshapen(index) || passed.has(index)) continue;
		const fault = faults.get(sheet.number(index, place));
		if (fault === undefined) continue;
		if (fault.once !== true) {
			sheet.refuse(index, column, fault.code, fault.parameters);
			continue;
		}
		sheet.leaveOut(index);
		const kind = `${fault.code} ${fault.parameters.reason ?? ''} ${fault.parameters.empty ?? ''}`;
		const group = together.get(kind);
		if (group) group.count++;
		else together.set(kind, { index, fault, count: 1 });
	}
	for (const { index, fault, count } of together.values())
		sheet.refuse(index, column, fault.code, { ...fault.parameters, count: String(count) });
}

const isJudged = (sheet: Sheet, text: string): boolean => !(sheet.suspect && isUnreadable(text));

/** What a program wrote for "nothing here" is told once a column; as a text it would pass for somebody's word. */
const missing = (code: ProblemCode): Fault => ({
	code,
	parameters: { reason: 'missing-mark', ...(code === 'bad-value' && { kind: 'text' }) },
	once: true
});

interface CellReader<T> {
	code: ProblemCode;
	/** Null for a text that the column cannot hold. */
	read: (cell: string) => T | null;
	parameters?: Record<string, string>;
	/** Why a text cannot be held, where more can be said than `parameters` do. */
	why?: (cell: string) => Record<string, string>;
	/** A fault that a text has beside the others of its column, though it could be read. */
	besides?: (texts: readonly string[]) => ((cell: string) => Fault | null) | null;
	/** Whether words are expected, among which only the exact marks of programs stand out. */
	wordy?: boolean;
}

/**
 * Reads the filled cells of a column, each distinct text once; one that cannot be read, and an empty cell of a required
 * column, is refused with the code.
 */
function readCells<T>(sheet: Sheet, column: string, reader: CellReader<T>): Column<T> {
	const { code, read, parameters = {}, why, besides, wordy = false } = reader;
	const place = sheet.place(column);
	if (place < 0) return new Column<T>(sheet, place, []);
	const texts = sheet.texts(place);
	const used = usedTexts(sheet, place, new Set());
	const values = new Array<T | null>(texts.length).fill(null);
	const faults = new Map<number, Fault>();
	if (used[0] === 1 && mustBeFilled(sheet, column))
		faults.set(0, { code, parameters: { ...parameters, empty: 'yes' } });
	const beside = besides?.(texts.filter((_, number) => used[number] === 1));
	for (let number = 1; number < texts.length; number++) {
		const text = texts[number] ?? '';
		if (used[number] !== 1 || !isJudged(sheet, text)) continue;
		if (sheet.isMark(place, number) || (!wordy && isMissingFigure(text))) {
			faults.set(number, missing(wordy ? 'bad-value' : code));
			continue;
		}
		if (isSpreadsheetError(text)) {
			faults.set(number, figureFault(text));
			continue;
		}
		const value = read(text);
		const fault = beside?.(text) ?? null;
		if (fault !== null) faults.set(number, fault);
		else if (value === null) faults.set(number, { code, parameters: { ...parameters, ...why?.(text) } });
		else values[number] = value;
	}
	refuseFaults(sheet, column, faults, new Set());
	return new Column(sheet, place, values);
}

/** Free text; a text that a spreadsheet would run as a formula stays text. */
export const texts = (sheet: Sheet, column: string): Column<string> =>
	readCells(sheet, column, { code: 'bad-value', read: (cell) => cell, wordy: true });

/** Ids of the file's own: lowercase slugs. */
export const slugs = (sheet: Sheet, column: string): Column<string> =>
	readCells(sheet, column, {
		code: 'bad-value',
		read: (cell) => (slugSchema.safeParse(cell).success ? cell : null),
		parameters: { reason: 'slug' },
		wordy: true
	});

/** One of the words that the contract allows. */
export const words = <T extends string>(sheet: Sheet, column: string, allowed: readonly T[]): Column<T> =>
	readCells(sheet, column, {
		code: 'bad-value',
		read: (cell) => allowed.find((one) => one === cell) ?? null,
		parameters: { reason: 'words', allowed: allowed.join(', ') },
		wordy: true
	});

/** Ids that must exist elsewhere; without a list (its file is missing or unreadable) every filled id passes. */
export const references = <T extends string>(
	sheet: Sheet,
	column: string,
	code: ProblemCode,
	known: ReadonlySet<string> | null,
	as: (cell: string) => T | null
): Column<T> =>
	readCells(sheet, column, {
		code,
		read: (cell) => (known === null || known.has(cell) ? as(cell) : null),
		wordy: true
	});

/** Dates that exist, as ISO dates. */
export const dates = (sheet: Sheet, column: string): Column<string> =>
	readCells(sheet, column, {
		code: 'bad-date',
		read: readDate,
		why: dateFault,
		// Where one month is above 12 the month was written first, and nobody can say which of the others were.
		besides: (all) =>
			all.some(isMonthFirst)
				? (cell) =>
						mayBeMonthFirst(cell)
							? { code: 'bad-date', parameters: { reason: 'month-first' }, once: true }
							: null
				: null
	});

/** Quarters, and years where `years` says so. */
export const periods = (sheet: Sheet, column: string, years: boolean): Column<string> =>
	readCells(sheet, column, {
		code: 'bad-period',
		read: (cell) => {
			const period = readPeriod(cell);
			return period === null || (!years && period.length === 4) ? null : period;
		},
		parameters: { wanted: years ? 'any' : 'quarter' }
	});

const noRows: ReadonlySet<number> = new Set();

/**
 * Figures; `.` is a hidden one. The decimal mark is decided by the column as a whole.
 * @param isText rows in which this column holds words instead; they are passed over
 */
export function numbers(
	sheet: Sheet,
	column: string,
	isText: ((index: number) => boolean) | null = null
): NumberColumn {
	const place = sheet.place(column);
	const hidden = new Set<number>();
	if (place < 0) return new NumberColumn(sheet, place, new Float64Array(0), hidden, noRows);
	const passed = new Set<number>();
	if (isText) for (let index = 0; index < sheet.size; index++) if (isText(index)) passed.add(index);
	const texts = sheet.texts(place);
	const used = usedTexts(sheet, place, passed);
	const values = new Float64Array(texts.length).fill(Number.NaN);
	const judged = texts.map((text, number) => used[number] === 1 && isJudged(sheet, text));
	const mark = decimalMarkOf(texts.filter((_, number) => judged[number]));
	const faults = new Map<number, Fault>();
	for (const [number, text] of texts.entries()) {
		if (judged[number] !== true) continue;
		const reading = readNumber(text, mark);
		if (reading.as === 'number') values[number] = reading.value;
		else if (reading.as === 'hidden') hidden.add(number);
		else if (reading.as === 'ambiguous')
			faults.set(number, {
				code: 'ambiguous-number',
				parameters: { thousands: reading.thousands, decimal: reading.decimal }
			});
		else if (reading.as === 'blank') {
			if (!mustBeFilled(sheet, column)) continue;
			// Questions that nobody answered are many at once.
			const unanswered = sheet.table === 'surveys' || sheet.table === 'responses';
			faults.set(number, {
				code: 'bad-number',
				parameters: { empty: unanswered ? 'answer' : 'yes' },
				once: unanswered
			});
		} else if (isMissingFigure(text)) faults.set(number, missing('bad-number'));
		else faults.set(number, figureFault(text));
	}
	refuseFaults(sheet, column, faults, passed);
	return new NumberColumn(sheet, place, values, hidden, passed);
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
