// The trend of one indicator asked of an engine: questions in, one figure with its words out.
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Period } from '../../domain/period.ts';
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

/** The question behind a trend's numbers, shown under *Herkomst*. */
export const trendQuery = (catalogue: TrendCatalogue, indicator: string) =>
	observationsOf({ indicators: [indicator], areas: catalogue.areas.map((one) => one.area) });

/** @throws RangeError when the indicator or an area of the view is unknown, or areas of it share people */
export async function answerTrend(
	engine: Engine,
	catalogue: TrendCatalogue,
	indicator: string,
	period: Period,
	view: View
): Promise<TrendFigure> {
	checkApart(catalogue.areas, [view.area, ...view.compare]);
	const [observations, breaks, events] = await Promise.all([
		engine.all(trendQuery(catalogue, indicator)),
		engine.all(breaksOf({ indicators: [indicator] })),
		engine.all(eventsOf({ areas: catalogue.areas.map((one) => one.area) }))
	]);
	const figure = trend({ catalogue, indicator, period, view, observations, breaks, events });
	return trendSpoken(figure, catalogue.indicators);
}
