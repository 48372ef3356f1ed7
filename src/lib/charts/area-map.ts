// The area map's places: tiles by column and row, or real shapes by projection, and the areas that have neither.
import { geoMercator, geoPath } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../domain/area.ts';

export type AreaShapes = FeatureCollection<Polygon | MultiPolygon, { area: string }>;

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

export interface AreaShape {
	area: string;
	/** SVG path data. */
	d: string;
	/** Where a label may stand. */
	centre: [number, number];
	width: number;
	height: number;
}

/** Shapes drawn into a box of that size, in pixels. Without clipping to the sphere the ring order does not matter. */
export function shapesOf(geometry: AreaShapes, size: { width: number; height: number }): AreaShape[] {
	const projection = geoMercator()
		.preclip((stream) => stream)
		.fitExtent(
			[
				[4, 4],
				[size.width - 4, size.height - 4]
			],
			geometry
		);
	const path = geoPath(projection).digits(1);
	return geometry.features.map((feature) => {
		const [[left, top], [right, bottom]] = path.bounds(feature);
		return {
			area: feature.properties.area,
			d: path(feature) ?? '',
			centre: path.centroid(feature),
			width: right - left,
			height: bottom - top
		};
	});
}
