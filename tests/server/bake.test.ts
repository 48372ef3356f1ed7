// The published file: everything that may be published in it, and nothing else.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { openNodeEngine, type NodeEngine } from '../../src/lib/engine/node.ts';
import { publishedNames } from '../../src/lib/engine/tables.ts';
import { bake } from '../../src/lib/server/apart.ts';
import { everythingIn, rowsToPublish } from '../../src/lib/server/published-rows.ts';
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
let browser: Engine;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'bake-'));
	native = await openNodeEngine(rows);
	const places = ['first', 'second'].map((name) => path.join(folder, `${name}.duckdb`));
	for (const place of places) await bake(await rowsToPublish(native), place);
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
