// Which areas a page carries: all of a few; of hundreds those under study and their company, and the others are fetched when asked for.
import { defaultArea, sharing, type Area } from './area.ts';

/** More than the neighbourhoods of a town; beyond it a page would weigh what its readers do not look at. */
const carriedAtMost = 40;

export const areMany = (areas: readonly Area[]): boolean => areas.length > carriedAtMost;

/**
 * Those that no reference area is, with their parts and wholes, in their own order.
 * @param preferred the programme's own area, as `defaultArea` takes it
 */
export function carriedAreas(areas: Area[], preferred?: string): Area[] {
	if (!areMany(areas)) return areas;
	const near = areas.filter((one) => one.role !== 'reference');
	const first = defaultArea(areas, preferred);
	const kept = sharing(
		areas,
		[...near, ...(first ? [first] : [])].map((one) => one.area)
	);
	return areas.filter(({ area }) => kept.has(area));
}

/** What the map shows of every area in a quarter: by indicator, as short as it can be written. */
export interface EveryValue {
	maps: {
		indicator: string;
		period: string;
		areas: { area: string; value: number | null; hidden?: true; provisional?: true }[];
	}[];
}

/** What a page of a programme of many areas leaves to a file. */
export interface EveryArea {
	areas: Area[];
	shapes: DrawnShapes | null;
}

export interface AreaShape {
	area: string;
	/** SVG path data. */
	d: string;
	/** Where a label may stand. */
	centre: [number, number];
	width: number;
	height: number;
}

/** The real shapes of those areas that have one, as a map of `width` by `height` pixels. */
export interface DrawnShapes {
	shapes: AreaShape[];
	width: number;
	height: number;
}
