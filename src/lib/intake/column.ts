// A column: each text in it is judged once, every row that holds a bad one is refused, and what each row holds is kept by the number of its text.
import type { Sheet } from './sheet.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { tableFiles } from '../domain/tables.ts';
import { isUnreadable } from './bytes.ts';
import { evenCharacters, figureFault, isSpreadsheetError, isMissingFigure } from './numbers.ts';

/** What a column holds, by place of the record in the sheet. */
export class Column<T> {
	/** @param values by the number of the text; null where it is empty or cannot be read */
	constructor(
		private readonly sheet: Sheet,
		private readonly place: number,
		private readonly values: readonly (T | null)[]
	) {}

	/** Null when empty, hidden or unreadable. */
	at(index: number): T | null {
		return this.sheet.isMisshapen(index) ? null : (this.values[this.sheet.number(index, this.place)] ?? null);
	}

	/** The value of a row that is good; a good row has every required cell. */
	must(index: number): T {
		const value = this.at(index);
		if (value === null) throw new RangeError(`row ${index} counts as good but lacks a required cell`);
		return value;
	}
}

/** Figures, by place of the record in the sheet. */
export class NumberColumn {
	/** @param words rows that hold a word in this column */
	constructor(
		private readonly sheet: Sheet,
		private readonly place: number,
		private readonly values: Float64Array,
		private readonly marks: ReadonlySet<number>,
		private readonly words: ReadonlySet<number>
	) {}

	/** Null when empty, hidden or unreadable. */
	at(index: number): number | null {
		if (this.place < 0 || this.sheet.isMisshapen(index)) return null;
		const value = this.values[this.sheet.number(index, this.place)];
		if (value === undefined || Number.isNaN(value)) return null;
		return this.words.size > 0 && this.words.has(index) ? null : value;
	}

	/** The figure of a row that is good, in a column that must be filled and hides nothing. */
	must(index: number): number {
		const value = this.at(index);
		if (value === null) throw new RangeError(`row ${index} counts as good but lacks a required figure`);
		return value;
	}

	/** Whether nothing was written there. */
	isBlank(index: number): boolean {
		return this.sheet.number(index, this.place) === 0;
	}

	/** Whether the source wrote `.` in place of the figure. */
	hidden(index: number): boolean {
		return (
			this.marks.size > 0 &&
			!this.sheet.isMisshapen(index) &&
			this.marks.has(this.sheet.number(index, this.place)) &&
			!this.words.has(index)
		);
	}
}

export const mustBeFilled = (sheet: Sheet, column: string): boolean =>
	tableFiles[sheet.table].required.some((one: string) => one === column);

/** What is wrong with a text wherever it stands in its column. */
export interface Fault {
	code: ProblemCode;
	parameters: Record<string, string>;
	/** Told once for the whole column, with how many there are. */
	once?: boolean;
}

/** 1 for each number of a text that stands in a row whose cells can be told apart. */
export function usedTexts(sheet: Sheet, place: number, passed: ReadonlySet<number>): Uint8Array {
	const used = new Uint8Array(sheet.texts(place).length);
	for (let index = 0; index < sheet.size; index++)
		if (!sheet.isMisshapen(index) && !passed.has(index)) used[sheet.number(index, place)] = 1;
	return used;
}

/** Refuses each row by the fault of its text; `faults` are by the number of the text. */
export function refuseFaults(
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

export const isJudged = (sheet: Sheet, text: string): boolean => !(sheet.suspect && isUnreadable(text));

/** What a program wrote for "nothing here" is told once a column; as a text it would pass for somebody's word. */
export const missing = (code: ProblemCode): Fault => ({
	code,
	parameters: { reason: 'missing-mark', ...(code === 'bad-value' && { kind: 'text' }) },
	once: true
});

export interface CellReader<T> {
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

/** What more can be said of a text that cannot be held: above all that it only looks as it should. */
function whyNot<T>(text: string, { read, why }: CellReader<T>): Record<string, string> {
	const even = evenCharacters(text);
	return even !== text && read(even) !== null ? { reason: 'look-alike', even } : (why?.(text) ?? {});
}

/**
 * Reads the filled cells of a column, each distinct text once; one that cannot be read, and an empty cell of a required
 * column, is refused with the code.
 */
export function readCells<T>(sheet: Sheet, column: string, reader: CellReader<T>): Column<T> {
	const { code, read, parameters = {}, besides, wordy = false } = reader;
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
		else if (value === null)
			faults.set(number, { code, parameters: { ...parameters, ...whyNot(text, reader) } });
		else values[number] = value;
	}
	refuseFaults(sheet, column, faults, new Set());
	return new Column(sheet, place, values);
}
