// Lines and bands as d3's own generators draw them, without the curves they bring along.
import { area, line } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineThrough } from '../../src/lib/charts/shapes.ts';

const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const places = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 12 });

it('is d3’s line, point for point', () => {
	fc.assert(
		fc.property(places, fc.integer({ min: 0, max: 3 }), (points, digits) => {
			expect(lineThrough(points, digits)).toBe(line().digits(digits)(points));
		})
	);
});

it('is d3’s area between an upper and a lower edge', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(number, number, number), { minLength: 2, maxLength: 12 }),
			fc.integer({ min: 0, max: 3 }),
			(points, digits) => {
				const drawn = area<[number, number, number]>()
					.x(([x]) => x)
					.y0(([, lower]) => lower)
					.y1(([, , upper]) => upper)
					.digits(digits)(points);
				const edge = (side: 1 | 2) => points.map((one): [number, number] => [one[0], one[side]]);
				expect(lineThrough(edge(2), digits, edge(1))).toBe(drawn);
			}
		)
	);
});
