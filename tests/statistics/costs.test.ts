// Discounting, price levels, skewed means, cost-effectiveness and simulated balances, against published tables and examples and R.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	atPricesOf,
	bootstrapRatio,
	breakEven,
	costEffectiveness,
	discountFactor,
	gammaMean,
	movingTogether,
	netBenefit,
	presentValue,
	tornado,
	type BenefitInput
} from '../../src/lib/statistics/index.ts';

describe('discounting', () => {
	it('gives the factors of the Green Book (2003), annex 6, table 6.1', () => {
		const printed: [years: number, factor: string][] = [
			[0, '1.0000'],
			[1, '0.9662'],
			[2, '0.9335'],
			[3, '0.9019'],
			[4, '0.8714'],
			[5, '0.8420'],
			[6, '0.8135'],
			[7, '0.7860'],
			[8, '0.7594'],
			[9, '0.7337'],
			[10, '0.7089'],
			[20, '0.5026'],
			[30, '0.3563']
		];
		for (const [years, factor] of printed)
			expect(discountFactor({ rate: 0.035, years }).toFixed(4), `year ${years}`).toBe(factor);
	});

	it("gives the annuity factors of Drummond's table: 1 a year, from the end of the first year on", () => {
		const annuity = (years: number, rate: number) =>
			presentValue({ amounts: Array<number>(years).fill(1), rate, first: 1 }).toFixed(4);
		expect([annuity(5, 0.05), annuity(10, 0.05), annuity(10, 0.1), annuity(25, 0.03)]).toEqual([
			'4.3295',
			'7.7217',
			'6.1446',
			'17.4131'
		]);
	});

	it("gives a textbook's printed table of the present value of an ordinary annuity of 1 (issuhub.com 4291, appendix A-5)", () => {
		const printed: [years: number, rate: number, factor: string][] = [
			[1, 0.09, '0.91743'],
			[5, 0.09, '3.88965'],
			[20, 0.09, '9.12855'],
			[10, 0.1, '6.14457'],
			[40, 0.1, '9.77905'],
			[15, 0.11, '7.19087'],
			[25, 0.12, '7.84314'],
			[30, 0.13, '7.49565'],
			[35, 0.14, '7.07005']
		];
		for (const [years, rate, factor] of printed) {
			const amounts = Array<number>(years).fill(1);
			expect(presentValue({ amounts, rate, first: 1 }).toFixed(5), `${years} years, ${rate}`).toBe(factor);
		}
	});

	it('is the plain sum without a rate', () => {
		expect(presentValue({ amounts: [1, 2, 4], rate: 0 })).toBe(7);
	});
});

describe('atPricesOf', () => {
	it("follows Statistics Netherlands' consumer prices, 1962 = 100: 2007 569.0, 2010 597.9", () => {
		const index = [
			{ year: 2007, value: 569 },
			{ year: 2010, value: 597.9 }
		];
		expect(atPricesOf({ amount: 100, from: 2007, to: 2010, index })).toBeCloseTo(105.08, 2);
		const there = atPricesOf({ amount: 100, from: 2010, to: 2007, index });
		expect(atPricesOf({ amount: there, from: 2007, to: 2010, index })).toBeCloseTo(100, 10);
	});

	it('does not guess a year that the index does not hold', () => {
		expect(() => atPricesOf({ amount: 1, from: 2001, to: 2010, index: [{ year: 2010, value: 1 }] })).toThrow(
			'from must be a year of the index, got 2001'
		);
	});
});

const hours = [3.5, 12, 0.5, 7, 41, 2, 9.5, 18, 1, 5, 27, 6];
const months = [3, 12, 8, 12, 12, 4, 9, 12, 2, 6, 12, 7];

describe('gammaMean', () => {
	it("is R's glm(y ~ 1, Gamma(link = 'log')), and quasi with zeros", () => {
		const positive = gammaMean({ values: hours });
		expect(positive.value).toBeCloseTo(11.041666666666666, 12);
		expect(positive.lower).toBeCloseTo(5.47734331573644, 6);
		expect(positive.upper).toBeCloseTo(22.25867464387455, 6);
		const zeros = gammaMean({ values: [...hours, 0, 0] });
		expect(zeros.lower).toBeCloseTo(4.5785849637675, 6);
		expect(zeros.upper).toBeCloseTo(19.56340327644101, 6);
	});

	it('never reaches below nothing, and has no interval where nobody had any', () => {
		expect(gammaMean({ values: [0, 0, 0, 100] }).lower).toBeGreaterThan(0);
		expect(gammaMean({ values: [0, 0] })).toMatchObject({ value: 0, lower: null, upper: null });
	});
});

