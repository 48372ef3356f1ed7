// One delivered file as a sheet of cells: its misshapen records set apart, its rows refusable, each with its place.
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { holdsBsn, type Report } from './report.ts';
import { isUnreadable } from './bytes.ts';
import type { Grid } from './grid.ts';
import { extrasAtMost, type Header } from './header.ts';
import { meantLetters, judgeShapes, type Shapes } from './shapes.ts';
import { isMissingFigure } from './numbers.ts';

export interface ExtraColumn {
	file: string;
	column: string;
	cells: { row: number; text: string }[];
}

/** Columns that hold figures, in which a decimal fraction is no citizen service number. */
const figureColumns = new Set(['value', 'weight', 'score', 'rung', 'adults', 'children']);

export class Sheet {
	/** Records after the header, misshapen ones included. */
	readonly size: number;
	/** False when a required column is missing: then no row can be complete. */
	readonly complete: boolean;
	readonly #header: Header;
	readonly #refused: Uint8Array;
	/** Records whose cells cannot be told apart with certainty; their cells are not judged. */
	readonly #misshapen: Uint8Array;
	/** 1 where each record begins with a cell that the header does not name. */
	readonly #shift: number;

	constructor(
		readonly table: TableName,
		readonly file: string,
		private readonly grid: Grid,
		readonly suspect: boolean,
		private readonly report: Report,
		header: Header,
		shapes: Shapes
	) {
		this.size = grid.size;
		this.#header = header;
		this.complete = header.complete;
		this.#shift = shapes.shift;
		this.#misshapen = shapes.misshapen;
		this.#refused = Uint8Array.from(shapes.misshapen);
		if (tableFiles[table].restricted) this.#refuseBsn();
		if (suspect) this.#refuseUnreadable();
	}

	has(column: string): boolean {
		return this.#header.columns.has(column);
	}

	/** A column whose name stands twice: nobody can say which of the two is meant, so nothing follows from its absence. */
	isDoubled(column: string): boolean {
		return this.#header.doubled.has(column);
	}

	/** Place of a column in its records; -1 where there is none. */
	place(column: string): number {
		const place = this.#header.columns.get(column);
		return place === undefined ? -1 : place + this.#shift;
	}

	/** The trimmed cell; empty when the column is absent or the record too short. */
	cell(index: number, column: string): string {
		return this.grid.text(index, this.place(column));
	}

	/** The number of the text at a place; 0 is the empty text. */
	number(index: number, place: number): number {
		return this.grid.number(index, place);
	}

	/** The texts that stand at a place in any record, by number. */
	texts(place: number): readonly string[] {
		return place < 0 ? [''] : this.grid.met(place).texts;
	}

	/** Whether that text is what a program writes, without quotes, for "nothing here". */
	isMark(place: number, number: number): boolean {
		return this.grid.met(place).marks.has(number);
	}

	/** Whether something stands in a cell that does not say that there is nothing. */
	isFilled(index: number, column: string): boolean {
		const place = this.place(column);
		const number = this.number(index, place);
		return number !== 0 && !this.isMark(place, number) && !isMissingFigure(this.cell(index, column));
	}

	/** Place of a record in the file, 1 = header. */
	rowNumber(index: number): number {
		return this.grid.rowNumber(index);
	}

	isMisshapen(index: number): boolean {
		return this.#misshapen[index] === 1;
	}

	/** False for a record whose cells cannot be told apart, and for a cell whose characters are broken. */
	isLegible(index: number, column: string): boolean {
		return this.#misshapen[index] === 0 && !(this.suspect && isUnreadable(this.cell(index, column)));
	}

	/** True while nothing is wrong with the row and no required column is missing. */
	isGood(index: number): boolean {
		return this.complete && this.#refused[index] === 0;
	}

	/** The places of everything that is good. */
	good(): Int32Array {
		const places = new Int32Array(this.size);
		let count = 0;
		for (let index = 0; index < this.size; index++) if (this.isGood(index)) places[count++] = index;
		return places.subarray(0, count);
	}

