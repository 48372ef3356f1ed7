// Every number that the compare page shows, under an id that is its path in the figure: `figure/did/lower`.
import type {
	AreasWitness,
	GoalComparison,
	PlaceboEstimate,
	RankWitness,
	Witnesses
} from '../figure/comparison-figure.ts';
import type { Measured } from '../../../figures/evidence.ts';
import { under, rowsResults, timeResults, type Result } from './results-time.ts';
import { robustResults } from './company.ts';
import { comparisonsOf, type Taken } from './taken.ts';

const cell = (path: string, one: Measured | null): Result[] =>
	under(path, { value: one?.value ?? null, lower: one?.lower ?? null, upper: one?.upper ?? null });
const pooledCell = (path: string, one: Measured | null): Result[] => [
	...cell(path, one),
	...under(path, { n: one?.n ?? null, nEffective: one?.nEffective ?? null })
];

/** How many of all assignments, and one in how many: the page says both. */
const timesOf = (share: number | null, assignments: number | null): number | null =>
	share === null || assignments === null ? null : Math.round(share * assignments);

/** Ranks count from the better end, the experiment included. */
function placeboOf(placebo: PlaceboEstimate, better: 'lower' | 'higher'): Result[] {
	const { change, meanOthers, difference, units, pLower, pUpper, pTwoSided } = placebo;
	const rank = Math.round((better === 'lower' ? pLower : pUpper) * units);
	return [
		...under('placebo', { change, meanOthers, difference, units, pLower, pUpper, pTwoSided, rank }),
		...placebo.others.flatMap((one) => under(`placebo/others/${one.area}`, { change: one.change }))
	];
}

/** Who points where, and who can and does speak; of the goals of the quadrant the claim alone, whose neighbourhoods are not taken along. */
function witnessesOf({ areas, people, rank }: Witnesses): Result[] {
	const stand = ({ way, canSpeak, speaks }: AreasWitness | RankWitness | Witnesses['people']) => ({
		way,
		stand: speaks ? 'speaks' : canSpeak ? 'silent' : 'cannot'
	});
	const { units, treated, value, assignments, pTwoSided, smallestTwoSided, intercept, slope } = areas;
	return [
		...under('witnesses/areas', {
			...{ units, treated, value, assignments, pTwoSided, smallestTwoSided, intercept, slope },
			...stand(areas)
		}),
		...under('witnesses/people', stand(people)),
		...under('witnesses/rank', {
			...{ units: rank.units, pTwoSided: rank.pTwoSided, smallestTwoSided: rank.smallestTwoSided },
			...stand(rank)
		})
	];
}

/** One list a card of the page; further parts of a figure add theirs here, and to both scripts. */
function resultsIn(figure: GoalComparison): Result[] {
	const { did, donaldLang, randomisation, detectable, standing, claim } = figure;
	const { assignments, pTwoSided, smallestTwoSided, pRescaled } = randomisation;
	return [
		...figure.areas.flatMap((one) => [
			...cell(`areas/${one.area}/before`, one.beforeCell),
			...cell(`areas/${one.area}/after`, one.afterCell),
			...under(`areas/${one.area}`, {
				change: one.change,
				lower: one.changeInterval?.lower ?? null,
				upper: one.changeInterval?.upper ?? null
			})
		]),
		{ id: 'areas/count', value: figure.areas.length },
		...(['experiment', 'control'] as const).flatMap((side) => [
			...pooledCell(`pooled/${side}/before`, figure.pooled[side].before),
			...pooledCell(`pooled/${side}/after`, figure.pooled[side].after)
		]),
		...under('did', {
			value: did.value,
			lower: did.lower,
			upper: did.upper,
			standardError: did.standardError,
			size: did.value === null ? null : Math.abs(did.value)
		}),
		...under('donaldLang', {
			value: donaldLang.value,
			lower: donaldLang.lower,
			upper: donaldLang.upper,
			df: donaldLang.df,
			p: donaldLang.p
		}),
		...under('randomisation', {
			assignments,
			pTwoSided,
			smallestTwoSided,
			pRescaled,
			count: timesOf(pTwoSided, assignments),
			smallestCount: timesOf(smallestTwoSided, assignments),
			oneIn: smallestTwoSided === null ? null : Math.round(1 / smallestTwoSided)
		}),
		...under('detectable', {
			difference: detectable.difference,
			target: detectable.target,
			needed: detectable.needed
		}),
		...rowsResults(figure.rows),
		...under('standing', {
			value: standing.value,
			path: standing.path,
			status: standing.status,
			position: standing.position
		}),
		{ id: 'claim', value: claim.code },
		{ id: 'quadrant', value: figure.quadrant }
	];
}

/** What the quadrant says of all goals at once; estimates from a model have no place in it. */
function quadrantCounts(taken: Taken): Result[] {
	const goals = comparisonsOf(taken).filter(
		({ id, indicator }) => id !== 'figure' && indicator.origin !== 'model'
	);
	const shown = goals.filter(
		({ figure: { standing, did } }) => standing.value !== null && standing.path !== null && did.value !== null
	);
	return under('goals', {
		count: goals.length,
		shown: shown.length,
		certain: shown.filter(({ figure }) => figure.quadrant !== null).length
	});
}

export function resultsOf(taken: Taken): Result[] {
	const each = comparisonsOf(taken).flatMap(({ id, figure, chosen, indicator }) =>
		[
			...resultsIn(figure),
			...(chosen ? witnessesOf(chosen.witnesses) : []),
			...(chosen?.placebo ? placeboOf(chosen.placebo, indicator.better) : []),
			...(chosen ? timeResults(chosen) : []),
			...(chosen ? robustResults(taken) : [])
		].map((one) => ({ ...one, id: `${id}/${one.id}` }))
	);
	return [...each, ...quadrantCounts(taken)];
}
