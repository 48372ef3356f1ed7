// One delivered file as a sheet of cells: its header judged, its misshapen records set apart, its rows refusable.
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { holdsBsn } from './bsn.ts';
import { decodeBytes, isUnreadable } from './bytes.ts';
import { brokenRecords, readRecords, type Records } from './delimited.ts';
import type { Report } from './report.ts';

export interface ExtraColumn {
	file: string;
	column: string;
	cells: { row: number; text: string }[];
}

/** Columns that hold figures, in which a decimal fraction is no citizen service number. */
const figureColumns = new Set(['value', 'weight', 'score', 'rung', 'adults', 'children']);

/** More columns than this outside the contract are a slip of a program, not names that somebody wrote. */
const extrasAtMost = 100;

/** 1 for each nameless column in which some row holds a text. */
function filledColumns(header: string[], rows: string[][]): Uint8Array {
	const filled = new Uint8Array(header.length);
	if (!header.includes('')) return filled;
	for (const row of rows)
		for (let index = 0; index < row.length; index++) if (row[index] !== '') filled[index] = 1;
	return filled;
}

export class Sheet {
	/** Records after the header, misshapen ones included. */
	readonly size: number;
	/** False when a required column is missing: then no row can be complete. */
	complete = true;
	readonly #columns = new Map<string, number>();
	readonly #extras: { name: string; index: number }[] = [];
	readonly #rows: string[][];
	readonly #numbers: number[];
	readonly #refused: Uint8Array;
	/** Records whose cells cannot be told apart with certainty; their cells are not judged. */
	readonly #misshapen: Uint8Array;

	constructor(
		readonly table: TableName,
		readonly file: string,
		records: Records,
		private readonly suspect: boolean,
		private readonly report: Report
	) {
		this.#rows = records.rows;
		this.#numbers = records.numbers;
		this.size = records.rows.length;
		this.#refused = new Uint8Array(this.size);
		this.#misshapen = new Uint8Array(this.size);
		this.#judgeHeader(records);
		this.#judgeShapes(records);
		if (tableFiles[table].restricted) this.#refuseBsn(records.header);
		if (suspect) this.#refuseUnreadable(records.header);
	}

	has(column: string): boolean {
		return this.#columns.has(column);
	}

