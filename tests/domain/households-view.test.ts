// The link to the households page: restores two quarters and an area, and can carry nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decodeHouseholdsView,
	defaultHouseholdsView,
	encodeHouseholdsView,
	quartersToChoose
} from '../../src/lib/domain/households-view.ts';
import { quarterFromIndex, quarterIndex } from '../../src/lib/domain/period.ts';
import { area, programme } from '../answers/programme.ts';

const scope = {
	programme,
	areas: [area('wijk', 'experiment'), area('noord', 'control')],
	periods: ['2009', '2009-Q3', '2010-Q1', '2010']
};
const quarter = fc.integer({ min: 2008 * 4, max: 2013 * 4 }).map(quarterFromIndex);
const view = fc.tuple(quarter, quarter, fc.constantFrom(null, 'wijk', 'noord')).map(([a, b, area]) => {
	const [from, to] = quarterIndex(a) <= quarterIndex(b) ? [a, b] : [b, a];
	return { from, to, area };
});

describe('the view of all households', () => {
	it('starts at the latest quarter with figures, against a year before, everywhere', () => {
		expect(defaultHouseholdsView(scope)).toEqual({ from: '2009-Q1', to: '2010-Q1', area: null });
		expect(encodeHouseholdsView(defaultHouseholdsView(scope), scope).toString()).toBe('');
	});

	it('comes back from its link as it was', () => {
		fc.assert(
			fc.property(view, (one) => {
				const link = encodeHouseholdsView(one, scope);
				expect(decodeHouseholdsView(new URLSearchParams(link.toString()), scope)).toEqual(one);
				expect(quartersToChoose(scope, one)).toEqual(expect.arrayContaining([one.from, one.to]));
			})
		);
	});

	it('reads nothing from a link that it does not know, so that no household can travel in one', () => {
		const usual = defaultHouseholdsView(scope);
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('from', 'to', 'area', 'household'), fc.string()), (given) => {
				const read = decodeHouseholdsView(new URLSearchParams(given), scope);
				expect(Object.keys(read).sort()).toEqual(['area', 'from', 'to']);
				expect(quarterIndex(read.from)).toBeLessThanOrEqual(quarterIndex(read.to));
				expect([null, 'wijk', 'noord']).toContain(read.area);
			})
		);
		const backwards = new URLSearchParams('from=2010-Q2&to=2009-Q1&area=elders');
		expect(decodeHouseholdsView(backwards, scope)).toEqual(usual);
	});
});
