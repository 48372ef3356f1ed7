// The simplex method with bounded variables, begun at a point that is known to fit.
//
// Written here because a library starts every question from nothing: it has to find a point that fits first, and builds its model anew.

/** Smaller differences are none. */
const tiny = 1e-9;

/** A sum of variables, by place, each added or (`less`) taken off. */
export interface SumRow {
	members: readonly number[];
	less: readonly number[];
}

/**
 * Variables that start at 0, between bounds that hold 0, and sums of them that start at 0 and have bounds as well: Dantzig (1955), Econometrica
 * 23:174-183. Once steps stop helping, ties go to the lowest place, so that it ends: Bland (1977), Mathematics of Operations Research 2:103-107.
 */
export class BoundedSimplex {
	/** Of each variable: those that were given first, then the sums. */
	readonly lower: Float64Array;
	readonly upper: Float64Array;
	readonly value: Float64Array;
	/** Which variable follows from the others, by row of the matrix; and which others there are, by column. */
	private readonly basic: Int32Array;
	private readonly free: Int32Array;
	/** By row how a basic variable follows from the free ones; the last row is the sum that is asked for. */
	private readonly matrix: Float64Array;
	private careful = false;

	/** @param size how many variables; their bounds, and those of the sums, are set after */
	constructor(size: number, rows: readonly SumRow[]) {
		const m = rows.length;
		this.lower = new Float64Array(size + m);
		this.upper = new Float64Array(size + m).fill(Infinity);
		this.value = new Float64Array(size + m);
		this.free = Int32Array.from({ length: size }, (_, column) => column);
		this.basic = Int32Array.from({ length: m }, (_, row) => size + row);
		this.matrix = new Float64Array((m + 1) * size);
		for (const [row, { members, less }] of rows.entries()) {
			for (const one of members) this.matrix[row * size + one] = 1;
			for (const one of less) this.matrix[row * size + one] = -1;
		}
	}

	/** Back to 0, where everything fits. */
	restart(): void {
		this.value.fill(0);
	}

	/** The sum of variables to move, as it follows from the free ones now. */
	ask(members: readonly number[]): void {
		const { matrix, basic, free } = this;
		const [n, m] = [free.length, basic.length];
		const last = m * n;
		const asked = new Set(members);
		this.careful = false;
		matrix.fill(0, last);
		for (let j = 0; j < n; j++) if (asked.has(free[j] ?? -1)) matrix[last + j] = 1;
		for (let i = 0; i < m; i++)
			if (asked.has(basic[i] ?? -1))
				for (let j = 0; j < n; j++) matrix[last + j] = (matrix[last + j] ?? 0) + (matrix[i * n + j] ?? 0);
	}

	/** Ties go to the lowest place from here on, until something else is asked. */
	beCareful(): void {
		this.careful = true;
	}

	/** One step further with the sum that is asked for. */
	move(direction: 'min' | 'max'): 'moved' | 'ended' | 'unbounded' {
		const sign = direction === 'max' ? 1 : -1;
		const column = this.entering(sign);
		if (column < 0) return 'ended';
		const slope = this.matrix[this.basic.length * this.free.length + column] ?? 0;
		return this.step(column, sign * slope > 0 ? 1 : -1) ? 'moved' : 'unbounded';
	}

	/** Variables, the sums among them, that keep the sum asked for from going further. */
	holding(): number[] {
		const { matrix, free, basic } = this;
		const last = basic.length * free.length;
		return Array.from(free).filter((_, j) => matrix[last + j] !== 0);
	}

	/** A column whose variable moves the sum the right way: the one that does so most, or the first. */
	private entering(sign: number): number {
		const { matrix, free, value, lower, upper, careful } = this;
		const [n, last] = [free.length, this.basic.length * free.length];
		let best = -1;
		let most = tiny;
		for (let j = 0; j < n; j++) {
			const slope = sign * (matrix[last + j] ?? 0);
			const size = Math.abs(slope);
			if (size <= most) continue;
			const one = free[j] ?? 0;
			const at = value[one] ?? 0;
			if (slope > 0 ? at > (upper[one] ?? 0) - tiny : at < (lower[one] ?? 0) + tiny) continue;
			if (!careful) [best, most] = [j, size];
			else if (best < 0 || one < (free[best] ?? 0)) best = j;
		}
		return best;
	}

	/** Moves a free variable as far as it can go. @returns false where nothing stops it */
	private step(column: number, direction: number): boolean {
		const { matrix, basic, free, value, lower, upper, careful } = this;
		const [n, m] = [free.length, basic.length];
		const entering = free[column] ?? 0;
		const own = (direction > 0 ? upper[entering] : lower[entering]) ?? 0;
		let far = Math.abs(own - (value[entering] ?? 0));
		let leaving = -1;
		let steepest = 0;
		for (let i = 0; i < m; i++) {
			const slope = direction * (matrix[i * n + column] ?? 0);
			const size = Math.abs(slope);
			if (size <= tiny) continue;
			const one = basic[i] ?? 0;
			const bound = (slope > 0 ? upper[one] : lower[one]) ?? 0;
			const room = Math.max(0, Math.abs(bound - (value[one] ?? 0)) / size);
			if (room > far + tiny) continue;
			if (room >= far - tiny && leaving >= 0) {
				if (!careful && size < steepest) continue;
				if ((careful || size === steepest) && one > (basic[leaving] ?? 0)) continue;
			}
			far = Math.min(far, room);
			leaving = i;
			steepest = size;
		}
		if (far === Infinity) return false;
		if (far > 0) {
			value[entering] = (value[entering] ?? 0) + direction * far;
			for (let i = 0; i < m; i++) {
				const one = basic[i] ?? 0;
				const slope = matrix[i * n + column] ?? 0;
				if (slope !== 0) value[one] = (value[one] ?? 0) + direction * far * slope;
			}
		}
		if (leaving >= 0) this.pivot(leaving, column);
		return true;
	}

	/** Lets a basic variable and a free one change places. */
	private pivot(row: number, column: number): void {
		const { matrix, basic, free, value, lower, upper } = this;
		const [n, m] = [free.length, basic.length];
		const from = row * n;
		const slope = matrix[from + column] ?? 1;
		const leaving = basic[row] ?? 0;
		basic[row] = free[column] ?? 0;
		free[column] = leaving;
		// It stands at one of its bounds, whatever rounding made of it.
		const at = value[leaving] ?? 0;
		const [least, most] = [lower[leaving] ?? 0, upper[leaving] ?? 0];
		value[leaving] = Math.abs(at - least) <= Math.abs(at - most) ? least : most;
		const filled: number[] = [];
		for (let j = 0; j < n; j++) {
			const one = matrix[from + j] ?? 0;
			if (one === 0) continue;
			filled.push(j);
			matrix[from + j] = j === column ? 1 / slope : -one / slope;
		}
		for (let i = 0; i <= m; i++) {
			const to = i * n;
			const by = matrix[to + column] ?? 0;
			if (i === row || by === 0) continue;
			matrix[to + column] = 0;
			for (const j of filled) {
				const next = (matrix[to + j] ?? 0) + by * (matrix[from + j] ?? 0);
				matrix[to + j] = Math.abs(next) < tiny ? 0 : next;
			}
		}
	}
}
