// Why the answers of a chosen area are not used in the test over people, and with which neighbour others are counted.
import { nameOf, type Area } from '../../../domain/area.ts';
import type { Language } from '../../../domain/text.ts';
import { listOf } from '../../../language/format.ts';

type Why = 'few' | 'overlap' | 'source' | 'other-side';

const nl = {
	refused: {
		few: (areas) =>
			`De antwoorden uit ${areas} tonen wij niet: te weinig mensen gaven een van de antwoorden. Kies andere gebieden.`,
		overlap: (areas) =>
			`De antwoorden uit ${areas} tonen wij niet: dezelfde mensen kunnen ook in een ander gebied meetellen. Kies de gebieden die niet overlappen.`,
		source: (areas) => `De antwoorden uit ${areas} tonen wij niet: de bron zelf verbergt daar het cijfer.`,
		'other-side': (areas) =>
			`${areas}: de antwoorden tellen wij alleen samen, want apart zijn het te weinig mensen. Zet deze gebieden aan één kant.`
	} satisfies Record<Why, (areas: string) => string>,
	/** The same in a cell of a table. */
	short: {
		few: (areas) => `verborgen: te weinig antwoorden in ${areas}`,
		overlap: (areas) => `verborgen: ${areas} overlapt een ander gebied`,
		source: (areas) => `verborgen door de bron: ${areas}`,
		'other-side': (areas) => `verborgen: ${areas} tellen alleen samen`
	} satisfies Record<Why, (areas: string) => string>,
	/** For who can change the plan. */
	remedy: 'Of noem er in publication.yaml een buurwijk bij (survey_areas).',
	merged: (area: string, others: string) =>
		`De antwoorden uit ${area} tellen samen met die uit ${others}: apart gaven te weinig mensen een van de antwoorden.`,
	mergedShort: (others: string) => `samen met ${others}`
};

const en: typeof nl = {
	refused: {
		few: (areas) =>
			`The answers from ${areas} are not shown: too few people gave one of the answers. Choose other areas.`,
		overlap: (areas) =>
			`The answers from ${areas} are not shown: the same people may count in another area too. Choose areas that do not overlap.`,
		source: (areas) => `The answers from ${areas} are not shown: the source itself hides the figure there.`,
		'other-side': (areas) =>
			`${areas}: the answers are only counted together, since apart they are too few people. Put these areas on one side.`
	},
	short: {
		few: (areas) => `hidden: too few answers in ${areas}`,
		overlap: (areas) => `hidden: ${areas} overlaps another area`,
		source: (areas) => `hidden by the source: ${areas}`,
		'other-side': (areas) => `hidden: ${areas} only count together`
	},
	remedy: 'Or name a neighbour for them in publication.yaml (survey_areas).',
	merged: (area, others) =>
		`The answers from ${area} count together with those from ${others}: apart, too few people gave one of the answers.`,
	mergedShort: (others) => `together with ${others}`
};

export const compareRefusedWords = { nl, en } as const satisfies Record<Language, typeof nl>;

const namesOf = (ids: readonly string[], areas: readonly Area[], language: Language): string =>
	listOf(
		ids.map((id) => nameOf(areas, id)),
		language
	);

/** One sentence a reason, with the areas it holds for. */
export function refusedSentences(
	refused: readonly { area: string; why: Why }[],
	areas: readonly Area[],
	language: Language,
	form: 'refused' | 'short' = 'refused'
): string[] {
	const words = compareRefusedWords[language][form];
	return [...new Set(refused.map((one) => one.why))].map((why) =>
		words[why](
			namesOf(
				refused.filter((one) => one.why === why).map((one) => one.area),
				areas,
				language
			)
		)
	);
}

/** One sentence for the chosen areas that are counted with the same others. */
export function mergedSentences(
	merged: readonly { area: string; with: readonly string[] }[],
	areas: readonly Area[],
	language: Language
): string[] {
	const words = compareRefusedWords[language];
	return [...new Set(merged.map((one) => one.with.join()))].map((others) => {
		const alike = merged.filter((one) => one.with.join() === others);
		return words.merged(
			namesOf(
				alike.map((one) => one.area),
				areas,
				language
			),
			namesOf(alike[0]?.with ?? [], areas, language)
		);
	});
}

/** All that was added to what was chosen, in a few words; empty without any. */
export function mergedShort(
	merged: readonly { with: readonly string[] }[],
	areas: readonly Area[],
	language: Language
): string {
	const others = [...new Set(merged.flatMap((one) => one.with))];
	return others.length === 0
		? ''
		: compareRefusedWords[language].mergedShort(namesOf(others, areas, language));
}
