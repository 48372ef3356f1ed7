// Reach: households coached since the start and those of them who ended, over areas and time.
import { leavesIn, type PlanTable } from '../domain/publication.ts';
import type { Range } from './attacker.ts';
import type { CellPlace, EarlierFigures } from './earlier.ts';
import type { PlanCounts, Region } from './plan-counts.ts';
import { RunningChoice, type Figure } from './running-count.ts';

export const reachNames = ['coached', 'ended'] as const;
export type ReachName = (typeof reachNames)[number];

/** What is known of one region's households in a quarter, and which of its groups are small. */
export interface ReachKnown {
	region: Region;
	coached: Pick<Range, 'lower' | 'upper'>;
	ended: Pick<Range, 'lower' | 'upper'>;
	/** Few came, ended, or are coached still: since the start, or since a figure that is known. */
	small: { coached: boolean; ended: boolean; still: boolean };
}

interface ReachInput {
	counts: PlanCounts;
	leaves: readonly (string | null)[];
	regions: readonly Region[];
	/** Without it reach does not leave. */
	table: PlanTable | undefined;
	threshold: number;
	earlier: EarlierFigures;
	memory: Map<string, Range>;
}

export class ReachChoice {
	private readonly series: Record<ReachName, number[][]>;
	private readonly choices: Record<ReachName, RunningChoice>;

	constructor(private readonly input: ReachInput) {
		const { counts, leaves, regions, threshold, memory } = input;
		const valueOf = new Map(
			counts.rows
				.filter((row) => row.counts === 'reach')
				.map((row) => [JSON.stringify([row.area, row.period]), row.values])
		);
		const seriesOf = (name: ReachName) =>
			leaves.map((area) =>
				counts.periods.map((period) => valueOf.get(JSON.stringify([area, period]))?.[name] ?? 0)
			);
		this.series = { coached: seriesOf('coached'), ended: seriesOf('ended') };
		const choiceOf = (name: ReachName) =>
			new RunningChoice({ regions, series: this.series[name], threshold }, this.shownBefore(name), memory);
		this.choices = { coached: choiceOf('coached'), ended: choiceOf('ended') };
	}

	/** The true count of a smallest part. */
	at(name: ReachName, leaf: number, quarter: number): number {
		return this.series[name][leaf]?.[quarter] ?? 0;
	}

	/** The cells of a quarter that may be shown. */
	async choose(quarter: number): Promise<{ shown: { place: CellPlace; value: number }[]; lost: number }> {
		const { counts, regions } = this.input;
		const shown: { place: CellPlace; value: number }[] = [];
		let lost = 0;
		for (const name of reachNames) {
			const leaving = regions.filter((region) => this.leaves(region, name, quarter));
			const further = name === 'ended' ? await this.coachedStill(quarter) : [];
			const chosen = await this.choices[name].choose(quarter, leaving, further);
			lost += chosen.lost;
			for (const [i, region] of leaving.entries()) {
				if (!chosen.shown[i] || region.area === undefined) continue;
				const place = { subject: null, area: region.area, period: counts.periods[quarter] ?? '', cell: name };
				shown.push({ place, value: this.total(name, region, quarter) });
			}
		}
		return { shown, lost };
	}

	/** What a reader of reach knows of each region. */
	async known(quarter: number): Promise<ReachKnown[]> {
		const known: ReachKnown[] = [];
		for (const region of this.input.regions) {
			const figure = { region, quarter };
			const coached = await this.choices.coached.range(figure);
			const ended = await this.choices.ended.range(figure);
			const still = this.total('coached', region, quarter) - this.total('ended', region, quarter);
			const small = {
				coached: await this.choices.coached.isTelling(figure),
				ended: await this.choices.ended.isTelling(figure),
				still: still < this.input.threshold
			};
			known.push({ region, coached, ended, small });
		}
		return known;
	}

	/** Takes in what the other tables of the quarter tell. @returns how many small groups follow from it */
	async learn(
		quarter: number,
		floors: readonly { region: Region; coached: number; still: number }[]
	): Promise<number> {
		const { coached, ended } = this.choices;
		for (const { region, coached: min, still } of floors) {
			const figure = { region, quarter };
			if (min > 0) coached.limit(figure, { min });
			const { upper } = await coached.range(figure);
			if (Number.isFinite(upper)) ended.limit(figure, { max: upper - still });
		}
		return (await coached.given()) + (await ended.given());
	}

	/** With the number coached known, who is coached still is as hard to tell as who ended. */
	private async coachedStill(quarter: number) {
		const groups = [];
		for (const region of this.input.regions) {
			const { lower, upper } = await this.choices.coached.range({ region, quarter });
			const count = this.total('coached', region, quarter) - this.total('ended', region, quarter);
			const { members } = this.choices.ended.group(region, 0, quarter);
			if (lower === upper) groups.push({ members, count });
		}
		return groups;
	}

	private total(name: ReachName, region: Region, quarter: number): number {
		return region.leaves.reduce((sum, leaf) => sum + this.at(name, leaf, quarter), 0);
	}

	private leaves(region: Region, name: ReachName, quarter: number): boolean {
		const { table, counts } = this.input;
		const period = counts.periods[quarter];
		if (!table || region.area === undefined || period === undefined) return false;
		if (!table.cells.some((one) => one.id === name)) return false;
		if (!leavesIn(region.area === null ? table.whole : table.areas, period)) return false;
		return this.fate(region, name, quarter) !== 'withheld';
	}

	private fate(region: Region, name: ReachName, quarter: number): 'shown' | 'withheld' | 'open' {
		const { counts, earlier } = this.input;
		if (region.area === undefined) return 'open';
		const place = { subject: null, area: region.area, period: counts.periods[quarter] ?? '', cell: name };
		return earlier.fate('reach', place, this.total(name, region, quarter));
	}

	private shownBefore(name: ReachName): Figure[] {
		return this.input.counts.periods.flatMap((_, quarter) =>
			this.input.regions.flatMap((region) =>
				this.fate(region, name, quarter) === 'shown' ? [{ region, quarter }] : []
			)
		);
	}
}
