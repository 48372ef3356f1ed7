// Real shapes as paths, whichever way their rings run.
import { describe, expect, it } from 'vitest';
import { shapesOf, type AreaShapes } from '../../src/lib/server/area-shapes.ts';

describe('shapesOf', () => {
	const square = (x: number, y: number) => [
		[x, y],
		[x, y + 0.01],
		[x + 0.01, y + 0.01],
		[x + 0.01, y],
		[x, y]
	];
	const map = (ring: number[][]): AreaShapes => ({
		type: 'FeatureCollection',
		features: [
			{ type: 'Feature', properties: { area: 'a' }, geometry: { type: 'Polygon', coordinates: [ring] } },
			{
				type: 'Feature',
				properties: { area: 'b' },
				geometry: { type: 'Polygon', coordinates: [square(6.9, 52.2)] }
			}
		]
	});
	const size = { width: 400, maxHeight: 300 };

	it('fills the box and keeps west on the left', () => {
		const { shapes, height } = shapesOf(map(square(6.87, 52.2)), size);
		const [a, b] = shapes;
		expect(height).toBeLessThanOrEqual(300);
		expect(a?.area).toBe('a');
		expect(a?.centre[0] ?? 0).toBeLessThan(b?.centre[0] ?? 0);
		expect(a?.width ?? 0).toBeGreaterThan(50);
		expect(a?.width ?? 0).toBeLessThan(400);
	});
	it('gives the same shape for either direction of its ring', () => {
		const [there] = shapesOf(map(square(6.87, 52.2)), size).shapes;
		const [back] = shapesOf(map(square(6.87, 52.2).reverse()), size).shapes;
		expect(back?.width).toBeCloseTo(there?.width ?? 0, 6);
		expect(back?.centre[1]).toBeCloseTo(there?.centre[1] ?? 0, 6);
	});
});
