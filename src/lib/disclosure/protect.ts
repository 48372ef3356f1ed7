// The one gate: true counts go in, and what comes out may be read by anybody, beside everything that was published before.
import type { PublicationPlan } from '../domain/publication.ts';
import type { EarlierRelease, ProtectedRelease } from '../domain/release.ts';
import { EarlierFigures, keyOf, releaseTable, type CellPlace, type Published } from './tables.ts';
import { shownAnswers } from './answer-rows.ts';
import { leavesOf, regionsOf, type PlanCounts } from './plan-counts.ts';
import { Quarters } from './quarter.ts';
import { ReachChoice } from './reach.ts';
import type { ToJudge } from './row-cells.ts';

export interface ProtectInput {
	/** Its id. */
	programme: string;
	plan: PublicationPlan;
	/** Of published quarters the counts as they were published. */
	counts: PlanCounts;
	threshold: number;
	/** Reports that were frozen before; without weight where there is a publication. */
	earlier: readonly EarlierRelease[];
	/** Stands for good, cell by cell. */
	published?: Published | null | undefined;
	/** Per kind of table the quarters, by place, with which a new series begins. */
	begins?: ToJudge['begins'];
	/** Hears after each quarter how many are done. */
	onQuarter?: ((done: number) => void) | undefined;
}

/**
 * The plan's tables over all quarters of the counts, quarter by quarter: docs/disclosure.md follows one table all the way.
 *
 * One system of linear constraints describes what an attacker knows: counts are whole and at least 0, areas add up, counts since the
 * start never fall, shown cells are known, and so are homes and who was contacted. Rows share nothing but the number of families; with
 * that number taken as known each row is judged apart (family-rows.ts), and the number itself with what the rows tell of it (reach.ts).
 * @returns `lost`: small groups that earlier releases gave away already
 */
export async function protect(input: ProtectInput): Promise<{ release: ProtectedRelease; lost: number }> {
	const { plan, counts, threshold } = input;
	const leaves = leavesOf(counts);
	const regions = regionsOf(counts.areas, leaves);
	const earlier = new EarlierFigures(input.earlier, input.published ?? null, threshold);
	const table = plan.tables.find((one) => one.counts === 'reach');
	const reach = new ReachChoice({
		counts,
		leaves,
		regions,
		table,
		threshold,
		earlier,
		begins: input.begins?.reach
	});
	const quarters = new Quarters({
		plan,
		counts,
		leaves,
		regions,
		threshold,
		earlier,
		reach,
		begins: input.begins
	});
	const shown = new Map<string, number>();
	let lost = 0;
	for (const quarter of counts.periods.keys()) {
		// Where nobody was ever counted every figure is under the threshold, and stays hidden whatever can be told of it.
		if (isOfNobody(counts, threshold) && earlier.isEmpty) {
			input.onQuarter?.(quarter + 1);
			continue;
		}
		const judged = quarters.choose(quarter);
		lost += judged.lost;
		for (const [key, value] of judged.shown) shown.set(key, value);
		input.onQuarter?.(quarter + 1);
	}
	for (const [key, value] of respondents(counts, earlier)) shown.set(key, value);
	const rows = counts.answers ?? [];
	for (const row of rows)
		for (const [cell, value] of shownAnswers(row, { threshold, earlier, rows })) {
			const place = { subject: row.subject, area: null, period: row.wave, cell: cell as CellPlace['cell'] };
			shown.set(keyOf('experience', place), value);
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

/** True where every count is 0, and a count of 0 may not be shown. */
const isOfNobody = ({ rows }: PlanCounts, threshold: number): boolean =>
	threshold > 0 && rows.every(({ values }) => Object.values(values).every((value) => value === 0));

/** Groups of the questionnaire that are large enough to be named. */
function* respondents(counts: PlanCounts, earlier: EarlierFigures): Generator<[string, number]> {
	for (const { group, wave, respondents: many, threshold } of counts.respondents) {
		const place: CellPlace = { subject: group, area: null, period: wave, cell: 'respondents' };
		const fate = earlier.fate('process', place, many);
		if (fate === 'shown' || (fate === 'open' && many >= threshold)) yield [keyOf('process', place), many];
	}
}
