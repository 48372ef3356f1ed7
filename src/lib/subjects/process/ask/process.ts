// The answers that coaches and organisations gave to the questionnaire, and the waves in which they did.
import type { Query } from '../../../engine/engine.ts';
import { number, oneOf, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const responseShape = {
	group: oneOf('coach', 'organisation'),
	respondent: text,
	item: text,
	score: orNull(number)
} as const;
export type ResponseRow = RowOf<typeof responseShape>;

/** Every answer of one wave, by group, respondent and item. */
export const responsesOf = (question: { wave: string }): Query<ResponseRow> => ({
	name: 'responsesOf',
	sql: `SELECT "group", respondent, item, score
FROM responses
WHERE wave = ?
ORDER BY "group", respondent, item`,
	params: [question.wave],
	row: rowOf(responseShape)
});

const waveShape = { wave: text } as const;

/** Every wave with answers, in time order. */
export const responseWaves = (): Query<RowOf<typeof waveShape>> => ({
	name: 'responseWaves',
	sql: `SELECT wave
FROM responses
GROUP BY wave, wave_index
ORDER BY wave_index, wave`,
	params: [],
	row: rowOf(waveShape)
});
