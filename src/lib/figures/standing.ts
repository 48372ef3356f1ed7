// How one value stands to its goal, for a row of the overview and for a comparison alike.
import type { Goal, Indicator } from '../domain/indicator.ts';
import { targetStatus } from '../statistics/target-status.ts';
import type { Measured, Status } from './evidence.ts';

type Of = Pick<Indicator, 'kind' | 'better' | 'origin'>;

/** True where all answers are alike: a margin of no width is none to lean on. */
export const withoutSpread = (one: Pick<Measured, 'value' | 'lower' | 'upper'> | null): boolean =>
	one !== null && one.lower !== null && one.lower === one.upper;

/**
 * True where a full count lies at the very end of the scale, which is also its target. Its interval reaches beyond on one side
 * only, where the target is not, so by the interval such a goal could never be met. Of a sample nobody knows the rest.
 */
export const atTheEnd = (value: number, { target }: Goal, { kind, better, origin }: Of): boolean =>
	kind === 'proportion' && origin !== 'survey' && target === (better === 'lower' ? 0 : 1) && value === target;

/** Null without a value, a margin with a width, a path or a target. */
export function statusOf(now: Measured | null, goal: Goal, path: number | null, of: Of): Status | null {
	if (!now || now.value === null || now.lower === null || now.upper === null) return null;
	if (goal.target === null || path === null || withoutSpread(now)) return null;
	if (atTheEnd(now.value, goal, of)) return 'reached';
	const { value: observed, lower, upper } = now;
	return targetStatus({ observed, lower, upper, path, target: goal.target, better: of.better });
}
