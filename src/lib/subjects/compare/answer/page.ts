// Everything that the compare page shows, asked of an engine: the chosen comparison, and every goal between the same areas.
import type { CompareView } from '../../../domain/compare-view.ts';
import { comparePeriods, type Period } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { CompareFigure, GoalComparison } from '../figure/comparison-figure.ts';
import { inShort } from '../figure/in-short.ts';
import type { Randomise } from '../figure/randomise.ts';
import { goalsOf } from '../../../figures/series.ts';
import { measuredPeriods } from '../../../queries/observations.ts';
import { answerCompare, type CompareCatalogue } from './comparison.ts';

export interface ComparePage {
	figure: CompareFigure;
	/** Every goal between the same areas, each from its own first to its latest measurement. */
	goals: GoalComparison[];
	/** The periods in which the indicator was measured anywhere, in time order. */
	periods: Period[];
	/** What is compared when no period is chosen. */
	usual: { before: Period | null; after: Period | null };
}

/** A page carries its figures, so it carries no more of the other goals than it shows. */
export function asGoal(figure: CompareFigure): GoalComparison {
	const { trend: _trend, eventStudy: _eventStudy, xmr: _xmr, placebo: _placebo, witnesses, ...rest } = figure;
	return { ...rest, witnesses: { ...witnesses, areas: { ...witnesses.areas, others: [] } } };
}

/**
 * @param wide.others false leaves out the other neighbourhoods one by one, where a page would carry hundreds
 * @throws UnusableQuestion as `answerCompare` does, for the chosen comparison
 */
export async function answerComparePage(
	engine: Engine,
	catalogue: CompareCatalogue,
	view: CompareView,
	{ randomise, others = true }: { randomise?: Randomise; others?: boolean } = {}
): Promise<ComparePage> {
	const { indicator, experiment, control } = view;
	const ask = (id: string) =>
		answerCompare(engine, catalogue, { indicator: id, experiment, control, randomise });
	const [goals, rows] = await Promise.all([
		Promise.all(goalsOf(catalogue).map((one) => ask(one.id))),
		engine.all(measuredPeriods({ indicators: [indicator] }))
	]);
	const usual = goals.find((one) => one.indicator === indicator) ?? (await ask(indicator));
	const figure =
		view.before === null && view.after === null
			? usual
			: await answerCompare(engine, catalogue, {
					indicator,
					experiment,
					control,
					before: view.before ?? undefined,
					after: view.after ?? undefined,
					randomise
				});
	return {
		figure: others ? figure : inShort(figure),
		goals: goals.map(asGoal),
		periods: rows.map((row) => row.period).sort(comparePeriods),
		usual: { before: usual.before, after: usual.after }
	};
}
