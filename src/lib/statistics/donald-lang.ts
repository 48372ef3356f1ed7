// A difference-in-differences that takes areas, not people, as the units.
import { checkOpenShare } from './checks.ts';
import { tCritical, tTwoSided } from './distributions/student-t.ts';
import { isConstant, splitGroups } from './groups.ts';
import { summarise, type Tested } from './samples.ts';

/** Null where the areas do not suffice: no second group, or no area to spare for the spread. */
export interface DonaldLang extends Tested {
	t: number | null;
}

/**
 * The two-step estimator of Donald & Lang (2007), Review of Economics and Statistics 89:221-233: one change per area, then a
 * two-sample t with pooled variance on the number of areas less 2. `value` = mean change of the treated less that of the others,
 * in the unit of `changes`. With two areas only `value` and `df` (0) exist; where no group varies, t and p do not.
 * @throws RangeError on unequal lengths, a change that is not finite or a confidence outside 0-1
 */
export function donaldLang(input: {
	changes: readonly number[];
	treated: readonly boolean[];
	confidence?: number;
}): DonaldLang {
	const { changes, confidence = 0.95 } = input;
	const groups = splitGroups('changes', changes, input.treated);
	checkOpenShare('confidence', confidence);
	const none = { t: null, p: null, lower: null, upper: null };
	if (groups.treated.length === 0 || groups.control.length === 0) return { ...none, value: null, df: null };

	const a = summarise(groups.treated);
	const b = summarise(groups.control);
	const value = a.mean - b.mean;
	const df = changes.length - 2;
	if (df < 1) return { ...none, value, df };

	const squares = (a.n - 1) * (a.sd ?? 0) ** 2 + (b.n - 1) * (b.sd ?? 0) ** 2;
	const standardError = Math.sqrt((squares / df) * (1 / a.n + 1 / b.n));
	if (isConstant(standardError, a.mean, b.mean)) return { ...none, value, df, lower: value, upper: value };
	const t = value / standardError;
	const reach = tCritical(confidence, df) * standardError;
	return { value, t, df, p: tTwoSided(t, df), lower: value - reach, upper: value + reach };
}
