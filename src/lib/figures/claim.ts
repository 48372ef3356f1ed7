// The claim ladder: the strongest statement that one indicator's evidence allows, the first rung that fits.
import type { Goal, Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { chanceOfDifference } from '../statistics/chance-of-difference.ts';
import { differenceOfMeans } from '../statistics/difference-of-means.ts';
import { differenceOfProportions } from '../statistics/difference-of-proportions.ts';
import { minimumDetectableDifference } from '../statistics/minimum-detectable.ts';
import { countsOf, sizeOf, spreadOf } from './effective.ts';
import { atTheEnd, withoutSpread } from './standing.ts';
import type { CannotReason, Claim, Measured, Status } from './evidence.ts';

export interface Evidence {
	indicator: Pick<Indicator, 'kind' | 'better' | 'origin'>;
	goal: Goal;
	status: Status | null;
	now: Measured | null;
	/** The same area in the baseline quarter, which is fixed beforehand and never searched. */
	before: Measured | null;
	control: { now: Measured | null; before: Measured | null } | null;
	breakPeriod: Period | null;
	beforeBaseline: boolean;
	last: Measured | null;
	/** The first wave, where that is the baseline because only surveys hold this. */
	firstWave?: Period | null;
	/** 0-1, of the interval of the change. */
	confidence: number;
}

type Interval = { value: number; lower: number; upper: number };

/** After minus before with its interval: Newcombe for shares, Welch for means; null without counts. */
export function changeBetween(
	before: Measured | null,
	after: Measured | null,
	confidence: number
): Interval | null {
	if (!before || !after) return null;
	const counts = { a: countsOf(after), b: countsOf(before) };
	if (counts.a && counts.b) {
		const { value, lower, upper } = differenceOfProportions({ a: counts.a, b: counts.b, confidence });
		return { value, lower, upper };
	}
	const samples = { a: spreadOf(after), b: spreadOf(before) };
	if (samples.a && samples.b) {
		const { value, lower, upper } = differenceOfMeans({ a: samples.a, b: samples.b, confidence });
		return lower === null || upper === null ? null : { value, lower, upper };
	}
	return null;
}

/** Counts of people who all count the same, as an exact probability needs. */
const hasCounts = (one: Measured): one is Measured & { numerator: number; denominator: number } =>
	one.numerator !== null && one.denominator !== null;

/**
 * Which way the value went, where that is more than chance: the interval excludes 0 and, for shares, the exact probability
 * of that agrees; of people who weigh unequally the interval alone. Newcombe's interval is an approximation: where nothing changed it excludes 0 in up to 5.3% of series of 145
 * people near 38%, and in 6.5% of series of 25 near 50%. Counted out, each side stays at or below half of 1 - confidence.
 */
function directionOf(
	change: Interval | null,
	before: Measured | null,
	after: Measured | null,
	{ indicator, confidence }: Evidence
): Claim['direction'] {
	if (!change || !before || !after || (change.lower <= 0 && change.upper >= 0)) return 'none';
	const byChance = hasCounts(before) && hasCounts(after) ? chanceOfDifference({ a: after, b: before }) : null;
	if (byChance !== null && byChance > (1 - confidence) / 2) return 'none';
	return change.lower > 0 === (indicator.better === 'higher') ? 'better' : 'worse';
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
	const { status, before, now, confidence } = evidence;
	const obstacle = whyNot(evidence);
	const change = obstacle ? null : changeBetween(before, now, confidence);
	const control = obstacle || !evidence.control ? { before: null, now: null } : evidence.control;
	const controlChange = changeBetween(control.before, control.now, confidence);
	const direction = directionOf(change, before, now, evidence);
	const found = {
		status,
		change,
		direction,
		rising: !change || change.value === 0 ? null : change.value > 0,
		controlAlso: directionOf(controlChange, control.before, control.now, evidence) === 'better',
		breakPeriod: evidence.breakPeriod,
		lastMeasured: evidence.last?.period ?? null,
		lastValue: evidence.last?.value ?? null,
		...(status === 'reached' && now?.value != null && atTheEnd(now.value, evidence.goal, evidence.indicator)
			? { atEnd: true }
			: {}),
		...(change && evidence.firstWave && { firstWave: evidence.firstWave }),
		...(now?.hiddenBy && { hiddenBy: now.hiddenBy })
	} as const;
	if (status === 'reached') return { ...found, code: 'met', reason: null };
	if (obstacle) return { ...found, code: 'cannot-say', reason: obstacle };
	if (!change) return { ...found, code: 'cannot-say', reason: 'no-counts' };
	if (status === 'on-track' && direction === 'better') return { ...found, code: 'on-track', reason: null };
	if (direction !== 'none') return { ...found, code: 'moving', reason: null };
	if (evidence.goal.target === null) return { ...found, code: 'cannot-say', reason: 'no-goal' };
	if (couldDetectTarget(evidence)) return { ...found, code: 'within-noise', reason: null };
	return { ...found, code: 'cannot-say', reason: 'too-small' };
}
