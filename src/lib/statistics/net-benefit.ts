// Costs and benefits of which neither the amounts nor the prices are known for certain: simulated, turned one at a time, and set against each other.
import { checkCount, checkFinite, checkOpenShare } from './checks.ts';
import { normalQuantile } from './distributions/normal.ts';
import { drawNormals, seededUniform } from './distributions/seeded-normals.ts';
import { quantileOf } from './bootstrap-ratio.ts';
import type { Interval } from './samples.ts';

/** What a unit costs: most likely, at least and at most. */
export interface UncertainPrice {
	value: number;
	low: number;
	high: number;
}

/** So many units at one of the prices; `factor` turns them into money now: units a year times what they are worth by then. */
export interface BenefitTerm {
	side: 'cost' | 'benefit';
	/** With the limits of its own interval, at the confidence that is asked. */
	quantity: Interval;
	/** Which of the prices, from 0. */
	price: number;
	factor: number;
	/** Whether the stricter balance counts it. */
	counted?: boolean;
	/** 0-1: how strongly its quantity moves with those of other terms that say so. Without it by itself. */
	together?: number;
}

export interface BenefitInput {
	prices: readonly UncertainPrice[];
	terms: readonly BenefitTerm[];
	draws?: number;
	seed?: number;
	confidence?: number;
}

export interface NetBenefit {
	cost: Interval;
	benefit: Interval;
	net: Interval;
	/** Costs against the counted benefits alone. */
	strict: Interval;
	/** The share of draws in which the benefits cover the costs. */
	covered: number;
}

/** What the balance becomes where one thing lies at its lower or upper limit and all else stays as it is. */
export interface TornadoBar {
	of: 'quantity' | 'price';
	/** Which term, or which price. */
	index: number;
	low: number;
	high: number;
}

export const simulatedDraws = 10_000;
const usualSeed = 20_100_101;

function check({ prices, terms, draws, seed, confidence }: Required<BenefitInput>): void {
	checkOpenShare('confidence', confidence);
	checkCount('draws', draws, 100);
	checkCount('seed', seed);
	if (terms.length === 0) throw new RangeError('terms must hold at least 1 value');
	prices.forEach((one, i) => checkBetween(`prices[${i}]`, one.low, one.value, one.high));
	terms.forEach(({ quantity, price, factor, together = 0 }, i) => {
		checkBetween(`terms[${i}].quantity`, quantity.lower, quantity.value, quantity.upper);
		checkCount(`terms[${i}].price`, price);
		if (price >= prices.length)
			throw new RangeError(`terms[${i}].price must be one of the prices, got ${price}`);
		checkFinite(`terms[${i}].factor`, factor);
		if (!(together >= 0 && together <= 1))
			throw new RangeError(`terms[${i}].together must lie between 0 and 1, got ${together}`);
	});
}

function checkBetween(name: string, low: number, value: number, high: number): void {
	for (const [key, one] of Object.entries({ low, value, high })) checkFinite(`${name}.${key}`, one);
	if (low > value || value > high)
		throw new RangeError(`${name} must lie between its limits, got ${value} for ${low} to ${high}`);
}

const complete = (input: BenefitInput): Required<BenefitInput> => {
	const { prices, terms, draws = simulatedDraws, seed = usualSeed, confidence = 0.95 } = input;
	const all = { prices, terms, draws, seed, confidence };
	check(all);
	return all;
};

/**
 * Probabilistic sensitivity analysis: Briggs, Claxton & Sculpher (2006), Decision Modelling for Health Economic Evaluation, chapter 4. Each
 * quantity from a normal distribution with its own width on either side (two-piece; Wallis 2014, Statistical Science 29:106-112), as its
 * interval was measured; each price from a triangle between low and high (Johnson 1997, The Statistician 46:387-398), drawn once for all
 * that is paid by it. Terms that move together share one draw, each by the root of how strongly it does, beside one of its own. Limits are
 * percentiles of the draws; `value` is the balance at the values themselves.
 * @throws RangeError on a value outside its limits, a price that is not there, fewer than 100 draws, a confidence outside 0-1
 */
