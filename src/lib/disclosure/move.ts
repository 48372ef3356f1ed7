// Looks for other counts that fit what is known, by letting people stand elsewhere: mostly a few steps, where a programme takes many.
import type { Known } from './island.ts';
import type { KnownRows, Other } from './known-rows.ts';

/** Steps of one search, and how many people-moving steps may follow on each other. */
const steps = 40;
const depth = 8;

/** Counts that fit with so many more, or (negative) fewer, in the group; null where none was found, which proves nothing. */
export function moved(
	rows: KnownRows,
	group: readonly number[],
	by: number,
	besides: readonly Known[]
): Other | null {
	const search = new Search(rows, new Set(group), besides);
	for (const first of group) {
		if ((rows.truth[first] ?? 0) + by < 0) continue;
		search.change.clear();
		search.change.set(first, by);
		if (search.mended(depth)) return search.change;
	}
	return null;
}

class Search {
	readonly change = new Map<number, number>();
	private left = steps;

	constructor(
		private readonly rows: KnownRows,
		private readonly inside: ReadonlySet<number>,
		private readonly besides: readonly Known[]
	) {}

	/** Mends the first row that does not fit, by one count of it, and then the next. */
	mended(deep: number): boolean {
		const row = this.rows.broken(this.change, this.besides);
		if (!row) return true;
		if (deep === 0 || this.left-- <= 0) return false;
		const over = this.rows.excess(row, this.change);
		for (const place of row.members) if (this.shifted(place, -over, deep)) return true;
		if (row.less) for (const place of row.less) if (this.shifted(place, over, deep)) return true;
		return false;
	}

	private shifted(place: number, by: number, deep: number): boolean {
		if (this.inside.has(place) || this.change.has(place)) return false;
		if ((this.rows.truth[place] ?? 0) + by < 0) return false;
		this.change.set(place, by);
		if (this.mended(deep - 1)) return true;
		this.change.delete(place);
		return false;
	}
}
