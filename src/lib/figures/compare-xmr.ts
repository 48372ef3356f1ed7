// Builds the process behaviour chart of the experiment side: which quarters are more than routine variation?
import type { Indicator } from '../domain/indicator.ts';
import { isQuarter, quarterIndex, quarterRange } from '../domain/period.ts';
import { compare } from '../statistics/ties.ts';
import { xmr, type Assurance, type Xmr } from '../statistics/xmr.ts';
import type { CompareSource } from './compare-cells.ts';
import { breaksIn, periodsMeasured, pooledThrough, whyEmpty } from './compare-sides.ts';
import type { CompareBreak, CompareXmr, XmrPoint, XmrReason, XmrSegment } from './compare-time-figure.ts';
import type { Measured } from './evidence.ts';
import { possible } from './possible.ts';

/** Fewer points than this have no limits; fewer than the other are provisional. */
export const fewestPoints = 7;
const settledPoints = 12;

type Shown = Measured & { value: number };
type Stretch = { from: number; of: Shown[] };

/** Limits need seven points, and some that differ: where the usual step is none there is no routine variation to see. */
function hasLimits({ from, of }: Stretch, { lower, upper }: Xmr): boolean {
	const [low, high] = [lower[from] ?? null, upper[from] ?? null];
	if (of.length < fewestPoints || low === null || high === null) return false;
	return compare(low, high, Math.max(...of.map((one) => Math.abs(one.value)))) !== 0;
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
export function compareXmr(source: CompareSource, areas: string[], target: number | null): CompareXmr {
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
		if (stretches.some((one) => limited.has(one))) return null;
		return stretches.some(({ of }) => of.length >= fewestPoints) ? 'too-few-values' : 'break';
	}
	const found =
		shown.length === 0
			? null
			: xmr({ values: shown.map((one) => one.value), improvement: improvementOf(indicator), rebase });
	const limited = new Set(stretches.filter((one) => found !== null && hasLimits(one, found)));
	const reason = whyNot();
	const meets = ({ value }: Shown) =>
		target !== null &&
		(indicator.better === 'higher' ? compare(value, target) >= 0 : compare(value, target) <= 0);
	const common = {
		measured: shown.length,
		improvement: improvementOf(indicator),
		target,
		gaps: quarters.filter((period) => !shown.some((one) => one.period === period)),
		hidden: all.filter((one) => one.hidden).map((one) => one.period),
		denominators: denominatorsOf(shown),
		breaks
	};
	if (reason || !found) {
		const steady = reason === 'too-few-values' && shown.every(meets);
		const nothing = { points: [], segments: [], clipped: false, provisional: false };
		return { ...common, ...nothing, assurance: steady ? 'consistent-pass' : null, reason };
	}
	const ends = possible(indicator);
	const segments = stretches.map((stretch): XmrSegment => {
		const { of } = stretch;
		const limits = limited.has(stretch);
		return {
			from: of[0]?.period ?? '',
			to: of.at(-1)?.period ?? '',
			points: of.length,
			limits,
			provisional: limits && of.length < settledPoints
		};
	});
	const points = stretches.flatMap((stretch) =>
		stretch.of.map((one, at) => pointOf(one, found, stretch.from + at, limited.has(stretch), ends))
	);
	const outside = stretches.some(
		(one) =>
			limited.has(one) &&
			((found.lower[one.from] ?? ends.least) < ends.least || (found.upper[one.from] ?? ends.most) > ends.most)
	);
	return {
		...common,
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
