// The one door to the linear programming library, loaded only when a table is audited or suppressed.
//
// Only sums of counts go through it, the tables of a transportation problem among them: simplex tableaus that hold nothing but whole numbers,
// so its answers there are exact (equal to maximum flow on thousands of random tables). Who passes other sums judges whether an answer is whole.
// Its branch and bound was tried for choosing cells and did not always end.
import type { ModelDefinition, SolveResult } from 'javascript-lp-solver';

/** The sum of the members, places in `costs`, is exactly, at least or at most so much. */
export type Constraint = { members: readonly number[] } & (
	{ equal: number } | { min: number } | { max: number }
);

/** Constraints over variables of at least 0, each with coefficient 1. */
export interface Programme {
	direction: 'min' | 'max';
	costs: readonly number[];
	constraints: readonly Constraint[];
}

export type Answer = { kind: 'solved'; values: number[] } | { kind: 'unbounded' } | { kind: 'infeasible' };

const load = () => import('javascript-lp-solver');
let library: ReturnType<typeof load> | undefined;

/** Solves by the simplex method. */
export async function solve(programme: Programme): Promise<Answer> {
	// Asked for once: a module that is there already is not free to import again.
	const { default: solver } = await (library ??= load());
	const result = solver.Solve(modelOf(programme)) as SolveResult;
	if (result.bounded === false) return { kind: 'unbounded' };
	if (!result.feasible) return { kind: 'infeasible' };
	return { kind: 'solved', values: programme.costs.map((_, i) => Number(result[`x${i}`] ?? 0)) };
}

function modelOf({ direction, costs, constraints }: Programme): ModelDefinition {
	const variables: Record<string, Record<string, number>> = {};
	costs.forEach((cost, i) => (variables[`x${i}`] = { cost }));
	const bounds: Record<string, { equal: number } | { min: number } | { max: number }> = {};
	constraints.forEach(({ members, ...bound }, row) => {
		bounds[`c${row}`] = bound;
		for (const i of members) {
			const variable = variables[`x${i}`];
			if (variable) variable[`c${row}`] = 1;
		}
	});
	return { optimize: 'cost', opType: direction, constraints: bounds, variables };
}
