// Above a chart stand at most three events, every break, and no label over another.
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/lib/charts/trend-labels.ts';
import { quarterIndex } from '../../src/lib/domain/period.ts';

const domain: [number, number] = [quarterIndex('2006-Q1'), quarterIndex('2011-Q4')];
const event = (period: string, title = 'Gebeurtenis') => ({
	kind: 'event' as const,
	period,
	title,
	detail: '1-1-2010'
});

describe('annotationsOf', () => {
	test('keeps the first event and the latest two, and every break', () => {
		const found = annotationsOf(
			[
				...['2007-Q1', '2008-Q3', '2009-Q1', '2010-Q1', '2011-Q1'].map((period) => event(period)),
				{ kind: 'break', period: '2010-Q3', title: 'Breuk', detail: 'andere definitie' }
			],
			domain
		);
		expect(found.map((one) => one.period)).toEqual(['2007-Q1', '2010-Q1', '2010-Q3', '2011-Q1']);
		expect(found.map((one) => one.number)).toEqual([1, 2, 3, 4]);
	});
	test('puts a break between two quarters and an event on its own', () => {
		const [broken, dated] = annotationsOf(
			[{ kind: 'break', period: '2010-Q3', title: 'Breuk', detail: '' }, event('2011-Q1')],
			domain
		);
		expect(broken?.x).toBe(quarterIndex('2010-Q3') - 0.5);
		expect(dated?.x).toBe(quarterIndex('2011-Q1'));
	});
	test('gives labels that would meet rows of their own', () => {
		const found = annotationsOf(
			[event('2009-Q1', 'Een lange naam'), event('2009-Q2', 'Nog een lange naam')],
			domain
		);
		// The earlier one goes up, so that the line of neither runs through the other's words.
		expect(found.map((one) => one.row)).toEqual([1, 0]);
	});
	test('leaves out what lies outside the chart', () => {
		expect(annotationsOf([event('2001-Q1'), event('2020-Q1')], domain)).toEqual([]);
	});
});
