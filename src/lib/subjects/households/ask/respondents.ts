// How many people of each group answered the questionnaire: true counts, for disclosure control.
import type { Query } from '../../../engine/engine.ts';
import { number, oneOf, rowOf, text, type RowOf } from '../../../queries/row.ts';

const shape = { group: oneOf('coach', 'organisation'), wave: text, respondents: number } as const;
export type RespondentCountRow = RowOf<typeof shape>;

/** Per wave and group, in time order. */
export const respondentCounts = (): Query<RespondentCountRow> => ({
	name: 'respondentCounts',
	sql: `SELECT "group", wave, CAST(count(DISTINCT respondent) AS INTEGER) AS respondents
FROM responses
GROUP BY "group", wave, wave_index
ORDER BY wave_index, wave, "group"`,
	params: [],
	row: rowOf(shape)
});
