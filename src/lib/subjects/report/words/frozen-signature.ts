// Sentences about the signature beside a frozen report: what is wrong with it, whose key it is of, and what can be no key; nl and en.
import type { GivenKey } from '../../../domain/ssh-key.ts';
import type { Language } from '../../../domain/text.ts';
import type { Phrase } from '../../../language/phrases.ts';

export const signatureSentences: Record<string, Phrase<{ found: string }>> = {
	'signature-unreadable': `manifest.json.sig is geen handtekening van OpenSSH, of is beschadigd. Wie dit rapport ondertekende, is niet te zien. | manifest.json.sig is no signature of OpenSSH, or is damaged. Who signed this report cannot be seen.`,
	'signature-wrong': `De handtekening hoort niet bij dit rapport: zij is voor een ander rapport gemaakt, of er is na het ondertekenen iets veranderd. | The signature does not belong to this report: it was made for another one, or something was altered after signing.`,
	'signature-kind': `De handtekening is van een soort die hier niet is na te gaan ({found}). Laat opnieuw ondertekenen met een sleutel van de soort ssh-ed25519. | The signature is of a kind that cannot be checked here ({found}). Have it signed again with a key of the kind ssh-ed25519.`,
	'signature-purpose': {
		nl: ({ found }) =>
			`De handtekening is voor iets anders gezet (${found || 'zonder doel'}), niet voor een rapport van Wijkladder.`,
		en: ({ found }) =>
			`The signature was made for something else (${found || 'without a purpose'}), not for a report of Wijkladder.`
	},
	'signer-other': `Ondertekend met een andere sleutel dan u gaf: {found}. | Signed with another key than you gave: {found}.`,
	'signature-missing': `U gaf een sleutel, maar bij dit rapport staat geen handtekening. | You gave a key, but there is no signature beside this report.`
};

/** Whose key signed, and whether that was compared; false where nobody signed. */
export function signedSentence(
	signed: { fingerprint: string } | null,
	signer: 'not' | 'same' | 'other',
	language: Language
): string | false {
	if (signed === null || signer === 'other') return false;
	const key = signed.fingerprint;
	if (signer === 'same')
		return language === 'nl'
			? `Ondertekend met de sleutel die u gaf (${key}). Wie die sleutel heeft, staat voor dit rapport in.`
			: `Signed with the key that you gave (${key}). Whoever has that key stands for this report.`;
	return language === 'nl'
		? `Ondertekend met de sleutel ${key}. Van wie die sleutel is, is niet nagegaan. Geef de openbare sleutel van wie ondertekende op om hem te vergelijken.`
		: `Signed with the key ${key}. Whose key that is was not looked into. Give the public key of who signed to compare it.`;
}

/** Why what somebody gave can be no public key, and what to do. */
export function noKeySentence(given: Exclude<GivenKey, { key: string }>, language: Language): string {
	const nl = language === 'nl';
	if (given.wrong === 'kind')
		return nl
			? `Een sleutel van de soort ${given.found} is hier niet na te gaan. Vraag om de openbare sleutel die met ssh-ed25519 begint.`
			: `A key of the kind ${given.found} cannot be checked here. Ask for the public key that begins with ssh-ed25519.`;
	return nl
		? 'Hierin staat geen openbare sleutel. Zo’n sleutel begint met ssh-ed25519, gevolgd door 68 tekens; u vindt hem in het bestand dat op .pub eindigt.'
		: 'There is no public key in this. Such a key begins with ssh-ed25519, followed by 68 characters; you find it in the file that ends in .pub.';
}
