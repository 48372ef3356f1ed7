// Builds the trend figure: one indicator through time, in every area that has figures.
import { breaksOver } from '../../../domain/breaks.ts';
import { goalOf, type Catalogue } from '../../../domain/catalogue.ts';
import { goalAt } from '../../../domain/indicator.ts';
import { comparePeriods, quarterOf, type Period } from '../../../domain/period.ts';
import type { Break, Event } from '../../../domain/tables.ts';
import type { View } from '../../../domain/view.ts';
import { goalAhead, goalRow } from '../../../figures/goal-row.ts';
import { pathOfThen, pathThrough, revisedPlans } from '../../../figures/path.ts';
import { measured, pooled, type ObservationRow } from '../../../figures/measured.ts';
import { ObservationSeries, Spread } from '../../../figures/series.ts';
import type { TrendSeries, TrendWithoutWords } from '../../../figures/overview-figure.ts';

export interface TrendInput {
	catalogue: Pick<Catalogue, 'programme' | 'indicators' | 'areas'>;
	indicator: string;
	/** The latest quarter of the goals: the goal's standing is given for it. */
	period: Period;
	view: View;
	/** All rows of the indicator; where the others are left out, of them those before the start. */
	observations: ObservationRow[];
	/** False leaves out the series of areas that are not shown. */
	others?: boolean | undefined;
	breaks: Break[];
	events: Event[];
}

/** @throws RangeError when the indicator or the chosen area is unknown. */
export function trend(input: TrendInput): TrendWithoutWords {
	const { catalogue, view, period } = input;
	const { programme, areas } = catalogue;
	const { confidence } = view;
	const breaks = breaksOver(areas, input.breaks);
	const indicator = catalogue.indicators.find((one) => one.id === input.indicator);
	if (!indicator)
		throw new RangeError(`indicator: "${input.indicator}" is not an indicator of this programme`);
	const area = areas.find((one) => one.area === view.area);
	if (!area) throw new RangeError(`area: "${view.area}" is not an area of this programme`);
	const series = new ObservationSeries(input.observations);
	const spread = new Spread({ programme, areas, series, breaks, until: period });
	const compare = view.compare.filter((one) => one !== area.area);
	const lineOf = (id: string): TrendSeries => ({
		area: id,
		role: areas.find((one) => one.area === id)?.role ?? 'reference',
		points: series
			.of(indicator.id, id)
			.map((row) => measured(row, indicator, confidence, spread.factor(indicator, [id])))
	});
	const togetherFactor = spread.factor(indicator, compare);
	const together = series.periodsOf(indicator.id, compare).flatMap((at) => {
		const rows = series.across(indicator.id, compare, at);
		return pooled(rows, compare, indicator, confidence, togetherFactor) ?? [];
	});
	const shown = [area.area, ...compare];
	const elsewhere = areas.filter((one) => !shown.includes(one.area));
	const last = series.of(indicator.id, area.area).at(-1)?.period;
	const latest = indicator.reference && last !== undefined ? last : period;
	const goal = goalOf(indicator, area);
	const plan = goalAt(goal, latest);
	const revised = revisedPlans(programme, indicator, goal, latest);
	const question = { programme, series, breaks, spread, period, compare, confidence };
	return {
		indicator: indicator.id,
		area: area.area,
		compare,
		confidence,
		synthetic: indicator.synthetic ?? programme.synthetic,
		period: latest,
		dispersion: spread.printed(indicator, [area.area]),
		series: shown.map(lineOf),
		pooled: together.length === 0 ? null : { area: compare.join(','), role: 'pooled', points: together },
		...(input.others === false
			? { others: [], more: elsewhere.length }
			: { others: elsewhere.map((one) => lineOf(one.area)).filter((line) => line.points.length > 0) }),
		path: pathThrough(programme, indicator, plan),
		...(plan.target_path && { stepped: true as const }),
		...(revised.length > 0 && { revised, pathThen: pathOfThen(programme, indicator, goal, latest) }),
		ahead: indicator.reference ? [] : goalAhead(question, indicator, area),
		breaks: breaks
			.filter((one) => one.indicator === indicator.id)
			.filter((one) => one.area === null || shown.includes(one.area))
			.map(({ period: at, area: where, kind, reason, reason_en }) => ({
				...{ period: at, area: where, kind, reason },
				...(reason_en && { reason_en })
			}))
			.sort((a, b) => comparePeriods(a.period, b.period)),
		events: input.events
			.filter((one) => one.area === null || one.area === area.area)
			.map(({ date, title, text, title_en, text_en }) => ({
				...{ date, period: quarterOf(date), title, text },
				...(title_en && { title_en }),
				...(text_en && { text_en })
			}))
			.sort((a, b) => a.date.localeCompare(b.date)),
		now: indicator.reference ? null : goalRow(question, indicator, area),
		retrieved:
			input.observations
				.map((row) => row.retrieved)
				.sort()
				.at(-1) ?? null,
		sources: [...new Set(input.observations.map((row) => row.source))].sort()
	};
}
