// The trend chart in words: one sentence for the whole, one for each quarter that the reader walks past.
import { nameOf, type Area } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import { quarterIndex, type Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import type { TrendFigure } from '../figures/overview-figure.ts';
import { formatPoints, formatValue, periodInSentence, periodName } from '../language/format.ts';
import { whoHid } from '../language/hidden.ts';
import { outlookSentences } from '../language/outlook.ts';
import { trendWords } from '../language/trend.ts';
import { pooledName } from '../language/area-names.ts';
import { isVisible } from './segments.ts';
import { pathValue, type TrendModel } from './trend-model.ts';

/** What is to be said where there is no line to draw. */
export function emptySentence({ main, path }: TrendModel, language: Language): string {
	const words = trendWords[language];
	if (main.hidden.length > 0) return words.onlyHidden[whoHid(main.points)];
	return path.length > 0 ? words.onlyPath : words.empty;
}

type Spoken = Pick<Indicator, 'kind' | 'decimals' | 'better'>;

/** The whole chart in a few short sentences: where the line began and ended, the path, the target, the control areas. */
export function chartSentence(
	figure: TrendFigure,
	model: TrendModel,
	of: Spoken,
	areas: Area[],
	language: Language
): string {
	const words = trendWords[language].sentence;
	const value = (number: number) => formatValue(number, of.kind, of.decimals, language);
	const when = (period: Period) => periodInSentence(period, language);
	const area = nameOf(areas, figure.area);
	const comparable = model.main.segments.length > 0 ? model.main.segments.flat() : [];
	const broken = figure.breaks.findLast((one) => one.area === null || one.area === figure.area)?.period;
	// A series may be spoken of from the baseline on, and never across a break.
	const start = Math.max(
		...[figure.path[0]?.period, broken].map((period) => (period ? quarterIndex(period) : -Infinity))
	);
	const since = comparable.filter((point) => quarterIndex(point.period) >= start);
	const [first] = since;
	const last = since.at(-1);
	const out: string[] = [];
	if (!first || !last) out.push(words.none(area));
	else if (first === last) out.push(words.one(area, value(first.value), when(first.period)));
	else
		out.push(words.from(area, value(first.value), when(first.period), value(last.value), when(last.period)));
	if (model.main.endsHidden) out.push(words.lastHidden);
	if (broken) out.push(words.broken(when(broken)));
	if (last) {
		const path = pathValue(figure.path, last.period);
		if (path !== null) out.push(words.path(value(path)));
	}
	const target = figure.path.at(-1);
	if (target) out.push(words.target(value(target.value), when(target.period)));
	const together = (model.control?.segments.at(-1) ?? []).filter(
		(point) => quarterIndex(point.period) >= start
	);
	const [begin] = together;
	const end = together.at(-1);
	if (begin && end && begin !== end) {
		const say = figure.compare.length > 1 ? words.controlMany : words.control;
		out.push(say(pooledName(areas, figure.compare, language), value(begin.value), value(end.value)));
	}
	const outlook = figure.now?.outlook;
	if (model.fan && outlook)
		out.push(...outlookSentences(outlook, figure.now?.target ?? null, of, language).slice(0, 1));
	return out.join(' ');
}

/** One quarter: "1e kwartaal 2011, 6,9 procent, kansmarge 5,7 tot 8,3, streeflijn 6,4, voorlopig". */
export function pointSentence(
	figure: TrendFigure,
	model: TrendModel,
	period: Period,
	of: Spoken,
	areas: Area[],
	language: Language
): string {
	const words = trendWords[language];
	const plain = (number: number) => formatPoints(number, of.kind, of.decimals, language);
	const unit = of.kind === 'proportion' ? ` ${words.percent}` : '';
	const point = model.main.points.find((one) => one.period === period);
	const parts = [periodName(period, language).replaceAll('\u00a0', ' ')];
	if (!point) parts.push(words.noFigure);
	else if (point.hidden) parts.push(words.hiddenWhy[point.hiddenBy ?? 'programme']);
	else if (point.value === null) parts.push(words.noFigure);
	else {
		parts.push(plain(point.value) + unit);
		if (point.lower !== null && point.upper !== null)
			parts.push(`${words.margin} ${plain(point.lower)} ${words.to} ${plain(point.upper)}`);
	}
	const path = pathValue(figure.path, period);
	if (path !== null) parts.push(`${words.path} ${plain(path)}`);
	const other = model.control?.points.find((one) => one.period === period);
	if (other) {
		const name = pooledName(areas, figure.compare, language);
		const inside = figure.compare.length > 1 ? name.toLocaleLowerCase() : name;
		parts.push(`${inside} ${isVisible(other) ? plain(other.value) : words.hidden}`);
	}
	if (point?.provisional) parts.push(words.provisional);
	return parts.join(', ');
}
