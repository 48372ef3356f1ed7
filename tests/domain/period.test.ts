// Quarters and years in order, counted and turned into dates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	comparePeriods,
	firstDay,
	lastDay,
	quarterFromIndex,
	quarterIndex,
	quarterOf,
	quarterRange,
	quartersBetween,
	shiftPeriod
} from '../../src/lib/domain/period.ts';

describe('period', () => {
	it('knows its days', () => {
		expect([firstDay('2008-Q2'), lastDay('2008-Q2')]).toEqual(['2008-04-01', '2008-06-30']);
		expect([firstDay('2012'), lastDay('2012')]).toEqual(['2012-01-01', '2012-12-31']);
		expect(lastDay('2012-Q1')).toBe('2012-03-31');
		expect(quarterOf('2008-09-01')).toBe('2008-Q3');
	});

	it('counts fourteen quarters from the baseline to the target quarter', () => {
		expect(quartersBetween('2008-Q2', '2011-Q4')).toBe(14);
		expect(quarterRange('2008-Q2', '2011-Q4')).toHaveLength(15);
	});

	it('goes back and forth between index and name', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1990 * 4, max: 2050 * 4 }), (index) => {
				const quarter = quarterFromIndex(index);
				expect(quarterIndex(quarter)).toBe(index);
				expect(quarterOf(firstDay(quarter))).toBe(quarter);
				expect(quarterOf(lastDay(quarter))).toBe(quarter);
				expect(shiftPeriod(shiftPeriod(quarter, 5), -5)).toBe(quarter);
			})
		);
	});

	it('puts a year after its quarters', () => {
		const sorted = ['2011', '2011-Q1', '2010-Q4', '2010', '2011-Q4'].sort(comparePeriods);
		expect(sorted).toEqual(['2010-Q4', '2010', '2011-Q1', '2011-Q4', '2011']);
	});

	it('refuses what is no period', () => {
		expect(() => quarterIndex('2010-Q5')).toThrow(RangeError);
		expect(() => firstDay('kwartaal')).toThrow(RangeError);
	});
});
