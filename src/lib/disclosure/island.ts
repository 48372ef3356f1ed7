// Sums that hang together by the counts they share, and how far a part of those counts can go.
import { FeasibleRegion, type Constraint } from '../statistics/linear-programme.ts';

/**
 * One set of counts that hang together. A sum is known exactly (`equal`), or to be at least (`min`) or at most (`max`) so
 * much; `members` are places in a list of whole counts of at least 0 that the attacker does not know.
 */
export type Known = Constraint;

/** Where one sum ends: what it is, less what is taken off it. */
export const sumOf = (
	{ members, less = [] }: Pick<Known, 'members' | 'less'>,
	at: (one: number) => number
): number => members.reduce((sum, one) => sum + at(one), 0) - less.reduce((sum, one) => sum + at(one), 0);

export const allOf = ({ members, less = [] }: Pick<Known, 'members' | 'less'>): readonly number[] =>
	less.length === 0 ? members : [...members, ...less];

/** One end of a range. */
export interface Side {
	value: number;
	/** Whole counts that reach it, of all that hang together with it; none where nothing bounds it. */
	table?: ReadonlyMap<number, number>;
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
		this.members = [...new Set(rows.flatMap(allOf))];
		this.bounded = new Set(rows.flatMap((row) => ('min' in row ? (row.less ?? []) : allOf(row))));
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
		return row && this.rows.length === 1 && !row.less
			? ofOneSum(row, direction, group)
			: this.solved(direction, group);
	}

	private async solved(direction: 'min' | 'max', group: readonly number[]): Promise<Side> {
		this.region ??= new FeasibleRegion(this.members.length, this.placed());
		const asked = new Set(group);
		const sum = new Set([...this.members.keys()].filter((place) => asked.has(this.members[place] ?? -1)));
		const answer = await this.region.extreme(direction, sum);
		if (answer.kind === 'infeasible') throw new RangeError('what is known contradicts itself');
		if (answer.kind === 'unbounded') return { value: direction === 'max' ? Infinity : 0, whole: true };
		const values = answer.values.map(Math.round);
		// An answer that is no table of whole counts proves nothing to someone who knows that people are whole.
		const whole =
			answer.values.every((value, i) => Math.abs(value - (values[i] ?? 0)) < 1e-6) &&
			fits(values, this.placed());
		const value = [...sum].reduce((total, place) => total + (answer.values[place] ?? 0), 0);
		if (!whole) return { value, whole };
		return {
			value: Math.round(value),
			whole,
			table: new Map(this.members.map((one, place) => [one, values[place] ?? 0]))
		};
	}

	/** The rows, with for each count its place in `members`. */
	private placed(): Known[] {
		const placeOf = new Map(this.members.map((one, place) => [one, place]));
		const inPlace = (members: readonly number[]) => members.map((one) => placeOf.get(one) ?? -1);
		return this.rows.map((row) =>
			row.less
				? { ...row, members: inPlace(row.members), less: inPlace(row.less) }
				: { ...row, members: inPlace(row.members) }
		);
	}
}

/** Where a single sum is known, no programme needs solving. */
function ofOneSum(row: Known, direction: 'min' | 'max', group: readonly number[]): Side {
	const [bound, most] = boundsOf(row);
	const least = Math.max(0, bound);
	const asked = new Set(group);
	const outside = row.members.find((one) => !asked.has(one));
	const filled = (place: number | undefined, value: number) =>
		new Map(row.members.map((one) => [one, one === place ? value : 0]));
	if (direction === 'max') return { value: most, whole: true, table: filled(group[0], most) };
	return outside === undefined
		? { value: least, whole: true, table: filled(group[0], least) }
		: { value: 0, whole: true, table: filled(outside, least) };
}

/** At least and at most. */
export function boundsOf(row: Known): [number, number] {
	if ('equal' in row) return [row.equal, row.equal];
	return 'min' in row ? [row.min, Infinity] : [-Infinity, row.max];
}

function fits(values: readonly number[], constraints: readonly Known[]): boolean {
	return (
		values.every((value) => value >= 0) &&
		constraints.every((row) => {
			const sum = sumOf(row, (one) => values[one] ?? 0);
			const [least, most] = boundsOf(row);
			return sum >= least && sum <= most;
		})
	);
}
