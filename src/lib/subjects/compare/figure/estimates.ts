// What the cells of a comparison say: over people, over areas, by exact assignment, and among all neighbourhoods.
import type { Area } from '../../../domain/area.ts';
import type { Goal, Indicator } from '../../../domain/indicator.ts';
import { didMeans } from '../../../statistics/did-means.ts';
import { didProportions } from '../../../statistics/did-proportions.ts';
import { donaldLang } from '../../../statistics/donald-lang.ts';
import { minimumDetectableDid } from '../../../statistics/minimum-detectable-did.ts';
import { placeboRank } from '../../../statistics/placebo-rank.ts';
import { canBeCounted } from '../../../statistics/randomisation.ts';
import { rescaleBySize } from '../../../statistics/rescaled-placebo.ts';
import { sampleSizeDid } from '../../../statistics/sample-size-did.ts';
import type {
	AreaEstimate,
	CompareArea,
	CompareFigure,
	CompareReason,
	DidEstimate,
	PlaceboEstimate,
	RandomisationEstimate
} from './comparison-figure.ts';
import { changeOf, type CellPair, type CompareSource } from './cells.ts';
import { sizesOf, smallChance, type Neighbour } from './witnesses.ts';
import { countsOf, sizeOf, spreadOf, type Measured } from '../../../figures/evidence.ts';
import type { Randomise } from './randomise.ts';

/** An estimate, or why there is none. */
export interface Answered<Estimate> {
	estimate: Estimate;
	reason: CompareReason | null;
}

type Pooled = CompareFigure['pooled'];
/** All four, or none. */
function fourOf<Cell>({ experiment, control }: Pooled, read: (cell: Measured | null) => Cell | null) {
	const [treatedBefore, treatedAfter] = [read(experiment.before), read(experiment.after)];
	const [controlBefore, controlAfter] = [read(control.before), read(control.after)];
	return treatedBefore && treatedAfter && controlBefore && controlAfter
		? { treatedBefore, treatedAfter, controlBefore, controlAfter }
		: null;
}

export function didOf(
	pooled: Pooled,
	confidence: number,
	obstacle: CompareReason | null
): Answered<DidEstimate> {
	const nothing = { value: null, lower: null, upper: null, standardError: null };
	if (obstacle) return { estimate: nothing, reason: obstacle };
	const [counts, samples] = [fourOf(pooled, countsOf), fourOf(pooled, spreadOf)];
	const answer = counts
		? didProportions({ ...counts, confidence })
		: samples && didMeans({ ...samples, confidence });
	if (!answer) return { estimate: nothing, reason: 'no-counts' };
	const { value, lower, upper, standardError } = answer;
	return { estimate: { value, lower, upper, standardError }, reason: null };
}

/** One change an area; all of them, since leaving an area out would change the question. */
function changesOf(areas: CompareArea[]): { changes: number[]; treated: boolean[] } {
	const known = areas.flatMap(({ change, side }) => (change === null ? [] : [{ change, side }]));
	return {
		changes: known.map((one) => one.change),
		treated: known.map((one) => one.side === 'experiment')
	};
}

export function donaldLangOf(
	areas: CompareArea[],
	confidence: number,
	obstacle: CompareReason | null
): Answered<AreaEstimate> {
	const nothing = { value: null, lower: null, upper: null, df: null, p: null };
	if (obstacle) return { estimate: nothing, reason: obstacle };
	const { value, lower, upper, df, p } = donaldLang({ ...changesOf(areas), confidence });
	return { estimate: { value, lower, upper, df, p }, reason: lower === null ? 'too-few-areas' : null };
}

