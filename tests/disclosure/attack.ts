// An attacker who has nothing but the text of releases, knows how people can be counted, and solves for what is hidden.
import solver from 'javascript-lp-solver';

interface Cell {
	subject: string | null;
	area: string | null;
	period: string;
	cell: string;
	value: number | null;
}
interface Release {
	areas: { area: string; part_of: string | null }[];
	tables: { counts: string; cells: Cell[]; coarsened: { period: string }[] }[];
}

/** Sum of variables, by name, with a sign; at least `min`, at most `max`. */
interface Row {
	terms: Record<string, number>;
	min: number;
	max: number;
}

/** A group that the attacker wants to know the size of, as a sum of variables. */
export type Target = string[];

const categories: Record<string, string[]> = {
	results: ['met', 'unmet'],
	ladder: ['up', 'same', 'down'],
	plan: ['households']
};

export class Attack {
	private readonly rows: Row[] = [];
	private readonly leaves: string[];
	private readonly areas: Release['areas'];
	private readonly quarters: string[];
	/** Ways in which people can be that fit all that is known, met while solving: one tells of many groups at once how far apart they can lie. */
	private met: Map<string, number>[] = [];

	/**
	 * @param texts releases as JSON
	 * @param elsewhere true: it is known in town that some households live in none of the areas
	 */
	constructor(texts: readonly string[], elsewhere: boolean) {
		const releases = texts.map((text) => JSON.parse(text) as Release);
		this.areas = releases[0]?.areas ?? [];
		const own = this.areas
			.map((one) => one.area)
			.filter((area) => !this.areas.some((other) => other.part_of === area));
		this.leaves = elsewhere || own.length === 0 ? [...own, '*'] : own;
		const tables = releases.flatMap((one) => one.tables);
		const cells = tables.flatMap(({ counts, cells: own }) => own.map((one) => ({ counts, ...one })));
		const people = cells.filter((one) => !['process', 'experience'].includes(one.counts));
		const left = tables.flatMap((one) => one.coarsened);
		this.quarters = [...new Set([...people, ...left].map((one) => one.period))].sort();
		for (const one of people)
			if (one.value !== null) {
				const terms = Object.fromEntries(this.target(one.counts, one).map((name) => [name, 1]));
				this.rows.push({ terms, min: one.value, max: one.value });
			}
		this.addNobodyTwice(people);
	}

	/** The variables that a published figure adds up. */
	target(counts: string, { subject, area, period, cell }: Omit<Cell, 'value'>): Target {
		return this.leavesOf(area).flatMap((leaf) => {
			if (counts === 'reach')
				return this.quarters
					.filter((quarter) => quarter <= period)
					.map((quarter) => `${cell}|${leaf}|${quarter}`);
			const names = cell === 'applicable' ? ['met', 'unmet'] : [cell];
			return names.map((name) => `${counts}|${subject}|${name}|${leaf}|${period}`);
		});
	}

	/** What is left of one group without another inside it. */
	rest(whole: Target, part: Target): Target {
		const name = `rest ${this.rows.length}`;
		const terms = [...whole.map((one) => [one, -1]), ...part.map((one) => [one, 1]), [name, 1]];
		this.rows.push({ terms: Object.fromEntries(terms) as Row['terms'], min: 0, max: 0 });
		this.met = [];
		return [name];
	}

	/** The narrowest whole bounds that hold for the sum; stops as soon as they are `wide` apart around the truth. */
	bounds(target: Target, truth: number, wide: number): { lower: number; upper: number } {
		const sums = this.met
			.filter((values) => target.every((name) => values.has(name)))
			.map((values) => target.reduce((sum, name) => sum + (values.get(name) ?? 0), 0));
		const [low, high] = [Math.min(truth, ...sums), Math.max(truth, ...sums)];
		if (high - low >= wide) return { lower: low, upper: high };
		const near = this.near(target);
		const upper = this.extreme(target, 'max', near);
		if (upper - truth >= wide) return { lower: truth, upper };
		return { lower: this.extreme(target, 'min', near), upper };
	}

	private leavesOf(area: string | null): string[] {
		if (area === null) return this.leaves;
		const inside = (name: string): string[] => [
			name,
			...this.areas.filter((one) => one.part_of === name).flatMap((one) => inside(one.area))
		];
		return this.leaves.filter((leaf) => inside(area).includes(leaf));
	}

