// The row-level test of weighted answers, from the cells that are published; what the plain one shares with it.
import type { SurveyCellRow } from '../../../queries/protected.ts';
import type { DidCells } from '../../../statistics/did-cells.ts';
import type { Sample } from '../../../statistics/samples.ts';
import {
	poolSurveyCells,
	surveyDidCells,
	type SurveyCell as WeightedCell
} from '../../../statistics/survey-pool.ts';
import type { PeopleCell, RowsEstimate, RowsFigure } from './people-figure.ts';

/** One cell as it is published, of areas that are counted together. */
export type SurveyCell = Omit<SurveyCellRow, 'areas'> & { areas: string[] };

export type Estimate = Pick<RowsFigure, keyof RowsEstimate | 'method' | 'cells' | 'link'>;

/** Null where a cell is hidden. */
export function weightedEstimate(
	four: DidCells<SurveyCell[]>,
	twice: Record<'experiment' | 'control', SurveyCell[]>,
	confidence: number
): Estimate | null {
	const pooled = eachCell(four, weightedOf);
	if (!pooled) return null;
	// Where how many answered twice is hidden, each counts in either wave: that makes the margin wider, not narrower.
	const known = (cells: SurveyCell[]) => cells.every((one) => !one.hidden);
	const seenTwice = (cells: SurveyCell[]) =>
		known(cells) ? cells.reduce((sum, one) => sum + (one.n ?? 0), 0) : 0;
	const answers = Object.values(pooled).reduce((sum, one) => sum + one.n, 0);
	const link = {
		treated: known(twice.experiment) ? covarianceOf(four.treatedBefore, four.treatedAfter) : 0,
		control: known(twice.control) ? covarianceOf(four.controlBefore, four.controlAfter) : 0,
		people: answers - seenTwice(twice.experiment) - seenTwice(twice.control)
	};
	const estimate = surveyDidCells({ ...pooled, link, confidence });
	const cells = eachCell(pooled, peopleOf);
	return cells && { ...estimate, method: 'survey-linearised', cells, link };
}

/** All four, or none. */
export function eachCell<From, To>(
	four: DidCells<From>,
	read: (from: From) => To | null
): DidCells<To> | null {
	const [treatedBefore, treatedAfter] = [read(four.treatedBefore), read(four.treatedAfter)];
	const [controlBefore, controlAfter] = [read(four.controlBefore), read(four.controlAfter)];
	return treatedBefore && treatedAfter && controlBefore && controlAfter
		? { treatedBefore, treatedAfter, controlBefore, controlAfter }
		: null;
}

/** Weighted cells as one; null where one of them is hidden. */
export function weightedOf(cells: SurveyCell[]): WeightedCell | null {
	const found = cells.flatMap(({ hidden, n, mean, variance, n_effective: nEffective, weight }) =>
		hidden || n === null || mean === null || variance === null || nEffective === null || weight === null
			? []
			: [{ n, mean, variance, nEffective, weight }]
	);
	return found.length > 0 && found.length === cells.length ? poolSurveyCells(found) : null;
}

export const peopleOf = ({ n, mean, variance, nEffective }: WeightedCell): PeopleCell => ({
	...{ n, mean, variance, nEffective },
	sd: Math.sqrt(variance * nEffective)
});

/** Of the two pooled means: areas are drawn apart, so each adds its own by what it weighs in either. */
function covarianceOf(before: SurveyCell[], after: SurveyCell[]): number {
	const total = (cells: SurveyCell[]) => cells.reduce((sum, one) => sum + (one.weight ?? 0), 0);
	const [allBefore, allAfter] = [total(before), total(after)];
	return after.reduce((sum, { areas, covariance, weight }) => {
		const first = before.find((one) => one.areas.join() === areas.join());
		if (!first || covariance === null) return sum;
		return sum + covariance * ((first.weight ?? 0) / allBefore) * ((weight ?? 0) / allAfter);
	}, 0);
}

/** With the deviation that gives the mean its own error, whatever its people weigh. */
export const wideOf = ({ n, mean, sd, variance }: PeopleCell): Sample => ({
	...{ n, mean },
	sd: variance === undefined ? sd : Math.sqrt(variance * n)
});
