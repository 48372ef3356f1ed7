// Difference-in-differences between the weighted means of a survey, people who answered twice counted as one.
import { checkFinite, checkOpenShare, checkPositive, checkRowFlags } from '../checks.ts';
import { cellNames, didOf, type DidCells } from '../did-cells.ts';
import { tCritical, tTwoSided } from '../distributions/student-t.ts';
import type { Tested } from '../samples.ts';
import {
	checkCluster,
	isNoVariance,
	pulls,
	sharesOf,
	varianceOver,
	weightedMean
} from '../survey-estimate.ts';

/** One answer. */
export interface SurveyDidRow {
	y: number;
	weight: number;
	treated: boolean;
	post: boolean;
	/** Who answered; left out: somebody who answered once. */
	cluster?: string | number | undefined;
}

/** Two-sided, df = clusters - 4. Null where a cell is empty or there is one cluster only; limits and p also where df is below 1, p where nobody differs. */
export interface SurveyDid extends Tested {
	standardError: number | null;
	/** Answers in plain samples, divided over the cells as these are, that would be as precise. */
	nEffective: number | null;
}

const none: SurveyDid = {
	value: null,
	standardError: null,
	df: null,
	p: null,
	lower: null,
	upper: null,
	nEffective: null
};

const cellOf = ({ treated, post }: SurveyDidRow): keyof DidCells<unknown> =>
	treated ? (post ? 'treatedAfter' : 'treatedBefore') : post ? 'controlAfter' : 'controlBefore';

/** The sign of each cell in the difference of the differences. */
const signs: DidCells<1 | -1> = { treatedBefore: -1, treatedAfter: 1, controlBefore: 1, controlAfter: -1 };

/**
 * (after - before) treated minus (after - before) control of weighted means. The variance is linearised over clusters that may
 * reach across the cells: Binder (1983), International Statistical Review 51:279-292, for the saturated linear model, which is
 * R survey's svyglm. Student t with clusters - 4 degrees of freedom. Shocks to a whole neighbourhood are not in it.
 * @throws RangeError on no rows, a y that is not finite, a weight that is not positive, or a confidence outside 0-1
 */
export function surveyDid(input: { rows: readonly SurveyDidRow[]; confidence?: number }): SurveyDid {
	const { rows, confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	checkRows(rows);
	const cells = new Map(
		cellNames.map((name) => {
			const own = rows.flatMap((row, i) => (cellOf(row) === name ? [{ row, i }] : []));
			const values = own.map(({ row }) => row.y);
			const shares = sharesOf(own.map(({ row }) => row.weight));
			return [name, { own, values, shares, mean: weightedMean(values, shares) }] as const;
		})
	);
	const filled = [...cells.values()];
	if (filled.some(({ own }) => own.length === 0)) return none;
	const meanOf = (name: keyof DidCells<unknown>) => cells.get(name)?.mean ?? 0;
	const value = didOf({
		treatedBefore: meanOf('treatedBefore'),
		treatedAfter: meanOf('treatedAfter'),
		controlBefore: meanOf('controlBefore'),
		controlAfter: meanOf('controlAfter')
	});

	const parts = [...cells].flatMap(([name, { own, values, shares, mean }]) =>
		pulls(values, shares, mean).map((part, place) => ({
			part: signs[name] * part,
			// A number of a row is no name of a person, so the two cannot meet.
			cluster: own[place]?.row.cluster ?? `\u0000${own[place]?.i}`
		}))
	);
	const { variance, clusters } = varianceOver(
		parts.map((one) => one.part),
		parts.map((one) => one.cluster)
	);
	if (variance === null) return { ...none, value };
	const constant = isNoVariance(
		variance,
		rows.map((row) => row.y)
	);
	const standardError = constant ? 0 : Math.sqrt(variance);
	const perCell = filled.map(({ own, values, shares, mean }) => ({
		n: own.length,
		kish: 1 / shares.reduce((sum, one) => sum + one * one, 0),
		spread: values.reduce((sum, one, i) => sum + (shares[i] ?? 0) * (one - mean) ** 2, 0)
	}));
	const total = (of: (cell: (typeof perCell)[number]) => number) =>
		perCell.reduce((sum, cell) => sum + of(cell), 0);
	const nEffective =
		rows.length *
		(constant
			? total(({ n }) => 1 / n) / total(({ kish }) => 1 / kish)
			: total(({ n, spread }) => spread / n) / variance);
	const df = clusters - 4;
	if (df < 1) return { ...none, value, standardError, nEffective };
	const reach = tCritical(confidence, df) * standardError;
	const p = constant ? null : tTwoSided(value / standardError, df);
	return { value, standardError, df, p, lower: value - reach, upper: value + reach, nEffective };
}

function checkRows(rows: readonly SurveyDidRow[]): void {
	if (rows.length === 0) throw new RangeError('rows must hold at least 1 row');
	rows.forEach(({ y, weight, cluster }, i) => {
		checkFinite(`rows[${i}].y`, y);
		checkPositive(`rows[${i}].weight`, weight);
		if (cluster !== undefined) checkCluster(`rows[${i}].cluster`, cluster);
	});
	checkRowFlags(rows, 'treated', 'post');
}
