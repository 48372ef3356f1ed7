// Why a visit was not taken in, in words, on the page and in a terminal: what is the matter, where, and what to do.
import type { Language } from '../domain/text.ts';
import { phrase } from './phrases.ts';

export interface RefusedVisitFacts {
	code: string;
	line?: number | undefined;
	column?: string | undefined;
	found?: string | undefined;
}

const rows: Readonly<Record<string, string>> = {
	'not-a-visit':
		'Dit is geen bezoek. Kies bestanden waarvan de naam begint met bezoek-. | This is no visit. Choose files whose name begins with bezoek-.',
	unsigned:
		'Niemand heeft dit bezoek ondertekend. Vraag wie het bezoek deed om het met de eigen sleutel af te maken. | Nobody signed this visit. Ask whoever made the visit to finish it with their own key.',
	'broken-signature':
		'De handtekening past niet bij wat er staat: het bestand is veranderd. Vraag het opnieuw aan wie het bezoek deed. | The signature does not fit what it says: the file was changed. Ask whoever made the visit for it again.',
	'unknown-signer':
		'Ondertekend met een sleutel die niet bij dit programma hoort. Vergelijk de vingerafdruk met het papier. | Signed with a key that is not of this programme. Compare the fingerprint with the paper.',
	'other-coach':
		'Ondertekend door iemand anders dan er in staat. Vraag wie dit bezoek deed. | Signed by somebody else than it names. Ask who made this visit.',
	'other-programme':
		'Dit bezoek hoort bij een ander programma. Geef het aan de projectleider daarvan. | This visit is of another programme. Give it to the leader of that one.',
	'wrong-version':
		'Dit bezoek is met een andere versie gemaakt. Vernieuw de pagina en probeer het opnieuw. | This visit was made with another version. Reload the page and try again.',
	'damaged-line':
		'Regel {line} is beschadigd. Vraag het bestand opnieuw aan wie het bezoek deed. | Line {line} is damaged. Ask whoever made the visit for the file again.',
	'impossible-cell':
		'In regel {line}, kolom {column}, staat iets wat niet kan. Vraag wie het bezoek deed om het te verbeteren. | Line {line}, column {column}, says something impossible. Ask whoever made the visit to correct it.',
	'bsn-like':
		'In regel {line}, kolom {column}, staat een getal dat een burgerservicenummer kan zijn. Vraag wie het bezoek deed om het weg te halen. | Line {line}, column {column}, holds a number that may be a citizen service number. Ask whoever made the visit to take it out.',
	'broken-chain':
		'Dit bezoek volgt niet op het vorige van dit apparaat. Vraag om alle bezoeken van dat apparaat opnieuw. | This visit does not follow the one before it on this device. Ask for all visits of that device again.',
	'forked-chain':
		'Van dit apparaat is al een ander bezoek met dit nummer. Vraag wie het bezoek deed welk bezoek klopt. | Another visit with this number came from this device. Ask whoever made the visit which one is right.',
	'wrong-key':
		'Uw sleutel past niet op dit bestand: het is niet voor u verzegeld. Vraag wie het bezoek deed om het opnieuw te verzegelen. | Your key does not fit this file: it was not sealed for you. Ask whoever made the visit to seal it again.',
	'needs-passphrase':
		'Dit bestand gaat open met een wachtwoord: het is geen bezoek. | This file opens with a passphrase: it is no visit.',
	'not-age': 'Dit is geen verzegeld bestand. | This is no sealed file.',
	unreadable: 'Het bestand is niet te lezen. Kies het opnieuw. | The file cannot be read. Choose it again.'
};
const other =
	'Het bestand is beschadigd of niet compleet. Vraag het opnieuw aan wie het bezoek deed. | The file is damaged or incomplete. Ask whoever made the visit for it again.';

/** @param facts of a refusal; a code without words of its own means that the file is damaged */
export const visitRefusalSentence = (facts: RefusedVisitFacts, language: Language): string =>
	phrase(rows[facts.code] ?? other, facts, language);
