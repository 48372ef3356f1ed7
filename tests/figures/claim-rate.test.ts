// Where nothing changed, the claim ladder says so no less often than it promises: counted out exactly, and simulated.
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { baselinePeriodOf, goalOf } from '../../src/lib/domain/catalogue.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { differenceOfProportions } from '../../src/lib/statistics/difference-of-proportions.ts';
import { binomial, exactRate, mean, saidOf, share, type Setting, type Side } from './without-change.ts';

const nominal = 0.05;
const rounding = 1e-9;
const proportion = (n: number, baseline: number, target: number): Setting => ({
	before: n,
	now: n,
	goal: { baseline, target },
	better: target < baseline ? 'lower' : 'higher',
	kind: 'proportion'
});

/** Mulberry32: the same series every time. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

describe('counted out exactly', () => {
	let programme: OpenedProgramme;
	beforeAll(async () => {
		const folder = path.resolve(import.meta.dirname, '../../data/velve-lindenhof');
		programme = await openProgramme(folder, { protection: false });
	});

	it('at every size of the demonstration: at most 2.5% a side', () => {
		const { catalogue, tables } = programme;
		const settings = new Map<string, Setting>();
		for (const indicator of catalogue.indicators.filter((one) => one.kind === 'proportion'))
			for (const area of catalogue.areas.filter(
				(one) => one.role === 'experiment' || one.role === 'sub-area'
			)) {
				const { baseline, target } = goalOf(indicator, area);
				if (baseline === null || target === null) continue;
				const rows = tables.observations.filter(
					(one) => one.indicator === indicator.id && one.area === area.area && one.denominator !== null
				);
				const first = rows.find((one) => one.period === baselinePeriodOf(catalogue.programme, indicator));
				const last = rows.at(-1);
				if (!first?.denominator || !last?.denominator) continue;
				const sizes = { before: first.denominator, now: last.denominator };
				const setting = {
					...sizes,
					goal: { baseline, target },
					better: indicator.better,
					kind: indicator.kind
				};
				settings.set(JSON.stringify(setting), setting);
			}
		expect(settings.size).toBeGreaterThan(15);
		for (const [name, setting] of settings) {
			const { better, worse } = exactRate(setting);
			expect(better, `better, ${name}`).toBeLessThanOrEqual(nominal / 2 + rounding);
			expect(worse, `worse, ${name}`).toBeLessThanOrEqual(nominal / 2 + rounding);
			// A rule that never speaks would pass too.
			expect(better + worse, name).toBeGreaterThan(0.8 * nominal);
		}
	});

	it.each([
		[10, 0.3, 0.1],
		[25, 0.5, 0.2],
		[40, 0.2, 0.1],
		[60, 0.9, 0.95],
		[100, 0.02, 0.01],
		[145, 0.38, 0.5],
		[221, 0.095, 0.06],
		[634, 0.06, 0.03]
	])('at %i people near %f on the way to %f: at most 2.5% a side', (n, baseline, target) => {
		const { better, worse } = exactRate(proportion(n, baseline, target));
		expect(better).toBeLessThanOrEqual(nominal / 2 + rounding);
		expect(worse).toBeLessThanOrEqual(nominal / 2 + rounding);
	});

	it('is needed: Newcombe’s interval alone excludes 0 in 6.49% of series of 25 people near 50%', () => {
		const weights = binomial(25, 0.5);
		let outside = 0;
		weights.forEach((before, x) =>
			weights.forEach((now, y) => {
				const { lower, upper } = differenceOfProportions({
					a: { numerator: y, denominator: 25 },
					b: { numerator: x, denominator: 25 }
				});
				if (lower > 0 || upper < 0) outside += before * now;
			})
		);
		expect(outside).toBeCloseTo(0.0649, 4);
	});

	it('leaves out no pair of counts: the edges give what all pairs together give', () => {
		const setting = proportion(24, 0.4, 0.1);
		const weights = binomial(24, 0.4);
		const whole = { better: 0, worse: 0 };
		weights.forEach((first, x) =>
			weights.forEach((second, y) => {
				const side = saidOf(setting, share(x, 24), share(y, 24, '2010-Q1'));
				if (side) whole[side] += first * second;
			})
		);
		const edges = exactRate(setting);
		expect(edges.better).toBeCloseTo(whole.better, 12);
		expect(edges.worse).toBeCloseTo(whole.worse, 12);
	});

	it('never speaks where the 95% Newcombe interval holds 0', () => {
		const setting = proportion(30, 0.5, 0.1);
		for (let x = 0; x <= 30; x++)
			for (let y = 0; y <= 30; y++) {
				const { lower, upper } = differenceOfProportions({
					a: { numerator: y, denominator: 30 },
					b: { numerator: x, denominator: 30 }
				});
				const reached = share(y, 30).upper ?? 1;
				if (lower <= 0 && upper >= 0 && reached > 0.1)
					expect(saidOf(setting, share(x, 30), share(y, 30, '2010-Q1'))).toBeNull();
			}
	});
});

describe('on 10,000 simulated series without change', () => {
	const series = 10_000;
	/** A count of false claims of rate p passes this with probability 0.0005 only: normal approximation, 3.29 deviations. */
	const most = (p: number) => series * p + 3.29 * Math.sqrt(series * p * (1 - p));
	const tally = (draw: () => Side) => {
		const found = { better: 0, worse: 0 };
		for (let i = 0; i < series; i++) {
			const side = draw();
			if (side) found[side]++;
		}
		return found;
	};

	it.each([
		[634, 0.06, 0.03],
		[221, 0.095, 0.06],
		[145, 0.38, 0.5],
		[60, 0.19, 0.12],
		[25, 0.5, 0.2]
	])('%i people near %f on the way to %f', (n, baseline, target) => {
		const setting = proportion(n, baseline, target);
		const random = seeded(n);
		const weights = binomial(n, baseline);
		const draw = () => {
			let left = random();
			return Math.max(
				0,
				weights.findIndex((weight) => (left -= weight) < 0)
			);
		};
		const found = tally(() => saidOf(setting, share(draw(), n), share(draw(), n, '2010-Q1')));
		const exact = exactRate(setting);
		expect(found.better).toBeLessThanOrEqual(most(exact.better));
		expect(found.worse).toBeLessThanOrEqual(most(exact.worse));
		expect(found.better + found.worse).toBeLessThanOrEqual(series * nominal);
	});

	it('the mean of 150 answers from 0 to 10, as unlike a bell as answers are', () => {
		const setting: Setting = {
			before: 150,
			now: 150,
			goal: { baseline: 3.1, target: 2.2 },
			better: 'lower',
			kind: 'mean'
		};
		const random = seeded(150);
		// Skewed, with mean 3.1: the smaller of two even draws, moved to its mean.
		const answer = () => Math.min(10, Math.floor(9.8 * Math.min(random(), random()) + 0.33));
		const sample = (period: string) => {
			let [sum, squares] = [0, 0];
			for (let i = 0; i < 150; i++) {
				const one = answer();
				sum += one;
				squares += one * one;
			}
			const average = sum / 150;
			return mean({ mean: average, sd: Math.sqrt((squares - sum * average) / 149), n: 150 }, period);
		};
		const found = tally(() => saidOf(setting, sample('2008-Q2'), sample('2010-Q1')));
		expect(found.better).toBeLessThanOrEqual(most(nominal / 2));
		expect(found.worse).toBeLessThanOrEqual(most(nominal / 2));
		expect(found.better + found.worse).toBeGreaterThan(0.8 * series * nominal);
	});
});
