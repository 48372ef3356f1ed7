// The questionnaire's answers asked of an engine: questions in, one figure out.
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { process, type ProcessFigure } from './figure/process.ts';
import { responsesOf, responseWaves } from './ask/process.ts';
import { known } from '../../domain/unusable-question.ts';

/**
 * @param question without a wave the latest one
 * @throws UnusableQuestion when nobody answered in that wave
 */
export async function answerProcess(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'questionnaire'>,
	question: { wave?: Period | undefined } = {}
): Promise<ProcessFigure> {
	const waves = (await engine.all(responseWaves())).map((row) => row.wave);
	const wave = question.wave ?? waves.at(-1) ?? null;
	if (question.wave !== undefined) known('unknown-wave', waves, (one) => one, question.wave);
	return process({
		wave,
		waves,
		synthetic: catalogue.programme.synthetic,
		questionnaire: catalogue.questionnaire,
		threshold: catalogue.programme.threshold,
		rows: wave === null ? [] : await engine.all(responsesOf({ wave }))
	});
}
