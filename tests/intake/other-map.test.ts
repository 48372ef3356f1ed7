// A map in another form than GeoJSON is told for what it is, with the command that converts it: never that it is no map, or no table.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGeometry } from '../../src/lib/intake/read-geometry.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { areaOf } from './area-of.ts';
import { zipOf } from '../../src/lib/report/zip.ts';
import { recognise } from './workbooks.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/written-by/maps');
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
const whole = [
	'topojson-server.topojson',
	'mapshaper.topojson',
	'gdal.geojsonl',
	'gdal.gml',
	'gdal.shp'
] as const;
const ogr2ogr = spawnSync('ogr2ogr', ['--version'], { stdio: 'ignore' }).status === 0;
if (!ogr2ogr) console.warn('Left out: converting other maps; ogr2ogr is not on this machine.');

describe('a map that is no GeoJSON', () => {
	// topojson-server 3.0.1, mapshaper 0.7.70 and GDAL 3.6.2: TopoJSON was told to be JSON "but neither StatLine nor a map", a GeoPackage a picture,
	// and GML a web page to open in a spreadsheet.
	it.each([...whole.slice(0, -1), 'gdal-head.gpkg'])('is called one, with what to do: %s', async (name) => {
		const { parts, problems } = await recognise({ [name]: bytesOf(name) });
		expect(parts).toEqual([]);
		expect(problems.map(({ code, parameters }) => [code, parameters])).toEqual([
			['not-recognised', { reason: 'map' }]
		]);
		const [problem = expect.fail()] = problems;
		expect(problemMessage(problem, 'nl')).toMatch(/dit is een kaart.*ogr2ogr areas\.geojson/);
		expect(problemMessage(problem, 'en')).toMatch(/this is a map.*ogr2ogr areas\.geojson/);
	});
	// Each part was told apart: the shapes as a map, their index as one too, and the rest as pictures and texts without a table.
	it('is told once where it is many files, with what belongs to it and what is lacking', async () => {
		const shapes = bytesOf('gdal.shp');
		const set = {
			...{ 'Wijken.SHP': shapes, 'wijken.dbf': bytesOf('gdal.dbf'), 'wijken.shx': bytesOf('gdal.shx') },
			...{
				'wijken.prj': 'GEOGCS["WGS 84"]',
				'wijken.cpg': 'UTF-8',
				'wijken.shp.xml': '<?xml version="1.0"?><metadata/>'
			}
		};
		const reach = 'contacted,period,area\n3,2010-Q1,noord\n';
		for (const files of [set, { 'kaart.zip': zipOf(set) }]) {
			const { parts, problems } = await recognise({ ...files, 'bereik.csv': reach });
			expect(parts.map(({ table }) => table)).toEqual(['reach']);
			expect(problems.map(({ code }) => code)).toEqual(['not-recognised']);
			const [problem = expect.fail()] = problems;
			expect(problem.file).toMatch(/Wijken\.SHP$/);
			const said = problemMessage(problem, 'nl');
			for (const part of ['wijken.dbf', 'wijken.prj', 'wijken.shp.xml', 'ogr2ogr areas.geojson Wijken.SHP'])
				expect(said).toContain(part);
			expect(said).not.toContain('ontbreekt');
		}
		const { problems: alone } = await recognise({ 'wijken.shp': shapes, 'ander.dbf': bytesOf('gdal.dbf') });
		expect(alone.map(({ file, parameters }) => [file, parameters.reason])).toEqual([
			['wijken.shp', 'shapefile'],
			['ander.dbf', 'other']
		]);
		const [lacking = expect.fail()] = alone;
		expect(problemMessage(lacking, 'nl')).toMatch(/ontbreekt.*\.dbf, \.shx/);
		expect(problemMessage(lacking, 'en')).toMatch(/\.dbf, \.shx is missing/);
	});
	it.runIf(ogr2ogr).each(whole)('is read once that was done: %s', (name) => {
		const own = mkdtempSync(path.join(tmpdir(), 'other-map-'));
		try {
			// GDAL leaves what it found out about a GML beside it.
			cpSync(folder, own, { recursive: true });
			execFileSync('ogr2ogr', ['areas.geojson', name], { cwd: own, stdio: 'ignore' });
			const { geometry, problems } = readGeometry(readFileSync(path.join(own, 'areas.geojson')), [
				areaOf('noord', 'BU01530100'),
				areaOf('zuid', 'BU01530101')
			]);
			expect(problems).toEqual([]);
			expect(geometry?.features.map(({ properties }) => properties.area)).toEqual(['noord', 'zuid']);
			const [[[[longitude, latitude] = []] = []] = []] = [
				geometry?.features[0]?.geometry.coordinates as number[][][]
			];
			expect(longitude).toBeCloseTo(5.3872, 3);
			expect(latitude).toBeCloseTo(52.1552, 3);
		} finally {
			rmSync(own, { recursive: true });
		}
	});
	const shape =
		'"properties": { "statcode": "BU01530100" }, "geometry": { "type": "Polygon", "coordinates": [[[5.3, 52.1], [5.4, 52.1], [5.4, 52.2], [5.3, 52.1]]] }';
	// RFC 7946, 3.2: it was told to be "a map, but no GeoJSON".
	it.each([`{ "type": "Feature", ${shape} }`, `{\n  "type": "Feature",\n  ${shape}\n}\n`])(
		'is not GeoJSON of one shape, of which is said what is read: %#',
		async (text) => {
			const { problems } = await recognise({ 'oost.geojson': text });
			expect(problems.map(({ parameters }) => parameters.reason)).toEqual(['one-shape']);
			const [problem = expect.fail()] = problems;
			expect(problemMessage(problem, 'nl')).toMatch(/dit is GeoJSON van één vorm.*FeatureCollection/);
			if (!ogr2ogr) return;
			const own = mkdtempSync(path.join(tmpdir(), 'one-shape-'));
			try {
				writeFileSync(path.join(own, 'oost.geojson'), text);
				execFileSync('ogr2ogr', ['areas.geojson', 'oost.geojson'], { cwd: own, stdio: 'ignore' });
				const read = readGeometry(readFileSync(path.join(own, 'areas.geojson')), [
					areaOf('noord', 'BU01530100')
				]);
				expect(read.geometry?.features).toHaveLength(1);
			} finally {
				rmSync(own, { recursive: true });
			}
		}
	);
	it('is one with a shape on each line, however long the first of them is', async () => {
		const long = `{ "type": "Feature", "bron": "${'x'.repeat(100_000)}", ${shape} }`;
		const { problems } = await recognise({ 'a.geojsonl': `${long}\n${long}\n`, 'b.geojson': `${long}\n` });
		expect(problems.map(({ parameters }) => parameters.reason)).toEqual(['map', 'one-shape']);
	});
	// Both are of GML, and hold no shape: they were told to be a map.
	it('is not what a service of maps says of itself, or why it failed', async () => {
		const xml = (root: string, inside: string) =>
			`<?xml version="1.0"?><${root} xmlns:gml="http://www.opengis.net/gml/3.2">${inside}</${root}>`;
		const { problems } = await recognise({
			'a.xml': xml('wfs:WFS_Capabilities', '<ows:Title>Wijken en buurten</ows:Title>'),
			'b.xml': xml('ows:ExceptionReport', '<ows:Exception exceptionCode="NoApplicableCode"/>'),
			'c.gml': xml('wfs:FeatureCollection', ''),
			'd.gml': xml('kaart', '<gml:featureMember/>')
		});
		expect(problems.map(({ parameters }) => parameters.reason)).toEqual(['markup', 'markup', 'map', 'map']);
	});
	it('is not what else is JSON, markup or a database', async () => {
		const database = new Uint8Array(100);
		database.set(new TextEncoder().encode('SQLite format 3\0'));
		const others = {
			'a.json': '{"type": "Theme", "features": 3}',
			'b.html': '<!doctype html><p>kaart</p>',
			'c.sqlite': database
		};
		const { problems } = await recognise(others);
		expect(problems.map(({ parameters }) => parameters.reason)).toEqual(['json', 'markup', 'other']);
	});
});
