// Fills the engine's published tables about families from a release: what every page, report and browser reads. Who follows no families has none.
import type { Catalogue } from '../domain/catalogue.ts';
import { partsOf } from '../domain/area.ts';
import { quarterIndex, type Period } from '../domain/period.ts';
import { isOfFamilies, type PlanKind } from '../domain/publication-cells.ts';
import type { ProtectedRelease } from '../domain/release.ts';
import { keyOf } from '../disclosure/tables.ts';
import type { NodeEngine } from '../engine/node.ts';
import { contactedBy, anyHousehold } from '../subjects/households/ask/reach.ts';
import { planAreas } from '../subjects/households/answer/plan-counts.ts';
import type { PublishedStates } from '../domain/published-states.ts';
import type { ToPublish } from './publish.ts';

/**
 * Fills `plan_protected`, `reach_protected` and `results_protected`.
 * @param since quarters with figures since the start
 */
export async function fillProtected(
	engine: NodeEngine,
	catalogue: Catalogue,
	release: ProtectedRelease,
	since: readonly Period[]
): Promise<void> {
	await engine.load({
		plan_protected: release.tables.flatMap(({ table: table_id, counts: kind, cells }) =>
			cells.map((one) => ({ ...one, table_id, counts: kind, period_index: quarterIndex(one.period) }))
		)
	});
	const shown = new Map(
		release.tables.flatMap(({ counts: kind, cells }) =>
			cells.map((one): [string, number | null] => [keyOf(kind, one), one.value])
		)
	);
	const value = (
		kind: PlanKind,
		cell: 'coached' | 'ended' | 'met' | 'applicable',
		period: Period,
		subject: string | null = null,
		area: string | null = null
	) => shown.get(keyOf(kind, { subject, area, period, cell })) ?? null;

	const wholes = catalogue.areas.filter((one) => one.role === 'experiment' && one.part_of === null);
	const parts = planAreas(catalogue.areas);
	const followed = release.tables.some(
		({ counts, cells }) => isOfFamilies(counts) && cells.some((one) => one.hidden || (one.value ?? 0) > 0)
	);
	const contacted = await contactedIn(
		engine,
		catalogue,
		wholes.map((one) => one.area),
		since
	);
	await engine.load({
		reach_protected: since.flatMap((period) =>
			wholes.map((whole) => {
				// The only area of its kind is the programme as a whole.
				const area = parts.some((one) => one.area === whole.area) ? whole.area : null;
				return {
					...at(period),
					area: whole.area,
					homes: whole.homes,
					contacted: contacted(whole.area, period),
					coached: value('reach', 'coached', period, null, area),
					ended: value('reach', 'ended', period, null, area),
					followed
				};
			})
		)
	});
	if (!followed) return;
	await engine.load({
		results_protected: since.flatMap((period) =>
			catalogue.results.map(({ id: result }) => {
				const met = value('results', 'met', period, result);
				const applicable = value('results', 'applicable', period, result);
				const known = met !== null && applicable !== null && applicable > 0;
				return { ...at(period), result, value: known ? met / applicable : null, hidden: !known };
			})
		)
	});
}

const at = (period: Period) => ({ period, period_index: quarterIndex(period) });

/** @returns the homes contacted since the start: an area's own number, else that of its parts together; null where none is known */
async function contactedIn(
	engine: NodeEngine,
	{ areas }: Pick<Catalogue, 'areas'>,
	wholes: readonly string[],
	periods: readonly Period[]
): Promise<(whole: string, period: Period) => number | null> {
	const withParts = (whole: string) => [whole, ...partsOf(areas, whole).map((one) => one.area)];
	const known = await engine.all(contactedBy({ areas: [...new Set(wholes.flatMap(withParts))], periods }));
	const counts = new Map(known.map((one) => [`${one.asked} ${one.area}`, one.contacted]));
	return (whole, period) => {
		const [own, ...parts] = withParts(whole).map((area) => counts.get(`${quarterIndex(period)} ${area}`));
		if (own !== undefined) return own;
		const found = parts.filter((one) => one !== undefined);
		return found.length === 0 ? null : found.reduce((sum, one) => sum + one, 0);
	};
}

type Earlier = Pick<ToPublish, 'earlier' | 'before'>;

/**
 * The release without its tables about families, where no household is delivered and none ever was. Groups of nobody lie
 * under the threshold too, so protection hides them; readers would take that for families. Where an earlier publication may
 * have been about some, and its states cannot tell, what it hid stays hidden: that they left is nobody's business.
 */
export async function withoutNobody(
	engine: NodeEngine,
	release: ProtectedRelease,
	{ earlier, before }: Earlier
): Promise<ProtectedRelease> {
	const [row] = await engine.all(anyHousehold());
	const about = (one: Pick<ProtectedRelease, 'tables'>) =>
		one.tables.filter(({ counts }) => isOfFamilies(counts));
	const shown = about(release).some(({ cells }) => cells.some((one) => (one.value ?? 0) > 0));
	const past =
		earlier.some((one) => about(one.release).length > 0) ||
		(before.publications.length > 0 && !(before.states && nobodyIn(before.states)));
	if (row !== undefined || shown || past) return release;
	return { ...release, tables: release.tables.filter(({ counts }) => !isOfFamilies(counts)) };
}

const nobodyIn = ({ present, left, counts }: PublishedStates): boolean =>
	present.length === 0 &&
	[...left, ...counts].every(({ values }) => Object.values(values).every((value) => value === 0));
