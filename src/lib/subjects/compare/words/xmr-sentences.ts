// Turns the process behaviour of a comparison into the sentences of its card; the words themselves stand in xmr.ts.
import { ownText } from '../../../domain/text.ts';
import { quarterIndex, type Period } from '../../../domain/period.ts';
import { fewestPoints } from '../figure/xmr.ts';
import { xmrModel, xmrUnit } from '../draw/xmr-model.ts';
import type { XmrPoint } from '../figure/time-figure.ts';
import { compareXmrWords } from './xmr.ts';
import {
	formatCount,
	formatInterval,
	formatPoints,
	formatValue,
	periodName
} from '../../../language/format.ts';
import { whoHid } from '../../../language/hidden.ts';
import { counted, type Said } from '../../../language/numbered.ts';
import { trendWords } from '../../../language/trend.ts';
import type { Compared } from './page-sentences.ts';

function text(value: number, { figure, indicator, language }: Compared): string {
	const { kind, decimals } = xmrUnit(figure.xmr, indicator);
	return formatValue(value, kind, decimals, language);
}

function counts({ xmr }: Compared['figure']) {
	const judged = xmr.points.filter((one) => one.mean !== null);
	const meant = (meaning: XmrPoint['meaning']) => judged.filter((one) => one.meaning === meaning).length;
	const signals = judged.filter((one) => one.signal !== 'none').length;
	return { quarters: judged.length, signals, good: meant('improvement'), bad: meant('concern') };
}

/** Of the last stretch with limits; without any the chart has none to name. */
const methodOf = ({ segments }: Compared['figure']['xmr']) =>
	segments.findLast((one) => one.limits)?.method ?? 'xmr';

/** What the chart shows, and where its axis begins when that is not at zero. */
export function xmrSub({ figure, indicator, language }: Compared): string {
	const sub = compareXmrWords[language].sub[methodOf(figure.xmr)];
	const [low] = xmrModel(figure.xmr, indicator).values.domain;
	const { kind, decimals } = xmrUnit(figure.xmr, indicator);
	const from = formatValue(low, kind, decimals, language);
	return figure.xmr.reason || low === 0 ? sub : `${sub} ${trendWords[language].axisStart(from)}`;
}

/** How many quarters stand out, in one sentence; why there is no chart where there is none. */
export function xmrSentence(compared: Compared): string {
	const { figure, language } = compared;
	const words = compareXmrWords[language];
	const { reason, measured, assurance, target } = figure.xmr;
	if (reason === 'too-few-points') return words.tooFew(measured);
	if (reason === 'hidden') return words.hidden(whoHid(figure.trend.experiment.points));
	if (reason)
		return [
			words.why[reason],
			...(assurance && target !== null ? [words.everyQuarter(text(target, compared))] : [])
		].join(' ');
	const { quarters, signals, good, bad } = counts(figure);
	if (figure.xmr.unit === 'quarters')
		return signals === 0
			? words.quietBetween(String(quarters))
			: words.readingBetween(String(signals), String(quarters), String(good), String(bad));
	return signals === 0
		? words.quiet(String(quarters))
		: words.reading(String(signals), String(quarters), String(good), String(bad));
}

export function xmrNumbers(compared: Compared): Said[] {
	const { figure, language } = compared;
	const { xmr } = figure;
	const { quarters, signals, good, bad } = counts(figure);
	const shown =
		signals === 0
			? [counted(quarters, 'quarters')]
			: [
					counted(signals, 'signals'),
					counted(quarters, 'quarters'),
					counted(good, 'improvement'),
					counted(bad, 'concern')
				];
	if (xmr.reason)
		return [
			counted(xmr.measured, 'measured'),
			...(xmr.assurance && xmr.target !== null
				? [{ value: xmr.target, text: text(xmr.target, compared), field: 'target' }]
				: [])
		];
	const last = xmr.segments.findLast((one) => one.limits);
	return [
		...shown,
		...(last ? [counted(last.fixed, 'fixed')] : []),
		...(xmr.falseSignals
			? [
					{
						value: xmr.falseSignals.rate,
						text: formatPoints(xmr.falseSignals.rate, 'proportion', 0, language),
						field: 'falseSignals'
					}
				]
			: []),
		...(xmr.target === null
			? []
			: [{ value: xmr.target, text: text(xmr.target, compared), field: 'target' }]),
		...(['least', 'most'] as const).flatMap((field) =>
			xmr.denominators === null
				? []
				: [{ value: xmr.denominators[field], text: formatCount(xmr.denominators[field], language), field }]
		)
	];
}

