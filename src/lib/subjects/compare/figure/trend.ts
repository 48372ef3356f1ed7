// Both sides of a comparison through time: each pooled in every period, absolute and as an index of the baseline period, and the breaks that concern it.
import { quarterIndex, comparePeriods, type Period } from '../../../domain/period.ts';
import type { CompareSource } from './cells.ts';
import type { CompareTrend, IndexReason, TrendSide, CompareBreak, SideReason } from './time-figure.ts';
import type { Measured } from '../../../figures/evidence.ts';
import { pooled, type MeasuredRow } from '../../../figures/measured.ts';
import { breakBetween } from '../../../figures/series.ts';

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

export interface TrendQuestion {
	experiment: string[];
	control: string[];
	/** The programme's start. */
	start: Period;
	/** The programme's baseline; surveys and yearly figures take their first measurement. */
	baseline: Period;
}

const within = (point: Measured | undefined): point is Measured & { value: number } =>
	point !== undefined && point.value !== null;

function indexReasonOf(
	{ indicator }: CompareSource,
	reason: TrendSide['reason'],
	base: Measured | undefined
): IndexReason | null {
	if (reason) return reason;
	if (indicator.kind === 'mean' && indicator.scale?.min !== 0) return 'no-zero';
	if (!within(base)) return base?.hidden ? 'hidden' : 'not-measured';
	return base.value === 0 ? 'zero' : null;
}

/** Between two periods in either order. */
function brokenBetween({ indicator, breaks }: CompareSource, areas: string[], a: Period, b: Period): boolean {
	const [from, to] = quarterIndex(a) < quarterIndex(b) ? [a, b] : [b, a];
	return breakBetween(breaks, indicator.id, areas, from, to) !== undefined;
}

function sideOf(
	source: CompareSource,
	side: 'experiment' | 'control',
	areas: string[],
	periods: Period[],
	base: Period | null
): TrendSide {
	const points = pooledThrough(source, areas, periods);
	const reason = areas.length === 0 ? (`no-${side}` as const) : whyEmpty(source, areas, points);
	const first = points.find((one) => base !== null && quarterIndex(one.period) === quarterIndex(base));
	const indexReason = indexReasonOf(source, reason, first);
	return {
		areas,
		points: points.map((point) => ({
			...point,
			index:
				indexReason !== null ||
				!within(first) ||
				point.value === null ||
				brokenBetween(source, areas, first.period, point.period)
					? null
					: (point.value / first.value) * 100
		})),
		reason,
		indexReason
	};
}

function cellsOf({ indicator, series }: CompareSource, areas: string[], periods: Period[]): MeasuredRow[] {
	return areas.flatMap((area) =>
		periods.flatMap((period) => {
			const row = series.at(indicator.id, area, period);
			if (!row) return [];
			const { indicator: _indicator, source: _source, retrieved: _retrieved, ...cell } = row;
			return [cell];
		})
	);
}

export function compareTrend(source: CompareSource, question: TrendQuestion): CompareTrend {
	const { experiment, control, start, baseline } = question;
	const areas = [...experiment, ...control];
	const periods = periodsMeasured(source, areas);
	const base = source.indicator.frequency === 'quarter' ? baseline : (periods[0] ?? null);
	const sides = {
		experiment: sideOf(source, 'experiment', experiment, periods, base),
		control: sideOf(source, 'control', control, periods, base)
	};
	const drawn = [sides.experiment, sides.control].filter((side) => side.reason === null);
	const shared =
		drawn.length === 0 ? [] : periods.filter((_, at) => drawn.every((side) => within(side.points[at])));
	const to = shared.at(-1) ?? null;
	const from = shared.find(
		(one) =>
			to !== null &&
			(base === null || quarterIndex(one) >= quarterIndex(base)) &&
			!brokenBetween(source, areas, one, to)
	);
	return {
		start,
		base,
		...sides,
		cells: cellsOf(source, areas, periods),
		breaks: breaksIn(source, areas),
		from: from === undefined || from === to ? null : from,
		to,
		reason: drawn.length > 0 ? null : (sides.experiment.reason ?? sides.control.reason)
	};
}
