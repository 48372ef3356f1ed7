// Words of the view of the eighteen results: how many met, over time, and who left the count and why.
import type { Language } from '../../../domain/text.ts';
import { countWord, formatCount } from '../../../language/format.ts';

const nl = {
	finding: (most: string) => `Het vaakst gehaald: ${most}.`,
	findingNone: 'Over de resultaten valt nog niets te zeggen.',
	lead: (confidence: string) =>
		`Aandeel gezinnen dat het resultaat haalde, van de gezinnen voor wie het geldt. Kansmarge ${confidence}.`,
	margin: 'Dit zijn alle gezinnen, geen steekproef. De kansmarge laat zien hoeveel toeval kan schelen.',
	cohort: (cohort: number, ended: number) =>
		`Met toestemming: ${formatCount(cohort, 'nl')}. Gestopt: ${formatCount(ended, 'nl')}. Wie stopte, telt mee met de laatste stand.`,
	columns: {
		result: 'Resultaat',
		share: 'Gehaald',
		of: 'van',
		margin: 'kansmarge',
		trend: 'Per kwartaal',
		open: 'loopt',
		lapsed: 'vervallen'
	},
	quarters: (name: string) => `Kwartalen: ${name}`,
	choose: (name: string) => `Laat de kwartalen zien van ${name}`,
	quarter: 'Kwartaal',
	why: 'Waarom niet mee',
	whyText: [
		'Niet van toepassing: het resultaat geldt niet voor dit gezin. Het gaat uit de telling.',
		'Vervallen: eerst gehaald, nu niet meer. Dat blijft in de telling en is niet gehaald.',
		'Gestopt: de begeleiding is voorbij. De laatste stand blijft meetellen.',
		'Zonder stand: niemand zei iets. Dat gezin staat in geen telling.'
	],
	columnsLong: {
		met: 'gehaald',
		open: 'loopt',
		lapsed: 'vervallen',
		applicable: 'geldt voor',
		notApplicable: 'niet van toepassing',
		left: 'eruit',
		returned: 'terug',
		none: 'zonder stand',
		ended: 'van wie gestopt',
		cohort: 'samen'
	},
	count: (count: number) => `${countWord(count, 'nl')} resultaten`
};

const en: typeof nl = {
	finding: (most) => `Met most often: ${most}.`,
	findingNone: 'About the results nothing can be said yet.',
	lead: (confidence) =>
		`Share of families that met the result, of those to whom it applies. Margin ${confidence}.`,
	margin: 'These are all families, not a sample. The margin shows how much chance may matter.',
	cohort: (cohort, ended) =>
		`With consent: ${formatCount(cohort, 'en')}. Ended: ${formatCount(ended, 'en')}. Whoever ended counts with the last state.`,
	columns: {
		result: 'Result',
		share: 'Met',
		of: 'of',
		margin: 'margin',
		trend: 'By quarter',
		open: 'under way',
		lapsed: 'lapsed'
	},
	quarters: (name) => `Quarters: ${name}`,
	choose: (name) => `Show the quarters of ${name}`,
	quarter: 'Quarter',
	why: 'Why not counted',
	whyText: [
		'Not applicable: the result does not apply to this family. It leaves the count.',
		'Lapsed: met once, no longer. It stays in the count and is not met.',
		'Ended: the support is over. The last state still counts.',
		'Without a state: nobody said anything. That family is in no count.'
	],
	columnsLong: {
		met: 'met',
		open: 'under way',
		lapsed: 'lapsed',
		applicable: 'applies to',
		notApplicable: 'not applicable',
		left: 'out',
		returned: 'back',
		none: 'without a state',
		ended: 'of whom ended',
		cohort: 'together'
	},
	count: (count) => `${countWord(count, 'en')} results`
};

export const resultsWords: Record<Language, typeof nl> = { nl, en };
