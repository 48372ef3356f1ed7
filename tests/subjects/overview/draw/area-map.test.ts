// The area map: every area in its place, real shapes whichever way their rings run.
import { describe, expect, it } from 'vitest';
import { shapesOf, tileMapOf, type AreaShapes } from '../../../../src/lib/subjects/overview/draw/area-map.ts';
import type { Area } from '../../../../src/lib/domain/area.ts';

const area = (id: string, tile_column: number | null, tile_row: number | null): Area => ({
	area: id,
	name: id,
	role: 'reference',
	part_of: null,
	cbs_code: null,
	homes: null,
	residents: null,
	tile_column,
	tile_row
});

describe('tileMapOf', () => {
	it('reads from left to right and top to bottom, with empty places between', () => {
		const map = tileMapOf([area('c', 3, 2), area('a', 1, 1), area('b', 2, 2)]);
		expect(map.columns).toBe(3);
		expect(map.cells.map((cell) => cell?.area ?? null)).toEqual(['a', null, null, null, 'b', 'c']);
	});
	it('leaves out an area without a place and one whose place is taken', () => {
		const map = tileMapOf([area('a', 1, 1), area('b', 1, 1), area('c', null, 1)]);
		expect(map.cells.map((cell) => cell?.area)).toEqual(['a']);
	});
	it('is empty without tiles', () => {
		expect(tileMapOf([area('a', null, null)]).cells).toEqual([]);
	});
});

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
