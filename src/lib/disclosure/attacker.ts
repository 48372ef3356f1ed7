// What someone who reads every published figure can infer about a group of people that is not published.
import { allOf, Island, type Known, type Side } from './island.ts';

export type { Known, Side } from './island.ts';

/** What is left of a group after all that is known: at least, at most; Infinity where nothing bounds it. */
export interface Range {
	lower: number;
	upper: number;
	/** False: whole numbers that reach the ends were not found, so the true range may be narrower. */
	exact: boolean;
}

/**
 * The range of a sum of counts: Fischetti & Salazar (2001), Management Science 47:1008-1027, section 2. Sums inside other sums are
 * taken off first, which leaves small programmes; each is solved once.
 * @throws RangeError where no counts at all fit what is known
 */
export class Attacker {
	private readonly known: Known[];
	private readonly fixed = new Map<number, number>();
	private readonly islandOf = new Map<number, Island>();
	private readonly rowsWith = new Map<number, Known[]>();

	constructor(known: readonly Known[]) {
		this.known = this.reduced(known);
		for (const row of this.known)
			for (const one of allOf(row)) {
				const beside = this.rowsWith.get(one);
				if (beside) beside.push(row);
				else this.rowsWith.set(one, [row]);
			}
	}

	async range(group: readonly number[]): Promise<Range> {
		const most = await this.side('max', group);
		const least = await this.side('min', group);
		return { lower: least.value, upper: most.value, exact: least.whole && most.whole };
	}

	/** One end of the range. Islands share no count, so their ends add up. */
	async side(direction: 'min' | 'max', group: readonly number[]): Promise<Side> {
		let value = 0;
		let whole = true;
		const table = new Map<number, number>();
		const asked = new Map<Island, number[]>();
		for (const one of group) {
			const settled = this.fixed.get(one);
			const island = settled === undefined ? this.island(one) : undefined;
			if (settled !== undefined) value += settled;
			else if (!island) value += direction === 'max' ? Infinity : 0;
			else {
				const members = asked.get(island);
				if (members) members.push(one);
				else asked.set(island, [one]);
			}
			if (!island) table.set(one, settled ?? 0);
		}
		for (const [island, members] of asked) {
			const found = await island.side(direction, members);
			value += found.value;
			whole &&= found.whole;
			found.table?.forEach((count, one) => table.set(one, count));
		}
		return { value, whole, table };
	}

	/** Takes sums off the sums that hold them, and sets apart what is known for certain. */
	private reduced(known: readonly Known[]): Known[] {
		let rows: Known[] = [...known];
		for (let changed = true; changed;) {
			changed = this.fixed.size > 0;
			if (changed) rows = rows.map((row) => this.withoutFixed(row)).filter((row) => row.members.length > 0);
			changed = false;
			for (const row of rows) {
				if (!('equal' in row) || row.less) continue;
				if (row.equal < 0) throw new RangeError('what is known contradicts itself');
				if (row.equal !== 0 && row.members.length > 1) continue;
				for (const one of row.members) this.fixed.set(one, row.members.length === 1 ? row.equal : 0);
				changed = true;
			}
			if (!changed) changed = takenOff(rows);
		}
		return rows.filter((row) => !('min' in row) || row.min > 0 || row.less);
	}

	private withoutFixed(row: Known): Known {
		const { fixed } = this;
		if (!allOf(row).some((one) => fixed.has(one))) return row;
		let by = 0;
		for (const one of row.members) by += fixed.get(one) ?? 0;
		for (const one of row.less ?? []) by -= fixed.get(one) ?? 0;
		const bare = lessened(
			row,
			row.members.filter((one) => !fixed.has(one)),
			by
		);
		return row.less
			? turned(
					withLess(
						bare,
						row.less.filter((one) => !fixed.has(one))
					)
				)
			: bare;
	}

	/** All that bears on a count, step by step by way of counts that share a sum; none where nothing does. */
	private island(first: number): Island | undefined {
		const found = this.islandOf.get(first);
		if (found || !this.rowsWith.has(first)) return found;
		const members = new Set([first]);
		const rows = new Set<Known>();
		// Grows while it is walked.
		for (const one of members)
			for (const row of this.rowsWith.get(one) ?? []) {
				if (rows.has(row)) continue;
				rows.add(row);
				for (const other of allOf(row)) members.add(other);
			}
		const island = new Island([...rows]);
		for (const one of members) this.islandOf.set(one, island);
		return island;
	}
}

/** Takes each sum off one that holds it, the shortest first, so that what is left of a long sum is as short as can be. @returns whether any was */
function takenOff(rows: Known[]): boolean {
	const sums = rows
		.flatMap((row) => ('equal' in row && !row.less ? [row] : []))
		.sort((a, b) => a.members.length - b.members.length);
	let changed = false;
	for (const inner of sums) {
		const inside = new Set(inner.members);
		// What was taken off itself by now is no longer that sum.
		if (!rows.includes(inner)) continue;
		for (const [place, outer] of rows.entries()) {
			if (outer === inner || outer.members.length <= inside.size) continue;
			let shared = 0;
			for (const one of outer.members) if (inside.has(one)) shared++;
			if (shared < inside.size) continue;
			rows[place] = lessened(
				outer,
				outer.members.filter((one) => !inside.has(one)),
				inner.equal
			);
			changed = true;
		}
	}
	return changed;
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

function lessened(row: Known, members: readonly number[], by: number): Known {
	const less = row.less ? { less: row.less } : {};
	if ('equal' in row) return { members, ...less, equal: row.equal - by };
	if ('min' in row) return { members, ...less, min: row.min - by };
	return { members, ...less, max: row.max - by };
}

function withLess({ less: _, ...row }: Known, less: readonly number[]): Known {
	return less.length === 0 ? row : { ...row, less };
}

/** A sum of nothing, less something, is a sum the other way round. */
function turned(row: Known): Known {
	if (row.members.length > 0 || !row.less) return row;
	if ('equal' in row) return { members: row.less, equal: -row.equal };
	return 'min' in row ? { members: row.less, max: -row.min } : { members: row.less, min: -row.max };
}
