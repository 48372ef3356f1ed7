// The way to a target: straight, in steps, with a minimum, and revised with the old plan kept.
import { describe, expect, it } from 'vitest';
import { goalOf } from '../../src/lib/domain/catalogue.ts';
import { goalAt, indicatorFrontSchema, type Indicator } from '../../src/lib/domain/indicator.ts';
import type { Area } from '../../src/lib/domain/area.ts';
import type { Programme } from '../../src/lib/domain/programme.ts';
import { pathAt, pathEnds, pathOfThen, pathThrough, revisedPlans } from '../../src/lib/figures/path.ts';
import { readIndicator } from '../../src/lib/server/definitions/indicator.ts';
import type { Mistake } from '../../src/lib/server/definitions/mistakes.ts';
import { planRows } from '../../src/lib/subjects/indicator/words/plan.ts';

const programme = { baseline: '2008-Q2', target: '2009-Q4' } as Programme;
const both = { nl: 'x', en: 'x' };
const front = {
	decimals: 1,
	...{ id: 'bijstand', order: 1, name: both, short: both, domain: 'werk', kind: 'proportion' as const },
	...{ better: 'lower', population: both, source: both, baseline: 0.1, target: 0.04 }
};
const reason = { nl: 'De raad stelde bij.', en: 'The council revised it.' };
const defined = (more: object): Indicator => ({
	...indicatorFrontSchema.parse({ ...front, ...more }),
	prose: { nl: { measures: '', caution: '' }, en: { measures: '', caution: '' } }
});
const area = { area: 'wijk', role: 'experiment' } as Area;
const through = (indicator: Indicator, period: string) =>
	pathThrough(programme, indicator, goalAt(goalOf(indicator, area), period)).map((one) =>
		Number(one.value.toFixed(6))
	);

const target_path = [
	{ by: '2008-Q4', value: 0.08 },
	{ by: '2009-Q2', value: 0.06 }
];

describe('the path to a target', () => {
	it('is straight where the plan says nothing else', () => {
		const plain = defined({});
		expect(through(plain, '2009-Q4')).toEqual([0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04]);
		expect(pathEnds(programme, plain, goalOf(plain, area))).toHaveLength(2);
		expect(goalOf(plain, area)).toEqual({ baseline: 0.1, target: 0.04 });
	});
	it('holds each step until the next, and the target from its quarter on', () => {
		const stepped = defined({ target_path });
		expect(through(stepped, '2009-Q4')).toEqual([0.1, 0.1, 0.08, 0.08, 0.06, 0.06, 0.04]);
		expect(pathAt(programme, stepped, goalOf(stepped, area), '2010-Q2')).toBe(0.04);
		// Drawn, a step is a riser: two values in one quarter.
		const drawn = pathEnds(programme, stepped, goalOf(stepped, area));
		expect(drawn.filter((one) => one.period === '2008-Q4').map((one) => one.value)).toEqual([0.1, 0.08]);
	});
	it('measures each quarter by the plan that held on its last day, and keeps the old one', () => {
		const revised = defined({
			target: 0.06,
			minimum: 0.07,
			revised: [{ until: '2009-02-01', reason, target: 0.04 }]
		});
		const goal = goalOf(revised, area);
		expect(goalAt(goal, '2008-Q4')).toMatchObject({ target: 0.04 });
		expect(goalAt(goal, '2008-Q4').minimum).toBeUndefined();
		// The quarter in which it was revised ends after that day.
		expect(goalAt(goal, '2009-Q1')).toMatchObject({ target: 0.06, minimum: 0.07 });
		expect(pathAt(programme, revised, goal, '2008-Q4')).toBeCloseTo(0.08, 12);
		expect(pathAt(programme, revised, goal, '2009-Q1')).toBeCloseTo(0.08, 12);
		expect(pathAt(programme, revised, goal, '2009-Q2')).toBeCloseTo(0.1 - (0.04 * 4) / 6, 12);
		expect(revisedPlans(programme, revised, goal, '2008-Q4')).toEqual([]);
		const [old] = revisedPlans(programme, revised, goal, '2009-Q4');
		expect(old).toMatchObject({ until: '2009-02-01', reason, target: 0.04 });
		expect(old?.path.at(-1)).toEqual({ period: '2009-Q4', value: 0.04 });
	});
	it('is told in words beside the definition, with the day and the reason', () => {
		expect(planRows(goalOf(defined({}), area), front, 'nl')).toEqual([]);
		const rows = planRows(
			goalOf(
				defined({ target_path, minimum: 0.05, revised: [{ until: '2009-02-01', reason, target: 0.03 }] }),
				area
			),
			front,
			'nl'
		).map(([name, text]) => `${name}: ${text.replaceAll('\u00a0', ' ')}`);
		expect(rows).toEqual([
			'Streefwaarde: 4,0%',
			'Ten minste: 5,0%',
			'Tussenstappen: 8,0% vanaf het 4e kwartaal van 2008 en 6,0% vanaf het 2e kwartaal van 2009',
			'Eerder afgesproken: 3,0% tot 1-2-2009. De raad stelde bij.'
		]);
	});
	it('names the steps and the minimum that held before, and the plan of an area by itself', () => {
		const old = { until: '2009-02-01', reason, target: 0.04, target_path, minimum: 0.05 };
		const own = { baseline: 0.12, target: 0.07, revised: [{ until: '2009-05-01', reason, target: 0.06 }] };
		const both = defined({ revised: [old], areas: { hoek: own } });
		const said = (at: string) =>
			planRows(goalOf(both, { ...area, area: at }), front, 'nl').map(
				([name, text]) => `${name}: ${text.replaceAll('\u00a0', ' ')}`
			);
		expect(said('wijk').at(-1)).toBe(
			'Eerder afgesproken: 4,0% (ten minste 5,0%; 8,0% vanaf het 4e kwartaal van 2008 en 6,0% vanaf het 2e kwartaal van 2009) tot 1-2-2009. De raad stelde bij.'
		);
		expect(said('hoek')).toEqual([
			'Streefwaarde: 7,0%',
			'Eerder afgesproken: 6,0% tot 1-5-2009. De raad stelde bij.'
		]);
	});
	it('keeps beside each quarter what the plan of then asked of it', () => {
		const revised = defined({ revised: [{ until: '2009-02-01', reason, target: 0.01 }] });
		const goal = goalOf(revised, area);
		const then = pathOfThen(programme, revised, goal, '2009-Q4').map((one) => Number(one.value.toFixed(6)));
		expect(then).toEqual([0.1, 0.085, 0.07, 0.07, 0.06, 0.05, 0.04]);
		// Seen from before it was revised, there is one plan.
		expect(pathOfThen(programme, revised, goal, '2008-Q4').at(-1)?.value).toBeCloseTo(0.01, 12);
	});
});

