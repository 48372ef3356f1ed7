// The process page's findings in words: on how many subjects the groups may be compared, and which mark is higher.
import type { Language } from '../../../domain/text.ts';
import { capitalised, countWord, listOf } from '../../../language/format.ts';
import { ofThem, type Workers } from '../../../language/workers.ts';
import type { ProcessFigure } from '../figure/process.ts';
import { processWords } from './page.ts';

/** Decimals of means and gaps, as the source prints them. */
export const gapDecimals = 1;

/** How often one group's mean is higher, lower or equal, over the subjects that may be compared. */
export interface GapTally {
	compared: number;
	higher: number;
	lower: number;
	equal: number;
}

/** How often the coaches' mean is higher, lower or equal, as the gap reads on the page. */
export function tallyOf(gaps: (number | null)[]): GapTally {
	const read = gaps.filter((gap) => gap !== null).map((gap) => Number(gap.toFixed(gapDecimals)));
	const higher = read.filter((gap) => gap > 0).length;
	const lower = read.filter((gap) => gap < 0).length;
	return { compared: read.length, higher, lower, equal: read.length - higher - lower };
}

const on = (count: number, of: number): string =>
	count < of
		? `op ${countWord(count, 'nl')}`
		: of === 1
			? 'daar'
			: of === 2
				? 'op beide'
				: `op alle ${countWord(of, 'nl')}`;
const onEn = (count: number, of: number): string =>
	count < of
		? `on ${countWord(count, 'en')}`
		: of === 1
			? 'there'
			: of === 2
				? 'on both'
				: `on all ${countWord(of, 'en')}`;

const found = ({ higher, lower, equal }: GapTally, words: [string, string, string]) =>
	[
		{ count: higher, word: words[0] },
		{ count: lower, word: words[1] },
		{ count: equal, word: words[2] }
	].filter(({ count }) => count > 0);

/** `op drie is het cijfer van begeleiders hoger, op één lager en op één gelijk`. */
const comparison = (tally: GapTally, { full }: Workers): string =>
	listOf(
		found(tally, ['hoger', 'lager', 'gelijk']).map(
			({ count, word }, index) =>
				`${on(count, tally.compared)} ${index === 0 ? `is het cijfer van ${full} ` : ''}${word}`
		),
		'nl'
	);
const comparisonEn = (tally: GapTally, { full }: Workers): string =>
	`the ${ofThem(full)} mark is ${listOf(
		found(tally, ['higher', 'lower', 'equal']).map(
			({ count, word }) => `${word} ${onEn(count, tally.compared)}`
		),
		'en'
	)}`;

const nl = {
	/** The page's headline. */
	finding: (tally: GapTally, workers: Workers): string => {
		const { compared, higher, lower } = tally;
		if (compared === 0) return 'Geen enkel onderwerp is voor beide groepen te vergelijken.';
		if (compared === 1) {
			const which = higher ? 'een hoger cijfer dan' : lower ? 'een lager cijfer dan' : 'hetzelfde cijfer als';
			return `Op het enige onderwerp met dezelfde vragen geven ${workers.full} ${which} organisaties.`;
		}
		if (higher === compared || lower === compared)
			return `Op ${compared === 2 ? 'beide' : `alle ${countWord(compared, 'nl')}`} onderwerpen met dezelfde vragen geven ${workers.full} ${higher ? 'hogere' : 'lagere'} cijfers dan organisaties.`;
		return `${capitalised(countWord(compared, 'nl'))} onderwerpen hebben voor beide groepen dezelfde vragen: ${comparison(tally, workers)}.`;
	},
	/** One plot in a sentence. */
	sentence: (
		rows: number,
		tally: GapTally,
		only: 'coach' | 'organisation' | null,
		workers: Workers
	): string => {
		if (only !== null) {
			const asked = only === 'coach' ? workers.full : 'organisaties';
			return rows === 1
				? `Alleen ${asked} kregen vragen over dit onderwerp.`
				: `Alleen ${asked} kregen vragen over deze ${countWord(rows, 'nl')} onderwerpen.`;
		}
		if (tally.compared === 0)
			return rows === 1
				? 'Bij dit onderwerp zijn beide groepen niet te vergelijken.'
				: `Bij geen van deze ${countWord(rows, 'nl')} onderwerpen zijn beide groepen te vergelijken.`;
		return `Bij ${countWord(tally.compared, 'nl')} van de ${countWord(rows, 'nl')} onderwerpen zijn beide groepen te vergelijken: ${comparison(tally, workers)}.`;
	}
};

const en: typeof nl = {
	finding: (tally, workers) => {
		const { compared, higher, lower } = tally;
		if (compared === 0) return 'No subject can be compared between the two groups.';
		if (compared === 1) {
			const which = higher ? 'a higher mark than' : lower ? 'a lower mark than' : 'the same mark as';
			return `On the one subject with the same items, ${workers.full} give ${which} organisations.`;
		}
		if (higher === compared || lower === compared)
			return `On ${compared === 2 ? 'both' : `all ${countWord(compared, 'en')}`} subjects with the same items, ${workers.full} give ${higher ? 'higher' : 'lower'} marks than organisations.`;
		return `${capitalised(countWord(compared, 'en'))} subjects have the same items for both groups: ${comparisonEn(tally, workers)}.`;
	},
	sentence: (rows, tally, only, workers) => {
		if (only !== null) {
			const asked = only === 'coach' ? workers.full : 'organisations';
			return rows === 1
				? `Only ${asked} were asked about this subject.`
				: `Only ${asked} were asked about these ${countWord(rows, 'en')} subjects.`;
		}
		if (tally.compared === 0)
			return rows === 1
				? 'On this subject the two groups cannot be compared.'
				: `On none of these ${countWord(rows, 'en')} subjects can the two groups be compared.`;
		return `On ${countWord(tally.compared, 'en')} of the ${countWord(rows, 'en')} subjects the two groups can be compared: ${comparisonEn(tally, workers)}.`;
	}
};

export const processFindings: Record<Language, typeof nl> = { nl, en };

/** What the page says first. */
export const processFinding = (
	{ wave, constructs }: Pick<ProcessFigure, 'wave' | 'constructs'>,
	workers: Workers,
	language: Language
): string =>
	wave === null
		? processWords[language].noWave
		: processFindings[language].finding(tallyOf(constructs.map((one) => one.gap)), workers);
