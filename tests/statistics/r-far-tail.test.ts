// Against R far out in the tails, to nine significant digits. The values are those that R 4.2.2 prints with sprintf("%.17g").
import { describe, expect, it } from 'vitest';
import {
	attainmentProbability,
	benjaminiHochberg,
	bowker,
	didCrossSections,
	didPanel,
	differenceOfMeans,
	donaldLang,
	fisherExact,
	holm,
	mannWhitney,
	meanInterval,
	minimumDetectableDifference,
	pairedProportions,
	poissonRate,
	signTest,
	wilcoxonSignedRank,
	wilson
} from '../../src/lib/statistics/index.ts';
import { chiSquareUpper, tCritical, tTwoSided } from '../../src/lib/statistics/reference/distributions.ts';

const a = [1.1, 2.2, 3.3, 4.4, 5.5, 2.2, 3.1, 0.4, 1.9, 2.8];
const b = [12.2, 13.1, 14.5, 11.9, 15.2, 13.1, 16.4, 12.2, 19.7, 3.1];
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const summary = (values: number[]) => {
	const { value, sd, n } = meanInterval({ values });
	return { mean: value, sd: sd ?? NaN, n };
};
/** Rows of a saturated design, cell by cell. */
const crossSections = () => {
	const cells: [treated: boolean, post: boolean, values: number[]][] = [
		[false, false, [3, 4, 5, 2, 6, 7, 1]],
		[false, true, [5, 9, 8, 7, 6]],
		[true, false, [2, 3, 1, 4, 6, 5]],
		[true, true, [19, 2, 7]]
	];
	return didCrossSections({
		rows: cells.flatMap(([treated, post, values]) => values.map((y) => ({ y, treated, post })))
	});
};

const paired = { before: upTo(40), after: upTo(40).map((x, i) => x + ([1, 2, 3, -1][i % 4] ?? 0)) };
const welch = () => differenceOfMeans({ a: summary(a), b: summary(b) });
const uneven = () =>
	didPanel({
		changes: [
			...a.map((x) => ({ change: x * 1e-3, treated: true })),
			...b.map((x) => ({ change: x * 1e3, treated: false }))
		]
	});
const pooled = () =>
	donaldLang({
		changes: [-0.9, -0.91, -0.905, 0.1, 0.11, 0.12, 0.105],
		treated: [true, true, true, false, false, false, false]
	});
const mcnemar = () =>
	pairedProportions({
		table: [
			[10, 3],
			[90, 200]
		]
	}).mcnemar;
const pValues = [1e-12, 0.04, null, 0.03, 0.03, 0.5, 0.011, 0.9];
const fisher = () =>
	fisherExact({
		table: [
			[190, 20],
			[10, 180]
		]
	});

