// Works out what may be published about households and survey answers, and puts it into the engine's published tables.
import type { Catalogue } from '../domain/catalogue.ts';
import { comparePeriods, quarterIndex, type Period } from '../domain/period.ts';
import { endingsOf } from '../domain/publication-cells.ts';
import type { PublicationPlan } from '../domain/publication.ts';
import type { PublicationFile, PublishedCell } from '../domain/publication-file.ts';
import type { PublishedStates } from '../domain/published-states.ts';
import type { EarlierRelease, ProtectedRelease } from '../domain/release.ts';
import { protect } from '../disclosure/protect.ts';
import { cellsOf, overlaid, publishedOf, releaseOf, sinceOnly } from '../disclosure/published-release.ts';
import type { NodeEngine } from '../engine/node.ts';
import { chainedCounts } from './chained-counts.ts';
import { effortToTell, type PublishedEffort } from './effort-told.ts';
import { fillProtected, withoutNobody } from './protected-tables.ts';
import { surveyCells } from './survey-cells.ts';

export interface Before {
	/** In order. */
	publications: readonly PublicationFile[];
	/** Of the last one; null where they cannot be opened. */
	states: PublishedStates | null;
}

export interface Published {
	/** What pages and reports read: all quarters, those of earlier publications as they were published. */
	release: ProtectedRelease;
	/** Every planned cell, shown or hidden, in canonical order. */
	cells: PublishedCell[];
	tables: PublicationFile['tables'];
	/** Every whole year, in time order. */
	effort: PublishedEffort[];
	period: Period;
	/** null where the publication before could not be followed: then it is only fit for a draft. */
	states: Omit<PublishedStates, 'publication'> | null;
	/** True where a series was to end for so few families that its next one would tell of them. */
	endedForFew: boolean;
}

export interface ToPublish {
	plan: PublicationPlan;
	periods: readonly Period[];
	earlier: readonly EarlierRelease[];
	before: Before;
}

/** The tables that what may be published fills. */
export const protectedNames = [
	'plan_protected',
	'reach_protected',
	'results_protected',
	'survey_cells_protected'
] as const;

/**
 * Fills `plan_protected`, `reach_protected`, `results_protected` and `survey_cells_protected` from the protected tables of every quarter since the
 * start: who reads the site reads all quarters, so all are judged together. What was published stands, and what is new follows on it.
 */
async function publish(
	engine: NodeEngine,
	catalogue: Catalogue,
	{ plan, periods, earlier, before }: ToPublish
): Promise<Published | null> {
	await engine.load({
		survey_cells_protected: await surveyCells(engine, catalogue, plan.survey_areas ?? [])
	});
	const { threshold, start, id } = catalogue.programme;
	const since = sinceStart(periods, start);
	const last = before.publications.at(-1);
	const from = since[0] ?? last?.period;
	if (from === undefined) return null;
	const { counts, states, begins, endedForFew } = await chainedCounts(engine, catalogue, {
		plan,
		since,
		published:
			last && before.states ? { period: last.period, areas: last.areas, states: before.states } : null
	});
	const { release: judged } = await protect({
		programme: id,
		plan,
		counts,
		threshold,
		earlier,
		published: last && states ? publishedOf(last) : null,
		begins
	});
	const period = counts.periods.at(-1) ?? from;
	const tables = plan.tables.map((one) => ({
		table: one.id,
		counts: one.counts,
		since: beganIn(endedForFew ? [] : endingsOf(one), counts.periods) ?? from
	}));
	// Without the states nothing can follow on what stands: a draft then shows today's counts of the quarters after it.
	const whole = last && !states ? overlaid(judged, last, plan) : judged;
	const release = sinceOnly(whole, tables);
	const readable = await withoutNobody(engine, release, { earlier, before });
	await fillProtected(engine, catalogue, readable, counts.periods);
	const effort = await effortToTell(engine, catalogue, before, states !== null);
	return {
		effort: effort.told,
		release: readable,
		cells: cellsOf(release, plan),
		tables,
		period,
		states: states && {
			...{ contract: 1, programme: id, period, ...states, counts: [...counts.rows] },
			...(effort.states && { effort: effort.states })
		},
		endedForFew
	};
}

const sinceStart = (periods: readonly Period[], start: Period): Period[] =>
	periods.filter((period) => quarterIndex(period) >= quarterIndex(start));

/** The first quarter of the series that stands; undefined where none ended, or none followed yet. */
function beganIn(endings: readonly Period[], periods: readonly Period[]): Period | undefined {
	const last = endings.filter((after) => periods.some((one) => comparePeriods(one, after) > 0)).at(-1);
	return last === undefined ? undefined : periods.find((one) => comparePeriods(one, last) > 0);
}

interface ToFill extends ToPublish {
	built: { kept: boolean; publication: PublicationFile | null } | null;
	/** The last publication that was at hand. */
	standingAt: PublicationFile | null;
}

interface Read {
	published: Published | null;
	release: ProtectedRelease | null;
	effort: PublishedEffort[];
}

/** Fills the published tables: from the publication that a build has worked out already, else by working out what follows. */
export async function publishedTables(
	engine: NodeEngine,
	catalogue: Catalogue,
	{ built, standingAt, ...asked }: ToFill
): Promise<Read> {
	if (!built) {
		const published = await publish(engine, catalogue, asked);
		return {
			...{ published, effort: published?.effort ?? [] },
			release: published && standing(published.release, standingAt)
		};
	}
	await engine.load({
		survey_cells_protected: await surveyCells(engine, catalogue, asked.plan.survey_areas ?? [])
	});
	const { publication, kept } = built;
	if (!publication) return { published: null, release: null, effort: [] };
	const earlier = asked.earlier.map(({ file, release: { period } }) => ({ file, period }));
	const release = await withoutNobody(engine, releaseOf(publication, asked.plan, earlier), asked);
	await fillProtected(engine, catalogue, release, sinceStart(asked.periods, catalogue.programme.start));
	return {
		...{ published: null, effort: publication.effort ?? [] },
		release: standing(release, kept ? publication : standingAt)
	};
}

/** Up to which quarter its figures stand, and since when: of a kept build all of them, of a draft those that were published. */
const standing = (release: ProtectedRelease, last: PublicationFile | null): ProtectedRelease =>
	last ? { ...release, standing: { period: last.period, made: last.made } } : release;
