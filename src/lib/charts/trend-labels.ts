// The names in and above a trend chart: line ends, events and breaks, and where they stand.
import { nameOf, type Area } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type Period, quarterIndex } from '../domain/period.ts';
import { type Language, ownText } from '../domain/text.ts';
import type { TrendFigure } from '../figures/overview-figure.ts';
import { trendWords } from '../language/trend.ts';
import { pooledName } from '../language/area-names.ts';
import { formatDate, formatValue, periodShort } from '../language/format.ts';
import { type Band, type Ending, linesOf, reachOf } from './end-labels.ts';
import type { Line, TrendModel } from './trend-model.ts';

export interface Annotation {
	/** From 1, in order of time: how small screens and the list below the chart call it. */
	number: number;
	kind: 'event' | 'break';
	period: Period;
	/** Place on the time axis; a break lies between two quarters. */
	x: number;
	title: string;
	detail: string;
	/** Which of the two is Dutch on an English page. */
	dutch?: 'title' | 'detail' | undefined;
	/** 0 is the row nearest to the plot. */
	row: number;
	/** The label stands before its line where it would leave the plot. */
	before: boolean;
}

type Wanted = Pick<Annotation, 'kind' | 'period' | 'title' | 'detail' | 'dutch'>;

/** A chart names at most this many events; all of them stand in the list. */
const mostEvents = 3;
/** Width of the plot that labels are laid out for, in px, and of a letter. */
const plotWidth = 560;
const letter = 7.2;

/** The first event and the latest ones: where it began, and what was last. */
function chosen(wanted: Wanted[], first: number, last: number): Wanted[] {
	const inside = wanted.filter((one) => {
		const x = quarterIndex(one.period);
		return x >= first && x <= last;
	});
	const events = inside.filter((one) => one.kind === 'event');
	const kept =
		events.length <= mostEvents ? events : [...events.slice(0, 1), ...events.slice(1 - mostEvents)];
	return inside.filter((one) => one.kind === 'break' || kept.includes(one));
}

/** @param domain quarter numbers at the left and right edge */
export function annotationsOf(wanted: Wanted[], domain: [number, number]): Annotation[] {
	const [first, last] = domain;
	const scale = plotWidth / Math.max(1, last - first);
	const taken: { row: number; from: number; to: number }[] = [];
	return (
		chosen(wanted, first, last)
			.sort((a, b) => quarterIndex(a.period) - quarterIndex(b.period))
			.map((one, index) => ({ ...one, number: index + 1 }))
			// From the right: an earlier label that has to go up leaves the later one's line on its right, uncrossed.
			.toReversed()
			.map((one) => {
				const x = quarterIndex(one.period) - (one.kind === 'break' ? 0.5 : 0);
				const left = (x - first) * scale;
				const width = Math.max(one.title.length, one.detail.length) * letter + 14;
				const before = left + width > plotWidth + 90 && left - width > -60;
				const [from, to] = before ? [left - width, left] : [left, left + width];
				let row = 0;
				while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row++;
				taken.push({ row, from, to });
				return { ...one, x, row, before };
			})
			.toReversed()
	);
}

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

const fanEdges = ({ fan }: TrendModel) =>
	fan
		? (['lower', 'upper'] as const).map((side) => [
				fan.from,
				...fan.at.flatMap(({ period, ranges }) => {
					const widest = ranges.at(-1);
					return widest ? [{ period, value: widest[side] }] : [];
				})
			])
		: [];

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
	// A fan is as good as full: nothing is named within it.
	const fan = fanEdges(model).flatMap(
		(edge) => reachOf(edge.map(place), ending.x + 1, ending.x + widthOf(ending)) ?? []
	);
	if (fan.length > 0 && ending.tone !== 'target') avoid.push([Math.min(...fan), Math.max(...fan)]);
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
