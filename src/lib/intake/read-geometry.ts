// The optional areas.geojson (CBS/PDOK, in degrees or in RD New): the shapes of the programme's areas, joined by their CBS code.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from '../domain/zod.ts';
import type { Area } from '../domain/area.ts';
import type { Problem } from '../domain/problem.ts';
import { gridOf, isDegrees, type ToDegrees } from './grids.ts';
import { jsonText, readJson, type JsonPath } from './json.ts';
import { faultsOf, problemsOf, type Fault } from './shape.ts';

/** GeoJSON whose features carry the area's id; areas without a shape are simply absent. */
export type AreaGeometry = FeatureCollection<Polygon | MultiPolygon, { area: string }>;

const file = 'areas.geojson';

const ring = z.array(z.array(z.number()).min(2)).min(4);
const collectionSchema = z.object({
	features: z.array(z.unknown()),
	crs: z
		.object({ properties: z.object({ name: z.string() }) })
		.optional()
		.catch(undefined)
});
const featureSchema = z.object({
	geometry: z.discriminatedUnion('type', [
		z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
		z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })
	])
});

interface Shape {
	code: string;
	geometry: Polygon | MultiPolygon;
	path: JsonPath;
}

/** What maps call the code of their shapes: those of CBS, its older ones, and those of PDOK; a part's own before its whole's. */
const codeNames = [
	...['statcode', 'buurtcode', 'bu_code', 'wijkcode', 'wk_code', 'gemeentecode', 'gm_code', 'gwb_code']
];

/** The code by which a shape is known; undefined where it has none. */
export function codeOf(feature: unknown): string | undefined {
	const held = z.object({ properties: z.record(z.string(), z.unknown()) }).safeParse(feature);
	const properties = Object.entries(held.data?.properties ?? {});
	for (const wanted of codeNames) {
		const [, code] = properties.find(([name]) => name.toLowerCase() === wanted) ?? [];
		if (typeof code === 'string' && code.trim() !== '') return code.trim();
	}
	return undefined;
}

/** A place that a map names without drawing it: GDAL writes null, or a list of nothing. */
const hasNoShape = (feature: unknown): boolean =>
	z
		.object({
			geometry: z.union([
				z.null(),
				z.object({ coordinates: z.array(z.unknown()).length(0) }),
				z.object({ coordinates: z.array(z.array(z.unknown()).length(0)).length(1) })
			])
		})
		.safeParse(feature).success;

/** So many of one kind are named one by one; of more, the first tells of all. */
const namedAtMost = 20;

const ringsOf = (geometry: Shape['geometry']): number[][][] =>
	geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Maps may hold one area in several parts, such as its land and its water. */
function inOne(parts: readonly Shape['geometry'][]): Shape['geometry'] {
	const [only] = parts;
	if (only && parts.length === 1) return only;
	const coordinates = parts.flatMap((one) => (one.type === 'Polygon' ? [one.coordinates] : one.coordinates));
	return { type: 'MultiPolygon', coordinates };
}

/** A ring that never leaves its place: nothing can be drawn of it. */
const isPoint = (geometry: Shape['geometry']): boolean => {
	const [first, ...rest] = ringsOf(geometry).flat();
	return rest.every((one) => one[0] === first?.[0] && one[1] === first?.[1]);
};

/** The shape in degrees. */
function turned(geometry: Shape['geometry'], toDegrees: ToDegrees): Shape['geometry'] {
	const rings = (polygon: number[][][]) => polygon.map((one) => one.map(toDegrees));
	return geometry.type === 'Polygon'
		? { ...geometry, coordinates: rings(geometry.coordinates) }
		: { ...geometry, coordinates: geometry.coordinates.map(rings) };
}

/** What has the same fault in many shapes is told once, with how many there are. */
function together(faults: readonly Fault[]): Fault[] {
	const kinds = new Map<string, Fault[]>();
	for (const fault of faults) {
		const kind = `${fault.code} ${fault.parameters.reason} ${fault.path.filter((step) => typeof step !== 'number').join('.')}`;
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
	const { features: delivered, crs } = collection.data;
	const faults: Fault[] = [];
	const drawn = delivered.flatMap((feature, index): Shape[] => {
		const path = ['features', index];
		const code = codeOf(feature);
		if (code === undefined) {
			const parameters = { reason: 'no-code', names: 'statcode, buurtcode, wijkcode, gemeentecode' };
			faults.push({ path: [...path, 'properties'], code: 'bad-value', value: null, parameters });
			return [];
		}
		const parsed = featureSchema.safeParse(feature);
		if (hasNoShape(feature) || (parsed.success && isPoint(parsed.data.geometry))) {
			const parameters = { reason: 'no-shape' };
			faults.push({ path: [...path, 'geometry'], code: 'bad-value', value: code, parameters });
			return [];
		}
		if (parsed.success) return [{ code, geometry: parsed.data.geometry, path }];
		faults.push(...faultsOf(parsed.error, feature, path).slice(0, 1));
		return [];
	});
	const name = crs?.properties.name ?? null;
	const toDegrees = gridOf(
		name,
		drawn.flatMap(({ geometry }) => ringsOf(geometry).flat())
	);
	const shapes = drawn.flatMap((shape) => {
		if (toDegrees) return [shape];
		const position = ringsOf(shape.geometry)
			.flat()
			.find((one) => !isDegrees(one));
		if (position === undefined) return [shape];
		const path = [...shape.path, 'geometry', 'coordinates'];
		const parameters = { grid: name ?? '' };
		faults.push({ path, code: 'projected-coordinates', value: position.join(', '), parameters });
		return [];
	});
	const codes = areas.flatMap(({ cbs_code: code }) => (code === null ? [] : [code]));
	const [first] = shapes;
	if (first && areas.length > 0 && !shapes.some(({ code }) => codes.includes(code))) {
		const parameters = { reason: 'no-code-fits', codes: codes.slice(0, 3).join(', ') };
		faults.push({ path: ['features'], code: 'bad-value', value: first.code, parameters });
	}
	const problems = problemsOf(file, source, together(faults)).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
	const features = areas.flatMap((area): Feature<Polygon | MultiPolygon, { area: string }>[] => {
		// A map may hold the whole country, of which few shapes are asked.
		const own = shapes
			.filter(({ code }) => code === area.cbs_code)
			.map(({ geometry }) => (toDegrees ? turned(geometry, toDegrees) : geometry));
		return own.length === 0
			? []
			: [{ type: 'Feature', properties: { area: area.area }, geometry: inOne(own) }];
	});
	const empty = shapes.length === 0 && faults.length > 0;
	return { geometry: empty ? null : { type: 'FeatureCollection', features }, problems };
}
