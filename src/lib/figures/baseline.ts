// From which measurement the changes of an indicator are counted.
import { baselinePeriodOf } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods, quarterIndex, type Period } from '../domain/period.ts';
import type { Programme } from '../domain/programme.ts';
import type { ObservationSeries } from './series.ts';

/**
 * The plan's baseline quarter; of an indicator that only surveys hold, and none in that quarter, the first wave in these areas.
 * What was added up from answers has no row of observations.csv, and is there for no indicator that has one.
 */
export function countedFrom(
	programme: Programme,
	indicator: Indicator,
	series: ObservationSeries,
	areas: string[]
): Period {
	const planned = baselinePeriodOf(programme, indicator);
	const rows = areas.flatMap((area) => series.of(indicator.id, area));
	const [first] = rows.map((one) => one.period).sort(comparePeriods);
	const inPlan = rows.some((one) => quarterIndex(one.period) === quarterIndex(planned));
	return first === undefined || inPlan || rows.some((one) => one.row > 0) ? planned : first;
}
