// Everything that npm run calibrate measures, by name: what is simulated, and how often.
import { bandCoverage } from './band.ts';
import { comparisonRates } from './comparison.ts';
import { weightedCoverage } from './coverage.ts';
import { ladderRates } from './ladder.ts';
import { outlookRates } from './outlook.ts';
import { binomialProgrammes, dispersedProgrammes, powerOnPath, type FalseClaims } from './programme.ts';

export interface Simulation {
	/** How many runs the printed rates rest on. */
	runs: number;
	/** How many one thread does at a time. */
	share: number;
	/** The same runs and seed give the same answer; every number in it is a mean over the runs, or the same in each. */
	run: (runs: number, seed: number) => unknown;
}

/** Without what is no mean: how many there were, and the goal that was claimed most. */
const means = ({ anyGoal, anyGoalOnce, oneGoal, factor }: FalseClaims) => ({
	anyGoal,
	anyGoalOnce,
	oneGoal,
	factor
});

export const simulations: Readonly<Record<string, Simulation>> = {
	binomial: { runs: 10_000, share: 250, run: (runs, seed) => means(binomialProgrammes(runs, seed)) },
	dispersed: { runs: 10_000, share: 250, run: (runs, seed) => means(dispersedProgrammes(runs, seed)) },
	power: { runs: 10_000, share: 500, run: (runs, seed) => ({ byLook: powerOnPath(runs, seed).byLook }) },
	comparison: {
		runs: 10_000,
		share: 250,
		run: (runs, seed) =>
			comparisonRates(runs, seed).map(({ shock, effect, claimed, byPeople, withoutSize }) => ({
				...{ shock, effect, claimed, byPeople, withoutSize }
			}))
	},
	band: {
		runs: 10_000,
		share: 250,
		run: (runs, seed) =>
			bandCoverage(runs, seed).map(({ treated, control, correlation, margins, band, marginsTogether }) => ({
				...{ treated, control, correlation, margins, band, marginsTogether }
			}))
	},
	ladder: {
		runs: 10_000,
		share: 250,
		run: (runs, seed) =>
			ladderRates(runs, seed).map(({ reliability, families, one, eight }) => ({
				...{ reliability, families, one, eight }
			}))
	},
	outlook: { runs: 2000, share: 100, run: (runs, seed) => outlookRates(runs, seed) },
	/** Where a way to the target is hardest to follow: the sixth quarter ahead. */
	sixth: { runs: 2000, share: 100, run: (runs, seed) => outlookRates(runs, seed, 6) },
	/** As far as a programme of three years looks when it has just begun. */
	twelfth: { runs: 2000, share: 100, run: (runs, seed) => outlookRates(runs, seed, 12) },
	coverage: { runs: 10_000, share: 500, run: weightedCoverage }
};
