// Files made in the browser from what is on screen: CSV of the figure, SVG and PNG of the chart.
import Papa from 'papaparse';
import { inBase64 } from '../domain/bytes-as-text.ts';
import { nameOf, type Area } from '../domain/area.ts';
import { flatNumber, plainSpaces } from '../domain/flat-text.ts';
import { comparePeriods } from '../domain/period.ts';
import type { Measured } from '../figures/evidence.ts';
import type { OutlookAt } from '../figures/outlook.ts';
import type { TrendFigure, TrendSeries } from '../figures/overview-figure.ts';
import { pathValue } from './trend-model.ts';

/** First in every row, so that no cut or sort loses it. */
export const syntheticLabel = 'synthetic demonstration data';

interface Told {
	figure: TrendFigure;
	areas: Area[];
	series: TrendSeries;
	point: Measured;
	/** The outlook of a quarter to come. */
	ahead?: OutlookAt;
}

/** A hidden figure is a full stop, as the source writes it; never an empty cell that could pass for zero. */
const shown = ({ hidden }: Measured, value: number | null) => (hidden ? '.' : value);

const columns: Record<string, (told: Told) => Cell> = {
	data: ({ figure }) => (figure.synthetic ? syntheticLabel : 'data'),
	indicator: ({ figure }) => figure.indicator,
	area: ({ series }) => series.area,
	name: ({ figure, areas, series }) =>
		(series.role === 'pooled' ? figure.compare : [series.area]).map((id) => nameOf(areas, id)).join(' + '),
	role: ({ series }) => series.role,
	period: ({ point }) => point.period,
	numerator: ({ point }) => shown(point, point.numerator),
	denominator: ({ point }) => shown(point, point.denominator),
	mean: ({ point }) => point.mean,
	sd: ({ point }) => point.sd,
	n: ({ point }) => point.n,
	n_effective: ({ point }) => point.nEffective ?? null,
	value: ({ point }) => shown(point, point.value),
	lower: ({ point }) => point.lower,
	upper: ({ point }) => point.upper,
	confidence: ({ figure }) => figure.confidence,
	path: ({ figure, series, point }) =>
		series.area === figure.area ? pathValue(figure.path, point.period) : null,
	path_then: ({ figure, series, point }) =>
		series.area === figure.area ? pathValue(figure.pathThen ?? figure.path, point.period) : null,
	status: ({ point, ahead }) => (ahead ? 'outlook' : point.provisional ? 'provisional' : 'final'),
	hidden: ({ point }) => point.hidden,
	row: ({ point }) => point.row,
	outlook_middle: ({ ahead }) => ahead?.middle ?? null,
	outlook_lower_50: ({ ahead }) => bound(ahead, 0.5, 'lower'),
	outlook_upper_50: ({ ahead }) => bound(ahead, 0.5, 'upper'),
	outlook_lower_80: ({ ahead }) => bound(ahead, 0.8, 'lower'),
	outlook_upper_80: ({ ahead }) => bound(ahead, 0.8, 'upper'),
	/** No range leaves the page without it. */
	outlook_if: ({ ahead }) => (ahead ? 'nothing-new-happens' : null)
};

const bound = (at: OutlookAt | undefined, level: number, side: 'lower' | 'upper'): number | null =>
	at?.ranges.find((one) => one.level === level)?.[side] ?? null;

/** A quarter to come: nothing is measured in it. */
const unmeasured = (area: string, period: string): Measured => ({
	...{ area, period, value: null, lower: null, upper: null, numerator: null, denominator: null },
	...{ mean: null, sd: null, n: null, provisional: false, hidden: false, row: null }
});

export function trendCsv(figure: TrendFigure, areas: Area[]): string {
	const all = [...figure.series, ...(figure.pooled ? [figure.pooled] : []), ...figure.others];
	const rows = all.flatMap((series): Told[] => [
		...series.points
			.toSorted((a, b) => comparePeriods(a.period, b.period))
			.map((point) => ({ figure, areas, series, point })),
		...(series === figure.series[0] ? figure.ahead : []).map((ahead) => ({
			...{ figure, areas, series, ahead },
			point: unmeasured(series.area, ahead.period)
		}))
	]);
	return csvText(
		Object.keys(columns),
		rows.map((told) => Object.values(columns).map((cell) => cell(told)))
	);
}

type Cell = string | number | boolean | null;

const formula = /^[=+\-@\t\r]/;

/** A number below zero is no formula. */
function written(cell: Cell): Cell {
	if (typeof cell === 'number') return flatNumber(cell);
	if (typeof cell !== 'string') return cell;
	return formula.test(cell) ? `'${plainSpaces(cell)}` : plainSpaces(cell);
}

/**
 * UTF-8, comma, decimal point, LF. Text that a spreadsheet would run as a formula is kept as text.
 * @param fields column names; rows hold their cells in that order, null for an empty one
 */
export const csvText = (fields: string[], rows: Cell[][]): string =>
	Papa.unparse(
		{ fields: fields.map((field) => String(written(field))), data: rows.map((row) => row.map(written)) },
		{ newline: '\n' }
	) + '\n';

/** Saves text under a name. A data address, since the page policy allows no other kind. */
export function saveText(name: string, type: string, text: string): void {
	saveAddress(name, `data:${type};charset=utf-8,${encodeURIComponent(text)}`);
}

export function saveAddress(name: string, address: string): void {
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
}

/** Saves bytes under a name. */
export function saveBytes(name: string, type: string, bytes: Uint8Array): void {
	saveAddress(name, `data:${type};base64,${inBase64(bytes)}`);
}

/**
 * Draws an SVG on a canvas.
 * @returns a data address of a PNG at twice the size, sharp enough for print
 */
export async function pngOf(svg: string, width: number, height: number): Promise<string> {
	const image = new Image(width, height);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * 2;
	canvas.height = height * 2;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('canvas: this browser gives no drawing context');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas.toDataURL('image/png');
}