export async function randomisationOf(
	areas: CompareArea[],
	all: Area[],
	obstacle: CompareReason | null,
	randomise: Randomise
): Promise<Answered<RandomisationEstimate>> {
	const nothing = { assignments: null, pTwoSided: null, smallestTwoSided: null, pRescaled: null };
	if (obstacle) return { estimate: nothing, reason: obstacle };
	const { changes: values, treated } = changesOf(areas);
	const chosen = treated.filter(Boolean).length;
	if (!canBeCounted(chosen, treated.length - chosen)) return { estimate: nothing, reason: 'too-many-areas' };
	const { assignments, pTwoSided, smallestTwoSided } = await randomise({ values, treated });
	const plain = { assignments, pTwoSided, smallestTwoSided, pRescaled: null };
	if (smallestTwoSided === null || smallestTwoSided > smallChance) return { estimate: plain, reason: null };
	const sizes = sizesOf(areas, all);
	if (sizes === null) return { estimate: plain, reason: 'no-size' };
	const { rescaled } = rescaleBySize(values, sizes.of);
	const { pTwoSided: pRescaled } = await randomise({ values: rescaled, treated });
	return { estimate: { ...plain, pRescaled }, reason: null };
}

/** Fewer other neighbourhoods than this give no rank worth reading. */
const fewestOthers = 5;

/** The experiment areas together against every other neighbourhood. */
export function placeboOf(
	source: CompareSource,
	neighbours: Neighbour[],
	experiment: string[],
	treatedCells: CellPair,
	obstacle: CompareReason | null
): Answered<PlaceboEstimate | null> {
	const change = changeOf(source, experiment, treatedCells);
	// Nothing in the way of the areas one by one, yet no change of all together: they could not be pooled.
	if (change === null) return { estimate: null, reason: obstacle ?? 'no-counts' };
	if (neighbours.length < fewestOthers) return { estimate: null, reason: 'too-few-areas' };
	// A comma is in no area id, so this name is free.
	const treated = `${experiment.join(',')},`;
	const changes = Object.fromEntries([...neighbours.map((one) => [one.area, one.change]), [treated, change]]);
	return {
		estimate: { ...placeboRank({ changes, treated }), treated: experiment, others: neighbours },
		reason: null
	};
}

/** As if everybody weighed the same. */
const plain = ({ nEffective: _, ...cell }: Measured): Measured => cell;

/** At 80% power and 5% two-sided, towards the better side; `needed` in each of the four cells, were they equally large. */
export function detectableOf(
	indicator: Pick<Indicator, 'kind' | 'better'>,
	goal: Goal,
	pooled: Pooled,
	obstacle: CompareReason | null
): Answered<CompareFigure['detectable']> {
	const target =
		goal.baseline === null || goal.target === null ? null : Math.abs(goal.target - goal.baseline);
	const direction = indicator.better === 'lower' ? 'decrease' : 'increase';
	const neededFor = (spread: { sd: number } | { p: number; direction: typeof direction }) =>
		target === null || target === 0 ? null : sampleSizeDid({ ...spread, difference: target }).n;
	// What a share needs follows from the plan alone, so it is known where nothing was measured yet.
	const planned =
		indicator.kind === 'proportion' && goal.baseline !== null
			? neededFor({ p: goal.baseline, direction })
			: null;
	const none = (reason: CompareReason) => ({
		estimate: { difference: null, target, needed: planned },
		reason
	});
	if (obstacle) return none(obstacle);
	const sizes = fourOf(pooled, sizeOf);
	if (!sizes) return none('no-counts');
	if (indicator.kind === 'mean') {
		// Between people, so not widened by how they weigh: that is in the sizes.
		const samples = fourOf(pooled, (cell) => spreadOf(cell && plain(cell)));
		if (!samples) return none('no-counts');
		const cells = Object.values(samples);
		const people = cells.reduce((sum, cell) => sum + cell.n - 1, 0);
		const sd = Math.sqrt(cells.reduce((sum, cell) => sum + (cell.n - 1) * cell.sd ** 2, 0) / people);
		const { difference } = minimumDetectableDid({ ...sizes, sd });
		return { estimate: { difference, target, needed: neededFor({ sd }) }, reason: null };
	}
	const p = goal.baseline ?? pooled.experiment.before?.value ?? null;
	if (p === null) return none('no-counts');
	const { difference } = minimumDetectableDid({ ...sizes, p, direction });
	return {
		estimate: { difference, target, needed: planned },
		reason: difference === null ? 'too-small' : null
	};
}
