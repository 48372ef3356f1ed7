// An outsider: holds every publication and report so far, knows how people can be counted and what is public, and solves for what is hidden.
import { shiftPeriod } from '../../src/lib/domain/period.ts';
import { nameOf, type Counts } from './chained.ts';
import { IntegerProgramme, less, valueOf, type Row, type Sum } from './integer-programme.ts';

/** A figure of the plan as it left; `value` null: hidden. */
export interface Read {
	counts: string;
	subject: string | null;
	/** null: the programme as a whole. */
	area: string | null;
	period: string;
	cell: string;
	value: number | null;
}

/** What anybody can look up beside the publications. */
export interface Known {
	areas: readonly { area: string; part_of: string | null }[];
	/** Quarters since the start, in time order: those that are published and those between them. */
	periods: readonly string[];
	quartersApart: number;
	/** Homes, and homes contacted by then: nobody is coached at a home that nobody was at. */
	most: (area: string | null, period: string) => number;
	/** Results that the list says are for whoever needs them. */
	whenNeeded: ReadonlySet<string>;
	/** Results that no family, once it has met them, was ever seen to lose. */
	neverLost: ReadonlySet<string>;
}

const categories: Record<string, readonly string[]> = {
	results: ['met', 'unmet'],
	ladder: ['up', 'same', 'down'],
	plan: ['households']
};

export class Outsider {
	readonly leaves: string[];
	/** Assumptions that would be wrong of what was published, and that it therefore does not make. */
	readonly wrong: string[] = [];
	private readonly places = new Map<string, number>();
	private readonly truth: number[] = [];
	private readonly rows: Row[] = [];
	private readonly programme: IntegerProgramme;
	private readonly subjects: Map<string, Set<string>>;
	private readonly near = new Map<string, number[]>();

	/**
	 * @param counts the counts behind what was published: only to know which assumptions hold, so that it makes every one that does, and how
	 * far a guess may be off
	 */
	constructor(
		private readonly read: readonly Read[],
		readonly known: Known,
		counts: Counts
	) {
		const { areas } = known;
		const names = [...counts].flatMap(([name, count]) => (count > 0 ? [name.split('|')] : []));
		const peopled = new Set(names.map(([, , leaf]) => leaf ?? ''));
		this.leaves = areas
			.map((one) => one.area)
			.filter((area) => peopled.has(area) || !areas.some((other) => other.part_of === area));
		if (peopled.has('*') || this.leaves.length === 0) this.leaves.push('*');
		this.subjects = new Map(Object.keys(categories).map((kind) => [kind, new Set<string>()]));
		for (const one of read) if (one.subject !== null) this.subjects.get(one.counts)?.add(one.subject);
		for (const period of known.periods)
			for (const leaf of this.leaves) {
				this.variable(counts, nameOf('reach', null, 'coached', leaf, period));
				this.variable(counts, nameOf('reach', null, 'ended', leaf, period));
				for (const [kind, subjects] of this.subjects)
					for (const subject of subjects)
						for (const category of categories[kind] ?? [])
							this.variable(counts, nameOf(kind, subject, category, leaf, period));
			}
		this.addPublished();
		this.addPublicBounds();
		this.addFamilies();
		this.addTime();
		this.programme = new IntegerProgramme(this.truth, this.rows);
	}

	/** The variables that a figure adds up. */
	sum({ counts, subject, area, period, cell }: Omit<Read, 'value'>): Sum {
		return this.over(this.within(area), counts, subject, cell, period);
	}

	over(leaves: readonly string[], counts: string, subject: string | null, cell: string, period: string): Sum {
		const names = cell === 'applicable' ? ['met', 'unmet'] : [cell];
		return new Map(
			leaves.flatMap((leaf) =>
				names.flatMap((name) => {
					const place = this.places.get(nameOf(counts, subject, name, leaf, period));
					return place === undefined ? [] : [[place, 1] as const];
				})
			)
		);
	}

	count(sum: Sum): number {
		return valueOf(sum, this.truth);
	}

	/** The least and the most that the sum can be, up to `wide` apart: first with all but its own row known, then but reach too, then in full. */
	width(sum: Sum, near: string, wide: number): { lower: number; upper: number } {
		for (const rows of [near, `${near}+reach`]) {
			const within = this.programme.rangeWithin(this.placesOf(rows), rows, sum, wide);
			if (within && within.upper - within.lower >= wide) return within;
		}
		return this.programme.range(sum, wide);
	}

	dispose(): void {
		this.programme.dispose();
	}

	private placesOf(rows: string): number[] {
		const known = this.near.get(rows);
		if (known) return known;
		const starts = rows.split('+').map((one) => `${one}|`);
		const found = [...this.places].flatMap(([name, place]) =>
			starts.some((one) => name.startsWith(one)) ? [place] : []
		);
		this.near.set(rows, found);
		return found;
	}

	/** The smallest parts of an area. */
	within(area: string | null): string[] {
		if (area === null) return this.leaves;
		const inside = (name: string): string[] => [
			name,
			...this.known.areas.filter((one) => one.part_of === name).flatMap((one) => inside(one.area))
		];
		return this.leaves.filter((leaf) => inside(area).includes(leaf));
	}