describe('bootstrapRatio', () => {
	// Efron & Tibshirani (1993), table 14.1: spatial test A of 26 children.
	const spatial = [
		48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
	];

	it("lies where R's boot.ci puts a ratio of sums, to two parts in a hundred", () => {
		const own = bootstrapRatio({ numerators: hours, denominators: months, draws: 20_000 });
		expect(own.value).toBeCloseTo(132.5 / 99, 12);
		expect(Math.abs((own.lower ?? 0) / 0.8478261 - 1)).toBeLessThan(0.02);
		expect(Math.abs((own.upper ?? 0) / 2.170455 - 1)).toBeLessThan(0.02);
	});

	it('leans to the long tail: further up than down for skewed hours, further down for the left-skewed test', () => {
		const up = bootstrapRatio({ numerators: hours });
		expect((up.upper ?? 0) - up.value).toBeGreaterThan(up.value - (up.lower ?? 0));
		const down = bootstrapRatio({ numerators: spatial });
		expect(down.value - (down.lower ?? 0)).toBeGreaterThan((down.upper ?? 0) - down.value);
	});

	it('scales with its unit and knows nothing of the order of families', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 12 }), (values) => {
				const one = bootstrapRatio({ numerators: values, draws: 200 });
				const ten = bootstrapRatio({ numerators: values.map((value) => value * 8), draws: 200 });
				expect(ten.value).toBeCloseTo(one.value * 8, 9);
				if (one.upper !== null) expect(ten.upper).toBeCloseTo(one.upper * 8, 6);
			}),
			{ numRuns: 40 }
		);
	});

	it('has no spread from one family, or from families that are all alike', () => {
		expect(bootstrapRatio({ numerators: [4] })).toMatchObject({ value: 4, lower: null, upper: null });
		expect(bootstrapRatio({ numerators: [4, 8], denominators: [1, 2] })).toMatchObject({ lower: null });
	});
});

/** Chancellor e.a. (1997), as Briggs, Claxton & Sculpher (2006) rebuild it in exercise 2.5: 20 yearly cycles of four states. */
function chancellor(combined: boolean): { cost: number; years: number } {
	const moves = [
		[1251, 350, 116, 17],
		[0, 731, 512, 15],
		[0, 0, 1312, 437],
		[0, 0, 0, 1]
	].map((row) => row.map((one) => one / row.reduce((sum, each) => sum + each, 0)));
	const care = [1701 + 1055, 1774 + 1278, 6948 + 2059, 0];
	let people = [1, 0, 0, 0];
	const costs: number[] = [];
	let years = 0;
	for (let cycle = 1; cycle <= 20; cycle++) {
		const risk = combined && cycle <= 2 ? 0.509 : 1;
		const drugs = 2278 + (combined && cycle <= 2 ? 2086.5 : 0);
		people = people.map((_, to) =>
			people.reduce((sum, share, from) => {
				const away = moves[from]?.[to] ?? 0;
				const stays = 1 - risk * (1 - (moves[from]?.[from] ?? 0));
				return sum + share * (from === to ? stays : away * risk);
			}, 0)
		);
		const alive = people.slice(0, 3);
		years += alive.reduce((sum, one) => sum + one, 0);
		costs.push(alive.reduce((sum, one, i) => sum + one * ((care[i] ?? 0) + drugs), 0));
	}
	return { cost: presentValue({ amounts: costs, rate: 0.06, first: 1 }), years };
}

interface Mean {
	value: number;
	standardError: number;
}

