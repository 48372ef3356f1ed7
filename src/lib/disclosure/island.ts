// Sums that hang together by the counts they share, and how far a part of those counts can go.
import { FeasibleRegion, type Constraint } from '../statistics/linear-programme.ts';

/**
 * One set of counts that hang together. A sum is known exactly (`equal`), or to be at least (`min`) or at most (`max`) so
 * much; `members` are places in a list of whole counts of at least 0 that the attacker does not know.
 */
export type Known = Constraint;

/** One end of a range. */
export interface Side {
	value: number;
	/** False: no whole tables were found that reach it, so the true end may lie further in. */
	whole: boolean;
}

/** Sums that share no count with any other sum; each question about it is solved once. */
export class Island {
	private readonly sides = new Map<string, Promise<Side>>();
	private readonly members: readonly number[];
	private readonly bounded: ReadonlySet<number>;
	private region: FeasibleRegion | undefined;

	/** @param rows no row twice */
	constructor(private readonly rows: readonly Known[]) {
		this.members = [...new Set(rows.flatMap((row) => row.members))];
		this.bounded = new Set(rows.flatMap((row) => ('min' in row ? [] : row.members)));
	}

	/**
	 * The least or the most that a group of its counts can be together.
	 * @throws RangeError where no counts at all fit what is known
	 */
	side(direction: 'min' | 'max', group: readonly number[]): Promise<Side> {
		const key = `${direction} ${group.join()}`;
		const found = this.sides.get(key) ?? this.found(direction, group);
		this.sides.set(key, found);
		return found;
	}

	private async found(direction: 'min' | 'max', group: readonly number[]): Promise<Side> {
		if (direction === 'max' && !group.every((one) => this.bounded.has(one)))
			return { value: Infinity, whole: true };
		const [row] = this.rows;
		return row && this.rows.length === 1 ? ofOneSum(row, direction, group) : this.solved(direction, group);
	}

	private async solved(direction: 'min' | 'max', group: readonly number[]): Promise<Side> {
		this.region ??= new FeasibleRegion(this.members.length, this.placed());
		const asked = new Set(group);
		const sum = new Set([...this.members.keys()].filter((place) => asked.has(this.members[place] ?? -1)));
		const answer = await this.region.extreme(direction, sum);
		if (answer.kind === 'infeasible') throw new RangeError('what is known contradicts itself');
		// Cannot be, since each count stands in a sum with an upper bound: then nothing is taken for proven.
		if (answer.kind === 'unbounded') return { value: direction === 'max' ? Infinity : 0, whole: false };
		const values = answer.values.map(Math.round);
		// An answer that is no table of whole counts proves nothing to someone who knows that people are whole.
		const whole =
			answer.values.every((value, i) => Math.abs(value - (values[i] ?? 0)) < 1e-6) &&
			fits(values, this.placed());
		const value = [...sum].reduce((total, place) => total + (answer.values[place] ?? 0), 0);
		return { value: whole ? Math.round(value) : value, whole };
	}

	/** The rows, with for each count its place in `members`. */
	private placed(): Known[] {
		const placeOf = new Map(this.members.map((one, place) => [one, place]));
		return this.rows.map((row) => ({ ...row, members: row.members.map((one) => placeOf.get(one) ?? -1) }));
	}
}

/** Where a single sum is known, no programme needs solving. */
function ofOneSum(row: Known, direction: 'min' | 'max', group: readonly number[]): Side {
	const most = 'equal' in row ? row.equal : 'max' in row ? row.max : Infinity;
	if (direction === 'max') return { value: most, whole: true };
	const least = 'equal' in row ? row.equal : 'min' in row ? row.min : 0;
	const asked = new Set(group);
	return { value: row.members.every((one) => asked.has(one)) ? least : 0, whole: true };
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
