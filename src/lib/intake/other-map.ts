// A map of boundaries in a form that is not read, but that one command turns into the form that is.
import type { DroppedFile } from './delivery.ts';
import type { OpenedFile } from './opened.ts';

const topology = /"type"\s*:\s*"Topology"/;
const oneShape = /^\s*\{\s*"type"\s*:\s*"Feature"/;
/** GML, as a service of PDOK answers: with shapes in it, where what the service can do and why it failed are of GML as well. */
const collection = /<(?:[\w-]+:)?FeatureCollection\b/;
const gml = /xmlns:gml\s*=/;
const member = /<[\w-]+:(?:featureMembers?|member)\b/;

const lineFeed = 10;
/** So much of a line tells how a shape begins. */
const beginning = 200;

/** A shape on each line, as GDAL writes it when asked for a sequence: the line after the first is one too, however long the first is. */
function isSequence(bytes: Uint8Array): boolean {
	const end = bytes.indexOf(lineFeed);
	return end >= 0 && oneShape.test(new TextDecoder().decode(bytes.subarray(end + 1, end + 1 + beginning)));
}

/** What a GeoPackage says of itself, in the header of the SQLite file that it is (OGC 12-128, requirement 2). */
const isGeoPackage = (bytes: Uint8Array): boolean => {
	const said = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	return said(0, 15) === 'SQLite format 3' && /^GP(KG|10|11)$/.test(said(68, 72));
};

/** The shapes of a shapefile begin with the number 9994. */
const isShapefile = (bytes: Uint8Array): boolean =>
	bytes.length >= 100 && [0x00, 0x00, 0x27, 0x0a].every((byte, at) => bytes[at] === byte);

type Seen = Pick<OpenedFile, 'content' | 'head' | 'bytes'>;

const isOtherMap = ({ content, head, bytes }: Seen): boolean =>
	(content === 'json' && (topology.test(head) || (oneShape.test(head) && isSequence(bytes)))) ||
	(content === 'markup' && (collection.test(head) || (gml.test(head) && member.test(head)))) ||
	(content === 'other' && (isGeoPackage(bytes) || isShapefile(bytes)));

/** What map a file is that nobody recognised: in another form than GeoJSON, or GeoJSON of one shape (RFC 7946, 3.2); null where it is none. */
export function otherMap(file: Seen): 'map' | 'one-shape' | null {
	if (isOtherMap(file)) return 'map';
	return file.content === 'json' && oneShape.test(file.head) ? 'one-shape' : null;
}

/** What lies beside the shapes of a shapefile, under the same name; without the first two nothing says which shape is which area. */
const [needed, further] = [
	['dbf', 'shx'],
	[
		'prj',
		'cpg',
		'sbn',
		'sbx',
		'qix',
		'qpj',
		'qmd',
		'fbn',
		'fbx',
		'ain',
		'aih',
		'atx',
		'ixs',
		'mxs',
		'shp.xml'
	]
] as const;

export interface Shapefile {
	/** Its other parts, by name. */
	besides: readonly DroppedFile[];
	/** Endings of those that lack. */
	missing: readonly string[];
}

/** A map that is many files, by the one that holds its shapes: one thing is to be said of them. */
export function shapefilesIn(files: readonly DroppedFile[]): Map<DroppedFile, Shapefile> {
	const byName = new Map(files.map((file) => [file.name.toLowerCase(), file]));
	return new Map(
		files.flatMap((file): [DroppedFile, Shapefile][] => {
			if (!/\.shp$/i.test(file.name) || !isShapefile(file.bytes)) return [];
			const stem = file.name.slice(0, -3).toLowerCase();
			const besides = [...needed, ...further].flatMap((ending) => byName.get(stem + ending) ?? []);
			const missing = needed.filter((ending) => !byName.has(stem + ending)).map((ending) => `.${ending}`);
			return [[file, { besides, missing }]];
		})
	);
}
