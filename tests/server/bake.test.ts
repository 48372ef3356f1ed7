// The published file: everything that may be published in it, and nothing else.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { openNodeEngine, type NodeEngine } from '../../src/lib/engine/node.ts';
import { byTable, heard, type PublishedBatch } from '../../src/lib/engine/published-batches.ts';
import { publishedNames } from '../../src/lib/engine/tables.ts';
import { bake } from '../../src/lib/server/apart.ts';
import { batchesToPublish, everythingIn } from '../../src/lib/server/published-rows.ts';
import { rowsToPublish } from './rows-to-publish.ts';
import { openWasmEngine } from '../engine/wasm-engine.ts';

const people = 2000;
const rows = {
	observations: Array.from({ length: 5000 }, (_, index) => ({
		indicator: `indicator-${index % 7}`,
		area: `wijk-${index % 40}`,
		period: '2010-Q1',
		period_index: 8040,
		numerator: index,
		hidden: false,
		status: 'final',
		source: 'Coöperatie',
		retrieved: '2010-04-01',
		row: index + 2
	})),
	reach: [{ area: 'wijk-1', period: '2010-Q1', period_index: 8040, contacted: 31 }],
	households: Array.from({ length: people }, (_, index) => ({
		household: `PSEUDONIEM-${index}`,
		area: 'wijk-1',
		started: '2009-01-01',
		coach: 'COACHNAAM',
		consent: '2009-01-01'
	})),
	results: Array.from({ length: people }, (_, index) => ({
		household: `PSEUDONIEM-${index}`,
		result: 'RESULTAATRIJ',
		date: '2009-02-01',
		status: 'met'
	})),
	surveys: Array.from({ length: people }, (_, index) => ({
		wave: '2009-Q1',
		wave_index: 8036,
		area: 'wijk-1',
		respondent: `RESPONDENTNAAM-${index}`,
		indicator: 'indicator-1',
		value: index % 2,
		weight: 1
	}))
};

const areasAtOnce = 10;
let folder: string;
let native: NodeEngine;
let files: Buffer[];
let hashes: string[];
let browser: Engine;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'bake-'));
	native = await openNodeEngine(rows);
	const places = ['first', 'second'].map((name) => path.join(folder, `${name}.duckdb`));
	hashes = [];
	for (const place of places) hashes.push(await bake(batchesToPublish(native, areasAtOnce), place));
	files = places.map((place) => readFileSync(place));
	browser = await openWasmEngine(readFileSync(places[0] ?? ''));
});
afterAll(async () => {
	await Promise.all([native.close(), browser.close()]);
	await rm(folder, { recursive: true });
});

it('has the same layout when baked again: only padding and the checksums over it may differ', () => {
	const [first, second] = files;
	if (!first || !second) throw new Error('nothing was baked');
	expect(second.length).toBe(first.length);
	const differing = first.filter((byte, place) => byte !== second[place]).length;
	expect(differing).toBeLessThan(100);
});

it('is known by the hash of its rows as one JSON text, in however many parts they came', async () => {
	let parts = 0;
	for await (const { table } of batchesToPublish(native, areasAtOnce))
		if (table === 'observations') parts += 1;
	expect(parts).toBeGreaterThan(1);
	const text = JSON.stringify(await rowsToPublish(native));
	const whole = createHash('sha256').update(text).digest('hex');
	expect(hashes).toEqual([whole, whole]);
});

it('says why the rows stopped coming', async () => {
	async function* stopping(): AsyncGenerator<PublishedBatch> {
		for await (const batch of batchesToPublish(native, areasAtOnce)) {
			yield batch;
			if (batch.table === 'observations') throw new Error('the engine was closed');
		}
	}
	const place = path.join(folder, 'stopped.duckdb');
	await expect(bake(stopping(), place)).rejects.toThrow('the engine was closed');
});

it('says why a file could not be written', async () => {
	const place = path.join(folder, 'no-such-folder', 'published.duckdb');
	await expect(bake(batchesToPublish(native), place)).rejects.toThrow(/no-such-folder/);
});

/** Of some tables in the order of the file, each in one batch or in several; any of them may be empty. */
const manyBatches = () => {
	const cell = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.double({ noNaN: true }),
		fc.boolean(),
		fc.constant(null)
	);
	const rows = fc.array(fc.dictionary(fc.string(), cell), { maxLength: 4 });
	const parts = fc.array(rows, { minLength: 1, maxLength: 3 });
	return fc
		.tuple(
			fc.subarray([...publishedNames]),
			fc.array(parts, { minLength: publishedNames.length, maxLength: publishedNames.length })
		)
		.map(([names, tables]) =>
			names.flatMap((table, nth) =>
				(tables[nth] ?? []).map((some) => ({ table, rows: some as PublishedBatch['rows'] }))
			)
		);
};
async function* coming(batches: readonly PublishedBatch[]) {
	for (const one of batches) yield await Promise.resolve(one);
}

it('tells the batches of any rows as JSON writes them as a whole, and passes them on', async () => {
	await fc.assert(
		fc.asyncProperty(manyBatches(), async (batches) => {
			const pieces: string[] = [];
			const passed: PublishedBatch[] = [];
			for await (const { table, rows: some } of heard(coming(batches), (text) => pieces.push(text)))
				passed.push({ table, rows: some });
			const whole: Record<string, unknown[]> = {};
			for (const { table, rows: some } of batches) (whole[table] ??= []).push(...some);
			expect(pieces.join('')).toBe(JSON.stringify(whole));
			expect(passed).toEqual(batches);
		}),
		{ numRuns: 100, seed: 2008 }
	);
});

it('gives every table its own rows, in whatever batches they come', async () => {
	await fc.assert(
		fc.asyncProperty(manyBatches(), async (batches) => {
			const { rowsOf, end } = await byTable(coming(batches));
			for (const table of publishedNames) {
				const found = [];
				for await (const some of rowsOf(table)) found.push(...some);
				expect(found).toEqual(batches.flatMap((one) => (one.table === table ? one.rows : [])));
			}
			end();
		}),
		{ numRuns: 50, seed: 2008 }
	);
});

it('does not leave out in silence what comes in another order', async () => {
	const { rowsOf, end } = await byTable(
		coming([
			{ table: 'observations', rows: [] },
			{ table: 'areas', rows: [{ area: 'wijk-1' }] }
		])
	);
	for (const table of publishedNames) for await (const some of rowsOf(table)) expect(some).toEqual([]);
	expect(end).toThrow('areas');
});

it('holds no trace of rows about people, neither as a table nor as stray bytes', async () => {
	for (const secret of [
		'PSEUDONIEM',
		'COACHNAAM',
		'RESULTAATRIJ',
		'RESPONDENTNAAM',
		'households',
		'assessments'
	])
		expect(files[0]?.includes(secret), secret).toBe(false);
	const tables = await browser.all({
		name: 'tables',
		sql: 'SELECT table_name FROM duckdb_tables() ORDER BY table_name',
		params: [],
		row: (raw) => raw
	});
	expect(tables).toEqual([...publishedNames].sort().map((table_name) => ({ table_name })));
});

it.each(publishedNames)('gives the browser every row of %s, in the order of the file', async (table) => {
	const rows = await browser.all(everythingIn(table));
	expect(rows).toEqual(await native.all(everythingIn(table)));
	if (table === 'observations') expect(rows).toHaveLength(5000);
});
