// The tables of what runs through time: both sides in every period, the event study, and process behaviour.
import { quarterIndex, type Period } from '../../../domain/period.ts';
import { formatCount, formatNumber, formatValue, periodShort } from '../../../language/format.ts';
import { trendWords } from '../../../language/trend.ts';
import { xmrUnit } from '../draw/xmr-model.ts';
import { eventStudyWords } from '../words/event-study.ts';
import { difference, type Compared } from '../words/page-sentences.ts';
import { compareTrendWords } from '../words/trend.ts';
import { compareXmrWords } from '../words/xmr.ts';
import { margin, number, numeric, type Table } from './tables.ts';

/** Both sides in every period, with margin and index. */
export function trendTable({ figure: { indicator: id, trend }, indicator, language }: Compared): Table {
	const words = compareTrendWords[language];
	const sides = (['experiment', 'control'] as const).filter((side) => trend[side].points.length > 0);
	const text = (value: number | null) => formatValue(value, indicator.kind, indicator.decimals, language);
	const index = (value: number | null) => formatNumber(value, 1, language);
	return {
		caption: words.table.caption,
		columns: [
			words.table.period,
			...sides.flatMap((side) => numeric(words[side], words.table.margin, words.table.index))
		],
		rows: trend[sides[0] ?? 'experiment'].points.map(({ period }) => ({
			head: periodShort(period, language),
			place: { 'data-indicator': id, 'data-period': period },
			cells: sides.flatMap((side) => {
				const point = trend[side].points.find((one) => one.period === period);
				const hidden = point?.hidden ?? false;
				const place = { 'data-area': trend[side].areas.join(',') };
				const note = point?.provisional ? trendWords[language].provisional : '';
				return [
					number('value', point?.value, text, { hidden, note, place }),
					margin(point, text, { none: hidden ? '' : '–', place }),
					number('index', point?.index, index, { hidden, place })
				];
			})
		}))
	};
}

/** Every estimate of the event study, with its margin. */
export function eventTable(compared: Compared): Table {
	const { figure, language } = compared;
	const { eventStudy, trend } = figure;
	const words = eventStudyWords[language];
	const general = compareTrendWords[language].table;
	const text = (value: number | null) => difference(value, compared);
	const moment = (period: Period) =>
		period === eventStudy.reference
			? words.reference
			: quarterIndex(period) < quarterIndex(trend.start)
				? words.before
				: words.after;
	return {
		caption: words.caption,
		columns: [general.period, ...numeric(words.difference, general.margin, words.together), words.moment],
		rows: eventStudy.points.map(({ period, value, lower, upper, bandLower, bandUpper, reason }) => ({
			head: periodShort(period, language),
			place: {
				'data-indicator': figure.indicator,
				'data-area': [...figure.experiment, ...figure.control].join(','),
				'data-period': period
			},
			cells: [
				number('estimate', value, text, { hidden: reason === 'hidden' }),
				margin({ lower, upper }, text),
				margin({ lower: bandLower, upper: bandUpper }, text, {}, ['band-lower', 'band-upper']),
				moment(period)
			]
		}))
	};
}

/** Every number of the XmR chart, and the signal of each quarter in words. */
export function xmrTable({ figure, indicator, language }: Compared): Table {
	const { xmr } = figure;
	const { table, signals, meanings } = compareXmrWords[language];
	const unit = xmrUnit(xmr, indicator);
	const text = (value: number | null) => formatValue(value, unit.kind, unit.decimals, language);
	const count = (value: number | null) => formatCount(value, language);
	/** Measured quarters, and between them those without a value: a gap stays a gap. */
	const periods = [...xmr.points.map((one) => one.period), ...xmr.gaps].sort(
		(a, b) => quarterIndex(a) - quarterIndex(b)
	);
	return {
		caption: table.caption,
		columns: [
			table.period,
			...numeric(
				xmr.unit === 'quarters' ? table.between : table.value,
				table.people,
				table.mean,
				table.limits
			),
			table.signal,
			table.meaning
		],
		rows: periods.map((period) => {
			const point = xmr.points.find((one) => one.period === period);
			const hidden = xmr.hidden.includes(period);
			const note = point?.provisional ? trendWords[language].provisional : '';
			return {
				head: periodShort(period, language),
				place: {
					'data-indicator': figure.indicator,
					'data-area': figure.experiment.join(','),
					'data-period': period
				},
				cells: [
					number('value', point?.value, text, { hidden, note }),
					point?.n == null ? { numbers: [] } : number('n', point.n, count),
					point ? number('mean', point.mean, text) : { numbers: [] },
					margin(point, text, { none: point ? '–' : '' }),
					point?.mean == null ? '' : signals[point.signal],
					point ? meanings[point.meaning] : ''
				]
			};
		})
	};
}
