// The area map's places: tiles by column and row, or real shapes by projection, and the areas that have neither.
import { geoMercator, geoPath } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../../../domain/area.ts';

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

/**
 * Shapes drawn as wide as given, in pixels, and at most as high; `height` is what they take.
 * Without clipping to the sphere the direction of a ring does not matter.
 */
export function shapesOf(
	geometry: AreaShapes,
	size: { width: number; maxHeight: number }
): { shapes: AreaShape[]; height: number } {
	const edge = 4;
	const projection = geoMercator().preclip((stream) => stream);
	const path = geoPath(projection).digits(1);
	projection.fitWidth(size.width - 2 * edge, geometry);
	const [[, top], [, bottom]] = path.bounds(geometry);
	const height = Math.min(size.maxHeight, Math.ceil(bottom - top) + 2 * edge);
	projection.fitExtent(
		[
			[edge, edge],
			[size.width - edge, height - edge]
		],
		geometry
	);
	const shapes = geometry.features.map((feature): AreaShape => {
		const [[x0, y0], [x1, y1]] = path.bounds(feature);
		return {
			area: feature.properties.area,
			d: path(feature) ?? '',
			centre: path.centroid(feature),
			width: x1 - x0,
			height: y1 - y0
		};
	});
	return { shapes, height };
}
