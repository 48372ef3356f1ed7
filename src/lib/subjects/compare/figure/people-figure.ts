// The test over the people who answered the survey: what a comparison carries of it.
import type { Period } from '../../../domain/period.ts';
import type { SurveyLink } from '../../../statistics/survey-pool.ts';

/** With fewer people a side the mean of their changes need not be near normal: a stated assumption. */
export const fewestInPanel = 30;

/** Why there is no test over the people of the survey. */
export type RowsReason =
	| 'no-experiment'
	| 'no-control'
	| 'no-answers'
	| 'one-wave'
	| 'break'
	| 'empty-cell'
	| 'hidden'
	| 'few-twice';

/**
 * Why the answers of a chosen area may not be used: too few people behind them, people who stand in other areas too, hidden by
 * the source, or counted together with an area on the other side.
 */
export interface RefusedArea {
	area: string;
	why: 'few' | 'overlap' | 'source' | 'other-side';
}

/** A chosen area whose answers are counted together with those of areas that were not chosen. */
export interface MergedArea {
	area: string;
	with: string[];
}

/** A cell of people: size, mean (shares 0-1) and standard deviation. */
export interface PeopleCell {
	n: number;
	mean: number;
	sd: number | null;
	/** Where answers are weighted: people in a plain sample as precise, and the variance of the mean. */
	nEffective?: number;
	variance?: number;
}

/** A difference-in-differences over people with its test; null where it does not exist. */
export interface RowsEstimate {
	value: number | null;
	lower: number | null;
	upper: number | null;
	standardError: number | null;
	df: number | null;
	p: number | null;
}

/** The survey's own answers, first to last wave, people as the unit: shocks to a whole neighbourhood are in none of it. */
export interface RowsFigure extends RowsEstimate {
	/**
	 * Two samples, HC2 errors; of weighted answers linearised errors, with who answered twice as one person. Student t on
	 * people - 4 degrees of freedom either way.
	 */
	method: 'cross-sections-hc2' | 'survey-linearised';
	/** Of weighted answers: how the waves of each side vary together, and the people behind all cells, each counted once. */
	link?: SurveyLink;
	waves: { before: Period; after: Period | null } | null;
	/** `p` adjusted over the goals whose test exists, and how many those are; null for what is no goal or has no test. */
	holm: { p: number | null; family: number };
	/** All that the estimate rests on. */
	cells: Record<'treatedBefore' | 'treatedAfter' | 'controlBefore' | 'controlAfter', PeopleCell> | null;
	/** The same over the changes of who answered twice; not in Holm's family. */
	panel: RowsEstimate & {
		method: 'panel-welch';
		cells: Record<'treated' | 'control', PeopleCell> | null;
		reason: RowsReason | null;
	};
	reason: RowsReason | null;
	/** The chosen areas behind the reason `hidden`; none otherwise. */
	refused: RefusedArea[];
	merged: MergedArea[];
	break: { period: Period; reason: string; reason_en?: string } | null;
}