	/** Who stands in a category was coached; on the ladder, is so still; in a plan, had not ended before; who ended was coached. */
	private addNobodyTwice(cells: readonly { counts: string; subject: string | null; period: string }[]): void {
		const sets = new Map(cells.map((one) => [`${one.counts}|${one.subject}|${one.period}`, one]));
		const upTo = (name: string, leaf: string, period: string, sign: number) =>
			this.quarters
				.filter((quarter) => quarter <= period)
				.map((quarter): [string, number] => [`${name}|${leaf}|${quarter}`, sign]);
		for (const leaf of this.leaves) {
			for (const { counts, subject, period } of sets.values()) {
				if (counts === 'reach') continue;
				const inside = (categories[counts] ?? []).map((name): [string, number] => [
					`${counts}|${subject}|${name}|${leaf}|${period}`,
					-1
				]);
				const gone = counts === 'plan' ? this.quarters.filter((one) => one < period).at(-1) : period;
				const ended = counts === 'results' || !gone ? [] : upTo('ended', leaf, gone, -1);
				const terms = Object.fromEntries([...upTo('coached', leaf, period, 1), ...inside, ...ended]);
				this.rows.push({ terms, min: 0, max: Infinity });
			}
			for (const period of this.quarters) {
				const terms = Object.fromEntries([
					...upTo('coached', leaf, period, 1),
					...upTo('ended', leaf, period, -1)
				]);
				this.rows.push({ terms, min: 0, max: Infinity });
			}
		}
	}

	/** What is known about these variables and all that hang together with them. */
	private near(target: Target): Row[] {
		const reached = new Set(target);
		const near = new Set<Row>();
		for (let grown = true; grown;) {
			grown = false;
			for (const row of this.rows) {
				if (near.has(row) || !Object.keys(row.terms).some((name) => reached.has(name))) continue;
				near.add(row);
				Object.keys(row.terms).forEach((name) => reached.add(name));
				grown = true;
			}
		}
		return this.rows.filter((row) => near.has(row));
	}

	/** Integer programming by branch and bound (Land & Doig 1960, Econometrica 28:497-520). */
	private extreme(target: Target, way: 'min' | 'max', rows: readonly Row[]): number {
		const better = (a: number, b: number) => (way === 'max' ? a > b + 1e-6 : a < b - 1e-6);
		let best = way === 'max' ? -Infinity : Infinity;
		const open: Row[][] = [[]];
		for (let steps = 0; open.length > 0; steps++) {
			if (steps > 2000) throw new Error('the attacker did not come to an end');
			const more = open.pop() ?? [];
			const answer = relaxed(target, way, [...rows, ...more]);
			if (answer === 'unbounded') return Infinity;
			if (answer === 'infeasible' || !better(answer.value, best)) continue;
			const split = [...answer.values].find(([, value]) => Math.abs(value - Math.round(value)) > 1e-6);
			if (!split) {
				best = Math.round(answer.value);
				this.met.push(new Map([...answer.values].map(([name, value]) => [name, Math.round(value)])));
				continue;
			}
			const [name, value] = split;
			open.push([...more, { terms: { [name]: 1 }, min: 0, max: Math.floor(value) }]);
			open.push([...more, { terms: { [name]: 1 }, min: Math.ceil(value), max: Infinity }]);
		}
		if (!Number.isFinite(best)) throw new Error('no people fit what was published');
		return best;
	}
}

function relaxed(
	target: Target,
	way: 'min' | 'max',
	rows: readonly Row[]
): { value: number; values: Map<string, number> } | 'unbounded' | 'infeasible' {
	const variables: Record<string, Record<string, number>> = {};
	const constraints: Record<string, { equal: number } | { min: number } | { max: number }> = {};
	for (const name of target) variables[name] = { ...variables[name], goal: 1 };
	rows.forEach(({ terms, min, max }, place) => {
		constraints[`r${place}`] = min === max ? { equal: min } : max === Infinity ? { min } : { max };
		for (const [name, sign] of Object.entries(terms)) {
			const variable = (variables[name] ??= {});
			variable[`r${place}`] = sign;
		}
	});
	const answer = solver.Solve({ optimize: 'goal', opType: way, constraints, variables });
	const figures = new Map(Object.entries(answer as Record<string, unknown>));
	if (figures.get('bounded') === false) return 'unbounded';
	if (figures.get('feasible') !== true) return 'infeasible';
	const values = new Map(Object.keys(variables).map((name) => [name, Number(figures.get(name) ?? 0)]));
	return { value: target.reduce((sum, name) => sum + (values.get(name) ?? 0), 0), values };
}
