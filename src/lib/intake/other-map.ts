// A map of boundaries in a form that is not read, but that one command turns into the form that is.
import type { OpenedFile } from './opened.ts';

/** TopoJSON, and GeoJSON with a shape on each line, as GDAL writes it when asked for a sequence. */
const inJson = /"type"\s*:\s*"Topology"|^\s*\{\s*"type"\s*:\s*"Feature"/;
/** GML, as a service of PDOK answers. */
const inMarkup = /<\w+:FeatureCollection\b|xmlns:gml\s*=/;

/** What a GeoPackage says of itself, in the header of the SQLite file that it is (OGC 12-128, requirement 2). */
const isGeoPackage = (bytes: Uint8Array): boolean => {
	const said = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	return said(0, 15) === 'SQLite format 3' && /^GP(KG|10|11)$/.test(said(68, 72));
};

/** The shapes of a shapefile begin with the number 9994. */
const isShapefile = (bytes: Uint8Array): boolean =>
	bytes.length >= 100 && [0x00, 0x00, 0x27, 0x0a].every((byte, at) => bytes[at] === byte);

/** Whether a file that nobody recognised is a map. */
export const isOtherMap = ({
	content,
	head,
	bytes
}: Pick<OpenedFile, 'content' | 'head' | 'bytes'>): boolean =>
	(content === 'json' && inJson.test(head)) ||
	(content === 'markup' && inMarkup.test(head)) ||
	(content === 'other' && (isGeoPackage(bytes) || isShapefile(bytes)));
