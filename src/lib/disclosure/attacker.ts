// What someone who reads every published figure can infer about a group of people that is not published.
import { solve, type Constraint } from '../statistics/linear-programme.ts';

/**
 * One set of counts that hang together. A sum is known exactly (`equal`), or to be at least (`min`) or at most (`max`) so
 * much; `members` are places in a list of whole counts of at least 0 that the attacker does not know.
 */
export type Known = Constraint;

/** What is left of a group after all that is known: at least, at most; Infinity where nothing bounds it. */
export interface Range {
	lower: number;
	upper: number;
	/** False: the bounds are no whole tables, so the true ones may be narrower. */
	exact: boolean;
}

/** One end of a range. */
interface Side {
	value: number;
	whole: boolean;
}

/** Answers found before, by what was known; worth sharing, since rows and quarters resemble each other. */
export type Memory = Map<string, Side>;

/**
 * The range of a sum of counts: Fischetti & Salazar (2001), Management Science 47:1008-1027, section 2. Sums inside other sums are
 * taken off first, which leaves small programmes; each is solved once.
 * @throws RangeError where no counts at all fit what is known
 */
export class Attacker {
	private readonly known: Known[];
	private readonly fixed = new Map<number, number>();

	constructor(
		known: readonly Known[],
		private readonly memory: Memory
	) {
		this.known = this.reduced(known);
	}

	async range(group: readonly number[]): Promise<Range> {
		const { open, near, settled } = this.around(group);
		if (open.length === 0) return { lower: settled, upper: settled, exact: true };
		const found = atOnce(open, near);
		if (found) return { ...found, lower: found.lower + settled, upper: found.upper + settled };
		const most = await this.side('max', open, near);
		const least = await this.side('min', open, near);
		return { lower: least.value + settled, upper: most.value + settled, exact: least.whole && most.whole };
	}

	/** True where what can be inferred of a group of that size is a range at least so wide; cheaper than the range itself. */
	async isVeiled(group: readonly number[], count: number, width: number): Promise<boolean> {
		const { open, near, settled } = this.around(group);
		if (open.length > 0 && !atOnce(open, near)) {
			const most = await this.side('max', open, near);
			// The true count lies inside the range.
			if (most.whole && most.value + settled - count >= width) return true;
		}
		const { lower, upper, exact } = await this.range(group);
		return exact && upper - lower >= width;
	}

	private around(group: readonly number[]): { open: number[]; near: Known[]; settled: number } {
		const open = group.filter((one) => !this.fixed.has(one));
		const settled = group.reduce((sum, one) => sum + (this.fixed.get(one) ?? 0), 0);
		return { open, near: open.length === 0 ? [] : this.near(open), settled };
	}

	private async side(direction: 'min' | 'max', open: number[], near: Known[]): Promise<Side> {
		const key = JSON.stringify([direction, open, near]);
		const found = this.memory.get(key) ?? (await extreme(direction, open, near));
		this.memory.set(key, found);
		return found;
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

	/** What is known of these counts and, step by step, of those that share a sum with them. */
	private near(open: readonly number[]): Known[] {
		const reached = new Set(open);
		const near = new Set<Known>();
		for (let grown = true; grown;) {
			grown = false;
			for (const row of this.known) {
				if (near.has(row) || !row.members.some((one) => reached.has(one))) continue;
				near.add(row);
				row.members.forEach((one) => reached.add(one));
				grown = true;
			}
		}
		return this.known.filter((row) => near.has(row));
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

/** The range where nothing, or a single sum, is known of the group: no programme needs solving. */
function atOnce(group: readonly number[], known: readonly Known[]): Range | null {
	const [row] = known;
	if (!row) return { lower: 0, upper: Infinity, exact: true };
	if (known.length > 1) return null;
	const all = row.members.every((one) => group.includes(one));
	const inside = group.every((one) => row.members.includes(one));
	const least = 'equal' in row ? row.equal : 'min' in row ? row.min : 0;
	const most = 'equal' in row ? row.equal : 'max' in row ? row.max : Infinity;
	return { lower: all ? least : 0, upper: inside ? most : Infinity, exact: true };
}

async function extreme(
	direction: 'min' | 'max',
	group: readonly number[],
	known: readonly Known[]
): Promise<Side> {
	const bounded = group.every((one) => known.some((row) => !('min' in row) && row.members.includes(one)));
	if (direction === 'max' && !bounded) return { value: Infinity, whole: true };
	const places = [...new Set([...group, ...known.flatMap((row) => row.members)])].sort((a, b) => a - b);
	const placeOf = new Map(places.map((one, place) => [one, place]));
	const constraints = known.map((row) => ({
		...row,
		members: row.members.map((one) => placeOf.get(one) ?? 0)
	}));
	const costs = places.map((one): number => (group.includes(one) ? 1 : 0));
	const answer = await solve({ direction, costs, constraints });
	if (answer.kind === 'infeasible') throw new RangeError('what is known contradicts itself');
	// Cannot be, since each count stands in a sum with an upper bound: then nothing is taken for proven.
	if (answer.kind === 'unbounded') return { value: direction === 'max' ? Infinity : 0, whole: false };
	const values = answer.values.map(Math.round);
	// An answer that is no table of whole counts proves nothing to someone who knows that people are whole.
	const whole =
		answer.values.every((value, i) => Math.abs(value - (values[i] ?? 0)) < 1e-6) && fits(values, constraints);
	const value = costs.reduce((sum, cost, i) => sum + cost * (answer.values[i] ?? 0), 0);
	return { value: whole ? Math.round(value) : value, whole };
}

function fits(values: readonly number[], constraints: readonly Known[]): boolean {
	return (
		values.every((value) => value >= 0) &&
		constraints.every((row) => {
			const sum = row.members.reduce((total, one) => total + (values[one] ?? 0), 0);
			if ('equal' in row) return sum === row.equal;
			return 'min' in row ? sum >= row.min : sum <= row.max;
		})
	);
}
