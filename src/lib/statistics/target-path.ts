// The straight line from baseline to target.
import { checkFinite, checkNonNegative, checkPositive } from './checks.ts';

/**
 * The value that the target path asks for after `quartersElapsed` of `quartersTotal` quarters: linear from `baseline` to
 * `target`, and the target from then on. In the unit of baseline and target.
 * @throws RangeError on a path without length, a moment before its start, or a number that is not finite
 */
export function targetPath(input: {
	baseline: number;
	target: number;
	quartersTotal: number;
	quartersElapsed: number;
}): number {
	const { baseline, target, quartersTotal, quartersElapsed } = input;
	checkFinite('baseline', baseline);
	checkFinite('target', target);
	checkPositive('quartersTotal', quartersTotal);
	checkNonNegative('quartersElapsed', quartersElapsed);
	if (quartersElapsed >= quartersTotal) return target;
	return baseline + (target - baseline) * (quartersElapsed / quartersTotal);
}
