// A goal's chart in a report: the picture, what it says in words, its source and every number that it draws.
import { trendModel } from '../../../charts/trend-model.ts';
import { chartSentence } from '../../../charts/trend-speech.ts';
import { nameOf } from '../../../domain/area.ts';
import { comparePeriods } from '../../../domain/period.ts';
import type { TrendFigure } from '../../../figures/overview-figure.ts';
import { formatConfidence, formatValue } from '../../../language/format.ts';
import { outlookWord } from '../../../language/outlook.ts';
import { trendWords } from '../../../language/trend.ts';
import { emptyCell, periodCell, valueCell } from '../../../report/document-cells.ts';
import type { About, FigureBlock, TableBlock } from '../../../report/document.ts';
import { inColours } from '../../../report/pictures/svg-text.ts';
import { trendPicture } from '../../../report/pictures/trend-picture.ts';
import { reportGoalWords } from '../words/goals.ts';
import {
	areaName,
	columns,
	partName,
	tableBlock,
	tableRow,
	type Composing,
	type DrawTrend,
	type Goal
} from './context.ts';

const width = 400;

export const pagePicture: DrawTrend = (figure, indicator, areas, language, { height }) =>
	trendPicture(figure, indicator, areas, language, { width, height: Math.round(height * 0.78) });

// As flat as a line may be drawn, so that a goal and what is said of it fit on one page.
const size = { width: 620, height: 282 };
const smallSize = { width: 620, height: 240 };

/** @param id of the goal, or of its sub-area */
export function chart(composing: Composing, goal: Goal, trend: TrendFigure, id: string): FigureBlock {
	const { catalogue, language, draw } = composing;
	const { indicator } = goal;
	const said = reportGoalWords[language];
	const words = trendWords[language];
	const whole = goal.row.area === composing.figure.overview.area;
	const name = indicator.name[language];
	const area = areaName(composing, trend.area);
	const often = { quarter: words.perQuarter, wave: words.perWave, year: words.perYear }[indicator.frequency];
	const model = trendModel(trend, indicator);
	const confidence = formatConfidence(trend.confidence, language);
	const hasMargin = model.main.points.some((one) => one.lower !== null);
	const [lowest] = model.values.domain;
	const margin = indicator.frequency === 'wave' ? said.bars(confidence) : said.band(confidence);
	const axis = words.axisStart(
		formatValue(lowest, indicator.kind, indicator.kind === 'mean' ? 1 : 0, language)
	);
	const subtitle = [
		`${area}, ${often}.`,
		...(hasMargin ? [margin] : []),
		...(trend.ahead.length > 0 ? [outlookWord('fan', language)] : []),
		...(lowest === 0 || model.empty ? [] : [axis])
	];
	const drawn = whole ? size : smallSize;
	return {
		kind: 'figure',
		id: `chart-${id}`,
		caption: whole ? name : `${name}, ${partName(composing, trend.area)}`,
		subtitle: subtitle.join(' '),
		sentence: chartSentence(trend, model, indicator, catalogue.areas, language),
		svg: inColours(draw(trend, indicator, catalogue.areas, language, drawn), catalogue.programme.experiment),
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
	const { control, pathThen, ...alone } = said.columns;
	const area = nameOf(catalogue.areas, trend.area);
	return tableBlock(
		`chart-table-${id}`,
		said.table(indicator.name[language], area),
		columns({ ...alone, ...(trend.pathThen && { pathThen }), ...(trend.pooled && { control }) }),
		periods.map((period) => {
			const about = (field: string): About => ({
				indicator: trend.indicator,
				area: trend.area,
				period,
				field
			});
			const point = own.find((one) => one.period === period);
			const beside = pooled.find((one) => one.period === period);
			const path = trend.path.find((one) => one.period === period)?.value ?? null;
			// After the reported quarter there is a path and nothing else: no measurement is missing there.
			const ahead = comparePeriods(period, trend.period) > 0;
			const of = (value: number | null | undefined, field: string, hidden = false, provisional = false) =>
				ahead && field !== 'path' && field !== 'path-then'
					? emptyCell
					: valueCell(value ?? null, indicator, about(field), language, { hidden, provisional });
			return tableRow(
				periodCell(period, language),
				of(point?.value, 'value', point?.hidden, point?.provisional),
				of(point?.lower, 'lower', point?.hidden),
				of(point?.upper, 'upper', point?.hidden),
				of(path, 'path'),
				...(trend.pathThen
					? [of(trend.pathThen.find((one) => one.period === period)?.value, 'path-then')]
					: []),
				...(trend.pooled ? [of(beside?.value, 'control', beside?.hidden, beside?.provisional)] : [])
			);
		})
	);
}
