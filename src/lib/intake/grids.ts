// In which grid the coordinates of a map stand, and the way from it to longitude and latitude.
import proj4 from 'proj4';

type Position = readonly number[];

/** RD New on Bessel's ellipsoid, with the seven parameters of its datum (EPSG 15934): a quarter of a metre at most. */
const rd =
	'+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
	'+towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs';

/** By the number of EPSG; null where the coordinates are longitude and latitude already. */
const grids: Record<string, string | null> = {
	4326: null,
	// ETRS89 lies within a metre of WGS84.
	4258: null,
	28992: rd,
	7415: rd,
	3857: 'EPSG:3857',
	900913: 'EPSG:3857',
	25831: '+proj=utm +zone=31 +ellps=GRS80 +units=m +no_defs',
	25832: '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs',
	32631: '+proj=utm +zone=31 +datum=WGS84 +units=m +no_defs',
	32632: '+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs'
};

const isDegrees = ([east = NaN, north = NaN]: Position): boolean =>
	Math.abs(east) <= 180 && Math.abs(north) <= 90;

/** Where RD New is defined. */
const isInRd = ([east = NaN, north = NaN]: Position): boolean =>
	east > -7000 && east < 300_000 && north > 289_000 && north < 629_000;

/** The Netherlands with latitude first, as some services answer. */
const isTurned = ([first = NaN, second = NaN]: Position): boolean =>
	first > 50 && first < 54.5 && second > 2 && second < 8;

/** Seven decimals are a centimetre. */
const rounded = (degrees: number): number => Number(degrees.toFixed(7));

export type ToDegrees = (position: Position) => [number, number];
const asTheyAre: ToDegrees = ([east = NaN, north = NaN]) => [east, north];

/** `urn:ogc:def:crs:EPSG::28992` and `EPSG:28992` are 28992. */
const numberOf = (name: string): string | undefined => /EPSG:+(?:[\d.]*:+)?(\d+)\s*$/i.exec(name)?.[1];

/**
 * The coordinates themselves say whether they are degrees; which other grid they are in, the name says, or the place.
 * @param name as the `crs` member of a map has it; null without one
 * @returns null where there is no telling: then only positions that are degrees can be used
 */
export function gridOf(name: string | null, positions: readonly Position[]): ToDegrees | null {
	if (positions.length > 0 && positions.every(isTurned)) return ([north = NaN, east = NaN]) => [east, north];
	if (positions.every(isDegrees)) return asTheyAre;
	const named = name === null ? undefined : grids[numberOf(name) ?? ''];
	const grid = named ?? (positions.every(isInRd) ? rd : undefined);
	if (grid === undefined) return null;
	const { forward } = proj4(grid, 'EPSG:4326');
	return ([east = NaN, north = NaN]) => {
		const [longitude = NaN, latitude = NaN] = forward([east, north]);
		return [rounded(longitude), rounded(latitude)];
	};
}

export { isDegrees };
