// Files that programs really wrote from a few demonstration rows come back cell for cell, or are refused with the remedy.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProgramme, type ProgrammeReading } from '../../src/lib/intake/read-programme.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { definitions as small } from './definitions.ts';

const folder = 'tests/fixtures/written-by';
const renamed = (from: string, id: string) =>
	small.indicators.filter((one) => one.id === from).map((one) => ({ ...one, id }));
const definitions = {
	...small,
	indicators: [
		...renamed('share', 'wwb-uitkering'),
		...renamed('share', 'bbr-actief'),
		...renamed('grade', 'overlast').map((one) => ({ ...one, frequency: 'wave' as const }))
	]
};

const bytesOf = (file: string): Uint8Array => readFileSync(path.join(folder, file));

/** The source with one of its files as a program wrote it. */
function readWith(file: string | null): ProgrammeReading {
	const table = file && path.basename(file).replace(/[-.].*/, '.csv');
	const names = ['areas.csv', 'households.csv', 'observations.csv', 'assessments.csv'];
	const files = names.map((name) => ({
		name,
		bytes: bytesOf(file && name === table ? file : `source/${name}`)
	}));
	return readProgramme(files, definitions, { today: '2012-06-01' });
}

/** Every typed cell, whatever the order of the rows. */
const cells = ({ tables }: ProgrammeReading): string[] =>
	[...tables.observations.map(({ row: _, ...cell }) => cell), ...tables.assessments]
		.map((one) => JSON.stringify(one))
		.sort();

/** What is said of each file that does not simply come back; all the others must. */
const refused: Record<string, string[]> = {
	'r/observations-default.csv': [
		'kolom mean bevat “NA”, in 4 rijen',
		'kolom sd bevat',
		'kolom n bevat',
		'na = ""'
	],
	'r/assessments-default.csv': ['kolom coach bevat “NA”, in 2 rijen', 'na = ""'],
	'r/observations-table.csv': ['row.names = FALSE', 'qmethod = "double"'],
	'readr/observations-default.csv': [
		'kolom note bevat “NA”',
		'kolom numerator bevat “NA”, in 3 rijen',
		'na = ""'
	],
	'readr/assessments-default.csv': ['kolom coach bevat “NA”, in 2 rijen', 'na = ""'],
	'readr/observations-excel2.csv': ['“2,250” in kolom sd kan 2250 of 2.25', 'met een ander aantal decimalen'],
	'data.table/observations-pipe.csv': ['de kolommen zijn gescheiden door “|”'],
	'pandas/observations-na.csv': ['kolom mean bevat “NaN”, in 4 rijen', 'na_rep=""'],
	'pandas/assessments-str.csv': ['kolom coach bevat “nan”, in 2 rijen', 'na_rep=""'],
	'pspp/observations-plain.csv': [
		'“05/01/2010” in kolom retrieved',
		'sommige programma’s schrijven de maand eerst',
		'of een punt (.)'
	],
	'pspp/assessments-plain.csv': ['“11/22/2008” in kolom date', 'Schrijf 31-12-2010 of 2010-12-31'],
	'pspp/observations-variable.csv': [
		'“1.793” in kolom sd kan 1793 of 1.793',
		'of een punt (.) als de bron het cijfer geheimhoudt'
	],
	'gdal/observations-typed.csv': [
		'kolom denominator is nul',
		'vul een punt (.) in als de bron het cijfer geheimhoudt'
	],
	'libreoffice-nl/observations-read-as-dutch.csv': [
		'een spreiding van “1793” in kolom sd kan niet',
		'of de komma goed staat'
	],
	'csvkit/observations-pipe.csv': ['de kolommen zijn gescheiden door “|”'],
	'csvkit/observations-sorted.csv': ['of een punt (.) als de bron het cijfer geheimhoudt'],
	'miller/observations-lite.csv': [
		'rij 7: hier begint een tweede tabel met een andere kop',
		'deze rij heeft 10 cellen'
	],
	'miller/assessments-pprint.csv': ['de kolommen zijn gescheiden door een spatie']
};
/** What data.table 1.14.8 makes of a doubled quotation mark when it reads one. */
const doubled = (cell: string): string => cell.replace('Café \\"De Velve\\"', 'Café \\"\\"De Velve\\"\\"');

const written = readdirSync(folder, { withFileTypes: true })
	.filter((one) => one.isDirectory() && one.name !== 'source')
	.flatMap(({ name }) =>
		readdirSync(path.join(folder, name))
			.filter((file) => file.endsWith('sv'))
			.map((file) => `${name}/${file}`)
	);
const source = readWith(null);

describe('files as programs write them', () => {
	it('start from a source without a mistake', () => {
		expect([...source.problems, ...source.remarks]).toEqual([]);
		expect(cells(source)).toHaveLength(11);
	});
	it.each(written.filter((file) => !(file in refused)))('%s comes back cell for cell', (file) => {
		const reading = readWith(file);
		expect(reading.problems.map((one) => problemMessage(one, 'nl'))).toEqual([]);
		expect(cells(reading)).toEqual(
			file.startsWith('data.table/observations') ? cells(source).map(doubled) : cells(source)
		);
	});
	it.each(Object.entries(refused))('%s is refused, with what to do', (file, sentences) => {
		expect(written).toContain(file);
		const reading = readWith(file);
		const said = reading.problems.map((one) => problemMessage(one, 'nl')).join('\n');
		for (const sentence of sentences) expect(said).toContain(sentence);
		// What is read of it is as it was.
		const known = new Set(cells(source));
		expect(cells(reading).filter((cell) => !known.has(cell))).toEqual([]);
	});
	it('remarks row numbers that pandas and R write without being asked', () => {
		for (const file of ['pandas/observations-default.csv', 'r/observations-default.csv'])
			expect(
				readWith(file)
					.remarks.map((one) => problemMessage(one, 'nl'))
					.join()
			).toContain('nummers van de rijen');
	});
});
