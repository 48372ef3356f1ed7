// The questionnaire's answers asked of an engine: questions in, one figure out.
import type { Catalogue } from '../../domain/catalogue.ts';
import { lastDay, type Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { bottlenecksUpTo } from '../../queries/bottlenecks.ts';
import { process, type ProcessFigure } from './figure/process.ts';
import { answersCounted, organisationsAnswered, responsesOf, responseWaves } from './ask/process.ts';
import { known } from '../../domain/unusable-question.ts';

/**
 * @param question without a wave the latest one; `period`: the quarter of the register, without it that of its last entry
 * @throws UnusableQuestion when nobody answered in that wave
 */
export async function answerProcess(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'questionnaire'>,
	question: { wave?: Period | undefined; period?: Period | undefined } = {}
): Promise<ProcessFigure> {
	const waves = (await engine.all(responseWaves())).map((row) => row.wave);
	const wave = question.wave ?? waves.at(-1) ?? null;
	if (question.wave !== undefined) known('unknown-wave', waves, (one) => one, question.wave);
	const { period = null } = question;
	const [rows, counted, answered, bottlenecks] = await Promise.all([
		wave === null ? [] : engine.all(responsesOf({ wave })),
		engine.all(answersCounted()),
		engine.all(organisationsAnswered()),
		engine.all(bottlenecksUpTo({ day: period === null ? '9999-12-31' : lastDay(period) }))
	]);
	const earlier = await Promise.all(
		waves
			.slice(0, wave === null ? 0 : waves.indexOf(wave))
			.map(async (one) => ({ wave: one, rows: await engine.all(responsesOf({ wave: one })) }))
	);
	return process({
		...{ wave, waves, rows, counted, answered, earlier, bottlenecks, period },
		synthetic: catalogue.programme.synthetic,
		questionnaire: catalogue.questionnaire,
		threshold: catalogue.programme.threshold
	});
}
