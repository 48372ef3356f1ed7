// Whole numbers of which sums are known: how far a sum can go from its true value. An answer is proven, or it is an error.
import loadHighs, { type Highs, type Model } from 'highs';

/** A sum of variables, by place with a sign: at least `min`, at most `max`. */
export interface Row {
	terms: ReadonlyMap<number, number>;
	min: number;
	max: number;
}

let library: Highs | undefined;
export const loadSolver = async (): Promise<void> => {
	library ??= await loadHighs();
};

/** Work, not time: the same question ends alike on every machine. A question that needs more is an error, never "safe". */
const nodes = 20_000;

/** Branch and cut over counts of at least 0 (HiGHS: Huangfu & Hall 2018, Math. Prog. Comp. 10:119-142). Call `loadSolver` first. */
export class IntegerProgramme {
	private model: Model | undefined;
	private readonly parts = new Map<string, IntegerProgramme>();
	private readonly rowsWith: number[][];

	/** @param truth values that fit every row, by variable */
	constructor(
		private readonly truth: readonly number[],
		private readonly rows: readonly Row[]
	) {
		this.rowsWith = truth.map(() => []);
		for (const [place, { terms }] of rows.entries())
			for (const one of terms.keys()) this.rowsWith[one]?.push(place);
	}

	/**
	 * The least and the most that the sum can be, looked for up to `wide` from its true value and no further than needed to see that
	 * they are `wide` apart.
	 */
	range(target: ReadonlyMap<number, number>, wide: number): { lower: number; upper: number } {
		const truth = valueOf(target, this.truth);
		const upper = this.end(target, truth, wide, 1);
		if (upper - truth >= wide) return { lower: truth, upper };
		return { lower: this.end(target, truth, wide, -1), upper };
	}

	/**
	 * One end. Whether anything lies beyond it is asked again: HiGHS 1.15.3 now and then calls a table the best that is not, and then finds
	 * better ones when only those are asked for.
	 */
	private end(target: ReadonlyMap<number, number>, truth: number, wide: number, way: 1 | -1): number {
		const last = truth + way * wide;
		const ask = (from: number) =>
			way > 0 ? this.extreme(target, from, last, 'max') : this.extreme(target, last, from, 'min');
		let found = ask(truth) ?? truth;
		while (found !== last) {
			const further = ask(found + way);
			if (further === undefined) break;
			found = further;
		}
		return found;
	}

	/**
	 * The same where all but these variables are known: narrower or as wide, so a range that is wide enough here is wide enough. Much
	 * smaller, and used again for the same variables.
	 * @returns undefined where the sum holds others
	 */
	rangeWithin(free: readonly number[], key: string, target: ReadonlyMap<number, number>, wide: number) {
		const placeOf = new Map(free.map((one, place) => [one, place]));
		if (![...target.keys()].every((one) => placeOf.has(one))) return undefined;
		const part = this.parts.get(key) ?? this.part(free, placeOf);
		this.parts.set(key, part);
		return part.range(new Map([...target].map(([one, sign]) => [placeOf.get(one) ?? -1, sign])), wide);
	}

	dispose(): void {
		this.model?.dispose();
		this.model = undefined;
		for (const part of this.parts.values()) part.dispose();
		this.parts.clear();
	}

	private part(free: readonly number[], placeOf: ReadonlyMap<number, number>): IntegerProgramme {
		const places = new Set(free.flatMap((one) => this.rowsWith[one] ?? []));
		const rows = [...places].flatMap((place): Row[] => {
			const row = this.rows[place];
			if (!row) return [];
			const inside = new Map<number, number>();
			let known = 0;
			for (const [one, sign] of row.terms) {
				const own = placeOf.get(one);
				if (own === undefined) known += sign * (this.truth[one] ?? 0);
				else inside.set(own, sign);
			}
			return [{ terms: inside, min: row.min - known, max: row.max - known }];
		});
		return new IntegerProgramme(
			free.map((one) => this.truth[one] ?? 0),
			rows
		);
	}

	/** @returns undefined where no table has the sum in these bounds */
	private extreme(
		target: ReadonlyMap<number, number>,
		least: number,
		most: number,
		way: 'min' | 'max'
	): number | undefined {
		if (!library) throw new Error('loadSolver first');
		const { constants } = library;
		const model = (this.model ??= this.made(library));
		model.addRow(least, most, { indices: [...target.keys()], values: [...target.values()] });
		for (const [one, sign] of target) model.changeColCost(one, sign);
		const { maximize, minimize } = constants.objectiveSense;
		model.changeObjectiveSense(way === 'max' ? maximize : minimize);
		model.setSolution({ colValue: this.truth });
		model.run();
		const status = model.getModelStatus();
		const found = model.getObjectiveValue();
		for (const one of target.keys()) model.changeColCost(one, 0);
		model.deleteRows({ kind: 'range', from: this.rows.length, to: this.rows.length });
		if (status === constants.modelStatus.infeasible) return undefined;
		if (status !== constants.modelStatus.optimal)
			throw new Error(`the attacker did not come to an end within ${nodes} nodes (status ${status})`);
		return Math.round(found);
	}

	private made(solver: Highs): Model {
		const size = this.truth.length;
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		for (const { terms } of this.rows) {
			indices.push(...terms.keys());
			values.push(...terms.values());
			starts.push(indices.length);
		}
		const end = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * solver.infinity);
		const model = solver.createModel({
			numCols: size,
			numRows: this.rows.length,
			colCost: this.truth.map(() => 0),
			colLower: this.truth.map(() => 0),
			colUpper: this.truth.map(() => solver.infinity),
			rowLower: this.rows.map((row) => end(row.min)),
			rowUpper: this.rows.map((row) => end(row.max)),
			matrix: { format: 'csr', numRows: this.rows.length, numCols: size, starts, indices, values },
			integrality: this.truth.map(() => solver.constants.variableType.integer)
		});
		model.options.set({ output_flag: false, mip_max_nodes: nodes, mip_rel_gap: 0, mip_abs_gap: 0.5 });
		return model;
	}
}

export const valueOf = (terms: ReadonlyMap<number, number>, values: readonly number[]): number =>
	[...terms].reduce((sum, [one, sign]) => sum + sign * (values[one] ?? 0), 0);

/** Variables, by place, with a sign. */
export type Sum = Map<number, number>;

export function less(a: Sum, b: Sum): Sum {
	const sum = new Map(a);
	for (const [place, sign] of b) sum.set(place, (sum.get(place) ?? 0) - sign);
	return new Map([...sum].filter(([, sign]) => sign !== 0));
}
