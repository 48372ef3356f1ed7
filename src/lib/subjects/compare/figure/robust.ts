// Builds what says how wrong a comparison may be: which quarters and neighbourhoods make a company, and how the two sides drifted before the start.
import type { Area } from '../../../domain/area.ts';
import { comparePeriods, isYear, quarterIndex, type Period } from '../../../domain/period.ts';
import { pointOf } from '../../../figures/measured.ts';
import { breakBetween } from '../../../figures/series.ts';
import { tCritical } from '../../../statistics/distributions/student-t.ts';
import { eventMoments, type PanelRow } from '../../../statistics/event-study.ts';
import { largestMultiple, pointBreakdown } from '../../../statistics/relative-magnitudes.ts';
import type { CompareSource } from './cells.ts';
import type { CompareEventStudy } from './time-figure.ts';
import {
	fewestCompany,
	fewestCompanyBefore,
	mostCompany,
	type Drift,
	type RobustFigure,
	type RobustReason,
	type WeighedCompany
} from './robust-figure.ts';
import { periodsMeasured, pooledThrough } from './trend.ts';
import { neighbourhoodsBeside } from './witnesses.ts';
import { experimentUnit, type ToWeigh, type Weigh } from './weigh.ts';

export interface RobustQuestion {
	source: CompareSource;
	areas: Area[];
	experiment: string[];
	control: string[];
	/** The programme's start. */
	start: Period;
	eventStudy: CompareEventStudy;
	weigh: Weigh;
}

/** What the company is weighed from: the experiment as one, under `experimentUnit`, and each other neighbourhood; null where there is none. */
export interface CompanyPanel {
	periods: Period[];
	series: NonNullable<ToWeigh['panel']>['series'];
}

export function companyPanel(
	question: Omit<RobustQuestion, 'weigh' | 'control' | 'eventStudy'>
): CompanyPanel | null {
	const company = panelOf(question);
	return typeof company === 'string' ? null : { periods: company.periods, series: company.panel.series };
}

/** @returns both parts, each with its reason where it is not there */
export async function robustness(question: RobustQuestion): Promise<RobustFigure> {
	const company = panelOf(question);
	const drift = driftOf(question);
	const weighed =
		typeof company === 'string' && (typeof drift === 'string' || drift.event === null)
			? null
			: await question.weigh({
					panel: typeof company === 'string' ? null : company.panel,
					event: typeof drift === 'string' ? null : drift.event
				});
	return {
		company:
			typeof company === 'string' || !weighed?.company ? null : { ...company.said, ...weighed.company },
		drift:
			typeof drift === 'string'
				? null
				: { ...drift.said, ...withMargin(weighed?.breakdown?.withMargin ?? null) },
		reasons: {
			company: typeof company === 'string' ? company : null,
			drift: typeof drift === 'string' ? drift : null
		},
		confidence: question.source.confidence
	};
}

interface Company {
	panel: NonNullable<ToWeigh['panel']>;
	periods: Period[];
	said: Omit<WeighedCompany, 'estimates' | 'weights' | 'without'>;
}

/** All quarters up to the one compared in which the experiment was measured, as far as no break cuts them off; and who was measured in all of them. */
function panelOf({
	source,
	areas,
	experiment,
	start
}: Pick<RobustQuestion, 'source' | 'areas' | 'experiment' | 'start'>): Company | RobustReason {
	const { indicator, series, breaks, after: last } = source;
	if (experiment.length === 0) return 'no-experiment';
	if (indicator.frequency !== 'quarter') return 'not-quarterly';
	const until = last === null ? Infinity : quarterIndex(last);
	const measuredIn = pooledThrough(source, experiment, periodsMeasured(source, experiment)).filter(
		(one) => !isYear(one.period) && quarterIndex(one.period) <= until
	);
	if (measuredIn.length === 0) return 'not-measured';
	const own = measuredIn.filter((one) => one.value !== null);
	if (own.length === 0) return measuredIn.some((one) => one.hidden) ? 'hidden' : 'no-counts';
	const end = own.at(-1)?.period ?? start;
	const others = neighbourhoodsBeside(areas, experiment);
	// One break over everybody, or in the experiment, ends what can be compared; one in another neighbourhood leaves that one out.
	const usable = own.filter(({ period }) => !breakBetween(breaks, indicator.id, experiment, period, end));
	const before = usable.filter((one) => quarterIndex(one.period) < quarterIndex(start)).length;
	if (before < fewestCompanyBefore) return usable.length < own.length ? 'break' : 'too-few-before';
	if (before === usable.length) return 'none-after';
	const periods = usable.map((one) => one.period);
	const [from] = periods;
	if (from === undefined) return 'not-measured';
	const seriesOf = (area: string): number[] =>
		periods.flatMap((period) => {
			const row = series.at(indicator.id, area, period);
			return (row && pointOf(row, indicator).value) ?? [];
		});
	const found = new Map(others.map((area) => [area, seriesOf(area)]));
	const full = [...found].flatMap(([area, values]) =>
		values.length === periods.length && !breakBetween(breaks, indicator.id, [area], from, end) ? [area] : []
	);
	if (full.length < fewestCompany) return 'too-few-areas';
	if (full.length > mostCompany) return 'too-many-areas';
	const panel = Object.fromEntries([
		[experimentUnit, usable.flatMap((one) => one.value ?? [])],
		...full.map((area): [string, number[]] => [area, found.get(area) ?? []])
	]);
	return {
		panel: { series: panel, before },
		periods,
		said: {
			...{ before, after: usable.length - before, from, to: end },
			leftOut: others.filter((area) => !full.includes(area))
		}
	};
}

