// The places of the tile map: by column and row.
import type { Area } from '../../../domain/area.ts';

export interface TileMap {
	columns: number;
	/** In reading order, null for an empty place. */
	cells: (Area | null)[];
}

/** Tiles in reading order; areas without a place, and the second of two that claim one, are left out. */
export function tileMapOf(areas: Area[]): TileMap {
	const placed = new Map<string, Area>();
	const columns: number[] = [];
	const rows: number[] = [];
	for (const area of areas) {
		const { tile_column: column, tile_row: row } = area;
		const key = `${column} ${row}`;
		if (column === null || row === null || placed.has(key)) continue;
		placed.set(key, area);
		columns.push(column);
		rows.push(row);
	}
	if (placed.size === 0) return { columns: 1, cells: [] };
	const [left, right] = [Math.min(...columns), Math.max(...columns)];
	const used = [...new Set(rows)].sort((a, b) => a - b);
	const cells = used.flatMap((row) =>
		Array.from({ length: right - left + 1 }, (_, index) => placed.get(`${left + index} ${row}`) ?? null)
	);
	return { columns: right - left + 1, cells };
}
