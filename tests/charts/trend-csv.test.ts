// The CSV of a figure holds its numbers in full, says in every row that it is synthetic, and runs no formula.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { syntheticLabel, trendCsv } from '../../src/lib/charts/download.ts';
import { area, figureOf, observed, share } from './programme.ts';

type Row = Record<string, string>;
const read = (text: string): Row[] => Papa.parse<Row>(text.trim(), { header: true }).data;

describe('trendCsv', () => {
	const { figure, areas } = figureOf({
		observations: [
			share('2010-Q4', 101, 1409),
			share('2011-Q1', 97, 1412, 'wijk', { status: 'provisional' }),
			share('2011-Q1', 90, 1000, 'controle-a'),
			share('2011-Q1', 80, 1000, 'controle-b')
		]
	});
	const rows = read(trendCsv(figure, areas));

	test('gives counts, value, margin, path and source row at full precision', () => {
		const now = rows.find((row) => row.area === 'wijk' && row.period === '2011-Q1');
		const point = figure.series[0]?.points.at(-1);
		expect(now).toMatchObject({ numerator: '97', denominator: '1412', status: 'provisional' });
		expect(Number(now?.value)).toBe(97 / 1412);
		expect(Number(now?.lower)).toBe(point?.lower);
		expect(Number(now?.path)).toBe(figure.now?.path);
		expect(Number(now?.row)).toBe(point?.row);
	});
	test('says of a quarter to come that nothing new may happen, and keeps the path that held then', () => {
		const at = { period: '2011-Q2', middle: 0.07, ranges: [{ level: 0.8, lower: 0.06, upper: 0.08 }] };
		const pathThen = [{ period: '2010-Q4', value: 0.05 }];
		const told = read(trendCsv({ ...figure, ahead: [at], pathThen }, areas));
		const [before, now, ahead] = ['2010-Q4', '2011-Q1', '2011-Q2'].map((period) =>
			told.find((row) => row.area === 'wijk' && row.period === period)
		);
		expect(ahead).toMatchObject({
			status: 'outlook',
			outlook_if: 'nothing-new-happens',
			outlook_upper_80: '0.08'
		});
		expect(now?.outlook_if).toBe('');
		expect(before?.path_then).toBe('0.05');
		expect(before?.path).not.toBe('0.05');
		// A plan that was never revised asked then what it asks now.
		const [plain] = rows.filter((row) => row.area === 'wijk');
		expect(plain?.path_then).toBe(plain?.path);
	});
	test('names the comparison areas that were added up', () => {
		const pooled = rows.find((row) => row.role === 'pooled');
		expect(pooled).toMatchObject({ name: 'Controle A + Controle B', numerator: '170', denominator: '2000' });
	});
	test('says "synthetic" first in every row', () => {
		expect(rows.length).toBeGreaterThan(3);
		for (const row of rows) expect(row.data).toBe(syntheticLabel);
	});
	test('writes a hidden figure as a full stop, never as zero or nothing', () => {
		const hidden = figureOf({ observations: [observed('2011-Q1', { hidden: true })], compare: [] });
		const [only] = read(trendCsv(hidden.figure, hidden.areas));
		expect(only).toMatchObject({ value: '.', numerator: '.', hidden: 'true' });
	});
	test('keeps a name that a spreadsheet would run as text', () => {
		const places = [area('wijk', '=HYPERLINK("http://x")', 'experiment')];
		const evil = figureOf({ observations: [share('2011-Q1', 9, 100)], areas: places, compare: [] });
		const [only] = read(trendCsv(evil.figure, places));
		expect(only?.name).toBe('\'=HYPERLINK("http://x")');
	});
});
