// The most that a weighted sum of non-negative numbers can be, where other sums of them are fixed.

/** Smaller differences are none. */
const tiny = 1e-10;
/** From here on ties go to the lowest place, so that it ends. */
const careful = 200;

export interface FixedSums {
	/** One row a sum, one coefficient a number. */
	rows: readonly (readonly number[])[];
	/** What each sum is: at least 0. */
	values: readonly number[];
}

/**
 * The simplex method in two phases on a dense tableau: Dantzig (1955), Econometrica 23:174-183; later steps by Bland (1977), Mathematics of Operations
 * Research 2:103-107. A library that a browser can load keeps fewer digits than a test of a hypothesis needs, or weighs megabytes.
 * @returns the numbers; null where nothing fits or there is no most
 */
export function linearMaximum(objective: readonly number[], { rows, values }: FixedSums): number[] | null {
	const [height, width] = [rows.length, objective.length];
	/** Each row with a number of its own, which the first phase drives out, and its value. */
	const table = rows.map((row, i) => [...row, ...rows.map((_, j) => (i === j ? 1 : 0)), values[i] ?? NaN]);
	const basis = rows.map((_, i) => width + i);
	const first = [...new Array<number>(width).fill(0), ...new Array<number>(height).fill(-1)];
	if (!climb(table, basis, first, width + height)) return null;
	if (basis.some((one, i) => one >= width && (table[i]?.at(-1) ?? 0) > 1e-7)) return null;
	// What is left of the first phase stands at 0: it goes out wherever another number can come in.
	for (const [i, one] of basis.entries()) {
		if (one < width) continue;
		const column = objective.findIndex((_, j) => Math.abs(table[i]?.[j] ?? 0) > 1e-9);
		if (column >= 0) pivot(table, basis, i, column);
	}
	if (!climb(table, basis, [...objective, ...new Array<number>(height).fill(0)], width)) return null;
	const found = new Array<number>(width).fill(0);
	for (const [i, one] of basis.entries()) if (one < width) found[one] = table[i]?.at(-1) ?? NaN;
	return found;
}

/** Steps until none helps. @returns false where there is no most */
function climb(table: number[][], basis: number[], objective: readonly number[], width: number): boolean {
	for (let round = 0; ; round++) {
		let entering = -1;
		let most = tiny;
		for (let j = 0; j < width; j++) {
			const gain =
				(objective[j] ?? 0) -
				basis.reduce((sum, one, i) => sum + (objective[one] ?? 0) * (table[i]?.[j] ?? 0), 0);
			if (gain <= most) continue;
			entering = j;
			if (round > careful) break;
			most = gain;
		}
		if (entering < 0) return true;
		let leaving = -1;
		let least = Infinity;
		for (const [i, row] of table.entries()) {
			const slope = row[entering] ?? 0;
			if (slope <= 1e-9) continue;
			const ratio = (row.at(-1) ?? 0) / slope;
			const before = ratio < least - tiny;
			const same = Math.abs(ratio - least) <= tiny && (basis[i] ?? 0) < (basis[leaving] ?? 0);
			if (before || same) [leaving, least] = [i, ratio];
		}
		if (leaving < 0) return false;
		pivot(table, basis, leaving, entering);
	}
}

function pivot(table: number[][], basis: number[], row: number, column: number): void {
	const own = table[row] ?? [];
	const by = own[column] ?? NaN;
	for (let j = 0; j < own.length; j++) own[j] = (own[j] ?? 0) / by;
	for (const [i, other] of table.entries()) {
		const times = other[column] ?? 0;
		if (i === row || times === 0) continue;
		for (let j = 0; j < other.length; j++) other[j] = (other[j] ?? 0) - times * (own[j] ?? 0);
	}
	basis[row] = column;
}
