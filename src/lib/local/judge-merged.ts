// What is wrong with the whole set once a delivery lies in it and was not wrong before: rules that look at more than one row, told by the place in
// the delivered file. Done in a worker.
import type { Problem, ProblemCode } from '../domain/problem.ts';
import { remarkCodes } from '../domain/problem.ts';
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import { readProgramme, type DeliveredFile, type Definitions } from '../intake/read-programme.ts';
import { KeyIndex } from './key-index.ts';
import { pathIn, pathOf } from './merge-delivery.ts';
import { Columns, openTable, type TableSource } from './table-source.ts';

/** Those of one row alone were told when the delivery was read. */
const ofTheWhole: readonly ProblemCode[] = [
	...(['sum-mismatch', 'period-gap', 'unknown-area', 'unknown-household', 'area-cycle'] as const),
	...(['date-after-end', 'unlikely-value', 'small-register'] as const)
];
/** Of more than this only the number is told. */
const listedAtMost = 200;

export interface MergedProblem {
	/** With the names and places of the delivered file; with those of the set where it is about a row that was there. */
	problem: Problem;
	/** Of a row that was there already: what it is about, as nobody has the file that it is a row of. */
	about: string | null;
	remark: boolean;
}
export interface MergedJudgement {
	found: MergedProblem[];
	/** In all. */
	problems: number;
	remarks: number;
}

export interface Laid {
	before: ProgrammeFiles;
	after: ProgrammeFiles;
	parts: readonly DeliveredPart[];
}

const tables = Object.keys(tableFiles).filter((name): name is TableName => name in tableFiles);
const tableOf = ({ file }: Problem): TableName | undefined => tables.find((one) => `${one}.csv` === file);

export const nothingFound: MergedJudgement = { found: [], problems: 0, remarks: 0 };

export function judgeMerged(
	{ before, after, parts }: Laid,
	definitions: Definitions,
	today: string
): MergedJudgement {
	const now = foundIn(after, definitions, today);
	if (now.length === 0) return nothingFound;
	const met = new Map<TableName, Places>();
	const placesOf = (table: TableName): Places => {
		const places = met.get(table) ?? new Places(table, before, after, parts);
		met.set(table, places);
		return places;
	};
	const identify = (problem: Problem, side: 'before' | 'after'): string => {
		const table = tableOf(problem);
		const row = problem.row === null || !table ? '' : placesOf(table)[side].nameOf(problem.row);
		return JSON.stringify([problem.file, problem.code, problem.column, problem.value, row]);
	};
	// As often as it was there before, it is nothing new.
	const known = new Map<string, number>();
	for (const one of foundIn(before, definitions, today)) {
		const name = identify(one, 'before');
		known.set(name, (known.get(name) ?? 0) + 1);
	}
	const judgement: MergedJudgement = { found: [], problems: 0, remarks: 0 };
	for (const problem of now) {
		const name = identify(problem, 'after');
		const times = known.get(name) ?? 0;
		known.set(name, times - 1);
		if (times > 0) continue;
		const remark = remarkCodes.includes(problem.code);
		judgement[remark ? 'remarks' : 'problems']++;
		if (judgement.found.length >= listedAtMost) continue;
		const table = tableOf(problem);
		const places = table && placesOf(table);
		const placed = places?.inDelivery(problem) ?? null;
		const about = placed || problem.row === null ? null : (places?.after.textOf(problem.row) ?? null);
		judgement.found.push({ problem: placed ?? problem, about, remark });
	}
	return judgement;
}

function foundIn(folder: ProgrammeFiles, definitions: Definitions, today: string): Problem[] {
	const files = tables.flatMap((table): DeliveredFile[] => {
		const bytes = folder.get(pathIn(folder, pathOf(table)));
		return bytes ? [{ name: `${table}.csv`, bytes }] : [];
	});
	const withHouseholds = files.some(({ name }) => name === 'households.csv');
	const { problems, remarks } = readProgramme(files, definitions, { today });
	return [...problems, ...remarks].filter(
		({ code }) => ofTheWhole.includes(code) && (withHouseholds || code !== 'unknown-household')
	);
}

/** The rows of a file by the number that problems name them by. */
class Rows {
	readonly #index = new Map<number, number>();

	constructor(
		readonly source: TableSource | null,
		private readonly columns: Columns
	) {
		for (let row = 0; row < (source?.size ?? 0); row++) this.#index.set(source?.rowNumber(row) ?? 0, row);
	}

	/** Fills a key in; false where there is no such row. */
	keyOf(number: number, key: Int32Array): boolean {
		const row = this.#index.get(number);
		if (row === undefined || !this.source) return false;
		this.source.keyOf(row, key);
		return true;
	}

	/** The key in words: `goal, area, 2011-Q1`. */
	textOf(number: number): string {
		const { columns } = this;
		const key = new Int32Array(columns.key.length);
		if (!this.keyOf(number, key)) return '';
		const texts = columns.key.map((at, place) => columns.values[at]?.texts[key[place] ?? 0] ?? '');
		return texts.filter((one) => one !== '').join(', ');
	}

	/** The same for the same key in each of the files. */
	nameOf(number: number): string {
		const key = new Int32Array(this.columns.key.length);
		return this.keyOf(number, key) ? key.join(' ') : `row ${number}`;
	}
}

/** Where the rows of a table stand: in the set before, in the set after, and in the delivered parts. */
class Places {
	readonly before: Rows;
	readonly after: Rows;
	readonly #columns: Columns;
	readonly #delivered: { part: DeliveredPart; source: TableSource; index: KeyIndex }[] = [];

	constructor(
		table: TableName,
		before: ProgrammeFiles,
		after: ProgrammeFiles,
		parts: readonly DeliveredPart[]
	) {
		const columns = (this.#columns = new Columns(table));
		const rowsOf = (folder: ProgrammeFiles): Rows => {
			const bytes = folder.get(pathIn(folder, pathOf(table)));
			return new Rows(bytes ? openTable(bytes, columns) : null, columns);
		};
		[this.before, this.after] = [rowsOf(before), rowsOf(after)];
		for (const part of parts) {
			const source = part.table === table ? openTable(part.bytes, columns) : null;
			if (!source) continue;
			const index = new KeyIndex(columns.key.length);
			const key = new Int32Array(columns.key.length);
			for (let row = 0; row < source.size; row++) index.put(source.keyOf(row, key), row);
			this.#delivered.push({ part, source, index });
		}
	}

	/** The problem as its supplier knows the row; null where the delivery has none of that key. */
	inDelivery(problem: Problem): Problem | null {
		const key = new Int32Array(this.#columns.key.length);
		if (problem.row === null || !this.after.keyOf(problem.row, key)) return null;
		for (const { part, source, index } of this.#delivered) {
			const row = index.find(key);
			if (row < 0) continue;
			const own = source.rowNumber(row);
			const { column } = problem;
			return {
				...problem,
				file: part.sheet === null ? part.file : `${part.file} · ${part.sheet}`,
				row: part.sourceRows?.[own - 1] ?? own,
				column: column === null ? null : (part.sourceColumns[column] ?? column)
			};
		}
		return null;
	}
}
