// What an attacker knows of counts: sums that are so much, at least, or at most so much; and so of the rows of a publication.
/**
 * A sum is known exactly (`equal`), or to be at least (`min`) or at most (`max`) so much; `members` are places in a list of
 * whole counts of at least 0 that the attacker does not know, and `less` those that are taken off the sum.
 */
export type Known = { members: readonly number[]; less?: readonly number[] } & (
	| { equal: number }
	| { min: number }
	| { max: number }
);

/** What is left of a group after all that is known: at least, at most; Infinity where nothing bounds it. */
export interface Range {
	lower: number;
	upper: number;
	/** False: whole numbers that reach the ends were not found, so the true range may be narrower. */
	exact: boolean;
}

export const allOf = ({ members, less = [] }: Pick<Known, 'members' | 'less'>): readonly number[] =>
	less.length === 0 ? members : [...members, ...less];

export function sumOf({ members, less }: Pick<Known, 'members' | 'less'>, at: readonly number[]): number {
	let sum = 0;
	for (const one of members) sum += at[one] ?? 0;
	if (less) for (const one of less) sum -= at[one] ?? 0;
	return sum;
}

/** At least and at most. */
export function boundsOf(row: Known): [number, number] {
	if ('equal' in row) return [row.equal, row.equal];
	return 'min' in row ? [row.min, Infinity] : [-Infinity, row.max];
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

/** Other counts that fit what is known, as what they differ from the truth, by place. */
export type Other = ReadonlyMap<number, number>;

/** A row, and the last look in which it was judged. */
interface Entry {
	row: Known;
	look: number;
}

export class KnownRows {
	/** The true counts. */
	readonly truth: number[] = [];
	/** Changes with everything that is told or forgotten. */
	version = 0;
	private readonly known: Known[] = [];
	private readonly rowsWith = new Map<number, Entry[]>();
	/** By place what the counts under judgement differ from the truth; all 0 between two looks. */
	private readonly moved: number[] = [];
	private look = 0;
	/**
	 * Of the rows besides that were asked about last: which counts fit them all, as long as nothing is told or forgotten. It rests on `truth` as
	 * well, of which no version is kept: truth is not written within one choice, and each choice makes a list of rows besides of its own.
	 */
	private beside = { rows: [] as readonly Known[], version: -1, fits: new Map<Other, boolean>() };

	get told(): number {
		return this.known.length;
	}

	tell(rows: readonly Known[]): void {
		if (rows.length > 0) this.version++;
		for (const row of rows) {
			this.known.push(row);
			const entry = { row, look: 0 };
			for (const one of allOf(row)) {
				const beside = this.rowsWith.get(one);
				if (beside) beside.push(entry);
				else this.rowsWith.set(one, [entry]);
			}
		}
	}

	/** Forgets all but the first so many. */
	forget(length: number): void {
		this.version++;
		while (this.known.length > length) {
			const row = this.known.pop();
			if (row) for (const one of allOf(row)) this.rowsWith.get(one)?.pop();
		}
	}

	count(members: readonly number[]): number {
		let sum = 0;
		for (const one of members) sum += this.truth[one] ?? 0;
		return sum;
	}

	/** True where the truth is no other than what the row says. */
	holds(row: Known): boolean {
		const sum = sumOf(row, this.truth);
		const [least, most] = boundsOf(row);
		return sum >= least && sum <= most;
	}

	/** True where these counts fit all that is known, and these rows besides. @param from of what is known the rows from there on */
	allow(other: Other, besides: readonly Known[], from = 0): boolean {
		if (!this.fitsBeside(other, besides)) return false;
		this.lay(other);
		const found = from > 0 ? this.brokenSince(from) : this.brokenBy(other);
		this.lift(other);
		return found === undefined;
	}

	/** The same tables are looked at for group after group, beside the same rows. */
	private fitsBeside(other: Other, besides: readonly Known[]): boolean {
		if (besides.length === 0) return true;
		if (this.beside.rows !== besides || this.beside.version !== this.version)
			this.beside = { rows: besides, version: this.version, fits: new Map() };
		const known = this.beside.fits.get(other);
		if (known !== undefined) return known;
		this.lay(other);
		const fits = besides.every((row) => this.fits(row));
		this.lift(other);
		this.beside.fits.set(other, fits);
		return fits;
	}

	private lay(other: Other): void {
		const { moved } = this;
		// A sum is taken far more often than counts are laid out.
		while (moved.length < this.truth.length) moved.push(0);
		for (const [one, by] of other) moved[one] = by;
	}

	private lift(other: Other): void {
		for (const one of other.keys()) this.moved[one] = 0;
	}

	/** All that bears on the group, step by step by way of counts that share a row. */
	near(group: readonly number[], besides: readonly Known[]): Known[] {
		const reached = new Set(group);
		const near = new Set<Known>();
		const rest = new Set(besides);
		const take = (row: Known) => {
			near.add(row);
			for (const other of allOf(row)) reached.add(other);
		};
		// Grows while it is walked.
		for (const one of reached) {
			for (const { row } of this.rowsWith.get(one) ?? []) if (!near.has(row)) take(row);
			for (const row of rest)
				if (row.members.includes(one) || row.less?.includes(one)) {
					rest.delete(row);
					take(row);
				}
		}
		return [...near];
	}

	private brokenSince(from: number): Known | undefined {
		for (let i = from; i < this.known.length; i++) {
			const row = this.known[i];
			if (row && !this.fits(row)) return row;
		}
		return undefined;
	}

	private brokenBy(other: Other): Known | undefined {
		const look = ++this.look;
		for (const one of other.keys())
			for (const entry of this.rowsWith.get(one) ?? []) {
				if (entry.look === look) continue;
				entry.look = look;
				if (!this.fits(entry.row)) return entry.row;
			}
		return undefined;
	}

	/** True where the counts under judgement fit the row. */
	private fits(row: Known): boolean {
		const { moved, truth } = this;
		const { members, less } = row;
		let by = 0;
		for (const one of members) by += moved[one] ?? 0;
		if (less) for (const one of less) by -= moved[one] ?? 0;
		if (by === 0) return true;
		if ('equal' in row) return false;
		let sum = by;
		for (const one of members) sum += truth[one] ?? 0;
		if (less) for (const one of less) sum -= truth[one] ?? 0;
		return 'min' in row ? sum >= row.min : sum <= row.max;
	}
}
