// Difference-in-differences by regression on the rows of two cross-sections.
import { checkCount, checkFinite, checkNonNegative, checkOpenShare, checkRowFlags } from './checks.ts';
import { cellNames, didOfMeans, type DidCells } from './did-cells.ts';
import { tCritical, tTwoSided } from './distributions/student-t.ts';
import { isConstant } from './groups.ts';
import { summarise, type Sample, type Tested } from './samples.ts';

/** One person in one wave. */
export interface CrossSectionRow {
	y: number;
	treated: boolean;
	post: boolean;
}

/** df = rows - 4; p two-sided, of value / HC2. Null where a cell is empty, or too small for that standard error; `p` also where nobody differs from another in a cell. */
export interface CrossSectionDid extends Tested {
	coefficients: { intercept: number | null; treated: number | null; post: number | null };
	standardErrors: Record<'classical' | 'hc0' | 'hc1' | 'hc2' | 'hc3', number | null>;
}

/**
 * Least squares on treated, post and their product, whose coefficient is `value`; the model is saturated, so all of it follows
 * from the four cell means. Standard errors of the product: classical, White's HC0 (1980, Econometrica 48:817-838) and HC1-HC3 of
 * MacKinnon & White (1985), Journal of Econometrics 29:305-325. Interval and p: HC2 with Student t on n - 4 df. Shocks to a
 * whole neighbourhood are in none of them.
 * @throws RangeError on no rows, a y that is not finite, flags that are not booleans, or a confidence outside 0-1
 */
export function didCrossSections(input: {
	rows: readonly CrossSectionRow[];
	confidence?: number;
}): CrossSectionDid {
	const { rows, confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	if (rows.length === 0) throw new RangeError('rows must hold at least 1 row');
	rows.forEach(({ y }, i) => checkFinite(`rows[${i}].y`, y));
	checkRowFlags(rows, 'treated', 'post');

	const cell = (treated: boolean, post: boolean) => cellOf(rows, treated, post);
	return estimateOf(
		{
			treatedBefore: cell(true, false),
			treatedAfter: cell(true, true),
			controlBefore: cell(false, false),
			controlAfter: cell(false, true)
		},
		confidence
	);
}

/**
 * The same from the size, mean and standard deviation of the four cells, so that nobody's row has to travel.
 * @throws RangeError on an impossible summary or a confidence outside 0-1
 */
export function didCrossSectionCells(input: DidCells<Sample> & { confidence?: number }): CrossSectionDid {
	const { confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	for (const name of cellNames) {
		const { n, mean, sd } = input[name];
		checkCount(`${name}.n`, n, 1);
		checkFinite(`${name}.mean`, mean);
		if (n > 1) checkNonNegative(`${name}.sd`, sd ?? NaN);
	}
	return estimateOf(input, confidence);
}

const squaresOf = ({ sd, n }: Sample): number => (sd ?? 0) ** 2 * (n - 1);

function cellOf(rows: readonly CrossSectionRow[], treated: boolean, post: boolean): Sample | null {
	const values = rows.filter((row) => row.treated === treated && row.post === post).map((row) => row.y);
	return values.length === 0 ? null : summarise(values);
}

function estimateOf(cells: DidCells<Sample | null>, confidence: number): CrossSectionDid {
	const { treatedBefore, treatedAfter, controlBefore, controlAfter } = cells;
	const coefficients = {
		intercept: controlBefore?.mean ?? null,
		treated: minus(treatedBefore?.mean, controlBefore?.mean),
		post: minus(controlAfter?.mean, controlBefore?.mean)
	};
	if (!treatedBefore || !treatedAfter || !controlBefore || !controlAfter) {
		const standardErrors = { classical: null, hc0: null, hc1: null, hc2: null, hc3: null };
		return { value: null, coefficients, standardErrors, df: null, p: null, lower: null, upper: null };
	}
	const filled = [treatedBefore, treatedAfter, controlBefore, controlAfter];
	const value = didOfMeans({ treatedBefore, treatedAfter, controlBefore, controlAfter });
	const standardErrors = errorsOf(filled);
	const { hc2 } = standardErrors;
	if (hc2 === null)
		return { value, coefficients, standardErrors, df: null, p: null, lower: null, upper: null };
	const df = filled.reduce((sum, { n }) => sum + n, 0) - 4;
	const reach = tCritical(confidence, df) * hc2;
	const p = isConstant(hc2, ...filled.map(({ mean }) => mean)) ? null : tTwoSided(value / hc2, df);
	return { value, coefficients, standardErrors, df, p, lower: value - reach, upper: value + reach };
}

/** In a saturated model the leverage of a row is 1 / the size of its cell, and the residuals of a cell are its deviations. */
function errorsOf(cells: readonly Sample[]): CrossSectionDid['standardErrors'] {
	const total = (part: (cell: Sample) => number) => cells.reduce((sum, cell) => sum + part(cell), 0);
	const rows = total(({ n }) => n);
	const spare = rows > 4;
	const single = cells.some(({ n }) => n === 1);
	const hc0 = total((cell) => squaresOf(cell) / cell.n ** 2);
	const perCell = total(({ n }) => 1 / n);
	return {
		classical: spare ? Math.sqrt((total(squaresOf) / (rows - 4)) * perCell) : null,
		hc0: Math.sqrt(hc0),
		hc1: spare ? Math.sqrt((hc0 * rows) / (rows - 4)) : null,
		hc2: single ? null : Math.sqrt(total((cell) => squaresOf(cell) / (cell.n * (cell.n - 1)))),
		hc3: single ? null : Math.sqrt(total((cell) => squaresOf(cell) / (cell.n - 1) ** 2))
	};
}

function minus(a: number | undefined, b: number | undefined): number | null {
	return a === undefined || b === undefined ? null : a - b;
}
