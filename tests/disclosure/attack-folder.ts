// Attacks the publications of a programme folder: what an outsider finds in them, and how much of the plan is shown.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { quarterRange } from '../../src/lib/domain/period.ts';
import { chained, type Chain } from './chained.ts';
import { csvIn, familiesIn, type Family } from './families.ts';
import { attacked, type Narrowed } from './narrowed.ts';
import { Outsider, type Known, type Read } from './outsider.ts';
import { mostIn, neverLostIn } from './public-bounds.ts';
import { readPublication, type ReadPublication } from './read-publication.ts';

/** A programme's own file goes before the repository's. */
const definition = (folder: string, file: string): unknown => {
	const own = path.join(folder, 'indicators', file);
	return parse(readFileSync(existsSync(own) ? own : path.join('indicators', file), 'utf8'));
};

export interface FolderFacts {
	start: string;
	quartersApart: number;
	results: { id: string; when_needed?: boolean }[];
	/** The only experiment area without a larger one; null where there are several. */
	whole: string | null;
}

export function factsOf(folder: string): FolderFacts {
	const { start } = definition(folder, 'programme.yaml') as { start: string };
	const { results } = definition(folder, 'family.yaml') as { results: FolderFacts['results'] };
	const { tables } = definition(folder, 'publication.yaml') as {
		tables: { counts: string; quarters_apart?: number }[];
	};
	const own = csvIn(folder, 'areas.csv').filter((one) => one.role === 'experiment');
	const tops = own.filter((one) => !own.some((other) => other.area === one.part_of));
	return {
		start,
		results,
		quartersApart: tables.find((one) => one.counts === 'ladder')?.quarters_apart ?? 4,
		whole: tops.length === 1 ? (tops[0]?.area ?? null) : null
	};
}

/** The smallest parts in which somebody lives or could. */
export const leavesIn = (areas: Known['areas']): string[] =>
	areas.map((one) => one.area).filter((area) => !areas.some((other) => other.part_of === area));

/** The counts that a publication of the folder as it is now rests on, chained to those before it. */
export function chainOn(
	before: Chain | null,
	folder: string,
	{ areas, period }: Pick<ReadPublication, 'areas' | 'period'>,
	families: readonly Family[] = familiesIn(folder)
): Chain {
	const { start, quartersApart } = factsOf(folder);
	const all = quarterRange(start, period);
	const periods = all.filter((one) => !before?.periods.includes(one));
	// Who lives in an area that has parts, but in none of them, is a part by himself.
	const peopled = new Set(families.map((one) => one.area));
	const leaves = [
		...new Set([...leavesIn(areas), ...areas.map((one) => one.area).filter((one) => peopled.has(one))])
	];
	return chained(before, families, { periods, quartersApart, leaves });
}

export function knownOf(
	folder: string,
	{ areas, period }: Pick<ReadPublication, 'areas' | 'period'>,
	families: readonly Family[]
): Known {
	const { start, quartersApart, results, whole } = factsOf(folder);
	return {
		areas,
		periods: quarterRange(start, period),
		quartersApart,
		most: mostIn(folder, areas, whole),
		whenNeeded: new Set(results.filter((one) => one.when_needed).map((one) => one.id)),
		neverLost: neverLostIn(
			families,
			results.map((one) => one.id)
		)
	};
}

export interface Attempt extends Narrowed {
	shown: number;
	planned: number;
	/** Assumptions that would have been wrong. */
	wrong: readonly string[];
}

/**
 * Reads all publications of a folder so far, as text.
 * @param read what was read elsewhere too, in reports and pages
 */
export function attackFolder(
	folder: string,
	texts: readonly string[],
	chain: Chain,
	{ read = [], some }: { read?: readonly Read[]; some?: (place: number) => boolean } = {}
): Attempt {
	const publications = texts.map(readPublication);
	const last = publications.at(-1);
	if (!last) throw new Error('nothing was published');
	const known = knownOf(folder, last, familiesIn(folder));
	const outsider = new Outsider([...publications.flatMap((one) => one.cells), ...read], known, chain.counts);
	try {
		const { cells, threshold } = last;
		const found = attacked({ outsider, cells, threshold, ...(some ? { some } : {}) });
		return {
			...found,
			wrong: outsider.wrong,
			shown: cells.filter((one) => one.value !== null).length,
			planned: cells.length
		};
	} finally {
		outsider.dispose();
	}
}
