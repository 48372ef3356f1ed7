// Simulated programmes whose true balance is known: families with skewed hours, people counted twice, prices within their range.
import { effort } from '../../../src/lib/subjects/costs/figure/effort.ts';
import { costs } from '../../../src/lib/subjects/costs/figure/costs.ts';
import type { EffortRow } from '../../../src/lib/subjects/costs/ask/effort.ts';
import { didProportions } from '../../../src/lib/statistics/did-proportions.ts';
import { drawNormals, seededUniform } from '../../../src/lib/statistics/distributions/seeded-normals.ts';
import { presentValue } from '../../../src/lib/statistics/discounting.ts';
import { asked, difference, input, prices, spansOf } from './figure/samples.ts';

/** As many as the demonstration has: families whose hours are counted, all of them, people in the experiment and in control. */
const sizes = { counted: 143, families: 285, experiment: 1410, control: 1500 };
const horizon = 3;

export interface Simulated {
	truth: number;
	lower: number;
	upper: number;
	paysBack: boolean;
}

export function simulate(seed: number): Simulated {
	const uniform = seededUniform(seed);
	const normals = drawNormals(2 * sizes.counted, seed + 7);
	const list = prices();
	/** A triangle's draw, as what the price really is. */
	const real = ({ low, price, high }: { low: number; price: number; high: number }) => {
		const [share, width] = [uniform(), high - low];
		return share * width < price - low
			? low + Math.sqrt(share * width * (price - low))
			: high - Math.sqrt((1 - share) * width * (high - price));
	};
	const [team, , month] = list.prices;
	if (team?.kind !== 'effort' || month?.kind !== 'outcome') throw new Error('the list has changed');
	const spread = 0.8;
	// The mean of what is drawn below: 36 hours in the year.
	const rows: EffortRow[] = Array.from({ length: sizes.counted }, (_, i) => ({
		...{ group: 'coached' as const, family: i + 1, organisation: 'team', year: 2010, after: true },
		...{
			hours: 36 * Math.exp(spread * (normals[i] ?? 0) - spread ** 2 / 2),
			contacts: 1,
			kept: 4,
			untimed: 0
		}
	}));
	const effect = -0.02 * uniform();
	const share = { before: 0.09, after: 0.085 };
	const counted = (of: number, p: number) => {
		let numerator = 0;
		for (let i = 0; i < of; i++) if (uniform() < p) numerator++;
		return { numerator, denominator: of };
	};
	const did = didProportions({
		treatedBefore: counted(sizes.experiment, share.before),
		treatedAfter: counted(sizes.experiment, share.after + effect),
		controlBefore: counted(sizes.control, share.before),
		controlAfter: counted(sizes.control, share.after)
	});
	// Around where costs and benefits meet, on either side of it.
	const usual = Math.round(1600 * uniform());
	const found = costs(
		input({
			...{ prices: list, differences: [difference({ ...did, people: sizes.experiment, verdict: 'better' })] },
			effort: effort(
				asked({ rows, spans: spansOf('coached', sizes.counted), coached: sizes.families, threshold: 10 })
			)
		}),
		{ horizon, usual }
	);
	const { rate } = list.discount;
	const spent = sizes.families * (usual - 36 * real(team)) * presentValue({ amounts: [1], rate, first: 2 });
	const lasting = presentValue({ amounts: Array<number>(horizon).fill(1), rate, first: 2 });
	const truth = spent - effect * sizes.experiment * 12 * real(month) * lasting;
	return {
		truth,
		lower: found.net.lower,
		upper: found.net.upper,
		paysBack: found.claim.code === 'pays-back'
	};
}

export interface Coverage {
	runs: number;
	held: number;
	/** Of the programmes that do not pay back: how many, and of how many it was said all the same. */
	losing: number;
	wrong: number;
}

export function coverageOf(all: readonly Simulated[]): Coverage {
	const losing = all.filter((one) => one.truth <= 0);
	return {
		runs: all.length,
		held: all.filter(({ truth, lower, upper }) => lower <= truth && truth <= upper).length / all.length,
		losing: losing.length,
		wrong: losing.filter((one) => one.paysBack).length / Math.max(1, losing.length)
	};
}
