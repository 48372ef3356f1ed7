// Builds the process behaviour chart of the experiment side: which quarters are more than routine variation?
import { isQuarter, quarterIndex, quarterRange } from '../domain/period.ts';
import { xmr, type Xmr } from '../statistics/xmr.ts';
import type { CompareSource } from './compare-cells.ts';
import { breaksIn, periodsMeasured, pooledThrough, whyEmpty } from './compare-sides.ts';
import type { CompareBreak, CompareXmr, XmrPoint, XmrReason, XmrSegment } from './compare-time-figure.ts';
import type { Measured } from './evidence.ts';

/** Fewer points than this have no limits; fewer than the other are provisional. */
export const fewestPoints = 7;
const settledPoints = 12;

type Shown = Measured & { value: number };

/** The index of the first point of each stretch after the first. */
function rebaseAt(points: Measured[], breaks: CompareBreak[]): number[] {
	const starts = breaks.map((one) =>
		points.findIndex((point) => quarterIndex(point.period) >= quarterIndex(one.period))
	);
	return [...new Set(starts)].filter((at) => at > 0).sort((a, b) => a - b);
}

function segmentsOf(points: Shown[], rebase: number[]): { from: number; of: Shown[] }[] {
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
		return stretches.some(({ of }) => of.length >= fewestPoints) ? null : 'break';
	}
	const reason = whyNot();
	const common = {
		measured: shown.length,
		improvement: indicator.better === 'higher' ? ('increase' as const) : ('decrease' as const),
		target,
		gaps: quarters.filter((period) => !shown.some((one) => one.period === period)),
		hidden: all.filter((one) => one.hidden).map((one) => one.period),
		denominators: denominatorsOf(shown),
		breaks
	};
	if (reason) return { ...common, points: [], segments: [], assurance: null, provisional: false, reason };

	const found = xmr({
		values: shown.map((one) => one.value),
		improvement: common.improvement,
		...(target === null ? {} : { target }),
		rebase
	});
	const segments = stretches.map(({ of }): XmrSegment => {
		const limits = of.length >= fewestPoints;
		return {
			from: of[0]?.period ?? '',
			to: of.at(-1)?.period ?? '',
			points: of.length,
			limits,
			provisional: limits && of.length < settledPoints
		};
	});
	return {
		...common,
		points: stretches.flatMap(({ from, of }) =>
			of.map((one, at) => pointOf(one, found, from + at, of.length >= fewestPoints))
		),
		segments,
		assurance: segments.at(-1)?.limits ? found.assurance : null,
		provisional: segments.some((one) => one.provisional),
		reason: null
	};
}

/** A stretch of fewer than seven points has neither limits nor signals. */
function pointOf(one: Shown, found: Xmr, at: number, limits: boolean): XmrPoint {
	const take = (list: (number | null)[]) => (limits ? (list[at] ?? null) : null);
	return {
		period: one.period,
		value: one.value,
		n: one.n,
		mean: take(found.mean),
		lower: take(found.lower),
		upper: take(found.upper),
		signal: limits ? (found.signal[at] ?? 'none') : 'none',
		meaning: limits ? (found.meaning[at] ?? 'none') : 'none',
		provisional: one.provisional
	};
}
