// The one door to the linear programming library, loaded only when a table is audited or suppressed.
//
// Only sums of counts go through it, the tables of a transportation problem among them: simplex tableaus that hold nothing but whole numbers,
// so its answers there are exact (equal to maximum flow on thousands of random tables). Who passes other sums judges whether an answer is whole.
// Its branch and bound was tried for choosing cells and did not always end.
import type { ModelDefinition, SolveResult } from 'javascript-lp-solver';

/** The sum of the members, places in `costs`, is exactly, at least or at most so much. */
export type Constraint = { members: readonly number[] } & (
	| { equal: number }
	| { min: number }
	| { max: number }
);

export type Answer = { kind: 'solved'; values: number[] } | { kind: 'unbounded' } | { kind: 'infeasible' };

const load = () => import('javascript-lp-solver');
let library: ReturnType<typeof load> | undefined;

/**
 * Variables of at least 0, known by their place, and constraints on sums of them; asked as often as need be for the least or the most
 * of a sum of variables. The simplex method.
 */
export class FeasibleRegion {
	private readonly variables: Record<string, number>[];
	private readonly model: Pick<ModelDefinition, 'optimize' | 'constraints' | 'variables' | 'options'>;

	constructor(
		private readonly size: number,
		constraints: readonly Constraint[]
	) {
		this.variables = Array.from({ length: size }, () => ({}));
		const bounds: NonNullable<ModelDefinition['constraints']> = {};
		for (const [row, { members, ...bound }] of constraints.entries()) {
			bounds[`c${row}`] = bound;
			for (const i of members) {
				const variable = this.variables[i];
				if (variable) variable[`c${row}`] = 1;
			}
		}
		const variables = Object.fromEntries(this.variables.map((variable, i) => [`x${i}`, variable]));
		// Its presolve costs more time than it saves, and forgets what a variable costs once its value is certain.
		this.model = { optimize: 'cost', constraints: bounds, variables, options: { presolve: false } };
	}

	/** @param sum places of the variables that are added up */
	async extreme(direction: 'min' | 'max', sum: ReadonlySet<number>): Promise<Answer> {
		// Asked for once: a module that is there already is not free to import again.
		const { default: solver } = await (library ??= load());
		// Set after the wait: others may ask the same region meanwhile.
		this.variables.forEach((variable, i) => (variable['cost'] = sum.has(i) ? 1 : 0));
		const result = solver.Solve({ ...this.model, opType: direction }) as SolveResult;
		if (result.bounded === false) return { kind: 'unbounded' };
		if (!result.feasible) return { kind: 'infeasible' };
		return {
			kind: 'solved',
			values: Array.from({ length: this.size }, (_, i) => Number(result[`x${i}`] ?? 0))
		};
	}
}
