// Where an observation stands against its target path.
import { checkChoice, checkFinite } from './checks.ts';
import { compare } from './ties.ts';

export type TargetStatus = 'reached' | 'on-track' | 'uncertain' | 'off-track';
export type Better = 'lower' | 'higher';

/**
 * The first that fits: `reached`, the whole interval at or beyond the target; `on-track`, observed at or better than the
 * path; `uncertain`, worse, but the path lies inside the interval; `off-track`. Numbers that differ only by rounding are equal.
 * The rule is the programme's own, in the spirit of reading an interval against a standard: Wilson (1927), JASA 22:209-212.
 * @throws RangeError on a number that is not finite, or limits in the wrong order
 */
export function targetStatus(input: {
	observed: number;
	lower: number;
	upper: number;
	path: number;
	target: number;
	better: Better;
}): TargetStatus {
	const { observed, lower, upper, path, target, better } = input;
	for (const name of ['observed', 'lower', 'upper', 'path', 'target'] as const)
		checkFinite(name, input[name]);
	checkChoice('better', better, ['lower', 'higher']);
	if (lower > upper) throw new RangeError(`lower must not exceed upper, got ${lower} and ${upper}`);
	const reaches = (x: number, mark: number) =>
		better === 'lower' ? compare(x, mark) <= 0 : compare(x, mark) >= 0;
	if (reaches(better === 'lower' ? upper : lower, target)) return 'reached';
	if (reaches(observed, path)) return 'on-track';
	return compare(lower, path) <= 0 && compare(upper, path) >= 0 ? 'uncertain' : 'off-track';
}
