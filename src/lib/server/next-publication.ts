// Works out the publication that follows on those that were made, and the states that the one after it will need.
import type { PublishedStates } from '../domain/published-states.ts';
import { NoFigures } from './folder.ts';
import { openProgrammeAfter } from './programme.ts';
import { keptTables, publicTables } from './public-tables.ts';
import { publicationOf, type Publication } from './publications.ts';

export type { Publication } from './publications.ts';

/** Versions of the rules by which is hidden and chained: another one may hide other cells of the same families. */
const rules = { protection: 3, chain: 2 };

export interface Preceding {
	/** In order. */
	publications: readonly Publication[];
	/** Of the last one; null where there is none, or where they cannot be opened. */
	states: PublishedStates | null;
}

interface NextPublication {
	publication: Publication;
	states: PublishedStates | null;
	/** The public tables as they are published: what the one after is compared with. Written when asked for, since a draft keeps none. */
	tables: () => string;
	endedForFew: boolean;
}

/**
 * @param made ISO day
 * @throws NoFigures where there is no quarter to show
 * @returns null where nothing was measured since the start; its states null where it cannot follow on the last one and is
 * only fit for a draft
 */
export async function draftPublication(
	folder: string | undefined,
	before: Preceding,
	made: string,
	/** Told how many problems the files have. */
	onRead: (problems: number) => void = () => undefined,
	/** To whoever opens the folder next in this process. */
	handOn = false
): Promise<NextPublication | null> {
	const { publications, states } = before;
	const last = publications.at(-1);
	const preceding = { publications: publications.map((one) => one.file), states };
	const programme = await openProgrammeAfter(folder, preceding, handOn);
	if (!handOn) await programme.engine.close();
	const { published, catalogue, periods, problems, tables } = programme;
	onRead(problems.length);
	if (periods.length === 0) throw new NoFigures();
	if (!published) return null;
	const publication = publicationOf({
		contract: 1,
		programme: catalogue.programme.id,
		made,
		sequence: publications.length + 1,
		previous: last?.sha256 ?? null,
		period: published.period,
		threshold: catalogue.programme.threshold,
		areas: published.release.areas,
		tables: published.tables,
		cells: published.cells,
		...(published.effort.length > 0 && { effort: published.effort }),
		public: publicTables({
			...{ folder: programme.folder, tables, catalogue },
			...{ cells: published.cells, last: last?.file }
		}),
		rules
	});
	return {
		publication,
		tables: () => keptTables(tables, catalogue),
		endedForFew: published.endedForFew,
		states: published.states && { ...published.states, publication: publication.sha256 }
	};
}
