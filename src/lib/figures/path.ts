// The way that the plan describes from baseline to target: its value at a quarter, quarter by quarter, and as it was before it was revised.
import { baselinePeriodOf, targetPeriodOf } from '../domain/catalogue.ts';
import { goalAt, type Goal, type Indicator } from '../domain/indicator.ts';
import { lastDay, quarterIndex, quarterRange, quartersBetween, type Period } from '../domain/period.ts';
import type { Programme } from '../domain/programme.ts';
import type { Bilingual } from '../domain/text.ts';
import { targetPath } from '../statistics/target-path.ts';

type Place = { period: Period; value: number };

/** What one plan asks of a quarter; null before the baseline and without a goal. */
function asked(programme: Programme, indicator: Indicator, plan: Goal, period: Period): number | null {
	const from = baselinePeriodOf(programme, indicator);
	const quartersTotal = quartersBetween(from, targetPeriodOf(programme, indicator));
	const quartersElapsed = quartersBetween(from, period);
	const { baseline, target, target_path: path } = plan;
	if (baseline === null || target === null || quartersElapsed < 0 || quartersTotal <= 0) return null;
	const steps = path?.map(({ by, value }) => ({ after: Math.max(0, quartersBetween(from, by)), value }));
	return targetPath({ baseline, target, quartersTotal, quartersElapsed, steps });
}

/** The value that the plan of that quarter asks for: straight from baseline to target, or by its steps. */
export const pathAt = (
	programme: Programme,
	indicator: Indicator,
	goal: Goal,
	period: Period
): number | null => asked(programme, indicator, goalAt(goal, period), period);

/** A step is a riser, not a slope: the value before it stands there too. */
const risers = (path: readonly Place[]): Place[] =>
	path.flatMap((one, index) => {
		const before = path[index - 1];
		return before && before.value !== one.value ? [{ ...one, value: before.value }, one] : [one];
	});

/** The path as it is drawn: its two ends where it is straight, a riser for each step; empty without a goal. */
export function pathEnds(programme: Programme, indicator: Indicator, plan: Goal): Place[] {
	if (plan.baseline === null || plan.target === null) return [];
	if (plan.target_path) return risers(pathThrough(programme, indicator, plan));
	return [
		{ period: baselinePeriodOf(programme, indicator), value: plan.baseline },
		{ period: targetPeriodOf(programme, indicator), value: plan.target }
	];
}

/** The path of one plan quarter by quarter, from baseline to target; empty without a goal. */
export function pathThrough(programme: Programme, indicator: Indicator, plan: Goal): Place[] {
	const from = baselinePeriodOf(programme, indicator);
	return quarterRange(from, targetPeriodOf(programme, indicator)).flatMap((period) => {
		const value = asked(programme, indicator, plan, period);
		return value === null ? [] : [{ period, value }];
	});
}

/** Quarter by quarter what the plan of then asked, as far as it had been revised by the end of `seen`; empty without a goal. */
export const pathOfThen = (programme: Programme, indicator: Indicator, goal: Goal, seen: Period): Place[] =>
	quarterRange(baselinePeriodOf(programme, indicator), targetPeriodOf(programme, indicator)).flatMap(
		(period) => {
			const plan = goalAt(goal, quarterIndex(period) < quarterIndex(seen) ? period : seen);
			const value = asked(programme, indicator, plan, period);
			return value === null ? [] : [{ period, value }];
		}
	);

/** What the plan asked before, up to a day, and why that changed. */
export interface RevisedPlan {
	until: string;
	reason: Bilingual;
	target: number;
	minimum?: number;
	target_path?: Goal['target_path'];
	/** As it is drawn. */
	path: Place[];
}

/** The plans that were revised by the end of that quarter, oldest first. */
export const revisedPlans = (
	programme: Programme,
	indicator: Indicator,
	goal: Goal,
	period: Period
): RevisedPlan[] =>
	(goal.revised ?? [])
		.filter((one) => one.until <= lastDay(period))
		.map(({ until, reason, ...plan }) => ({
			...{ until, reason, target: plan.target },
			...(plan.minimum !== undefined && { minimum: plan.minimum }),
			...(plan.target_path && { target_path: plan.target_path }),
			path: pathEnds(programme, indicator, { baseline: goal.baseline, ...plan })
		}));
