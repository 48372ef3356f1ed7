// How far counts can move from the truth while all that is known of them still fits.
import { BoundedSimplex, type SumRow } from '../statistics/bounded-simplex.ts';
import { boundsOf, sumOf, type Known } from './known.ts';

/** How far a sum can move. */
export interface Side {
	/** What the sum is there, at its least or most; Infinity where nothing bounds it. */
	value: number;
	/** What the counts that reach it differ from the truth, by place. */
	change: ReadonlyMap<number, number>;
	/** False: the counts that reach it are no whole numbers, so the true end may lie further in. */
	whole: boolean;
}

/** A row of the programme: what is known, and its bounds as seen from the truth. */
interface Told extends SumRow {
	known: Known;
	least: number;
	most: number;
}

const nothing: readonly number[] = [];

/**
 * The range of a sum of counts: Fischetti & Salazar (2001), Management Science 47:1008-1027, section 2. The variables are what each count
 * differs from the truth, which fits: so one question goes on where the last one ended, and ends as soon as a sum has moved far enough.
 */
export class Leeway {
	private readonly places: number[] = [];
	private readonly columnOf = new Map<number, number>();
	private readonly rows: Told[] = [];
	private readonly programme: BoundedSimplex;
	private told: readonly Known[] | undefined;

	/**
	 * @param truth the true counts, by place
	 * @param optional rows among them that are known only where `tell` says so
	 * @throws RangeError where the truth contradicts what is known
	 */
	constructor(
		known: readonly Known[],
		private readonly truth: readonly number[],
		private readonly optional: ReadonlySet<Known> = new Set()
	) {
		const settled = new Set<number>();
		for (const row of known)
			if (settles(row) && !optional.has(row)) for (const one of row.members) settled.add(one);
		for (const row of known) {
			const [least, most] = boundsOf(row);
			const sum = sumOf(row, truth);
			if (least > sum || most < sum) throw new RangeError('what is known contradicts the truth');
			const members = this.columnsOf(row.members, settled);
			const less = row.less ? this.columnsOf(row.less, settled) : nothing;
			if (members.length + less.length === 0) continue;
			this.rows.push({ known: row, members, less, least: least - sum, most: most - sum });
		}
		const { lower, upper } = (this.programme = new BoundedSimplex(this.places.length, this.rows));
		for (const [column, place] of this.places.entries()) lower[column] = -(truth[place] ?? 0);
		for (const [i, { least, most }] of this.rows.entries()) {
			lower[this.places.length + i] = least;
			upper[this.places.length + i] = most;
		}
	}

	/** Of the rows that may be known or not, these are. */
	tell(known: readonly Known[]): void {
		if (this.told === known) return;
		this.told = known;
		const { value, lower, upper } = this.programme;
		let stands = true;
		for (const [i, row] of this.rows.entries()) {
			if (!this.optional.has(row.known)) continue;
			const one = this.places.length + i;
			const at = value[one] ?? 0;
			const isKnown = known.includes(row.known);
			lower[one] = isKnown ? row.least : -Infinity;
			upper[one] = isKnown ? row.most : Infinity;
			if (isKnown && (at < row.least || at > row.most)) stands = false;
		}
		if (!stands) this.programme.restart();
	}

	/** True where something is known of each of these counts. */
	holds(group: readonly number[]): boolean {
		return group.every((one) => this.columnOf.has(one));
	}

	/** The least or the most that a group can be together; or less far, once it has moved `enough` by whole counts. */
	side(direction: 'min' | 'max', group: readonly number[], enough = Infinity): Side {
		const sign = direction === 'max' ? 1 : -1;
		const asked: number[] = [];
		const change = new Map<number, number>();
		let [count, apart] = [0, 0];
		for (const one of group) {
			const truth = this.truth[one] ?? 0;
			const column = this.columnOf.get(one);
			count += truth;
			if (column !== undefined && column >= 0) asked.push(column);
			if (column !== undefined) continue;
			if (direction === 'max') return { value: Infinity, change, whole: true };
			apart -= truth;
			if (truth !== 0) change.set(one, -truth);
		}
		const moved = (): number => {
			let sum = apart;
			for (const column of asked) sum += this.programme.value[column] ?? 0;
			return sum;
		};
		this.programme.ask(asked);
		const size = this.places.length + this.rows.length;
		let whole = false;
		for (let step = 0; step < 20 * size + 200; step++) {
			whole = sign * moved() >= enough && this.isWhole();
			if (whole) break;
			if (step === 3 * size) this.programme.beCareful();
			const how = this.programme.move(direction);
			if (how === 'unbounded') return { value: sign * Infinity, change, whole: true };
			if (how === 'moved') continue;
			whole = this.isWhole();
			break;
		}
		if (!whole) return { value: count + moved(), change, whole };
		for (const [column, place] of this.places.entries()) {
			const by = this.programme.value[column] ?? 0;
			if (by !== 0) change.set(place, by);
		}
		return { value: count + moved(), change, whole };
	}

	/** Of the rows that may be known or not those that keep the sum asked for last from going further: without the others it ends there too. */
	holding(): Known[] {
		return this.programme.holding().flatMap((one) => {
			const row = this.rows[one - this.places.length];
			return row && this.optional.has(row.known) ? [row.known] : [];
		});
	}

	private columnsOf(members: readonly number[], settled: ReadonlySet<number>): number[] {
		const columns: number[] = [];
		for (const one of members) {
			let column = this.columnOf.get(one);
			if (column === undefined) {
				column = settled.has(one) ? -1 : this.places.push(one) - 1;
				this.columnOf.set(one, column);
			}
			if (column >= 0) columns.push(column);
		}
		return columns;
	}

	/** True where the counts are whole now, and fit all that is known; they are rounded. */
	private isWhole(): boolean {
		const { value, lower, upper } = this.programme;
		const n = this.places.length;
		for (let column = 0; column < n; column++) {
			const at = value[column] ?? 0;
			const by = Math.round(at);
			if (Math.abs(at - by) > 1e-6 || by < (lower[column] ?? 0)) return false;
			value[column] = by;
		}
		for (const [i, { members, less }] of this.rows.entries()) {
			let sum = 0;
			for (const column of members) sum += value[column] ?? 0;
			for (const column of less) sum -= value[column] ?? 0;
			if (sum < (lower[n + i] ?? 0) || sum > (upper[n + i] ?? 0)) return false;
		}
		return true;
	}
}

/** True where each count of the sum is known to be what it is. */
const settles = (row: Known): boolean =>
	!row.less &&
	(('equal' in row && (row.equal === 0 || row.members.length === 1)) || ('max' in row && row.max === 0));