describe('a plan that cannot be', () => {
	const prose = ['nl', 'en'].flatMap((language) => [
		`# ${language}`,
		...(language === 'nl'
			? ['## Wat meet dit?', 'x', '## Let op', 'x']
			: ['## What does this measure?', 'x', '## Caution', 'x'])
	]);
	const mistakesIn = (...more: string[]): string[] => {
		const settings = [
			...['id: bijstand', 'order: 1', 'name: { nl: x, en: x }', 'short: { nl: x, en: x }', 'domain: werk'],
			...['kind: proportion', 'better: lower', 'population: { nl: x, en: x }', 'source: { nl: x, en: x }'],
			...['baseline: 0.1', 'target: 0.04', ...more]
		];
		const mistakes: Mistake[] = [];
		const text = ['---', ...settings, '---', ...prose, ''].join('\n');
		readIndicator({ file: 'bijstand.md', name: 'bijstand', text }, mistakes, []);
		return mistakes.map((one) => `${one.code} ${one.line}`);
	};
	it('is refused with its line', () => {
		expect(mistakesIn('target_path: [{ by: 2008-Q4, value: 0.08 }]', 'minimum: 0.05')).toEqual([]);
		expect(
			mistakesIn('target_path:', '  - { by: 2009-Q4, value: 0.08 }', '  - { by: 2008-Q4, value: 0.06 }')
		).toEqual(['path-order 13']);
		expect(mistakesIn('target_path:', '  - { by: 2009-Q4, value: 8 }')).toEqual(['share 14']);
		expect(mistakesIn('minimum: 0.03')).toEqual(['minimum-beyond 13']);
		expect(
			mistakesIn(
				'revised:',
				'  - { until: 2010-01-01, reason: { nl: x, en: x }, target: 0.03 }',
				'  - { until: 2009-01-01, reason: { nl: x, en: x }, target: 0.02 }'
			)
		).toEqual(['revised-order 13']);
		for (const day of ['maart 2010', '1-3-2010', '2010-02-30'])
			expect(
				mistakesIn('revised:', `  - { until: ${day}, reason: { nl: x, en: x }, target: 0.03 }`),
				day
			).toEqual(['bad-date 14']);
	});
});
