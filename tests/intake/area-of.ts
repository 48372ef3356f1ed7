// An area with a code and nothing else that a map is held against.
import type { Area } from '../../src/lib/domain/area.ts';

export const areaOf = (id: string, code: string): Area => ({
	area: id,
	name: id,
	role: 'reference',
	part_of: null,
	cbs_code: code,
	homes: null,
	residents: null,
	tile_column: null,
	tile_row: null
});