describe('costEffectiveness', () => {
	it('gives the published lamivudine example: 44,663 and 7.991 years, 50,602 and 8.937, so 6,276 a year', () => {
		const [mono, both] = [chancellor(false), chancellor(true)];
		expect([mono.cost.toFixed(0), mono.years.toFixed(3)]).toEqual(['44663', '7.991']);
		expect([both.cost.toFixed(0), both.years.toFixed(3)]).toEqual(['50602', '8.937']);
		const { ratio } = costEffectiveness({
			cost: { value: both.cost - mono.cost, standardError: 0 },
			effect: { value: both.years - mono.years, standardError: 0 },
			worth: 20_000
		});
		expect(ratio?.toFixed(0)).toBe('6276');
	});

	it("gives Fieller's limits as R's mratios prints them: 0.4056763 and 2.6170008 about 0.8643849", () => {
		// t.test.ratio on rnorm(5, 1, 1) and then rnorm(5, 2, 1) after set.seed(12345), as printed at
		// mikuhatsune.hatenadiary.com/entry/20121212; its limits take Satterthwaite's degrees of freedom at the ratio that was found.
		const [cost, effect] = [
			[1.5855288178, 1.7094660175, 0.8906966853, 0.5465028265, 1.6058874558],
			[0.1820440323, 2.6300985511, 1.7238158948, 1.7158402561, 1.0806779975]
		].map((drawn) => {
			const value = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
			const squares = drawn.reduce((sum, one) => sum + (one - value) ** 2, 0);
			return { value, standardError: Math.sqrt(squares / (drawn.length - 1) / drawn.length) };
		}) as [Mean, Mean];
		const ratio = cost.value / effect.value;
		const [own, other] = [cost.standardError ** 2, (ratio * effect.standardError) ** 2];
		const df = (own + other) ** 2 / (own ** 2 / 4 + other ** 2 / 4);
		const found = costEffectiveness({ cost, effect, worth: 0, df });
		expect([found.ratio, found.lower, found.upper].map((one) => one?.toFixed(7))).toEqual([
			'0.8643849',
			'0.4056763',
			'2.6170008'
		]);
	});

	it('gives the net benefit and the acceptability of published net benefit regressions, at 3 a unit', () => {
		// The group's row of each fit as the R package NetBenReg prints it (github.com/shuaichencode/NetBenReg, the snapshots of its tests):
		// effect, cost and net benefit with their standard errors, and the two-sided p. What a fit does not print is the correlation:
		// it follows from the three errors, so that the value and the p are what is proved.
		type Fit = [effect: Mean, cost: Mean, net: string, error: number, p: string];
		const mean = (value: number, standardError: number): Mean => ({ value, standardError });
		const fits: Fit[] = [
			[mean(1.0063939, 0.4045403), mean(2.5575322, 1.092031), '0.46165', 1.771762, '0.79443'],
			[mean(1.257365, 0.4225324), mean(1.878267, 1.021737), '1.89383', 1.780436, '0.28747'],
			[mean(0.98722118, 0.6679044), mean(2.5575322, 1.092031), '0.40413', 2.504781, '0.87182'],
			[mean(0.9568928, 0.3433165), mean(2.5277989, 1.0713203), '0.34288', 1.60752, '0.83110'],
			[mean(0.9629745, 0.3484861), mean(3.1032734, 1.1320805), '-0.21435', 1.58056, '0.89212'],
			[mean(1.079826, 0.417778), mean(2.21293, 1.141833), '1.02655', 1.897124, '0.58843'],
			[mean(1.070767, 0.3357751), mean(2.26552, 1.100021), '0.94678', 1.595141, '0.55282']
		];
		for (const [effect, cost, net, error, p] of fits) {
			const worth = 3;
			const own = (worth * effect.standardError) ** 2 + cost.standardError ** 2;
			const correlation = (own - error ** 2) / (2 * worth * effect.standardError * cost.standardError);
			const { netBenefit: found, acceptable } = costEffectiveness({ effect, cost, correlation, worth });
			expect(found.value.toFixed(5)).toBe(net);
			const tail = found.value > 0 ? 1 - acceptable : acceptable;
			expect((2 * tail).toFixed(5), net).toBe(p);
		}
	});

	it('gives the published ratios of smoking cessation with their limits: 198.3347, from 98.26914 to 4910.70352', () => {
		// Baio (2012), Bayesian Methods in Health Economics: group counselling against no treatment, self-help and individual counselling,
		// 500 draws. Ratios as BCEA prints them (tabulate_means, ceef.plot), limits by Fieller as icerui does (github.com/tristansnowsill/icerui).
		// Means, variances and covariances of the draws were worked out here: each draw is a mean difference, so a variance is an error squared.
		const drawn = (effect: number, cost: number, effects: number, costs: number, together: number) => ({
			effect: { value: effect, standardError: Math.sqrt(effects) },
			cost: { value: cost, standardError: Math.sqrt(costs) },
			correlation: together / Math.sqrt(effects * costs)
		});
		const none = drawn(
			...([0.722519812541659, 143.300755457598, 0.125124121983041] as const),
			...([147.965015725115, -0.022721518822259] as const)
		);
		const { ratio, lower, upper } = costEffectiveness({ ...none, worth: 0 });
		expect([ratio?.toFixed(4), lower?.toFixed(5), upper?.toFixed(5)]).toEqual([
			...['198.3347', '98.26914', '4910.70352']
		]);
		// The acceptability curve reaches 2.5 % and 97.5 % at the printed limits.
		for (const [worth, share] of [
			[98.26914, '0.025000'],
			[4910.70352, '0.975000']
		] as const)
			expect(costEffectiveness({ ...none, worth }).acceptable.toFixed(6)).toBe(share);

		// Against the others what fits lies outside two limits, of which the one below 0 is no price: no interval, but the curve starts to rise there.
		const selfHelp = drawn(
			...([0.434280236748638, 97.5675948756794, 0.166654213546641] as const),
			...([162.856406816348, -0.0700015574144797] as const)
		);
		const individual = drawn(
			...([0.237662129914853, 48.3817200151777, 0.143820106377595] as const),
			...([205.809548113182, 0.0805673498733539] as const)
		);
		expect(costEffectiveness({ ...selfHelp, worth: 0 }).ratio?.toFixed(2)).toBe('224.67');
		for (const [one, limit] of [
			[selfHelp, 74.72212],
			[individual, 37.72638]
		] as const) {
			expect(costEffectiveness({ ...one, worth: 0 })).toMatchObject({ lower: null, upper: null });
			expect(costEffectiveness({ ...one, worth: limit }).acceptable.toFixed(6)).toBe('0.025000');
		}
	});

	it('gives the ratios that BCEA prints from the differences that it prints beside them', () => {
		const exact = (value: number) => ({ value, standardError: 0 });
		for (const [effect, cost, printed] of [
			[-0.2882396, -45.73316, '158.6637'],
			[-0.4848577, -94.91904, '195.7668'],
			[-0.7225198, -143.30076, '198.3347']
		] as const)
			expect(
				costEffectiveness({ cost: exact(cost), effect: exact(effect), worth: 0 }).ratio?.toFixed(4)
			).toBe(printed);
	});

	it("crosses no net benefit exactly at Fieller's limits, and half acceptance at the ratio", () => {
		const trial = {
			cost: { value: 1000, standardError: 324 },
			effect: { value: 0.01, standardError: 0.001925 },
			correlation: -0.71,
			df: 498
		};
		const { ratio, lower, upper } = costEffectiveness({ ...trial, worth: 0 });
		expect(ratio).toBe(100_000);
		expect(costEffectiveness({ ...trial, worth: lower ?? 0 }).netBenefit.upper).toBeCloseTo(0, 6);
		expect(costEffectiveness({ ...trial, worth: upper ?? 0 }).netBenefit.lower).toBeCloseTo(0, 6);
		expect(costEffectiveness({ ...trial, worth: upper ?? 0 }).acceptable).toBeCloseTo(0.975, 9);
		expect(costEffectiveness({ ...trial, worth: 100_000 }).acceptable).toBeCloseTo(0.5, 9);
	});

	it('has no limits where the effect cannot be told from nothing', () => {
		const found = costEffectiveness({
			cost: { value: 10, standardError: 1 },
			effect: { value: 1, standardError: 1 },
			worth: 5
		});
		expect(found).toMatchObject({ ratio: 10, lower: null, upper: null });
	});
});

