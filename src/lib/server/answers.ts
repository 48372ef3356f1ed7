// What the pages say of a programme that is open: each asked here, by the pages' own data and by whoever foretells them.
import { answerComparePage, type ComparePage } from '../subjects/compare/answer/comparison.ts';
import type { GoalComparison } from '../subjects/compare/figure/comparison-figure.ts';
import { answerRobust, questionOf } from '../subjects/compare/answer/robust.ts';
import { answerExperience } from '../subjects/experience/answer.ts';
import type { ExperienceFigure } from '../subjects/experience/figure/experience-figure.ts';
import { answerOverview } from '../subjects/overview/answer.ts';
import { answerProcess } from '../subjects/process/answer.ts';
import { answerTrend } from '../subjects/indicator/answer.ts';
import { costs } from '../subjects/costs/figure/costs.ts';
import type { CostsFigure, CostsInput } from '../subjects/costs/figure/costs-figure.ts';
import { areMany } from '../domain/carried-areas.ts';
import { defaultCompare } from '../domain/compare-view.ts';
import type { Period } from '../domain/period.ts';
import { defaultView } from '../domain/view.ts';
import type { Engine } from '../engine/engine.ts';
import { remembering } from '../engine/remembering.ts';
import type { OverviewFigure, TrendFigure } from '../figures/overview-figure.ts';
import type { ProcessFigure } from '../subjects/process/figure/process.ts';
import { costsInputOf } from './differences.ts';
import type { OpenedProgramme } from './programme.ts';

export type Asked = Pick<OpenedProgramme, 'catalogue' | 'periods' | 'effort'> & { engine: Engine };

/** The quarter that a reader sees first: the latest with figures, else the baseline. */
export const latestOf = ({ periods, catalogue }: Pick<Asked, 'catalogue' | 'periods'>): Period =>
	periods.at(-1) ?? catalogue.programme.baseline;

export const overviewOf = ({ engine, catalogue, periods }: Asked, period: Period): Promise<OverviewFigure> =>
	answerOverview(engine, catalogue, period, defaultView(catalogue), periods);

/** Of hundreds of areas a page carries few. */
export const widthOf = ({ catalogue }: Pick<Asked, 'catalogue'>) => ({ others: !areMany(catalogue.areas) });

/** @param width whether areas that the page leaves out are asked as well */
export const trendOf = (asked: Asked, indicator: string, width = widthOf(asked)): Promise<TrendFigure> =>
	answerTrend(asked.engine, asked.catalogue, indicator, latestOf(asked), defaultView(asked.catalogue), width);

/** The comparison that a reader sees first; null where nothing is defined that could be compared. */
export async function comparisonOf(asked: Asked): Promise<ComparePage | null> {
	const view = defaultCompare(asked.catalogue);
	if (view.indicator === '') return null;
	// Both ask for one goal in all areas.
	const engine = remembering(asked.engine);
	const [page, robust] = await Promise.all([
		answerComparePage(engine, asked.catalogue, view, widthOf(asked)),
		answerRobust(engine, asked.catalogue, questionOf(view))
	]);
	return { ...page, robust };
}

export const processOf = (asked: Asked): Promise<ProcessFigure> =>
	answerProcess(asked.engine, asked.catalogue, { period: latestOf(asked) });

export const experienceOf = ({ engine, catalogue }: Asked): Promise<ExperienceFigure> =>
	answerExperience(engine, catalogue);

/**
 * Under the usual assumptions.
 * @param question.upTo nothing later is read; without it all there is
 * @param question.compared what the comparison that a reader sees first tells of each goal, where that is known
 */
export async function costsOf(
	asked: Asked,
	{ upTo, compared }: { upTo?: Period; compared?: readonly GoalComparison[] | undefined } = {}
): Promise<{ input: CostsInput; figure: CostsFigure }> {
	const input = await costsInputOf(asked, { period: upTo, upTo, compared });
	return { input, figure: costs(input, { horizon: input.prices.horizon, usual: null }) };
}