	/** The typed rows of everything that is good. */
	collect<T>(row: (index: number) => T): T[] {
		const rows: T[] = [];
		for (const index of this.good()) rows.push(row(index));
		return rows;
	}

	/** Leaves a row out of the tables for a reason that is told elsewhere. */
	leaveOut(index: number): void {
		this.#refused[index] = 1;
	}

	/** Reports a problem of one cell and leaves its row out of the tables. */
	refuse(
		index: number,
		column: string,
		code: ProblemCode,
		parameters: Record<string, string> = {},
		value: string = this.cell(index, column)
	): void {
		this.#refused[index] = 1;
		this.remark(index, column, code, parameters, value);
	}

	/** Reports something about a cell that leaves its row in place. */
	remark(
		index: number,
		column: string,
		code: ProblemCode,
		parameters: Record<string, string> = {},
		value: string = this.cell(index, column)
	): void {
		this.report.add(code, { file: this.file, row: this.rowNumber(index), column, value }, parameters);
	}

	/** Columns outside the contract, with the cells of the rows that are not refused. */
	extras(): ExtraColumn[] {
		return this.#header.extras.map(({ name, index: place }) => {
			const cells: ExtraColumn['cells'] = [];
			for (let index = 0; index < this.size; index++)
				if (this.#refused[index] === 0)
					cells.push({ row: this.rowNumber(index), text: this.grid.text(index, place + this.#shift) });
			return { file: this.file, column: name, cells };
		});
	}

	/** Where the columns outside the contract stand in its records. */
	extraPlaces(): [name: string, place: number][] {
		return this.#header.extras.map(({ name, index }) => [name, index + this.#shift]);
	}

	/** One remark a column on letters that went wrong before the file came here. */
	remarkLetters(): void {
		for (const [column] of this.#header.columns) {
			const place = this.place(column);
			const meant = this.texts(place).map((text) => meantLetters(text));
			if (meant.every((text) => text === null)) continue;
			let [first, count] = [-1, 0];
			for (let index = 0; index < this.size; index++) {
				const wrong = meant[this.number(index, place)] ?? null;
				if (wrong === null || this.isMisshapen(index)) continue;
				if (first < 0) first = index;
				count++;
			}
			if (first < 0) continue;
			const likely = meant[this.number(first, place)] ?? '';
			this.remark(first, column, 'wrong-letters', { likely, count: String(count) });
		}
	}

	/** Refuses the rows with a cell of which `bad` holds, each text asked once. */
	#refuseCells(code: ProblemCode, bad: (text: string, column: string) => boolean): void {
		const { header } = this.grid;
		const known: (boolean | undefined)[][] = [];
		for (let index = 0; index < this.size; index++)
			for (let place = 0; place < this.grid.width(index); place++) {
				const number = this.grid.number(index, place);
				if (number === 0) continue;
				const column = header[place - this.#shift] ?? '';
				const answers = (known[place] ??= []);
				const answer = (answers[number] ??= bad(this.grid.text(index, place), column));
				if (answer) this.refuse(index, column, code, {}, this.grid.text(index, place));
			}
	}

	#refuseBsn(): void {
		this.#refuseCells('bsn-like', (text, column) => holdsBsn(text, figureColumns.has(column)));
		const named = this.grid.header.filter((name) => holdsBsn(name, false));
		// As with columns outside the contract: one that tells of all where nobody can have named so many.
		for (const name of named.slice(0, named.length > extrasAtMost ? 1 : extrasAtMost))
			this.report.add('bsn-like', { file: this.file, row: this.grid.headerRow, column: name, value: name });
	}

	#refuseUnreadable(): void {
		this.#refuseCells('bad-encoding', isUnreadable);
	}
}

/** Puts a file's cells on a sheet and tells what is wrong with its header and with the form of its records. */
export function makeSheet(
	table: TableName,
	file: string,
	grid: Grid,
	header: Header,
	suspect: boolean,
	report: Report
): Sheet {
	const shapes = header.unread
		? { misshapen: new Uint8Array(grid.size).fill(1), shift: 0 }
		: judgeShapes(table, file, grid, header, report);
	return new Sheet(table, file, grid, suspect, report, header, shapes);
}