	/** The trimmed cell; empty when the column is absent or the record too short. */
	cell(index: number, column: string): string {
		const place = this.#columns.get(column);
		return place === undefined ? '' : (this.#rows[index]?.[place] ?? '');
	}

	/** Place of a record in the file, 1 = header. */
	rowNumber(index: number): number {
		return this.#numbers[index] ?? 0;
	}

	/** False for a record whose cells cannot be told apart, and for a cell whose characters are broken. */
	isLegible(index: number, column: string): boolean {
		return this.#misshapen[index] === 0 && !(this.suspect && isUnreadable(this.cell(index, column)));
	}

	/** True while nothing is wrong with the row and no required column is missing. */
	isGood(index: number): boolean {
		return this.complete && this.#refused[index] === 0;
	}

	/** The typed rows of everything that is good. */
	collect<T>(row: (index: number) => T): T[] {
		const rows: T[] = [];
		for (let index = 0; index < this.size; index++) if (this.isGood(index)) rows.push(row(index));
		return rows;
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
		return this.#extras.map(({ name, index: place }) => ({
			file: this.file,
			column: name,
			cells: this.#rows.flatMap((row, index) =>
				this.#refused[index] === 0 ? [{ row: this.rowNumber(index), text: row[place] ?? '' }] : []
			)
		}));
	}

	#judgeHeader({ header, headerBroken, rows }: Records): void {
		const { required, optional } = tableFiles[this.table];
		const known = new Set<string>([...required, ...optional]);
		const about = (code: ProblemCode, column: string | null, parameters: Record<string, string> = {}) =>
			this.report.add(code, { file: this.file, row: 1, column, value: null }, parameters);
		if (headerBroken) about('truncated-row', null, { reason: 'quote' });
		const times = new Map<string, number>();
		for (const [index, name] of header.entries()) {
			if (!known.has(name)) continue;
			times.set(name, (times.get(name) ?? 0) + 1);
			if (times.get(name) === 1) this.#columns.set(name, index);
		}
		this.#judgeExtras(header, rows, known);
		for (const name of known) {
			const found = times.get(name) ?? 0;
			if (found > 1) {
				// Which of the two is meant cannot be known, so neither is read.
				this.#columns.delete(name);
				this.complete = false;
				about('missing-column', name, { times: String(found) });
			} else if (found === 0 && required.some((one) => one === name)) {
				this.complete = false;
				about('missing-column', name);
			}
		}
	}

	/** Columns outside the contract are kept; of so many that no person named them, one remark says that they are not. */
	#judgeExtras(header: string[], rows: string[][], known: ReadonlySet<string>): void {
		const filled = filledColumns(header, rows);
		const extras = header.flatMap((name, index) =>
			known.has(name) || (name === '' && filled[index] !== 1) ? [] : [{ name, index }]
		);
		const told = (name: string, parameters: Record<string, string>) =>
			this.report.add('extra-column', { file: this.file, row: 1, column: name, value: null }, parameters);
		const [first] = extras;
		if (first && extras.length > extrasAtMost) {
			told(first.name, { place: String(first.index + 1), count: String(extras.length) });
			return;
		}
		for (const { name, index } of extras) {
			if (!holdsBsn(name, false)) this.#extras.push({ name, index });
			told(name, { place: String(index + 1) });
		}
	}

	#judgeShapes({ header, rows, broken }: Records): void {
		const places = tableFiles[this.table].required.map((name) => this.#columns.get(name) ?? -1);
		// Spreadsheets leave out the last empty cells of a row.
		const needed = 1 + Math.max(...places);
		for (const [index, row] of rows.entries()) {
			const spare = row.slice(header.length).some((cell) => cell !== '');
			if (row.length >= needed && !spare && !broken.has(index)) continue;
			this.#misshapen[index] = 1;
			this.#refused[index] = 1;
			const parameters: Record<string, string> = broken.has(index)
				? { reason: 'quote' }
				: { expected: String(header.length), found: String(row.length) };
			const at = { file: this.file, row: this.rowNumber(index), column: null, value: row.at(-1) ?? '' };
			this.report.add('truncated-row', at, parameters);
		}
	}

	#refuseBsn(header: string[]): void {
		for (const [index, row] of this.#rows.entries())
			for (const [place, text] of row.entries()) {
				if (text.length < 9) continue;
				const column = header[place] ?? '';
				if (holdsBsn(text, figureColumns.has(column))) this.refuse(index, column, 'bsn-like', {}, text);
			}
		const named = header.filter((name) => holdsBsn(name, false));
		// As with columns outside the contract: one that tells of all where nobody can have named so many.
		for (const name of named.slice(0, named.length > extrasAtMost ? 1 : extrasAtMost))
			this.report.add('bsn-like', { file: this.file, row: 1, column: name, value: name });
	}

	#refuseUnreadable(header: string[]): void {
		for (const [index, row] of this.#rows.entries())
			for (const [place, text] of row.entries())
				if (isUnreadable(text)) this.refuse(index, header[place] ?? '', 'bad-encoding', {}, text);
	}
}

/** From this size on a file with a broken quote is not read past it: that would take more memory than a laptop has to spare. */
const readOnAtMost = 16 * 1024 * 1024;
const isUtf16 = ([first, second]: Uint8Array): boolean =>
	(first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Names the rows whose quotes do not match in a file too large to read on past them; false where it can be read. */
function refuseBrokenQuotes(file: string, bytes: Uint8Array, columns: string[], report: Report): boolean {
	if (bytes.length < readOnAtMost) return false;
	const broken = brokenRecords(isUtf16(bytes) ? decodeBytes(bytes).text : bytes, columns);
	if (broken === null) return false;
	const facts = { count: String(broken.count), size: String(readOnAtMost / 1024 / 1024) };
	report.add('truncated-row', { file, row: null, column: null, value: null }, { reason: 'unread', ...facts });
	for (const row of broken.rows)
		report.add('truncated-row', { file, row, column: null, value: null }, { reason: 'quote' });
	return true;
}

/** Reads one file into a sheet; null when there is nothing to read, which the report then says. */
export function readSheet(table: TableName, file: string, bytes: Uint8Array, report: Report): Sheet | null {
	const { required, optional } = tableFiles[table];
	if (refuseBrokenQuotes(file, bytes, [...required, ...optional], report)) return null;
	const { text, foreign, suspect } = decodeBytes(bytes);
	const records = readRecords(text, [...required, ...optional]);
	const wholeFile = { file, row: null, column: null, value: null };
	if (records === null) {
		report.add('empty-file', wholeFile);
		return null;
	}
	if (suspect && records.header.some(isUnreadable)) {
		report.add('bad-encoding', wholeFile, { coding: 'binary' });
		return null;
	}
	if (foreign) report.add('bad-encoding', wholeFile, { coding: foreign });
	return new Sheet(table, file, records, suspect, report);
}
