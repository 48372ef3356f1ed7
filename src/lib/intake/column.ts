// A column that has been read: what each row holds in it, by the number of its text.
import type { Sheet } from './sheet.ts';

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
