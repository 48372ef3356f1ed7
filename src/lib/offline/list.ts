// What a build lets a device keep, what is said between a page and the service worker about it, and which requests are any of its business.

/** Written by the build (scripts/offline.mjs) at the head of the worker. Nothing that it does not name is ever kept. */
export interface KeptList {
	/** Of all that the pages were made of. */
	build: string;
	/** Under `_app/immutable/`: name, hash, bytes on the line. */
	programs: [name: string, hash: string, bytes: number][];
	/** By address from the root of the site: hash, which of `needs`, bytes on the line. */
	pages: Record<string, [hash: string, need: number, bytes: number]>;
	/** Of a page: the programs that it can ask for, but for the engine. */
	needs: number[][];
	/** The programs that compute anew. */
	engine: number[];
	/** What pages fetch while they are open: definitions and published figures, under names that stay. Hash, bytes on the line. */
	asked: Record<string, [hash: string, bytes: number]>;
	/** The published tables. */
	tables: Record<string, [hash: string, bytes: number]>;
}

export const programsAt = '_app/immutable/';

/** page: this one, with all that it can ask for; engine: the same, and it computes; site: every page of one language; all: the quarters and the engine too. */
export const extents = ['page', 'engine', 'site', 'all'] as const;
export type Extent = (typeof extents)[number];

/** here: what came in already is told; keep: more is asked for. */
export type Asked =
	| { about: 'here'; /** Programs. */ loaded: string[]; whole: boolean }
	| {
			about: 'keep';
			extent: Extent;
			/** Only what the browser still has of it: nothing goes over the line. */
			atHand?: boolean;
	  };

/** Asked by a page of the build that it names. */
export type Wish = { build: string; page: string; language: 'nl' | 'en' } & Asked;

/** The lock that a page has while a site is made in it, which takes all of a machine: what comes in meanwhile is kept afterwards. */
export const makingLock = 'wijkladder-site-making';

/** What stands on the device of the page's own build. */
export interface Standing {
	/** Bytes on the line until an extent is whole; 0 where it is. */
	missing: Record<Extent, number>;
	/** How far an earlier build was kept, which still stands in for this one. */
	earlier: Extent | null;
}
export type Reply =
	| { about: 'progress'; done: number; total: number }
	/** null: the worker is of another build. */
	| { about: 'standing'; standing: Standing | null }
	/** held: a site is being made; asked again afterwards, it goes on. */
	| { about: 'failed' | 'held' };

/** What the worker does: a page comes from the host while it answers; a program never changes. */
export type Way = { way: 'page' | 'asked' | 'program'; place: string };

/** @returns null for whatever is none of the worker's business: sealed files, data of pages, parts of files, other origins */
export function wayOf(
	request: Pick<Request, 'method' | 'mode' | 'url'>,
	isPart: boolean,
	scope: string,
	list: KeptList
): Way | null {
	if (request.method !== 'GET' || isPart || !request.url.startsWith(scope)) return null;
	const place = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
	if (request.mode === 'navigate') return { way: 'page', place: place.replace(/\/+$/, '') };
	if (place.startsWith(programsAt) || place in list.tables) return { way: 'program', place };
	return place in list.asked ? { way: 'asked', place } : null;
}

/** The quarters are many, and their programs are those of the overview. */
const isQuarter = (page: string) => /(^|\/)stand\//.test(page);
const ofSite = (extent: Extent) => extent === 'site' || extent === 'all';
const isEnglish = (page: string) => /^en(\/|$)/.test(page);

export interface Part {
	place: string;
	hash: string;
	bytes: number;
}

/** Everything that an extent consists of, what is needed first at its head. */
export function partsOf(
	list: KeptList,
	extent: Extent,
	{ page, language }: Pick<Wish, 'page' | 'language'>
): Part[] {
	const pages = Object.keys(list.pages).filter((one) => {
		if (one === page) return true;
		if (!ofSite(extent) || isEnglish(one) !== (language === 'en')) return false;
		return extent === 'all' || !isQuarter(one);
	});
	const ofPages = pages.flatMap((one) => {
		const [hash = '', , bytes = 0] = list.pages[one] ?? [];
		return { place: one, hash, bytes };
	});
	const programs = new Set(pages.flatMap((one) => list.needs[list.pages[one]?.[1] ?? -1] ?? []));
	const making = extent === 'all' || (extent === 'engine' && makesSites(page));
	if (extent === 'engine') for (const one of list.engine) programs.add(one);
	if (making) for (const one of list.programs.keys()) programs.add(one);
	const named = {
		...(making ? list.asked : ofEveryPage(list)),
		...(extent === 'all' && list.tables)
	};
	return [
		...ofPages,
		...[...programs].flatMap((index) => programOf(list, index)),
		...Object.entries(named).map(([place, [hash, bytes]]) => ({ place, hash, bytes }))
	];
}

/** Where a site is made, which takes every program along, whether a page needs it or not. */
const makesSites = (page: string): boolean => /(^|\/)gegevens\/publiceren$/.test(page);

/** What says which build this is: every page asks for it. */
export const aboutBuild = ['_app/version.json', 'site.json'];

/** What every page has or asks for: that, and the look of the programme's own. */
const ofEveryPage = ({ asked }: KeptList): KeptList['asked'] =>
	Object.fromEntries(
		Object.entries(asked).filter(([place]) => place.startsWith('thema/') || aboutBuild.includes(place))
	);

function programOf({ programs }: KeptList, index: number): Part[] {
	const found = programs[index];
	return found ? [{ place: programsAt + found[0], hash: found[1], bytes: found[2] }] : [];
}

/** What the list says of one place, whatever it is. */
export function partAt(list: KeptList, place: string): Part | null {
	const named = list.asked[place] ?? list.tables[place];
	if (named) return { place, hash: named[0], bytes: named[1] };
	const page = list.pages[place];
	if (page) return { place, hash: page[0], bytes: page[2] };
	if (!place.startsWith(programsAt)) return null;
	const name = place.slice(programsAt.length);
	return (
		programOf(
			list,
			list.programs.findIndex(([one]) => one === name)
		)[0] ?? null
	);
}
