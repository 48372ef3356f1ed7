// Turns the trend and the event study into the sentences of their card; the words themselves stand in trend.ts and event-study.ts.
import { ownText } from '../../../domain/text.ts';
import { compareTrendModel } from '../draw/compare-trend-model.ts';
import { isVisible } from '../../../charts/segments.ts';
import type { CompareScale } from '../../../domain/compare-view.ts';
import type { Period } from '../../../domain/period.ts';
import type { CompareTrend, TrendSide } from '../figure/time-figure.ts';
import { eventStudyWords } from './event-study.ts';
import { comparePageWords } from './en.ts';
import { compareTrendWords } from './trend.ts';
import {
	formatConfidence,
	formatInterval,
	formatNumber,
	formatValue,
	periodName
} from '../../../language/format.ts';
import { whoHid } from '../../../language/hidden.ts';
import type { Said } from '../../../language/numbered.ts';
import { trendWords } from '../../../language/trend.ts';
import { difference, interval, type Compared } from './page-sentences.ts';

const sides = ['experiment', 'control'] as const;
type Side = (typeof sides)[number];

/** What is really drawn: an index only where a side has one. */
export const scaleShown = (trend: CompareTrend, asked: CompareScale): CompareScale =>
	asked === 'index' && sides.some((side) => trend[side].indexReason === null) ? 'index' : 'absolute';

const asShown = (value: number, scale: CompareScale, { indicator, language }: Compared): string =>
	scale === 'index'
		? formatNumber(value, 1, language)
		: formatValue(value, indicator.kind, indicator.decimals, language);

/** A number of a side in a period, on the scale that is shown. */
function numberAt({ points }: TrendSide, period: Period | null, scale: CompareScale): number | null {
	const point = points.find((one) => one.period === period);
	return (scale === 'index' ? point?.index : point?.value) ?? null;
}

interface Read {
	side: Side;
	from: number;
	to: number;
}

/** Where each side went from and to, over the stretch that may be read. */
function readings(trend: CompareTrend, scale: CompareScale): Read[] {
	return sides.flatMap((side): Read[] => {
		const from = numberAt(trend[side], trend.from, scale);
		const to = numberAt(trend[side], trend.to, scale);
		return from === null || to === null ? [] : [{ side, from, to }];
	});
}

/** How the trend reads, in one sentence. */
export function trendSentence(compared: Compared, asked: CompareScale): string {
	const { trend } = compared.figure;
	const words = compareTrendWords[compared.language];
	const scale = scaleShown(trend, asked);
	const index = scale === 'index';
	if (trend.reason) return words.why(trend.reason, sideOf(trend), whoHid(trend[sideOf(trend)].points));
	if (trend.to === null) return words.unread;
	const read = readings(trend, scale);
	const text = ({ from, to }: Read) => ({
		from: asShown(from, scale, compared),
		to: asShown(to, scale, compared)
	});
	const experiment = read.find((one) => one.side === 'experiment');
	const control = read.find((one) => one.side === 'control');
	const [only] = read;
	if (trend.from === null || only === undefined) return words.single(trend.to);
	return experiment && control
		? words.both(trend.from, trend.to, index, text(experiment), text(control))
		: words.alone(trend.from, trend.to, index, only.side, text(only));
}
const sideOf = (trend: CompareTrend): Side => (trend.experiment.reason === null ? 'control' : 'experiment');

/** The numbers that the sentence says. */
export const trendNumbers = (compared: Compared, asked: CompareScale): Said[] => {
	const { trend } = compared.figure;
	const scale = scaleShown(trend, asked);
	return readings(trend, scale).flatMap(({ side, from, to }) => [
		{ value: from, text: asShown(from, scale, compared), field: `${side}-from` },
		{ value: to, text: asShown(to, scale, compared), field: `${side}-to` }
	]);
};

/** Unit, frequency and margin: what the chart shows. */
export function trendSub({ figure, indicator, programme, language }: Compared, asked: CompareScale): string {
	const words = compareTrendWords[language];
	const general = trendWords[language];
	const how = { quarter: general.perQuarter, wave: general.perWave, year: general.perYear };
	const index = scaleShown(figure.trend, asked) === 'index' && figure.trend.base !== null;
	const unit = index ? words.indexUnit(figure.trend.base ?? '') : words.unit[indicator.kind];
	const confidence = formatConfidence(figure.confidence, language);
	const own = programme.experiment !== undefined;
	const margin = general[indicator.frequency === 'wave' ? 'bars' : 'band'](confidence, own);
	const [low] = compareTrendModel(figure.trend, asked, indicator).values.domain;
	const axis = index
		? formatNumber(low, 0, language)
		: formatValue(low, indicator.kind, indicator.decimals, language);
	const parts = [words.sub(unit, how[indicator.frequency]), index ? words.marginless : margin];
	return [...parts, ...(low === 0 || figure.trend.reason ? [] : [general.axisStart(axis)])].join(' ');
}

/** What stands in the way: a side without a line, a break, a hidden figure, an index that cannot be. */
export function trendReasons(compared: Compared, asked: CompareScale): string[] {
	const { figure, language } = compared;
	const { trend } = figure;
	const words = compareTrendWords[language];
	const hidden = sides.flatMap((side) => trend[side].points);
	const missing = trend.reason === null ? sides.filter((side) => trend[side].reason !== null) : [];
	const unindexed =
		asked === 'index' ? sides.filter((side) => !trend[side].reason && trend[side].indexReason) : [];
	const said = [
		...missing.map((side) => words.why(trend[side].reason ?? '', side, whoHid(trend[side].points))),
		...unindexed.map((side) => words.indexWhy(trend[side].indexReason ?? '', side)),
		...trend.breaks.map((one) =>
			comparePageWords[language].broken(one.period, ownText(one.reason, one.reason_en, language).text)
		),
		...(hidden.some((one) => one.hidden) ? [words.hidden(whoHid(hidden))] : [])
	];
	return [...new Set(said)];
}

