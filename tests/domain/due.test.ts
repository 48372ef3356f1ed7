// When a delivery is due: the words that are taken, in both languages, and the day that they mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDay, parseDue, periodFor } from '../../src/lib/domain/due.ts';
import { lastDay } from '../../src/lib/domain/period.ts';

describe('a term', () => {
	it.each([
		['6 weeks after the quarter', { count: 6, unit: 'week', after: 'quarter' }],
		['6 weken na het kwartaal', { count: 6, unit: 'week', after: 'quarter' }],
		['1 maand na afloop van het jaar', { count: 1, unit: 'month', after: 'year' }],
		['1 day after the quarter', { count: 1, unit: 'day', after: 'quarter' }],
		['0 dagen na het kwartaal', { count: 0, unit: 'day', after: 'quarter' }]
	])('is read from "%s"', (text, due) => {
		expect(parseDue(text)).toEqual(due);
	});

	it.each([
		...[
			'',
			'6',
			'six weeks after the quarter',
			'6 weeks',
			'6 weeks before the quarter',
			'6 weeks after the month'
		],
		...[
			'1 weeks after the quarter',
			'6 week na het kwartaal',
			'06 weeks after the quarter',
			'-6 weeks after the quarter'
		],
		...[
			'6  weeks after the quarter',
			' 6 weeks after the quarter',
			'6 weeks na het kwartaal',
			'6 weken after the quarter'
		],
		...[
			'400 days after the year',
			'13 maanden na het kwartaal',
			'54 weeks after the year',
			'6.5 weeks after the quarter'
		]
	])('is not guessed from "%s"', (text) => {
		expect(parseDue(text)).toBeNull();
	});

	it('gives the day, over the end of a year and of short months', () => {
		const day = (text: string, period: string) => {
			const due = parseDue(text);
			if (!due) throw new Error(text);
			return dueDay(due, period);
		};
		expect(day('6 weeks after the quarter', '2010-Q4')).toBe('2011-02-11');
		expect(day('10 dagen na het jaar', '2010')).toBe('2011-01-10');
		expect(day('1 month after the quarter', '2010-Q2')).toBe('2010-07-31');
		expect(day('2 maanden na het kwartaal', '2010-Q4')).toBe('2011-02-28');
		expect(day('0 days after the quarter', '2010-Q1')).toBe('2010-03-31');
	});

	it('never lies before the end of its period, and a later period is due later', () => {
		const rule = fc.record({
			count: fc.integer({ min: 0, max: 12 }),
			unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
			after: fc.constant('quarter' as const)
		});
		fc.assert(
			fc.property(
				rule,
				fc.integer({ min: 1990, max: 2040 }),
				fc.integer({ min: 1, max: 3 }),
				(due, year, quarter) => {
					const [one, next] = [`${year}-Q${quarter}`, `${year}-Q${quarter + 1}`];
					expect(dueDay(due, one) >= lastDay(one)).toBe(true);
					expect(dueDay(due, next) > dueDay(due, one)).toBe(true);
				}
			)
		);
	});

	it('takes a period of the other kind for the one that it lies in', () => {
		expect(periodFor({ count: 1, unit: 'week', after: 'year' }, '2010-Q2')).toBe('2010');
		expect(periodFor({ count: 1, unit: 'week', after: 'quarter' }, '2010')).toBe('2010-Q4');
	});
});
