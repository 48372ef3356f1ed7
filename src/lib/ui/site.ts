// What every page receives about the site itself: definitions, version and the state of the data.
import type { DrawnShapes } from '../domain/carried-areas.ts';
import type { Area } from '../domain/area.ts';
import type { FamilyResult } from '../domain/family.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Programme } from '../domain/programme.ts';
import type { Standing } from '../domain/release.ts';
import type { Mark } from '../domain/theme.ts';

export interface Site {
	programme: Programme;
	areas: Area[];
	/** Absent where the programme brings none. */
	mark?: Mark;
	/** How many areas there are besides, where a page carries few of many; absent or 0 where all are here. */
	more?: number;
	/** Names all areas, where a page carries few of many. */
	every?: string;
	/** By their order. */
	indicators: Indicator[];
	results: FamilyResult[];
	version: string;
	/** True where the build was not kept as a publication; of invented figures never. */
	draft: boolean;
	/** Up to which quarter figures on families stand as published, and since when; null before the first publication. */
	standing: Standing | null;
	/** SHA-256 of all that this page is drawn from, in hexadecimal; empty where nothing was built. */
	dataHash: string;
	/** Problems that intake found, remarks not counted. */
	problems: number;
	/** Quarters with figures, in time order. */
	periods: Period[];
	/** Real shapes of the areas that have one, where the programme has them. */
	shapes: DrawnShapes | null;
}
