// The header of a delivered file: which columns are where, which are missing or stand twice, and which do not belong.
import type { ProblemCode } from '../domain/problem.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';
import { holdsBsn, type Report } from './report.ts';
import { isRowNumbers, unsplitBy, wideColumns, type WideNames } from './causes.ts';
import type { Grid } from './grid.ts';

/** More columns than this outside the contract are a slip of a program, not names that somebody wrote. */
export const extrasAtMost = 100;
/** Of many columns of one kind so many are named. */
const namedAtMost = 3;

export interface Header {
	/** Place in the header of each column of the contract. */
	columns: ReadonlyMap<string, number>;
	doubled: ReadonlySet<string>;
	/** False when a required column is missing: then no row can be complete. */
	complete: boolean;
	/** The file has another form, which is told; nothing in its rows is judged. */
	unread: boolean;
	extras: { name: string; index: number }[];
}

type About = (
	code: ProblemCode,
	column: string | null,
	parameters?: Record<string, string>,
	value?: string
) => void;

const nothing: Header = { columns: new Map(), doubled: new Set(), complete: false, unread: true, extras: [] };

/** 1 for each nameless column in which some row holds a text. */
function filledColumns(grid: Grid): Uint8Array {
	const filled = new Uint8Array(grid.header.length);
	if (!grid.header.includes('')) return filled;
	for (let index = 0; index < grid.size; index++)
		for (let place = 0; place < grid.width(index); place++)
			if (place < filled.length && grid.number(index, place) !== 0) filled[place] = 1;
	return filled;
}

/** The file as a whole has another form; true where that is told and nothing else can be. */
function isOfAnotherForm(table: TableName, grid: Grid, names: WideNames | null, about: About): boolean {
	const sign = unsplitBy(table, grid.header);
	if (sign !== null) {
		const reason = [',', ';', '\t'].includes(sign) ? 'whole-line' : 'delimiter';
		about('missing-column', null, { reason, sign }, grid.header.find(Boolean) ?? '');
		return true;
	}
	const wide = names && wideColumns(table, grid.header, names);
	if (!wide) return false;
	const shown = wide.columns.slice(0, namedAtMost).join(', ');
	const columns = wide.columns.length > namedAtMost ? `${shown} …` : shown;
	const wanted = tableFiles[table].required.join(', ');
	about('missing-column', null, { reason: 'wide', by: wide.by, columns, wanted });
	return true;
}

/** Columns outside the contract are kept; of so many that no person named them, one remark says that they are not. */
function judgeExtras(
	table: TableName,
	grid: Grid,
	known: ReadonlySet<string>,
	about: About
): Header['extras'] {
	const { header } = grid;
	const filled = filledColumns(grid);
	const extras = header.flatMap((name, index) =>
		known.has(name) || (name === '' && filled[index] !== 1) ? [] : [{ name, index }]
	);
	const [first] = extras;
	if (first && extras.length > extrasAtMost) {
		about('extra-column', first.name, { place: String(first.index + 1), count: String(extras.length) });
		return [];
	}
	for (const { name, index } of extras) {
		const reason = index === 0 && isRowNumbers(grid, index) ? 'row-numbers' : '';
		about('extra-column', name, { place: String(index + 1), ...(reason && { reason }) });
	}
	return extras.filter(({ name }) => !holdsBsn(name, false));
}

/** Tells what is wrong with the header. */
export function judgeHeader(
	table: TableName,
	file: string,
	grid: Grid,
	names: WideNames | null,
	report: Report
): Header {
	const { required, optional } = tableFiles[table];
	const known = new Set<string>([...required, ...optional]);
	const { header } = grid;
	const about: About = (code, column, parameters = {}, value) =>
		report.add(code, { file, row: grid.headerRow, column, value: value ?? null }, parameters);
	if (grid.headerBroken) about('truncated-row', null, { reason: 'quote' });
	if (isOfAnotherForm(table, grid, names, about)) return nothing;
	const columns = new Map<string, number>();
	const times = new Map<string, number>();
	for (const [index, name] of header.entries()) {
		if (!known.has(name)) continue;
		times.set(name, (times.get(name) ?? 0) + 1);
		if (times.get(name) === 1) columns.set(name, index);
	}
	const extras = judgeExtras(table, grid, known, about);
	const doubled = new Set<string>();
	let complete = true;
	for (const name of known) {
		const found = times.get(name) ?? 0;
		if (found > 1) {
			// Which of the two is meant cannot be known, so neither is read.
			columns.delete(name);
			doubled.add(name);
			complete = false;
			about('missing-column', name, { times: String(found) });
		} else if (found === 0 && required.some((one) => one === name)) {
			complete = false;
			about('missing-column', name);
		}
	}
	return { columns, doubled, complete, unread: false, extras };
}
