// One reader of a folder: the same files whatever the case of their names, and what looks like one of ours and is not read is named.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { readHashKey } from '../../src/lib/server/hash-key.ts';
import { openProgrammeWith } from '../../src/lib/server/programme.ts';
import { readPublications } from '../../src/lib/server/publications.ts';
import { readWholeFolder } from '../../src/lib/server/read-folder.ts';

const shipped = path.resolve(import.meta.dirname, '../../indicators');
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-one-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string | Uint8Array): void {
	mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	writeFileSync(path.join(folder, name), text);
}

const areas = 'area,name,role,cbs_code\nnoord,Noord,experiment,BU00020001\nzuid,Zuid,control,BU00020002\n';
const header = 'indicator,area,period,numerator,denominator,status,source,retrieved\n';
const observations = `${header}wwb-uitkering,noord,2010-Q1,13,140,final,bron,2010-05-01\n`;
const breaks = 'indicator,area,period,kind,reason\nwwb-uitkering,,2010-Q1,definition,Nieuwe telling.\n';
const survey = 'wave,area,respondent,indicator,value\n2009-Q1,noord,R1,bbr-actief,1\n';

const read = () => readWholeFolder(folder, readDefinitions(shipped, folder), '2012-01-01');
const said = ({ problems }: ReturnType<typeof read>) =>
	problems.map((one) => `${one.code} ${problemMessage(one, 'nl')}`);

describe('names in any case', () => {
	it('are the same files in the check and for every question', async () => {
		put('AREAS.CSV', areas);
		put('Observations.csv', observations);
		put('BREAKS.CSV', breaks);
		put('Areas.GeoJSON', JSON.stringify({ type: 'FeatureCollection', features: [] }));
		const { files, problems, tables, geometry } = read();
		expect(problems).toEqual([]);
		expect(files).toEqual([
			{ file: 'areas.csv', rows: 2 },
			{ file: 'observations.csv', rows: 1 },
			{ file: 'breaks.csv', rows: 1 }
		]);
		expect(tables.breaks).toHaveLength(1);
		expect(geometry?.features).toEqual([]);
		const programme = await openProgrammeWith(folder, []);
		await programme.engine.close();
		expect(programme.files.map(({ file, rows }) => `${file} ${rows}`)).toEqual([
			'areas.csv 2',
			'areas.geojson 0',
			'breaks.csv 1',
			'observations.csv 1'
		]);
	});
	it('never tell what is read', () => {
		const cased = (name: string) =>
			fc
				.array(fc.boolean(), { minLength: name.length, maxLength: name.length })
				.map((up) => [...name].map((letter, at) => (up[at] ? letter.toUpperCase() : letter)).join(''));
		const texts = { 'areas.csv': areas, 'observations.csv': observations, 'breaks.csv': breaks };
		const names = Object.keys(texts) as (keyof typeof texts)[];
		fc.assert(
			fc.property(fc.tuple(...names.map(cased)), (given) => {
				rmSync(folder, { recursive: true });
				for (const [at, name] of names.entries()) put(given[at] ?? name, texts[name]);
				const { files, problems, tables } = read();
				expect(problems).toEqual([]);
				expect(files.map(({ file, rows }) => `${file} ${rows}`)).toEqual([
					...['areas.csv 2', 'observations.csv 1', 'breaks.csv 1']
				]);
				expect(tables.breaks).toHaveLength(1);
			}),
			{ numRuns: 10 }
		);
	});
	it('hold for definitions, releases and publications as well', () => {
		put('areas.csv', areas);
		put('observations.csv', observations);
		put('Indicators/Programme.YAML', `leave_out: [sport]\n`);
		expect(() => read()).toThrow(/Indicators\/Programme\.YAML/);
		rmSync(path.join(folder, 'Indicators'), { recursive: true });
		put('RELEASES/2010-Q1.JSON', '{');
		put('RELEASES/HASH-KEY.TXT', `${'0f'.repeat(32)}\n`);
		put('RELEASES/Publication-1.json', '{');
		expect(said(read())).toEqual([expect.stringMatching(/^bad-json releases\/2010-Q1\.JSON/)]);
		expect(readHashKey(folder)).toMatchObject({ bytes: expect.anything() });
		expect(() => readPublications(folder, 'x')).toThrow(/releases\/Publication-1\.json/);
	});
	it('that differ by case alone are named, and neither is read', () => {
		put('areas.csv', areas);
		put('observations.csv', observations);
		put('breaks.csv', breaks);
		put('Breaks.csv', breaks.replace('2010-Q1', '2010-Q2'));
		const reading = read();
		expect(reading.tables.breaks).toEqual([]);
		expect(said(reading)).toEqual([
			expect.stringMatching(/^two-tables-fit breaks\.csv: .*“Breaks\.csv” .*“breaks\.csv”.* Haal/)
		]);
	});
	it('that differ by case alone stop the reading where they hold definitions or earlier releases', () => {
		put('areas.csv', areas);
		put('observations.csv', observations);
		put('indicators/family.yaml', 'results: []\n');
		put('Indicators/ladder.yaml', 'rungs: []\n');
		expect(() => read()).toThrow(/Indicators.*indicators/s);
		rmSync(path.join(folder, 'Indicators'), { recursive: true });
		rmSync(path.join(folder, 'indicators'), { recursive: true });
		put('releases/2010-Q1.json', '{}');
		put('Releases/2010-Q2.json', '{}');
		expect(said(read())[0]).toMatch(/^two-tables-fit releases: .*Releases.*releases/);
	});
});

