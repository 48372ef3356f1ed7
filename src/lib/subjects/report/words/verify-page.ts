// Words of the part of the report page where a frozen report is checked, compared or taken up again.
import type { ReportCatalogue } from '../../../domain/catalogue.ts';
import type { Language } from '../../../domain/text.ts';
import { countWord, formatMegabytes, plural } from '../../../language/format.ts';
import type { Scale } from './revisions.ts';

type Goals = Pick<ReportCatalogue, 'indicators'>;

const goalOf = ({ indicators }: Goals, indicator: string) => indicators.find((one) => one.id === indicator);

export const goalName = (catalogue: Goals, indicator: string, language: Language): string =>
	goalOf(catalogue, indicator)?.short[language] ?? indicator;

export const scaleOf = (catalogue: Goals, indicator: string): Scale => {
	const goal = goalOf(catalogue, indicator);
	return { kind: goal?.kind ?? 'proportion', decimals: goal?.decimals ?? 1 };
};

const nl = {
	title: 'Een vastgelegd rapport controleren',
	text: 'Kies een report.zip om te zien of er iets aan is veranderd. Kies er twee om te zien welke cijfers sindsdien anders zijn. De bestanden blijven op dit apparaat.',
	pick: 'Kies één of twee rapporten',
	other: 'Kies andere rapporten',
	drop: 'of sleep ze hierheen',
	dropNow: 'Laat los om te controleren.',
	picked: (name: string, bytes: number) => `${name} (${formatMegabytes(bytes, 'nl')})`,
	checking: 'Bezig met controleren…',
	tooMany: 'Kies één of twee bestanden; meer tegelijk kan niet.',
	tooLarge: (name: string) => `${name} is te groot voor een rapport. Het is niet geopend.`,
	failed: 'Het controleren is niet gelukt. Probeer het opnieuw; het rapport zelf is niet aangeraakt.',
	technical: 'Technische melding',
	code: 'Controlecode op papier',
	codeHint:
		'Zes groepen van vier, onderaan iedere bladzijde. Zonder code is niet te zeggen dat niets is veranderd.',
	codeHintOld:
		'Dit rapport heeft de oude vorm: vier tekens, puntjes en vier tekens, onderaan iedere bladzijde.',
	key: 'Openbare sleutel van wie ondertekende',
	keyHint: 'Begint met ssh-ed25519. Vraag hem aan die persoon zelf, niet aan wie het rapport stuurde.',
	verdicts: {
		unusable: 'Dit is geen vastgelegd rapport',
		unaltered: 'Niets veranderd',
		fits: 'Past bij zijn eigen code; vergelijk die met papier',
		'fits-old': 'Geen verschil gezien, maar niet alles is te controleren'
	},
	found: (count: number) =>
		`${plural(count, { one: 'Eén ding klopt niet', other: `${countWord(count, 'nl')} dingen kloppen niet` }, 'nl')}`,
	more: (count: number) => `Laat de andere ${count} zien`,
	restore: (count: number) =>
		`Zet de ${plural(count, { one: 'tekst', other: `${countWord(count, 'nl')} teksten` }, 'nl')} uit dit rapport terug`,
	restored: 'De teksten staan weer in het rapport.',
	announced: (name: string, result: string) => `${name}: ${result}.`
};

const en: typeof nl = {
	title: 'Check a frozen report',
	text: 'Choose a report.zip to see whether anything in it was altered. Choose two to see which figures are different since. The files stay on this device.',
	pick: 'Choose one or two reports',
	other: 'Choose other reports',
	drop: 'or drop them here',
	dropNow: 'Let go to check.',
	picked: (name, bytes) => `${name} (${formatMegabytes(bytes, 'en')})`,
	checking: 'Checking…',
	tooMany: 'Choose one or two files; more at once is not possible.',
	tooLarge: (name) => `${name} is too large for a report. It was not opened.`,
	failed: 'The check did not succeed. Please try again; the report itself was not touched.',
	technical: 'Technical message',
	code: 'Control code on paper',
	codeHint:
		'Six groups of four, at the foot of every page. Without a code it cannot be said that nothing was altered.',
	codeHintOld: 'This report has the old format: four characters, dots and four, at the foot of every page.',
	key: 'Public key of who signed',
	keyHint: 'Begins with ssh-ed25519. Ask that person for it, not whoever sent the report.',
	verdicts: {
		unusable: 'This is no frozen report',
		unaltered: 'Nothing was altered',
		fits: 'Fits its own code; compare that with paper',
		'fits-old': 'No difference seen, but not everything can be checked'
	},
	found: (count) =>
		plural(
			count,
			{ one: 'One thing is not right', other: `${countWord(count, 'en')} things are not right` },
			'en'
		),
	more: (count) => `Show the other ${count}`,
	restore: (count) =>
		`Put back the ${plural(count, { one: 'text', other: `${countWord(count, 'en')} texts` }, 'en')} of this report`,
	restored: 'The texts are in the report again.',
	announced: (name, result) => `${name}: ${result}.`
};

export const verifyPageWords: Record<Language, typeof nl> = { nl, en };
