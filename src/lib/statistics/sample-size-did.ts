// How many people a difference-in-differences needs in each of its four cells to tell a difference from chance.
import { checkPositive, checkShare } from './checks.ts';
import { minimumDetectableDid } from './minimum-detectable-did.ts';
import { roomFrom, type Design, type Direction } from './minimum-detectable.ts';

/** Beyond this many people a cell no answer helps anybody. */
const most = 2 ** 40;

/**
 * The smallest size, the same in all four cells, at which `minimumDetectableDid` is at most `difference` (above 0; shares 0-1,
 * means on their scale). Found by halving, since what can be detected never grows with the size. Null where no size suffices:
 * a difference that a share at `p` cannot make.
 * @throws RangeError on a difference that is not above 0, an impossible share or sd, or a power that chance alone gives
 */
export function sampleSizeDid(
	input: { difference: number } & Design & ({ sd: number } | { p: number; direction: Direction })
): { n: number | null } {
	const { difference } = input;
	checkPositive('difference', difference);
	if ('p' in input) {
		checkShare('p', input.p);
		if (difference > roomFrom(input.p, input.direction)) return { n: null };
	}
	const detects = (n: number): boolean => {
		const cells = { treatedBefore: n, treatedAfter: n, controlBefore: n, controlAfter: n };
		const { difference: smallest } =
			'sd' in input
				? minimumDetectableDid({ ...input, ...cells })
				: minimumDetectableDid({ ...input, ...cells });
		return smallest !== null && smallest <= difference;
	};
	let enough = 1;
	while (!detects(enough)) {
		if (enough >= most) return { n: null };
		enough *= 2;
	}
	// Half of what is enough was not, so the answer lies between the two.
	let tooFew = enough / 2;
	while (enough - tooFew > 1) {
		const middle = Math.floor((tooFew + enough) / 2);
		if (detects(middle)) enough = middle;
		else tooFew = middle;
	}
	return { n: enough };
}
