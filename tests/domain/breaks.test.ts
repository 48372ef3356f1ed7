// A break through `part_of`: down to every part, up to every whole, and not up where a boundary moved inside the whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withParts } from '../../src/lib/domain/area.ts';
import { breaksOver } from '../../src/lib/domain/breaks.ts';
import type { Break } from '../../src/lib/domain/tables.ts';
import { area } from '../fixtures/answered-programme.ts';

const areas = [
	area('stad', 'reference'),
	area('dorp', 'experiment', { part_of: 'stad' }),
	area('oost', 'experiment', { part_of: 'dorp' }),
	area('west', 'experiment', { part_of: 'dorp' }),
	area('noord', 'control', { part_of: 'stad' }),
	area('elders', 'control')
];
const broken = (where: string | null, kind: Break['kind'] = 'definition', period = '2009-Q3'): Break => ({
	indicator: 'werkloos',
	area: where,
	period,
	kind,
	reason: 'andere telling'
});
const reached = (...breaks: Break[]) => [...new Set(breaksOver(areas, breaks).map((one) => one.area))].sort();

describe('whom a break concerns', () => {
	it('holds for the parts of its area and for the wholes it lies in, never for a neighbour', () => {
		expect(reached(broken('dorp'))).toEqual(['dorp', 'oost', 'stad', 'west']);
		expect(reached(broken('oost'))).toEqual(['dorp', 'oost', 'stad']);
		expect(reached(broken('elders'))).toEqual(['elders']);
		expect(breaksOver(areas, [broken(null)])).toEqual([broken(null)]);
	});

	it('spares the whole where a boundary moved between two of its parts in one quarter', () => {
		const both = [broken('oost', 'boundary'), broken('west', 'boundary')];
		expect(reached(...both)).toEqual(['oost', 'west']);
		// Between two wholes it does move the wholes, not what holds both.
		expect(reached(broken('oost', 'boundary'), broken('noord', 'boundary'))).toEqual([
			'dorp',
			'noord',
			'oost'
		]);
		// Alone, in another quarter or of another kind nothing says that it moved inside.
		expect(reached(broken('oost', 'boundary'))).toContain('dorp');
		expect(reached(broken('oost', 'boundary'), broken('west', 'boundary', '2009-Q4'))).toContain('dorp');
		expect(reached(broken('oost', 'boundary'), broken('west', 'source'))).toContain('dorp');
	});

	it('loses no break, invents none and says each once, however areas nest', () => {
		const ids = ['a', 'b', 'c', 'd', 'e'];
		const nested = fc
			.array(fc.option(fc.constantFrom(...ids), { nil: null }), { minLength: 5, maxLength: 5 })
			.map((wholes) => ids.map((id, at) => area(id, 'reference', { part_of: wholes[at] ?? null })));
		const some = fc.array(
			fc.record({
				where: fc.constantFrom(...ids, null),
				kind: fc.constantFrom<Break['kind']>('definition', 'boundary'),
				period: fc.constantFrom('2009-Q3', '2009-Q4')
			}),
			{ maxLength: 4 }
		);
		fc.assert(
			fc.property(nested, some, (all, made) => {
				const breaks = made.map(({ where, kind, period }) => broken(where, kind, period));
				const over = breaksOver(all, breaks);
				const texts = over.map((one) => JSON.stringify(one));
				expect(new Set(texts).size).toBe(texts.length);
				for (const one of breaks) expect(texts).toContain(JSON.stringify(one));
				for (const one of over)
					expect(
						breaks.some(
							(from) =>
								from.period === one.period &&
								from.kind === one.kind &&
								(from.area === one.area ||
									(from.area !== null &&
										one.area !== null &&
										(withParts(all, from.area).includes(one.area) ||
											withParts(all, one.area).includes(from.area))))
						)
					).toBe(true);
			})
		);
	});
});