export function netBenefit(input: BenefitInput): NetBenefit {
	const { prices, terms, draws, seed, confidence } = complete(input);
	const reach = normalQuantile((1 + confidence) / 2);
	const normals = drawNormals(draws * terms.length, seed);
	const shared = terms.some((one) => one.together) ? drawNormals(draws, seed + 2) : null;
	const uniform = seededUniform(seed + 1);
	const cost = new Float64Array(draws);
	const benefit = new Float64Array(draws);
	const strict = new Float64Array(draws);
	const paid = new Float64Array(prices.length);
	for (let draw = 0; draw < draws; draw++) {
		for (let i = 0; i < prices.length; i++) paid[i] = inTriangle(prices[i], uniform());
		terms.forEach((term, i) => {
			const { together = 0 } = term;
			const own = normals[draw * terms.length + i] ?? 0;
			const z = Math.sqrt(together) * (shared?.[draw] ?? 0) + Math.sqrt(1 - together) * own;
			const { value, lower, upper } = term.quantity;
			const quantity = value + (z * (z < 0 ? value - lower : upper - value)) / reach;
			const amount = quantity * (paid[term.price] ?? 0) * term.factor;
			const side = term.side === 'cost' ? cost : benefit;
			side[draw] = (side[draw] ?? 0) + amount;
			if (term.side === 'benefit' && term.counted !== false) strict[draw] = (strict[draw] ?? 0) + amount;
		});
	}
	const net = benefit.map((one, i) => one - (cost[i] ?? 0));
	const covered = net.filter((one) => one >= 0).length / draws;
	const central = centralOf(prices, terms);
	const limits = (values: Float64Array, value: number): Interval => {
		const sorted = values.sort();
		const [lower, upper] = [(1 - confidence) / 2, (1 + confidence) / 2].map((one) => quantileOf(sorted, one));
		return { value, lower: lower ?? value, upper: upper ?? value };
	};
	return {
		net: limits(net, central.benefit - central.cost),
		strict: limits(
			strict.map((one, i) => one - (cost[i] ?? 0)),
			central.counted - central.cost
		),
		cost: limits(cost, central.cost),
		benefit: limits(benefit, central.benefit),
		covered
	};
}

function inTriangle(price: UncertainPrice | undefined, share: number): number {
	if (!price || price.high === price.low) return price?.value ?? 0;
	const { low, value, high } = price;
	const [width, left] = [high - low, value - low];
	return share * width < left
		? low + Math.sqrt(share * width * left)
		: high - Math.sqrt((1 - share) * width * (high - value));
}

/** The sums at the values themselves. */
function centralOf(prices: readonly UncertainPrice[], terms: readonly BenefitTerm[]) {
	const sums = { cost: 0, benefit: 0, counted: 0 };
	for (const { side, quantity, price, factor, counted } of terms) {
		const amount = quantity.value * (prices[price]?.value ?? 0) * factor;
		sums[side] += amount;
		if (side === 'benefit' && counted !== false) sums.counted += amount;
	}
	return sums;
}

/**
 * One thing at a time at its lower and its upper limit, the widest first: Eschenbach (1992), Interfaces 22(6):40-46. What does not move the
 * balance is left out.
 * @throws RangeError as `netBenefit` does
 */
export function tornado(input: BenefitInput): TornadoBar[] {
	const { prices, terms } = complete(input);
	const net = (ps: readonly UncertainPrice[], ts: readonly BenefitTerm[]) => {
		const { cost, benefit } = centralOf(ps, ts);
		return benefit - cost;
	};
	const bars: TornadoBar[] = [
		...terms.map(({ quantity }, index): TornadoBar => {
			const at = (value: number) =>
				net(
					prices,
					terms.map((one, i) => (i === index ? { ...one, quantity: { ...quantity, value } } : one))
				);
			return { of: 'quantity', index, low: at(quantity.lower), high: at(quantity.upper) };
		}),
		...prices.map((price, index): TornadoBar => {
			const at = (value: number) =>
				net(
					prices.map((one, i) => (i === index ? { ...price, value } : one)),
					terms
				);
			return { of: 'price', index, low: at(price.low), high: at(price.high) };
		})
	];
	const width = ({ low, high }: TornadoBar) => Math.abs(high - low);
	return bars.filter((one) => width(one) > 0).sort((a, b) => width(b) - width(a));
}

/**
 * How large the benefits must be, as a multiple of what they are, to cover the costs; null where there is no benefit to multiply.
 * @throws RangeError as `netBenefit` does
 */
export function breakEven(input: BenefitInput): number | null {
	const { prices, terms } = complete(input);
	const { cost, benefit } = centralOf(prices, terms);
	return benefit > 0 ? cost / benefit : null;
}