describe('what looks like one of ours and is not read', () => {
	beforeEach(() => {
		put('areas.csv', areas);
		put('observations.csv', observations);
	});
	it.each([
		['survey.csv', survey, 'surveys.csv'],
		['surveys (1).csv', survey, 'surveys.csv'],
		['surveys - kopie.csv', survey, 'surveys.csv'],
		['surveys.csv.csv', survey, 'surveys.csv'],
		['surveys.txt', survey, 'surveys.csv'],
		['Surveys.TSV', survey.replaceAll(',', '\t'), 'surveys.csv'],
		['surveys', survey, 'surveys.csv'],
		['enquête 2009.csv', survey, 'surveys.csv'],
		['uitdraai.txt', survey.replaceAll(',', ';'), 'surveys.csv'],
		['reach.xlsx', 'PK', 'reach.csv'],
		['2010 Households.ods', 'PK', 'households.csv'],
		['obsevrations.csv', 'x\n', 'observations.csv'],
		['areas.json', '{}', 'areas.geojson'],
		['areas (2).geojson', '{}', 'areas.geojson'],
		['areas.gpkg', 'GP', 'ogr2ogr areas.geojson areas.gpkg'],
		['observations.json', '[]', 'observations.csv'],
		['release.json', '{}', 'releases/release.json'],
		['2010-Q1.json', '{}', 'releases/2010-Q1.json'],
		['programme.yaml', 'id: x\n', 'indicators/programme.yaml'],
		['indicators/programme.yml', 'id: x\n', 'indicators/programme.yaml'],
		['indicators/programme.yaml.txt', 'id: x\n', 'indicators/programme.yaml'],
		['indicators/sport.md', '---\n', 'indicators/neighbourhood/sport.md'],
		['indicators/neighbourhood/sport.md.txt', '---\n', 'indicators/neighbourhood/sport.md'],
		['releases/2010-Q1.json.txt', '{}', 'releases/2010-Q1.json']
	])('%s is named, with the name under which it would be read', (name, text, wanted) => {
		put(name, text);
		const own = said(read());
		expect(own).toHaveLength(1);
		expect(own[0]).toContain(`not-recognised ${name}: `);
		expect(own[0]).toContain(wanted);
	});
	it('a spreadsheet is to be saved as CSV; a table that is there already gets the rows', () => {
		put('reach.xlsx', 'PK');
		put('observations (1).csv', observations);
		const [first, second] = said(read());
		expect(first).toMatch(/observations\.csv staat er al/);
		expect(second).toMatch(/CSV/);
	});
	it('other files are left alone', () => {
		for (const name of [
			...['LEESMIJ.txt', 'README.md', 'logo.png', 'begroting.xlsx', 'resultaat overleg.docx', 'Thumbs.db'],
			...['.DS_Store', '~$reach.xlsx', '.~lock.observations.csv#', 'observations.csv.bak', 'desktop.ini'],
			...['indicators/README.md', 'indicators/eigen.txt', 'releases/LEESMIJ.txt', 'verslag results 2010.txt']
		])
			put(name, 'niets\n');
		put('overig.csv', 'naam,aantal\nx,1\n');
		expect(said(read())).toEqual([]);
	});
});
