// Where a number on this page comes from: the arithmetic in words and the rows of the file behind it.
import { nameOf, type Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { quartersBetween, type Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import { pathValue } from '../../../charts/trend-model.ts';
import type { Measured } from '../../../figures/evidence.ts';
import type { TrendFigure } from '../../../figures/overview-figure.ts';
import {
	formatConfidence,
	formatCount,
	formatInterval,
	formatNumber,
	formatPoints,
	formatValue,
	listOf
} from '../../../language/format.ts';
import { provenanceWords } from './provenance.ts';

/** A number that a reader asks about. */
export interface Asked {
	/** What it is: a value with its counts and margin, the comparison, or a number from the plan. */
	kind: 'value' | 'control' | 'path' | 'target' | 'baseline' | 'change';
	period: Period;
	/** As it stands on the page. */
	text: string;
	/** Which button asked, so that only that one says it is open. */
	button: string;
}

/** The question behind all figures of the page and the file that answered it. */
export interface FileProvenance {
	query: { name: string; sql: string; params: (string | number | boolean | null)[] };
	file: string;
	sha256: string;
	/** Rows in the file. */
	rows: number;
}

export interface Origin {
	steps: string[];
	/** Rows of observations.csv, 1 = header. */
	rows: number[];
	/** True when the figure was added up from answers that are not published. */
	added: boolean;
	/** True when the data was asked; false when the number stands in a definition. */
	measured: boolean;
}

/** What every part of this page is about. */
export interface Told {
	figure: TrendFigure;
	indicator: Indicator;
	areas: Area[];
	language: Language;
}

/** Four decimals for shares, three more than shown for means: enough to redo the sum by hand. */
const exact = (value: number, { indicator, language }: Told): string =>
	formatNumber(value, indicator.kind === 'proportion' ? 4 : indicator.decimals + 2, language);

function stepsOf(point: Measured, context: Told): string[] {
	const { figure, language } = context;
	const words = provenanceWords[language];
	if (point.hidden) return [words.hidden[point.hiddenBy ?? 'programme']];
	if (point.value === null) return [];
	const confidence = formatConfidence(figure.confidence, language);
	const lower = point.lower === null ? null : exact(point.lower, context);
	const upper = point.upper === null ? null : exact(point.upper, context);
	const steps: string[] = [];
	if (point.nEffective !== undefined && point.n !== null) {
		const worth = formatNumber(point.nEffective, 1, language);
		steps.push(words.weighted(exact(point.value, context), formatCount(point.n, language), worth));
		if (lower && upper)
			steps.push(
				point.mean === null
					? words.wilson(confidence, lower, upper)
					: words.studentWeighted(confidence, worth, lower, upper)
			);
	} else if (point.numerator !== null && point.denominator !== null) {
		const [numerator, denominator] = [point.numerator, point.denominator].map((count) =>
			formatCount(count, language)
		);
		steps.push(words.divided(numerator ?? '', denominator ?? '', exact(point.value, context)));
		if (point.widened) steps.push(words.widened(formatNumber(point.widened, 2, language)));
		if (lower && upper) steps.push(words.wilson(confidence, lower, upper));
	} else if (point.mean !== null && point.n !== null) {
		const n = formatCount(point.n, language);
		steps.push(words.average(exact(point.value, context), n));
		if (lower && upper && point.sd !== null)
			steps.push(words.student(confidence, n, formatNumber(point.sd, 2, language), lower, upper));
	} else {
		steps.push(words.published(exact(point.value, context)));
		if (lower && upper) steps.push(words.publishedMargin(lower, upper));
	}
	if (point.provisional) steps.push(words.provisional);
	return steps;
}

const pointAt = (points: Measured[], period: Period): Measured | undefined =>
	points.find((point) => point.period === period);

/** Rows behind some points; survey answers have none that may be named. */
function rowsOf(points: Measured[]): Pick<Origin, 'rows' | 'added' | 'measured'> {
	const rows = points.flatMap((point) => (point.row ? [point.row] : []));
	return { rows, added: points.some((point) => point.row === 0), measured: true };
}

function comparisonOrigin(period: Period, context: Told): Origin {
	const { figure, areas, language } = context;
	const words = provenanceWords[language];
	const parts = figure.compare.flatMap(
		(id) => pointAt(figure.series.find((one) => one.area === id)?.points ?? [], period) ?? []
	);
	const whole = pointAt(figure.pooled?.points ?? [], period);
	if (!whole) return { steps: [], ...rowsOf(parts) };
	const [only] = parts;
	if (only && parts.length === 1) return { steps: stepsOf(only, context), ...rowsOf(parts) };
	if (whole.hidden) return { steps: [words.hidden[whole.hiddenBy ?? 'programme']], ...rowsOf(parts) };
	if (whole.value === null) return { steps: [], ...rowsOf(parts) };
	const sum = (pick: (point: Measured) => number | null) =>
		parts.map((point) => formatCount(pick(point), language)).join(' + ');
	const steps = [
		words.togetherAreas(
			listOf(
				parts.map((point) => nameOf(areas, point.area)),
				language
			)
		),
		whole.nEffective !== undefined
			? words.togetherWeighted(
					formatCount(whole.n, language),
					formatNumber(whole.nEffective, 1, language),
					exact(whole.value, context)
				)
			: whole.numerator === null
				? words.togetherMean(formatCount(whole.n, language), exact(whole.value, context))
				: words.together(
						sum((point) => point.numerator),
						sum((point) => point.denominator),
						exact(whole.value, context)
					)
	];
	if (whole.lower !== null && whole.upper !== null && whole.mean === null && whole.n !== null)
		steps.push(
			words.wilson(
				formatConfidence(figure.confidence, language),
				exact(whole.lower, context),
				exact(whole.upper, context)
			)
		);
	if (whole.widened) steps.push(words.widened(formatNumber(whole.widened, 2, language)));
	return { steps, ...rowsOf(parts) };
}

function planOrigin(asked: Asked, context: Told): Origin {
	const { figure, indicator, language } = context;
	const words = provenanceWords[language];
	const none = { rows: [], added: false, measured: false };
	const [from] = figure.path;
	const to = figure.path.at(-1);
	const laidDown = indicator.reference_text ? [`${indicator.reference_text[language]}.`] : [];
	if (!from || !to) return { steps: [], ...none };
	if (asked.kind === 'target') return { steps: [words.plan(exact(to.value, context)), ...laidDown], ...none };
	if (asked.kind === 'baseline')
		return { steps: [words.planBaseline(exact(from.value, context)), ...laidDown], ...none };
	const total = quartersBetween(from.period, to.period);
	const elapsed = Math.min(total, Math.max(0, quartersBetween(from.period, asked.period)));
	const value = pathValue(figure.path, asked.period);
	if (value === null) return { steps: [], ...none };
	if (figure.stepped) return { steps: [words.plan(exact(value, context)), ...laidDown], ...none };
	const steps = [
		words.line(
			exact(from.value, context),
			exact(to.value, context),
			formatCount(elapsed, language),
			formatCount(total, language),
			exact(value, context)
		),
		words.lineQuarters(formatCount(elapsed, language), formatCount(total, language))
	];
	return { steps, ...none };
}

export function originOf(asked: Asked, context: Told): Origin {
	const { figure, language } = context;
	const own = figure.series[0]?.points ?? [];
	const point = pointAt(own, asked.period);
	if (asked.kind === 'control') return comparisonOrigin(asked.period, context);
	if (asked.kind === 'change') {
		const before = figure.now?.previousPeriod ? pointAt(own, figure.now.previousPeriod) : undefined;
		if (point?.value == null || before?.value == null) return { steps: [], ...rowsOf([]) };
		const words = provenanceWords[language];
		const [now, was, change] = [point.value, before.value, point.value - before.value].map((value) =>
			exact(value, context)
		);
		return { steps: [words.difference(now ?? '', was ?? '', change ?? '')], ...rowsOf([before, point]) };
	}
	if (asked.kind !== 'value') return planOrigin(asked, context);
	return { steps: point ? stepsOf(point, context) : [], ...rowsOf(point ? [point] : []) };
}

/** How a value and its margin are written on this page. */
export const valueText = (value: number | null, { indicator, language }: Told): string =>
	formatValue(value, indicator.kind, indicator.decimals, language);
export const marginText = (point: { lower: number | null; upper: number | null }, context: Told): string =>
	formatInterval(
		point.lower,
		point.upper,
		context.indicator.kind,
		context.indicator.decimals,
		context.language
	);
/** The lower bound without its unit, which stands after the upper one. */
export const lowerText = (value: number, { indicator, language }: Told): string =>
	formatPoints(value, indicator.kind, indicator.decimals, language);
