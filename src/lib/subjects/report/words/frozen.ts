// Words for checking a frozen report: what was checked, what a clean result means, and what the command says.
import { controlCode, oldControlCode, type TypedCode } from '../../../domain/control-code.ts';
import type { Language } from '../../../domain/text.ts';
import { formatDate, periodInSentence } from '../../../language/format.ts';
import { findingSentence, type FrozenFinding } from './frozen-findings.ts';
import { signedSentence } from './frozen-signature.ts';

export { findingSentence };

interface Checked {
	findings: readonly FrozenFinding[];
	hash: string | null;
	about: { period: string; on: string; synthetic: boolean } | null;
	/** The first format, whose code says nothing about the outputs. */
	old: boolean;
	compared: 'not' | 'same' | 'other';
	/** Whose key signed; null: nobody's. */
	signed: { fingerprint: string } | null;
	/** Whether the public key was given, and is the one that signed. */
	signer: 'not' | 'same' | 'other';
	parts: number;
	outputs: readonly string[];
	against: { files: number; figures: number; families: boolean; uncompared: readonly string[] } | null;
}

const count = (number: number, language: Language): string =>
	number.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');

/** How a check came out: only what was bound and compared with paper is called unaltered. */
export type Verdict = 'unusable' | 'found' | 'unaltered' | 'fits' | 'fits-old';
export function verdictOf({ about, findings, old, compared }: Omit<Checked, 'hash' | 'parts'>): Verdict {
	if (!about) return 'unusable';
	if (findings.length > 0) return 'found';
	if (old) return 'fits-old';
	return compared === 'same' ? 'unaltered' : 'fits';
}

const listed = (names: readonly string[], language: Language): string =>
	new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB').format(names);

type Sentences = (checked: Checked & { code: string; verdict: Verdict }) => (string | false)[];

const summary: Record<Language, Sentences> = {
	nl: ({ verdict, code, about, old, compared, signed, signer, parts, outputs, against, findings }) => [
		about !== null &&
			`Verantwoording over ${periodInSentence(about.period, 'nl')}, vastgelegd op ${formatDate(about.on, 'nl')}.${about.synthetic ? ' Synthetische gegevens.' : ''}`,
		code !== '' && `Controlecode ${code}.`,
		verdict === 'unaltered' &&
			`Niets veranderd: dit is het rapport waarvan u de code gaf. Gecontroleerd: ${parts} onderdelen${outputs.length === 0 ? '; uitvoerbestanden zitten er niet in.' : ` en alles in ${listed(outputs, 'nl')}.`}`,
		verdict === 'fits' &&
			`Alles in dit bestand past bij deze controlecode: ${parts} onderdelen${outputs.length === 0 ? '; uitvoerbestanden zitten er niet in.' : ` en alles in ${listed(outputs, 'nl')}.`}`,
		verdict === 'fits-old' &&
			`De ${parts} onderdelen passen bij deze controlecode${compared === 'same' ? ', en die is gelijk aan de code die u gaf' : ''}.`,
		verdict === 'found' &&
			compared === 'same' &&
			'De code is gelijk aan de code die u gaf. Wat niet klopt, is dus na het vastleggen veranderd.',
		about !== null &&
			compared === 'not' &&
			`Of deze code op papier of in de notulen staat, is niet nagegaan. Geef die code op${old ? ' om hem te vergelijken' : ': pas dan is te zeggen of er niets is veranderd'}.`,
		old &&
			`Dit rapport heeft de oude vorm: de controlecode is aan ${outputs.length === 0 ? 'uitvoerbestanden' : listed(outputs, 'nl')} niet gebonden. Daarin zijn alleen de vastgelegde tabellen en teksten opgezocht. Opmaak, getalnotatie, plaatjes in Word, kaders in Excel en CSV, en wat iemand erbij schreef, zijn niet gecontroleerd. Een code van acht tekens is bovendien na te maken.`,
		about !== null &&
			against === null &&
			`Of de cijfers bij de bronnen passen${signed ? '' : ', en wie dit rapport maakte,'} is niet nagegaan.`,
		signedSentence(signed, signer, 'nl'),
		...(against
			? [
					`Opnieuw berekend uit de bronnen: ${count(against.files, 'nl')} bestanden en ${count(against.figures, 'nl')} waarden vergeleken.`,
					!findings.some(({ code: one }) => one === 'figure-changed') &&
						'Geen cijfer in dit rapport verandert.',
					against.uncompared.length > 0 &&
						`Niet vergeleken: ${against.uncompared.join(', ')}. Of deze bestanden over mensen zijn veranderd, is alleen te zien met de sleutel van dit rapport (releases/hash-key.txt), en die staat niet in de map.`,
					!against.families &&
						'De cijfers over gezinnen zijn niet opnieuw berekend: de bestanden over gezinnen zijn er niet.'
				]
			: [])
	],
	en: ({ verdict, code, about, old, compared, signed, signer, parts, outputs, against, findings }) => [
		about !== null &&
			`Report on ${periodInSentence(about.period, 'en')}, frozen on ${formatDate(about.on, 'en')}.${about.synthetic ? ' Synthetic data.' : ''}`,
		code !== '' && `Control code ${code}.`,
		verdict === 'unaltered' &&
			`Nothing was altered: this is the report whose code you gave. Checked: ${parts} parts${outputs.length === 0 ? '; there are no output files in it.' : ` and everything in ${listed(outputs, 'en')}.`}`,
		verdict === 'fits' &&
			`Everything in this file fits this control code: ${parts} parts${outputs.length === 0 ? '; there are no output files in it.' : ` and everything in ${listed(outputs, 'en')}.`}`,
		verdict === 'fits-old' &&
			`The ${parts} parts fit this control code${compared === 'same' ? ', and it is the code that you gave' : ''}.`,
		verdict === 'found' &&
			compared === 'same' &&
			'The code is the one that you gave. So what is not right was altered after freezing.',
		about !== null &&
			compared === 'not' &&
			`Whether this is the code on paper or in the minutes was not looked into. Give that code${old ? ' to compare it' : ': only then can be said whether nothing was altered'}.`,
		old &&
			`This report has the old format: the control code does not bind ${outputs.length === 0 ? 'output files' : listed(outputs, 'en')}. In them only the frozen tables and texts were looked up. Formatting, number formats, pictures in Word, boxes in Excel and CSV, and what somebody wrote in addition were not checked. Besides, a code of eight characters can be imitated.`,
		about !== null &&
			against === null &&
			`Whether the figures fit the sources${signed ? '' : ', and who made this report,'} was not looked into.`,
		signedSentence(signed, signer, 'en'),
		...(against
			? [
					`Computed again from the sources: ${count(against.files, 'en')} files and ${count(against.figures, 'en')} values compared.`,
					!findings.some(({ code: one }) => one === 'figure-changed') && 'No figure in this report changes.',
					against.uncompared.length > 0 &&
						`Not compared: ${against.uncompared.join(', ')}. Whether these files about people have changed can only be seen with the key of this report (releases/hash-key.txt), which is not in the folder.`,
					!against.families &&
						'The figures about families were not computed again: the files about families are not there.'
				]
			: [])
	]
};

