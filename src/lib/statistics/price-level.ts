// An amount of one year at the prices of another.
import { checkFinite, checkPositive } from './checks.ts';

export interface IndexYear {
	year: number;
	/** On any base, as long as all are on the same. */
	value: number;
}

/** The mean price level of a year. @throws RangeError on a year that the index does not hold */
function levelOf(name: string, year: number, index: readonly IndexYear[]): number {
	checkFinite(name, year);
	const found = index.find((one) => one.year === year);
	if (!found) throw new RangeError(`${name} must be a year of the index, got ${year}`);
	return found.value;
}

/**
 * The amount times the index of the year asked over that of its own year: ILO e.a. (2004), Consumer Price Index Manual, chapter 2.
 * @throws RangeError on an amount that is not finite, a level that is not above 0, or a year that the index does not hold
 */
export function atPricesOf(input: {
	amount: number;
	from: number;
	to: number;
	index: readonly IndexYear[];
}): number {
	const { amount, from, to, index } = input;
	checkFinite('amount', amount);
	index.forEach(({ year, value }, i) => {
		checkFinite(`index[${i}].year`, year);
		checkPositive(`index[${i}].value`, value);
	});
	return (amount * levelOf('to', to, index)) / levelOf('from', from, index);
}
