// Survey answers, one row a person: rows about people, so never in a published build.
import type { Query } from '../engine/engine.ts';
import { placeholders, number, orNull, rowOf, text, type RowOf } from './row.ts';

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