/** The target against the limits; of a last stretch without spread it is said elsewhere that it has none. */
function targetNotes(compared: Compared, unsteady: boolean): string[] {
	const { target, assurance, segments } = compared.figure.xmr;
	const words = compareXmrWords[compared.language];
	if (compared.figure.xmr.unit === 'quarters') return [];
	if (target === null) return [words.noTarget];
	if (assurance === null) return (segments.at(-1)?.points ?? 0) < fewestPoints ? [words.noAssurance] : [];
	return [
		[words.assurance[assurance](text(target, compared)), ...(unsteady ? [words.unsteady] : [])].join(' ')
	];
}

/** What to know beside the chart: the target, how firm the limits are, breaks, gaps and unequal numbers of people. */
export function xmrNotes(compared: Compared): string[] {
	const { figure, language } = compared;
	const { xmr } = figure;
	const words = compareXmrWords[language];
	if (xmr.reason) return [];
	const alone = xmr.segments.length === 1;
	const latest = quarterIndex(xmr.segments.at(-1)?.from ?? '0000');
	const unsteady = xmr.points.some((one) => one.signal !== 'none' && quarterIndex(one.period) >= latest);
	const [first = 0, last = 0] = [xmr.points[0], xmr.points.at(-1)].map(
		(one) => one && quarterIndex(one.period)
	);
	const drawn = xmr.segments.findLast((one) => one.limits);
	return [
		...(drawn
			? [
					(drawn.method === 'between' ? words.fixedBetween : words.fixed)(
						String(drawn.fixed),
						drawn.beforeStart
					)
				]
			: []),
		...(drawn?.method === 'p-prime' ? [words.widened] : []),
		...xmr.segments
			.filter((one) => one.provisional)
			.map((one) =>
				alone ? words.provisional : words.provisionalStretch(one.from, one.to, String(one.points))
			),
		...targetNotes(compared, unsteady),
		// A break of a whole stands once for each of its parts.
		...new Set(
			xmr.breaks
				.filter((one) => quarterIndex(one.period) > first && quarterIndex(one.period) <= last)
				.map((one) => words.rebased(one.period, ownText(one.reason, one.reason_en, language).text))
		),
		...xmr.segments
			.filter((one) => !one.limits)
			.map((one) =>
				one.points < fewestPoints ? words.short(one.from, one.to, one.points) : words.level(one.from, one.to)
			),
		...(xmr.clipped ? [words.clipped] : []),
		...(xmr.gaps.length > 0 ? [words.gaps(xmr.gaps.length, xmr.hidden.length > 0)] : []),
		// A p-chart's limits follow the number of people.
		...(xmr.denominators?.varying && drawn?.method === 'xmr'
			? [
					words.varying(
						formatCount(xmr.denominators.least, language),
						formatCount(xmr.denominators.most, language)
					)
				]
			: []),
		words.cause,
		...(xmr.falseSignals
			? [
					words.falseSignals(
						formatPoints(xmr.falseSignals.rate, 'proportion', 0, language),
						formatValue(xmr.falseSignals.correlation, 'mean', 1, language)
					)
				]
			: [])
	];
}

/** `buiten de grenzen (gunstig)`; the signal alone where there is none. */
export function signalText(
	{ signal, meaning }: Pick<XmrPoint, 'signal' | 'meaning'>,
	language: Compared['language']
) {
	const words = compareXmrWords[language];
	return meaning === 'none' ? words.signals[signal] : `${words.signals[signal]} (${words.meanings[meaning]})`;
}

/** One quarter, for whoever walks along them. */
export function xmrPoint(compared: Compared, period: Period): string {
	const { figure, indicator, language } = compared;
	const { kind, decimals } = xmrUnit(figure.xmr, indicator);
	const words = compareXmrWords[language];
	const point = figure.xmr.points.find((one) => one.period === period);
	const parts = [periodName(period, language)];
	if (point === undefined) return parts.join('');
	parts.push(text(point.value, compared));
	if (point.mean !== null)
		parts.push(
			`${words.mean} ${text(point.mean, compared)}`,
			`${words.limits} ${formatInterval(point.lower, point.upper, kind, decimals, language)}`,
			signalText(point, language)
		);
	return parts.join(', ');
}
