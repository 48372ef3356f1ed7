// Words of how earlier outlooks fared: how many have come due, how many lay inside, how far off they were.
import type { Language } from '../domain/text.ts';
import type { OutlookAccount } from '../figures/account.ts';
import { formatCount, formatPercent } from './format.ts';
import { phrase } from './phrases.ts';

const rows = {
	title: 'Klopten eerdere vooruitblikken? | Were earlier outlooks right?',
	due: 'Vastgelegde verslagen die vooruitkeken: {reports}. Voorspelde kwartalen die nu gemeten zijn: {due}. | Frozen reports that looked ahead: {reports}. Quarters they foretold that have been measured since: {due}.',
	few: 'Dat zijn er te weinig om te zeggen hoe goed een vooruitblik is. | Those are too few to say how good an outlook is.',
	held: 'Binnen het bereik met {level} kans lagen er {held} van de {of}. | Inside the range with a chance of {level} lay {held} of {of}.',
	miss: 'Gemiddeld lag de meting {miss} van het voorspelde midden. | On average the measurement lay {miss} from the middle that was foretold.',
	open: 'Nog te komen: {open}. | Still to come: {open}.',
	lost: 'Niet te vergelijken, door een breuk of omdat er geen cijfer is: {lost}. | Not to be compared, for a break or want of a figure: {lost}.',
	table: 'Elke voorspelling naast wat gemeten is | Each foretelling beside what was measured',
	goal: 'Doel | Goal',
	report: 'Verslag | Report',
	quarter: 'Kwartaal | Quarter',
	foretold: 'Voorspeld | Foretold',
	measured: 'Gemeten | Measured',
	off: 'Verschil | Difference',
	half: 'Binnen 50% | Inside 50%',
	eighty: 'Binnen 80% | Inside 80%',
	yes: 'ja | yes',
	no: 'nee | no',
	promised: 'beloofd | promised',
	kept: 'gehouden | kept',
	drawing:
		'Hoe vaak wat gemeten is binnen het bereik lag, naast hoe vaak dat beloofd was. Op de schuine lijn zijn die gelijk. | How often what was measured lay inside the range, beside how often that was promised. On the slanting line the two are equal.'
} as const;
export type AccountWord = Exclude<keyof typeof rows, 'due' | 'held' | 'miss' | 'open' | 'lost'>;

export const accountWord = (key: AccountWord, language: Language): string => phrase(rows[key], {}, language);

/** @param miss as the goal is written; of a programme in percentage points */
export function accountSentences(
	account: OutlookAccount,
	miss: (value: number) => string,
	language: Language
): string[] {
	const count = (value: number) => formatCount(value, language);
	const { reports, fared, open, lost, tooFew, reliability } = account;
	return [
		phrase(rows.due, { reports: count(reports), due: count(fared.length) }, language),
		...(tooFew ? [accountWord('few', language)] : []),
		...reliability.map(({ level, held, of }) =>
			phrase(rows.held, { level: formatPercent(level, language), held: count(held), of: count(of) }, language)
		),
		...(account.miss === null ? [] : [phrase(rows.miss, { miss: miss(account.miss) }, language)]),
		...(open > 0 ? [phrase(rows.open, { open: count(open) }, language)] : []),
		...(lost > 0 ? [phrase(rows.lost, { lost: count(lost) }, language)] : [])
	];
}

export const insideWord = (inside: boolean | undefined, language: Language): string =>
	accountWord(inside ? 'yes' : 'no', language);
