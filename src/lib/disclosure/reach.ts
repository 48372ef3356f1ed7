// Reach: households coached since the start and those of them who ended, over areas and time.
import { between, type Known, type Range } from './known.ts';
import { protectionWidth, type Group } from './choose.ts';
import type { CellPlace } from './tables.ts';
import type { Region } from './plan-counts.ts';
import { ReachCounts, reachNames, type Coarseness, type ReachInput, type ReachName } from './reach-counts.ts';
import { RunningChoice } from './running-count.ts';

/** What is known of one region's households in a quarter, and which of its groups are small. */
export interface ReachKnown {
	region: Region;
	coached: Pick<Range, 'lower' | 'upper'>;
	ended: Pick<Range, 'lower' | 'upper'>;
	/** Few came, ended, or are coached still: since the start, or since a figure that is known. */
	small: { coached: boolean; ended: boolean; still: boolean };
}

export class ReachChoice {
	private readonly counts: ReachCounts;
	private readonly choices: Record<ReachName, RunningChoice>;

	/** Per region and quarter what the count of who ended was told of the coached. */
	private told = new Map<string, string>();

	constructor(private readonly input: ReachInput) {
		this.counts = new ReachCounts(input);
		const { regions, threshold } = input;
		const choiceOf = (name: ReachName) =>
			new RunningChoice(
				{ regions, series: this.counts.series[name], threshold, begins: input.begins },
				this.counts.shownBefore(name)
			);
		this.choices = { coached: choiceOf('coached'), ended: choiceOf('ended') };
	}

	/** The true count of a smallest part. */
	at(name: ReachName, leaf: number, quarter: number): number {
		return this.counts.at(name, leaf, quarter);
	}

	/** Call what it returns to forget all that was chosen and learned since. */
	remember(): () => void {
		const back = reachNames.map((name) => this.choices[name].remember());
		const told = new Map(this.told);
		return () => {
			back.forEach((one) => one());
			this.told = new Map(told);
		};
	}

	/** The cells of a quarter that may be shown, of those that `coarse` leaves. */
	choose(
		quarter: number,
		coarse: Coarseness
	): { shown: { place: CellPlace; value: number }[]; lost: number } {
		const { counts, regions } = this.input;
		const shown: { place: CellPlace; value: number }[] = [];
		let lost = 0;
		for (const name of reachNames) {
			const leaving = regions.filter((region) => this.counts.leaves(region, name, quarter, coarse));
			const { known, groups } = name === 'ended' ? this.besideEnded(quarter) : this.outside(quarter);
			const chosen = this.choices[name].choose(quarter, leaving, known, groups);
			lost += chosen.lost;
			for (const [i, region] of leaving.entries()) {
				if (!chosen.shown[i] || region.area === undefined) continue;
				const place = { subject: null, area: region.area, period: counts.periods[quarter] ?? '', cell: name };
				shown.push({ place, value: this.counts.total(name, region, quarter) });
			}
		}
		for (const region of regions) {
			const { lower } = this.choices.ended.range({ region, quarter });
			if (lower > 0) this.choices.coached.limit({ region, quarter }, { min: Math.ceil(lower - 1e-9) });
		}
		return { shown, lost };
	}

	/** The first quarter of a series, before which nobody was coached as far as it goes. */
	isFirst(quarter: number): boolean {
		return quarter === 0 || (this.input.begins ?? []).includes(quarter);
	}

	/** True where everybody can tell how many were coached in the area. */
	isKnown(area: string | null, quarter: number): boolean {
		const region = this.input.regions.find((one) => one.area === area);
		if (!region) return false;
		const { lower, upper } = this.choices.coached.range({ region, quarter });
		return lower === upper;
	}

	/** What a reader of reach knows of each region. */
	known(quarter: number): ReachKnown[] {
		const known: ReachKnown[] = [];
		for (const region of this.input.regions) {
			const figure = { region, quarter };
			const coached = this.choices.coached.range(figure);
			const ended = this.choices.ended.range(figure);
			const still =
				this.counts.total('coached', region, quarter) - this.counts.total('ended', region, quarter);
			const small = {
				coached: this.choices.coached.isTelling(figure),
				ended: this.choices.ended.isTelling(figure),
				still: still < this.input.threshold
			};
			known.push({ region, coached, ended, small });
		}
		return known;
	}

