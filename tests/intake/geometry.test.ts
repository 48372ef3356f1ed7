// areas.geojson as CBS, PDOK and GDAL write it: shapes found by their code, in degrees whatever grid they came in, faults named.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapesOf } from '../../src/lib/server/area-shapes.ts';
import { readGeometry } from '../../src/lib/intake/read-geometry.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { areaOf as area } from './area-of.ts';
import { bytesOf } from './definitions.ts';

const ring = [
	[6.88, 52.21],
	[6.89, 52.21],
	[6.89, 52.22],
	[6.88, 52.21]
];
const shape = (statcode: unknown, geometry: unknown = { type: 'Polygon', coordinates: [ring] }) => ({
	type: 'Feature',
	properties: { statcode },
	geometry
});
const read = (...features: unknown[]) =>
	readGeometry(bytesOf(JSON.stringify({ type: 'FeatureCollection', features }, null, 1)), [
		area('een', 'BU1'),
		area('twee', 'BU2')
	]);

describe('areas.geojson', () => {
	it('gives the shapes of the areas that it has a code for', () => {
		const { geometry, problems } = read(shape('BU1'), shape('BU9'));
		expect(problems).toEqual([]);
		expect(geometry?.features.map(({ properties }) => properties.area)).toEqual(['een']);
	});
	it('loses only the shape that has a fault, and says where and what to do', () => {
		const { geometry, problems } = read(shape('BU1'), shape('BU2', null));
		expect(geometry?.features.map(({ properties }) => properties.area)).toEqual(['een']);
		expect(problems.map(({ column, code, value }) => [column, code, value])).toEqual([
			['features[1].geometry', 'bad-value', 'BU2']
		]);
		const [problem = expect.fail()] = problems;
		expect(problemMessage(problem, 'nl')).toMatch(/^areas\.geojson, regel \d+: “BU2” .*heeft geen vorm/);
		expect(problemMessage(problem, 'en')).toMatch(/^areas\.geojson, line \d+: “BU2” .*has no shape/);
	});
	it.each([
		['an empty polygon', { type: 'Polygon', coordinates: [] }],
		['a polygon of an empty ring', { type: 'Polygon', coordinates: [[]] }],
		['an empty multipolygon', { type: 'MultiPolygon', coordinates: [] }],
		['a single place', { type: 'Polygon', coordinates: [Array(4).fill([6.88, 52.21])] }]
	])('that holds %s loses that shape alone', (_, empty) => {
		const { geometry, problems } = read(shape('BU1'), shape('BU2', empty));
		expect(geometry?.features).toHaveLength(1);
		expect(problems.map(({ value, parameters }) => [value, parameters.reason])).toEqual([
			['BU2', 'no-shape']
		]);
	});
	it.each([
		['buurtcode', { buurtcode: 'BU1 ', wijkcode: 'WK1', gemeentecode: 'GM1' }],
		['wijkcode', { wijkcode: 'BU1', gemeentecode: 'GM1' }],
		['gemeentecode', { gemeentecode: 'BU1', naam: 'x' }],
		['BU_CODE of older maps', { BU_CODE: 'BU1', WK_CODE: 'WK1' }]
	])('may call its code %s', (_, properties) => {
		const { geometry, problems } = read({ ...shape('x'), properties });
		expect(problems).toEqual([]);
		expect(geometry?.features.map((one) => one.properties.area)).toEqual(['een']);
	});
	it('holds an area of several parts as one', () => {
		const { geometry, problems } = read(shape('BU1'), shape('BU1'), shape('BU2'));
		expect(problems).toEqual([]);
		expect(geometry?.features.map(({ geometry: { type }, properties }) => [properties.area, type])).toEqual([
			['een', 'MultiPolygon'],
			['twee', 'Polygon']
		]);
	});
	it('says so where a shape has no code, and where no code fits an area', () => {
		const nameless = read({ ...shape('x'), properties: { naam: 'Noord' } }, shape('BU2'));
		expect(nameless.geometry?.features).toHaveLength(1);
		expect(nameless.problems.map((one) => problemMessage(one, 'nl')).join()).toMatch(
			/features\[0\]\.properties staat geen code.*buurtcode/
		);
		const other = read(shape('BU77'), shape('BU78'));
		expect(other.problems.map((one) => problemMessage(one, 'nl'))).toEqual([
			expect.stringMatching(/geen enkele code onder features .*“BU77”.* cbs_code .*BU1, BU2/)
		]);
	});
	/** The church tower of Amersfoort and a street in Enschede, in the grid and in degrees (EPSG's own test point; Kadaster's RDNAPTRANS). */
	const known = [
		[155_000, 463_000, 5.387203657, 52.155172897],
		[259_521.1, 471_871.8, 6.917, 52.225]
	] as const;
	const around = (points: readonly (readonly [number, number])[]) => ({
		type: 'Polygon',
		coordinates: [[...points, points[0], points[1]]]
	});
	it.each([
		['by its name', { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } }],
		['by its old name', { type: 'name', properties: { name: 'EPSG:28992' } }],
		['with heights', { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::7415' } }],
		['by where it lies', undefined],
		['against its name', { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }]
	])('in RD New, told %s, is turned into degrees', (_, crs) => {
		const features = [shape('BU1', around(known.map(([x, y]) => [x, y])))];
		const { geometry, problems } = readGeometry(
			bytesOf(JSON.stringify({ type: 'FeatureCollection', crs, features })),
			[area('een', 'BU1')]
		);
		expect(problems).toEqual([]);
		const [found] = geometry?.features ?? [];
		const positions = found?.geometry.type === 'Polygon' ? (found.geometry.coordinates[0] ?? []) : [];
		for (const [index, [, , longitude, latitude]] of known.entries()) {
			expect(positions[index]?.[0]).toBeCloseTo(longitude, 5);
			expect(positions[index]?.[1]).toBeCloseTo(latitude, 5);
		}
	});
	it('with latitude first is turned', () => {
		const turned = { type: 'Polygon', coordinates: [ring.map(([east, north]) => [north, east])] };
		const { geometry, problems } = read(shape('BU1', turned));
		expect(problems).toEqual([]);
		expect(geometry?.features[0]?.geometry.coordinates).toEqual([ring]);
	});
	it('in another grid is refused with the command that converts it', () => {
		const lambert = { type: 'Polygon', coordinates: [ring.map(([x = 0, y = 0]) => [x * 20_000, y * 3_000])] };
		const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } };
		const { geometry, problems } = readGeometry(
			bytesOf(JSON.stringify({ crs, features: [shape('BU1', lambert)] })),
			[area('een', 'BU1')]
		);
		expect(geometry).toBeNull();
		expect(problems.map((one) => problemMessage(one, 'nl'))).toEqual([
			expect.stringMatching(/EPSG::31370.*ogr2ogr -t_srs EPSG:4326/)
		]);
	});
	it('in metres of no known grid is refused as a whole, once', () => {
		const metres = {
			type: 'Polygon',
			coordinates: [ring.map(([east = 0, north = 0]) => [east * 40_000, north * 90_000])]
		};
		const { geometry, problems } = read(
			...Array.from({ length: 90 }, (_, index) => shape(`BU${index}`, metres))
		);
		expect(geometry).toBeNull();
		expect(problems.map(({ code, parameters }) => [code, parameters.count])).toEqual([
			['projected-coordinates', '90']
		]);
		expect(problemMessage(problems[0] ?? expect.fail(), 'nl')).toContain('(zo zijn er 90)');
	});
	it.each([
		['another list', '{"type":"FeatureCollection"}', 'features ontbreekt'],
		['no block', '[1,2]', 'areas.geojson'],
		['no JSON', '{"features":[}', 'geen geldige JSON'],
		['nothing', ' \n', 'leeg'],
		['text of another kind', 'BU1,BU2', 'geen geldige JSON']
	])('that holds %s is refused with the reason', (_, text, reason) => {
		const { geometry, problems } = readGeometry(bytesOf(text), [area('een', 'BU1')]);
		expect(geometry).toBeNull();
		expect(problems.map((one) => problemMessage(one, 'nl')).join()).toContain(reason);
	});
	it('never fails, whatever is in it', () => {
		fc.assert(
			fc.property(fc.oneof(fc.json(), fc.string()), fc.jsonValue(), (text, feature) => {
				const whole = readGeometry(bytesOf(text), [area('een', 'BU1')]);
				expect(whole.geometry === null).toBe(whole.problems.length > 0);
				read(feature).problems.forEach((one) => expect(problemMessage(one, 'en')).toContain('areas.geojson'));
			})
		);
	});
});

