// How often the sign test of a ladder gives a small p where nothing changes, because families enter when they stand low.
import { holm } from '../../src/lib/statistics/multiple-tests.ts';
import { signTestOfCounts } from '../../src/lib/statistics/sign-test.ts';
import { drawsFrom } from './random.ts';

export interface LadderRate {
	/** Correlation of two assessments of a family that stays as it is. */
	reliability: number;
	families: number;
	runs: number;
	/** Share of ladders with p below 5 %. */
	one: number;
	/** Share of programmes of eight ladders with any p below 5 % after Holm. */
	eight: number;
}

export const ladderDesigns = [0.7, 0.8, 0.9].flatMap((reliability) =>
	[60, 140].map((families) => ({ reliability, families }))
);
/** Cuts of a standard normal standing into five rungs. */
const cuts = [-1.2, -0.4, 0.4, 1.2];
const rungOf = (standing: number) => cuts.filter((cut) => standing > cut).length;

/** `runs` programmes of eight ladders of each design; a family enters where it is seen on one of the two lowest rungs, a quarter of the others too. */
export function ladderRates(runs: number, seed: number): LadderRate[] {
	return ladderDesigns.map((design, i) => {
		const { normal, uniform } = drawsFrom(seed + 31_337 * i);
		const [true_, noise] = [Math.sqrt(design.reliability), Math.sqrt(1 - design.reliability)];
		let [one, eight] = [0, 0];
		for (let run = 0; run < runs; run++) {
			const tests = Array.from({ length: 8 }, () => {
				const moves = { up: 0, down: 0 };
				for (let entered = 0; entered < design.families;) {
					const standing = true_ * normal();
					const first = rungOf(standing + noise * normal());
					if (first > 1 && uniform() > 0.25) continue;
					entered++;
					const step = rungOf(standing + noise * normal()) - first;
					if (step > 0) moves.up++;
					if (step < 0) moves.down++;
				}
				return signTestOfCounts(moves);
			});
			one += tests.filter((p) => p < 0.05).length / 8;
			if (holm(tests).some((p) => p !== null && p < 0.05)) eight++;
		}
		return { ...design, runs, one: one / runs, eight: eight / runs };
	});
}
