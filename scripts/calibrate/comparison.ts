// How often a comparison claims better or worse where nothing happens but shocks to whole neighbourhoods, and where something does.
import { compareClaim } from '../../src/lib/subjects/compare/figure/claim.ts';
import { areasTest, peopleWitness, rankWitness } from '../../src/lib/subjects/compare/figure/witnesses.ts';
import { didProportions } from '../../src/lib/statistics/did-proportions.ts';
import { placeboRank } from '../../src/lib/statistics/placebo-rank.ts';
import { randomisation } from '../../src/lib/statistics/randomisation.ts';
import { drawsFrom, type Draws } from './random.ts';

export interface ComparisonRate {
	/** Standard deviation of the shock to a neighbourhood's change, as a share 0-1. */
	shock: number;
	/** Change in the experiment areas that the others do not have; 0 where a claim is a false one. */
	effect: number;
	runs: number;
	/** Share of programmes with a claim better or worse. */
	claimed: number;
	/** The same had people alone been listened to. */
	byPeople: number;
	/** The same by exact assignment without correction for size. */
	withoutSize: number;
}

export const comparisonDesigns = [
	{ shock: 0, effect: 0 },
	{ shock: 0.005, effect: 0 },
	{ shock: 0.01, effect: 0 },
	{ shock: 0.02, effect: 0 },
	{ shock: 0.005, effect: -0.036 },
	{ shock: 0.01, effect: -0.036 }
] as const;

/** Two experiment areas, two controls, twelve other neighbourhoods; people each, as many as in the demonstration. */
const sizes = [
	720, 640, 2400, 1800, 2700, 2200, 1400, 1750, 2100, 2900, 2000, 1500, 2600, 2050, 2550, 2815
] as const;
const share = 0.092;

/** `runs` programmes of each design. */
export function comparisonRates(runs: number, seed: number): ComparisonRate[] {
	return comparisonDesigns.map((design, i) => ratesOf(design, runs, seed + 104_729 * i));
}

export function ratesOf(
	{ shock, effect }: { shock: number; effect: number },
	runs: number,
	seed: number
): ComparisonRate {
	const draws = drawsFrom(seed);
	let [claimed, byPeople, withoutSize] = [0, 0, 0];
	for (let run = 0; run < runs; run++) {
		const found = programme(draws, shock, effect);
		if (found.claimed) claimed++;
		if (found.byPeople) byPeople++;
		if (found.withoutSize) withoutSize++;
	}
	return {
		...{ shock, effect, runs },
		...{ claimed: claimed / runs, byPeople: byPeople / runs, withoutSize: withoutSize / runs }
	};
}

function programme({ normal, binomial }: Draws, shock: number, effect: number) {
	const areas = sizes.map((size, i) => {
		const treated = i < 2;
		const before = binomial(size, share);
		const after = binomial(size, share + shock * normal() + (treated ? effect : 0));
		return { size, treated, before, after, change: (after - before) / size };
	});
	const better = 'lower' as const;
	const together = (some: typeof areas, of: 'before' | 'after') => ({
		numerator: some.reduce((sum, one) => sum + one[of], 0),
		denominator: some.reduce((sum, one) => sum + one.size, 0)
	});
	const [ours, controls] = [areas.slice(0, 2), areas.slice(2, 4)];
	const cells = {
		treatedBefore: together(ours, 'before'),
		treatedAfter: together(ours, 'after'),
		controlBefore: together(controls, 'before'),
		controlAfter: together(controls, 'after')
	};
	const did = didProportions(cells);
	const pooled = (of: 'before' | 'after') => together(ours, of).numerator / together(ours, of).denominator;
	const placebo = placeboRank({
		changes: {
			...Object.fromEntries(areas.slice(2).map((one, i) => [`n${i}`, one.change])),
			ours: pooled('after') - pooled('before')
		},
		treated: 'ours'
	});
	const test = areasTest(areas, better);
	const witnesses = {
		areas: test.judge(randomisation(test.assigned)),
		people: peopleWitness(did, better),
		rank: rankWitness({ ...placebo, treated: [], others: [] }, better, null)
	};
	const claim = compareClaim({
		...{ witnesses, did, obstacle: null, breakPeriod: null },
		detectable: { difference: null, target: null, needed: null }
	});
	const plain = randomisation({
		values: areas.map((one) => one.change),
		treated: areas.map((one) => one.treated)
	});
	return {
		claimed: claim.code !== 'cannot-say',
		byPeople: witnesses.people.speaks,
		withoutSize: (plain.pTwoSided ?? 1) <= 0.05
	};
}