describe('areas.geojson as GDAL writes it', () => {
	const folder = path.resolve(import.meta.dirname, '../fixtures/written-by/gdal-3.6.2');
	const written = (name: string) =>
		readGeometry(readFileSync(path.join(folder, name)), [
			area('noord', 'BU00020001'),
			area('zuid', 'BU00020002'),
			area('leeg', 'BU00020003')
		]);
	const positions = ({ geometry }: ReturnType<typeof written>): number[] =>
		(geometry?.features ?? []).flatMap((one) => one.geometry.coordinates.flat(4) as unknown as number[]);

	it.each(['rd.geojson', 'rfc.geojson', 'wgs84.geojson'])('%s gives the same shapes, in degrees', (name) => {
		const found = written(name);
		expect(found.geometry?.features.map(({ properties }) => properties.area)).toEqual(['noord', 'zuid']);
		const wanted = positions(written('wgs84.geojson'));
		expect(wanted).toHaveLength(2 * (5 + 4 + 4));
		// A hundred-thousandth of a degree is a metre.
		for (const [at, degrees] of positions(found).entries()) expect(degrees).toBeCloseTo(wanted[at] ?? NaN, 5);
		const drawn = shapesOf(found.geometry ?? expect.fail(), { width: 440, maxHeight: 440 });
		for (const { d } of drawn.shapes) expect(d).toMatch(/^M[\d.,MLZ-]+$/);
		expect(found.problems.map(({ value, parameters }) => `${value} ${parameters.reason}`)).toEqual([
			...['BU00029997 no-shape', 'BU00020003 no-shape']
		]);
	});
	it('in the grid of Belgium is refused, with the command that converts it', () => {
		const { geometry, problems } = written('lambert.geojson');
		expect(geometry).toBeNull();
		const told = problems.filter(({ code }) => code === 'projected-coordinates');
		expect(told).toHaveLength(2);
		for (const one of told) expect(problemMessage(one, 'en')).toContain('ogr2ogr -t_srs EPSG:4326');
	});
});
