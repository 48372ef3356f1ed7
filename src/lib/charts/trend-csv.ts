// The trend figure as a table to take along: one row per area and period, every row saying when it is synthetic.
import { nameOf, type Area } from '../domain/area.ts';
import { comparePeriods } from '../domain/period.ts';
import type { Measured } from '../figures/evidence.ts';
import type { TrendFigure, TrendSeries } from '../figures/trend-figure.ts';
import { csvText } from './download.ts';
import { pathValue } from './trend-model.ts';

/** First in every row, so that no cut or sort loses it. */
export const syntheticLabel = 'synthetic demonstration data';

const fields = [
	'data',
	'indicator',
	'area',
	'name',
	'role',
	'period',
	'numerator',
	'denominator',
	'mean',
	'sd',
	'n',
	'n_effective',
	'value',
	'lower',
	'upper',
	'confidence',
	'path',
	'status',
	'hidden',
	'row'
];

export function trendCsv(figure: TrendFigure, areas: Area[]): string {
	const row = (series: TrendSeries, point: Measured) => {
		// A hidden figure is a full stop, as the source writes it; never an empty cell that could pass for zero.
		const shown = (value: number | null) => (point.hidden ? '.' : value);
		const name =
			series.role === 'pooled'
				? figure.compare.map((id) => nameOf(areas, id)).join(' + ')
				: nameOf(areas, series.area);
		return [
			figure.synthetic ? syntheticLabel : 'data',
			figure.indicator,
			series.area,
			name,
			series.role,
			point.period,
			shown(point.numerator),
			shown(point.denominator),
			point.mean,
			point.sd,
			point.n,
			point.nEffective ?? null,
			shown(point.value),
			point.lower,
			point.upper,
			figure.confidence,
			series.area === figure.area ? pathValue(figure.path, point.period) : null,
			point.provisional ? 'provisional' : 'final',
			point.hidden,
			point.row
		];
	};
	const all = [...figure.series, ...(figure.pooled ? [figure.pooled] : []), ...figure.others];
	return csvText(
		fields,
		all.flatMap((series) =>
			series.points.toSorted((a, b) => comparePeriods(a.period, b.period)).map((point) => row(series, point))
		)
	);
}
