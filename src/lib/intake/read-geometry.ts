// The optional areas.geojson (CBS/PDOK, WGS84): the shapes of the programme's areas, joined by their CBS code.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from '../domain/zod.ts';
import type { Area } from '../domain/area.ts';
import type { Problem } from '../domain/problem.ts';
import { jsonText, readJson } from './json.ts';
import { faultsOf, problemsOf, type Fault } from './shape.ts';

/** GeoJSON whose features carry the area's id; areas without a shape are simply absent. */
export type AreaGeometry = FeatureCollection<Polygon | MultiPolygon, { area: string }>;

const file = 'areas.geojson';

const ring = z.array(z.array(z.number()).min(2)).min(4);
const collectionSchema = z.object({ features: z.array(z.unknown()) });
const featureSchema = z.object({
	properties: z.looseObject({ statcode: z.string() }),
	geometry: z.discriminatedUnion('type', [
		z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
		z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) })
	])
});
type Shape = z.infer<typeof featureSchema>;

/** So many of one kind are named one by one; of more, the first tells of all. */
const namedAtMost = 20;

/** The first position that is no longitude and latitude: national grids count in metres. */
function projected({ geometry }: Shape): number[] | null {
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	for (const positions of rings)
		for (const position of positions) {
			const [east = 0, north = 0] = position;
			if (Math.abs(east) > 180 || Math.abs(north) > 90) return position;
		}
	return null;
}

/** What has the same fault in many shapes is told once, with how many there are. */
function together(faults: readonly Fault[]): Fault[] {
	const kinds = new Map<string, Fault[]>();
	for (const fault of faults) {
		const kind = `${fault.code} ${fault.path.filter((step) => typeof step !== 'number').join('.')}`;
		const group = kinds.get(kind);
		if (group) group.push(fault);
		else kinds.set(kind, [fault]);
	}
	return [...kinds.values()].flatMap((group) => {
		const [first] = group;
		if (!first || group.length <= namedAtMost) return group;
		return [{ ...first, parameters: { ...first.parameters, count: String(group.length) } }];
	});
}

export interface GeometryReading {
	/** The shapes without a fault; null where the file cannot be used. */
	geometry: AreaGeometry | null;
	problems: Problem[];
}

/** The shapes of the areas that have a CBS code, and what is wrong with the file. */
export function readGeometry(bytes: Uint8Array, areas: readonly Area[]): GeometryReading {
	const source = jsonText(bytes);
	const reading = readJson(source);
	const refused = (row: number | null, code: Problem['code'], value: string | null): GeometryReading => ({
		geometry: null,
		problems: [{ file, row, column: null, code, value, parameters: {} }]
	});
	if (source.trim() === '') return refused(null, 'empty-file', null);
	if ('line' in reading) return refused(reading.line, 'bad-json', reading.found);
	const collection = collectionSchema.safeParse(reading.data);
	if (!collection.success)
		return { geometry: null, problems: problemsOf(file, source, faultsOf(collection.error, reading.data)) };
	const faults: Fault[] = [];
	const shapes = collection.data.features.flatMap((feature, index): Shape[] => {
		const above = ['features', index];
		const parsed = featureSchema.safeParse(feature);
		if (!parsed.success) {
			faults.push(...faultsOf(parsed.error, feature, above).slice(0, 1));
			return [];
		}
		const position = projected(parsed.data);
		if (position === null) return [parsed.data];
		const path = [...above, 'geometry', 'coordinates'];
		faults.push({ path, code: 'projected-coordinates', value: position.join(', '), parameters: {} });
		return [];
	});
	const problems = problemsOf(file, source, together(faults));
	const features = areas.flatMap((area) =>
		shapes
			.filter(({ properties }) => properties.statcode === area.cbs_code)
			.map(({ geometry }): Feature<Polygon | MultiPolygon, { area: string }> => ({
				type: 'Feature',
				properties: { area: area.area },
				geometry
			}))
	);
	const empty = shapes.length === 0 && faults.length > 0;
	return { geometry: empty ? null : { type: 'FeatureCollection', features }, problems };
}
