// Difference-in-differences on a panel: each person's own change.
import { checkFlags, checkOpenShare, checkSeries } from './checks.ts';
import { contrastOfMeans } from './difference-of-means.ts';
import { tTwoSided } from './distributions/student-t.ts';
import { isConstant, splitGroups } from './groups.ts';
import { checkMeanSample, summarise, type Sample, type Tested } from './samples.ts';

/** Null where a group is empty or a single person, and, for p and df, where nobody's change differs from another's. */
export interface PanelDid extends Tested {
	standardError: number | null;
}

/**
 * Mean change of the treated less that of the others: with two waves the fixed-effects estimate equals first differences
 * (Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, 2nd ed., section 10.6.3). Welch's t-test (1947,
 * Biometrika 34:28-35) of the changes, Satterthwaite df unrounded. In the unit of the changes.
 * @throws RangeError on no changes, a change that is not finite, a flag that is not a boolean, or a confidence outside 0-1
 */
export function didPanel(input: {
	changes: readonly { change: number; treated: boolean }[];
	confidence?: number;
}): PanelDid {
	const { confidence = 0.95 } = input;
	const changes = input.changes.map(({ change }) => change);
	const treated = input.changes.map((row) => row.treated);
	checkSeries('changes', changes);
	checkFlags('changes.treated', treated);
	checkOpenShare('confidence', confidence);
	const groups = splitGroups('changes', changes, treated);
	if (groups.treated.length === 0 || groups.control.length === 0) return { value: null, ...unknown };
	return estimateOf(summarise(groups.treated), summarise(groups.control), confidence);
}

/**
 * The same from the size, mean and standard deviation of each group's changes, so that nobody's row has to travel.
 * @throws RangeError on an impossible summary or a confidence outside 0-1
 */
export function didPanelGroups(input: { treated: Sample; control: Sample; confidence?: number }): PanelDid {
	const { treated, control, confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	checkMeanSample('treated', { ...treated, sd: treated.n === 1 ? 0 : (treated.sd ?? NaN) });
	checkMeanSample('control', { ...control, sd: control.n === 1 ? 0 : (control.sd ?? NaN) });
	return estimateOf(treated, control, confidence);
}

const unknown = { standardError: null, df: null, p: null, lower: null, upper: null };

function estimateOf(a: Sample, b: Sample, confidence: number): PanelDid {
	const value = a.mean - b.mean;
	if (a.sd === null || b.sd === null) return { value, ...unknown };
	const cells = [
		{ mean: a.mean, sd: a.sd, n: a.n },
		{ mean: b.mean, sd: b.sd, n: b.n }
	];
	const { standardError, df, lower, upper } = contrastOfMeans(value, cells, confidence);
	if (standardError === null || df === null || isConstant(standardError, a.mean, b.mean)) {
		return { value, standardError: 0, df: null, p: null, lower: value, upper: value };
	}
	return { value, standardError, df, p: tTwoSided(value / standardError, df), lower, upper };
}
