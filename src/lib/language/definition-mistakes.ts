// Words for mistakes in the files of indicators/ themselves, in a goal, and in what is published; and what to do about it.
import type { Phrase } from './phrases.ts';
import { noFile, namesByCaseAlone } from './problem-names.ts';

/** By code of the mistake. */
export type Phrases = Record<string, Phrase<Record<string, string>>>;

export const fileMistakes = {
	'missing-file': `dit bestand ontbreekt. Zet het terug of maak het. | this file is missing. Put it back or make it.`,
	'names-by-case': {
		nl: (p) => namesByCaseAlone((p.names ?? '').split('\n'), 'nl'),
		en: (p) => namesByCaseAlone((p.names ?? '').split('\n'), 'en')
	},
	'unreadable-file': {
		nl: (p) => noFile('nl', p.reason ?? ''),
		en: (p) => noFile('en', p.reason ?? '')
	},
	'no-indicators': `hier staat geen enkel doel. Maak een bestand <id>.md. | there is no indicator here. Make a file <id>.md.`
} satisfies Phrases;

/** Off its scale, worse than its baseline, or half a goal. */
export const goalMistakes = {
	share: `"{key}" is {found}, maar een aandeel schrijft u tussen 0 en 1: 7,5% is 0.075. | "{key}" is {found}, but a share is written between 0 and 1: 7.5% is 0.075.`,
	'off-scale': `"{key}" is {found}, maar de schaal loopt van {min} tot {max}. | "{key}" is {found}, but the scale runs from {min} to {max}.`,
	'worse-target': `"{key}" is {found} en de nulmeting {baseline}, maar met "better: {better}" is dat slechter dan de nulmeting: wie achteruitgaat, zou het doel halen. Verander "better", de nulmeting of de streefwaarde. | "{key}" is {found} and the baseline {baseline}, but with "better: {better}" that is worse than the baseline: getting worse would meet the goal. Change "better", the baseline or the target.`,
	'no-scale': `een gemiddelde (kind: mean) heeft een schaal nodig. Voeg "scale" toe met min en max. | a mean (kind: mean) needs a scale. Add "scale" with min and max.`,
	'no-goal': `een doel heeft een nulmeting en een streefwaarde nodig. Vul "baseline" en "target" in, of zet "reference: true" als het alleen ter vergelijking dient. | a goal needs a baseline and a target. Fill in "baseline" and "target", or write "reference: true" if it is for comparison only.`,
	'path-order': `de stappen van "{key}" staan niet in volgorde van tijd: {found}. Zet ze op volgorde. | the steps of "{key}" are not in order of time: {found}. Put them in order.`,
	'minimum-beyond': `"{key}" is {found}, maar dat is beter dan de streefwaarde {target}. Het minimum is wat ten minste gehaald moet worden. | "{key}" is {found}, but that is better than the target of {target}. The minimum is what must be reached at least.`,
	'revised-order': `de dagen onder "{key}" staan niet op volgorde, de oudste eerst. Zet ze op volgorde. | the days under "{key}" are not in order, the oldest first. Put them in order.`,
	'scale-order': `van "{key}" moet min kleiner zijn dan max. | of "{key}", min must be less than max.`
} satisfies Phrases;

/** What effort and differences cost. */
export const priceMistakes = {
	'price-order': `"price" is {price}, maar moet tussen "low" ({low}) en "high" ({high}) liggen. Verbeter een van de drie. | "price" is {price}, but must lie between "low" ({low}) and "high" ({high}). Correct one of the three.`,
	'no-index-year': `het jaar {found} staat niet onder "index". Voeg het daar toe, of kies uit: {allowed}. | the year {found} is not under "index". Add it there, or choose from: {allowed}.`
} satisfies Phrases;

/** When a delivery is expected. */
export const calendarMistakes = {
	'bad-due': `{found} is geen termijn. Schrijf "due" als 6 weken na het kwartaal, 10 dagen na het jaar of 2 maanden na het kwartaal (in het Engels: 6 weeks after the quarter). | {found} is no term. Write "due" as 6 weeks after the quarter, 10 days after the year or 2 months after the quarter (in Dutch: 6 weken na het kwartaal).`,
	'calendar-twice': `{supplier} staat al met {file} in {other}. Laat één van beide regels staan. | {supplier} already stands with {file} in {other}. Keep one of the two lines.`
} satisfies Phrases;

