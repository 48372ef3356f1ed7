// The kinds of column that the contract has: what each can hold, and what is said of a cell that holds something else.
import type { ProblemCode } from '../domain/problem.ts';
import { slugSchema } from '../domain/zod.ts';
import {
	NumberColumn,
	isJudged,
	missing,
	mustBeFilled,
	readCells,
	refuseFaults,
	usedTexts,
	type Column,
	type Fault
} from './column.ts';
import { dateFault, isMonthFirst, mayBeMonthFirst, readDate, readPeriod } from './dates.ts';
import { isMissingFigure, figureFault, decimalMarkOf, readNumber } from './numbers.ts';
import type { Sheet } from './sheet.ts';

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

const digitsAlone = /^0*(\d+)$/;

/** Which of the ids is the same number with other noughts in front, such as a spreadsheet leaves out; where there is one. */
export function byNoughts(known: ReadonlySet<string>): (cell: string) => Record<string, string> {
	let ids: Map<string, string | null> | undefined;
	return (cell): Record<string, string> => {
		const [, number = ''] = digitsAlone.exec(cell) ?? [];
		if (number === '') return {};
		if (!ids) {
			ids = new Map();
			for (const id of known) {
				const [, one = ''] = digitsAlone.exec(id) ?? [];
				if (one !== '') ids.set(one, ids.has(one) ? null : id);
			}
		}
		const meant = ids.get(number);
		return meant ? { reason: 'noughts', even: meant } : {};
	};
}

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
		...(known && { why: byNoughts(known) }),
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
			const unanswered = ['surveys', 'responses', 'clients'].includes(sheet.table);
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
