// The smallest difference-in-differences that cells of this size could have told from chance.
import { checkNonNegative, checkPositive, checkShare } from './checks.ts';
import { cellNames, type DidCells } from './did-cells.ts';
import { firstDetectable, quantiles, roomFrom, type Design, type Direction } from './minimum-detectable.ts';

/**
 * The detectable effect, above 0, for these four numbers of people. Shares: three cells at `p`, the treated after at p plus or
 * minus the difference, variances unpooled; null where not even 0 or 1 could be told apart. Means (`sd` given, one for all
 * cells): exact under normality. Bloom (1995), Evaluation Review 19:547-556, with the variance of four independent cells.
 * @throws RangeError on an impossible size, share or sd, or a power that chance alone gives (at most alpha / 2)
 */
export function minimumDetectableDid(
	input: DidCells<number> & { sd: number; direction?: Direction } & Design
): { difference: number };
export function minimumDetectableDid(
	input: DidCells<number> & { p: number; direction: Direction } & Design
): { difference: number | null };
export function minimumDetectableDid(
	input: DidCells<number> & Design & ({ sd: number } | { p: number; direction: Direction })
): { difference: number | null } {
	for (const name of cellNames) checkPositive(name, input[name]);
	const { forAlpha, forPower } = quantiles(input);
	const errors = forAlpha + forPower;
	const perPerson = (names: readonly (keyof DidCells<number>)[]) =>
		names.reduce((sum, name) => sum + 1 / input[name], 0);
	if ('sd' in input) {
		checkNonNegative('sd', input.sd);
		return { difference: errors * input.sd * Math.sqrt(perPerson(cellNames)) };
	}
	const { p, direction } = input;
	checkShare('p', p);
	const sign = direction === 'increase' ? 1 : -1;
	const fixed = p * (1 - p) * perPerson(['treatedBefore', 'controlBefore', 'controlAfter']);
	const difference = firstDetectable(roomFrom(p, direction), (d) => {
		const after = p + sign * d;
		const variance = fixed + Math.max(0, after * (1 - after)) / input.treatedAfter;
		return d - errors * Math.sqrt(variance);
	});
	return { difference };
}
