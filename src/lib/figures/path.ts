// The way that the plan describes from baseline to target: its value at a quarter, and quarter by quarter.
import { baselinePeriodOf, targetPeriodOf } from '../domain/catalogue.ts';
import type { Goal, Indicator } from '../domain/indicator.ts';
import { quarterRange, quartersBetween, type Period } from '../domain/period.ts';
import type { Programme } from '../domain/programme.ts';
import { targetPath } from '../statistics/target-path.ts';

/** The value that the straight line from baseline to target asks for; null before the baseline and without a goal. */
export function pathAt(
	programme: Programme,
	indicator: Indicator,
	goal: Goal,
	period: Period
): number | null {
	const from = baselinePeriodOf(programme, indicator);
	const quartersTotal = quartersBetween(from, targetPeriodOf(programme, indicator));
	const quartersElapsed = quartersBetween(from, period);
	if (goal.baseline === null || goal.target === null || quartersElapsed < 0 || quartersTotal <= 0)
		return null;
	return targetPath({ baseline: goal.baseline, target: goal.target, quartersTotal, quartersElapsed });
}

/** The straight path as its two ends, for drawing; empty without a goal. */
export function pathEnds(
	programme: Programme,
	indicator: Indicator,
	goal: Goal
): { period: Period; value: number }[] {
	if (goal.baseline === null || goal.target === null) return [];
	return [
		{ period: baselinePeriodOf(programme, indicator), value: goal.baseline },
		{ period: targetPeriodOf(programme, indicator), value: goal.target }
	];
}

/** The straight path quarter by quarter, from baseline to target; empty without a goal. */
export function pathThrough(
	programme: Programme,
	indicator: Indicator,
	goal: Goal
): { period: Period; value: number }[] {
	const from = baselinePeriodOf(programme, indicator);
	return quarterRange(from, targetPeriodOf(programme, indicator)).flatMap((period) => {
		const value = pathAt(programme, indicator, goal, period);
		return value === null ? [] : [{ period, value }];
	});
}
