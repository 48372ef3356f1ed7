// What a small group's answers may say: a mean so coarse, over so many items, that nobody's answer follows from it.
import { fewestItems } from '../../../domain/questionnaire.ts';

/** One decimal, as the source prints its means; ties that only rounding broke go up. */
export const oneDecimal = (value: number): number => Math.round(value * 10 + 1e-9) / 10 + 0;

/** Means nearer than this to an end of the scale tell what everyone answered, and so does a hidden one if only the end is hidden. */
const margin = 0.1;

/** Of a larger group as well such a mean tells what as good as everyone answered. */
export const nearAnEnd = (mean: number, { min, max }: { min: number; max: number }): boolean =>
	mean - min < margin - 1e-9 || max - mean < margin - 1e-9;

/**
 * The mean of a small group as it may be shown; null where it may not. Whoever answered fewer than `fewestItems` items is not
 * counted, so at least five people with three answers each stand behind it (the least that thresholds and items allow). It is
 * one decimal, and not within one decimal of an end. The sum of those 15 whole answers is then at least three points from either
 * end, so each answer can be any of four values; and where the mean is hidden, it may be two points from an end, so each answer
 * can still be any of three.
 * @param forms per person the scores given, reversed items turned
 * @param ends lowest and highest mean of these items
 */
export function smallMean(
	forms: readonly (readonly number[])[],
	threshold: number,
	ends: { min: number; max: number }
): number | null {
	const counted = forms.filter((scores) => scores.length >= fewestItems);
	if (counted.length === 0 || counted.length < threshold) return null;
	const means = counted.map((scores) => scores.reduce((sum, one) => sum + one, 0) / scores.length);
	const mean = oneDecimal(means.reduce((sum, one) => sum + one, 0) / means.length);
	const near = (end: number) => Math.abs(mean - end) < margin + 1e-9;
	return near(ends.min) || near(ends.max) ? null : mean;
}

/**
 * Whether items are enough for a mean of a small group: at least `fewestItems`, also after taking away every other subject that
 * lies inside this one, since the means of the two tell the mean of the rest.
 */
export function enoughItems(items: readonly string[], subjects: readonly (readonly string[])[]): boolean {
	const inside = subjects.filter(
		(other) => other.length < items.length && other.every((one) => items.includes(one))
	);
	const known = new Set(inside.filter((other) => other.length >= fewestItems).flat());
	const rest = items.filter((one) => !known.has(one)).length;
	return items.length >= fewestItems && (rest === 0 || rest >= fewestItems);
}
