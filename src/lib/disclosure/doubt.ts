// What could be true besides the truth: the doubt that has to be left about small groups.
import { Attacker, type Known, type Range, type Side } from './attacker.ts';
import { KnownRows, type Other } from './known-rows.ts';
import { moved } from './move.ts';

/** The truth itself. */
const none: Other = new Map();

/** So many tables are kept to be tried again. */
const kept = 400;

/**
 * Everything an attacker knows of one list of counts, and the true counts beside it. A group is veiled when counts fit in which it is so
 * much larger, or smaller, than in others: a table that fitted once mostly fits again, and only where none does a programme is solved.
 */
export class Doubt extends KnownRows {
	private others: Other[] = [];
	/** By group the counts that proved it veiled, and how many rows had been told by then. */
	private proofs = new Map<readonly number[], { width: number; ends: readonly Other[]; told: number }>();
	/** Ranges by group, with counts that reach either end: they hold as long as these still fit. */
	private ranges = new Map<string, { range: Range; ends: readonly Other[] }>();

	/** Call what it returns to forget what was told since. */
	remember(): () => void {
		const length = this.told;
		return () => {
			if (this.told > length) this.ranges.clear();
			for (const proof of this.proofs.values()) proof.told = Math.min(proof.told, length);
			this.forget(length);
		};
	}

	/** True where what can be inferred of the group, with these rows known besides, is a range at least so wide. */
	async isVeiled(group: readonly number[], width: number, besides: readonly Known[]): Promise<boolean> {
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
			if (place > 8) this.others = [other, ...this.others.filter((one) => one !== other)];
			return this.proven(group, width, ends);
		}
		const count = this.count(group);
		for (const by of [width, width - count, -count]) {
			if (by === 0 || (by <= up && by >= down)) continue;
			const other = moved(this, group, by, besides);
			if (!other) continue;
			this.others = [other, ...this.others.slice(0, kept - 1)];
			if (by > up) [up, ends] = [by, [ends[0], other]];
			else [down, ends] = [by, [other, ends[1]]];
			if (up - down >= width) return this.proven(group, width, ends);
		}
		const attacker = new Attacker(this.near(group, besides));
		for (const direction of ['max', 'min'] as const) {
			const side = await attacker.side(direction, group);
			if (!side.whole) return false;
			if (side.value === Infinity) return true;
			const change = side.value - count;
			if (change > up) [up, ends] = [change, [ends[0], this.keep(side)]];
			else if (change < down) [down, ends] = [change, [this.keep(side), ends[1]]];
			if (up - down >= width) return this.proven(group, width, ends);
		}
		return false;
	}

	/** The narrowest range that holds, with these rows known besides. */
	async range(group: readonly number[], besides: readonly Known[] = []): Promise<Range> {
		const key = besides.length === 0 ? group.join() : '';
		const before = this.ranges.get(key);
		if (before?.ends.every((end) => this.allow(end, []))) return before.range;
		const attacker = new Attacker(this.near(group, besides));
		const [most, least] = [await attacker.side('max', group), await attacker.side('min', group)];
		const range = { lower: least.value, upper: most.value, exact: least.whole && most.whole };
		// What nothing bounds, a new row may: then no table stands for that end.
		if (key !== '' && range.exact && Number.isFinite(range.upper))
			this.ranges.set(key, { range, ends: [most, least].map((side) => this.keep(side)) });
		return range;
	}

	/** The fewest that can be inferred of the group, or `above` where that is more. */
	async lowest(group: readonly number[], above: number): Promise<number> {
		const count = this.count(group);
		if (count <= above) return above;
		for (const other of this.others) {
			let change = 0;
			for (const one of group) change += other.get(one) ?? 0;
			if (count + change <= above && this.allow(other, [])) return above;
		}
		const side = await new Attacker(this.near(group, [])).side('min', group);
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

	private keep({ table }: Side): Other {
		const other = new Map<number, number>();
		for (const [one, count] of table ?? []) {
			const change = count - (this.truth[one] ?? 0);
			if (change !== 0) other.set(one, change);
		}
		if (other.size > 0) this.others = [other, ...this.others.slice(0, kept - 1)];
		return other;
	}
}
