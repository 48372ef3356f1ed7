// The way from baseline to target: a straight line, or in steps.
import { checkFinite, checkNonNegative, checkPositive } from './checks.ts';

/**
 * The value that the target path asks for after `quartersElapsed` of `quartersTotal` quarters: linear from `baseline` to
 * `target`, or where there are steps the last one that has begun, and the target from the end on. In the unit of baseline and target.
 * @throws RangeError on a path without length, a moment before its start, or a number that is not finite
 */
export function targetPath(input: {
	baseline: number;
	target: number;
	quartersTotal: number;
	quartersElapsed: number;
	/** Each value from so many quarters on; in order of time. */
	steps?: readonly { after: number; value: number }[] | undefined;
}): number {
	const { baseline, target, quartersTotal, quartersElapsed, steps } = input;
	checkFinite('baseline', baseline);
	checkFinite('target', target);
	checkPositive('quartersTotal', quartersTotal);
	checkNonNegative('quartersElapsed', quartersElapsed);
	steps?.forEach(({ after, value }, i) => {
		checkNonNegative(`steps[${i}].after`, after);
		checkFinite(`steps[${i}].value`, value);
		if (after < (steps[i - 1]?.after ?? 0))
			throw new RangeError(`steps[${i}].after must not lie before the step before it, got ${after}`);
	});
	if (quartersElapsed >= quartersTotal) return target;
	if (steps) return steps.findLast(({ after }) => after <= quartersElapsed)?.value ?? baseline;
	return baseline + (target - baseline) * (quartersElapsed / quartersTotal);
}
