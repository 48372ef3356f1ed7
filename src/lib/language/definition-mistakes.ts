// Words for mistakes in the files of indicators/ themselves, in a goal, and in what is published; and what to do about it.
import type { Language } from '../domain/text.ts';
import { noFile, namesByCaseAlone } from './problem-names.ts';

/** By code of the mistake. */
export type Phrases = Record<string, Record<Language, (p: Record<string, string>) => string>>;

export const fileMistakes = {
	'missing-file': {
		nl: () => 'dit bestand ontbreekt. Zet het terug of maak het.',
		en: () => 'this file is missing. Put it back or make it.'
	},
	'names-by-case': {
		nl: (p) => namesByCaseAlone((p.names ?? '').split('\n'), 'nl'),
		en: (p) => namesByCaseAlone((p.names ?? '').split('\n'), 'en')
	},
	'unreadable-file': {
		nl: (p) => noFile('nl', p.reason ?? ''),
		en: (p) => noFile('en', p.reason ?? '')
	},
	'no-indicators': {
		nl: () => 'hier staat geen enkel doel. Maak een bestand <id>.md.',
		en: () => 'there is no indicator here. Make a file <id>.md.'
	}
} satisfies Phrases;

/** Off its scale, worse than its baseline, or half a goal. */
export const goalMistakes = {
	share: {
		nl: (p) => `"${p.key}" is ${p.found}, maar een aandeel schrijft u tussen 0 en 1: 7,5% is 0.075.`,
		en: (p) => `"${p.key}" is ${p.found}, but a share is written between 0 and 1: 7.5% is 0.075.`
	},
	'off-scale': {
		nl: (p) => `"${p.key}" is ${p.found}, maar de schaal loopt van ${p.min} tot ${p.max}.`,
		en: (p) => `"${p.key}" is ${p.found}, but the scale runs from ${p.min} to ${p.max}.`
	},
	'worse-target': {
		nl: (p) =>
			`"${p.key}" is ${p.found} en de nulmeting ${p.baseline}, maar met "better: ${p.better}" is dat slechter dan de nulmeting: wie achteruitgaat, zou het doel halen. Verander "better", de nulmeting of de streefwaarde.`,
		en: (p) =>
			`"${p.key}" is ${p.found} and the baseline ${p.baseline}, but with "better: ${p.better}" that is worse than the baseline: getting worse would meet the goal. Change "better", the baseline or the target.`
	},
	'no-scale': {
		nl: () => 'een gemiddelde (kind: mean) heeft een schaal nodig. Voeg "scale" toe met min en max.',
		en: () => 'a mean (kind: mean) needs a scale. Add "scale" with min and max.'
	},
	'no-goal': {
		nl: () =>
			'een doel heeft een nulmeting en een streefwaarde nodig. Vul "baseline" en "target" in, of zet "reference: true" als het alleen ter vergelijking dient.',
		en: () =>
			'a goal needs a baseline and a target. Fill in "baseline" and "target", or write "reference: true" if it is for comparison only.'
	},
	'scale-order': {
		nl: (p) => `van "${p.key}" moet min kleiner zijn dan max.`,
		en: (p) => `of "${p.key}", min must be less than max.`
	}
} satisfies Phrases;

/** Which file breaks the chain, who holds no key, which area has no neighbour. */
export const publicationMistakes = {
	json: {
		nl: (p) => `dit is geen heel JSON-bestand (${p.reason}). Zet het bestand terug uit uw back-up.`,
		en: (p) => `this is no whole JSON file (${p.reason}). Put it back from your backup.`
	},
	'not-as-written': {
		nl: () =>
			'dit bestand is veranderd sinds het werd geschreven. Een publicatie staat voorgoed vast: zet haar terug uit uw back-up, of uit publication.json op uw website.',
		en: () =>
			'this file was changed since it was written. A publication stands for good: put it back from your backup, or from publication.json on your site.'
	},
	'publication-name': {
		nl: (p) => `dit is publicatie ${p.sequence}, maar het bestand heet anders. Noem het ${p.expected}.`,
		en: (p) => `this is publication ${p.sequence}, but the file has another name. Call it ${p.expected}.`
	},
	'publication-gap': {
		nl: (p) => `publicatie ${p.missing} ontbreekt. Zet releases/${p.expected} terug uit uw back-up.`,
		en: (p) => `publication ${p.missing} is missing. Put releases/${p.expected} back from your backup.`
	},
	'publication-fork': {
		nl: (p) =>
			`${p.file} en ${p.other} volgen allebei op ${p.previous === '' ? 'niets' : `dezelfde publicatie (${p.previous})`}. Samen verraden ze gezinnen. Bewaar de publicatie die op uw website staat en haal de andere uit de map; staan ze er beide, neem dan de site terug en vraag wie publiceert.`,
		en: (p) =>
			`${p.file} and ${p.other} both follow ${p.previous === '' ? 'nothing' : `the same publication (${p.previous})`}. Together they give families away. Keep the publication that stands on your site and take the other out of the folder; where both stand there, take the site back and ask who publishes.`
	},
	'publication-twice': {
		nl: (p) => `dit bestand is een kopie van ${p.other}. Haal de kopie uit de map.`,
		en: (p) => `this file is a copy of ${p.other}. Take the copy out of the folder.`
	},
	'publication-previous': {
		nl: (p) =>
			`deze publicatie volgt op een ander bestand dan ${p.other}: een van beide is veranderd of vervangen. Zet ze terug uit uw back-up, of uit publication.json op uw website.`,
		en: (p) =>
			`this publication follows another file than ${p.other}: one of the two was changed or replaced. Put them back from your backup, or from publication.json on your site.`
	},
	'publication-older': {
		nl: (p) =>
			`deze publicatie loopt tot en met ${p.period}, maar ${p.other} liep al tot en met ${p.before}. Zet ze terug uit uw back-up.`,
		en: (p) =>
			`this publication goes up to ${p.period}, but ${p.other} went up to ${p.before} already. Put them back from your backup.`
	},
	// The key itself is never repeated: it may be the secret one.
	'bad-key': {
		nl: (p) =>
			`onder "recipients" staat${p.name ? ` bij ${p.name}` : ''} geen hele openbare sleutel. Schrijf de sleutel die met age1 begint; npm run keygen maakt er een. Een sleutel die met AGE-SECRET-KEY begint, is geheim: haal hem weg en maak een nieuwe.`,
		en: (p) =>
			`under "recipients" there is no whole public key${p.name ? ` for ${p.name}` : ''}. Write the key that begins with age1; npm run keygen makes one. A key that begins with AGE-SECRET-KEY is secret: take it away and make a new one.`
	},
	'bad-sign-key': {
		nl: () =>
			'onder "recipients" is "sign" geen openbare sleutel. Neem de regel over uit het .pub-bestand: hij begint met ssh-ed25519.',
		en: () =>
			'under "recipients", "sign" is no public key. Copy the line from the .pub file: it begins with ssh-ed25519.'
	},
	'unknown-area': {
		nl: (p) => `${p.id} is geen gebied uit areas.csv. Kies uit: ${p.allowed}.`,
		en: (p) => `${p.id} is no area of areas.csv. Choose from: ${p.allowed}.`
	},
	'own-neighbour': {
		nl: (p) => `${p.id} staat hier bij zichzelf. Noem achter "with" een ander gebied, het liefst ernaast.`,
		en: (p) => `${p.id} is joined to itself here. Name another area after "with", best one next to it.`
	}
} satisfies Phrases;
