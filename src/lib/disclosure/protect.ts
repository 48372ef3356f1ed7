// The one gate: true counts go in, and what comes out may be read by anybody, beside every earlier release.
import type { PlanTable, PublicationPlan } from '../domain/publication.ts';
import type { EarlierRelease, ProtectedRelease } from '../domain/release.ts';
import type { Range } from './attacker.ts';
import { EarlierFigures, keyOf, type CellPlace } from './earlier.ts';
import { leavesOf, regionsOf, type PlanCounts, type Region } from './plan-counts.ts';
import { ReachChoice } from './reach.ts';
import { chooseSnapshot, type ChosenSnapshot, type SnapshotKind } from './snapshot.ts';
import { plannedCells, releaseTable, subjectsOf } from './tables.ts';

export interface ProtectInput {
	/** Its id. */
	programme: string;
	plan: PublicationPlan;
	counts: PlanCounts;
	threshold: number;
	earlier: readonly EarlierRelease[];
}

/**
 * The plan's tables over all quarters of the counts. It goes quarter by quarter, as they leave: what is decided about a
 * quarter does not depend on later ones, so that a report of an early quarter and a site of all of them agree.
 *
 * One system of linear constraints describes what an attacker knows: counts are whole and at least 0, areas add up, counts since the
 * start never fall, shown cells are known. Rows share nothing but the number of households; with that number taken as known each row
 * is judged apart (snapshot.ts), and the number itself last, with what the rows tell of it (reach.ts).
 * @returns `lost`: small groups that earlier releases gave away already
 */
export async function protect(input: ProtectInput): Promise<{ release: ProtectedRelease; lost: number }> {
	const { plan, counts, threshold } = input;
	const leaves = leavesOf(counts);
	const regions = regionsOf(counts.areas, leaves);
	const earlier = new EarlierFigures(input.earlier, threshold);
	const table = plan.tables.find((one) => one.counts === 'reach');
	const memory = new Map<string, Range>();
	const reach = new ReachChoice({ counts, leaves, regions, table, threshold, earlier, memory });
	const shown = new Map<string, number>();
	let lost = 0;
	for (const quarter of counts.periods.keys()) {
		const rows: { kind: SnapshotKind; chosen: ChosenSnapshot }[] = [];
		for (const one of plan.tables) {
			if (one.counts !== 'results' && one.counts !== 'ladder') continue;
			for (const subject of subjectsOf(counts, one.counts)) {
				const chosen = await rowIn(one.counts, one, subject, quarter);
				lost += chosen.lost;
				rows.push({ kind: one.counts, chosen });
			}
		}
		const chosen = await reach.choose(quarter, rows);
		lost += chosen.lost;
		for (const { place, value } of chosen.shown) shown.set(keyOf('reach', place), value);
	}
	for (const { group, wave, respondents, threshold: own } of counts.respondents) {
		const place: CellPlace = { subject: group, area: null, period: wave, cell: 'respondents' };
		const fate = earlier.fate('process', place, respondents);
		if (fate === 'shown' || (fate === 'open' && respondents >= own))
			shown.set(keyOf('process', place), respondents);
	}

	async function rowIn(
		kind: SnapshotKind,
		of: PlanTable,
		subject: string | null,
		quarter: number
	): Promise<ChosenSnapshot> {
		const period = counts.periods[quarter] ?? '';
		const values = leaves.map(
			(area) =>
				counts.rows.find(
					(row) =>
						row.counts === kind && row.subject === subject && row.period === period && row.area === area
				)?.values ?? {}
		);
		const valueIn = (region: Region, cell: string) =>
			region.leaves.reduce((sum, leaf) => sum + cellValue(cell, values[leaf] ?? {}), 0);
		const open = plannedCells(of, subject, period, counts.areas).flatMap((place) => {
			const region = regions.find((one) => one.area === place.area);
			if (!region) return [];
			const value = valueIn(region, place.cell);
			const fate = earlier.fate(kind, place, value);
			return fate === 'withheld' ? [] : [{ place, value, shown: fate === 'shown' }];
		});
		const chosen = await chooseSnapshot(
			{
				kind,
				regions,
				threshold,
				leaves: leaves.map((_, leaf) => {
					const coached = reach.at('coached', leaf, quarter);
					const eligible = kind === 'ladder' ? coached - reach.at('ended', leaf, quarter) : coached;
					return { values: values[leaf] ?? {}, eligible, coached };
				}),
				cells: open.map(({ place, shown: before }) => ({ cell: place.cell, area: place.area, shown: before }))
			},
			memory
		);
		for (const [i, { place, value }] of open.entries())
			if (chosen.shown[i]) shown.set(keyOf(kind, place), value);
		return chosen;
	}

	const release: ProtectedRelease = {
		format: 'wijkladder-release-1',
		programme: input.programme,
		period: counts.periods.at(-1) ?? '',
		threshold,
		areas: counts.areas.map(({ area, part_of }) => ({ area, part_of })),
		tables: plan.tables.map((one) =>
			releaseTable(one, counts, (place) => shown.get(keyOf(one.counts, place)) ?? null)
		),
		earlier: input.earlier.map(({ file, release: { period } }) => ({ file, period }))
	};
	return { release, lost };
}

/** Met of those to whom it applies: the two that are shown of a result; all else is counted as it is shown. */
function cellValue(cell: string, values: Readonly<Record<string, number>>): number {
	return cell === 'applicable' ? (values.met ?? 0) + (values.unmet ?? 0) : (values[cell] ?? 0);
}
