// How unusual is one area's change among those of all areas?
import { checkFinite } from './checks.ts';
import { scaleOf } from './groups.ts';
import { compare } from './ties.ts';

/** Changes in their own unit, p-values as shares of all units; null where there is no other unit. */
export interface PlaceboRank {
	change: number;
	meanOthers: number | null;
	difference: number | null;
	units: number;
	pLower: number;
	pUpper: number;
	pTwoSided: number | null;
}

/**
 * The placebo ("permute the treated unit") rank of Abadie, Diamond & Hainmueller (2010), JASA 105:493-505, on plain changes: the
 * share of all units, the treated one included, with a change at or below, at or above, and with a deviation at least as large, each
 * unit's from the mean of all others than itself. Measured from the treated unit's own others it would be no permutation p.
 * @throws RangeError where `treated` is not among the units or a change is not finite
 */
export function placeboRank(input: { changes: Record<string, number>; treated: string }): PlaceboRank {
	const { changes, treated } = input;
	for (const [unit, change] of Object.entries(changes)) checkFinite(`changes.${unit}`, change);
	const change = Object.hasOwn(changes, treated) ? changes[treated] : undefined;
	if (change === undefined)
		throw new RangeError(`treated must be one of the units in changes, got ${treated}`);

	const all = Object.values(changes);
	const units = all.length;
	const scale = scaleOf(all);
	const share = (fits: (x: number) => boolean) => all.filter(fits).length / units;
	const pLower = share((x) => compare(x, change) <= 0);
	const pUpper = share((x) => compare(x, change) >= 0);
	if (units === 1) {
		return { change, meanOthers: null, difference: null, units, pLower, pUpper, pTwoSided: null };
	}
	const others = Object.entries(changes).filter(([unit]) => unit !== treated);
	const meanOthers = others.reduce((sum, [, x]) => sum + x, 0) / others.length;
	const difference = change - meanOthers;
	const sum = all.reduce((total, x) => total + x, 0);
	const deviation = (x: number) => Math.abs(x - (sum - x) / (units - 1));
	const pTwoSided = share((x) => compare(deviation(x), deviation(change), scale) >= 0);
	return { change, meanOthers, difference, units, pLower, pUpper, pTwoSided };
}
