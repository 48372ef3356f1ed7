// What can an attacker infer about the hidden cells of a published table?
import { checkCount } from '../checks.ts';
import { checkCounts, checkPlaces, columnSums, extreme, hide, rowSums, type Place } from './hidden-cells.ts';

/** What is known about one hidden cell: at least `lower`, at most `upper` (Infinity where no published margin bounds it). */
export interface HiddenInterval {
	row: number;
	column: number;
	lower: number;
	upper: number;
}

/**
 * Feasibility intervals of hidden cells: Fischetti & Salazar (2001), Management Science 47:1008-1027, section 2; De Wolf & Hundepool
 * (2012), Statistical Disclosure Control, section 4.3. The attacker knows every shown cell, the margins (left out: the sums of `counts`;
 * null: not published) and that counts are whole and at least 0. `safe`: each hidden cell below the threshold, 0 included, is known no
 * better than to threshold - 1.
 * @throws RangeError on impossible counts, places outside the table, or totals that no hidden counts could give
 */
export async function auditSuppression(input: {
	counts: readonly (readonly number[])[];
	suppressed: readonly Place[];
	threshold: number;
	rowTotals?: readonly (number | null)[] | null;
	columnTotals?: readonly (number | null)[] | null;
	nonNegativeIntegers?: true;
}): Promise<{ intervals: HiddenInterval[]; safe: boolean }> {
	const { counts, threshold, rowTotals, columnTotals, nonNegativeIntegers = true } = input;
	checkCounts(counts);
	checkCount('threshold', threshold, 1);
	if (!nonNegativeIntegers)
		throw new RangeError('nonNegativeIntegers must be true: only counts can be audited');
	const places = checkPlaces('suppressed', input.suppressed, counts);
	const hidden = hide(
		counts,
		places,
		checkTotals('rowTotals', rowTotals, rowSums(counts)),
		checkTotals('columnTotals', columnTotals, columnSums(counts))
	);
	const intervals: HiddenInterval[] = [];
	let safe = true;
	for (const [i, [row, column]] of places.entries()) {
		const least = await extreme(hidden, i, 'min');
		const most = await extreme(hidden, i, 'max');
		if (least.kind !== 'solved' || most.kind === 'infeasible') {
			throw new RangeError('rowTotals and columnTotals cannot be the sums of these counts');
		}
		const lower = least.values[i] ?? 0;
		const upper = most.kind === 'unbounded' ? Infinity : (most.values[i] ?? 0);
		intervals.push({ row, column, lower, upper });
		if ((counts[row]?.[column] ?? 0) < threshold && upper - lower < threshold - 1) safe = false;
	}
	return { intervals, safe };
}

function checkTotals(
	name: string,
	totals: readonly (number | null)[] | null | undefined,
	sums: readonly number[]
): readonly (number | null)[] {
	if (totals === undefined) return sums;
	if (totals === null) return sums.map(() => null);
	if (totals.length !== sums.length) throw new RangeError(`${name} must hold ${sums.length} totals`);
	totals.forEach((total, i) => {
		if (total !== null) checkCount(`${name}[${i}]`, total);
	});
	return totals;
}
