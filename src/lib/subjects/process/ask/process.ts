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

const countedShape = {
	wave: text,
	group: oneOf('coach', 'organisation'),
	item: text,
	score: number,
	people: number
} as const;
export type CountedRow = RowOf<typeof countedShape>;

/** Of every item in every wave how many gave each answer; what was answered in words of one's own is in none. */
export const answersCounted = (): Query<CountedRow> => ({
	name: 'answersCounted',
	sql: `SELECT wave, "group", item, score, CAST(count(*) AS INTEGER) AS people
FROM responses
WHERE score IS NOT NULL
GROUP BY wave, wave_index, "group", item, score
ORDER BY wave_index, wave, "group", item, score`,
	params: [],
	row: rowOf(countedShape)
});

const answeredShape = {
	wave: text,
	group: oneOf('coach', 'organisation'),
	organisation: orNull(text),
	people: number
} as const;
export type AnsweredRow = RowOf<typeof answeredShape>;

/** How many people of each organisation answered anything, in every wave. */
export const organisationsAnswered = (): Query<AnsweredRow> => ({
	name: 'organisationsAnswered',
	sql: `SELECT wave, "group", organisation, CAST(count(DISTINCT respondent) AS INTEGER) AS people
FROM responses
GROUP BY wave, wave_index, "group", organisation
ORDER BY wave_index, wave, "group", organisation NULLS FIRST`,
	params: [],
	row: rowOf(answeredShape)
});
