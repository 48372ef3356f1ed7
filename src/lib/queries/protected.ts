// What is published about people, as the build worked it out; and survey answers, one row a person, which are never in a published build.
import { quarterIndex, type Period } from '../domain/period.ts';
import type { Query } from '../engine/engine.ts';
import { placeholders, flag, number, oneOf, orNull, rowOf, text, type RowOf } from './row.ts';

const shape = {
	indicator: text,
	wave: text,
	area: text,
	respondent: text,
	value: number,
	weight: orNull(number)
} as const;
export type SurveyAnswerRow = RowOf<typeof shape>;

/** The answers that were given (an empty one is none), by indicator and wave in time order. */
export function surveyAnswersOf(question: {
	indicators: readonly string[];
	areas: readonly string[];
}): Query<SurveyAnswerRow> {
	const { indicators, areas } = question;
	return {
		name: 'surveyAnswersOf',
		sql: `SELECT indicator, wave, area, respondent, value, weight
FROM surveys
WHERE indicator IN (${placeholders(indicators)})
  AND area IN (${placeholders(areas)})
  AND value IS NOT NULL
ORDER BY indicator, wave_index, wave, area, respondent`,
		params: [...indicators, ...areas],
		row: rowOf(shape)
	};
}

const reachShape = {
	area: text,
	period: text,
	/** null = hidden. */
	homes: orNull(number),
	contacted: orNull(number),
	coached: orNull(number),
	ended: orNull(number),
	/** False where the programme follows no families, so that nothing about them is hidden. */
	followed: flag
} as const;

/** Reach in one quarter, by area. */
export function protectedReachAt(question: { period: Period }): Query<RowOf<typeof reachShape>> {
	const { period } = question;
	return {
		name: 'protectedReachAt',
		sql: `SELECT area, period, homes, contacted, coached, ended, followed
FROM reach_protected
WHERE period_index = CAST(? AS INTEGER)
  AND period = ?
ORDER BY area`,
		params: [quarterIndex(period), period],
		row: rowOf(reachShape)
	};
}

const resultShape = { result: text, value: orNull(number), hidden: flag } as const;

/** Per family result the share that met it in one quarter. */
export function protectedResultsAt(question: { period: Period }): Query<RowOf<typeof resultShape>> {
	const { period } = question;
	return {
		name: 'protectedResultsAt',
		sql: `SELECT result, value, hidden
FROM results_protected
WHERE period_index = CAST(? AS INTEGER)
  AND period = ?
ORDER BY result`,
		params: [quarterIndex(period), period],
		row: rowOf(resultShape)
	};
}

const cellShape = {
	indicator: text,
	/** Ids with commas between: areas that are only ever counted together, mostly one. */
	areas: text,
	/** change: of the people who answered in both waves. */
	moment: oneOf('before', 'after', 'change'),
	wave_before: text,
	/** null = there is one wave only. */
	wave_after: orNull(text),
	/** null = hidden. */
	n: orNull(number),
	mean: orNull(number),
	/** null = hidden too, or a cell of one person. */
	sd: orNull(number),
	/** Of weighted answers; null = there are none such, or hidden too. */
	variance: orNull(number),
	n_effective: orNull(number),
	weight: orNull(number),
	/** With the last wave: of its mean and that of the first, as far as people answered twice and that may be known. */
	covariance: orNull(number),
	hidden: flag,
	/** Why these areas may not be chosen at all; null where they may. */
	why: orNull(oneOf('few', 'overlap', 'source'))
} as const;
export type SurveyCellRow = RowOf<typeof cellShape>;

/** The survey cells that comparisons are sums of, first to last wave, by areas that are counted together. */
export function protectedSurveyCells(question: { indicators: readonly string[] }): Query<SurveyCellRow> {
	const { indicators } = question;
	return {
		name: 'protectedSurveyCells',
		sql: `SELECT indicator, areas, moment, wave_before, wave_after, n, mean, sd, variance, n_effective, weight, covariance,
  hidden, why
FROM survey_cells_protected
WHERE indicator IN (${placeholders(indicators)})
ORDER BY indicator, areas, moment`,
		params: [...indicators],
		row: rowOf(cellShape)
	};
}
