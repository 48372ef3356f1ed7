// Writes the published tables as one DuckDB file that the browser attaches; nothing else is ever in that file.
import { execFile } from 'node:child_process';
import { rm, writeFile, mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Engine, Query } from '../engine/engine.ts';
import { columnsOf, publishedNames, type PublishedTable, type TableRow } from '../engine/tables.ts';
import { flag, number, orNull, rowOf, text } from '../queries/row.ts';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { openProgramme } from './programme.ts';

export { rowGroupSize } from '../engine/database-file.ts';

/**
 * The order of the rows. Readers ask for a few areas through time, or for all of a goal's areas in one quarter: sorted by
 * area first, the former touches a few row groups and the latter a sliver of each area (measured on 10 million rows).
 */
export const order: Record<PublishedTable, string> = {
	areas: 'area',
	observations: 'area, indicator, period_index, period, "row"',
	breaks: 'indicator, period_index, period, area NULLS FIRST, kind, reason',
	events: 'events.date, area NULLS FIRST, title, text NULLS FIRST',
	notes: 'period_index, period, indicator NULLS FIRST, field, notes.date, text',
	reach_protected: 'period_index, period, area',
	results_protected: 'period_index, period, result',
	plan_protected: 'period_index, period, table_id, subject NULLS FIRST, area NULLS FIRST, cell',
	survey_cells_protected: 'indicator, areas, moment'
};

/** The rows that may be published, by table, in the order of the file. */
export type PublishedRows = Partial<Record<PublishedTable, TableRow[]>>;

export async function rowsToPublish(engine: Engine): Promise<PublishedRows> {
	const rows: PublishedRows = {};
	for (const table of publishedNames) rows[table] = await engine.all(everythingIn(table));
	return rows;
}

const run = promisify(execFile);

/**
 * Bakes the published rows, so that the browser answers from what the pages were prerendered from. In a process of its own:
 * DuckDB leaves some bytes of unused memory in a file, and a process that holds households could leave theirs.
 * @param outFile path of a file that does not exist yet
 */
export async function bake(rows: PublishedRows, outFile: string): Promise<void> {
	const root = process.env.WIJKLADDER_ROOT ?? process.cwd();
	const rowsFile = `${outFile}.json`;
	await writeFile(rowsFile, piecesOf(rows));
	try {
		await run(process.execPath, [path.join(root, 'scripts/run.mjs'), 'bake', rowsFile, outFile], {
			cwd: root,
			// Unused memory is filled with one byte, and the environment is empty: what is left in the file says nothing.
			env: { PATH: process.env.PATH, MALLOC_PERTURB_: '255', MALLOC_ARENA_MAX: '1' }
		});
	} finally {
		await rm(rowsFile);
	}
}

/** The rows as JSON, piece by piece: the text of hundreds of areas as a whole is larger than all else that a build holds. */
function* piecesOf(rows: PublishedRows): Generator<string> {
	const atOnce = 1000;
	for (const [nth, [table, own]] of Object.entries(rows).entries()) {
		yield `${nth === 0 ? '{' : ','}${JSON.stringify(table)}:[`;
		for (let at = 0; at < own.length; at += atOnce)
			yield `${at === 0 ? '' : ','}${JSON.stringify(own.slice(at, at + atOnce)).slice(1, -1)}`;
		yield ']';
	}
	yield Object.keys(rows).length === 0 ? '{}' : '}';
}

const readers = { VARCHAR: text, DATE: text, INTEGER: number, DOUBLE: number, BOOLEAN: flag };

/** All rows of a published table, in the order of the file. */
export function everythingIn(table: PublishedTable): Query<TableRow> {
	const columns = columnsOf(table);
	const selected = columns.map(([name, type]) =>
		type === 'DATE' ? `CAST("${name}" AS VARCHAR) AS "${name}"` : `"${name}"`
	);
	return {
		name: `everything in ${table}`,
		sql: `SELECT ${selected.join(', ')} FROM ${table} ORDER BY ${order[table]}`,
		params: [],
		row: rowOf(
			Object.fromEntries(columns.map(([name, type]) => [name, orNull<TableRow[string]>(readers[type])]))
		)
	};
}

export interface PublishedFile {
	/** File name at the root of the site; changes with what the tables hold, so it may be cached for ever. */
	name: string;
	hash: string;
	bytes: Uint8Array<ArrayBuffer>;
}

let file: Promise<PublishedFile> | undefined;

/** The published tables of the programme that is being built. */
export const publishedFile = (): Promise<PublishedFile> => (file ??= make());

async function make(): Promise<PublishedFile> {
	const { engine } = await openProgramme();
	const folder = await mkdtemp(path.join(tmpdir(), 'published-'));
	try {
		const place = path.join(folder, 'published.duckdb');
		const rows = await rowsToPublish(engine);
		await bake(rows, place);
		const bytes = new Uint8Array(await readFile(place));
		// Of the rows, not the bytes: the build asks in two processes, and both must find the same name.
		const digest = createHash('sha256');
		for (const piece of piecesOf(rows)) digest.update(piece);
		const hash = digest.digest('hex').slice(0, 16);
		return { name: `published-${hash}.duckdb`, hash, bytes };
	} finally {
		await rm(folder, { recursive: true });
	}
}
