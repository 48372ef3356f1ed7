// Builds the compare figure: experiment against control, between two periods, with everything that may be said of it.
import type { Area } from '../../../domain/area.ts';
import { breaksOver } from '../../../domain/breaks.ts';
import { baselinePeriodOf, goalOf, targetPeriodOf, type Catalogue } from '../../../domain/catalogue.ts';
import { goalAt, type Goal, type Indicator } from '../../../domain/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import type { Break } from '../../../domain/tables.ts';
import { countedFrom, breakBetween, Spread, type ObservationSeries } from '../../../figures/series.ts';
import { areaOf, breakOf, obstacleOf, pooledCells, type CompareSource } from './cells.ts';
import { compareClaim, quadrantOf, standingOf, unplacedBy } from './claim.ts';
import { detectableOf, didOf, donaldLangOf, placeboOf, randomisationOf } from './estimates.ts';
import { compareEventStudy } from './event-study.ts';
import type { CompareWithoutWords } from './comparison-figure.ts';
import { compareTrend, type TrendQuestion } from './trend.ts';
import { compareXmr } from './xmr.ts';
import { areasWitness, neighboursOf, peopleWitness, rankWitness } from './witnesses.ts';
import type { RowsFigure } from './people-figure.ts';
import { pathAt } from '../../../figures/path.ts';
import { randomiseAtOnce, type Randomise } from './randomise.ts';

export interface CompareInput {
	catalogue: Pick<Catalogue, 'programme' | 'areas'>;
	indicator: Indicator;
	/** Null where there is no such period. */
	before: Period | null;
	after: Period | null;
	experiment: Area[];
	control: Area[];
	/** 0-1. */
	confidence: number;
	series: ObservationSeries;
	breaks: Break[];
	/** Without it at once. */
	randomise?: Randomise | undefined;
	rows: RowsFigure;
}

/** What the plan promises for these areas together: their own goal where they share one, else the programme's. */
function sharedGoal(indicator: Indicator, areas: Area[]): Goal {
	const [first, ...rest] = areas.map((area) => goalOf(indicator, area));
	const shared = rest.every((one) => one.baseline === first?.baseline && one.target === first.target);
	return first && shared && first.baseline !== null
		? first
		: { baseline: indicator.baseline, target: indicator.target };
}

/** What is asked, as every part of the figure reads it. */
export function sourceOf(input: Omit<CompareInput, 'randomise' | 'rows'>): {
	source: CompareSource;
	overTime: TrendQuestion;
} {
	const { catalogue, indicator, before, after, confidence, series } = input;
	const breaks = breaksOver(catalogue.areas, input.breaks);
	const { programme } = catalogue;
	const spread = new Spread({ programme, areas: catalogue.areas, series, breaks });
	const experiment = input.experiment.map((one) => one.area);
	const control = input.control.map((one) => one.area);
	const baseline = countedFrom(programme, indicator, series, [...experiment, ...control]);
	return {
		source: { indicator, series, breaks, spread, before, after, confidence },
		overTime: { experiment, control, start: programme.start, baseline }
	};
}

export async function compare(input: CompareInput): Promise<CompareWithoutWords> {
	const { catalogue, indicator, before, after, confidence } = input;
	const { programme } = catalogue;
	const { source, overTime } = sourceOf(input);
	const { breaks, spread } = source;
	const { experiment, control, start } = overTime;
	const areas = [
		...input.experiment.map((one) => areaOf(source, one, 'experiment')),
		...input.control.map((one) => areaOf(source, one, 'control'))
	];
	const pooled = {
		experiment: pooledCells(source, experiment),
		control: pooledCells(source, control)
	};
	const obstacle = obstacleOf(source, areas);
	const broken = breakOf(source, [...experiment, ...control]);
	const shared = sharedGoal(indicator, input.experiment);
	const goal = after === null ? shared : goalAt(shared, after);

	const did = didOf(pooled, confidence, obstacle);
	const donaldLang = donaldLangOf(areas, confidence, obstacle);
	const randomised = await randomisationOf(
		areas,
		catalogue.areas,
		obstacle,
		input.randomise ?? randomiseAtOnce
	);
	const neighbours = neighboursOf(source, catalogue.areas, experiment);
	const placebo = placeboOf(source, neighbours, experiment, pooled.experiment, obstacle);
	const { better } = indicator;
	const witnesses = {
		areas: await areasWitness({
			...{ source, all: catalogue.areas, areas, neighbours, better, obstacle },
			randomise: input.randomise ?? randomiseAtOnce
		}),
		people: peopleWitness(did.estimate, better),
		rank: rankWitness(obstacle ? null : placebo.estimate, better, placebo.reason ?? obstacle)
	};
	const detectable = detectableOf(indicator, goal, pooled, obstacle);
	const claim = compareClaim({
		witnesses,
		did: did.estimate,
		detectable: detectable.estimate,
		obstacle,
		breakPeriod: broken?.period ?? null
	});
	const pathBroken =
		after !== null &&
		!!breakBetween(breaks, indicator.id, experiment, baselinePeriodOf(programme, indicator), after);
	const standing = standingOf(
		pooled.experiment.after,
		after === null || pathBroken ? null : pathAt(programme, indicator, shared, after),
		goal,
		indicator
	);
	const quadrant = quadrantOf(standing, claim);
	return {
		indicator: indicator.id,
		before,
		after,
		experiment,
		control,
		confidence,
		synthetic: indicator.synthetic ?? programme.synthetic,
		areas,
		pooled,
		dispersion: {
			experiment: spread.printed(indicator, experiment),
			control: spread.printed(indicator, control)
		},
		did: did.estimate,
		donaldLang: donaldLang.estimate,
		randomisation: randomised.estimate,
		placebo: placebo.estimate,
		witnesses,
		goal: {
			...goal,
			from: baselinePeriodOf(programme, indicator),
			to: targetPeriodOf(programme, indicator),
			broken: Boolean(pathBroken)
		},
		detectable: detectable.estimate,
		rows: input.rows,
		standing,
		quadrant,
		reasons: {
			did: did.reason,
			donaldLang: donaldLang.reason,
			randomisation: randomised.reason,
			placebo: placebo.reason,
			detectable: detectable.reason,
			quadrant: quadrant !== null ? null : (claim.reason ?? unplacedBy(standing, pathBroken))
		},
		break: broken
			? {
					period: broken.period,
					area: broken.area,
					kind: broken.kind,
					reason: broken.reason,
					...(broken.reason_en && { reason_en: broken.reason_en })
				}
			: null,
		trend: compareTrend(source, overTime),
		eventStudy: compareEventStudy(source, overTime),
		xmr: compareXmr(source, experiment, goal.target, start),
		claim
	};
}
