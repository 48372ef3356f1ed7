// Weighted cells added up: several samples as one, and the difference of the differences between four of them.
import { cellNames, didOfMeans, type DidCells } from './did-cells.ts';
import { tCritical, tTwoSided } from './distributions/student-t.ts';
import { isConstant } from './groups.ts';
import type { Tested } from './samples.ts';

/** One weighted sample, summarised. */
export interface SurveyCell {
	n: number;
	/** Weighted, of 0 and 1 a share. */
	mean: number;
	/** Of that mean. */
	variance: number;
	nEffective: number;
	/** What its people weigh together, on one scale for all cells of a wave. */
	weight: number;
}

/**
 * Samples drawn apart, as one: each counts by its weight, and errors add up as those of strata do (Cochran 1977, Sampling
 * Techniques, section 5.3). Effective size: the people's own variance, within and between, over that of the mean; Kish's where
 * nobody differs. One sample stays as it is; `cells` must not be empty.
 */
export function poolSurveyCells(cells: readonly SurveyCell[]): SurveyCell {
	const [only] = cells;
	if (only !== undefined && cells.length === 1) return only;
	const total = (of: (cell: SurveyCell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
	const weight = total((cell) => cell.weight);
	const part = (cell: SurveyCell) => cell.weight / weight;
	const mean = total((cell) => part(cell) * cell.mean);
	const variance = total((cell) => part(cell) ** 2 * cell.variance);
	const spread = total((cell) => part(cell) * (cell.variance * cell.nEffective + (cell.mean - mean) ** 2));
	return {
		n: total((cell) => cell.n),
		mean,
		variance,
		nEffective: variance > 0 ? spread / variance : 1 / total((cell) => part(cell) ** 2 / cell.nEffective),
		weight
	};
}

/** How the two means of one group vary together, since some of its people answered twice. */
export interface SurveyLink {
	treated: number;
	control: number;
	/** People behind the four cells, each counted once. */
	people: number;
}

/**
 * (after - before) treated minus (after - before) control. Variances add up, less twice what the waves of a group share; Student t
 * with people - 4 degrees of freedom, as `surveyDid` has from the rows themselves.
 */
export function surveyDidCells(
	cells: DidCells<SurveyCell> & { link: SurveyLink; confidence?: number }
): Tested & {
	value: number;
	standardError: number;
} {
	const { link, confidence = 0.95 } = cells;
	const value = didOfMeans(cells);
	const apart = cellNames.reduce((sum, name) => sum + cells[name].variance, 0);
	const variance = Math.max(0, apart - 2 * (link.treated + link.control));
	const standardError = Math.sqrt(variance);
	const df = link.people - 4;
	if (df < 1) return { value, standardError, df: null, p: null, lower: null, upper: null };
	const reach = tCritical(confidence, df) * standardError;
	const constant = isConstant(standardError, ...cellNames.map((name) => cells[name].mean));
	return {
		value,
		standardError,
		df,
		p: constant ? null : tTwoSided(value / standardError, df),
		lower: value - reach,
		upper: value + reach
	};
}