	private variable(counts: Counts, name: string): void {
		this.places.set(name, this.truth.length);
		this.truth.push(counts.get(name) ?? 0);
	}

	/** Areas add up: a published figure is the sum of its parts. */
	private addPublished(): void {
		const seen = new Set<string>();
		for (const one of this.read) {
			if (one.value === null || ['process', 'experience'].includes(one.counts)) continue;
			const place = JSON.stringify([one.counts, one.subject, one.area, one.period, one.cell]);
			const terms = this.sum(one);
			if (this.count(terms) !== one.value)
				throw new Error(`published ${one.value} at ${place}, counted ${this.count(terms)}`);
			if (seen.has(place)) continue;
			seen.add(place);
			this.rows.push({ terms, min: one.value, max: one.value });
		}
	}

	private addPublicBounds(): void {
		for (const area of [null, ...this.known.areas.map((one) => one.area)])
			for (const period of this.known.periods) {
				const most = this.leaves.includes('*') && area === null ? Infinity : this.known.most(area, period);
				if (!Number.isFinite(most)) continue;
				const terms = this.over(this.within(area), 'reach', null, 'coached', period);
				this.assume({ terms, min: 0, max: most }, `at most ${most} in ${area} ${period}`);
			}
	}

	/** Who stands in a category was coached; on the ladder, on both days and not ended; in a plan, had not ended before. */
	private addFamilies(): void {
		const { periods, quartersApart, whenNeeded } = this.known;
		for (const period of periods) {
			const everyone = new Set(
				[...(this.subjects.get('results') ?? [])].filter((result) => {
					const all = this.over(this.leaves, 'results', result, 'applicable', period);
					const coached = this.over(this.leaves, 'reach', null, 'coached', period);
					return !whenNeeded.has(result) && this.count(all) === this.count(coached);
				})
			);
			const first = shiftPeriod(period, -quartersApart);
			const before = shiftPeriod(period, -1);
			for (const leaf of this.leaves) {
				const reach = (cell: string, at: string) => this.over([leaf], 'reach', null, cell, at);
				const coached = reach('coached', period);
				this.fits(reach('ended', period), coached, `ended ${leaf} ${period}`);
				for (const result of this.subjects.get('results') ?? []) {
					const applicable = this.over([leaf], 'results', result, 'applicable', period);
					this.fits(applicable, coached, `${result} ${leaf} ${period}`);
					if (everyone.has(result))
						this.fits(coached, applicable, `everyone has ${result} ${leaf} ${period}`);
				}
				for (const domain of this.subjects.get('ladder') ?? []) {
					const moved = categories.ladder?.flatMap((one) => [
						...this.over([leaf], 'ladder', domain, one, period)
					]);
					const still = less(coached, reach('ended', period));
					const stillFirst = less(reach('coached', first), reach('ended', first));
					this.fits(new Map(moved), still, `ladder ${domain} ${leaf} ${period}`);
					this.fits(new Map(moved), stillFirst, `ladder ${domain} ${leaf} ${first}-${period}`);
				}
				for (const kind of this.subjects.get('plan') ?? []) {
					const items = this.over([leaf], 'plan', kind, 'households', period);
					this.fits(items, less(coached, reach('ended', before)), `plan ${kind} ${leaf} ${period}`);
				}
			}
		}
	}

	/** Coached and ended are since the start, and some states are never left. */
	private addTime(): void {
		const lasting: [counts: string, subject: string | null, cell: string][] = [
			['reach', null, 'coached'],
			['reach', null, 'ended'],
			...[...(this.subjects.get('results') ?? [])].flatMap((result): [string, string, string][] => [
				['results', result, 'applicable'],
				...(this.known.neverLost.has(result) ? [['results', result, 'met'] as [string, string, string]] : [])
			])
		];
		for (const [counts, subject, cell] of lasting) {
			const steps = this.known.periods.slice(1).flatMap((period, place) =>
				this.leaves.map((leaf) => {
					const earlier = this.over([leaf], counts, subject, cell, this.known.periods[place] ?? '');
					return {
						earlier,
						later: this.over([leaf], counts, subject, cell, period),
						at: `${leaf} ${period}`
					};
				})
			);
			// That newcomers are no fewer than none holds quarter by quarter; that a state is never left, of all quarters or not at all.
			const falls = steps.filter(({ earlier, later }) => this.count(later) < this.count(earlier));
			if (counts === 'results' && falls.length > 0) this.wrong.push(`${subject} ${cell} never falls`);
			else for (const { earlier, later, at } of steps) this.fits(earlier, later, `${cell} falls ${at}`);
		}
	}

	/** The first is no more than the second. */
	private fits(inner: Sum, outer: Sum, what: string): void {
		this.assume({ terms: less(outer, inner), min: 0, max: Infinity }, what);
	}

	private assume(row: Row, what: string): void {
		const value = this.count(row.terms as Sum);
		if (value < row.min || value > row.max) this.wrong.push(what);
		else if (row.terms.size > 0) this.rows.push(row);
	}
}
