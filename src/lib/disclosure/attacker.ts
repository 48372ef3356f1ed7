// What someone who reads every published figure can infer about a group of people that is not published.
import { Island, type Known, type Side } from './island.ts';

export type { Known } from './island.ts';

/** What is left of a group after all that is known: at least, at most; Infinity where nothing bounds it. */
export interface Range {
	lower: number;
	upper: number;
	/** False: the bounds are no whole tables, so the true ones may be narrower. */
	exact: boolean;
}

/** What was found before; worth sharing, since rows and quarters resemble each other. */
export class Memory {
	private readonly islands = new Map<string, Island>();

	islandOf(rows: readonly Known[]): Island {
		const key = JSON.stringify(rows);
		const island = this.islands.get(key) ?? new Island(rows);
		this.islands.set(key, island);
		return island;
	}
}

/**
 * The range of a sum of counts: Fischetti & Salazar (2001), Management Science 47:1008-1027, section 2. Sums inside other sums are
 * taken off first, which leaves small programmes; each is solved once.
 * @throws RangeError where no counts at all fit what is known
 */
export class Attacker {
	private readonly known: Known[];
	private readonly fixed = new Map<number, number>();
	private readonly islandOf: ReadonlyMap<number, Island>;

	constructor(
		known: readonly Known[],
		private readonly memory: Memory
	) {
		this.known = this.reduced(known);
		this.islandOf = this.islands();
	}

	async range(group: readonly number[]): Promise<Range> {
		const most = await this.side('max', group);
		const least = await this.side('min', group);
		return { lower: least.value, upper: most.value, exact: least.whole && most.whole };
	}

	/** True where what can be inferred of a group of that size is a range at least so wide; cheaper than the range itself. */
	async isVeiled(group: readonly number[], count: number, width: number): Promise<boolean> {
		const most = await this.side('max', group);
		if (!most.whole) return false;
		// The true count lies inside the range.
		if (most.value - count >= width) return true;
		const least = await this.side('min', group);
		return least.whole && most.value - least.value >= width;
	}

	/** Islands share no count, so their ends add up. */
	private async side(direction: 'min' | 'max', group: readonly number[]): Promise<Side> {
		let value = 0;
		let whole = true;
		const asked = new Map<Island, number[]>();
		for (const one of group) {
			const settled = this.fixed.get(one);
			const island = this.islandOf.get(one);
			if (settled !== undefined) value += settled;
			else if (!island) value += direction === 'max' ? Infinity : 0;
			else asked.set(island, [...(asked.get(island) ?? []), one]);
		}
		for (const [island, members] of asked) {
			const found = await island.side(direction, members);
			value += found.value;
			whole &&= found.whole;
		}
		return { value, whole };
	}

	/** Takes sums off the sums that hold them, and sets apart what is known for certain. */
	private reduced(known: readonly Known[]): Known[] {
		let rows: Known[] = known.map((one) => ({ ...one, members: [...new Set(one.members)] }));
		for (let changed = true; changed;) {
			changed = false;
			rows = rows.map((row) => this.withoutFixed(row)).filter((row) => row.members.length > 0);
			for (const row of rows) {
				if (!('equal' in row)) continue;
				if (row.equal < 0) throw new RangeError('what is known contradicts itself');
				if (row.equal === 0 || row.members.length === 1) {
					row.members.forEach((one) => this.fixed.set(one, row.members.length === 1 ? row.equal : 0));
					changed = true;
				}
			}
			if (changed) continue;
			// The shortest first, so that what is left of a long sum is as short as can be.
			const sums = rows
				.flatMap((row) => ('equal' in row ? [row] : []))
				.sort((a, b) => a.members.length - b.members.length);
			for (const inner of sums) {
				const inside = new Set(inner.members);
				for (const [place, outer] of rows.entries()) {
					if (outer === inner || outer.members.length <= inside.size) continue;
					if (outer.members.filter((one) => inside.has(one)).length < inside.size) continue;
					rows[place] = lessened(
						outer,
						outer.members.filter((one) => !inside.has(one)),
						inner.equal
					);
					changed = true;
				}
				if (changed) break;
			}
		}
		return rows.filter((row) => !('min' in row) || row.min > 0);
	}

	private withoutFixed(row: Known): Known {
		const sure = row.members.filter((one) => this.fixed.has(one));
		if (sure.length === 0) return row;
		const sum = sure.reduce((total, one) => total + (this.fixed.get(one) ?? 0), 0);
		return lessened(
			row,
			row.members.filter((one) => !this.fixed.has(one)),
			sum
		);
	}

	/** For each count that something is known of: all that bears on it, step by step by way of counts that share a sum. */
	private islands(): Map<number, Island> {
		const rowsWith = new Map<number, Known[]>();
		for (const row of this.known)
			for (const one of row.members) {
				const beside = rowsWith.get(one);
				if (beside) beside.push(row);
				else rowsWith.set(one, [row]);
			}
		const islandOf = new Map<number, Island>();
		const places = new Map(this.known.map((row, place) => [row, place]));
		for (const first of rowsWith.keys()) {
			if (islandOf.has(first)) continue;
			const members = new Set([first]);
			const rows = new Set<Known>();
			// Grows while it is walked.
			for (const one of members)
				for (const row of rowsWith.get(one) ?? []) {
					if (rows.has(row)) continue;
					rows.add(row);
					row.members.forEach((other) => members.add(other));
				}
			const inOrder = [...rows].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
			const island = this.memory.islandOf(inOrder);
			members.forEach((one) => islandOf.set(one, island));
		}
		return islandOf;
	}
}

/** A sum that is known to lie in a range. */
export function between(
	members: readonly number[],
	{ lower, upper }: Pick<Range, 'lower' | 'upper'>
): Known[] {
	if (lower === upper) return [{ members, equal: lower }];
	const least: Known[] = lower > 0 ? [{ members, min: Math.ceil(lower - 1e-9) }] : [];
	return Number.isFinite(upper) ? [...least, { members, max: Math.floor(upper + 1e-9) }] : least;
}

function lessened(row: Known, members: number[], by: number): Known {
	if ('equal' in row) return { members, equal: row.equal - by };
	if ('min' in row) return { members, min: row.min - by };
	return { members, max: row.max - by };
}
