// A delivery lies open: the same problems as a check of the folder, mended one by one, and every step taken back.
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lib/domain/problem.ts';
import { readProgramme } from '../../../src/lib/intake/read-programme.ts';
import { recogniseFiles } from '../../../src/lib/intake/recognise.ts';
import { areasFile, withKept } from '../../../src/lib/subjects/data/view/delivery/companions.ts';
import { Held } from '../../../src/lib/subjects/data/view/delivery/held.ts';
import type { DeliveryBasis } from '../../../src/lib/subjects/data/view/delivery/order.ts';
import { factsOf, shownRows } from '../../../src/lib/subjects/data/view/delivery/shown.ts';
import { summaryOf } from '../../../src/lib/subjects/data/view/delivery/summary.ts';
import type { Area } from '../../../src/lib/domain/area.ts';
import { definitions } from '../../intake/definitions.ts';

const today = '2012-01-01';
const area = (id: string): Area => ({
	...{ area: id, name: id, role: 'experiment', part_of: null, cbs_code: null, homes: null },
	...{ residents: null, tile_column: null, tile_row: null }
});
const basis = {
	definitions,
	areas: [area('noord'), area('zuid')],
	breaks: 'indicator,period,kind,reason\n',
	mappings: [],
	recipients: [],
	published: []
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const id = definitions.indicators.find((one) => one.kind === 'proportion')?.id ?? '';

const dropped = (files: Record<string, string>) =>
	Object.entries(files).map(([name, said]) => ({ name, bytes: utf8(said) }));
const opened = async (files: Record<string, string>) =>
	new Held(
		await recogniseFiles(dropped(files), { definitions, mappings: [], areas: basis.areas }),
		basis,
		today
	);
const told = (held: Held) => held.found.map(({ problem: { row, column, code } }) => [row, column, code]);

const header = 'indicator;area;period;numerator;denominator;status;source;retrieved';
const row = (cells: string) => `${id};${cells};final;register;1-2-2011`;
const quarter = [
	header,
	row('noord;2010-K1;10;100'),
	row('nrd;2010-K1;x;100'),
	row('zuid;2010-K1;20;100'),
	row('nrd;2010-K2;30;100')
].join('\n');

describe('an opened delivery', async () => {
	it('tells of a file that is broken in the middle as of one that is not read: no table stands there to tell it of', async () => {
		const held = await opened({
			'areas.geojson': '{"type": "FeatureCollection", "features": [[[',
			'bereik.csv': 'contacted,period,area\n3,2010-Q1,noord\n'
		});
		expect(summaryOf(held).unread.map(({ file, code }) => [file, code])).toEqual([
			['areas.geojson', 'bad-json']
		]);
	});

	it('knows a table by its header, whatever the file is called and in whatever order its columns stand', async () => {
		const held = await opened({
			'mail van politie.txt': quarter,
			'map/x.csv': 'contacted,period,area\n3,2010-Q1,noord\n',
			'brief.pdf': '%PDF-1.7 niets'
		});
		expect(held.parts.map(({ delivered }) => delivered.table)).toEqual(['observations', 'reach']);
		expect(summaryOf(held).unread.map(({ file, code }) => [file, code])).toEqual([
			['brief.pdf', 'not-recognised']
		]);
	});

	it('is judged by the areas and breaks that it will be laid on, also those of earlier deliveries', async () => {
		const kept = {
			areas: areasFile([...basis.areas, area('nrd')]),
			breaks: utf8(`indicator,area,period,kind,reason\n${id},noord,2010-Q2,definition,anders geteld\n`)
		};
		const wider = withKept(basis, kept, today);
		expect(wider.areas.map((one) => one.area)).toEqual(['noord', 'zuid', 'nrd']);
		const delivery = await recogniseFiles(dropped({ 'a.csv': quarter }), wider);
		const codes = (judgedBy: DeliveryBasis) =>
			new Set(new Held(delivery, judgedBy, today).found.map(({ problem }) => problem.code));
		expect(codes(basis)).toContain('unknown-area');
		expect(codes(wider)).not.toContain('unknown-area');
		const gap = [header, row('noord;2010-K1;10;100'), row('noord;2010-K3;10;100')].join('\n');
		const gapped = await recogniseFiles(dropped({ 'a.csv': gap }), wider);
		expect(told(new Held(gapped, basis, today))).toEqual([[3, 'period', 'period-gap']]);
		expect(told(new Held(gapped, wider, today))).toEqual([]);
		expect(withKept(basis, {}, today)).toEqual(basis);
	});

	it('finds what a check of the whole folder finds, in the same places', async () => {
		const files = [
			{ name: 'areas.csv', bytes: areasFile(basis.areas) },
			{ name: 'breaks.csv', bytes: utf8(basis.breaks) },
			{ name: 'observations.csv', bytes: utf8(quarter) }
		];
		const { problems, remarks } = readProgramme(files, definitions, { today });
		const plain = ({ row: at, column, code }: Problem) => [at, column, code];
		const wanted = [...problems, ...remarks].filter(({ file }) => file === 'observations.csv').map(plain);
		expect(wanted.length).toBeGreaterThan(2);
		expect(told(await opened({ 'kwartaal.csv': quarter })).sort()).toEqual(wanted.sort());
	});

	it('mends equal values at once, and takes each step back and does it again', async () => {
		const held = await opened({ 'kwartaal.csv': quarter });
		const before = told(held);
		const unknown = held.found.find(({ problem }) => problem.code === 'unknown-area');
		expect(factsOf(held, unknown?.id ?? -1)).toMatchObject({
			equal: 2,
			known: [{ id: 'noord' }, { id: 'zuid' }]
		});
		held.correct(0, { kind: 'write', column: 'area', where: { equal: 'nrd' }, to: { text: 'noord' } });
		// Now the second row is the first once more.
		expect(told(held)).toContainEqual([3, 'indicator, area, period', 'duplicate-key']);
		expect(told(held)).not.toContainEqual([3, 'area', 'unknown-area']);
		held.correct(0, { kind: 'leave-out', rows: [3] });
		expect(held.found.filter(({ remark }) => !remark)).toEqual([]);
		const mended = text(held.parts[0]?.delivered.bytes);
		held.undo();
		held.undo();
		expect(told(held)).toEqual(before);
		expect(text(held.parts[0]?.delivered.bytes)).toBe(quarter);
		held.redo();
		held.redo();
		expect(text(held.parts[0]?.delivered.bytes)).toBe(mended);
	});

	it('takes more files in beside what lies open, and keeps its corrections', async () => {
		const held = await opened({ 'kwartaal.csv': quarter });
		held.correct(0, { kind: 'write', column: 'area', where: { equal: 'nrd' }, to: { text: 'noord' } });
		held.add(
			await recogniseFiles(dropped({ 'bereik.csv': 'area,period,contacted\nnrd,2010-Q1,3\n' }), basis)
		);
		expect(
			held.found.filter(({ problem }) => problem.code === 'unknown-area').map(({ part }) => part)
		).toEqual([1]);
		held.undo();
		expect(text(held.parts[0]?.delivered.bytes)).toBe(quarter);
	});

	it('takes back how one file was read, and nothing that came in or was chosen of another since', async () => {
		const first = { 'leverancier.csv': quarter, 'tweede.csv': quarter };
		const held = await opened(first);
		const [own] = (await opened({ 'leverancier.csv': quarter.split('\n').slice(0, 3).join('\n') })).parts;
		if (!own) throw new Error('no table');
		const problem = { code: 'not-recognised', file: 'leverancier.csv' } as const;
		const read = { parts: [own.delivered], problems: [] };
		held.reread('leverancier.csv', null, read, { name: 'hun', text: '', file: 'leverancier.csv' });
		const more = {
			'later.csv': 'contacted,period,area\n3,2010-Q1,noord\n',
			[`${problem.file}.pdf`]: '%PDF-1.7'
		};
		held.add(await recogniseFiles(dropped(more), { definitions, mappings: [], areas: basis.areas }));
		held.leave(1, true);
		const shown = () =>
			held.parts.map(({ delivered, left }) => [delivered.file, delivered.bytes.length, left]);
		const there = shown();
		const unread = held.unread.map(({ file }) => file);
		expect(unread).toEqual(['leverancier.csv.pdf']);
		held.undo();
		const whole = utf8(quarter).length;
		expect(held.parts.map(({ delivered, left }) => [delivered.file, left])).toEqual([
			['leverancier.csv', false],
			['tweede.csv', true],
			['later.csv', false]
		]);
		expect(held.parts[0]?.delivered.bytes.length).toBe(whole);
		expect([held.made, held.unread.map(({ file }) => file)]).toEqual([[], unread]);
		held.redo();
		expect(shown()).toEqual(there);
		expect(held.made.map(({ name }) => name)).toEqual(['hun']);
	});

	it('hands over without the rows that have an error, and without changing what lies open', async () => {
		const held = await opened({ 'kwartaal.csv': quarter });
		const [part] = held.accepted();
		expect(text(part?.bytes).split('\n').filter(Boolean)).toEqual(
			quarter.split('\n').filter((line) => !line.includes('nrd'))
		);
		expect(text(held.parts[0]?.delivered.bytes)).toBe(quarter);
	});

	it('shows rows beside what will be kept of them, with the marks of their problems', async () => {
		const { rows, size } = shownRows(await opened({ 'kwartaal.csv': quarter }), 0, 1, 2);
		expect(size).toBe(4);
		expect(rows[0]?.row).toBe(3);
		expect(rows[0]?.cells.slice(1, 4)).toEqual([
			{ text: 'nrd', stored: 'nrd', code: 'unknown-area', remark: false },
			{ text: '2010-K1', stored: '2010-Q1', code: null, remark: false },
			{ text: 'x', stored: null, code: 'bad-number', remark: false }
		]);
		expect(rows[0]?.cells.at(-1)).toMatchObject({ text: '1-2-2011', stored: '2011-02-01' });
	});

	it('knows the areas that come with it, beside those of the programme', async () => {
		const held = await opened({
			'gebieden.csv': 'area;name;role\noost;Oost;control\n',
			'kwartaal.csv': [header, row('oost;2010-K1;1;100'), row('zuid;2010-K1;2;100')].join('\n')
		});
		expect(told(held).filter(([, , code]) => code === 'unknown-area')).toEqual([]);
		expect(summaryOf(held).parts.map(({ rows }) => rows)).toEqual([1, 2]);
	});

	it('judges two files of one table each by itself, and leaves one out where the reader says so', async () => {
		const held = await opened({ 'a.csv': quarter, 'b.csv': quarter });
		const { parts } = summaryOf(held);
		expect(parts.map(({ problems }) => problems)).toEqual([parts[0]?.problems, parts[0]?.problems]);
		held.leave(1, true);
		expect(held.accepted()).toHaveLength(1);
		expect(summaryOf(held).parts[1]?.problems).toBe(0);
	});

	it('shows no number of a person, not even of the rows as they were read', async () => {
		const held = await opened({
			'treden.csv': 'household;domain;date;rung;assessor\n111222333;werk;1-2-2010;3;coach\n'
		});
		expect(told(held)).toEqual([[2, 'household', 'bsn-like']]);
		expect(JSON.stringify([shownRows(held, 0, 0, 10), held.found, factsOf(held, 0)])).not.toContain(
			'111222333'
		);
	});

	it('does not ask for households that only a sealed file knows', async () => {
		const held = await opened({
			'treden.csv': 'household;domain;date;rung;assessor\nH-1;werk;1-2-2010;9;coach\n'
		});
		expect(summaryOf(held).parts[0]).toMatchObject({ table: 'assessments', restricted: true });
		expect(told(held)).toEqual([[2, 'rung', 'rung-out-of-range']]);
	});
});
