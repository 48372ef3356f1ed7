// The test over the people of the survey in sentences, with the numbers that they say, and why the answers of a chosen area are not used in it.
import { nameOf, type Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { ownText, type Language } from '../../../domain/text.ts';
import type { RowsFigure, RowsReason } from '../figure/people-figure.ts';
import { compareRowsWords, formatP } from './people.ts';
import {
	formatChange,
	formatConfidence,
	formatCount,
	formatDifference,
	formatDifferenceInterval,
	listOf
} from '../../../language/format.ts';
import { counted, numbered, type Said } from '../../../language/numbered.ts';

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

type Spoken = (string | Said)[];
type Kind = Pick<Indicator, 'kind' | 'decimals'>;

/** Why there is no test; a break says its own reason, and what is hidden the areas that it is about. */
export function whyNoRows(rows: RowsFigure, reason: RowsReason, areas: Area[], language: Language): string {
	const words = compareRowsWords[language];
	if (reason === 'break' && rows.break) {
		const { period, reason: nl, reason_en: en } = rows.break;
		return words.broken(period, ownText(nl, en, language).text);
	}
	if (reason === 'hidden' && rows.refused.length > 0)
		return refusedSentences(rows.refused, areas, language).join(' ');
	return words.why[reason];
}

const known = (all: { value: number | null; text: string; field: string }[]): Said[] =>
	all.flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]));

/** The estimate of the two samples, its test and what Holm makes of it; nothing where there is none. */
export function rowsSentences(
	rows: RowsFigure,
	{ kind, decimals, reference }: Kind & Pick<Indicator, 'reference'>,
	confidence: number,
	language: Language
): Spoken[] {
	const words = compareRowsWords[language].chosen;
	const { value, lower, upper, p, df, holm } = rows;
	const change = formatChange(value, kind, decimals, language);
	const margin = formatDifferenceInterval(lower, upper, kind, decimals, language);
	const estimate = numbered(
		words.sentence(change, margin, formatConfidence(confidence, language)),
		known([
			{ value, text: change, field: 'rows' },
			{ value: lower, text: formatDifference(lower, kind, decimals, language), field: 'rows-lower' },
			{ value: upper, text: formatDifference(upper, kind, decimals, language), field: 'rows-upper' }
		])
	);
	if (p === null || df === null) return [estimate, [words.noTest]];
	const test = numbered(
		words.test(formatP(p, language), formatCount(df, language), rows.method === 'survey-linearised'),
		[
			{ value: p, text: formatP(p, language), field: 'rows-p' },
			{ value: df, text: formatCount(df, language), field: 'rows-df' }
		]
	);
	if (holm.p === null) return [estimate, test, ...(reference ? [[words.noHolm]] : [])];
	const corrected = numbered(words.holm(formatP(holm.p, language), holm.family), [
		counted(holm.family, 'family'),
		{ value: holm.p, text: formatP(holm.p, language), field: 'rows-holm' }
	]);
	return [estimate, test, corrected];
}

/** The estimate over those who answered twice, or why there is none. */
export function panelSentence(
	rows: RowsFigure,
	{ kind, decimals }: Kind,
	areas: Area[],
	language: Language
): Spoken {
	const words = compareRowsWords[language].panel;
	const { value, lower, upper, p, cells, reason } = rows.panel;
	if (reason !== null || cells === null || value === null)
		return [whyNoRows(rows, reason ?? 'few-twice', areas, language)];
	const people = cells.treated.n + cells.control.n;
	const change = formatChange(value, kind, decimals, language);
	const margin = formatDifferenceInterval(lower, upper, kind, decimals, language);
	const count = formatCount(people, language);
	return numbered(
		p === null ? words.noTest(count, change) : words.sentence(count, change, margin, formatP(p, language)),
		known([
			{ value: people, text: count, field: 'panel-people' },
			{ value, text: change, field: 'panel' },
			{ value: lower, text: formatDifference(lower, kind, decimals, language), field: 'panel-lower' },
			{ value: upper, text: formatDifference(upper, kind, decimals, language), field: 'panel-upper' },
			{ value: p, text: p === null ? '' : formatP(p, language), field: 'panel-p' }
		])
	);
}
