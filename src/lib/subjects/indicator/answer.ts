// The trend of one indicator asked of an engine: questions in, one figure with its words out.
import type { Catalogue } from '../../domain/catalogue.ts';
import { shiftPeriod, type Period } from '../../domain/period.ts';
import type { View } from '../../domain/view.ts';
import type { Engine } from '../../engine/engine.ts';
import { trend } from './figure/trend.ts';
import type { TrendFigure } from '../../figures/overview-figure.ts';
import { trendSpoken } from '../../language/summary.ts';
import { breaksOf } from '../../queries/breaks.ts';
import { eventsOf } from '../../queries/events.ts';
import { observationsOf } from '../../queries/observations.ts';
import { checkApart } from '../../domain/unusable-question.ts';

export type TrendCatalogue = Pick<Catalogue, 'programme' | 'indicators' | 'areas'>;

/** Which areas a trend holds besides those that are shown; without it all of them. */
interface Width {
	/** False where they are left out, and only asked how much a register varies before the start. */
	others?: boolean | undefined;
}

/** The question behind a trend's numbers, shown under *Herkomst*. */
export const trendQuery = (
	catalogue: TrendCatalogue,
	indicator: string,
	view: View,
	{ others = true }: Width = {}
) =>
	observationsOf({
		indicators: [indicator],
		areas: catalogue.areas
			.map((one) => one.area)
			.filter((one) => others || one === view.area || view.compare.includes(one))
	});

/** @throws RangeError when the indicator or an area of the view is unknown, or areas of it share people */
export async function answerTrend(
	engine: Engine,
	catalogue: TrendCatalogue,
	indicator: string,
	period: Period,
	view: View,
	{ others = true }: Width = {}
): Promise<TrendFigure> {
	checkApart(catalogue.areas, [view.area, ...view.compare]);
	const everywhere = catalogue.areas.map((one) => one.area);
	const before = observationsOf({
		indicators: [indicator],
		areas: everywhere,
		to: shiftPeriod(catalogue.programme.start, -1)
	});
	const [shown, earlier, breaks, events] = await Promise.all([
		engine.all(trendQuery(catalogue, indicator, view, { others })),
		others ? [] : engine.all(before),
		engine.all(breaksOf({ indicators: [indicator] })),
		engine.all(eventsOf({ areas: everywhere }))
	]);
	const known = new Set(shown.map((row) => row.area));
	const observations = [...shown, ...earlier.filter((row) => !known.has(row.area))];
	const figure = trend({ catalogue, indicator, period, view, observations, breaks, events, others });
	return trendSpoken(figure, catalogue.indicators);
}
