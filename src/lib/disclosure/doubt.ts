// What could be true besides the truth: the doubt that has to be left about small groups.
import { KnownRows, type Known, type Range, type Other } from './known.ts';
import { Leeway, type Side } from './leeway.ts';

/** The truth itself. */
const none: Other = new Map();

/** Nothing besides what was told. */
const nothing: readonly Known[] = [];

/** So many tables are kept to be tried again. */
const kept = 400;

/**
 * Everything an attacker knows of one list of counts, and the true counts beside it. A group is veiled when counts fit in which it is so
 * much larger, or smaller, than in others: a table that fitted once mostly fits again, and only where none does a programme is solved.
 */
export class Doubt extends KnownRows {
	private readonly others: Other[] = [];
	/** By group the counts that proved it veiled, and how many rows had been told by then. */
	private proofs = new Map<readonly number[], { width: number; ends: readonly Other[]; told: number }>();
	/** Ranges by group, with counts that reach either end: they hold as long as these still fit. */
	private ranges = new Map<string, { range: Range; ends: readonly Other[] }>();

	/** What is asked about now: programmes by place, as long as nothing is told. */
	private asked = { among: nothing, version: -1, leeways: [] as Leeway[] };

	/** Call what it returns to forget what was told since. */
	remember(): () => void {
		const length = this.told;
		return () => {
			if (this.told > length) this.ranges.clear();
			for (const proof of this.proofs.values()) proof.told = Math.min(proof.told, length);
			this.forget(length);
		};
	}

	/**
	 * True where what can be inferred of the group, with these rows known besides, is a range at least so wide.
	 * @param among rows of which some other time others are known besides: asking goes faster where they stay the same list
	 */
	isVeiled(
		group: readonly number[],
		width: number,
		besides: readonly Known[] = nothing,
		among: readonly Known[] = besides
	): boolean {
		if (this.stillProven(group, width, besides)) return true;
		let [down, up] = [0, 0];
		let ends: [Other, Other] = [none, none];
		for (const [place, other] of this.others.entries()) {
			let change = 0;
			for (const one of group) change += other.get(one) ?? 0;
			if ((change <= up && change >= down) || !this.allow(other, besides)) continue;
			if (change > up) [up, ends] = [change, [ends[0], other]];
			else [down, ends] = [change, [other, ends[1]]];
			if (up - down < width) continue;
			// What helped once is tried first.
			if (place > 8) this.others.unshift(...this.others.splice(place, 1));
			return this.proven(group, width, ends);
		}
		const count = this.count(group);
		const leeway = this.leeway(group, besides, among);
		for (const direction of ['max', 'min'] as const) {
			const enough = direction === 'max' ? width + down : width - up;
			const side = leeway.side(direction, group, enough);
			if (side.value === Infinity) return true;
			if (!side.whole) return false;
			const change = side.value - count;
			if (change > up) [up, ends] = [change, [ends[0], this.keep(side)]];
			else if (change < down) [down, ends] = [change, [this.keep(side), ends[1]]];
			if (up - down >= width) return this.proven(group, width, ends);
		}
		return false;
	}

	/** Rows of those known besides that are enough to keep a group as narrow as it is. */
	holding(
		group: readonly number[],
		besides: readonly Known[],
		among: readonly Known[] = besides
	): ReadonlySet<Known> {
		const leeway = this.leeway(group, besides, among);
		return new Set(
			(['max', 'min'] as const).flatMap((direction) => {
				leeway.side(direction, group);
				return leeway.holding();
			})
		);
	}

	/** The narrowest range that holds, with these rows known besides. */
	range(
		group: readonly number[],
		besides: readonly Known[] = nothing,
		among: readonly Known[] = besides
	): Range {
		const key = besides.length === 0 ? group.join() : '';
		const before = this.ranges.get(key);
		if (before?.ends.every((end) => this.allow(end, nothing))) return before.range;
		const leeway = this.leeway(group, besides, among);
		const [most, least] = [leeway.side('max', group), leeway.side('min', group)];
		const range = { lower: least.value, upper: most.value, exact: least.whole && most.whole };
		// What nothing bounds, a new row may: then no table stands for that end.
		if (key !== '' && range.exact && Number.isFinite(range.upper))
			this.ranges.set(key, { range, ends: [most, least].map((side) => this.keep(side)) });
		return range;
	}

	/** The fewest that can be inferred of the group, or `above` where that is more. */
	lowest(group: readonly number[], above: number): number {
		const count = this.count(group);
		if (count <= above) return above;
		for (const other of this.others) {
			let change = 0;
			for (const one of group) change += other.get(one) ?? 0;
			if (count + change <= above && this.allow(other, nothing)) return above;
		}
		const side = this.leeway(group, nothing, nothing).side('min', group, count - above);
		if (side.whole && side.value < count) this.keep(side);
		return Math.max(above, Math.ceil(side.value - 1e-9));
	}

	private proven(group: readonly number[], width: number, ends: readonly Other[]): true {
		this.proofs.set(group, { width, ends, told: this.told });
		return true;
	}

	/** True where the counts that proved the group veiled before fit still. */
	private stillProven(group: readonly number[], width: number, besides: readonly Known[]): boolean {
		const proof = this.proofs.get(group);
		if (!proof || proof.width < width) return false;
		if (!proof.ends.every((end) => this.allow(end, besides, proof.told))) return false;
		proof.told = this.told;
		return true;
	}

	/** The programme of all that bears on the group, kept for the next question among the same rows. */
	private leeway(group: readonly number[], besides: readonly Known[], among: readonly Known[]): Leeway {
		if (this.asked.version !== this.version || this.asked.among !== among)
			this.asked = { among, version: this.version, leeways: [] };
		const { leeways } = this.asked;
		let leeway = leeways.find((one) => one.holds(group));
		if (!leeway) leeways.push((leeway = new Leeway(this.near(group, among), this.truth, new Set(among))));
		leeway.tell(besides);
		return leeway;
	}

	private keep({ change }: Side): Other {
		if (change.size > 0 && this.others.unshift(change) > kept) this.others.pop();
		return change;
	}
}
