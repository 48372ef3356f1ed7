// What the compare figure must hold, worked out beside it: counts in, functions of statistics/ called one by one, leaves by path out.
import { didProportions } from '../../../../src/lib/statistics/did-proportions.ts';
import { differenceOfProportions } from '../../../../src/lib/statistics/difference-of-proportions.ts';
import { donaldLang } from '../../../../src/lib/statistics/donald-lang.ts';
import { eventStudy } from '../../../../src/lib/statistics/event-study.ts';
import { minimumDetectableDid } from '../../../../src/lib/statistics/minimum-detectable-did.ts';
import { pChart } from '../../../../src/lib/statistics/p-chart.ts';
import { placeboRank } from '../../../../src/lib/statistics/placebo-rank.ts';
import { randomisation } from '../../../../src/lib/statistics/randomisation.ts';
import { rescaledPlacebo } from '../../../../src/lib/statistics/rescaled-placebo.ts';
import { sampleSizeDid } from '../../../../src/lib/statistics/sample-size-did.ts';
import { targetStatus } from '../../../../src/lib/statistics/target-status.ts';
import { wilson } from '../../../../src/lib/statistics/wilson.ts';

export type Leaf = number | string | boolean | null;
export type Leaves = Map<string, Leaf>;

/** Every leaf of an object by its path, such as `did.value` or `areas.0.change`. */
export function leavesOf(object: unknown, path = ''): Leaves {
	if (typeof object !== 'object' || object === null)
		return new Map(
			typeof object === 'number' || typeof object === 'string' || typeof object === 'boolean'
				? [[path, object]]
				: [[path, null]]
		);
	return new Map(
		Object.entries(object).flatMap(([key, value]) => [
			...leavesOf(value, path === '' ? key : `${path}.${key}`)
		])
	);
}

interface Count {
	numerator: number;
	denominator: number;
}
/** Counts by area and quarter. */
export type Counts = Record<string, Record<string, Count>>;

export interface Plan {
	experiment: string[];
	control: string[];
	/** Every other neighbourhood that is ranked. */
	others: string[];
	quarters: string[];
	before: string;
	after: string;
	/** The last quarter before the start. */
	reference: string;
	/** Lower is better. */
	goal: { baseline: number; target: number };
}

const share = ({ numerator, denominator }: Count): number => numerator / denominator;

const binomial = (n: number, k: number): number => (k === 0 ? 1 : (n / k) * binomial(n - 1, k - 1));