const withMargin = (multiple: number | null): Pick<Drift, 'withMargin' | 'beyondWithMargin'> => ({
	withMargin: multiple,
	beyondWithMargin: multiple !== null && multiple >= largestMultiple
});

interface Drifting {
	event: ToWeigh['event'];
	said: Omit<Drift, 'withMargin' | 'beyondWithMargin'>;
}

/** The event study that the page shows, up to the quarter compared: its margin only where there are enough areas to know one. */
function driftOf({
	source,
	experiment,
	control,
	start,
	eventStudy
}: RobustQuestion): Drifting | RobustReason {
	const { indicator, series, confidence, after: last } = source;
	const { reference, reason, points } = eventStudy;
	if (reason !== null || reference === null)
		return reason === 'no-experiment' || reason === 'no-control' || reason === 'hidden' || reason === 'break'
			? reason
			: reason === 'too-few-before' || reason === 'none-before'
				? 'too-few-before'
				: 'not-measured';
	const until = last === null ? Infinity : quarterIndex(last);
	const there = points
		.filter((one) => one.value !== null && quarterIndex(one.period) <= until)
		.sort((a, b) => comparePeriods(a.period, b.period));
	const values = there.map((one) => one.value ?? NaN);
	const at = there.findIndex((one) => one.period === reference);
	const later = there.filter((one) => quarterIndex(one.period) >= quarterIndex(start));
	if (later.length === 0 || at < 1) return later.length === 0 ? 'none-after' : 'too-few-before';
	const steps = values.slice(1, at + 1).map((one, i) => Math.abs(one - (values[i] ?? NaN)));
	const largestStep = Math.max(...steps);
	const value = later.reduce((sum, one) => sum + (one.value ?? 0), 0) / later.length;
	if (largestStep === 0 || value === 0) return 'nothing-moved';
	const units = [...experiment, ...control];
	const rows = there.flatMap(({ period }) =>
		units.flatMap((unit): PanelRow<number>[] => {
			const row = series.at(indicator.id, unit, period);
			const y = (row && pointOf(row, indicator).value) ?? null;
			return y === null
				? []
				: [{ unit, period: quarterIndex(period), y, treated: experiment.includes(unit) }];
		})
	);
	const moments = eventMoments({ rows, reference: quarterIndex(reference) });
	const weights = later.map(() => 1 / later.length);
	const alone = pointBreakdown({ estimates: values.filter((_, i) => i !== at), before: at, weights });
	const enough = control.length >= fewestCompany && moments !== null;
	// The test knows variances for sure; those of few areas are estimated, and widened as Student's t widens a margin.
	const wider = moments && (tCritical(confidence, moments.df) / tCritical(confidence, 1e6)) ** 2;
	return {
		event: enough
			? {
					estimates: moments.estimates,
					covariance: moments.covariance.map((row) => row.map((one) => one * (wider ?? 1))),
					before: moments.before,
					weights,
					confidence
				}
			: null,
		said: {
			...{ value, largestStep, before: at + 1, after: later.length, areas: units.length },
			estimate: Math.min(largestMultiple, alone),
			beyond: alone >= largestMultiple
		}
	};
}
