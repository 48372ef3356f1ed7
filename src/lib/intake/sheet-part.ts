// A table of the contract in a sheet becomes a part of the delivery: its rows as a CSV of ours, and what is worth telling of it.
import type { Problem } from '../domain/problem.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { BookSheet } from './book.ts';
import { cellText, nameText, withoutMark } from './cell-text.ts';
import { ourName } from './contract-header.ts';
import type { DeliveredKind, DeliveredPart } from './delivery.ts';
import { columnLetters, notesOf } from './delivery-notes.ts';
import { isNameColumn } from './name-columns.ts';
import { PartWriter } from './part-writer.ts';
import { maskBsn } from './report.ts';
import type { SheetTable } from './sheet-table.ts';

/** So many cells are named one by one; of more, the last one named tells how many there are. */
const namedAtMost = 20;

/** Answers of which yes is 1 and no is 0. */
const isAnswer = (table: TableName, column: string): boolean => table === 'surveys' && column === 'value';

export interface FoundPart {
	part: DeliveredPart;
	problems: Problem[];
}

/** The formulas of a column that have no outcome. */
class WithoutValue {
	readonly #found = new Map<string, { rows: number[]; count: number }>();

	add(column: string, row: number): void {
		const found = this.#found.get(column) ?? { rows: [], count: 0 };
		found.count++;
		if (found.rows.length < namedAtMost) found.rows.push(row);
		this.#found.set(column, found);
	}

	problems(file: string, sheet: string): Problem[] {
		return [...this.#found].flatMap(([column, { rows, count }]) =>
			rows.map((row, index): Problem => {
				const last = index === namedAtMost - 1 && count > namedAtMost;
				const parameters = { sheet, ...(last && { count: String(count - namedAtMost + 1) }) };
				return { file, row, column, code: 'formula-without-value', value: null, parameters };
			})
		);
	}
}

/** Columns of figures, in which a text may be a number that somebody typed. */
const figures = new Set([
	...[
		'homes',
		'residents',
		'numerator',
		'denominator',
		'mean',
		'sd',
		'n',
		'value',
		'lower',
		'upper',
		'weight'
	],
	...['contacted', 'adults', 'children', 'rung', 'score']
]);
/** A thousand and more, or a number with three decimals. */
const doubtful = /^\s*[-+−]?[1-9]\d{0,2}[.,]\d{3}\s*$/;
/** So often is told how far the reading is. */
const rowsATime = 20_000;

/** @param unmarked columns in which numbers are written without a decimal mark */
function rowsOf(
	table: TableName,
	columns: readonly string[],
	found: SheetTable,
	unmarked: ReadonlySet<number>,
	progress: (rows: number) => void
) {
	const answers = columns.map((column) => isAnswer(table, column));
	const writer = new PartWriter();
	writer.add(columns, found.headerRow);
	const percents = new Map<string, number>();
	const without = new WithoutValue();
	const [texts, broken] = [new Set<number>(), new Set<number>()];
	let formulas = 0;
	for (const { row, cells, formulas: own = 0 } of found.rows()) {
		formulas += own;
		const line: string[] = [];
		for (let place = 0; place < columns.length; place++) {
			const cell = cells[place] ?? null;
			const column = columns[place] ?? '';
			if (cell?.kind === 'number') {
				if (isNameColumn(column)) line.push(nameText(cell));
				else line.push(unmarked.has(place) ? withoutMark(cell.value) : cellText(cell));
				if (cell.percent) percents.set(column, (percents.get(column) ?? 0) + 1);
				if (!Number.isInteger(cell.value)) broken.add(place);
				continue;
			}
			line.push(cellText(cell, answers[place]));
			if (cell?.kind === 'formula-without-value') without.add(column || columnLetters(place + 1), row);
			else if (cell?.kind === 'text' && figures.has(column) && doubtful.test(cell.text)) texts.add(place);
		}
		writer.add(line, row);
		if (writer.length % rowsATime === 0) progress(writer.length);
	}
	return {
		...{ writer, percents, without, formulas },
		doubtful: new Set([...texts].filter((place) => broken.has(place)))
	};
}

/**
 * @param file the name as dropped
 * @throws UnreadableFile
 */
export function partOfSheet(
	file: string,
	sheet: BookSheet,
	table: TableName,
	found: SheetTable,
	{ kind, external }: { kind: DeliveredKind; external: boolean },
	progress: (rows: number) => void = () => {}
): FoundPart {
	const columns = found.names.map(ourName);
	const read = (unmarked: ReadonlySet<number>) => rowsOf(table, columns, found, unmarked, progress);
	let rows = read(new Set());
	// The decimal point of our own hand may not decide what somebody meant by 1.234.
	if (rows.doubtful.size > 0) rows = read(rows.doubtful);
	const known = new Set<string>([...tableFiles[table].required, ...tableFiles[table].optional]);
	const sourceColumns: Record<string, string> = {};
	for (const [place, ours] of columns.entries()) {
		const theirs = found.names[place] ?? '';
		if (known.has(ours) && theirs !== ours) sourceColumns[ours] = maskBsn(theirs);
	}
	const part: DeliveredPart = {
		...{ file, sheet: sheet.name === '' ? null : sheet.name, kind, table, mapping: null },
		...rows.writer.finish(),
		sourceColumns,
		notes: notesOf(sheet, found, { ...rows, external })
	};
	return { part, problems: rows.without.problems(file, sheet.name) };
}