/** Where the site stands, and who may frame it. */
export const publishingMistakes = {
	'bad-origin': `{found} is geen site die mag inlijsten. Schrijf https:// en de naam van de site, zonder pad en zonder schuine streep erachter: https://www.gemeente.nl. Een joker (*) mag niet. | {found} is no site that may frame. Write https:// and the name of the site, without a path and without a slash after it: https://www.gemeente.nl. A wildcard (*) is not allowed.`,
	'bad-address': `{found} is geen heel webadres. Schrijf het met https:// ervoor. | {found} is no whole web address. Write it with https:// before it.`
} satisfies Phrases;

/** Which file breaks the chain, who holds no key, which area has no neighbour. */
export const publicationMistakes = {
	json: `dit is geen heel JSON-bestand ({reason}). Zet het bestand terug uit uw back-up. | this is no whole JSON file ({reason}). Put it back from your backup.`,
	'not-as-written': `dit bestand is veranderd sinds het werd geschreven. Een publicatie staat voorgoed vast: zet haar terug uit uw back-up, of uit publication.json op uw website. | this file was changed since it was written. A publication stands for good: put it back from your backup, or from publication.json on your site.`,
	'publication-name': `dit is publicatie {sequence}, maar het bestand heet anders. Noem het {expected}. | this is publication {sequence}, but the file has another name. Call it {expected}.`,
	'publication-gap': `publicatie {missing} ontbreekt. Zet releases/{expected} terug uit uw back-up. | publication {missing} is missing. Put releases/{expected} back from your backup.`,
	'publication-fork': {
		nl: (p) =>
			`${p.file} en ${p.other} volgen allebei op ${p.previous === '' ? 'niets' : `dezelfde publicatie (${p.previous})`}. Samen verraden ze gezinnen. Bewaar de publicatie die op uw website staat en haal de andere uit de map; staan ze er beide, neem dan de site terug en vraag wie publiceert.`,
		en: (p) =>
			`${p.file} and ${p.other} both follow ${p.previous === '' ? 'nothing' : `the same publication (${p.previous})`}. Together they give families away. Keep the publication that stands on your site and take the other out of the folder; where both stand there, take the site back and ask who publishes.`
	},
	'publication-twice': `dit bestand is een kopie van {other}. Haal de kopie uit de map. | this file is a copy of {other}. Take the copy out of the folder.`,
	'publication-previous': `deze publicatie volgt op een ander bestand dan {other}: een van beide is veranderd of vervangen. Zet ze terug uit uw back-up, of uit publication.json op uw website. | this publication follows another file than {other}: one of the two was changed or replaced. Put them back from your backup, or from publication.json on your site.`,
	'publication-older': `deze publicatie loopt tot en met {period}, maar {other} liep al tot en met {before}. Zet ze terug uit uw back-up. | this publication goes up to {period}, but {other} went up to {before} already. Put them back from your backup.`,
	// The key itself is never repeated: it may be the secret one.
	'bad-key': {
		nl: (p) =>
			`onder "recipients" staat${p.name ? ` bij ${p.name}` : ''} geen hele openbare sleutel. Schrijf de sleutel die met age1 begint; npm run keygen maakt er een. Een sleutel die met AGE-SECRET-KEY begint, is geheim: haal hem weg en maak een nieuwe.`,
		en: (p) =>
			`under "recipients" there is no whole public key${p.name ? ` for ${p.name}` : ''}. Write the key that begins with age1; npm run keygen makes one. A key that begins with AGE-SECRET-KEY is secret: take it away and make a new one.`
	},
	'bad-sign-key': `onder "recipients" is "sign" geen openbare sleutel. Neem de regel over uit het .pub-bestand: hij begint met ssh-ed25519. | under "recipients", "sign" is no public key. Copy the line from the .pub file: it begins with ssh-ed25519.`,
	'unknown-area': `{id} is geen gebied uit areas.csv. Kies uit: {allowed}. | {id} is no area of areas.csv. Choose from: {allowed}.`,
	'own-neighbour': `{id} staat hier bij zichzelf. Noem achter "with" een ander gebied, het liefst ernaast. | {id} is joined to itself here. Name another area after "with", best one next to it.`
} satisfies Phrases;
