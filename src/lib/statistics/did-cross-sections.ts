// Difference-in-differences by regression on the rows of two cross-sections.
import { checkFinite, checkFlags, checkOpenShare } from './checks.ts';
import { didOf } from './did-cells.ts';
import { tCritical } from './distributions/student-t.ts';
import { summarise } from './samples.ts';

/** One person in one wave. */
export interface CrossSectionRow {
	y: number;
	treated: boolean;
	post: boolean;
}

/** Null where a cell is empty, or too small for that standard error. */
export interface CrossSectionDid {
	value: number | null;
	coefficients: { intercept: number | null; treated: number | null; post: number | null };
	standardErrors: Record<'classical' | 'hc0' | 'hc1' | 'hc2' | 'hc3', number | null>;
	lower: number | null;
	upper: number | null;
}

/**
 * Least squares on treated, post and their product, whose coefficient is `value`; the model is saturated, so all of it follows
 * from the four cell means. Standard errors of the product: classical, White's HC0 (1980, Econometrica 48:817-838) and HC1-HC3 of
 * MacKinnon & White (1985), Journal of Econometrics 29:305-325. Interval: HC2 with Student t on n - 4 df. Shocks to a whole
 * neighbourhood are in none of them.
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
	checkFlags(
		'rows.treated',
		rows.map((row) => row.treated)
	);
	checkFlags(
		'rows.post',
		rows.map((row) => row.post)
	);

	const cell = (treated: boolean, post: boolean) => cellOf(rows, treated, post);
	const cells = {
		treatedBefore: cell(true, false),
		treatedAfter: cell(true, true),
		controlBefore: cell(false, false),
		controlAfter: cell(false, true)
	};
	const { treatedBefore, treatedAfter, controlBefore, controlAfter } = cells;
	const coefficients = {
		intercept: controlBefore?.mean ?? null,
		treated: minus(treatedBefore?.mean, controlBefore?.mean),
		post: minus(controlAfter?.mean, controlBefore?.mean)
	};
	if (!treatedBefore || !treatedAfter || !controlBefore || !controlAfter) {
		const none = { classical: null, hc0: null, hc1: null, hc2: null, hc3: null };
		return { value: null, coefficients, standardErrors: none, lower: null, upper: null };
	}
	const value = didOf({
		treatedBefore: treatedBefore.mean,
		treatedAfter: treatedAfter.mean,
		controlBefore: controlBefore.mean,
		controlAfter: controlAfter.mean
	});
	const standardErrors = errorsOf([treatedBefore, treatedAfter, controlBefore, controlAfter]);
	const { hc2 } = standardErrors;
	const reach = hc2 === null ? null : tCritical(confidence, rows.length - 4) * hc2;
	return {
		value,
		coefficients,
		standardErrors,
		lower: reach === null ? null : value - reach,
		upper: reach === null ? null : value + reach
	};
}

interface Cell {
	n: number;
	mean: number;
	squares: number;
}

function cellOf(rows: readonly CrossSectionRow[], treated: boolean, post: boolean): Cell | null {
	const values = rows.filter((row) => row.treated === treated && row.post === post).map((row) => row.y);
	if (values.length === 0) return null;
	const { mean, sd, n } = summarise(values);
	return { n, mean, squares: (sd ?? 0) ** 2 * (n - 1) };
}

/** In a saturated model the leverage of a row is 1 / the size of its cell, and the residuals of a cell are its deviations. */
function errorsOf(cells: readonly Cell[]): CrossSectionDid['standardErrors'] {
	const total = (part: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + part(cell), 0);
	const rows = total(({ n }) => n);
	const spare = rows > 4;
	const single = cells.some(({ n }) => n === 1);
	const hc0 = total(({ n, squares }) => squares / n ** 2);
	const perCell = total(({ n }) => 1 / n);
	return {
		classical: spare ? Math.sqrt((total(({ squares }) => squares) / (rows - 4)) * perCell) : null,
		hc0: Math.sqrt(hc0),
		hc1: spare ? Math.sqrt((hc0 * rows) / (rows - 4)) : null,
		hc2: single ? null : Math.sqrt(total(({ n, squares }) => squares / (n * (n - 1)))),
		hc3: single ? null : Math.sqrt(total(({ n, squares }) => squares / (n - 1) ** 2))
	};
}

function minus(a: number | undefined, b: number | undefined): number | null {
	return a === undefined || b === undefined ? null : a - b;
}
