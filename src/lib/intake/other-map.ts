// A map of boundaries in a form that is not read, but that one command turns into the form that is.
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
