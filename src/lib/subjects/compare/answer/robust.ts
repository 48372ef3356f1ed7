// How wrong one comparison may be, answered: beside a weighted company of neighbourhoods, and under unequal drift.
import type { CompareView } from '../../../domain/compare-view.ts';
import type { Engine } from '../../../engine/engine.ts';
import { sourceOf } from '../figure/comparison.ts';
import { compareEventStudy } from '../figure/event-study.ts';
import { companyPanel, robustness, type CompanyPanel } from '../figure/robust.ts';
import type { RobustFigure } from '../figure/robust-figure.ts';
import { weighAtOnce, type Weigh } from '../figure/weigh.ts';
import { askedOf, type CompareCatalogue, type CompareQuestion } from './comparison.ts';

/** What a page's choices ask. */
export const questionOf = ({ before, after, ...view }: CompareView): CompareQuestion => ({
	indicator: view.indicator,
	experiment: view.experiment,
	control: view.control,
	before: before ?? undefined,
	after: after ?? undefined
});

/**
 * @param weigh without it at once, where the question is asked
 * @throws UnusableQuestion as `answerCompare` does
 */
export async function answerRobust(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: CompareQuestion,
	weigh: Weigh = weighAtOnce
): Promise<RobustFigure> {
	const { figure } = await answerRobustWith(engine, catalogue, question, weigh);
	return figure;
}

/** The same with what the company was weighed from, for who computes it again. @throws UnusableQuestion as `answerCompare` does */
export async function answerRobustWith(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: CompareQuestion,
	weigh: Weigh = weighAtOnce
): Promise<{ figure: RobustFigure; panel: CompanyPanel | null }> {
	const { source, overTime } = sourceOf(await askedOf(engine, catalogue, question));
	const { experiment, control, start } = overTime;
	const asked = { source, areas: catalogue.areas, experiment, start };
	const eventStudy = compareEventStudy(source, overTime);
	return {
		figure: await robustness({ ...asked, control, eventStudy, weigh }),
		panel: companyPanel(asked)
	};
}
