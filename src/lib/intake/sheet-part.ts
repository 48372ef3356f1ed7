// A table of the contract in a sheet becomes a part of the delivery: its rows as a CSV of ours, and what is worth telling of it.
import type { Problem } from '../domain/problem.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { BookSheet } from './book.ts';
import { cellText } from './cell-text.ts';
import { ourName } from './contract-header.ts';
import type { DeliveredKind, DeliveredPart } from './delivery.ts';
import { columnLetters, notesOf } from './delivery-notes.ts';
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

/**
 * @param file the name as dropped
 * @throws UnreadableFile
 */
export function partOfSheet(
	file: string,
	sheet: BookSheet,
	table: TableName,
	found: SheetTable,
	{ kind, external }: { kind: DeliveredKind; external: boolean }
): FoundPart {
	const width = found.names.length;
	const columns = found.names.map(ourName);
	const answers = columns.map((column) => isAnswer(table, column));
	const writer = new PartWriter();
	writer.add(columns, found.headerRow);
	const percents = new Map<string, number>();
	const without = new WithoutValue();
	let formulas = 0;
	for (const { row, cells, formulas: own = 0 } of found.rows()) {
		formulas += own;
		const texts: string[] = [];
		for (let place = 0; place < width; place++) {
			const cell = cells[place] ?? null;
			texts.push(cellText(cell, answers[place]));
			if (cell?.kind === 'number' && cell.percent) {
				const name = columns[place] ?? '';
				percents.set(name, (percents.get(name) ?? 0) + 1);
			} else if (cell?.kind === 'formula-without-value')
				without.add(columns[place] || columnLetters(place + 1), row);
		}
		writer.add(texts, row);
	}
	const known = new Set<string>([...tableFiles[table].required, ...tableFiles[table].optional]);
	const sourceColumns: Record<string, string> = {};
	for (const [place, ours] of columns.entries()) {
		const theirs = found.names[place] ?? '';
		if (known.has(ours) && theirs !== ours) sourceColumns[ours] = maskBsn(theirs);
	}
	const part: DeliveredPart = {
		...{ file, sheet: sheet.name === '' ? null : sheet.name, kind, table, mapping: null },
		...writer.finish(),
		sourceColumns,
		notes: notesOf(sheet, found, { formulas, external, percents })
	};
	return { part, problems: without.problems(file, sheet.name) };
}