	/** The same of those who were coached at some time in the quarter: of the ended only who ended before it count. */
	knownDuring(quarter: number): ReachKnown[] {
		const atEnd = this.known(quarter);
		// Nobody ended before the first quarter: whoever assumes that knows at least as much.
		if (this.isFirst(quarter))
			return atEnd.map((one) => ({
				...one,
				ended: { lower: 0, upper: 0 },
				small: { ...one.small, ended: false, still: false }
			}));
		const before = this.known(quarter - 1);
		return atEnd.map((one, place) => {
			const still =
				this.counts.total('coached', one.region, quarter) -
				this.counts.total('ended', one.region, quarter - 1);
			return {
				region: one.region,
				coached: one.coached,
				ended: before[place]?.ended ?? { lower: 0, upper: Infinity },
				small: {
					coached: one.small.coached,
					ended: before[place]?.small.ended ?? false,
					still: still < this.input.threshold
				}
			};
		});
	}

	/** Takes in what the other tables of the quarter tell, of it and of those before. @returns how many small groups follow from it */
	learn(
		quarter: number,
		floors: readonly { region: Region; coached: number; still: number; during: number }[],
		then: readonly { region: Region; quarter: number; coached: number }[]
	): number {
		const { coached, ended } = this.choices;
		for (const { region, coached: min } of floors) if (min > 0) coached.limit({ region, quarter }, { min });
		for (const one of then) {
			coached.limit(one, { min: one.coached });
			ended.atLeast(this.still(one.region, one.quarter), one.coached);
		}
		for (const { region, still, during } of floors) {
			const others = this.still(region, quarter);
			ended.atLeast(others, still);
			if (!this.isFirst(quarter))
				ended.atLeast([...others, ...ended.group(region, quarter, quarter).members], during);
		}
		for (let past = 0; past <= quarter; past++)
			for (const region of this.input.regions) ended.also(this.beside(region, past));
		return coached.given() + ended.given();
	}

	/**
	 * At most so many were coached, as everybody knows of homes and of those contacted; and neither falls, so that whoever comes later has
	 * to have room there: they are not to be told by how little is left of it.
	 */
	private outside(quarter: number): { known: Known[]; groups: Group[] } {
		const { counts, regions, threshold } = this.input;
		const { coached } = this.choices;
		const period = counts.periods[quarter];
		const known = (counts.most ?? []).flatMap((one): Known[] => {
			const region = regions.find(({ area }) => area === one.area);
			if (!region || one.period !== period) return [];
			const from = coached.since(region, quarter);
			const before = coached.before(region, from) - coached.fallen(region, quarter);
			const members = [...coached.group(region, from, quarter).members, ...coached.later(region, quarter)];
			return [{ members, max: one.homes - before }];
		});
		const width = protectionWidth(threshold);
		const groups = regions.map((region) => ({ members: coached.later(region, quarter), width }));
		return { known, groups: known.length === 0 ? [] : groups };
	}

	/** Who ended and who is coached still are together all who were coached, of which something is known. */
	private besideEnded(quarter: number): { known: Known[]; groups: Group[] } {
		const known: Known[] = [];
		const groups: Group[] = [];
		const width = protectionWidth(this.input.threshold);
		for (const region of this.input.regions) {
			const still = this.still(region, quarter);
			known.push(...this.beside(region, quarter));
			const count =
				this.counts.total('coached', region, quarter) - this.counts.total('ended', region, quarter);
			if (count < this.input.threshold) groups.push({ members: still, width });
			if (this.choices.coached.isTelling({ region, quarter }))
				groups.push({ members: this.everyone(region, quarter), width });
		}
		return { known, groups };
	}

	/** What is known of who ended and who is coached still together, where more is known than when it was last asked. */
	private beside(region: Region, quarter: number): Known[] {
		const range = this.choices.coached.range({ region, quarter });
		const key = `${region.leaves.join()} ${quarter}`;
		const text = `${range.lower} ${range.upper}`;
		if (this.told.get(key) === text) return [];
		this.told.set(key, text);
		const { ended } = this.choices;
		const known = ended.before(region, ended.since(region, quarter)) - ended.fallen(region, quarter);
		return between(this.everyone(region, quarter), {
			lower: range.lower - known,
			upper: range.upper - known
		});
	}

	/** Those who are coached still. */
	private still(region: Region, quarter: number): number[] {
		return this.choices.ended.others(
			region,
			quarter,
			(leaf) => this.at('coached', leaf, quarter) - this.at('ended', leaf, quarter)
		);
	}

	/** In the count of who ended: they, as far as they are not known to have, and those who are coached still. */
	private everyone(region: Region, quarter: number): number[] {
		const { ended } = this.choices;
		const members = ended.group(region, ended.since(region, quarter), quarter).members;
		return [...members, ...this.still(region, quarter)];
	}
}
