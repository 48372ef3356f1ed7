// Words for checking a frozen report: what was checked, what a clean result means, and what the command says.
import type { Language } from '../domain/text.ts';
import { formatDate, periodInSentence } from './format.ts';
import { findingSentence, shortHash, type FrozenFinding } from './report-frozen-findings.ts';

export { findingSentence };

interface Checked {
	findings: readonly FrozenFinding[];
	hash: string | null;
	about: { period: string; on: string; synthetic: boolean } | null;
	parts: number;
	outputs: readonly string[];
	against: { files: number; figures: number; families: boolean; uncompared: readonly string[] } | null;
}

const count = (number: number, language: Language): string =>
	number.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');

const summary: Record<Language, (checked: Checked) => string[]> = {
	nl: ({ findings, hash, about, parts, outputs, against }) => [
		...(about
			? [
					`Verantwoording over ${periodInSentence(about.period, 'nl')}, vastgelegd op ${formatDate(about.on, 'nl')}.${about.synthetic ? ' Synthetische gegevens.' : ''}`
				]
			: []),
		...(hash
			? [
					`Controlecode ${shortHash(hash)}. Vergelijk die met de code op papier of in de notulen: zo weet u dat dit hetzelfde rapport is.`
				]
			: []),
		...(findings.length === 0
			? [
					`Niets veranderd. Gecontroleerd: ${parts} onderdelen en ${outputs.length === 0 ? 'geen uitvoerbestanden' : `de tabellen in ${outputs.join(', ')}`}.`
				]
			: []),
		...(about && !against
			? [
					'Alleen de binnenkant van het bestand is gecontroleerd. Of de cijfers bij de bronnen passen, is niet nagegaan.'
				]
			: []),
		...(against
			? [
					`Opnieuw berekend uit de bronnen: ${count(against.files, 'nl')} bestanden en ${count(against.figures, 'nl')} waarden vergeleken.`,
					...(findings.some(({ code }) => code === 'figure-changed')
						? []
						: ['Geen cijfer in dit rapport verandert.']),
					...(against.uncompared.length === 0
						? []
						: [
								`Niet vergeleken: ${against.uncompared.join(', ')}. Of deze bestanden over mensen zijn veranderd, is alleen te zien met de sleutel van dit rapport (releases/hash-key.txt), en die staat niet in de map.`
							]),
					...(against.families
						? []
						: [
								'De cijfers over gezinnen zijn niet opnieuw berekend: de bestanden over gezinnen zijn er niet.'
							])
				]
			: [])
	],
	en: ({ findings, hash, about, parts, outputs, against }) => [
		...(about
			? [
					`Report on ${periodInSentence(about.period, 'en')}, frozen on ${formatDate(about.on, 'en')}.${about.synthetic ? ' Synthetic data.' : ''}`
				]
			: []),
		...(hash
			? [
					`Control code ${shortHash(hash)}. Compare it with the code on paper or in the minutes: then you know that this is the same report.`
				]
			: []),
		...(findings.length === 0
			? [
					`Nothing was altered. Checked: ${parts} parts and ${outputs.length === 0 ? 'no output files' : `the tables in ${outputs.join(', ')}`}.`
				]
			: []),
		...(about && !against
			? ['Only the inside of the file was checked. Whether the figures fit the sources was not looked into.']
			: []),
		...(against
			? [
					`Computed again from the sources: ${count(against.files, 'en')} files and ${count(against.figures, 'en')} values compared.`,
					...(findings.some(({ code }) => code === 'figure-changed')
						? []
						: ['No figure in this report changes.']),
					...(against.uncompared.length === 0
						? []
						: [
								`Not compared: ${against.uncompared.join(', ')}. Whether these files about people have changed can only be seen with the key of this report (releases/hash-key.txt), which is not in the folder.`
							]),
					...(against.families
						? []
						: ['The figures about families were not computed again: the files about families are not there.'])
				]
			: [])
	]
};

/** What was checked and, for a clean result, what that does and does not mean; sentences. */
export const verificationSentences = (checked: Checked, language: Language): string[] =>
	summary[language](checked);

const command = {
	nl: {
		usage: 'Gebruik: npm run verify -- <rapport.zip> [--data map] [--json] [--lang nl|en]',
		unreadable: (file: string, reason: string) => `Het bestand ${file} is niet te lezen (${reason}).`,
		unusable: 'Dit bestand is geen vastgelegd rapport.',
		recomputing: 'Het rapport wordt opnieuw berekend uit de bronnen…',
		findings: (found: number) => (found === 1 ? 'Eén bevinding:' : `${found} bevindingen:`)
	},
	en: {
		usage: 'Usage: npm run verify -- <report.zip> [--data folder] [--json] [--lang nl|en]',
		unreadable: (file: string, reason: string) => `The file ${file} cannot be read (${reason}).`,
		unusable: 'This file is no frozen report.',
		recomputing: 'The report is being computed again from its sources…',
		findings: (found: number) => (found === 1 ? 'One finding:' : `${found} findings:`)
	}
};
export const verifyCommandWords: Record<Language, typeof command.nl> = command;
