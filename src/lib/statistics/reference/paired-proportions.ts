// The difference between two shares of the same people.
import { fairCoin } from '../binomial-half.ts';
import { checkOpenShare } from '../checks.ts';
import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { Interval } from '../samples.ts';
import { checkTwoByTwo, type TwoByTwo } from '../tables.ts';
import { wilson } from '../wilson.ts';

/** McNemar's p-values; the two that rest on chi-square are null where nobody changed. */
export interface McNemar {
	exact: number;
	midP: number;
	asymptotic: number | null;
	continuity: number | null;
}

/**
 * For a table of pairs (row: first answer yes, no; column: second answer yes, no) the share of first yes less the share of second
 * yes, (b - c) / n, with the square-and-add interval on continuity-corrected phi: method 10 of Newcombe (1998), Statistics in
 * Medicine 17:2635-2650. McNemar's tests as in Fagerland, Lydersen & Laake (2013), BMC Medical Research Methodology 13:91.
 * @throws RangeError on a table that is not 2 x 2, an impossible count, an empty table or a confidence outside 0-1
 */
export function pairedProportions(input: {
	table: TwoByTwo;
	confidence?: number;
}): Interval & { mcnemar: McNemar } {
	const { table, confidence = 0.95 } = input;
	checkTwoByTwo(table);
	checkOpenShare('confidence', confidence);
	const [[a, b], [c, d]] = table;
	const n = a + b + c + d;
	const first = wilson({ numerator: a + b, denominator: n, confidence });
	const second = wilson({ numerator: a + c, denominator: n, confidence });
	const value = (b - c) / n;
	const phi = correctedPhi(table, n);
	const reach = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
	return {
		value,
		lower: value - reach(first.value - first.lower, second.upper - second.value),
		upper: value + reach(first.upper - first.value, second.value - second.lower),
		mcnemar: mcnemar(b, c)
	};
}

function correctedPhi([[a, b], [c, d]]: TwoByTwo, n: number): number {
	const margins = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d);
	if (margins === 0) return 0;
	const cross = a * d - b * c;
	return (cross > 0 ? Math.max(cross - n / 2, 0) : cross) / margins;
}

function mcnemar(b: number, c: number): McNemar {
	const changed = b + c;
	if (changed === 0) return { exact: 1, midP: 1, asymptotic: null, continuity: null };
	const { atMost, exactly } = fairCoin(Math.min(b, c), changed);
	// As R does, nothing is corrected where there is no difference to correct.
	const corrected = b === c ? 0 : Math.abs(b - c) - 1;
	return {
		exact: Math.min(1, 2 * atMost),
		midP: b === c ? 1 - exactly / 2 : 2 * atMost - exactly,
		asymptotic: chiSquareUpper((b - c) ** 2 / changed, 1),
		continuity: chiSquareUpper(corrected ** 2 / changed, 1)
	};
}
