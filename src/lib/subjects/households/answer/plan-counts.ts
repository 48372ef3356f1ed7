// Asks the engine for the true counts behind the publication plan; they go to disclosure control and nowhere else.
import type { Catalogue } from '../../../domain/catalogue.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import {
	firstDay,
	lastDay,
	quarterIndex,
	quarterOf,
	shiftPeriod,
	type Period
} from '../../../domain/period.ts';
import type { PublicationPlan } from '../../../domain/publication.ts';
import { planItemKinds, leavesIn, quartersApart } from '../../../domain/publication-cells.ts';
import type { FamiliesAt, FamilyAtQuarter } from '../../../disclosure/chain.ts';
import type { AnswerRow, CountRow, PlanCounts } from '../../../disclosure/plan-counts.ts';
import type { Engine } from '../../../engine/engine.ts';
import { familiesOpened, familiesThere, familyMovesBetween, familyResultsAt } from '../ask/family-states.ts';
import { resultStates } from '../ask/result-quarters.ts';
import { ladderCohort } from '../ask/cohort.ts';
import { ladderStands, ladderCounts } from '../ask/stands.ts';
import { clientRows } from '../../../figures/client-rows.ts';
import { clientAnswers } from '../../../queries/clients.ts';
import { anyHousehold, contactedBy, openedActions, respondentCounts } from '../ask/reach.ts';

type Values = Record<string, number>;
type Asked = Pick<Catalogue, 'programme' | 'areas' | 'results'> & {
	questionnaire: Pick<Catalogue['questionnaire'], 'thresholds'>;
	/** Without it nothing is counted of what clients answered. */
	experience?: Catalogue['experience'];
	/** As `mostKnown` gives it, for an engine that holds families alone: an opened file. */
	most?: PlanCounts['most'];
};

/** What an engine answers of families where none was delivered. */
const nobody: Pick<Engine, 'all'> = { all: () => Promise.resolve([]) };

/**
 * What is true today. Areas of the plan: the experiment areas, but not the one that is the programme as a whole.
 * @param periods quarters in time order
 * @param onPeriod hears after each quarter how many are done
 */
export async function planCounts(
	engine: Engine,
	catalogue: Asked,
	plan: PublicationPlan,
	periods: readonly Period[],
	onPeriod: (done: number) => void = () => {}
): Promise<PlanCounts> {
	const areas = planAreas(catalogue.areas);
	const rows: CountRow[] = [];
	// Of many programmes the areas alone are followed: to count nobody in each quarter took a second and more.
	const [someone] = await engine.all(anyHousehold());
	const families = someone ? engine : nobody;
	for (const [place, period] of periods.entries()) {
		const whole = await rowsOf(families, catalogue, plan, period);
		// Reach adds up over time, so it is counted by area in every quarter; the rest only where it leaves so.
		const parted = { tables: plan.tables.filter((one) => leavesIn(one.areas, period)) };
		const own = await Promise.all(
			areas.map((one) => rowsOf(families, catalogue, parted, period, [one.area]))
		);
		rows.push(...own.flat(), ...whole.map((row) => without(row, own.flat())));
		onPeriod(place + 1);
	}
	return { areas, periods, rows, ...(await besideFamilies(engine, catalogue, periods)) };
}

/** What the plan needs to know besides counts of families: who answered the questionnaire, and what everybody knows. */
export async function besideFamilies(
	engine: Engine,
	{ questionnaire, programme, areas, results, most: known, experience }: Asked,
	periods: readonly Period[]
): Promise<Pick<PlanCounts, 'respondents' | 'answers' | 'most' | 'forAll'>> {
	const respondents = (await engine.all(respondentCounts())).map((one) => ({
		...one,
		threshold: questionnaire.thresholds?.[one.group] ?? programme.threshold
	}));
	const most = known ?? (await mostKnown(engine, areas, periods));
	const forAll = results.filter((one) => !one.when_needed).map((one) => one.id);
	if (!experience) return { respondents, most, forAll };
	const clients = clientRows(await engine.all(clientAnswers()), experience);
	const waves = [...new Set(clients.flatMap(({ values, wave }) => ('improved' in values ? [wave] : [])))];
	const families = (await Promise.all(waves.map((wave) => ladderByFamilies(engine, wave)))).flat();
	return { respondents, answers: [...clients, ...families], most, forAll };
}

