// Who shares people with whom: the set for several areas at once holds exactly those that overlap one of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, sharing } from '../../src/lib/domain/area.ts';
import { area } from '../fixtures/answered-programme.ts';

/** Areas that are each part of any other or of none, circles included. */
const nested = fc
	.array(fc.option(fc.nat({ max: 7 }), { nil: null }), { minLength: 1, maxLength: 8 })
	.map((wholes) =>
		wholes.map((whole, at) =>
			area(`a${at}`, 'reference', {
				part_of: whole === null || whole === at || whole >= wholes.length ? null : `a${whole}`
			})
		)
	);

describe('areas that share people', () => {
	it('are those that overlap one of the areas', () => {
		fc.assert(
			fc.property(nested, fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), (areas, picked) => {
				const ids = [...new Set(picked.map((one) => areas[one % areas.length]?.area ?? ''))];
				const expected = areas
					.map((one) => one.area)
					.filter((one) => ids.some((id) => overlap(areas, one, id)));
				const found = sharing(areas, ids);
				expect(areas.map((one) => one.area).filter((one) => found.has(one))).toEqual(expected);
			})
		);
	});
});
