// Reach: households coached since the start and those of them who ended, over areas and time, judged after all other tables.
import type { Range } from './attacker.ts';
import type { PlanTable } from '../domain/publication.ts';
import { leavesIn } from '../domain/publication.ts';
import type { CellPlace, EarlierFigures } from './earlier.ts';
import type { PlanCounts, Region } from './plan-counts.ts';
import { RunningChoice, type Figure, type Limit } from './running-count.ts';
import type { ChosenSnapshot, SnapshotKind } from './snapshot.ts';

const names = ['coached', 'ended'] as const;
type Name = (typeof names)[number];

interface ReachInput {
	counts: PlanCounts;
	leaves: readonly (string | null)[];
	regions: readonly Region[];
	/** Without it reach does not leave, though who counts doors may know it. */
	table: PlanTable | undefined;
	threshold: number;
	earlier: EarlierFigures;
	memory: Map<string, Range>;
}

/** A snapshot of the same quarter: nobody can stand in a category who was not coached. */
type Row = { kind: SnapshotKind; chosen: ChosenSnapshot };

export class ReachChoice {
	private readonly series: Record<Name, number[][]>;
	private readonly choices: Record<Name, RunningChoice>;

	constructor(private readonly input: ReachInput) {
		const { counts, leaves, regions, threshold, memory } = input;
		const valuesOf = (name: Name) =>
			leaves.map((area) =>
				counts.periods.map(
					(period) =>
						counts.rows.find((row) => row.counts === 'reach' && row.period === period && row.area === area)
							?.values[name] ?? 0
				)
			);
		this.series = { coached: valuesOf('coached'), ended: valuesOf('ended') };
		const choiceOf = (name: Name) =>
			new RunningChoice({ regions, series: this.series[name], threshold }, this.shownBefore(name), memory);
		this.choices = { coached: choiceOf('coached'), ended: choiceOf('ended') };
	}

	/** The true count of a smallest part. */
	at(name: Name, leaf: number, quarter: number): number {
		return this.series[name][leaf]?.[quarter] ?? 0;
	}

	async choose(
		quarter: number,
		rows: readonly Row[]
	): Promise<{ shown: { place: CellPlace; value: number }[]; lost: number }> {
		const { counts, regions, table, threshold } = this.input;
		const period = counts.periods[quarter] ?? '';
		const total = (name: Name, region: Region) =>
			region.leaves.reduce((sum, leaf) => sum + this.at(name, leaf, quarter), 0);
		const fewest = await Promise.all(
			regions.map(async (region) => ({ region, ...(await fewestBehind(rows, region)) }))
		);
		const limits: Record<Name, Limit[]> = {
			coached: fewest.map(({ region, results, ladder }) => ({
				region,
				quarter,
				min: Math.max(results, ladder + known(total('ended', region), threshold))
			})),
			// The number coached is taken as known here, shown or not.
			ended: fewest.flatMap(({ region, ladder }) => {
				const coached = total('coached', region);
				return coached < threshold ? [] : [{ region, quarter, max: coached - ladder }];
			})
		};
		// Who is coached still: with the number coached known, as hard to tell as who ended.
		const still = regions.map((region) => ({
			members: this.choices.ended.group(region, 0, quarter).members,
			count: total('coached', region) - total('ended', region)
		}));
		const shown: { place: CellPlace; value: number }[] = [];
		let lost = 0;
		for (const name of names) {
			const leaving = regions.filter((region) => this.leaves(region, name, quarter));
			const further = name === 'ended' ? still : [];
			const chosen = await this.choices[name].choose(quarter, leaving, limits[name], further);
			lost += chosen.lost;
			for (const [place, region] of leaving.entries())
				if (chosen.shown[place] && region.area !== undefined && table)
					shown.push({
						place: { subject: null, area: region.area, period, cell: name },
						value: total(name, region)
					});
		}
		return { shown, lost };
	}

	private leaves({ area }: Region, name: Name, quarter: number): boolean {
		const { table, counts } = this.input;
		const period = counts.periods[quarter];
		if (!table || area === undefined || period === undefined) return false;
		if (!table.cells.some((one) => one.id === name)) return false;
		if (!leavesIn(area === null ? table.whole : table.areas, period)) return false;
		return this.fate(area, name, quarter) !== 'withheld';
	}

	private fate(area: string | null, name: Name, quarter: number): 'shown' | 'withheld' | 'open' {
		const { counts, regions, earlier } = this.input;
		const region = regions.find((one) => one.area === area);
		const count = region?.leaves.reduce((sum, leaf) => sum + this.at(name, leaf, quarter), 0) ?? 0;
		const place = { subject: null, area, period: counts.periods[quarter] ?? '', cell: name };
		return earlier.fate('reach', place, count);
	}

	private shownBefore(name: Name): Figure[] {
		const { counts, regions } = this.input;
		return counts.periods.flatMap((_, quarter) =>
			regions.flatMap((region) =>
				region.area !== undefined && this.fate(region.area, name, quarter) === 'shown'
					? [{ region, quarter }]
					: []
			)
		);
	}
}

const known = (count: number, threshold: number): number => (count < threshold ? 0 : count);

async function fewestBehind(rows: readonly Row[], region: Region): Promise<Record<SnapshotKind, number>> {
	const fewest: Record<SnapshotKind, number> = { results: 0, ladder: 0 };
	for (const { kind, chosen } of rows) fewest[kind] = Math.max(fewest[kind], await chosen.fewest(region));
	return fewest;
}
