// What families experience, asked of an engine: published cells in, one figure out.
import type { Catalogue } from '../../domain/catalogue.ts';
import { comparePeriods, type Period } from '../../domain/period.ts';
import { known } from '../../domain/unusable-question.ts';
import type { Engine } from '../../engine/engine.ts';
import { sameDigits } from '../../figures/same-digits.ts';
import { protectedAnswers, protectedLadder } from '../../queries/clients.ts';
import { experienceFigure } from './figure/experience.ts';
import type { ExperienceFigure } from './figure/experience-figure.ts';

/**
 * @param question without a wave the latest one
 * @throws UnusableQuestion when nobody answered in that wave
 */
export async function answerExperience(
	engine: Engine,
	{ programme, experience }: Pick<Catalogue, 'programme' | 'experience'>,
	question: { wave?: Period | undefined } = {}
): Promise<ExperienceFigure> {
	const answers = await engine.all(protectedAnswers());
	const waves = [...new Set(answers.map(({ period }) => period))].sort(comparePeriods);
	if (question.wave !== undefined) known('unknown-wave', waves, (one) => one, question.wave);
	const { synthetic, threshold, confidence } = programme;
	const figure = experienceFigure({
		...{ wave: question.wave ?? waves.at(-1) ?? null, waves, synthetic, threshold, confidence, experience },
		...{ answers, ladder: await engine.all(protectedLadder()) }
	});
	return sameDigits(figure);
}
