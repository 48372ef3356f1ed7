// The difference between two independent shares.
import { hypot } from '../numbers/elementary.ts';
import { checkOpenShare } from './checks.ts';
import { checkProportion, type Interval, type Proportion } from './samples.ts';
import { wilson } from './wilson.ts';

/**
 * a - b with Newcombe's hybrid score interval: method 10 of Newcombe (1998), Statistics in Medicine 17:873-890, which
 * combines the Wilson limits of each share by squaring and adding. Shares 0-1, so the difference lies from -1 to 1.
 * @throws RangeError on impossible counts or a confidence outside 0-1
 */
export function differenceOfProportions(input: {
	a: Proportion;
	b: Proportion;
	confidence?: number;
}): Interval {
	const { a, b, confidence = 0.95 } = input;
	checkProportion('a', a);
	checkProportion('b', b);
	checkOpenShare('confidence', confidence);
	return subtract(wilson({ ...a, confidence }), wilson({ ...b, confidence }));
}

/**
 * The difference a - b of two independent estimates from the limits of each ("square and add", MOVER: Zou & Donner 2008,
 * Statistics in Medicine 27:1693-1702, equation 7).
 */
export function subtract(a: Interval, b: Interval): Interval {
	const value = a.value - b.value;
	return {
		value,
		lower: value - hypot(a.value - a.lower, b.upper - b.value),
		upper: value + hypot(a.upper - a.value, b.value - b.lower)
	};
}
