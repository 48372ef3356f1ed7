// The chart for rare events: how many quarters lie between one quarter with an event and the next.
import { pow } from '../numbers/elementary.ts';
import { checkChoice, checkCount } from './checks.ts';
import { xmr, type Xmr } from './xmr.ts';

export interface BetweenEvents extends Omit<Xmr, 'assurance'> {
	/** Per point the quarter, counted from 0, whose event ends the gap. */
	at: number[];
	/** Per point the quarters since the quarter with an event before it: 1 where they follow on each other. */
	gap: number[];
}

/** Makes the times between events of a constant rate nearly normal: Nelson (1994), Journal of Quality Technology 26:239-240. */
const root = 3.6;

/**
 * The t-chart: XmR of the gaps to the power 1/3.6, and back. A longer gap is an improvement where fewer events are.
 * Mean and limits are those of the gaps that end within the first `fixAfter` quarters, all of them without. Fewer than two gaps
 * to go by have no limits, and without any gap the chart is empty.
 * @param input.events how many events each quarter had, in time order
 * @throws RangeError on an empty series, a count that is not whole, or a fixAfter below 1
 */
export function betweenEvents(input: {
	events: readonly number[];
	improvement: 'increase' | 'decrease';
	fixAfter?: number;
}): BetweenEvents {
	const { events, improvement, fixAfter = events.length } = input;
	if (events.length === 0) throw new RangeError('events must hold at least 1 value');
	events.forEach((count, i) => checkCount(`events[${i}]`, count));
	checkChoice('improvement', improvement, ['increase', 'decrease']);
	checkCount('fixAfter', fixAfter, 1);
	const having = events.flatMap((count, i) => (count > 0 ? [i] : []));
	const at = having.slice(1);
	const gap = at.map((quarter, i) => quarter - (having[i] ?? quarter));
	const before = at.filter((quarter) => quarter < fixAfter).length;
	if (at.length === 0 || before === 0) {
		const none = gap.map(() => null);
		return {
			...{ at, gap, mean: [], lower: none, upper: none },
			...{ signal: gap.map(() => 'none' as const), meaning: gap.map(() => 'none' as const) }
		};
	}
	const found = xmr({
		values: gap.map((quarters) => pow(quarters, 1 / root)),
		improvement: improvement === 'decrease' ? 'increase' : 'decrease',
		fixAfter: before
	});
	const back = (limit: number | null) => (limit === null ? null : pow(Math.max(0, limit), root));
	const { signal, meaning } = found;
	return {
		...{ at, gap, signal, meaning },
		mean: found.mean.map((mean) => pow(mean, root)),
		lower: found.lower.map(back),
		upper: found.upper.map(back)
	};
}
