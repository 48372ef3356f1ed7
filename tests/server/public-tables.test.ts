// A publication keeps what changed in every public table since the one before, and says nothing where the rows of that one are not at hand.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PublicationFile, PublishedCell } from '../../src/lib/domain/publication-file.ts';
import type { PublicTable } from '../../src/lib/domain/public-table.ts';
import type { ProgrammeTables } from '../../src/lib/domain/tables.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { keptTables, publicTables } from '../../src/lib/server/public-tables.ts';
import { sha256Of } from '../../src/lib/server/machine.ts';

let opened: OpenedProgramme;
const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-public-tables-'));
const file = path.join(folder, 'releases/tables.jsonl');
beforeAll(async () => {
	opened = await openProgramme(undefined, { protection: false });
	mkdirSync(path.join(folder, 'releases'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cell = (row: string, value: number | null): PublishedCell => ({
	...{ table: 'bereik', area: null, period: '2011-Q1', row, column: 'coached', value }
});
const first = [cell('a', 20), cell('b', null), cell('c', 12), cell('d', 30)];
const of = (cells: PublishedCell[] | null, last?: PublicationFile, tables = opened.tables): PublicTable[] =>
	publicTables({ folder, tables, catalogue: opened.catalogue, cells, last });
const publication = (kept: PublicTable[] | undefined): PublicationFile => ({
	...{ contract: 1, programme: 'velve-lindenhof', made: '2011-05-01', sequence: 1, previous: null },
	...{ period: '2011-Q1', threshold: 10, areas: [], tables: [], cells: first },
	...(kept && { public: kept }),
	rules: { protection: 1, chain: 1 }
});
const changesIn = (tables: PublicTable[], name: string) =>
	tables.find(({ table }) => table === name)?.changes;

describe('the public tables of a publication', () => {
	beforeEach(() => writeFileSync(file, keptTables(opened.tables, opened.catalogue)));

	it('are digests of what lies on the site, with nothing to compare for the first', () => {
		const tables = of(first);
		expect(tables.map(({ changes }) => changes)).toEqual(tables.map(() => null));
		const lines = keptTables(opened.tables, opened.catalogue).trimEnd().split('\n');
		const kept = lines.map((line) => JSON.parse(line) as { table: string; csv: string });
		expect(kept.map(({ table, csv }) => [table, sha256Of(csv)])).toEqual(
			tables.filter(({ table }) => table !== 'cells').map(({ table, sha256 }) => [table, sha256])
		);
	});

	it('tell by key what is otherwise than in the one before', () => {
		const last = publication(of(first));
		const rows = opened.tables.observations;
		const [gone, changed, hidden, ...rest] = rows.filter((one) => one.numerator !== null && !one.hidden);
		if (!gone || !changed || !hidden) throw new Error('the demonstration has figures');
		const others = rows.filter((one) => one.numerator === null || one.hidden);
		const observations = [
			{ ...changed, numerator: (changed.numerator ?? 0) + 1, status: 'revised' },
			{ ...hidden, hidden: true, numerator: null, denominator: null },
			...[...rest, ...others]
		] as ProgrammeTables['observations'];
		const key = ({ indicator, area, period }: typeof gone) => [indicator, area, period];
		const tables = of([cell('a', 20), cell('b', 14), cell('c', null), cell('e', null)], last, {
			...opened.tables,
			observations
		});
		expect(changesIn(tables, 'observations')).toEqual({
			added: [],
			gone: [key(gone)],
			changed: [{ key: key(changed), columns: ['status', 'numerator'] }],
			hidden: [key(hidden)],
			shown: []
		});
		expect(changesIn(tables, 'breaks')).toEqual({ added: [], gone: [], changed: [], hidden: [], shown: [] });
		const at = (row: string) => ['bereik', '', '2011-Q1', row, 'coached'];
		expect(changesIn(tables, 'cells')).toEqual({
			added: [at('e')],
			gone: [at('d')],
			changed: [],
			hidden: [at('c')],
			shown: [at('b')]
		});
	});

	it('say nothing of a table whose former rows are not those of that publication, or not there; cells stand in it', () => {
		const last = publication(of(first));
		const altered = keptTables(opened.tables, opened.catalogue).replace('velve', 'vulve');
		writeFileSync(file, `${altered}{"table"\n`);
		const tables = of(first, last);
		expect(tables.some(({ changes }) => changes === null)).toBe(true);
		expect(changesIn(tables, 'cells')).not.toBeNull();
		rmSync(file);
		for (const { table, changes } of of(first, last)) expect(changes === null).toBe(table !== 'cells');
	});

	it('follow on a publication of before any of it was kept', () => {
		for (const { table, changes } of of(first, publication(undefined)))
			expect(changes === null).toBe(table !== 'cells');
		expect(of(null, publication(undefined)).some(({ table }) => table === 'cells')).toBe(false);
	});
});