/** One period of the trend, for whoever walks along it. */
export function trendPoint(compared: Compared, asked: CompareScale, period: Period): string {
	const { figure, indicator, language } = compared;
	const scale = scaleShown(figure.trend, asked);
	const words = compareTrendWords[language];
	const general = trendWords[language];
	const parts = sides.flatMap((side) => {
		const point = figure.trend[side].points.find((one) => one.period === period);
		if (!point) return [];
		const value = numberAt(figure.trend[side], period, scale);
		const { lower, upper } = point;
		const margin =
			scale === 'index' || lower === null || upper === null
				? ''
				: ` (${formatInterval(lower, upper, indicator.kind, indicator.decimals, language)})`;
		const text = point.hidden
			? general.hidden
			: value === null
				? general.noFigure
				: asShown(value, scale, compared) + margin;
		const late = isVisible(point) && point.provisional ? `, ${general.provisional}` : '';
		return [`${words[side]} ${text}${late}`];
	});
	return [periodName(period, language), ...parts].join(', ');
}

/** The least and the largest estimate of some periods. */
function span(values: number[]): { from: number; to: number } | null {
	return values.length === 0 ? null : { from: Math.min(...values), to: Math.max(...values) };
}

/** The estimates before and after the start, each from the least to the largest; the reference is 0 by definition. */
function eventSpans({ eventStudy, trend }: Compared['figure']) {
	const at = eventStudy.points.findIndex((one) => one.period === eventStudy.reference);
	const valuesOf = (points: typeof eventStudy.points) =>
		points.flatMap((one) => (one.value === null ? [] : [one.value]));
	return {
		before: span(valuesOf(eventStudy.points.slice(0, Math.max(0, at)))),
		after: span(valuesOf(eventStudy.points.slice(at + 1))),
		start: trend.start
	};
}

/** How the sides moved before and after the start; why that cannot be seen where it cannot. */
export function eventSentence(compared: Compared): string {
	const { figure, indicator, language } = compared;
	const { eventStudy, trend } = figure;
	const words = eventStudyWords[language];
	const { before, after } = eventSpans(figure);
	if (eventStudy.reason || before === null)
		return words.why(eventStudy.reason ?? 'not-measured', {
			measured: eventStudy.measuredBefore,
			waves: indicator.frequency === 'wave',
			start: trend.start,
			reference: eventStudy.reference
		});
	const text = (one: { from: number; to: number }) => ({
		from: difference(one.from, compared),
		to: difference(one.to, compared)
	});
	return words.reading(text(before), after && text(after));
}

export function eventNumbers(compared: Compared): Said[] {
	const { before, after } = eventSpans(compared.figure);
	return [
		{ at: 'before', of: before },
		{ at: 'after', of: after }
	].flatMap(({ at, of }) =>
		of === null
			? []
			: (['from', 'to'] as const).map((end) => ({
					value: of[end],
					text: difference(of[end], compared),
					field: `${at}-${end}`
				}))
	);
}

/** How many points, before the start and after it, have a band that leaves out zero. */
function beyondBand({ points, reference }: Compared['figure']['eventStudy']) {
	const at = points.findIndex((one) => one.period === reference);
	const told = (some: typeof points) => ({
		count: some.filter(({ bandLower, bandUpper }) => (bandLower ?? 0) > 0 || (bandUpper ?? 0) < 0).length,
		of: some.filter((one) => one.bandLower !== null).length
	});
	return { before: told(points.slice(0, Math.max(0, at))), after: told(points.slice(at + 1)) };
}

/** What to know beside the event study. */
export function eventNotes({ figure, language }: Compared): string[] {
	const { eventStudy } = figure;
	const words = eventStudyWords[language];
	const { experimentAreas: ours, controlAreas: theirs } = eventStudy;
	const lost = eventStudy.points.map((one) => one.reason);
	const { before, after } = beyondBand(eventStudy);
	return [
		eventStudy.intervalReason
			? words.noMargins
			: words.margins(formatConfidence(eventStudy.confidence, language), String(ours), String(theirs)),
		...(eventStudy.intervalReason ? [] : [words.band(formatConfidence(eventStudy.confidence, language))]),
		...(eventStudy.intervalReason || after.of === 0 ? [] : [words.outside(before, after)]),
		...(lost.includes('break') ? [words.broken] : []),
		...(lost.includes('hidden') || lost.includes('not-measured') ? [words.absent] : []),
		words.caution
	];
}

/** One estimate, for whoever walks along them. */
export function eventPoint(compared: Compared, period: Period): string {
	const { eventStudy } = compared.figure;
	const general = trendWords[compared.language];
	const point = eventStudy.points.find((one) => one.period === period);
	const name = periodName(period, compared.language);
	if (point === undefined || point.value === null)
		return `${name}, ${point?.reason === 'hidden' ? general.hidden : general.noFigure}`;
	if (period === eventStudy.reference) return `${name}, 0, ${eventStudyWords[compared.language].reference}`;
	const margin = point.lower === null ? '' : ` (${interval(point, compared)})`;
	return `${name}, ${difference(point.value, compared)}${margin}`;
}