const cases: [r: string, ours: () => (number | null | undefined)[], printed: number[]][] = [
	[
		'prop.test(3, 1e6, correct = FALSE)$conf.int',
		() => {
			const { lower, upper } = wilson({ numerator: 3, denominator: 1e6 });
			return [lower, upper];
		},
		[1.0202712409681229e-6, 8.8211497743124362e-6]
	],
	[
		'prop.test(999990, 1e6, correct = FALSE, conf.level = 0.999999)$conf.int',
		() => {
			const { lower, upper } = wilson({ numerator: 999_990, denominator: 1e6, confidence: 0.999999 });
			return [lower, upper];
		},
		[0.9999584814271133, 0.99999759149700251]
	],
	[
		'fisher.test(matrix(c(190, 10, 20, 180), 2)), two-sided and greater',
		() => [fisher().pTwoSided, fisher().pGreater],
		[1.1658271132053554e-75, 5.8291355660269265e-76]
	],
	[
		'fisher.test(matrix(c(3, 40, 25, 9), 2)), less and two-sided',
		() => {
			const { pLess, pTwoSided } = fisherExact({
				table: [
					[3, 25],
					[40, 9]
				]
			});
			return [pLess, pTwoSided];
		},
		[8.4810782929951113e-10, 1.041676864907234e-9]
	],
	[
		'wilcox.test(a, b, exact = FALSE)',
		() => [mannWhitney({ a, b }).w, mannWhitney({ a, b }).pNormal],
		[3.5, 0.00049672932436961483]
	],
	[
		'wilcox.test(y, x, paired = TRUE, exact = FALSE), 40 pairs with ties: V, two-sided, greater, less',
		() => {
			const { v, pTwoSided, pGreater, pLess } = wilcoxonSignedRank(paired);
			return [v, pTwoSided, pGreater, pLess];
		},
		[715, 3.0217623287709736e-5, 1.5108811643854868e-5, 0.99998577433783464]
	],
	[
		'mcnemar.test without and with correction; binom.test(3, 93)',
		() => [mcnemar().asymptotic, mcnemar().continuity, mcnemar().exact],
		[1.8556555890295875e-19, 4.7570864303110727e-19, 2.7088953370761266e-23]
	],
	[
		'power.prop.test(n = 50, p1 = 0.02, power = 0.99, sig.level = 1e-6, tol = 1e-12)$p2',
		() => [
			minimumDetectableDifference({ n: 50, p1: 0.02, power: 0.99, alpha: 1e-6, direction: 'increase' }).p2
		],
		[0.6449210078144324]
	],
	[
		'power.prop.test(n = 100, p1 = 0.1, power = 0.9, sig.level = 0.01, tol = 1e-12)$p2',
		() => [
			minimumDetectableDifference({ n: 100, p1: 0.1, power: 0.9, alpha: 0.01, direction: 'increase' }).p2
		],
		[0.31933636730642911]
	],
	[
		't.test(a, b): df and interval',
		() => [welch().df, welch().lower, welch().upper],
		[11.190841528763119, -13.591486922694765, -7.3085130773052347]
	],
	[
		't.test(a / 1000, b * 1000): df, p and interval',
		() => [uneven().df, uneven().p, uneven().lower, uneven().upper],
		[9.0000000000022276, 4.460750268802735e-6, -16192.410316322013, -10087.584303677986]
	],
	[
		't.test(x, y, var.equal = TRUE): t, df, p and interval',
		() => [pooled().t, pooled().df, pooled().p, pooled().lower, pooled().upper],
		[-181.04362463211336, 5, 9.755414514239048e-11, -1.0281439193725912, -0.99935608062740866]
	],
	[
		'2 * pt(-40, 2.3), 2 * pt(-60, 30), 2 * pt(-12, 400)',
		() => [tTwoSided(-40, 2.3), tTwoSided(-60, 30), tTwoSided(-12, 400)],
		[0.0002545797296546067, 8.3113096135322409e-33, 1.5084263383065823e-28]
	],
	['qt(0.975, 1.01)', () => [tCritical(0.95, 1.01)], [12.412738499102536]],
	[
		'pbeta(0.06, 100.5, 900.5), pbeta(1 - 0.12, 350.5, 80.5)',
		() => [
			attainmentProbability({ numerator: 100, denominator: 1000, target: 0.06, better: 'lower' }),
			attainmentProbability({ numerator: 80, denominator: 430, target: 0.12, better: 'higher' })
		],
		[4.6588745047037424e-7, 0.99996252077008074]
	],
	[
		'pchisq(300, 3, lower.tail = FALSE), pchisq(80, 10, lower.tail = FALSE)',
		() => [chiSquareUpper(300, 3), chiSquareUpper(80, 10)],
		[9.948758346327708e-65, 5.0204643188291346e-13]
	],
	[
		'poisson.test(3, 12.5, conf.level = 0.9999)$conf.int, poisson.test(0, 7)$conf.int[2]',
		() => {
			const three = poissonRate({ numerator: 3, denominator: 12.5, confidence: 0.9999 });
			return [three.lower, three.upper, poissonRate({ numerator: 0, denominator: 7 }).upper];
		},
		[0.005447249716920656, 1.340068807880348, 0.52698277915913361]
	],
	[
		'p.adjust(p, "holm"), p.adjust(p, "BH") with NA',
		() => [...holm(pValues), ...benjaminiHochberg(pValues)].filter((one) => one !== null),
		[7e-12, 0.15, 0.15, 0.15, 1, 0.066, 1, 7e-12, 0.056, 0.0525, 0.0525, 0.58333333333333337, 0.0385, 0.9]
	],
	[
		't.test(1e9 + c(1, 2, 4))$conf.int, less 1e9',
		() => {
			const { lower, upper } = meanInterval({ values: [1e9 + 1, 1e9 + 2, 1e9 + 4] });
			return [lower, upper];
		},
		[999999998.53875017, 1000000006.1279165]
	],
	[
		'binom.test(1, 40)$p.value',
		() => [
			signTest({ before: upTo(40).map(() => 0), after: upTo(40).map((i) => (i === 1 ? -1 : 1)) }).pTwoSided
		],
		[7.4578565545380439e-11]
	],
	[
		'lm(y ~ treated * post) with vcovHC of sandwich: value, classical, HC0 to HC3, HC2 interval',
		() => {
			const { value, standardErrors: se, lower, upper } = crossSections();
			return [value, se.classical, se.hc0, se.hc1, se.hc2, se.hc3, lower, upper];
		},
		[
			2.833333333333333, 3.2126108303588432, 4.2919113044776047, 4.7701927175001551, 5.2148292823873392,
			6.3458210220935518, -8.1689947223888097, 13.835661389055478
		]
	],
	[
		'mcnemar.test of a table of three levels, correct = FALSE',
		() => {
			const { statistic, df, p } = bowker({
				table: [
					[20, 1, 25],
					[5, 30, 4],
					[9, 2, 40]
				]
			});
			return [statistic, df, p];
		},
		[10.862745098039216, 3, 0.012491695757150905]
	]
];

describe('R 4.2.2', () => {
	it.each(cases)('%s', (_, ours, printed) => {
		const found = ours();
		expect(found).toHaveLength(printed.length);
		printed.forEach((expected, i) => {
			expect(Math.abs((found[i] ?? NaN) / expected - 1), `${found[i]} for ${expected}`).toBeLessThan(5e-10);
		});
	});
});
