// A link alone restores a comparison, and no link can count anybody twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/lib/domain/area.ts';
import {
	chooseArea,
	chooseIndicator,
	decodeCompare,
	defaultCompare,
	encodeCompare,
	questionOf,
	type CompareScope,
	type CompareView
} from '../../src/lib/domain/compare-view.ts';
import { quarterIndex } from '../../src/lib/domain/period.ts';
import { area } from '../fixtures/answered-programme.ts';

const areas = [
	area('whole', 'experiment'),
	area('east', 'experiment', { part_of: 'whole' }),
	area('west', 'experiment', { part_of: 'whole' }),
	area('north', 'control'),
	area('south', 'control'),
	area('city', 'reference')
];
const indicators = [
	{ id: 'context', reference: true },
	{ id: 'first', reference: false },
	{ id: 'second', reference: false }
] as CompareScope['indicators'];
const scope: CompareScope = { areas, indicators };
const ids = areas.map((one) => one.area);
const isUsual = (view: CompareView) => encodeCompare(view, scope).size === 0;
const decode = (text: string) => decodeCompare(new URLSearchParams(text), scope);

/** Anything that a reader can reach by the controls. */
const views: fc.Arbitrary<CompareView> = fc
	.record({
		indicator: fc.constantFrom('context', 'first', 'second'),
		presses: fc.array(
			fc.record({
				side: fc.constantFrom('experiment' as const, 'control' as const),
				area: fc.constantFrom(...ids),
				on: fc.boolean()
			}),
			{ maxLength: 12 }
		),
		before: fc.constantFrom(null, '2008-Q2', '2009'),
		after: fc.constantFrom(null, '2010-Q1', '2012'),
		scale: fc.constantFrom('absolute' as const, 'index' as const)
	})
	.map(({ indicator, presses, before, after, scale }) =>
		presses.reduce((view, press) => chooseArea(view, press.side, press.area, press.on, scope), {
			...defaultCompare(scope),
			indicator,
			before,
			after,
			scale
		} as CompareView)
	);

function expectApart(view: CompareView) {
	const all = [...view.experiment, ...view.control];
	all.forEach((one, place) => {
		expect(ids).toContain(one);
		for (const other of all.slice(place + 1)) expect(overlap(areas, one, other)).toBe(false);
	});
}

describe('a comparison in a link', () => {
	it('is the first goal, experiment against control, when the link says nothing', () => {
		expect(decode('')).toEqual({
			indicator: 'first',
			experiment: ['east', 'west'],
			control: ['north', 'south'],
			before: null,
			after: null,
			scale: 'absolute'
		});
		expect(isUsual(decode(''))).toBe(true);
	});

	it('comes back from its link', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(decode(encodeCompare(view, scope).toString())).toEqual(view);
			})
		);
	});

	it('never counts anybody twice, whatever is pressed or written', () => {
		fc.assert(fc.property(views, expectApart));
		const list = fc.array(fc.constantFrom(...ids, 'nowhere', '')).map((all) => all.join(','));
		fc.assert(
			fc.property(list, list, (experiment, control) =>
				expectApart(decode(new URLSearchParams({ experiment, control }).toString()))
			)
		);
	});

	it('never goes back in time', () => {
		const period = fc.constantFrom('2008-Q1', '2008-Q4', '2008', '2010-Q2', '2011', 'gisteren', '');
		fc.assert(
			fc.property(period, period, (before, after) => {
				const view = decode(new URLSearchParams({ before, after }).toString());
				if (view.before !== null && view.after !== null)
					expect(quarterIndex(view.before)).toBeLessThan(quarterIndex(view.after));
			})
		);
	});

	it('ignores what does not exist, and keeps an empty side empty', () => {
		expect(decode('indicator=nothing&experiment=east,nowhere&control=&before=2008-Q9')).toEqual({
			indicator: 'first',
			experiment: ['east'],
			control: [],
			before: null,
			after: null,
			scale: 'absolute'
		});
	});

	it('lets the whole take the place of its parts, and a part that of its whole', () => {
		const whole = chooseArea(defaultCompare(scope), 'experiment', 'whole', true, scope);
		expect(whole.experiment).toEqual(['whole']);
		const part = chooseArea(whole, 'control', 'west', true, scope);
		expect(part).toMatchObject({ experiment: [], control: ['west', 'north', 'south'] });
	});

	it('asks the same question whatever the scale of the drawing', () => {
		const index = decode('scale=index');
		expect(index.scale).toBe('index');
		expect(isUsual(index)).toBe(false);
		expect(isUsual(questionOf(index))).toBe(true);
		expect(decode('scale=logarithmic').scale).toBe('absolute');
	});

	it('lets go of the periods with the indicator', () => {
		const view = { ...defaultCompare(scope), before: '2009-Q1', after: '2010-Q1' };
		expect(chooseIndicator(view, 'second')).toEqual({ ...defaultCompare(scope), indicator: 'second' });
	});
});
