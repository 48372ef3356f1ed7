// The one door to the linear and integer programming library, loaded only when a table is audited or suppressed.
import type { ModelDefinition, SolveResult } from 'javascript-lp-solver';

/** Variables are at least 0; `terms` names the coefficient of each variable by its place in `costs`. */
export interface Programme {
	direction: 'min' | 'max';
	costs: readonly number[];
	constraints: readonly { terms: ReadonlyMap<number, number>; equal?: number; min?: number; max?: number }[];
	/** All variables 0 or 1. */
	binary?: boolean;
	/** Milliseconds after which the best answer so far must do. */
	timeout?: number;
}

export type Answer = { kind: 'solved'; values: number[] } | { kind: 'unbounded' } | { kind: 'infeasible' };

/** Solves by the simplex method, binary programmes by branch and bound. */
export async function solve(programme: Programme): Promise<Answer> {
	const { default: solver } = await import('javascript-lp-solver');
	const result = solver.Solve(modelOf(programme)) as SolveResult;
	if (result.bounded === false) return { kind: 'unbounded' };
	if (!result.feasible) return { kind: 'infeasible' };
	const values = programme.costs.map((_, i) => Number(result[`x${i}`] ?? 0));
	return { kind: 'solved', values };
}

function modelOf({ direction, costs, constraints, binary, timeout }: Programme): ModelDefinition {
	const variables: Record<string, Record<string, number>> = {};
	costs.forEach((cost, i) => (variables[`x${i}`] = { cost }));
	const bounds: ModelDefinition['constraints'] = {};
	constraints.forEach(({ terms, equal, min, max }, row) => {
		bounds[`c${row}`] = equal !== undefined ? { equal } : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
		for (const [i, coefficient] of terms) {
			const variable = variables[`x${i}`];
			if (variable) variable[`c${row}`] = coefficient;
		}
	});
	const model: ModelDefinition = { optimize: 'cost', opType: direction, constraints: bounds, variables };
	if (binary) model.binaries = Object.fromEntries(costs.map((_, i) => [`x${i}`, 1]));
	if (timeout !== undefined) model.options = { timeout };
	return model;
}
