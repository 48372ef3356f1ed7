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
import { publishedNames } from '../../src/lib/engine/tables.ts';
import { bake } from '../../src/lib/server/apart.ts';
import {
	batchesToPublish,
	everythingIn,
	piecesOf,
	rowsToPublish,
	type PublishedRows
} from '../../src/lib/server/published-rows.ts';
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
	for (const place of places) hashes.push(await bake(batchesToPublish(native), place));
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
	for await (const { table } of batchesToPublish(native)) if (table === 'observations') parts += 1;
	expect(parts).toBeGreaterThan(1);
	const text = JSON.stringify(await rowsToPublish(native));
	const whole = createHash('sha256').update(text).digest('hex');
	expect(hashes).toEqual([whole, whole]);
});

it('writes the pieces of any rows as JSON writes them as a whole', () => {
	const cell = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.double({ noNaN: true }),
		fc.boolean(),
		fc.constant(null)
	);
	const table = fc.array(fc.dictionary(fc.string(), cell), { maxLength: 4 });
	const several = fc.array(table, { minLength: publishedNames.length, maxLength: publishedNames.length });
	fc.assert(
		fc.property(fc.subarray([...publishedNames]), several, fc.nat(), (names, tables, place) => {
			const found: PublishedRows = {};
			for (const [nth, name] of names.entries()) found[name] = tables[nth] ?? [];
			// One that is written in several pieces.
			const long = names[place % Math.max(1, names.length)];
			if (long) found[long] = Array.from({ length: 1000 + (place % 1001) }, (_, row) => ({ row }));
			expect([...piecesOf(found)].join('')).toBe(JSON.stringify(found));
		}),
		{ numRuns: 20, seed: 2008 }
	);
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
