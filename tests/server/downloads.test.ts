// What is downloaded can be read back: the same rows, without a problem, and marked as synthetic.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgrammeTables, TableName } from '../../src/lib/domain/tables.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { syntheticLabel } from '../../src/lib/charts/download.ts';
import { csvOf, downloadable } from '../../src/lib/server/downloads.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';

let opened: OpenedProgramme;
beforeAll(async () => {
	opened = await openProgramme(undefined, { protection: false });
});
const fileOf = (table: TableName, tables: ProgrammeTables = opened.tables) =>
	csvOf(table, tables, opened.catalogue);

describe('downloads', () => {
	it('hold the published tables and none about people', () => {
		expect([...downloadable].sort()).toEqual([
			'areas',
			'bottlenecks',
			'breaks',
			'events',
			'notes',
			'observations',
			'reach'
		]);
	});

	it('read back as they were, without a problem', () => {
		const files = downloadable.map((table) => ({
			name: `${table}.csv`,
			bytes: new TextEncoder().encode(fileOf(table))
		}));
		const again = readProgramme(files, opened.catalogue, { today: '2026-01-01' });
		expect(again.problems).toEqual([]);
		for (const table of downloadable) expect(again.tables[table]).toEqual(opened.tables[table]);
	});

	it('say in every row that the figures are synthetic', () => {
		const [header, ...rows] = fileOf('observations').trim().split('\n');
		expect(header?.endsWith(',synthetic')).toBe(true);
		expect(rows.every((row) => row.endsWith(syntheticLabel))).toBe(true);
	});

	it('keep text that a spreadsheet would run as text', () => {
		const [event] = opened.tables.events;
		if (!event) throw new Error('the demonstration has no event');
		const danger = { ...opened.tables, events: [{ ...event, title: '=HYPERLINK("x")' }] };
		expect(fileOf('events', danger)).toContain(`"'=HYPERLINK(""x"")"`);
	});
});
