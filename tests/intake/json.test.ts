// JSON files of a folder: the line of a mistake and of each value, and a map whose faults cost no other shape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/lib/domain/area.ts';
import { linesOf, readJson, type JsonPath } from '../../src/lib/intake/json.ts';
import { readGeometry } from '../../src/lib/intake/read-geometry.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { bytesOf } from './definitions.ts';

/** Every value of the data with its path, but what stands under a key of which the text may hold two. */
function pathsIn(data: unknown, above: JsonPath = []): { path: JsonPath; value: unknown }[] {
	const inside =
		typeof data === 'object' && data !== null
			? Object.entries(data).map(([key, value]): [string | number, unknown] => [
					Array.isArray(data) ? Number(key) : key,
					value
				])
			: [];
	return [{ path: above, value: data }, ...inside.flatMap(([key, value]) => pathsIn(value, [...above, key]))];
}

describe('JSON', () => {
	it('is read as JSON.parse reads it, and each value is found on its line', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 4 }), (text) => {
				const data: unknown = JSON.parse(text);
				expect(readJson(text)).toEqual({ data });
				const spread = JSON.stringify(data, null, 2);
				const lines = spread.split('\n');
				const all = pathsIn(data);
				const found = linesOf(
					spread,
					all.map(({ path }) => path)
				);
				for (const [index, { path, value }] of all.entries()) {
					const line = lines[(found[index] ?? 0) - 1] ?? '';
					const last = path.at(-1);
					if (typeof last === 'string') expect(line).toContain(`${JSON.stringify(last)}:`);
					if (typeof value !== 'object') expect(line).toContain(JSON.stringify(value));
				}
			})
		);
	});
	it('that is none has a line, wherever it breaks', () => {
		fc.assert(
			fc.property(
				fc.json({ maxDepth: 3 }),
				fc.nat(),
				fc.constantFrom('', '}', ']', ',', ':', '"', 'x'),
				(text, at, put) => {
					const spread = JSON.stringify(JSON.parse(text), null, 1);
					const place = at % (spread.length + 1);
					const spoilt = `${spread.slice(0, place)}${put}${spread.slice(place + 1)}`;
					const reading = readJson(spoilt);
					let parses = true;
					try {
						JSON.parse(spoilt);
					} catch {
						parses = false;
					}
					expect('line' in reading).toBe(!parses);
					// What follows the mistake is not judged, and what stands before it is right: it lies at the change or after it.
					if ('line' in reading) {
						const changed = spoilt.slice(0, place).split('\n').length;
						expect(reading.line).toBeGreaterThanOrEqual(changed - 1);
						expect(reading.line).toBeLessThanOrEqual(spoilt.split('\n').length);
					}
				}
			)
		);
	});
	it('nested a million deep is a mistake, not the end of the reading', () => {
		expect(readJson('['.repeat(1_000_000))).toHaveProperty('line', 1);
		expect(linesOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, [['features']])).toEqual([1]);
	});
});

const area = (id: string, code: string): Area => ({
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
			['features[1].geometry', 'bad-value', 'null']
		]);
		const [problem = expect.fail()] = problems;
		expect(problemMessage(problem, 'nl')).toMatch(/^areas\.geojson, regel \d+: “null” kan niet .*WGS84\.$/);
		expect(problemMessage(problem, 'en')).toMatch(/^areas\.geojson, line \d+: “null” cannot .*WGS84\.$/);
	});
	it('in metres is refused as a whole, once', () => {
		const metres = {
			type: 'Polygon',
			coordinates: [ring.map(([east = 0, north = 0]) => [east * 40_000, north * 9_000])]
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
