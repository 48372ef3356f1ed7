// How probable is it that the true share lies on the good side of the target?
import { checkChoice, checkShare } from '../checks.ts';
import { betaLower } from '../distributions/beta.ts';
import { checkCountedProportion, type Proportion } from '../samples.ts';
import type { Better } from '../target-status.ts';

/**
 * The posterior mass on the good side of `target` under Jeffreys' prior, Beta(r + 1/2, n - r + 1/2): Brown, Cai & DasGupta (2001),
 * Statistical Science 16:101-133, section 3.1.2. Target and result are shares 0-1.
 * @throws RangeError on impossible counts or a target outside 0-1
 */
export function attainmentProbability(input: Proportion & { target: number; better: Better }): number {
	const { numerator, denominator, target, better } = input;
	checkCountedProportion('', input);
	checkShare('target', target);
	checkChoice('better', better, ['lower', 'higher']);
	const yes = numerator + 0.5;
	const no = denominator - numerator + 0.5;
	// The complement by symmetry, not by 1 - p, so that a small probability keeps its digits.
	return better === 'lower' ? betaLower(target, yes, no) : betaLower(1 - target, no, yes);
}
