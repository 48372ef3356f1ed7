// A delivered map becomes GeoJSON in degrees: its own bytes where it is that already, its coordinates turned where they are in another grid.
import type { Area } from '../domain/area.ts';
import { z } from '../domain/zod.ts';
import type { Delivery, DroppedFile } from './delivery.ts';
import { gridOf, type ToDegrees } from './grids.ts';
import { jsonText, readJson } from './json.ts';
import { readGeometry } from './read-geometry.ts';

const mapSchema = z.looseObject({
	features: z.array(z.looseObject({ geometry: z.looseObject({ coordinates: z.unknown() }).nullish() })),
	crs: z
		.object({ properties: z.object({ name: z.string() }) })
		.nullish()
		.catch(undefined)
});

const isPosition = (value: unknown): value is number[] =>
	Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === 'number');

function positionsOf(value: unknown, found: number[][]): number[][] {
	if (isPosition(value)) found.push(value);
	else if (Array.isArray(value)) for (const one of value) positionsOf(one, found);
	return found;
}

const turned = (value: unknown, toDegrees: ToDegrees): unknown =>
	isPosition(value)
		? toDegrees(value)
		: Array.isArray(value)
			? value.map((one) => turned(one, toDegrees))
			: value;

export function readDeliveredMap({ name: file, bytes }: DroppedFile, areas: readonly Area[]): Delivery {
	const problems = readGeometry(bytes, areas).problems.map((one) => ({ ...one, file }));
	const reading = readJson(jsonText(bytes));
	const map = 'data' in reading ? mapSchema.safeParse(reading.data).data : undefined;
	// What cannot be placed on the map at all is no part of the delivery.
	if (map === undefined || problems.some(({ code }) => code === 'projected-coordinates'))
		return { parts: [], problems };
	const name = map.crs?.properties.name ?? null;
	const positions = map.features.flatMap(({ geometry }) => positionsOf(geometry?.coordinates, []));
	const toDegrees = gridOf(name, positions);
	const first = positions[0];
	const moved = toDegrees && first ? toDegrees(first) : null;
	const stays = !toDegrees || !first || (moved?.[0] === first[0] && moved?.[1] === first[1]);
	const { crs: _, ...rest } = map;
	const stored = stays
		? bytes
		: new TextEncoder().encode(
				JSON.stringify({
					...rest,
					features: map.features.map((feature) =>
						feature.geometry
							? {
									...feature,
									geometry: {
										...feature.geometry,
										coordinates: turned(feature.geometry.coordinates, toDegrees)
									}
								}
							: feature
					)
				})
			);
	const notes = stays ? [] : [{ code: 'transformed' as const, parameters: { grid: name ?? '' } }];
	const shared = { file, sheet: null, kind: 'geojson' as const, table: 'geometry' as const, mapping: null };
	return { parts: [{ ...shared, bytes: stored, sourceRows: null, sourceColumns: {}, notes }], problems };
}
