// The publication plan as baked for the browser: the released cells, nothing under a hidden one, and equal to the older tables.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseCellSchema } from '../../../../src/lib/domain/release.ts';
import type { Engine } from '../../../../src/lib/engine/engine.ts';
import type { TableRow } from '../../../../src/lib/engine/tables.ts';
import { protectedPlanAt } from '../../../../src/lib/subjects/report/ask.ts';
import { bake } from '../../../../src/lib/server/apart.ts';
import { batchesToPublish, everythingIn } from '../../../../src/lib/server/published-rows.ts';
import {
	demonstrationFolder,
	openProgramme,
	type OpenedProgramme
} from '../../../../src/lib/server/programme.ts';
import { openWasmEngine } from '../../../engine/wasm-engine.ts';

let programme: OpenedProgramme;
let browser: Engine;
let baked: TableRow[];

beforeAll(async () => {
	const folder = await mkdtemp(path.join(tmpdir(), 'plan-'));
	programme = await openProgramme(demonstrationFolder());
	const place = path.join(folder, 'published.duckdb');
	await bake(batchesToPublish(programme.engine), place);
	browser = await openWasmEngine(await readFile(place));
	baked = await browser.all(everythingIn('plan_protected'));
	await rm(folder, { recursive: true });
}, 60_000);
afterAll(() => browser.close());

const placeOf = (row: Readonly<Record<string, unknown>>) =>
	[row.counts, row.subject, row.area, row.period, row.cell].join(' ');

it('holds every cell of the release and no other', () => {
	const released = (programme.release?.tables ?? []).flatMap(({ table, counts, cells }) =>
		cells.map((one) => `${table} ${placeOf({ ...one, counts })} ${one.value ?? '.'}`)
	);
	expect(released.length).toBeGreaterThan(500);
	const held = baked.map((row) => `${row.table_id} ${placeOf(row)} ${row.value ?? '.'}`);
	expect(held.sort()).toEqual(released.sort());
});

it('keeps no value under a hidden cell, and none below the threshold in sight', () => {
	const { programme: own, questionnaire } = programme.catalogue;
	// Professionals may have a threshold of their own.
	const least = (group: string | null) =>
		Object.entries(questionnaire.thresholds ?? {}).find(([name]) => name === group)?.[1] ?? own.threshold;
	const hidden = baked.filter((row) => row.hidden);
	expect(hidden.length).toBeGreaterThan(50);
	expect(hidden.filter((row) => row.value !== null)).toEqual([]);
	for (const { area, cell, hidden, period, subject, value } of baked) {
		const read = releaseCellSchema.parse({ area, cell, hidden, period, subject, value });
		expect(read.hidden).toBe(read.value === null);
		if (read.value !== null) expect(read.value).toBeGreaterThanOrEqual(least(read.subject));
	}
});

it('gives the shares of results that the older table gives', async () => {
	const shares = await browser.all(everythingIn('results_protected'));
	const valueOf = new Map(baked.map((row) => [placeOf(row), Number(row.value)]));
	const shown = shares.filter((row) => !row.hidden);
	expect(shown.length).toBeGreaterThan(20);
	for (const { period, result: subject, value } of shown) {
		const of = (cell: string) => valueOf.get(placeOf({ counts: 'results', subject, period, cell })) ?? NaN;
		expect(of('met') / of('applicable')).toBe(value);
	}
});

it('answers a quarter with its own cells', async () => {
	const period = programme.periods.at(-1) ?? '';
	const rows = await browser.all(protectedPlanAt({ period }));
	expect(rows.map(placeOf).sort()).toEqual(
		baked
			.filter((row) => row.period === period)
			.map(placeOf)
			.sort()
	);
	expect(rows.length).toBeGreaterThan(50);
});
