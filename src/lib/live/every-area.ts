// All areas of a programme that has more than a page carries: fetched once, when a choice is near, and handed to every page by the layout.
import { invalidate } from '$app/navigation';
import { EngineError } from '../engine/engine-error.ts';
import { areasIn, type Area } from '../domain/area.ts';
import type { EveryArea, EveryValue } from '../domain/carried-areas.ts';
import type { Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import { siteFile } from './site-file.ts';

/** What the layout's load depends on. */
export const everyAreaKey = 'wijkladder:areas';

const fetchAreas = siteFile<EveryArea>('gebieden-alle.json');
const values = new Map<Period, () => Promise<EveryValue>>();
let lacking = false;
/** Which areas the page has: the local set brings its own. */
let of = '';
let every: (EveryArea & { of: string }) | null = null;

interface Carrying {
	areas: Area[];
	shapes: EveryArea['shapes'];
	more?: number;
	every?: string;
}

/** The site with all its areas, where they are here already. */
export function withEveryArea<Site extends Carrying>(site: Site, language: Language): Site {
	of = site.every ?? '';
	const own = every?.of === of ? every : null;
	lacking = own === null && (site.more ?? 0) > 0;
	if (own === null || !site.more) return site;
	return { ...site, areas: areasIn(own.areas, language), shapes: own.shapes, more: 0 };
}

/** What a choice among areas fetches first, where pages carry few of many; undefined where they carry all. */
export const fetchOf = ({ more }: Pick<Carrying, 'more'>) => (more === undefined ? undefined : everyArea);

/** Fetches them where they are not here; for whoever is still making the page. */
export async function fetchEveryArea(names = of): Promise<void> {
	every = { ...(await fetchAreas()), of: names };
}

/** What the map shows of every area in a quarter that has figures. */
export function everyValue(period: Period): Promise<EveryValue> {
	const fetchValues = values.get(period) ?? siteFile<EveryValue>(`gebieden-${period}.json`);
	values.set(period, fetchValues);
	return fetchValues();
}

/** Settles once every page has all areas. @throws EngineError when they cannot be fetched; the next call tries again */
export async function everyArea(): Promise<void> {
	if (!lacking) return;
	try {
		await fetchEveryArea();
	} catch (error) {
		throw new EngineError('download', String(error), error);
	}
	await invalidate(everyAreaKey);
}
