// One goal, one page: finding, claim, chart, facts, the leader's explanation and the families of the same life domain.
import { chartSentence } from '../charts/trend-speech.ts';
import { trendModel } from '../charts/trend-model.ts';
import { comparePeriods } from '../domain/period.ts';
import { targetPeriodOf } from '../domain/catalogue.ts';
import type { OverviewIndicator } from '../figures/overview-figure.ts';
import { goalFields } from '../figures/report-notes.ts';
import type { TrendFigure } from '../figures/trend-figure.ts';
import { findingHeadline } from '../language/finding.ts';
import { formatConfidence, periodName } from '../language/format.ts';
import { statusWords } from '../language/overview.ts';
import { reportGoalWords } from '../language/report-goals.ts';
import { trendWords } from '../language/trend.ts';
import {
	areaName,
	columns,
	domainName,
	goalsIn,
	narrative,
	trendOf,
	type Composing,
	type Goal
} from './compose-context.ts';
import { resultsTable } from './compose-results.ts';
import { changeCell, countCell, textCell, valueCell } from './document-cells.ts';
import type { About, Block, DocumentSection, FactsBlock, FigureBlock, TableBlock } from './document.ts';
import { leadSentence } from './goal-lead.ts';

const size = { width: 620, height: 320 };
const smallSize = { width: 620, height: 240 };

export const goalSections = (composing: Composing): DocumentSection[] =>
	goalsIn(composing).map((goal) => {
		const { row, indicator, number } = goal;
		const { words, language } = composing;
		const said = reportGoalWords[language];
		const domain = domainName(composing, indicator.domain);
		return {
			id: `goal-${indicator.id}`,
			title: said.domain(number, domain),
			newPage: true,
			blocks: [
				...aboutGoal(composing, goal, row),
				narrative(
					composing,
					`notes-${indicator.id}`,
					words.ofLeader,
					goalFields.map((field) => ({ indicator: indicator.id, field }))
				),
				...row.subareas.flatMap((part) => aboutGoal(composing, goal, part)),
				...familiesOf(composing, goal)
			]
		};
	});

/** Finding, claim, chart and facts of a goal, or of a sub-area with a goal of its own. */
function aboutGoal(composing: Composing, { indicator, number }: Goal, row: OverviewIndicator): Block[] {
	const { figure, language } = composing;
	const whole = row.area === figure.overview.area;
	const name = indicator.name[language];
	const id = whole ? indicator.id : `${indicator.id}-${row.area}`;
	const trend = trendOf(composing, row);
	return [
		{
			kind: 'heading',
			level: whole ? 2 : 3,
			id: `finding-${id}`,
			text: findingHeadline(whole ? name : areaName(composing, row.area), row.claim, language),
			status: { code: row.status, word: statusWords[language][row.status ?? 'none'] }
		},
		{
			kind: 'paragraph',
			tone: whole ? 'lead' : 'body',
			text: [leadSentence(row, indicator, figure.overview.period, language), row.claim[language]]
				.filter((one) => one !== '')
				.join(' ')
		},
		...(trend ? [chart(composing, { indicator, number, row }, trend, id)] : []),
		facts(composing, { indicator, number, row }, id)
	];
}

function facts(composing: Composing, { indicator, row }: Goal, id: string): FactsBlock {
	const { figure, catalogue, language } = composing;
	const said = reportGoalWords[language];
	const { period } = figure.overview;
	const trend = trendOf(composing, row);
	const points = trend?.series[0]?.points ?? [];
	const target = targetPeriodOf(catalogue.programme, indicator);
	const about = (field: string, at: string = period): About => ({
		indicator: row.indicator,
		area: row.area,
		period: at,
		field
	});
	const hiddenAt = (at: string | null) => points.find((one) => one.period === at)?.hidden ?? false;
	const value = (amount: number | null, field: string, at?: string, hidden = false) =>
		valueCell(amount, indicator, about(field, at), language, { hidden });
	const together = trend?.pooled?.points.find((one) => one.period === period);
	const share = indicator.kind === 'proportion';
	return {
		kind: 'facts',
		id: `facts-${id}`,
		caption: said.facts(indicator.name[language]),
		rows: [
			{ label: said.baseline, cell: value(row.baseline, 'baseline') },
			{
				label: said.previous(row.previousPeriod),
				cell: value(row.previous, 'previous', row.previousPeriod ?? undefined, hiddenAt(row.previousPeriod))
			},
			{ label: said.now, cell: valueCell(row.value, indicator, about('value'), language, row) },
			...(row.last
				? [
						{
							label: said.notMeasured(row.last.period),
							cell: value(row.last.value, 'value', row.last.period, row.last.hidden)
						}
					]
				: []),
			{ label: said.lower, cell: value(row.lower, 'lower', undefined, row.hidden) },
			{ label: said.upper, cell: value(row.upper, 'upper', undefined, row.hidden) },
			{
				label: share ? said.changePoints : said.change,
				cell: changeCell(row.change, indicator, about('change'), language)
			},
			...(row.numerator === null || row.denominator === null
				? []
				: [
						{
							label: said.count,
							cell: countCell({ value: row.numerator, hidden: false }, about('numerator'), language)
						},
						{
							label: said.of,
							cell: countCell({ value: row.denominator, hidden: false }, about('denominator'), language)
						}
					]),
			...(share || row.n === null
				? []
				: [{ label: said.answers, cell: countCell({ value: row.n, hidden: false }, about('n'), language) }]),
			{ label: said.path, cell: value(row.path, 'path') },
			{ label: said.target(target), cell: value(row.target, 'target') },
			...(row.control
				? [
						{
							label: composing.words.summary.columns.control,
							cell: value(row.control.value, 'control', undefined, together?.hidden ?? false)
						}
					]
				: [])
		]
	};
}

