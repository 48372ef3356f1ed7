// Series in which nothing changed, and how often the claim ladder says all the same that something did.
import type { Goal, Indicator } from '../../src/lib/domain/indicator.ts';
import { claim } from '../../src/lib/figures/claim.ts';
import type { Measured } from '../../src/lib/figures/evidence.ts';
import { measured, type ObservationRow } from '../../src/lib/figures/measured.ts';
import { targetStatus } from '../../src/lib/statistics/target-status.ts';

export interface Setting {
	/** People at the baseline quarter and now. */
	before: number;
	now: number;
	goal: { baseline: number; target: number };
	better: Indicator['better'];
	kind: Indicator['kind'];
}

export type Side = 'better' | 'worse' | null;

const empty: ObservationRow = {
	indicator: 'x',
	area: 'a',
	period: '2008-Q2',
	numerator: null,
	denominator: null,
	mean: null,
	sd: null,
	n: null,
	value: null,
	lower: null,
	upper: null,
	hidden: false,
	status: 'final',
	source: 's',
	retrieved: '2011-01-01',
	row: 2
};
const confidence = 0.95;

export const share = (numerator: number, denominator: number, period = '2008-Q2'): Measured =>
	measured({ ...empty, period, numerator, denominator }, { kind: 'proportion' }, confidence);
export const mean = (values: { mean: number; sd: number; n: number }, period = '2008-Q2'): Measured =>
	measured({ ...empty, period, ...values }, { kind: 'mean' }, confidence);

/** The side that `met`, `on-track` or `moving` speaks of, half-way along the path; null where the ladder says neither. */
export function saidOf({ kind, better, goal }: Setting, before: Measured, now: Measured): Side {
	const path = (goal.baseline + goal.target) / 2;
	const { value: observed, lower, upper } = now;
	if (observed === null || lower === null || upper === null) return null;
	const said = claim({
		indicator: { kind, better, origin: 'register' },
		goal: goal satisfies Goal,
		status: targetStatus({ observed, lower, upper, path, target: goal.target, better }),
		now,
		before,
		control: null,
		breakPeriod: null,
		beforeBaseline: false,
		earlier: 'at-once',
		last: null,
		confidence
	});
	if (said.code === 'met') return 'better';
	return said.code === 'moving' || said.code === 'on-track'
		? said.direction === 'worse'
			? 'worse'
			: 'better'
		: null;
}

/** Binomial probabilities, each from its logarithm so that none is lost. */
export function binomial(n: number, p: number): number[] {
	const found: number[] = [];
	let log = n * Math.log(1 - p);
	for (let x = 0; x <= n; x++) {
		found.push(Math.exp(log));
		log += Math.log((n - x) / (x + 1)) + Math.log(p / (1 - p));
	}
	return found;
}

/**
 * The exact probability of a false claim on each side: every pair of counts that can occur, weighed. For each count before,
 * the claim is asked at the edges of what it says; beyond an edge it says the same.
 */
export function exactRate(setting: Setting): { better: number; worse: number } {
	const [before, now] = [setting.before, setting.now].map((n) => binomial(n, setting.goal.baseline));
	const below = [0];
	for (const weight of now ?? []) below.push((below.at(-1) ?? 0) + weight);
	const total = below.at(-1) ?? 1;
	const rising: Side = setting.better === 'higher' ? 'better' : 'worse';
	const falling: Side = setting.better === 'higher' ? 'worse' : 'better';
	const rates = { better: 0, worse: 0 };
	let [high, low] = [0, -1];
	(before ?? []).forEach((weight, x) => {
		if (weight < 1e-13) return;
		const first = share(x, setting.before);
		const says = (count: number, side: Side) =>
			saidOf(setting, first, share(count, setting.now, '2010-Q1')) === side;
		// Both edges only ever move up with x.
		while (high <= setting.now && !says(high, rising)) high++;
		while (low < setting.now && says(low + 1, falling)) low++;
		rates[rising] += weight * (total - (below[Math.min(high, setting.now + 1)] ?? total));
		rates[falling] += weight * (below[low + 1] ?? 0);
	});
	return rates;
}
