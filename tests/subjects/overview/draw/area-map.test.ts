// The tile map: every area in its place.
import { describe, expect, it } from 'vitest';
import { tileMapOf } from '../../../../src/lib/subjects/overview/draw/area-map.ts';
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
