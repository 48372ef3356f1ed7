// Works out what may be published about households and survey answers, and puts it into the engine's published tables.
import type { Catalogue } from '../domain/catalogue.ts';
import { comparePeriods, quarterIndex, type Period } from '../domain/period.ts';
import { endingsOf } from '../domain/publication-cells.ts';
import type { PublicationPlan } from '../domain/publication.ts';
import type { PublicationFile, PublishedCell } from '../domain/publication-file.ts';
import type { PublishedStates } from '../domain/published-states.ts';
import type { EarlierRelease, ProtectedRelease } from '../domain/release.ts';
import { protect } from '../disclosure/protect.ts';
import { cellsOf, overlaid, publishedOf, sinceOnly } from '../disclosure/published-release.ts';
import type { NodeEngine } from '../engine/node.ts';
import { chainedCounts } from './chained-counts.ts';
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

/**
 * Fills `plan_protected`, `reach_protected`, `results_protected` and `survey_cells_protected` from the protected tables of every quarter since the
 * start: who reads the site reads all quarters, so all are judged together. What was published stands, and what is new follows on it.
 */
export async function publish(
	engine: NodeEngine,
	catalogue: Catalogue,
	{ plan, periods, earlier, before }: ToPublish
): Promise<Published | null> {
	await engine.load({
		survey_cells_protected: await surveyCells(engine, catalogue, plan.survey_areas ?? [])
	});
	const { threshold, start, id } = catalogue.programme;
	const since = periods.filter((period) => quarterIndex(period) >= quarterIndex(start));
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
	return {
		release: readable,
		cells: cellsOf(release, plan),
		tables,
		period,
		states: states && { contract: 1, programme: id, period, ...states, counts: [...counts.rows] },
		endedForFew
	};
}

/** The first quarter of the series that stands; undefined where none ended, or none followed yet. */
function beganIn(endings: readonly Period[], periods: readonly Period[]): Period | undefined {
	const last = endings.filter((after) => periods.some((one) => comparePeriods(one, after) > 0)).at(-1);
	return last === undefined ? undefined : periods.find((one) => comparePeriods(one, last) > 0);
}
