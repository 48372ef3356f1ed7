// How unusual are the treated units' changes among all, where small units vary more than large ones?
import { checkFinite, checkPositive } from './checks.ts';
import { average, scaleOf } from './groups.ts';
import { randomisation } from './randomisation.ts';

export interface RescaledPlacebo {
	units: number;
	/** Null where there is no other unit, or no treated one. */
	pTwoSided: number | null;
	/** Of the regression of squared residuals on 1/size. */
	intercept: number;
	slope: number;
	/** What the residuals were divided by: that regression, or what it comes to where a variance would have been 0 or less. */
	variance: { intercept: number; slope: number };
	/** Each unit's change less the mean of all, over the spread expected at its size. */
	rescaled: Record<string, number>;
}

/**
 * Ferman & Pinto (2019), Review of Economics and Statistics 101:452-467: the change of a unit varies by a shock of its own (intercept) and by
 * chance among its people (slope over size). Residuals under no effect (change less the mean of all) are divided by the spread
 * expected at their size; then the exact randomisation test. Where the fitted variance of any unit would be 0 or
 * less, the part that came out negative is taken as 0 and the other fitted again: a variance has no negative part.
 * @throws RangeError where a treated unit is not among the changes, a change or size is impossible, or a unit has no size
 */
export function rescaledPlacebo(input: {
	changes: Record<string, number>;
	sizes: Record<string, number>;
	treated: readonly string[];
}): RescaledPlacebo {
	const { changes, sizes, treated } = input;
	const names = Object.keys(changes);
	const values = Object.values(changes);
	if (values.length === 0) throw new RangeError('changes must hold at least 1 unit');
	names.forEach((name, i) => {
		checkFinite(`changes.${name}`, values[i] ?? NaN);
		if (!Object.hasOwn(sizes, name)) throw new RangeError(`sizes must hold a size for ${name}`);
		checkPositive(`sizes.${name}`, sizes[name] ?? NaN);
	});
	if (treated.length === 0) throw new RangeError('treated must hold at least 1 unit');
	for (const one of treated)
		if (!names.includes(one)) throw new RangeError(`treated must be units in changes, got ${one}`);

	const found = rescaleBySize(
		values,
		names.map((name) => sizes[name] ?? NaN)
	);
	const { pTwoSided } = randomisation({
		values: found.rescaled,
		treated: names.map((name) => treated.includes(name))
	});
	return {
		...found,
		units: names.length,
		pTwoSided,
		rescaled: Object.fromEntries(names.map((name, i) => [name, found.rescaled[i] ?? NaN]))
	};
}

/** The first half of it: what the exact test is then done on, by whoever counts the assignments elsewhere. */
export function rescaleBySize(
	changes: readonly number[],
	sizes: readonly number[]
): Line & { variance: Line; rescaled: number[] } {
	const mean = average(changes);
	const residuals = changes.map((x) => x - mean);
	const squares = residuals.map((x) => x ** 2);
	const inverse = sizes.map((size) => 1 / size);
	const fitted = regression(inverse, squares);
	const variance = withoutNegative(fitted, inverse, squares);
	// Residuals that are nothing but rounding have no spread to be divided by.
	const flat = scaleOf(residuals) <= 1e-13 * scaleOf(changes);
	const rescaled = residuals.map((x, i) =>
		flat ? 0 : x / Math.sqrt(variance.intercept + variance.slope * (inverse[i] ?? NaN))
	);
	return { ...fitted, variance, rescaled };
}

interface Line {
	intercept: number;
	slope: number;
}

/** Least squares; where all x are equal the level alone. */
function regression(x: readonly number[], y: readonly number[]): Line {
	const meanX = average(x);
	const meanY = average(y);
	const squares = x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
	if (squares <= 1e-26 * x.length * meanX ** 2) return { intercept: meanY, slope: 0 };
	const slope = x.reduce((sum, one, i) => sum + (one - meanX) * ((y[i] ?? NaN) - meanY), 0) / squares;
	return { intercept: meanY - slope * meanX, slope };
}

function withoutNegative(line: Line, x: readonly number[], y: readonly number[]): Line {
	if (x.every((one) => line.intercept + line.slope * one > 0)) return line;
	if (line.slope < 0) return { intercept: average(y), slope: 0 };
	const through = x.reduce((sum, one, i) => sum + one * (y[i] ?? NaN), 0);
	return { intercept: 0, slope: through / x.reduce((sum, one) => sum + one ** 2, 0) };
}
