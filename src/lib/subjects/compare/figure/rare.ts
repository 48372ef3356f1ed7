// Events so rare that most quarters have none, by the quarters between them: their share says little, a p-chart less.
import { quarterIndex, type Period } from '../../../domain/period.ts';
import { betweenEvents } from '../../../statistics/between-events.ts';
import type { XmrPoint, XmrSegment } from './time-figure.ts';
import type { Measured } from '../../../figures/evidence.ts';

/** Gaps that limits need; without seven before the start they rest on the first twelve. */
const fewest = 7;
const settled = 12;

export interface Rare {
	points: XmrPoint[];
	segments: XmrSegment[];
	/** True with fewer gaps than limits need. */
	tooFew: boolean;
}

/**
 * Null where events are not rare: in half or more of the quarters that limits would rest on there is one; or where quarters
 * are missing, so that nobody knows how long it was quiet.
 * @param shown one unbroken stretch, in time order
 */
export function rareXmr(
	shown: Measured[],
	fixed: number,
	start: Period,
	improvement: 'increase' | 'decrease'
): Rare | null {
	const events = shown.flatMap((one) => one.numerator ?? []);
	const [first, last] = [shown[0], shown.at(-1)];
	if (!first || !last || events.length < shown.length) return null;
	if (quarterIndex(last.period) - quarterIndex(first.period) + 1 !== shown.length) return null;
	const window = events.slice(0, fixed);
	if (window.filter((count) => count > 0).length * 2 >= window.length || !events.some((count) => count > 0))
		return null;
	const before = quarterIndex(start) - quarterIndex(first.period);
	const { at } = betweenEvents({ events, improvement });
	const gapsBefore = at.filter((quarter) => quarter < before).length;
	const beforeStart = gapsBefore >= fewest;
	const fixAfter = beforeStart ? before : (at[settled - 1] ?? events.length - 1) + 1;
	const found = betweenEvents({ events, improvement, fixAfter });
	const points = at.flatMap((quarter, i): XmrPoint[] => {
		const one = shown[quarter];
		const { gap, mean, lower, upper, signal, meaning } = found;
		return one === undefined
			? []
			: [
					{
						...{ period: one.period, value: gap[i] ?? 0, n: one.n, provisional: one.provisional },
						...{ mean: mean[i] ?? null, lower: lower[i] ?? null, upper: upper[i] ?? null },
						...{ signal: signal[i] ?? 'none', meaning: meaning[i] ?? 'none' }
					}
				];
	});
	const tooFew = at.length < fewest;
	const segment: XmrSegment = {
		...{ from: points[0]?.period ?? first.period, to: points.at(-1)?.period ?? last.period },
		...{ points: at.length, limits: !tooFew, provisional: at.length < settled, method: 'between' },
		...{ fixed: beforeStart ? gapsBefore : Math.min(settled, at.length), beforeStart }
	};
	return { points, segments: [segment], tooFew };
}
