// Rows that are known of a list of counts, found again by the counts they speak of, and whether other counts would fit them.
import { allOf, boundsOf, sumOf, type Known } from './known.ts';

/** Other counts that fit what is known, as what they differ from the truth, by place. */
export type Other = ReadonlyMap<number, number>;

export class KnownRows {
	/** The true counts. */
	readonly truth: number[] = [];
	/** Changes with everything that is told or forgotten. */
	version = 0;
	private readonly known: Known[] = [];
	private readonly rowsWith = new Map<number, Known[]>();

	get told(): number {
		return this.known.length;
	}

	tell(rows: readonly Known[]): void {
		if (rows.length > 0) this.version++;
		for (const row of rows) {
			this.known.push(row);
			for (const one of allOf(row)) {
				const beside = this.rowsWith.get(one);
				if (beside) beside.push(row);
				else this.rowsWith.set(one, [row]);
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
		for (const row of besides) if (!this.fits(row, other)) return false;
		if (from > 0) {
			for (let i = from; i < this.known.length; i++) {
				const row = this.known[i];
				if (row && !this.fits(row, other)) return false;
			}
			return true;
		}
		return this.brokenOf(other) === undefined;
	}

	/** A row that these counts do not fit. */
	broken(other: Other, besides: readonly Known[]): Known | undefined {
		for (const row of besides) if (!this.fits(row, other)) return row;
		return this.brokenOf(other);
	}

	/** How far a sum lies beyond what it may be: above (positive) or below. */
	excess(row: Known, change: Other): number {
		let sum = sumOf(row, this.truth);
		for (const one of row.members) sum += change.get(one) ?? 0;
		if (row.less) for (const one of row.less) sum -= change.get(one) ?? 0;
		const [least, most] = boundsOf(row);
		return sum > most ? sum - most : sum - least;
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
			for (const row of this.rowsWith.get(one) ?? []) if (!near.has(row)) take(row);
			for (const row of rest)
				if (row.members.includes(one) || row.less?.includes(one)) {
					rest.delete(row);
					take(row);
				}
		}
		return [...near];
	}

	private brokenOf(other: Other): Known | undefined {
		const seen = new Set<Known>();
		for (const one of other.keys())
			for (const row of this.rowsWith.get(one) ?? []) {
				if (seen.has(row)) continue;
				seen.add(row);
				if (!this.fits(row, other)) return row;
			}
		return undefined;
	}

	private fits(row: Known, other: Other): boolean {
		let by = 0;
		for (const one of row.members) by += other.get(one) ?? 0;
		if (row.less) for (const one of row.less) by -= other.get(one) ?? 0;
		if (by === 0) return true;
		if ('equal' in row) return false;
		let sum = by;
		for (const one of row.members) sum += this.truth[one] ?? 0;
		if (row.less) for (const one of row.less) sum -= this.truth[one] ?? 0;
		return 'min' in row ? sum >= row.min : sum <= row.max;
	}
}
