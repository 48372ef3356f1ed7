// The fewest items, then the lightest, that meet a set of covering conditions.

/** The weights of the chosen items must add up to at least `needed`. */
export interface Condition {
	weights: ReadonlyMap<number, number>;
	needed: number;
}

/**
 * Branch and bound (Land & Doig 1960, Econometrica 28:497-520) on the condition with the fewest ways left, deepening from `atLeast` items on;
 * the bound counts what conditions without a common item need. `loads` are the weights that break a tie. Null when `budget` runs out first
 * (counted in steps, not seconds, so that every machine gives one answer), or when not even all items meet the conditions.
 */
export function smallestChoice(
	loads: readonly number[],
	conditions: readonly Condition[],
	atLeast: number,
	budget: { steps: number }
): number[] | null {
	for (let size = atLeast; size <= loads.length; size++) {
		const search = new Search(loads, conditions, size, budget);
		search.visit(0, 0);
		if (budget.steps <= 0) return null;
		if (search.best) return search.best;
	}
	return null;
}

/** An item is out of the running (-1), undecided (0) or chosen (1). */
class Search {
	best: number[] | null = null;
	private lightest = Infinity;
	private readonly state: Int8Array;
	private readonly conditions: { items: number[]; weights: number[]; needed: number }[];

	constructor(
		private readonly loads: readonly number[],
		conditions: readonly Condition[],
		private readonly size: number,
		private readonly budget: { steps: number }
	) {
		this.state = new Int8Array(loads.length);
		// Heaviest first: then the fewest items that can meet a condition are the first ones.
		this.conditions = conditions.map(({ weights, needed }) => {
			const sorted = [...weights].sort((a, b) => b[1] - a[1]);
			return { items: sorted.map(([item]) => item), weights: sorted.map(([, weight]) => weight), needed };
		});
	}

	/** Goes through every choice that extends the present one of `chosen` items with this load. */
	visit(chosen: number, load: number): void {
		this.budget.steps--;
		if (this.budget.steps <= 0 || load >= this.lightest) return;
		const open = this.openConditions();
		if (open === null) return;
		const tightest = open[0];
		if (!tightest) {
			this.lightest = load;
			this.best = [...this.state.keys()].filter((item) => this.state[item] === 1);
			return;
		}
		if (chosen + this.fewestFor(open) > this.size) return;
		const ways = [...tightest.free].sort((a, b) => (this.loads[a] ?? 0) - (this.loads[b] ?? 0));
		for (const item of ways) {
			this.state[item] = 1;
			this.visit(chosen + 1, load + (this.loads[item] ?? 0));
			this.state[item] = -1;
		}
		for (const item of ways) this.state[item] = 0;
	}

	/** The conditions not yet met, those with the fewest free items first; null where one can no longer be met. */
	private openConditions(): { free: number[]; fewest: number }[] | null {
		const open: { free: number[]; fewest: number }[] = [];
		for (const { items, weights, needed } of this.conditions) {
			let lacking = needed;
			items.forEach((item, i) => {
				if (this.state[item] === 1) lacking -= weights[i] ?? 0;
			});
			if (lacking <= 0) continue;
			const free: number[] = [];
			let fewest = 0;
			items.forEach((item, i) => {
				if (this.state[item] !== 0) return;
				free.push(item);
				if (lacking <= 0) return;
				lacking -= weights[i] ?? 0;
				fewest++;
			});
			if (lacking > 0) return null;
			open.push({ free, fewest });
		}
		return open.sort((a, b) => a.free.length - b.free.length);
	}

	private fewestFor(open: readonly { free: readonly number[]; fewest: number }[]): number {
		const taken = new Set<number>();
		let fewest = 0;
		for (const condition of open) {
			if (condition.free.some((item) => taken.has(item))) continue;
			condition.free.forEach((item) => taken.add(item));
			fewest += condition.fewest;
		}
		return fewest;
	}
}