const certain = (value: number) => ({ value, lower: value, upper: value });
const balance: BenefitInput = {
	prices: [
		{ value: 50, low: 40, high: 70 },
		{ value: 1000, low: 800, high: 1400 }
	],
	terms: [
		{ side: 'cost', quantity: { value: 2000, lower: 1700, upper: 2500 }, price: 0, factor: 1 },
		{ side: 'benefit', quantity: { value: 30, lower: -10, upper: 70 }, price: 1, factor: 4 }
	]
};

describe('netBenefit', () => {
	it('is plain arithmetic where everything is certain', () => {
		const sure = {
			prices: [{ value: 50, low: 50, high: 50 }],
			terms: [
				{ side: 'cost' as const, quantity: certain(3), price: 0, factor: 1 },
				{ side: 'benefit' as const, quantity: certain(5), price: 0, factor: 2 }
			]
		};
		const { cost, benefit, net, covered } = netBenefit(sure);
		expect([cost, benefit, net].map((one) => [one.lower, one.value, one.upper])).toEqual([
			[150, 150, 150],
			[500, 500, 500],
			[350, 350, 350]
		]);
		expect(covered).toBe(1);
	});

	it('gives a sum of parts the width of the whole, where the parts move together as strongly as that width says', () => {
		const parts = [10, 6, 4];
		for (const whole of [Math.hypot(...parts), 15, 18, 20]) {
			const together = movingTogether({ parts, whole });
			const { cost } = netBenefit({
				prices: [{ value: 1, low: 1, high: 1 }],
				terms: parts.map((half) => ({
					...{ side: 'cost' as const, quantity: { value: 100, lower: 100 - half, upper: 100 + half } },
					...{ price: 0, factor: 1, together }
				}))
			});
			expect((cost.upper - cost.lower) / 2 / whole).toBeCloseTo(1, 1);
		}
	});

	it('takes parts for apart that move against each other, and all for one where the whole is as wide as they are', () => {
		expect(movingTogether({ parts: [3, 4], whole: 5 })).toBeCloseTo(0, 12);
		expect(movingTogether({ parts: [3, 4], whole: 2 })).toBe(0);
		expect(movingTogether({ parts: [3, 4], whole: 7 })).toBeCloseTo(1, 12);
		expect(movingTogether({ parts: [3, 4], whole: 9 })).toBe(1);
		expect(movingTogether({ parts: [3], whole: 3 })).toBe(0);
		expect(movingTogether({ parts: [0, 0, 3], whole: 3 })).toBe(0);
		expect(movingTogether({ parts: [0, 0], whole: 1 })).toBe(0);
	});

	it('gives back the interval of a quantity whose price is known', () => {
		const quantity = { value: 100, lower: 90, upper: 130 };
		const { benefit } = netBenefit({
			prices: [{ value: 1, low: 1, high: 1 }],
			terms: [{ side: 'benefit', quantity, price: 0, factor: 1 }]
		});
		expect(Math.abs(benefit.lower - 90)).toBeLessThan(0.6);
		expect(Math.abs(benefit.upper - 130)).toBeLessThan(1.6);
	});

	it('gives the quantiles of the triangle: its 2.5 % lies at low + sqrt(0.025 (high - low) (value - low))', () => {
		const { cost } = netBenefit({
			prices: [{ value: 50, low: 40, high: 70 }],
			terms: [{ side: 'cost', quantity: certain(1), price: 0, factor: 1 }]
		});
		expect(Math.abs(cost.lower - (40 + Math.sqrt(0.025 * 30 * 10)))).toBeLessThan(0.2);
		expect(Math.abs(cost.upper - (70 - Math.sqrt(0.025 * 30 * 20)))).toBeLessThan(0.2);
	});

	it('draws the same again, and moves by exactly what a certain benefit adds', () => {
		const more = {
			prices: [...balance.prices, { value: 1, low: 1, high: 1 }],
			terms: [...balance.terms]
		};
		expect(netBenefit(balance)).toEqual(netBenefit(balance));
		const with5000 = netBenefit({
			...more,
			terms: [...more.terms, { side: 'benefit', quantity: certain(5000), price: 2, factor: 1 }]
		});
		expect(with5000.net.value - netBenefit(balance).net.value).toBe(5000);
	});

	it('leaves out of the strict balance what does not count', () => {
		const [cost, benefit] = balance.terms;
		if (!cost || !benefit) throw new Error('two terms');
		const found = netBenefit({ ...balance, terms: [cost, { ...benefit, counted: false }] });
		expect(found.strict.value).toBe(-found.cost.value);
		expect(found.net.value).toBe(netBenefit(balance).net.value);
	});
});

describe('tornado', () => {
	it('turns one thing at a time, the widest first', () => {
		const bars = tornado(balance);
		expect(bars.map(({ of, index }) => `${of} ${index}`)).toEqual([
			'quantity 1',
			'price 1',
			'price 0',
			'quantity 0'
		]);
		expect(bars[0]).toMatchObject({ low: -140_000, high: 180_000 });
		expect(bars[2]).toMatchObject({ low: 40_000, high: -20_000 });
	});
});

describe('breakEven', () => {
	it('says how much of the benefits covers the costs', () => {
		expect(breakEven(balance)).toBeCloseTo(100_000 / 120_000, 12);
		const none = balance.terms.filter((one) => one.side === 'cost');
		expect(breakEven({ ...balance, terms: none })).toBeNull();
	});
});
