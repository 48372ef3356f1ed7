// The sides of a comparison through time: each side pooled in every period, and the breaks that concern it.
import { comparePeriods, quarterIndex, type Period } from '../../../domain/period.ts';
import type { CompareSource } from './cells.ts';
import type { CompareBreak, SideReason } from './time-figure.ts';
import type { Measured } from '../../../figures/evidence.ts';
import { pooled } from '../../../figures/measured.ts';

/** The periods in which any of these areas was measured; of two names for one quarter the first. */
export function periodsMeasured({ indicator, series }: CompareSource, areas: string[]): Period[] {
	const all = series.periodsOf(indicator.id, areas);
	return all.filter((one, at) => quarterIndex(one) !== quarterIndex(all[at - 1] ?? '0000'));
}

/** The areas as if they were one, in each period; a period that cannot be pooled is there without a value. */
export function pooledThrough(
	{ indicator, series, confidence, spread }: CompareSource,
	areas: string[],
	periods: Period[]
): Measured[] {
	if (areas.length === 0) return [];
	const factor = spread.factor(indicator, areas);
	return periods.map(
		(period) =>
			pooled(series.across(indicator.id, areas, period), areas, indicator, confidence, factor) ?? {
				area: areas.join(','),
				period,
				value: null,
				lower: null,
				upper: null,
				numerator: null,
				denominator: null,
				mean: null,
				sd: null,
				n: null,
				provisional: false,
				hidden: false,
				row: null
			}
	);
}

/** Why none of a side's points has a value; null where one has. */
export function whyEmpty(
	{ indicator, series }: CompareSource,
	areas: string[],
	points: Measured[]
): Exclude<SideReason, 'no-experiment' | 'no-control'> | null {
	if (points.some((one) => one.value !== null)) return null;
	if (points.some((one) => one.hidden)) return 'hidden';
	const complete = points.some(
		({ period }) => series.across(indicator.id, areas, period).length === areas.length
	);
	return complete ? 'no-counts' : 'not-measured';
}

/** Every break that concerns one of the areas, in time order. */
export const breaksIn = ({ indicator, breaks }: CompareSource, areas: string[]): CompareBreak[] =>
	breaks
		.filter((one) => one.indicator === indicator.id && (one.area === null || areas.includes(one.area)))
		.map(({ period, area, kind, reason, reason_en }) => ({
			...{ period, area, kind, reason },
			...(reason_en && { reason_en })
		}))
		.sort((a, b) => comparePeriods(a.period, b.period));
