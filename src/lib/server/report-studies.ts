// What the report of a quarter tells of the studies of clients and of costs: from the very figures of their pages, with nothing later than the quarter.
import { quarterIndex, comparePeriods, lastDay, quarterOf, type Period } from '../domain/period.ts';
import { languages, type Bilingual, type Language } from '../domain/text.ts';
import type { CostsTold, ExperienceTold, StudiesTold } from '../figures/studies-told.ts';
import { formatCount } from '../language/format.ts';
import { answerExperience } from '../subjects/experience/answer.ts';
import { experienceWord } from '../subjects/experience/words/page.ts';
import {
	experienceFinding,
	movedSentence,
	responseSentences
} from '../subjects/experience/words/sentences.ts';
import type { ExperienceFigure } from '../subjects/experience/figure/experience-figure.ts';
import type { CostsFigure, CostsInput } from '../subjects/costs/figure/costs-figure.ts';
import { answerEffort } from '../subjects/costs/answer.ts';
import { costsWords } from '../subjects/costs/words/costs.ts';
import { mostHours } from '../subjects/costs/figure/most-hours.ts';
import { effortBy, effortFinding, effortPoints } from '../subjects/costs/words/effort.ts';
import { namesOf } from '../subjects/costs/words/names.ts';
import {
	breakEvenSentence,
	costsFinding,
	costsUnder,
	missingLines
} from '../subjects/costs/words/sentences.ts';
import { costsOf, type Asked } from './answers.ts';

const inBoth = (say: (language: Language) => string): Bilingual => {
	const [nl = '', en = ''] = languages.map(say);
	return { nl, en };
};
/** Line by line: both languages say the same in the same order. */
function linesInBoth(say: (language: Language) => readonly string[]): Bilingual[] {
	const [dutch = [], english = []] = languages.map(say);
	return dutch.map((nl, place) => ({ nl, en: english[place] ?? nl }));
}

export function experienceTold(figure: ExperienceFigure): ExperienceTold | null {
	const { wave, domains, scales, response } = figure;
	const shown = domains.some((one) => [one.improved, one.same, one.worse].some((count) => count !== null));
	if (wave === null || !shown) return null;
	const own = { ...figure, response: response.filter((one) => one.wave === wave) };
	const says = (name: Parameters<typeof experienceWord>[0]) => (language: Language) =>
		experienceWord(name, language);
	return {
		wave,
		claim: inBoth((language) => experienceFinding(figure, language)),
		domains: domains.map(({ domain, improved, same, worse, ascribed, n, differs }) => ({
			...{ domain, improved, same, worse, ascribed, n },
			...{ coach: differs.coach.claim, family: differs.family.claim }
		})),
		scales: scales.map((one) => ({
			...{ scale: one.scale, name: one.name },
			waves: [...one.earlier, { ...one, wave }].map(({ wave: at, mean, lower, upper, n }) => ({
				...{ wave: at, mean, lower, upper, n }
			})),
			moved: one.panel && inBoth((language) => movedSentence(one, language))
		})),
		unknown: [
			...linesInBoth((language) => responseSentences(own, language)),
			...(['responseLead', 'notLinked', 'ascribing'] as const).map((name) => inBoth(says(name)))
		],
		synthetic: figure.synthetic ? inBoth(says('synthetic')) : null
	};
}

export function costsTold({ input, figure }: { input: CostsInput; figure: CostsFigure }): CostsTold | null {
	if (!figure.terms.some((one) => one.side === 'cost')) return null;
	const { cost, benefit, net, terms, scaled, synthetic, invented } = figure;
	const names = (language: Language) => namesOf(input.prices, figure, language);
	const told = synthetic ? 'synthetic' : invented ? 'inventedPrices' : null;
	return {
		claim: inBoth((language) => costsFinding(figure, language)),
		under: [
			inBoth((language) => effortFinding(input.effort, language)),
			...linesInBoth((language) => [
				...effortBy(mostHours(input.effort), input.prices, language).map((one) => one.sentence),
				...effortPoints(input.effort, language)
			]),
			...linesInBoth((language) => {
				const lines = costsUnder(figure, language);
				// What is made up stands by itself.
				return told === null ? lines : lines.slice(0, -1);
			}),
			inBoth((language) => breakEvenSentence(figure, language))
		],
		terms: terms.map((one) => ({
			...{ term: one.id, side: one.side, quantity: one.quantity, price: one.price.value },
			name: inBoth((language) => names(language).term(one)),
			unit: inBoth((language) => names(language).unit(one)),
			amount: one.side === 'cost' ? -one.amount : one.amount,
			counted: one.difference === null ? null : one.counted
		})),
		...{ cost, benefit, net },
		unknown: [
			...linesInBoth((language) => missingLines(figure, names(language).organisation, language)),
			...(scaled
				? [
						inBoth((language) =>
							costsWords[language].terms.scaled(
								formatCount(scaled.from, language),
								formatCount(scaled.to, language)
							)
						)
					]
				: [])
		],
		synthetic: told && inBoth((language) => costsWords[language][told])
	};
}

/** Of the last wave that was over by the end of the quarter. */
async function experienceAt({ engine, catalogue }: Asked, period: Period): Promise<ExperienceTold | null> {
	const { waves } = await answerExperience(engine, catalogue);
	const over = waves.filter((one) => quarterIndex(quarterOf(lastDay(one))) <= quarterIndex(period));
	const wave = over.sort(comparePeriods).at(-1);
	return wave === undefined ? null : experienceTold(await answerExperience(engine, catalogue, { wave }));
}

/** Without effort there is nothing to price, so no difference is asked for either. */
async function costsAt(asked: Asked, period: Period): Promise<CostsTold | null> {
	const effort = await answerEffort(asked.engine, asked.catalogue, { period, told: asked.effort });
	return effort.groups.length === 0 ? null : costsTold(await costsOf(asked, { upTo: period }));
}

export async function studiesTold(asked: Asked, period: Period): Promise<StudiesTold> {
	const [experience, costs] = await Promise.all([experienceAt(asked, period), costsAt(asked, period)]);
	return { experience, costs };
}
