// The one door to the linear programming library, loaded only when a table is audited or suppressed.
//
// Only transportation problems go through it: their simplex tableaus hold nothing but whole numbers, so its answers are exact (equal to
// maximum flow on thousands of random tables). Its branch and bound was tried for choosing cells and did not always end.
import type { ModelDefinition, SolveResult } from 'javascript-lp-solver';

/** Equality constraints over variables of at least 0; members are places in `costs`, with coefficient 1. */
export interface Programme {
	direction: 'min' | 'max';
	costs: readonly number[];
	constraints: readonly { members: readonly number[]; equal: number }[];
}

export type Answer = { kind: 'solved'; values: number[] } | { kind: 'unbounded' } | { kind: 'infeasible' };

/** Solves by the simplex method. */
export async function solve(programme: Programme): Promise<Answer> {
	const { default: solver } = await import('javascript-lp-solver');
	const result = solver.Solve(modelOf(programme)) as SolveResult;
	if (result.bounded === false) return { kind: 'unbounded' };
	if (!result.feasible) return { kind: 'infeasible' };
	return { kind: 'solved', values: programme.costs.map((_, i) => Number(result[`x${i}`] ?? 0)) };
}

function modelOf({ direction, costs, constraints }: Programme): ModelDefinition {
	const variables: Record<string, Record<string, number>> = {};
	costs.forEach((cost, i) => (variables[`x${i}`] = { cost }));
	constraints.forEach(({ members }, row) => {
		for (const i of members) {
			const variable = variables[`x${i}`];
			if (variable) variable[`c${row}`] = 1;
		}
	});
	const bounds = Object.fromEntries(constraints.map(({ equal }, row) => [`c${row}`, { equal }]));
	return { optimize: 'cost', opType: direction, constraints: bounds, variables };
}
