// What a figure's margin rests on: how much a register varies, and answers that do not count the same.
import type { Language } from '../domain/text.ts';
import type { MarginSpread } from '../figures/series.ts';
import { countWord, formatNumber, listOf, formatCount, periodInSentence } from './format.ts';
import type { Period } from '../domain/period.ts';
import { numbered, type Said } from './numbered.ts';

const nl = {
	size: (n: string, worth: string) => `Gewogen: ${n} mensen, telt als ${worth}`,
	inSentence: (period: Period, value: string, n: string, worth: string) =>
		`In ${periodInSentence(period, 'nl')} was het ${value}, over ${n} antwoorden die niet even zwaar tellen. Samen zijn ze zo zeker als ${worth} gewone antwoorden.`,
	unreliable: 'onbetrouwbaar',
	unreliableSentence:
		'Dit cijfer is onbetrouwbaar: er antwoordden te weinig mensen, of de kansmarge is te breed.',
	weightedGoals: (names: string) =>
		`Van ${names} tellen de antwoorden niet even zwaar; bij het doel staat hoeveel mensen antwoordden.`,
	unreliableGoals: (names: string) =>
		`Onbetrouwbaar, door te weinig mensen of een te brede kansmarge: ${names}.`,
	worth: 'Telt als',
	answers: 'Antwoorden',
	weightedValue: 'Gewogen cijfer',
	worthMeaning: 'hoeveel gewone antwoorden even zeker zijn, waar antwoorden niet even zwaar tellen'
};

const en: typeof nl = {
	size: (n, worth) => `Weighted: ${n} people, worth ${worth}`,
	inSentence: (period, value, n, worth) =>
		`In ${periodInSentence(period, 'en')} it was ${value}, over ${n} answers that do not count the same. Together they are as sure as ${worth} plain answers.`,
	unreliable: 'unreliable',
	unreliableSentence: 'This figure is unreliable: too few people answered, or the margin is too wide.',
	weightedGoals: (names) =>
		`The answers on ${names} do not count the same; each goal says how many people answered.`,
	unreliableGoals: (names) => `Unreliable, for too few people or too wide a margin: ${names}.`,
	worth: 'Worth',
	answers: 'Answers',
	weightedValue: 'Weighted figure',
	worthMeaning: 'how many plain answers are as sure, where answers do not count the same'
};

export const weightedWords = { nl, en } as const satisfies Record<Language, typeof nl>;

/** How many people, and what they are worth, each number at full precision. */
export const sizeSaid = (n: number, nEffective: number, language: Language): (string | Said)[] => {
	const [people, worth] = [formatCount(n, language), formatCount(nEffective, language)];
	return numbered(weightedWords[language].size(people, worth), [
		{ value: n, text: people, field: 'n' },
		{ value: nEffective, text: worth, field: 'nEffective' }
	]);
};

/** The figure and the people behind it, for a figure of weighted answers; with the warning for any that is unreliable. */
export function weightedLead(
	of: { period: Period; n: number | null; nEffective?: number; reliable?: boolean },
	value: string,
	language: Language
): { figure: string | null; warning: string | null } {
	const words = weightedWords[language];
	const { period, n, nEffective, reliable } = of;
	return {
		figure:
			n === null || nEffective === undefined
				? null
				: words.inSentence(period, value, formatCount(n, language), formatCount(nEffective, language)),
		warning: reliable === false ? words.unreliableSentence : null
	};
}

/** Enough digits to tell it from 1. */
const times = (phi: number, language: Language): string => formatNumber(phi, phi < 1 ? 2 : 1, language);

const words = {
	nl: {
		unknown: (quarters: string) =>
			`Hoeveel deze registratie van kwartaal tot kwartaal varieert, is niet te schatten: vóór de start zijn er ${quarters} kwartalen met een cijfer, en er zijn er acht nodig. De kansmarge gaat uit van gewoon toeval.`,
		less: (phi: string, from: string) =>
			`Deze registratie varieert minder dan toeval (${phi} keer, ${from}); de marge is aan de ruime kant.`,
		more: (phi: string, from: string) =>
			`Deze registratie varieert meer dan toeval (${phi} keer, ${from}); de marge is daarop verbreed.`,
		from: (quarters: string, areas: string) => `geschat uit ${quarters} kwartalen in ${areas} buurten`,
		alone: (quarters: string) =>
			`geschat uit ${quarters} kwartalen van dit gebied alleen, want er zijn minder dan vijf andere buurten`,
		all: (less: string, more: string, unknown: string) =>
			[
				'Hoeveel een registratie van kwartaal tot kwartaal varieert, als toeval 1 is.',
				...(less ? [`Minder dan toeval, dus de marge is aan de ruime kant: ${less}.`] : []),
				...(more ? [`Meer dan toeval, dus de marge is verbreed: ${more}.`] : []),
				...(unknown ? [`Niet te schatten, want er zijn te weinig kwartalen vóór de start: ${unknown}.`] : [])
			].join(' ')
	},
	en: {
		unknown: (quarters: string) =>
			`How much this register varies from quarter to quarter cannot be estimated: ${quarters} quarters before the start have a figure, and eight are needed. The margin supposes plain chance.`,
		less: (phi: string, from: string) =>
			`This register varies less than chance (${phi} times, ${from}); the margin is on the wide side.`,
		more: (phi: string, from: string) =>
			`This register varies more than chance (${phi} times, ${from}); the margin is widened for that.`,
		from: (quarters: string, areas: string) =>
			`estimated from ${quarters} quarters in ${areas} neighbourhoods`,
		alone: (quarters: string) =>
			`estimated from ${quarters} quarters of this area alone, as there are fewer than five other neighbourhoods`,
		all: (less: string, more: string, unknown: string) =>
			[
				'How much a register varies from quarter to quarter, with chance as 1.',
				...(less ? [`Less than chance, so the margin is on the wide side: ${less}.`] : []),
				...(more ? [`More than chance, so the margin is widened: ${more}.`] : []),
				...(unknown
					? [`It cannot be estimated, as there are too few quarters before the start: ${unknown}.`]
					: [])
			].join(' ')
	}
} as const;

/** What to know of the margin; empty where the indicator has no dispersion: surveys, means, yearly figures. */
export function spreadSentence(spread: MarginSpread | null, language: Language): string {
	if (spread === null) return '';
	const said = words[language];
	const quarters = countWord(spread.quarters, language);
	if (spread.phi === null) return said.unknown(quarters);
	const from =
		spread.areas === 1 ? said.alone(quarters) : said.from(quarters, countWord(spread.areas, language));
	return (spread.phi < 1 ? said.less : said.more)(times(spread.phi, language), from);
}

/** The same of several goals at once, below their list. */
export function spreadOfAll(
	goals: readonly { name: string; spread: MarginSpread | null }[],
	language: Language
): string {
	const known = goals.flatMap(({ name, spread }) => (spread ? [{ name, phi: spread.phi }] : []));
	if (known.length === 0) return '';
	const named = (yes: (phi: number) => boolean) =>
		listOf(
			known.flatMap(({ name, phi }) =>
				phi !== null && yes(phi) ? [`${name} (${times(phi, language)})`] : []
			),
			language
		);
	const unknown = listOf(
		known.flatMap(({ name, phi }) => (phi === null ? [name] : [])),
		language
	);
	return words[language].all(
		named((phi) => phi < 1),
		named((phi) => phi >= 1),
		unknown
	);
}
