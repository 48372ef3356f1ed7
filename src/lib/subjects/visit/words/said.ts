// What is said of a visit as it stands: how long it took, what is lacking still, and what it will say.
import type { Language } from '../../../domain/text.ts';
import type { Lacking, VisitSummary } from '../figure/summary.ts';
import { counted, type Forms } from './counted.ts';

/** Whole minutes, the burden of writing it down; under one it says so. */
export function minutesSpent(seconds: number, language: Language): string {
	const minutes = Math.round(seconds / 60);
	if (minutes < 1) return language === 'nl' ? 'minder dan een minuut' : 'less than a minute';
	return counted(
		minutes,
		{ nl: { one: 'minuut', other: 'minuten' }, en: { one: 'minute', other: 'minutes' } },
		language
	);
}

export const lackingWords: Record<Language, Record<Lacking, string>> = {
	nl: {
		household: 'Het pseudoniem van het gezin.',
		bsn: 'Een pseudoniem dat geen BSN is. Dit lijkt er een.',
		'text-bsn': 'Een tekst zonder BSN. Ergens staan negen cijfers die er een kunnen zijn. Haal ze weg.',
		date: 'De dag van het bezoek.',
		day: 'Een dag met een jaar van 1900 tot en met 2199. Kijk de jaren na.',
		future: 'Een dag die al geweest is.',
		consent: 'De toestemming van het gezin.',
		scope: 'Waarvoor de toestemming is.',
		area: 'Het gebied waar het gezin woont.',
		incomplete: 'Een toegevoegde regel is nog leeg. Vul haar in of haal haar weg.',
		nothing: 'Iets wat gewijzigd of bevestigd is.'
	},
	en: {
		household: 'The pseudonym of the family.',
		bsn: 'A pseudonym that is no BSN. This looks like one.',
		'text-bsn': 'A text without a BSN. Somewhere nine digits may be one. Take them out.',
		date: 'The day of the visit.',
		day: 'A day in a year from 1900 to 2199. Look at the years.',
		future: 'A day that has been.',
		consent: 'The consent of the family.',
		scope: 'What the consent is for.',
		area: 'The area where the family lives.',
		incomplete: 'A line that was added is still empty. Fill it in or take it away.',
		nothing: 'Something that changed or was confirmed.'
	}
};

/** One and more of everything that a visit can say, in the order in which it is told. */
const said: [keyof VisitSummary, string][] = [
	['moved', 'leefgebied/en op een andere trede | life domain/s on another rung'],
	['stayed', 'leefgebied/en bevestigd | life domain/s confirmed'],
	['results', 'resultaat/resultaten gewijzigd | result/s changed'],
	['resultsStayed', 'resultaat/resultaten bevestigd | result/s confirmed'],
	['ticked', 'regel/s van het plan bijgewerkt | line/s of the plan updated'],
	['added', 'regel/s aan het plan toegevoegd | line/s added to the plan'],
	['signals', 'signaal/signalen | signal/s'],
	['mandates', 'advies/adviezen onder mandaat | piece/s of advice under mandate'],
	[
		'unexplained',
		'verschil/verschillen tussen coach en gezin zonder reden | difference/s between coach and family without a reason'
	]
];

/** `regel/s`: one and more; a whole word after the stroke takes the other's place. */
const formsOf = (row: string): Forms => {
	const [, one = '', more = '', rest = ''] = /^(\S+?)\/(\S+)(.*)$/.exec(row) ?? [];
	return { one: one + rest, other: (more.length > 2 ? more : one + more) + rest };
};

/** What the visit will say, a line each. */
export const summaryLines = (summary: VisitSummary, language: Language): string[] =>
	said.flatMap(([key, row]) => {
		const [nl = '', en = ''] = row.split(' | ');
		const count = summary[key];
		return count === 0 ? [] : [counted(count, { nl: formsOf(nl), en: formsOf(en) }, language)];
	});

/** Time left as `9:42`. */
export function minutesLeft(milliseconds: number): string {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
