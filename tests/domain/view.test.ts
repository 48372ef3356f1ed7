// A link alone restores the view; what it does not say or gets wrong falls back to the default.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCompany, comparable, companyOf, overlap } from '../../src/lib/domain/area.ts';
import { decodeView, defaultView, encodeView, type View } from '../../src/lib/domain/view.ts';
import { area } from '../fixtures/answered-programme.ts';

const areas = [
	area('whole', 'experiment'),
	area('east', 'experiment', { part_of: 'whole' }),
	area('west', 'experiment', { part_of: 'whole' }),
	area('north', 'control'),
	area('south', 'control'),
	area('city', 'reference')
];
const catalogue = { areas, programme: { confidence: 0.95 } } as Parameters<typeof decodeView>[1];

describe('view', () => {
	it('is the programme area against its control districts when the link says nothing', () => {
		expect(defaultView(catalogue)).toEqual({ area: 'whole', compare: ['north', 'south'], confidence: 0.95 });
		expect(encodeView(defaultView(catalogue), catalogue).toString()).toBe('');
	});

	it('comes back from its link', () => {
		const ids = areas.map((one) => one.area);
		const views: fc.Arbitrary<View> = fc
			.record({
				area: fc.constantFrom(...ids),
				compare: fc.uniqueArray(fc.constantFrom(...ids)),
				confidence: fc.constantFrom(0.8, 0.9, 0.95, 0.99)
			})
			.map((view) => ({ ...view, compare: companyOf(areas, view.area, view.compare) }));
		fc.assert(
			fc.property(views, (view) => {
				expect(decodeView(new URLSearchParams(encodeView(view, catalogue).toString()), catalogue)).toEqual(
					view
				);
			})
		);
	});

	it('counts nobody twice, whatever a link asks', () => {
		const ids = ['whole', 'east', 'west', 'north', 'city'];
		fc.assert(
			fc.property(fc.constantFrom(...ids), fc.array(fc.constantFrom(...ids)), (chosen, compare) => {
				const view = decodeView(new URLSearchParams({ area: chosen, compare: compare.join(',') }), catalogue);
				const all = [view.area, ...view.compare];
				for (const one of all) expect(all.filter((other) => overlap(areas, one, other))).toEqual([one]);
			})
		);
		expect(decodeView(new URLSearchParams('area=north&compare=whole,east'), catalogue).compare).toEqual([
			'whole'
		]);
	});

	it('ignores areas and levels that do not exist', () => {
		const view = decodeView(
			new URLSearchParams('area=nowhere&compare=south,nowhere&confidence=95'),
			catalogue
		);
		expect(view).toEqual({ area: 'whole', compare: ['south'], confidence: 0.95 });
	});

	it('offers as company whoever shares no people with the area, in the order of the areas', () => {
		const offered = (id: string) => comparable(areas, id).map((one) => one.area);
		expect(offered('whole')).toEqual(['north', 'south', 'city']);
		expect(offered('east')).toEqual(['west', 'north', 'south', 'city']);
		const company = { area: 'north', compare: ['city', 'east', 'west'] };
		expect(chooseCompany(areas, company, 'south', true)).toEqual(['east', 'west', 'south', 'city']);
		expect(chooseCompany(areas, company, 'city', false)).toEqual(['east', 'west']);
		// The whole takes the place of its parts.
		expect(chooseCompany(areas, company, 'whole', true)).toEqual(['whole', 'city']);
	});
});
