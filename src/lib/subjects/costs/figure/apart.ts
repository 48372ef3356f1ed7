// Hours of which totals alone were delivered, at their price: told beside the balance, and weighed before it is said to pay back.
import type { CostsFigure, CostsInput } from './costs-figure.ts';
import { effortFactor, hourPriceOf, priceIn } from './terms.ts';

/**
 * In no balance: over how many families these hours go nobody knows, so what usual care took of them cannot be set against what this
 * approach did. As delivered, for the group as a whole: not raised to more families.
 */
export function pricedApart(input: CostsInput): CostsFigure['apart'] {
	const factor = effortFactor(input);
	return input.effort.groups.flatMap(({ group, organisations }) =>
		organisations.flatMap(({ organisation, totals, hours }): CostsFigure['apart'] => {
			const found = totals ? hourPriceOf(input.prices, organisation) : undefined;
			if (!found || organisation === null) return [];
			const price = priceIn(input.prices, found);
			const at = (euros: number) => hours * euros * factor;
			const amount = { value: at(price.value), lower: at(price.low), upper: at(price.high) };
			return [{ ...{ group, organisation, hours, price, factor, amount }, invented: found.invented }];
		})
	);
}

/** The most that work outside the balance can have cost with this approach; no limit where some of it has no price. */
export function mostApart({ apart, missing }: Pick<CostsFigure, 'apart' | 'missing'>): number {
	const own = apart.filter((one) => one.group === 'coached');
	const unpriced = missing.some(
		({ id, why }) =>
			why === 'no-price' || (why === 'totals-only' && own.every((one) => one.organisation !== id))
	);
	return unpriced ? Infinity : own.reduce((sum, one) => sum + one.amount.upper, 0);
}
