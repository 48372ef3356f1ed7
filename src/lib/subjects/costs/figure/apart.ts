// Hours of which totals alone were delivered, at their price: told beside the balance, and weighed before it is said to pay back, or not to.
import type { CostsFigure, CostsInput } from './costs-figure.ts';
import { rounding } from '../../../domain/effort-rounding.ts';
import { groupOf, hourPriceOf, priceIn } from './terms.ts';

/**
 * In no balance: over how many families these hours go nobody knows, so what usual care took of them cannot be set against what this
 * approach did. As delivered, for the group as a whole: not raised to more families. In which years they lie nobody told, so nothing is taken off
 * for those that came later.
 */
export function pricedApart(input: CostsInput): CostsFigure['apart'] {
	return input.effort.groups.flatMap(({ group, organisations }) =>
		organisations.flatMap(({ organisation, totals, hours }): CostsFigure['apart'] => {
			const found = totals ? hourPriceOf(input.prices, organisation) : undefined;
			if (!found || organisation === null) return [];
			const price = priceIn(input.prices, found);
			const at = (euros: number) => hours * euros;
			const amount = { value: at(price.value), lower: at(price.low), upper: at(price.high) };
			return [{ ...{ group, organisation, hours, price, amount }, invented: found.invented }];
		})
	);
}

/**
 * The most that work outside the balance can have cost with this approach. No limit where some of it has no price, where it was not said in how
 * many hours it was done, or where it is not told at all: of too few families, or, in what was told before that was kept, perhaps so. Nor where
 * nobody may know to how many families the hours of those that were counted are to be raised.
 */
export function mostApart(input: CostsInput): number {
	const coached = groupOf(input, 'coached');
	if (!coached || coached.left > 0 || input.effort.families === null) return Infinity;
	return coached.organisations.reduce((sum, { organisation, totals, whole, timed, hours }) => {
		const found = hourPriceOf(input.prices, organisation);
		if (!found || (totals && whole !== true) || timed === false) return Infinity;
		return totals ? sum + (hours + rounding.hours / 2) * priceIn(input.prices, found).high : sum;
	}, 0);
}

/** Whether families without this approach had hours that are not in what usual care is measured to cost; over how many families nobody knows, so without a limit. */
export function usualIsShort(input: CostsInput): boolean {
	const comparison = groupOf(input, 'comparison');
	return (
		comparison !== undefined &&
		(comparison.left > 0 ||
			comparison.organisations.some(
				({ perMonth, timed, organisation }) =>
					perMonth === null || timed === false || !hourPriceOf(input.prices, organisation)
			))
	);
}
