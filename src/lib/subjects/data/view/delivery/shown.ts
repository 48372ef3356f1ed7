// What of a held delivery is shown: some rows with what will be kept of them, and what can be known about one problem.
import type { ProblemCode } from '../../../../domain/problem.ts';
import { tableFiles } from '../../../../domain/tables.ts';
import { maskBsn } from '../../../../intake/report.ts';
import { storedAs } from '../../../../intake/stored.ts';
import type { Sheet } from '../../../../intake/sheet.ts';
import type { Held } from './held.ts';
import type { ProblemFacts, ShownRows } from './order.ts';

/** Place of a row of the file among the rows that can be shown; -1 where it is none of them. */
function indexOfRow(sheet: Sheet, row: number): number {
	let [low, high] = [0, sheet.size - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const at = sheet.rowNumber(middle);
		if (at === row) return middle;
		if (at < row) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

/** The first of the problems of a row's column. */
type Marks = Map<number, Map<string, { code: ProblemCode; remark: boolean }>>;

function marksIn(held: Held, part: number, from: number, to: number): Marks {
	const marks: Marks = new Map();
	for (const { part: own, row, column, problem, remark } of held.found) {
		if (own !== part || row === null || row < from || row > to) continue;
		const columns = marks.get(row) ?? new Map<string, { code: ProblemCode; remark: boolean }>();
		marks.set(row, columns);
		for (const name of (column ?? '').split(', '))
			if (!columns.has(name) || columns.get(name)?.remark) columns.set(name, { code: problem.code, remark });
	}
	return marks;
}

export function shownRows(held: Held, part: number, from: number, count: number): ShownRows {
	const { sheet, below, delivered } = held.parts[part] ?? {};
	if (!sheet || !delivered) return { from: 0, size: 0, rows: [] };
	const size = sheet.size - (below ?? 0);
	const start = Math.max(0, Math.min(from, size - 1));
	const end = Math.min(size, start + count);
	const marks = marksIn(held, part, sheet.rowNumber(start), sheet.rowNumber(end - 1));
	const columns = sheet.columns.map((name) => ({ name, stored: storedAs(sheet, name) }));
	const { table } = delivered;
	const safe = table !== 'geometry' && tableFiles[table].restricted ? maskBsn : (text: string) => text;
	const rows = [];
	for (let index = start; index < end; index++) {
		const own = sheet.rowNumber(index);
		const wrong = marks.get(own);
		rows.push({
			own,
			row: delivered.sourceRows?.[own - 1] ?? own,
			cells: columns.map(({ name, stored }, place) => {
				const raw = sheet.text(index, place);
				const mark = wrong?.get(name);
				const kept = stored(raw);
				return {
					text: safe(raw),
					stored: kept === null ? null : safe(kept),
					code: mark?.code ?? null,
					remark: mark?.remark ?? false
				};
			})
		});
	}
	return { from: start, size, rows };
}

/** What the programme knows, and the delivery brings, by that name. */
function known(held: Held, code: ProblemCode): ProblemFacts['known'] {
	const { definitions, areas } = held.basis;
	switch (code) {
		case 'unknown-area': {
			const all = new Map(areas.map(({ area, name }) => [area, name]));
			for (const { delivered, sheet } of held.parts)
				if (delivered.table === 'areas' && sheet)
					for (let index = 0; index < sheet.size; index++)
						if (sheet.isGood(index) && !all.has(sheet.cell(index, 'area')))
							all.set(sheet.cell(index, 'area'), sheet.cell(index, 'name'));
			return [...all].map(([id, name]) => ({ id, name }));
		}
		case 'unknown-indicator':
			return definitions.indicators.map(({ id, name }) => ({ id, name }));
		case 'unknown-domain':
			return definitions.programme.domains.map(({ id, name }) => ({ id, name }));
		case 'unknown-result':
			return definitions.results.map(({ id, name }) => ({ id, name }));
		case 'unknown-item':
			return definitions.questionnaire.items.map(({ item }) => ({ id: item, name: item }));
		default:
			return [];
	}
}

export function factsOf(held: Held, id: number): ProblemFacts {
	const found = held.found[id];
	const sheet = found && held.parts[found.part]?.sheet;
	if (!found || !sheet) return { text: '', equal: 0, known: [], index: -1 };
	const { row, column, problem } = found;
	const index = row === null ? -1 : indexOfRow(sheet, row);
	const place = column === null ? -1 : sheet.place(column);
	let equal = 0;
	if (index >= 0 && place >= 0) {
		const number = sheet.number(index, place);
		for (let one = 0; one < sheet.size; one++) if (sheet.number(one, place) === number) equal++;
	}
	const text = index < 0 ? '' : sheet.text(index, place);
	// A number of a person is shown nowhere, so that nothing can be found by it either.
	const named = problem.code === 'bsn-like';
	return {
		text: named ? maskBsn(text) : text,
		equal: named ? 1 : equal,
		known: known(held, problem.code),
		index
	};
}
