// The claim ladder: the strongest statement that one indicator's evidence allows, the first rung that fits.
import type { Goal, Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { minimumDetectableDifference } from '../statistics/minimum-detectable.ts';
import { sizeOf } from './evidence.ts';
import type { CannotReason, Claim, Measured } from './evidence.ts';
import { atTheEnd, withoutSpread } from './evidence.ts';
import { carriedBy, changeBetween, directionOf, running, type Look } from './steps.ts';

export interface Evidence extends Look {
	indicator: Pick<Indicator, 'kind' | 'better' | 'origin'>;
	goal: Goal;
	control: { now: Measured | null; before: Measured | null } | null;
	/** The look at the quarter measured before this one, null without any; waves and years are too few to wait for a second. */
	earlier: Look | null | 'at-once';
	last: Measured | null;
	/** The first wave, where that is the baseline because only surveys hold this. */
	firstWave?: Period | null;
	/** 0-1, of the interval of the change. */
	confidence: number;
}

/** Could groups of this size have shown a change as large as the one from baseline to target (80% power, 5% two-sided)? */
function couldDetectTarget({ indicator, goal, now, before }: Evidence): boolean {
	const [size, sizeBefore] = [sizeOf(now), sizeOf(before)];
	if (goal.baseline === null || goal.target === null || !size || !sizeBefore) return false;
	const n = Math.min(size, sizeBefore);
	const wanted = Math.abs(goal.target - goal.baseline);
	if (n < 2 || wanted === 0) return false;
	const direction = goal.target > goal.baseline ? 'increase' : 'decrease';
	if (indicator.kind === 'mean') {
		if (!before?.sd) return false;
		const answer = minimumDetectableDifference({ n, sd: before.sd, direction });
		return answer.difference !== null && answer.difference <= wanted;
	}
	if (goal.baseline <= 0 || goal.baseline >= 1) return false;
	const answer = minimumDetectableDifference({ n, p1: goal.baseline, direction });
	return answer.difference !== null && answer.difference <= wanted;
}

function whyNot(evidence: Evidence): CannotReason | null {
	const { now, before } = evidence;
	if (evidence.beforeBaseline) return 'before-baseline';
	if (now?.hidden) return 'hidden';
	if (!now || now.value === null) return 'not-measured';
	if (evidence.breakPeriod) return 'break';
	const baseline = before !== null && !before.hidden && before.value !== null;
	if (baseline && before.period === now.period) return 'one-point';
	if (baseline) return withoutSpread(now) || withoutSpread(before) ? 'no-spread' : null;
	return evidence.last?.value != null ? 'no-baseline' : 'one-point';
}

/** @returns the claim as code and parameters; `language/claims.ts` speaks it. Method: the claim ladder of the method page. */
export function claim(evidence: Evidence): Claim {
	const { now, goal, confidence, earlier, indicator } = evidence;
	const judge = { better: indicator.better, confidence };
	const obstacle = whyNot(evidence);
	const carried = carriedBy(evidence, judge);
	const step = earlier === 'at-once' ? carried.step : running(carried, earlier && carriedBy(earlier, judge));
	// A goal is met once two quarters running say so; until then its figure is ahead of the path, which it is.
	const status = evidence.status === 'reached' && step !== 'met' ? 'on-track' : evidence.status;
	const control = obstacle || !evidence.control ? { before: null, now: null } : evidence.control;
	const controlChange = changeBetween(control.before, control.now, confidence);
	const { change, direction } = carried;
	const found = {
		status,
		change,
		direction,
		rising: !change || change.value === 0 ? null : change.value > 0,
		controlAlso: directionOf(controlChange, control.before, control.now, judge) === 'better',
		breakPeriod: evidence.breakPeriod,
		lastMeasured: evidence.last?.period ?? null,
		lastValue: evidence.last?.value ?? null,
		...(carried.step === 'met' && step !== 'met' ? { reachedFirst: true as const } : {}),
		...(status === 'reached' && now?.value != null && atTheEnd(now.value, goal, indicator)
			? { atEnd: true }
			: {}),
		...(change && evidence.firstWave && { firstWave: evidence.firstWave }),
		...(now?.hiddenBy && { hiddenBy: now.hiddenBy })
	} as const;
	if (step === 'met') return { ...found, code: 'met', reason: null };
	if (obstacle) return { ...found, code: 'cannot-say', reason: obstacle };
	if (!change) return { ...found, code: 'cannot-say', reason: 'no-counts' };
	if (step !== null) return { ...found, code: step, reason: null };
	if (carried.step !== null) return { ...found, code: 'within-noise', reason: 'first-time', first: true };
	if (goal.target === null) return { ...found, code: 'cannot-say', reason: 'no-goal' };
	if (couldDetectTarget(evidence)) return { ...found, code: 'within-noise', reason: null };
	return { ...found, code: 'cannot-say', reason: 'too-small' };
}
