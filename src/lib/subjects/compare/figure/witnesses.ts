// The three witnesses of a comparison: areas, people and rank; each says which way it points and whether it can and does speak.
import { partsOf, sharing, type Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { canBeCounted } from '../../../statistics/randomisation.ts';
import { rescaleBySize } from '../../../statistics/rescaled-placebo.ts';
import type {
	AreasWitness,
	CompareArea,
	CompareReason,
	DidEstimate,
	PeopleWitness,
	PlaceboEstimate,
	RankWitness,
	Way
} from './comparison-figure.ts';
import { cellsOf, changeOf, type CompareSource } from './cells.ts';
import type { AssignedChanges, Randomisation, Randomise } from './randomise.ts';

/** At or below this a chance is called small; a floor above it silences a witness. */
export const smallChance = 0.05;
const isSmall = (p: number | null): boolean => p !== null && p <= smallChance + 1e-12;

/** A neighbourhood that is not of the experiment, with its change between the two periods. */
export type Neighbour = PlaceboEstimate['others'][number];

/**
 * Control and reference areas without parts of their own that do not overlap the experiment, never a whole municipality (CBS
 * code GM), which would hold the others.
 */
export function neighbourhoodsBeside(all: Area[], experiment: string[]): string[] {
	const overlapping = sharing(all, experiment);
	return all
		.filter(({ role }) => role === 'control' || role === 'reference')
		.filter(({ area, cbs_code }) => partsOf(all, area).length === 0 && !cbs_code?.startsWith('GM'))
		.flatMap(({ area }) => (overlapping.has(area) ? [] : [area]));
}

/** Those of them that have a change. */
export const neighboursOf = (source: CompareSource, all: Area[], experiment: string[]): Neighbour[] =>
	neighbourhoodsBeside(all, experiment).flatMap((area) => {
		const { before: beforeCell, after: afterCell } = cellsOf(source, area);
		const change = changeOf(source, [area], { before: beforeCell, after: afterCell });
		return change === null ? [] : [{ area, change, beforeCell, afterCell }];
	});

const nothing = { units: null, treated: null, assignments: null, pTwoSided: null, smallestTwoSided: null };
const silentAreas = (reason: CompareReason): AreasWitness => ({
	...nothing,
	...{ value: null, sizes: null, others: [], intercept: null, slope: null },
	...{ way: null, canSpeak: false, speaks: false, reason }
});

/**
 * Exact assignment over all neighbourhoods: every experiment area by itself, the chosen controls, and all other neighbourhoods, their changes
 * first rescaled for size. Without sizes for all of them there is no p: small areas vary more, and would look rare.
 */
export async function areasWitness(input: {
	source: CompareSource;
	all: Area[];
	areas: CompareArea[];
	neighbours: Neighbour[];
	better: Indicator['better'];
	obstacle: CompareReason | null;
	randomise: Randomise;
}): Promise<AreasWitness> {
	const { all, areas, neighbours, better, obstacle, randomise } = input;
	if (obstacle) return silentAreas(obstacle);
	const chosen = areas.flatMap(({ area, change, side, beforeCell, afterCell }) =>
		change === null ? [] : [{ area, change, treated: side === 'experiment', beforeCell, afterCell }]
	);
	const overlapping = sharing(
		all,
		chosen.map((one) => one.area)
	);
	const others = neighbours.filter(({ area }) => !overlapping.has(area));
	const units = [...chosen, ...others.map((one) => ({ ...one, treated: false }))];
	const treated = units.map((one) => one.treated);
	const count = treated.filter(Boolean).length;
	const sizes = sizesOf(units, all);
	if (sizes === null) return silentAreas('no-size');
	if (!canBeCounted(count, units.length - count)) return silentAreas('too-many-areas');
	const test = areasTest(
		units.map((one, i) => ({ change: one.change, treated: one.treated, size: sizes.of[i] ?? NaN })),
		better
	);
	return { ...test.judge(await randomise(test.assigned)), others, sizes: sizes.from, units: units.length };
}

/** The test itself: what is assigned at random, and what the answer says. */
export function areasTest(
	units: readonly { change: number; treated: boolean; size: number }[],
	better: Indicator['better']
): { assigned: AssignedChanges; judge: (found: Randomisation) => AreasWitness } {
	const changes = units.map((one) => one.change);
	const treated = units.map((one) => one.treated);
	const { intercept, slope, rescaled } = rescaleBySize(
		changes,
		units.map((one) => one.size)
	);
	const mean = (side: boolean) => {
		const own = changes.filter((_, i) => treated[i] === side);
		return own.reduce((sum, one) => sum + one, 0) / own.length;
	};
	const value = mean(true) - mean(false);
	return {
		assigned: { values: rescaled, treated },
		judge: (found) => {
			const { assignments, pTwoSided, smallestTwoSided } = found;
			// Once rescaled the difference may turn over: then it points no way at all.
			const way = Math.sign(value) === Math.sign(found.value ?? 0) ? wayOf(value, better) : null;
			const canSpeak = isSmall(smallestTwoSided);
			return {
				...{ units: units.length, treated: treated.filter(Boolean).length, others: [], sizes: null },
				...{ value, assignments, pTwoSided, smallestTwoSided, intercept, slope, way, canSpeak },
				speaks: canSpeak && way !== null && isSmall(pTwoSided),
				reason: canSpeak ? null : 'too-few-areas'
			};
		}
	};
}

/** People behind a change, before and after weighing alike (harmonic mean); else residents, else homes; null where not all are known. */
export function sizesOf(
	units: Omit<Neighbour, 'change'>[],
	all: Area[]
): { from: NonNullable<AreasWitness['sizes']>; of: number[] } | null {
	const people = ({ beforeCell, afterCell }: Omit<Neighbour, 'change'>) =>
		beforeCell?.n && afterCell?.n ? 2 / (1 / beforeCell.n + 1 / afterCell.n) : null;
	const listed = (of: 'residents' | 'homes') => (unit: { area: string }) =>
		all.find(({ area }) => area === unit.area)?.[of] ?? null;
	const sources = { people, residents: listed('residents'), homes: listed('homes') };
	for (const from of ['people', 'residents', 'homes'] as const) {
		const of = units.map(sources[from]).flatMap((one) => (one !== null && one > 0 ? [one] : []));
		if (of.length === units.length) return { from, of };
	}
	return null;
}

/** The sides over people: which way it points, and whether its margin leaves out 0; one of no width is none to lean on. */
export function peopleWitness(
	{ value, lower, upper }: DidEstimate,
	better: Indicator['better']
): PeopleWitness {
	const way = wayOf(value, better);
	const apart = lower !== null && upper !== null && lower !== upper && (lower > 0 || upper < 0);
	return { way, canSpeak: value !== null, speaks: way !== null && apart };
}

/** The experiment among all neighbourhoods: from twenty on a place can be rare enough. */
export function rankWitness(
	placebo: PlaceboEstimate | null,
	better: Indicator['better'],
	reason: CompareReason | null
): RankWitness {
	const none = { units: null, pTwoSided: null, smallestTwoSided: null, way: null };
	if (placebo === null) return { ...none, canSpeak: false, speaks: false, reason };
	const { units, pTwoSided, difference } = placebo;
	const smallestTwoSided = 1 / units;
	const way = wayOf(difference, better);
	const canSpeak = isSmall(smallestTwoSided);
	return {
		...{ units, pTwoSided, smallestTwoSided, way, canSpeak },
		speaks: canSpeak && way !== null && isSmall(pTwoSided),
		reason: canSpeak ? null : 'too-few-areas'
	};
}

function wayOf(value: number | null, better: Indicator['better']): Way | null {
	if (value === null || value === 0) return null;
	return value > 0 === (better === 'higher') ? 'better' : 'worse';
}
