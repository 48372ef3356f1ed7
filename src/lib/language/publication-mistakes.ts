// Words for mistakes in what is published: which file breaks the chain, who holds no key, which area has no neighbour; and what to do about it.
import type { Language } from '../domain/text.ts';

export type PublicationMistakeCode =
	| 'json'
	| 'not-as-written'
	| 'publication-name'
	| 'publication-gap'
	| 'publication-fork'
	| 'publication-twice'
	| 'publication-previous'
	| 'publication-older'
	| 'bad-key'
	| 'bad-sign-key'
	| 'unknown-area'
	| 'own-neighbour';

type Parameters = Record<string, string>;
type Phrase = (p: Parameters) => string;

export const publicationMistakes: Record<PublicationMistakeCode, Record<Language, Phrase>> = {
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
};
