// Every query gives the same rows natively and in the browser's engine, to the last digit, from the very file that is baked.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { openDatabase, writeDatabase } from '../../src/lib/engine/node-file.ts';
import { restrictedNames, type TableRows } from '../../src/lib/engine/tables.ts';
import type { ProgrammeTables } from '../../src/lib/domain/tables.ts';
import { quarterIndex } from '../../src/lib/domain/period.ts';
import { bake } from '../../src/lib/server/apart.ts';
import { batchesToPublish } from '../../src/lib/server/published-rows.ts';
import { publishedRows, restrictedRows } from '../../src/lib/server/engine-rows.ts';
import { openWasmEngine } from '../engine/wasm-engine.ts';
import { eventRows, visitRow } from '../../src/lib/vault/visits/event-rows.ts';
import { everyKind, someVisit } from '../vault/visits/some-visit.ts';
import { publishedCases, restrictedCases, visitCases } from './parity-cases.ts';
import { areas, households, indicators, periods, randomTables, results } from './random-tables.ts';

/** How many rows each kind of question has to go on, at the least. */
const sizeOf = ({ observations, actions, reach, households, notes }: ProgrammeTables): number => {
	const coached = households.filter((one) => one.consent && !one.withdrawn && !one.ended);
	return Math.min(
		observations.length,
		8 * notes.length,
		3 * actions.length,
		4 * reach.length,
		12 * coached.length
	);
};
/** The largest of a few hundred draws, always the same, so that hardly a question comes back empty. */
const drawn = fc.sample(randomTables, { seed: 634, numRuns: 200 });
const most = (size: (one: ProgrammeTables) => number): ProgrammeTables =>
	drawn.reduce((best, next) => (size(next) > size(best) ? next : best));
/** What clients answered hangs together with no other table. */
const tables = { ...most(sizeOf), clients: most(({ clients }) => clients.length).clients };

const quarters = periods.filter((period) => period.includes('Q'));
const protectedRows: TableRows = {
	reach_protected: quarters.flatMap((period) =>
		areas.map((area, place) => ({
			area,
			period,
			period_index: quarterIndex(period),
			homes: 634,
			contacted: place === 0 ? null : 100 * place,
			coached: null,
			ended: null,
			followed: place > 0
		}))
	),
	results_protected: quarters.flatMap((period) =>
		results.map((result, place) => ({
			period,
			period_index: quarterIndex(period),
			result,
			value: place === 0 ? 1 / 3 : null,
			hidden: place > 0
		}))
	),
	plan_protected: quarters.flatMap((period) => [
		...['experience', 'ladder'].flatMap((counts) =>
			[null, 'wonen'].map((subject, place) => ({
				...{ table_id: counts, counts, subject, area: null, period, period_index: quarterIndex(period) },
				...{ cell: 'up', value: place === 0 ? null : 20, hidden: place === 0 }
			}))
		),
		...[null, ...areas].flatMap((area, place) =>
			[null, ...results].map((subject) => ({
				table_id: subject === null ? 'bereik' : 'resultaten',
				counts: subject === null ? 'reach' : 'results',
				subject,
				area,
				period,
				period_index: quarterIndex(period),
				cell: subject === null ? 'coached' : 'met',
				value: place === 1 ? null : 10 + place,
				hidden: place === 1
			}))
		)
	]),
	survey_cells_protected: indicators.flatMap((indicator, place) =>
		(['before', 'after', 'change'] as const).flatMap((moment) =>
			(['oost', 'noord,zuid'] as const).map((areas) => ({
				indicator,
				areas,
				moment,
				wave_before: '2009-Q1',
				wave_after: place === 1 ? null : '2010-Q1',
				n: place === 0 ? null : 100 + place,
				mean: place === 0 ? null : 1 / 3,
				sd: place === 0 ? null : Math.SQRT2,
				hidden: place === 0,
				why: place === 0 ? 'few' : null
			}))
		)
	)
};

let folder: string;
let native: Engine;
let published: Engine;
let restricted: Engine;
let sealed: Engine;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-'));
	const [open, shut] = [path.join(folder, 'published.duckdb'), path.join(folder, 'restricted.duckdb')];
	native = await openNodeEngine({
		...publishedRows(tables),
		...restrictedRows(tables),
		...protectedRows
	});
	await bake(batchesToPublish(native), open);
	// What a browser holds once someone opened the household file in it.
	const visit = someVisit(
		{},
		everyKind.map((event) => ({ ...event, household: households[0] ?? '' }))
	);
	const { device, sequence, visit: id } = visit.head;
	const behind: TableRows = {
		...restrictedRows(tables),
		visit_events: eventRows(visit, 'SHA256:x'),
		visits: [visitRow(visit, 'a'.repeat(64), 'SHA256:x')],
		receipts: [{ device, sequence, visit: id, sha256: 'a'.repeat(64) }]
	};
	await writeDatabase(shut, restrictedNames, async (table) => behind[table] ?? []);
	sealed = await openDatabase(shut);
	published = await openWasmEngine(readFileSync(open));
	restricted = await openWasmEngine(readFileSync(shut));
});
afterAll(async () => {
	await Promise.all([native, published, restricted, sealed].map((engine) => engine.close()));
	await rm(folder, { recursive: true });
});

describe('both engines give the same rows', () => {
	const told = (query: { name: string; params: unknown[] }) => `${query.name} ${query.params.join(' ')}`;

	it.each(publishedCases.map((query) => [told(query), query] as const))('%s', async (_, query) => {
		expect(await published.all(query)).toStrictEqual(await native.all(query));
	});
	it.each(restrictedCases.map((query) => [told(query), query] as const))('%s', async (_, query) => {
		expect(await restricted.all(query)).toStrictEqual(await native.all(query));
	});
	it.each(visitCases.map((query) => [told(query), query] as const))('%s', async (_, query) => {
		expect(await restricted.all(query)).toStrictEqual(await sealed.all(query));
	});
	it('and rows at all: every query in one of its cases', async () => {
		const asked = [...publishedCases, ...restrictedCases, ...visitCases].filter(
			(query) => !query.sql.startsWith('CREATE')
		);
		const seen = new Set<string>();
		for (const query of asked) {
			const engine = visitCases.includes(query) ? sealed : native;
			if ((await engine.all(query)).length > 0) seen.add(query.name);
		}
		expect([...new Set(asked.map((query) => query.name))].filter((name) => !seen.has(name))).toEqual([]);
	});
});

it('no query is left out: add a case to parity-cases.ts for each one that is named here', async () => {
	const modules = import.meta.glob<Record<string, unknown>>([
		'../../src/lib/queries/*.ts',
		'../../src/lib/subjects/*/ask/*.ts',
		'!**/row.ts',
		'!**/placeholders.ts'
	]);
	const loaded = await Promise.all(Object.values(modules).map((load) => load()));
	expect(loaded.length).toBeGreaterThan(5);
	const exported = loaded.flatMap((module) =>
		Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
	);
	// Functions that make part of a query, for the queries of their neighbours.
	const parts = ['cohortCtes', 'chosenHouseholds', 'judgement', 'standsTable'];
	// Rows that are held in memory, read without a question.
	const read = [
		...['dossierWho', 'dossierRungs', 'dossierResults', 'dossierActions', 'dossierHelp', 'writtenRow']
	];
	const covered = new Set([...publishedCases, ...restrictedCases, ...visitCases].map((query) => query.name));
	expect(exported.filter((name) => ![...parts, ...read].includes(name) && !covered.has(name))).toEqual([]);
});
