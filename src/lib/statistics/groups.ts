// Splits values into the treated and the control group.
import { checkFlags, checkSameLength, checkSeries } from './checks.ts';

/** The values of each group, in their order. @throws RangeError on unequal lengths or values that are not finite */
export function splitGroups(
	name: string,
	values: readonly number[],
	treated: readonly boolean[]
): { treated: number[]; control: number[] } {
	checkSeries(name, values);
	checkFlags('treated', treated);
	checkSameLength(name, values.length, 'treated', treated.length);
	return {
		treated: values.filter((_, i) => treated[i] === true),
		control: values.filter((_, i) => treated[i] === false)
	};
}

export const average = (values: readonly number[]): number =>
	values.reduce((sum, x) => sum + x, 0) / values.length;

/** The largest absolute value of a series. */
export function scaleOf(values: readonly number[]): number {
	return values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}

/** True where a standard error is nothing but rounding, as R's t.test judges it ("data are essentially constant"). */
export function isConstant(standardError: number, ...means: number[]): boolean {
	return standardError <= 10 * Number.EPSILON * scaleOf(means);
}
