// What a later euro is worth now.
import { pow } from '../numbers/elementary.ts';
import { checkNonNegative, checkFinite, checkSeries } from './checks.ts';

/** Below this a rate would make a later euro worth more than can be; -1 would make it infinite. */
function checkRate(name: string, rate: number): void {
	checkFinite(name, rate);
	if (rate <= -1) throw new RangeError(`${name} must be above -1, got ${rate}`);
}

/**
 * What 1 after `years` years is worth at the start: 1 / (1 + rate)^years. HM Treasury, The Green Book (2003), annex 6, table 6.1.
 * @throws RangeError on a rate of -1 or less, or years that are negative or not finite
 */
export function discountFactor(input: { rate: number; years: number }): number {
	const { rate, years } = input;
	checkRate('rate', rate);
	checkNonNegative('years', years);
	return pow(1 + rate, -years);
}

/**
 * A row of yearly amounts as one amount at the start: Drummond, Sculpher, Torrance, O'Brien & Stoddart (2005), Methods for the Economic
 * Evaluation of Health Care Programmes, 3rd edition, section 4.2. Of equal amounts from year 1 on it is their annuity factor.
 * @param input.first the years until the first amount: 0 at the start, 1 at the end of the first year
 * @throws RangeError on no amounts, one that is not finite, or as `discountFactor` does
 */
export function presentValue(input: { amounts: readonly number[]; rate: number; first?: number }): number {
	const { amounts, rate, first = 0 } = input;
	checkSeries('amounts', amounts);
	checkRate('rate', rate);
	checkNonNegative('first', first);
	return amounts.reduce((sum, amount, i) => sum + amount * discountFactor({ rate, years: first + i }), 0);
}