/** What was checked and, for a clean result, what that does and does not mean; sentences. */
export const verificationSentences = (checked: Checked, language: Language): string[] => {
	const { hash, old } = checked;
	const code = hash === null ? '' : (old ? oldControlCode : controlCode)(hash);
	return summary[language]({ ...checked, code, verdict: verdictOf(checked) }).filter((one) => one !== false);
};

/** Why what somebody typed can be no control code, and what to do. */
export function noCodeSentence(typed: Exclude<TypedCode, { digits: string }>, language: Language): string {
	const nl = language === 'nl';
	if (typed.wrong === 'character')
		return nl
			? `‘${typed.found}’ komt in een controlecode niet voor: alleen cijfers en de letters a tot en met f. Kijk de code nog eens na.`
			: `‘${typed.found}’ does not occur in a control code: only digits and the letters a to f. Please look at the code again.`;
	const { count: found, expected } = typed;
	return nl
		? `Een controlecode heeft ${expected} tekens; u gaf er ${found}. Kijk na of er een groep ontbreekt of dubbel staat.`
		: `A control code has ${expected} characters; you gave ${found}. Please check whether a group is missing or stands twice.`;
}

const command = {
	nl: {
		usage:
			'Gebruik: npm run verify -- <rapport.zip> [--code "7c1e 09ab …"] [--signer sleutel.pub] [--data map] [--json] [--lang nl|en]',
		unreadable: (file: string, reason: string) => `Het bestand ${file} is niet te lezen (${reason}).`,
		unusable: 'Dit bestand is geen vastgelegd rapport.',
		recomputing: 'Het rapport wordt opnieuw berekend uit de bronnen…',
		findings: (found: number) => (found === 1 ? 'Eén bevinding:' : `${found} bevindingen:`)
	},
	en: {
		usage:
			'Usage: npm run verify -- <report.zip> [--code "7c1e 09ab …"] [--signer key.pub] [--data folder] [--json] [--lang nl|en]',
		unreadable: (file: string, reason: string) => `The file ${file} cannot be read (${reason}).`,
		unusable: 'This file is no frozen report.',
		recomputing: 'The report is being computed again from its sources…',
		findings: (found: number) => (found === 1 ? 'One finding:' : `${found} findings:`)
	}
};
export const verifyCommandWords: Record<Language, typeof command.nl> = command;
