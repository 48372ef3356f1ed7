// The real file of RIVM goes in by a mapping as somebody clicks it together, saved as YAML, and again in one step. It is never copied: without it this skips.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliverForeign, fitsForeign } from '../../../src/lib/intake/foreign/deliver-foreign.ts';
import { writeMapping } from '../../../src/lib/intake/mappings/mapping-file.ts';
import { readMappingData } from '../../../src/lib/intake/mappings/mapping.ts';
import { readRecords } from '../../../src/lib/intake/delimited.ts';
import { statlineMappingSchema } from '../../../src/lib/intake/statline-source.ts';
import { readStatline } from '../../../src/lib/intake/statline.ts';
import { parse } from 'yaml';
import { text } from './dropped.ts';

const folder = path.resolve('..', '..', 'shared/data/enschede');
const near = [folder, path.resolve('..', 'shared/data/enschede')].find((one) => existsSync(one));
const fileOf = (name: string): Uint8Array => readFileSync(path.join(near ?? '', name));
const csv = 'rivm_50090NED_enschede_2012_2016_2020.csv';
const json = 'rivm_50090NED_enschede_2012_odata_shape.json';
const docs = readFileSync('docs/statline-rivm-50090NED.yaml', 'utf8');
const areas = [
	{ area: 'velve-lindenhof', cbs_code: 'BU01530100' },
	{ area: 'stevenfenne', cbs_code: 'BU01530203' },
	{ area: 'stadsveld-zuid', cbs_code: 'BU01530204' },
	{ area: 'buurt-0702', cbs_code: 'BU01530702' },
	{ area: 'buurt-0703', cbs_code: 'BU01530703' }
];
const clicked = {
	recognise: { header: ['WijkenEnBuurten', 'Perioden', 'Eenzaam_28', 'MoeiteMetRondkomen_38'] },
	table: 'observations',
	rename: { WijkenEnBuurten: 'area', Perioden: 'period' },
	constant: { status: 'final', source: 'RIVM StatLine 50090NED', retrieved: '2024-06-01' },
	rows: { bronbestand: ['2012_18+.xlsx', '2016_18+.xlsx', 'RIVM_gezondheid2020_18+.xlsx'] },
	melt: {
		Eenzaam_28: { to: 'eenzaam', scale: 'percent' },
		MoeiteMetRondkomen_38: { to: 'moeite-met-rondkomen', scale: 'percent' }
	}
};

if (!near) console.warn(`skipped: no ${csv} beside this repository`);

describe.skipIf(!near)('the file of RIVM', () => {
	it('goes in by a clicked mapping with the codes of areas.csv, and again by the saved file alone', () => {
		const file = text(csv, fileOf(csv));
		const read = readMappingData(clicked);
		if ('issue' in read) throw new Error(read.issue.message);
		const mappings = [{ name: 'rivm', text: writeMapping(read.mapping) }];
		const context = { definitions: {}, mappings, areas };
		expect(fitsForeign(file, context)).toBe(true);
		const { parts, problems } = deliverForeign([file], context);
		expect(problems).toEqual([]);
		const lines = new TextDecoder().decode(parts[0]?.bytes).trimEnd().split('\n');
		// Three years, five areas, two indicators; where nothing was measured there is no row.
		expect(lines.slice(1).every((line) => /,(0(\.\d+)?|\.)$/.test(line))).toBe(true);
		expect(
			lines.filter((line) => line.includes('velve-lindenhof')).map((line) => line.replace(/final.*,/, ''))
		).toEqual(expectedFrom('BU01530100', 'velve-lindenhof'));
		const hidden = lines.filter((line) => line.endsWith(',.'));
		expect(hidden.length).toBeGreaterThan(0);
		// Next quarter: nothing but the file and the folder.
		const again = deliverForeign([text('volgend jaar.csv', fileOf(csv))], context);
		expect(again.parts[0]?.bytes).toEqual(parts[0]?.bytes);
	});
	it('gives the same observations as the import that was there', () => {
		const mapping = statlineMappingSchema.parse(parse(docs));
		const { observations } = readStatline(fileOf(json), mapping);
		const { parts, problems } = deliverForeign([text('antwoord.json', fileOf(json))], {
			definitions: {},
			mappings: [{ name: 'rivm', text: docs }],
			areas
		});
		expect(problems).toEqual([]);
		const records = readRecords(new TextDecoder().decode(parts[0]?.bytes), []);
		const place = (name: string) => records?.header.indexOf(name) ?? -1;
		const columns = ['indicator', 'area', 'period', 'value', 'status', 'source', 'retrieved', 'note'];
		const made = (records?.rows ?? []).map((row) => columns.map((name) => row[place(name)] ?? '').join('|'));
		expect(made.length).toBeGreaterThan(100);
		expect(made.sort()).toEqual(
			observations.map((row) => columns.map((name) => row[name] ?? '').join('|')).sort()
		);
	});
});

/** Read from the file by another way: by its text. */
function expectedFrom(region: string, area: string): string[] {
	const [header = '', ...rows] = new TextDecoder().decode(fileOf(csv)).trimEnd().split('\n');
	const cells = (line: string) => line.split(',').map((cell) => cell.replaceAll('"', '').trim());
	const place = (name: string) => cells(header).indexOf(name);
	return rows.map(cells).flatMap((row) => {
		if (row[place('WijkenEnBuurten')] !== region) return [];
		if (!clicked.rows.bronbestand.includes(row[place('bronbestand')] ?? '')) return [];
		return Object.entries(clicked.melt).flatMap(([column, { to }]) => {
			const figure = row[place(column)] ?? '';
			const share = figure === '.' ? '.' : String(Number((Number(figure) / 100).toPrecision(15)));
			return figure === '' ? [] : [`${to},${area},${(row[place('Perioden')] ?? '').slice(0, 4)},${share}`];
		});
	});
}
