// Neither engine reads a file, fetches an extension or lets itself be told otherwise; parameters stay data.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { openNodeEngine, type NodeEngine } from '../../src/lib/engine/node.ts';
import { observationsOf } from '../../src/lib/queries/observations.ts';
import { bake } from '../../src/lib/server/apart.ts';
import { batchesToPublish } from '../../src/lib/server/published-rows.ts';
import { openWasmEngine } from './wasm-engine.ts';

const row = {
	indicator: 'werkloos',
	area: "d'Oude-Wijk",
	period: '2010-Q1',
	period_index: 8040,
	hidden: false,
	status: 'final',
	source: 'bron',
	retrieved: '2010-04-01',
	row: 2
};
let folder: string;
let native: NodeEngine;
const engines: Record<string, Engine> = {};

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'lock-down-'));
	native = await openNodeEngine({ observations: [row] });
	const file = path.join(folder, 'published.duckdb');
	await bake(batchesToPublish(native), file);
	engines['native'] = native;
	engines['wasm'] = await openWasmEngine(readFileSync(file));
});
afterAll(async () => {
	await Promise.all(Object.values(engines).map((engine) => engine.close()));
	await rm(folder, { recursive: true });
});

const ask = (engine: string, sql: string, params: string[] = []): Promise<unknown[]> => {
	const found = engines[engine];
	if (!found) throw new Error(`no engine ${engine}`);
	return found.all({ name: 'test', sql, params, row: (raw) => raw });
};

describe.each(['native', 'wasm'])('%s', (engine) => {
	it.each([
		["SELECT * FROM read_csv('/etc/passwd')", /file system operations are disabled/],
		["SELECT * FROM read_text('/etc/hostname')", /file system operations are disabled/],
		["SELECT * FROM glob('/etc/*')", /file system operations are disabled/],
		["SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')", /disabled|no network/i],
		["COPY observations TO '/tmp/wijkladder-leak.csv'", /file system operations are disabled/],
		["ATTACH '/tmp/wijkladder-leak.duckdb' AS leak", /file system operations are disabled/],
		['LOAD httpfs', /Loading external extensions is disabled/],
		['SET enable_external_access = true', /Cannot/],
		["SET allowed_paths = ['/etc/passwd']", /Cannot/],
		['SET autoinstall_known_extensions = true', /locked/],
		['SET lock_configuration = false', /locked/],
		['SET threads = 2', /locked/],
		['RESET threads', /locked/]
	])('refuses %s', async (sql, reason) => {
		await expect(ask(engine, sql)).rejects.toThrow(reason);
		expect(existsSync('/tmp/wijkladder-leak.csv') || existsSync('/tmp/wijkladder-leak.duckdb')).toBe(false);
	});

	it('still answers afterwards, and takes a parameter as data, whatever is in it', async () => {
		const areas = ["x'); DROP TABLE observations; --", "d'Oude-Wijk", "' OR 1=1 --"];
		const rows = await engines[engine]?.all(observationsOf({ indicators: ['werkloos'], areas }));
		expect(rows?.map((one) => one.area)).toEqual(["d'Oude-Wijk"]);
		expect(await ask(engine, 'SELECT CAST(? AS VARCHAR) AS said', ["'; DROP TABLE observations"])).toEqual([
			{ said: "'; DROP TABLE observations" }
		]);
		expect(await ask(engine, 'SELECT count(*)::INTEGER AS rows FROM observations')).toEqual([{ rows: 1 }]);
	});
});

it('the published file cannot be changed by the browser', async () => {
	await expect(ask('wasm', 'DELETE FROM observations')).rejects.toThrow(/read-only/);
});

it('installing an extension fetches nothing', async () => {
	await expect(ask('native', 'INSTALL httpfs')).rejects.toThrow(/disabled/);
});
