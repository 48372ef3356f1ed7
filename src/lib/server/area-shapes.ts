// Real shapes of areas as paths, worked out while the site is written: a page then needs neither coordinates nor what projects them.
import { geoMercator, geoPath } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { AreaShape, DrawnShapes } from '../domain/carried-areas.ts';

export type AreaShapes = FeatureCollection<Polygon | MultiPolygon, { area: string }>;

/** The map's own place on a page, in pixels. */
export const mapSize = { width: 440, maxHeight: 440 };

/** To a thousandth: two engines of JavaScript differ in the last digits of a logarithm, and a tab makes the very page of a build. */
const inPixels = (length: number): number => Math.round(length * 1000) / 1000;

/**
 * Shapes drawn as wide as given, in pixels, and at most as high; `height` is what they take.
 * Without clipping to the sphere the direction of a ring does not matter.
 */
export function shapesOf(geometry: AreaShapes, size: { width: number; maxHeight: number }): DrawnShapes {
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
		const [x, y] = path.centroid(feature);
		return {
			area: feature.properties.area,
			d: path(feature) ?? '',
			centre: [inPixels(x), inPixels(y)],
			width: inPixels(x1 - x0),
			height: inPixels(y1 - y0)
		};
	});
	return { shapes, width: size.width, height };
}
