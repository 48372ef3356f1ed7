// The descriptor of the public tables and what it says of their columns, read by programs that are not ours: rdflib, and Python's own reader of CSV.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesCsvwOf, csvwOf, metadataName } from '../../src/lib/server/csvw.ts';
import { datasetOf } from '../../src/lib/server/dataset.ts';
import { csvOf, downloadable } from '../../src/lib/server/downloads.ts';
import type { PublicationFile } from '../../src/lib/domain/publication-file.ts';
import { changesName } from '../../src/lib/domain/changes-told.ts';
import { publicationOf } from '../../src/lib/server/publications.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { changesCsv, changesTables } from '../../src/lib/server/public-changes.ts';
import { tableChanges } from '../../src/lib/server/table-changes.ts';
import { pythonWith, withoutPython } from '../report/python.ts';

const python = pythonWith('rdflib');
const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-dataset-'));
const site = 'https://wijk.example/monitor';
let opened: OpenedProgramme;

beforeAll(async () => {
	const demonstration = await openProgramme();
	const { programme } = demonstration.catalogue;
	const publishing = {
		address: site,
		publisher: {
			name: { nl: 'Gemeente Voorbeeld', en: 'City of Example' },
			page: 'https://www.voorbeeld.example',
			email: 'cijfers@voorbeeld.example'
		},
		licence: 'https://creativecommons.org/publicdomain/zero/1.0/'
	};
	opened = {
		...demonstration,
		catalogue: { ...demonstration.catalogue, programme: { ...programme, ...publishing } }
	};
	mkdirSync(path.join(folder, 'gegevens'));
	const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
	put('dataset.json', JSON.stringify(await datasetOf(opened, 'a'.repeat(64))));
	put('own.json', JSON.stringify(await datasetOf(demonstration, 'a'.repeat(64))));
	for (const table of downloadable) {
		put(`gegevens/${table}.csv`, csvOf(table, opened.tables, opened.catalogue));
		put(
			`gegevens/${metadataName(`${table}.csv`)}`,
			JSON.stringify(csvwOf(table, opened.tables, opened.catalogue))
		);
	}
	for (const table of changesTables(opened)) {
		put(`gegevens/${changesName(table)}`, changesCsv(table, opened));
		put(
			`gegevens/${metadataName(changesName(table))}`,
			JSON.stringify(changesCsvwOf(table, opened.catalogue))
		);
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A publication of before rows were kept, of today's cells but one. */
function anEarlier({ published, catalogue }: OpenedProgramme): PublicationFile {
	if (!published) throw new Error('the demonstration would publish');
	return {
		...{ contract: 1, programme: catalogue.programme.id, made: '2011-02-01', sequence: 1, previous: null },
		...{ period: '2010-Q4', threshold: 10, areas: published.release.areas, tables: published.tables },
		cells: published.cells.slice(1),
		rules: { protection: 1, chain: 1 }
	};
}

const read = (script: string, ...given: string[]): unknown =>
	JSON.parse(
		execFileSync(python ?? '', [path.join(import.meta.dirname, script), folder, ...given], {
			encoding: 'utf8'
		})
	);

describe.skipIf(python === undefined)(
	`the descriptor${python === undefined ? `: ${withoutPython('rdflib')}` : ''}`,
	() => {
		it('has all that DCAT-AP-NL asks of a data set and its files, as rdflib reads it', () => {
			expect(read('dataset.py', 'dataset.json', `${site}/dataset.json`)).toEqual({
				missing: [],
				files: downloadable.length + 1,
				wrongBytes: [],
				titles: ['en', 'nl'],
				publisher: ['City of Example', 'Gemeente Voorbeeld'],
				notes: ['en', 'nl'],
				previous: [],
				pages: [
					...changesTables(opened).map((table) => `${site}/gegevens/${changesName(table)}`),
					`${site}/methode`
				].sort(),
				synthetic: true,
				identifier: `${site}/dataset.json#${opened.catalogue.programme.id}`,
				hash: 'a'.repeat(64)
			});
		});

		it('names the publication before by the hash of its file, and says what changed in both languages', async () => {
			const kept = publicationOf(anEarlier(opened));
			const later = { ...opened, engine: { ...opened.engine }, publications: [kept] };
			writeFileSync(path.join(folder, 'later.json'), JSON.stringify(await datasetOf(later, 'a'.repeat(64))));
			const hash = Buffer.from(kept.sha256, 'hex').toString('base64url');
			expect(read('dataset.py', 'later.json', `${site}/dataset.json`)).toMatchObject({
				missing: [],
				notes: ['en', 'nl'],
				previous: [`ni:///sha-256;${hash}`]
			});
		});

		it('lacks only the licence where nobody said what readers may do, and points beside itself', () => {
			expect(read('dataset.py', 'own.json', 'https://elders.example/a/dataset.json')).toMatchObject({
				missing: Array<string>(downloadable.length + 1).fill('Distribution: license'),
				wrongBytes: []
			});
		});
	}
);

describe.skipIf(python === undefined)('the columns', () => {
	it('hold in every cell of every public table what is said of them, keys included', () => {
		expect(read('csvw.py')).toEqual(
			Object.fromEntries(
				[...downloadable.map((table) => `${table}.csv`), ...changesTables(opened).map(changesName)]
					.sort()
					.map((file) => [file, []])
			)
		);
	});

	it('and a cell that does not is found', () => {
		const file = path.join(folder, 'gegevens/breaks.csv');
		writeFileSync(file, csvOf('breaks', opened.tables, opened.catalogue).replace('2010-Q3', 'herfst'));
		expect(read('csvw.py')).toMatchObject({ 'breaks.csv': ['2 period herfst'] });
	});
});

it('a change list says from quarter to quarter which series begin, end and break', () => {
	const [observations, reach] = (['observations', 'reach'] as const).map((table) =>
		tableChanges(table, opened.tables)
	);
	expect(tableChanges('areas', opened.tables)).toBeUndefined();
	expect(observations?.reduce((sum, one) => sum + one.rows, 0)).toBe(opened.tables.observations.length);
	expect(observations?.find(({ period }) => period === '2010-Q3')?.breaks).toMatchObject([
		{ indicator: 'speciaal-onderwijs', kind: 'definition' }
	]);
	expect(reach?.[0]?.begins).toContain('nieuwe-velve');

	const [first] = opened.tables.observations;
	if (!first) throw new Error('the demonstration has figures');
	const at = (period: string, area: string) => ({ ...first, period, area, status: 'provisional' as const });
	const rows = [
		at('2010-Q1', 'a'),
		at('2010', 'a'),
		at('2010-Q2', 'b'),
		at('2010-Q2', 'a'),
		at('2010-Q3', 'b')
	];
	const name = (area: string) => `${first.indicator} ${area}`;
	expect(tableChanges('observations', { observations: rows, reach: [], breaks: [] })).toMatchObject([
		{ period: '2010-Q1', begins: [name('a')], ends: [] },
		{ period: '2010-Q2', rows: 2, provisional: 2, begins: [name('b')], ends: [] },
		{ period: '2010-Q3', begins: [], ends: [name('a')] },
		{ period: '2010', begins: [name('a')], ends: [] }
	]);
});
