// The optional areas.geojson (CBS/PDOK, WGS84): the shapes of the programme's areas, joined by their CBS code.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import type { Area } from '../domain/area.ts';
import type { Problem } from '../domain/problem.ts';

/** GeoJSON whose features carry the area's id; areas without a shape are simply absent. */
export type AreaGeometry = FeatureCollection<Polygon | MultiPolygon, { area: string }>;

const ring = z.array(z.array(z.number()).min(2)).min(4);
const schema = z.object({
	features: z.array(
		z.object({
			properties: z.looseObject({ statcode: z.string() }),
			geometry: z.discriminatedUnion('type', [
				z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
				z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) })
			])
		})
	)
});

/** The shapes of the areas that have a CBS code, or the problem that kept them from being read. */
export function readGeometry(
	bytes: Uint8Array,
	areas: readonly Area[]
): { geometry: AreaGeometry; problem: null } | { geometry: null; problem: Problem } {
	const parsed = schema.safeParse(parse(new TextDecoder().decode(bytes)));
	if (!parsed.success) return { geometry: null, problem: problemOf(parsed.error) };
	const features = areas.flatMap((area) =>
		parsed.data.features
			.filter(({ properties }) => properties.statcode === area.cbs_code)
			.map(({ geometry }): Feature<Polygon | MultiPolygon, { area: string }> => ({
				type: 'Feature',
				properties: { area: area.area },
				geometry
			}))
	);
	return { geometry: { type: 'FeatureCollection', features }, problem: null };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function problemOf(error: z.ZodError): Problem {
	const first = error.issues[0];
	return {
		file: 'areas.geojson',
		row: null,
		column: first && first.path.length > 0 ? first.path.join('.') : null,
		code: 'bad-value',
		value: null,
		parameters: { reason: first?.message ?? '' }
	};
}