export function predicted(counts: Counts, plan: Plan): Leaves {
	const { experiment, control, before, after, reference, quarters, goal } = plan;
	const at = (area: string, quarter: string): Count => {
		const found = counts[area]?.[quarter];
		if (!found) throw new Error(`no count of ${area} in ${quarter}`);
		return found;
	};
	const pool = (areas: string[], quarter: string): Count => ({
		numerator: areas.reduce((sum, area) => sum + at(area, quarter).numerator, 0),
		denominator: areas.reduce((sum, area) => sum + at(area, quarter).denominator, 0)
	});
	const cell = (count: Count) => ({ ...wilson(count), ...count, n: count.denominator });
	const change = (area: string) => share(at(area, after)) - share(at(area, before));
	const both = [...experiment, ...control];
	const treated = both.map((area) => experiment.includes(area));
	const cells = {
		treatedBefore: pool(experiment, before),
		treatedAfter: pool(experiment, after),
		controlBefore: pool(control, before),
		controlAfter: pool(control, after)
	};
	const did = didProportions(cells);
	const overAreas = donaldLang({ changes: both.map(change), treated });
	const chance = randomisation({ values: both.map(change), treated });
	const others = [...control, ...plan.others].map((area) => ({ area, change: change(area) }));
	const rank = placeboRank({
		changes: {
			...Object.fromEntries(others.map((one) => [one.area, one.change])),
			ours: share(cells.treatedAfter) - share(cells.treatedBefore)
		},
		treated: 'ours'
	});
	const standing = cell(cells.treatedAfter);
	const status = targetStatus({
		observed: standing.value,
		lower: standing.lower,
		upper: standing.upper,
		path: goal.target,
		target: goal.target,
		better: 'lower'
	});
	const position = status === 'off-track' ? 'behind' : status === 'uncertain' ? null : 'ahead';
	const apart = (one: { lower: number | null; upper: number | null }) =>
		one.lower === null || one.upper === null || one.lower * one.upper <= 0
			? null
			: one.upper < 0
				? 'better'
				: 'worse';
	const everywhere = [...both, ...plan.others];
	const among = rescaledPlacebo({
		changes: Object.fromEntries(everywhere.map((area) => [area, change(area)])),
		sizes: Object.fromEntries(
			everywhere.map((area) => [
				area,
				2 / (1 / at(area, before).denominator + 1 / at(area, after).denominator)
			])
		),
		treated: experiment
	});
	const mean = (areas: string[]) => areas.reduce((sum, area) => sum + change(area), 0) / areas.length;
	const apartFromAll = mean(experiment) - mean([...control, ...plan.others]);
	const wayOf = (value: number) => (value < 0 ? 'better' : 'worse');
	const ways = binomial(everywhere.length, experiment.length);
	const neighbour = (one: { area: string; change: number }) => ({
		...one,
		...{ beforeCell: cell(at(one.area, before)), afterCell: cell(at(one.area, after)) }
	});
	const witnesses = {
		areas: {
			others: others.filter((one) => plan.others.includes(one.area)).map(neighbour),
			...{ units: everywhere.length, treated: experiment.length, value: apartFromAll, assignments: ways },
			...{ pTwoSided: among.pTwoSided, smallestTwoSided: 1 / ways },
			...{ intercept: among.intercept, slope: among.slope, way: wayOf(apartFromAll) },
			...{ canSpeak: 1 / ways <= 0.05, speaks: (among.pTwoSided ?? 1) <= 0.05 }
		},
		people: { way: wayOf(did.value), canSpeak: true, speaks: apart(did) !== null },
		rank: { units: rank.units, pTwoSided: rank.pTwoSided, smallestTwoSided: 1 / rank.units, canSpeak: false }
	};
	const contradicted = witnesses.areas.speaks && witnesses.people.way !== witnesses.areas.way;
	const code = witnesses.areas.speaks && !contradicted ? witnesses.areas.way : null;
	const reason = code !== null ? null : contradicted ? 'contradicted' : 'within-chance';
	const people = Object.values(cells).map((one) => one.denominator);
	const [treatedBefore = 0, treatedAfter = 0, controlBefore = 0, controlAfter = 0] = people;
	const direction = 'decrease' as const;
	const detectable = minimumDetectableDid({
		...{ treatedBefore, treatedAfter, controlBefore, controlAfter },
		...{ p: goal.baseline, direction }
	});
	const target = goal.baseline - goal.target;
	const side = (areas: string[]) => ({
		points: quarters.map((quarter) => ({
			...cell(pool(areas, quarter)),
			index: (share(pool(areas, quarter)) / share(pool(areas, before))) * 100
		}))
	});
	const estimates = eventStudy({
		rows: quarters.flatMap((quarter, period) =>
			both.map((unit) => ({
				...{ unit, period, y: share(at(unit, quarter)) },
				treated: experiment.includes(unit)
			}))
		),
		reference: quarters.indexOf(reference)
	});
	// Four quarters stand before the start: too few to fix the limits there, so the first twelve do.
	const process = pChart({
		counts: quarters.map((quarter) => pool(experiment, quarter)),
		improvement: 'decrease',
		target: goal.target,
		fixAfter: 12
	});
	return leavesOf({
		areas: both.map((area) => {
			const [first, last] = [at(area, before), at(area, after)];
			const { lower, upper } = differenceOfProportions({ a: last, b: first });
			return {
				...{ before: share(first), after: share(last), change: change(area) },
				...{ changeInterval: { lower, upper }, beforeCell: cell(first), afterCell: cell(last) }
			};
		}),
		pooled: {
			experiment: { before: cell(cells.treatedBefore), after: standing },
			control: { before: cell(cells.controlBefore), after: cell(cells.controlAfter) }
		},
		did,
		donaldLang: {
			...{ value: overAreas.value, lower: overAreas.lower, upper: overAreas.upper },
			...{ df: both.length - 2, p: overAreas.p }
		},
		randomisation: {
			assignments: chance.assignments,
			pTwoSided: chance.pTwoSided,
			smallestTwoSided: chance.smallestTwoSided,
			pRescaled: null
		},
		placebo: {
			...rank,
			others: others.map(neighbour)
		},
		witnesses,
		detectable: {
			difference: detectable.difference,
			target,
			needed: sampleSizeDid({ p: goal.baseline, direction, difference: target }).n
		},
		standing: { value: standing.value, path: goal.target, status, position },
		quadrant: code === null || position === null ? null : `${position}-${code}`,
		claim: {
			code: code ?? 'cannot-say',
			carrier: code === null ? null : 'areas',
			...(code === null
				? { 'missing.0': contradicted ? 'people' : 'areas' }
				: { 'witnesses.0': 'areas', ...(apart(did) === code && { 'witnesses.1': 'people' }) }),
			reason
		},
		reasons: {
			quadrant: reason ?? (position === null ? 'path-in-margin' : null)
		},
		trend: {
			experiment: side(experiment),
			control: side(control),
			cells: both.flatMap((area) => quarters.map((period) => ({ area, period, ...at(area, period) })))
		},
		eventStudy: {
			points: estimates.map(({ period: _period, ...point }) => point)
		},
		xmr: {
			assurance: process.assurance,
			segments: [{ method: process.method[0] }],
			points: quarters.map((quarter, place) => ({
				...{ value: share(pool(experiment, quarter)), n: pool(experiment, quarter).denominator },
				...{ mean: process.mean[place], lower: process.lower[place], upper: process.upper[place] },
				...{ signal: process.signal[place], meaning: process.meaning[place] }
			}))
		}
	});
}