const ownSteps = ['family-up', 'family-same', 'family-down'] as const;

/** Steps on the ladder in the year up to a wave, as families themselves judge them. */
async function ladderByFamilies(engine: Engine, wave: Period): Promise<AnswerRow[]> {
	const [to, from] = [lastDay(wave), lastDay(shiftPeriod(quarterOf(lastDay(wave)), -4))];
	const stands = { from, to, perspective: 'family', followUpDays: 0 } as const;
	await engine.all(ladderStands(stands));
	const moved = await engine.all(ladderCounts(stands));
	const [cohort] = await engine.all(ladderCohort({ from: to, to }));
	return lifeDomainIds.flatMap((domain): AnswerRow[] => {
		const atoms = [0, 0, 0];
		for (const { before, after, households } of moved.filter((one) => one.domain === domain)) {
			if (before === null || after === null) continue;
			const place = after > before ? 0 : after < before ? 2 : 1;
			atoms[place] = (atoms[place] ?? 0) + households;
		}
		if (atoms.every((one) => one === 0)) return [];
		const cells = ownSteps.map((cell, place) => [cell, place] as const);
		return [
			{
				...{ subject: domain, wave, atoms, most: cohort?.cohort ?? 0, measured: [] },
				values: Object.fromEntries(cells.map(([cell, place]) => [cell, atoms[place] ?? 0])),
				sums: Object.fromEntries(cells.map(([cell, place]) => [cell, [place]]))
			}
		];
	});
}

/** What everybody knows of how many families there can be. */
export async function mostKnown(
	engine: Engine,
	areas: Catalogue['areas'],
	periods: readonly Period[]
): Promise<NonNullable<PlanCounts['most']>> {
	const own = areas.filter((one) => one.role === 'experiment');
	const known = await engine.all(contactedBy({ areas: own.map((one) => one.area), periods }));
	return periods.flatMap((period) => {
		const contacted = known.filter((one) => one.asked === quarterIndex(period));
		return mostAt(areas, period, new Map(contacted.map((one) => [one.area, one.contacted])));
	});
}

/** No more families than homes, or than homes contacted so far: both are published. */
function mostAt(
	areas: Catalogue['areas'],
	period: Period,
	contacted: ReadonlyMap<string, number>
): NonNullable<PlanCounts['most']> {
	const own = areas.filter((one) => one.role === 'experiment');
	const homesIn = (area: string): number => {
		const parts = own.filter((one) => one.part_of === area).map((one) => homesIn(one.area));
		const of = [
			contacted.get(area),
			own.find((one) => one.area === area)?.homes ?? undefined,
			parts.length > 0 ? parts.reduce((sum, one) => sum + one, 0) : undefined
		];
		return Math.min(...of.map((one) => one ?? Infinity));
	};
	const tops = own.filter((one) => !own.some((other) => other.area === one.part_of));
	const whole = tops.reduce((sum, one) => sum + homesIn(one.area), 0);
	return [
		{ area: null, homes: whole },
		...planAreas(areas).map(({ area }) => ({ area, homes: homesIn(area) }))
	]
		.filter(({ homes }) => Number.isFinite(homes))
		.map((one) => ({ ...one, period }));
}

