// The counts behind the plan's tables: those of published quarters as they were published, new ones chained to them family by family.
import {
	besideFamilies,
	familiesIn,
	planAreas,
	planCounts
} from '../subjects/households/answer/plan-counts.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import { endingsOf, isOfFamilies } from '../domain/publication-cells.ts';
import type { PublicationPlan } from '../domain/publication.ts';
import type { PublishedStates } from '../domain/published-states.ts';
import { chain, type FamilyKind } from '../disclosure/chain.ts';
import type { PlanArea, PlanCounts } from '../disclosure/plan-counts.ts';
import type { ProtectInput } from '../disclosure/protect.ts';
import type { NodeEngine } from '../engine/node.ts';

interface ToCount {
	plan: PublicationPlan;
	/** Quarters since the start, in time order. */
	since: readonly Period[];
	/** null: nothing was published, or how it counted is not known. */
	published: { period: Period; areas: readonly PlanArea[]; states: PublishedStates } | null;
}

interface Counted {
	counts: PlanCounts;
	/** null where something was published and nothing can follow on it. */
	states: Pick<PublishedStates, 'present' | 'left'> | null;
	begins: ProtectInput['begins'];
	endedForFew: boolean;
}

export async function chainedCounts(
	engine: NodeEngine,
	catalogue: Catalogue,
	{ plan, since, published }: ToCount
): Promise<Counted> {
	const areas = planAreas(catalogue.areas);
	const results = catalogue.results.map((one) => one.id);
	const sameAreas = published && JSON.stringify(published.areas) === JSON.stringify(areas);
	if (!published || !sameAreas) {
		const counts = await planCounts(engine, catalogue, plan, since);
		const last = since.at(-1);
		if (published || last === undefined) return { counts, states: null, begins: {}, endedForFew: false };
		const { there, families } = await familiesIn(engine, plan, last);
		const quarters = [{ period: last, families, anew: [] }];
		const { present } = chain({ published: null, there, before: new Map(), quarters, areas, results });
		return { counts, states: { present, left: [] }, begins: {}, endedForFew: false };
	}
	const { states, period: until } = published;
	const fresh = since.filter((period) => comparePeriods(period, until) > 0);
	const old = [...new Set(states.counts.map((row) => row.period))].sort(comparePeriods);
	const periods = [...old, ...fresh];
	const { there, families: before } = await familiesIn(engine, plan, until);
	const quarters = [];
	for (const [place, period] of fresh.entries()) {
		const { families } = await familiesIn(engine, plan, period);
		quarters.push({ period, families, anew: endedBetween(plan, fresh[place - 1] ?? until, period) });
	}
	const frame = { published: states, there, before, areas, results };
	const asEnded = chain({ ...frame, quarters });
	const endedForFew =
		quarters.some((one) => one.anew.length > 0) && asEnded.pending < catalogue.programme.threshold;
	const chained = endedForFew
		? chain({ ...frame, quarters: quarters.map((one) => ({ ...one, anew: [] })) })
		: asEnded;
	return {
		counts: {
			areas,
			periods,
			rows: [...states.counts, ...chained.rows],
			...(await besideFamilies(engine, catalogue, periods))
		},
		states: { present: chained.present, left: chained.left },
		begins: endedForFew ? beginnings(plan, periods, until) : beginnings(plan, periods),
		endedForFew
	};
}

/** Kinds whose series ended after the one quarter and before the other. Who is in no reach is in no table: with it all end. */
function endedBetween(plan: PublicationPlan, from: Period, to: Period): FamilyKind[] {
	const ended = plan.tables
		.filter((table) =>
			endingsOf(table).some((after) => comparePeriods(after, from) >= 0 && comparePeriods(after, to) < 0)
		)
		.flatMap(({ counts }): FamilyKind[] => (isOfFamilies(counts) ? [counts] : []));
	return ended.includes('reach') ? ['reach', 'results', 'ladder', 'plan'] : ended;
}

/** By kind the places of the quarters with which a series begins. @param upTo without it every ending counts */
function beginnings(
	plan: PublicationPlan,
	periods: readonly Period[],
	upTo?: Period
): NonNullable<ProtectInput['begins']> {
	const begins: Partial<Record<FamilyKind, number[]>> = {};
	for (const [place, period] of periods.entries()) {
		const from = periods[place - 1];
		if (from === undefined || (upTo !== undefined && comparePeriods(period, upTo) > 0)) continue;
		for (const kind of endedBetween(plan, from, period)) begins[kind] = [...(begins[kind] ?? []), place];
	}
	return begins;
}
