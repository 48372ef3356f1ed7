// The answers that coaches and organisations gave to the questionnaire in one wave.
import { z } from 'zod';
import { respondentGroups } from '../domain/questionnaire.ts';
import type { Query } from '../engine/engine.ts';

const responseRow = z.object({
	group: z.enum(respondentGroups),
	respondent: z.string(),
	item: z.string(),
	score: z.number().nullable()
});
export type ResponseRow = z.infer<typeof responseRow>;

export const processResponses = (wave: string): Query<ResponseRow> => ({
	name: 'process',
	sql: `SELECT "group", respondent, item, score
FROM responses
WHERE wave = $1
ORDER BY "group", respondent, item`,
	params: [wave],
	row: (raw) => responseRow.parse(raw)
});