/** Pseudonyms whose consent stands, and as they stand at the end of the quarter those that count by then. */
export async function familiesIn(
	engine: Engine,
	plan: PublicationPlan,
	period: Period
): Promise<{ there: ReadonlySet<string>; families: FamiliesAt }> {
	const day = lastDay(period);
	const all = await engine.all(familiesThere({ day }));
	const families = new Map<string, FamilyAtQuarter & { opened: string[] }>();
	for (const { household, area, counts, ended } of all)
		if (counts) families.set(household, { household, area, ended, results: {}, ladder: {}, opened: [] });
	for (const { household, result, met } of await engine.all(familyResultsAt({ day }))) {
		const family = families.get(household);
		if (family) family.results[result] = met ? 'met' : 'unmet';
	}
	const ladder = plan.tables.find((one) => one.counts === 'ladder');
	if (ladder) {
		const from = lastDay(shiftPeriod(period, -quartersApart(ladder)));
		for (const { household, domain, rungs } of await engine.all(familyMovesBetween({ from, to: day }))) {
			const family = families.get(household);
			if (family) family.ladder[domain] = rungs > 0 ? 'up' : rungs < 0 ? 'down' : 'same';
		}
	}
	for (const { household, kind } of await engine.all(familiesOpened({ from: firstDay(period), to: day })))
		families.get(household)?.opened.push(kind);
	return { there: new Set(all.map((one) => one.household)), families };
}

/** Those in no area: the whole less the parts. */
function without(whole: CountRow, parts: readonly CountRow[]): CountRow {
	const same = parts.filter((one) => one.counts === whole.counts && one.subject === whole.subject);
	const values = Object.entries(whole.values).map(([name, value]): [string, number] => [
		name,
		value - same.reduce((sum, one) => sum + (one.values[name] ?? 0), 0)
	]);
	return { ...whole, values: Object.fromEntries(values) };
}

export function planAreas(areas: Catalogue['areas']): PlanCounts['areas'] {
	const own = areas.filter((one) => one.role === 'experiment');
	const tops = own.filter((one) => !own.some((other) => other.area === one.part_of));
	const whole = tops.length === 1 ? tops[0]?.area : undefined;
	return own
		.filter((one) => one.area !== whole)
		.map(({ area, part_of }) => ({
			area,
			part_of: own.some((one) => one.area === part_of) && part_of !== whole ? part_of : null
		}));
}

async function rowsOf(
	engine: Pick<Engine, 'all'>,
	{ results }: Asked,
	plan: PublicationPlan,
	period: Period,
	areas?: readonly string[]
): Promise<CountRow[]> {
	const at = { period, area: areas?.[0] ?? null };
	const to = lastDay(period);
	const [cohort] = await engine.all(ladderCohort({ from: to, to, areas }));
	const reach: Values = { coached: cohort?.cohort ?? 0, ended: cohort?.ended ?? 0 };
	const rows: CountRow[] = [{ ...at, counts: 'reach', subject: null, values: reach }];
	for (const table of plan.tables) {
		if (table.counts === 'results') {
			const states = await engine.all(resultStates({ date: to, areas }));
			for (const { id } of results) {
				const state = states.find((one) => one.result === id);
				const values = { met: state?.met ?? 0, unmet: (state?.open ?? 0) + (state?.lapsed ?? 0) };
				rows.push({ ...at, counts: 'results', subject: id, values });
			}
		}
		if (table.counts === 'plan') {
			const opened = await engine.all(openedActions({ from: firstDay(period), to, areas }));
			for (const kind of planItemKinds) {
				const households = opened.find((one) => one.kind === kind)?.households ?? 0;
				rows.push({ ...at, counts: 'plan', subject: kind, values: { households } });
			}
		}
		if (table.counts === 'ladder') {
			const from = lastDay(shiftPeriod(period, -quartersApart(table)));
			// Whether a gain lasted is not in the plan.
			const stands = { from, to, perspective: 'coach', followUpDays: 0 } as const;
			await engine.all(ladderStands(stands));
			const moved = await engine.all(ladderCounts({ ...stands, areas }));
			for (const domain of lifeDomainIds) {
				const values = { up: 0, same: 0, down: 0 };
				for (const { before, after, households } of moved.filter((one) => one.domain === domain)) {
					if (before === null || after === null) continue;
					values[after > before ? 'up' : after < before ? 'down' : 'same'] += households;
				}
				rows.push({ ...at, counts: 'ladder', subject: domain, values });
			}
		}
	}
	return rows;
}
