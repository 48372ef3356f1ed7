// A line may not cross what is not known: breaks, hidden values and missing quarters end it.
import { describe, expect, test } from 'vitest';
import { breaksOf, segmentsOf } from '../../src/lib/charts/segments.ts';
import { figureOf, observed, share } from './programme.ts';

const pointsOf = (observations: Parameters<typeof figureOf>[0]['observations']) =>
	figureOf({ observations }).figure.series[0]?.points ?? [];
const periods = (runs: { period: string }[][]) => runs.map((run) => run.map((point) => point.period));

describe('segmentsOf', () => {
	const plain = pointsOf([
		share('2010-Q1', 9, 100),
		share('2010-Q2', 8, 100),
		share('2010-Q3', 8, 100),
		share('2010-Q4', 7, 100)
	]);

	test('draws an unbroken series as one line', () => {
		expect(periods(segmentsOf(plain, 'quarter', []))).toEqual([['2010-Q1', '2010-Q2', '2010-Q3', '2010-Q4']]);
	});
	test('stops before a break and starts again with the first period that counts differently', () => {
		expect(periods(segmentsOf(plain, 'quarter', ['2010-Q3']))).toEqual([
			['2010-Q1', '2010-Q2'],
			['2010-Q3', '2010-Q4']
		]);
	});
	test('is broken by a hidden value and never bridges it', () => {
		const points = pointsOf([
			share('2010-Q1', 9, 100),
			observed('2010-Q2', { hidden: true }),
			share('2010-Q3', 8, 100)
		]);
		expect(periods(segmentsOf(points, 'quarter', []))).toEqual([['2010-Q1'], ['2010-Q3']]);
	});
	test('is broken by a missing quarter, but joins survey waves and consecutive years', () => {
		const gap = pointsOf([share('2010-Q1', 9, 100), share('2010-Q3', 8, 100)]);
		expect(segmentsOf(gap, 'quarter', [])).toHaveLength(2);
		expect(segmentsOf(gap, 'wave', [])).toHaveLength(1);
		const years = pointsOf([share('2009', 9, 100), share('2010', 8, 100), share('2012', 8, 100)]);
		expect(periods(segmentsOf(years, 'year', []))).toEqual([['2009', '2010'], ['2012']]);
	});
});

test('a break without an area holds for all, one with an area only there', () => {
	const breaks = [
		{ period: '2010-Q1', area: null },
		{ period: '2010-Q3', area: 'elders' }
	];
	expect(breaksOf(breaks, ['wijk'])).toEqual(['2010-Q1']);
	expect(breaksOf(breaks, ['wijk', 'elders'])).toEqual(['2010-Q1', '2010-Q3']);
});
