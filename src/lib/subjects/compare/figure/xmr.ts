// Builds the process behaviour chart of the experiment side: which quarters are more than routine variation?
import type { Indicator } from '../../../domain/indicator.ts';
import { isQuarter, quarterIndex, quarterRange, type Period } from '../../../domain/period.ts';
import { pChart } from '../../../statistics/p-chart.ts';
import { compare } from '../../../statistics/ties.ts';
import { xmr, type Assurance, type Xmr } from '../../../statistics/xmr.ts';
import type { CompareSource } from './cells.ts';
import { rareXmr } from './rare.ts';
import { breaksIn, periodsMeasured, pooledThrough, whyEmpty } from './trend.ts';
import type { CompareBreak, CompareXmr, XmrMethod, XmrPoint, XmrReason, XmrSegment } from './time-figure.ts';
import { possible, type Measured } from '../../../figures/evidence.ts';
import { falseSignalRate } from './false-signals.ts';

/** Fewer points than this have no limits; fewer than the other are provisional. */
export const fewestPoints = 7;
const settledPoints = 12;

type Shown = Measured & { value: number };
type Stretch = { from: number; of: Shown[] };

/** The chart of one stretch, and what its limits rest on. */
interface Charted {
	found: Xmr;
	method: XmrMethod;
	fixed: number;
	beforeStart: boolean;
	limits: boolean;
}

/** Limits need seven points, and some that differ: where the usual step is none there is no routine variation to see. */
function hasLimits(of: Shown[], improvement: 'increase' | 'decrease'): boolean {
	if (of.length < fewestPoints) return false;
	const { lower, upper } = xmr({ values: of.map((one) => one.value), improvement });
	const [low, high] = [lower[0] ?? null, upper[0] ?? null];
	if (low === null || high === null) return false;
	return compare(low, high, Math.max(...of.map((one) => Math.abs(one.value)))) !== 0;
}

/**
 * Limits are those of the quarters before the start where at least seven stand there, else of the first twelve, and are carried on:
 * a change that came must not widen or shift what it is held against. Shares on a p-chart, whose limits follow the denominator.
 */
function chartOf({ of }: Stretch, improvement: 'increase' | 'decrease', start: Period): Charted {
	const before = of.filter((one) => quarterIndex(one.period) < quarterIndex(start)).length;
	const beforeStart = before >= fewestPoints;
	const fixAfter = beforeStart ? before : settledPoints;
	const common = {
		fixed: Math.min(fixAfter, of.length),
		beforeStart,
		limits: hasLimits(of, improvement)
	};
	const counts = of.flatMap(({ numerator, denominator }) =>
		numerator === null || !denominator ? [] : [{ numerator, denominator }]
	);
	if (counts.length === of.length) {
		const found = pChart({ counts, improvement, fixAfter });
		return { ...common, found, method: found.method[0] ?? 'p' };
	}
	const values = of.map((one) => one.value);
	return { ...common, found: xmr({ values, improvement, fixAfter }), method: 'xmr' };
}

/** The index of the first point of each stretch after the first. */
function rebaseAt(points: Measured[], breaks: CompareBreak[]): number[] {
	const starts = breaks.map((one) =>
		points.findIndex((point) => quarterIndex(point.period) >= quarterIndex(one.period))
	);
	return [...new Set(starts)].filter((at) => at > 0).sort((a, b) => a - b);
}

function segmentsOf(points: Shown[], rebase: number[]): Stretch[] {
	if (points.length === 0) return [];
	return [0, ...rebase].map((from, at) => ({ from, of: points.slice(from, rebase[at]) }));
}

function denominatorsOf(points: Measured[]): CompareXmr['denominators'] {
	const sizes = points.flatMap((one) => (one.n === null ? [] : [one.n]));
	if (sizes.length === 0) return null;
	const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
	return { least, most, varying: most > 2 * least };
}

