// The waves in which the questionnaire was held, in time order.
import { z } from 'zod';
import type { Query } from '../engine/engine.ts';

const waveRow = z.object({ wave: z.string() });

export const surveyWaves = (): Query<z.infer<typeof waveRow>> => ({
	name: 'survey-waves',
	sql: `SELECT wave
FROM responses
GROUP BY wave, wave_index
ORDER BY wave_index, wave`,
	params: [],
	row: (raw) => waveRow.parse(raw)
});
