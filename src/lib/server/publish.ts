// Works out what may be published about households and survey answers, and puts it into the engine's published tables.
import type { Catalogue } from '../domain/catalogue.ts';
import { quarterIndex, type Period } from '../domain/period.ts';
import type { PublicationPlan } from '../domain/publication.ts';
import type { PublicationFile, PublishedCell } from '../domain/publication-file.ts';
import type { PublishedStates } from '../domain/published-states.ts';
import type { EarlierRelease, ProtectedRelease } from '../domain/release.ts';
import { protect } from '../disclosure/protect.ts';
import { cellsOf } from '../disclosure/published-release.ts';
import type { NodeEngine } from '../engine/node.ts';
import { planCounts } from '../answers/plan-counts.ts';
import { fillProtected } from './protected-tables.ts';
import { ownSurveyCells } from './survey-cells.ts';

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
}

export interface ToPublish {
	plan: PublicationPlan;
	periods: readonly Period[];
	earlier: readonly EarlierRelease[];
	before: Before;
}

/**
 * Fills `plan_protected`, `reach_protected`, `results_protected` and `survey_cells_protected` from the protected tables of every quarter since the
 * start: who reads the site reads all quarters, so all are judged together, with the releases at hand.
 */
export async function publish(
	engine: NodeEngine,
	catalogue: Catalogue,
	{ plan, periods, earlier, before }: ToPublish
): Promise<Published | null> {
	await engine.load({ survey_cells_protected: await ownSurveyCells(engine, catalogue) });
	const { threshold, start, id } = catalogue.programme;
	const since = periods.filter((period) => quarterIndex(period) >= quarterIndex(start));
	const period = since.at(-1);
	if (period === undefined) return null;
	const counts = await planCounts(engine, catalogue, plan, since);
	const { release } = await protect({ programme: id, plan, counts, threshold, earlier });
	await fillProtected(engine, catalogue, release, since);
	const tables = plan.tables.map((one) => ({ table: one.id, counts: one.counts, since: since[0] ?? period }));
	const states =
		before.publications.length > 0
			? null
			: { contract: 1 as const, programme: id, period, present: [], left: [], counts: [] };
	return { release, cells: cellsOf(release, plan), tables, period, states };
}