/** @param areas the experiment areas, pooled */
export function compareXmr(
	source: CompareSource,
	areas: string[],
	target: number | null,
	start: Period
): CompareXmr {
	const { indicator } = source;
	const all = pooledThrough(source, areas, periodsMeasured(source, areas).filter(isQuarter));
	const shown = all.flatMap((one): Shown[] => (one.value === null ? [] : [{ ...one, value: one.value }]));
	const breaks = breaksIn(source, areas);
	const rebase = rebaseAt(shown, breaks);
	const stretches = segmentsOf(shown, rebase);
	const [first, last] = [all[0], all.at(-1)];
	const quarters = first && last ? quarterRange(first.period, last.period) : [];

	function whyNot(): XmrReason | null {
		if (indicator.frequency === 'wave') return 'waves';
		if (indicator.frequency === 'year') return 'years';
		if (areas.length === 0) return 'no-experiment';
		const empty = whyEmpty(source, areas, all);
		if (empty) return empty;
		if (shown.length < fewestPoints) return 'too-few-points';
		if (rare?.tooFew) return 'too-few-events';
		if (rare || [...charts.values()].some((one) => one.limits)) return null;
		return stretches.some(({ of }) => of.length >= fewestPoints) ? 'too-few-values' : 'break';
	}
	const improvement = improvementOf(indicator);
	const charts = new Map(stretches.map((one) => [one, chartOf(one, improvement, start)]));
	const [only] = stretches.length === 1 ? [...charts] : [];
	const rare =
		only && shown.length >= fewestPoints ? rareXmr(shown, only[1].fixed, start, improvement) : null;
	const reason = whyNot();
	const meets = ({ value }: Shown) =>
		target !== null &&
		(indicator.better === 'higher' ? compare(value, target) >= 0 : compare(value, target) <= 0);
	const common = {
		measured: shown.length,
		improvement,
		target: rare ? null : target,
		unit: rare ? ('quarters' as const) : ('value' as const),
		gaps: quarters.filter((period) => !shown.some((one) => one.period === period)),
		hidden: all.filter((one) => one.hidden).map((one) => one.period),
		denominators: denominatorsOf(shown),
		breaks
	};
	if (reason) {
		const steady = reason === 'too-few-values' && shown.every(meets);
		const nothing = { points: [], segments: [], clipped: false, provisional: false, falseSignals: null };
		return { ...common, ...nothing, assurance: steady ? 'consistent-pass' : null, reason };
	}
	if (rare) {
		const { points, segments } = rare;
		const provisional = segments.some((one) => one.provisional);
		return {
			...common,
			points,
			segments,
			provisional,
			clipped: false,
			assurance: null,
			falseSignals: null,
			reason
		};
	}
	const ends = possible(indicator);
	const segments = [...charts].map(([{ of }, { limits, method, fixed, beforeStart }]): XmrSegment => ({
		from: of[0]?.period ?? '',
		to: of.at(-1)?.period ?? '',
		points: of.length,
		limits,
		provisional: limits && of.length < settledPoints,
		...{ method, fixed, beforeStart }
	}));
	const points = [...charts].flatMap(([{ of }, { found, limits }]) =>
		of.map((one, at) => pointOf(one, found, at, limits, ends))
	);
	const outside = [...charts.values()].some(
		({ limits, found }) =>
			limits &&
			(found.lower.some((one) => (one ?? ends.least) < ends.least) ||
				found.upper.some((one) => (one ?? ends.most) > ends.most))
	);
	const correlation = source.spread.of(indicator, areas)?.correlation ?? null;
	const drawn = segments.findLast((one) => one.limits);
	return {
		...common,
		falseSignals:
			drawn && correlation !== null
				? { correlation, rate: falseSignalRate(drawn.method, correlation) }
				: null,
		points,
		segments,
		assurance: segments.at(-1)?.limits ? assuranceOf(points.at(-1), target, indicator) : null,
		clipped: outside,
		provisional: segments.some((one) => one.provisional),
		reason: null
	};
}

const improvementOf = ({ better }: Pick<Indicator, 'better'>): 'increase' | 'decrease' =>
	better === 'higher' ? 'increase' : 'decrease';

/** The target beyond the last limits, or at an end of the scale that no figure can be worse than: every figure meets that. */
function assuranceOf(
	last: XmrPoint | undefined,
	target: number | null,
	indicator: Pick<Indicator, 'better' | 'kind' | 'scale'>
): Assurance | null {
	if (target === null || !last || last.lower === null || last.upper === null) return null;
	const { least, most } = possible(indicator);
	const higher = indicator.better === 'higher';
	const above = compare(last.lower, target) > 0 || (higher && target === least);
	const below = compare(last.upper, target) < 0 || (!higher && target === most);
	if (higher ? above : below) return 'consistent-pass';
	return above || below ? 'consistent-fail' : 'inconsistent';
}

/** A stretch without limits has no signals either; a limit where no figure can be stands at the end of the scale. */
function pointOf(
	one: Shown,
	found: Xmr,
	at: number,
	limits: boolean,
	{ least, most }: { least: number; most: number }
): XmrPoint {
	const take = (list: (number | null)[]) => (limits ? (list[at] ?? null) : null);
	const [lower, upper] = [take(found.lower), take(found.upper)];
	return {
		period: one.period,
		value: one.value,
		n: one.n,
		mean: take(found.mean),
		lower: lower === null ? null : Math.max(lower, least),
		upper: upper === null ? null : Math.min(upper, most),
		signal: limits ? (found.signal[at] ?? 'none') : 'none',
		meaning: limits ? (found.meaning[at] ?? 'none') : 'none',
		provisional: one.provisional
	};
}
