// The sparkline: lines break where figures do, and the end mark tells the truth.
import { describe, expect, it } from 'vitest';
import { sparkOf } from '../../../../src/lib/subjects/overview/draw/spark.ts';

type Row = Parameters<typeof sparkOf>[0];
const point = (period: string, value: number | null, hidden = false) => ({
	period,
	value,
	hidden,
	provisional: false
});
const row = (
	points: Row['spark']['points'],
	more: Partial<Row['spark']> = {},
	frequency: Row['frequency'] = 'quarter'
) => ({
	frequency,
	spark: { points, control: [], path: [], breaks: [], ...more }
});

describe('sparkOf', () => {
	it('joins neighbouring quarters and breaks at a missing one', () => {
		const spark = sparkOf(row([point('2010-Q1', 1), point('2010-Q2', 2), point('2010-Q4', 3)]));
		expect(spark.runs.map((run) => run.dots.length)).toEqual([2, 1]);
	});
	it('never draws a hidden value, and has no end mark when the last one is hidden', () => {
		const spark = sparkOf(row([point('2010-Q1', 1), point('2010-Q2', null, true)]));
		expect(spark.runs.flatMap((run) => run.dots)).toHaveLength(1);
		expect(spark.hidden).toHaveLength(1);
		expect(spark.end).toBeNull();
	});
	it('draws no line across a break', () => {
		const spark = sparkOf(row([point('2010-Q2', 1), point('2010-Q3', 2)], { breaks: ['2010-Q3'] }));
		expect(spark.runs.map((run) => [run.dots.length, run.beforeBreak])).toEqual([
			[1, true],
			[1, false]
		]);
	});
	it('joins two survey waves by one straight line', () => {
		const spark = sparkOf(row([point('2009-Q1', 3.1), point('2011-Q1', 2.6)], {}, 'wave'));
		expect(spark.runs.map((run) => run.dots.length)).toEqual([2]);
		expect(spark.end?.value).toBe(2.6);
	});
	it('has room for path and control districts', () => {
		const spark = sparkOf(
			row([point('2010-Q1', 5)], { path: [{ period: '2011-Q4', value: 1 }], control: [point('2010-Q1', 9)] })
		);
		expect(spark.yDomain).toEqual([1, 9]);
	});
});
