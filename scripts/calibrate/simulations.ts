// Everything that npm run calibrate measures, by name: what is simulated, and how often.
import { weightedCoverage } from './coverage.ts';

export interface Simulation {
	/** How many runs the printed rates rest on. */
	runs: number;
	/** How many one thread does at a time. */
	share: number;
	/** The same runs and seed give the same answer; every number in it is a mean over the runs, or the same in each. */
	run: (runs: number, seed: number) => unknown;
}

export const simulations: Readonly<Record<string, Simulation>> = {
	coverage: { runs: 10_000, share: 500, run: weightedCoverage }
};