function chart(composing: Composing, goal: Goal, trend: TrendFigure, id: string): FigureBlock {
	const { catalogue, language, draw } = composing;
	const { indicator } = goal;
	const said = reportGoalWords[language];
	const words = trendWords[language];
	const whole = goal.row.area === composing.figure.overview.area;
	const name = indicator.name[language];
	const area = areaName(composing, trend.area);
	const often = { quarter: words.perQuarter, wave: words.perWave, year: words.perYear }[indicator.frequency];
	const confidence = formatConfidence(trend.confidence, language);
	const margin = indicator.frequency === 'wave' ? words.bars(confidence) : words.band(confidence);
	const drawn = whole ? size : smallSize;
	return {
		kind: 'figure',
		id: `chart-${id}`,
		caption: whole ? name : `${name}, ${area}`,
		subtitle: `${area}, ${often}. ${margin}`,
		sentence: chartSentence(trend, trendModel(trend, indicator), indicator, catalogue.areas, language),
		svg: draw(trend, indicator, catalogue.areas, language, drawn),
		...drawn,
		source: said.source(trend.sources, trend.retrieved),
		table: chartTable(composing, goal, trend, id)
	};
}

/** Every number that the chart draws: the measurements, the path and the comparison areas together. */
function chartTable(
	{ catalogue, language }: Composing,
	{ indicator }: Goal,
	trend: TrendFigure,
	id: string
): TableBlock {
	const said = reportGoalWords[language];
	const own = trend.series[0]?.points ?? [];
	const pooled = trend.pooled?.points ?? [];
	const periods = [...new Set([...own, ...pooled, ...trend.path].map((one) => one.period))].sort(
		comparePeriods
	);
	const { control, ...alone } = said.columns;
	const area = catalogue.areas.find((one) => one.area === trend.area)?.name ?? trend.area;
	return {
		kind: 'table',
		id: `chart-table-${id}`,
		caption: said.table(indicator.name[language], area),
		columns: columns(trend.pooled ? { ...alone, control } : alone),
		rows: periods.map((period) => {
			const about = (field: string): About => ({
				indicator: trend.indicator,
				area: trend.area,
				period,
				field
			});
			const point = own.find((one) => one.period === period);
			const beside = pooled.find((one) => one.period === period);
			const path = trend.path.find((one) => one.period === period)?.value ?? null;
			const of = (value: number | null | undefined, field: string, hidden = false, provisional = false) =>
				valueCell(value ?? null, indicator, about(field), language, { hidden, provisional });
			return {
				level: 0,
				cells: [
					textCell(periodName(period, language)),
					of(point?.value, 'value', point?.hidden, point?.provisional),
					of(point?.lower, 'lower', point?.hidden),
					of(point?.upper, 'upper', point?.hidden),
					of(path, 'path'),
					...(trend.pooled ? [of(beside?.value, 'control', beside?.hidden, beside?.provisional)] : [])
				]
			};
		}),
		notes: []
	};
}

/** The results in families that the plan places in the goal's life domain. */
function familiesOf(composing: Composing, { indicator }: Goal): Block[] {
	const [whole] = composing.figure.families;
	const results = whole?.area === null ? whole.results.filter((one) => one.domain === indicator.domain) : [];
	if (results.length === 0) return [];
	const said = reportGoalWords[composing.language];
	const caption = said.families(domainName(composing, indicator.domain));
	return [resultsTable(composing, results, null, `families-${indicator.id}`, caption)];
}
