// The names in and above a trend chart: line ends, events and breaks, and where they stand.
import { nameOf, type Area } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import { quarterIndex } from '../domain/period.ts';
import { ownText, type Language } from '../domain/text.ts';
import type { TrendFigure } from '../figures/trend-figure.ts';
import { formatDate, formatValue, periodShort } from '../language/format.ts';
import { trendWords } from '../language/trend.ts';
import { annotationsOf, type Annotation } from './annotations.ts';
import { pooledName } from '../language/area-names.ts';
import { linesOf, reachOf, type Band, type Ending } from './end-labels.ts';
import type { Line, TrendModel } from './trend-model.ts';

/** Places in percent of the plot, as LayerCake's own scales answer. */
export interface Places {
	across: (quarter: number) => number;
	down: (value: number) => number;
}

export function placesOf(model: Pick<TrendModel, 'time' | 'values'>): Places {
	const [left, right] = model.time.domain;
	const [low, high] = model.values.domain;
	return {
		across: (quarter) => ((quarter - left) / (right - left)) * 100,
		down: (value) => 100 - ((value - low) / (high - low)) * 100
	};
}

/** A reason longer than this has its kind above the chart; in full it stands in the list below. */
const longestReason = 34;

export function trendAnnotations(figure: TrendFigure, model: TrendModel, language: Language): Annotation[] {
	const words = trendWords[language];
	const kinds = new Map(Object.entries(words.breakKinds));
	return annotationsOf(
		[
			...figure.events.map((one) => {
				const title = ownText(one.title, one.title_en, language);
				return {
					kind: 'event' as const,
					period: one.period,
					title: title.text,
					detail: formatDate(one.date, language),
					...(title.dutch && { dutch: 'title' as const })
				};
			}),
			...figure.breaks
				.filter((one) => one.area === null || one.area === figure.area)
				.map((one) => {
					const reason = ownText(one.reason, one.reason_en, language);
					const short = reason.text.length <= longestReason;
					return {
						kind: 'break' as const,
						period: one.period,
						title: words.breakTitle,
						detail: short ? reason.text : (kinds.get(one.kind) ?? one.kind),
						...(short && reason.dutch && { dutch: 'detail' as const })
					};
				})
		],
		model.time.domain
	);
}

/** How wide a label is at most, in percent of the narrowest plot that shows whole labels. */
const widthOf = ({ name, value, note = '' }: Pick<Ending, 'name' | 'value' | 'note'>): number =>
	((20 + 8.4 * Math.max(...[...linesOf(name, 17), value, note].map((text) => text.length))) / 400) * 100;

/** Lines that run on beside an end that lies inside the plot: the target path, and a series that was measured later. */
function linesBeside(model: TrendModel, { across, down }: Places, ending: Ending): Ending {
	const place = ({ period, value }: { period: string; value: number }) => ({
		x: across(quarterIndex(period)),
		y: down(value)
	});
	const lines = [model.path, ...model.main.segments, ...(model.control?.segments ?? [])];
	const avoid = lines.flatMap((line): Band[] => {
		const band = reachOf(line.map(place), ending.x + 1, ending.x + widthOf(ending));
		return band ? [band] : [];
	});
	return avoid.length === 0 ? ending : { ...ending, avoid };
}

export function trendEndings(
	figure: TrendFigure,
	model: TrendModel,
	indicator: Indicator,
	areas: Area[],
	language: Language
): Ending[] {
	const words = trendWords[language];
	const { across, down } = placesOf(model);
	const format = (value: number) => formatValue(value, indicator.kind, indicator.decimals, language);
	/** A line that ends in a hidden figure is named where its hidden point stands, and says so. */
	function ending(line: Line, name: string): Ending[] {
		const latest = line.points.at(-1);
		const common = { key: line.area, name, tone: line.look };
		if (line.endsHidden && latest) {
			const x = across(quarterIndex(latest.period));
			return [{ ...common, x, y: 96, value: words.hidden, short: words.hidden }];
		}
		if (!line.last) return [];
		const value = format(line.last.value);
		return [
			{
				...common,
				x: across(quarterIndex(line.last.period)),
				y: down(line.last.value),
				value,
				short: value,
				note: line.last.provisional ? words.provisional : ''
			}
		];
	}
	const target = model.path.at(-1);
	const all = [
		...(model.control ? ending(model.control, pooledName(areas, figure.compare, language)) : []),
		...ending(model.main, nameOf(areas, figure.area)),
		...(target
			? [
					{
						key: 'target',
						x: across(quarterIndex(target.period)),
						y: down(target.value),
						name: words.target,
						value: `${format(target.value)} ${periodShort(target.period, language)}`,
						short: format(target.value),
						tone: 'target' as const
					}
				]
			: [])
	];
	return all.map((one) => linesBeside(model, { across, down }, one));
}
