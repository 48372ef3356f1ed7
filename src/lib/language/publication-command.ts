// What a build says about publishing: why it stops, why it is a draft only, what it asks, and what a cut-short one left.
import type { Language } from '../domain/text.ts';
import { formatDate, periodInSentence } from './format.ts';

const nl = {
	usage:
		'Gebruik: npm run build -- [--keep [--first]] [--identity <sleutelbestand>]. Zonder --keep maakt u een concept.',
	noIdentity: (file: string) => `Het sleutelbestand ${file} is er niet, of niet te lezen.`,
	none: 'Dit programma heeft nog geen publicatie. Is dit de eerste, bouw dan met --keep --first. Staan er al cijfers op uw website, zet dan eerst releases/publication-*.json en releases/states.age van die site terug: een nieuwe eerste ernaast verraadt gezinnen.',
	notFirst: (count: number) =>
		`Dit programma heeft al ${count === 1 ? 'één publicatie' : `${count} publicaties`}. Laat --first weg. Een reeks die opnieuw moet beginnen, sluit u af in publication.yaml; zie docs/publishing.md.`,
	nothing: 'Sinds de start is er nog geen kwartaal met cijfers. Er valt niets te publiceren.',
	states: {
		missing:
			'releases/states.age ontbreekt: zonder dat bestand kan een nieuw kwartaal niet volgen op wat al gepubliceerd is. Zet het terug uit uw back-up.',
		'not-asked': 'releases/states.age gaat open met een wachtzin. Voor een concept wordt die niet gevraagd.',
		'needs-passphrase':
			'releases/states.age gaat open met een wachtzin, niet met een sleutel. Laat --identity weg; de wachtzin wordt gevraagd.',
		'needs-key':
			'releases/states.age gaat open met de sleutel van de projectleider. Geef het sleutelbestand mee: --identity <bestand>.',
		'no-key': 'In het sleutelbestand staat geen geheime sleutel. Neem het bestand dat npm run keygen maakte.',
		'wrong-passphrase': 'Die wachtzin opent releases/states.age niet. Probeer het opnieuw.',
		'wrong-key':
			'Die sleutel opent releases/states.age niet. Neem de sleutel van iemand die bij de vorige publicatie projectleider was.',
		damaged: 'releases/states.age is beschadigd of veranderd. Zet het terug uit uw back-up.',
		'not-states':
			'In releases/states.age staat iets anders dan de stand van een publicatie. Zet het terug uit uw back-up.',
		'other-publication':
			'releases/states.age hoort bij een andere publicatie dan de laatste in de map. Zet beide terug uit dezelfde back-up.',
		'not-adding-up':
			'De gezinnen in releases/states.age tellen niet op tot wat er is gepubliceerd. Zet het terug uit uw back-up.'
	},
	endedForFew:
		'publication.yaml sluit een reeks af, maar voor te weinig gezinnen: de nieuwe reeks zou over hen vertellen. Haal "ended" daar weg en wacht een kwartaal, of laat de tabel weg.',
	draftOnly:
		'In dit concept kunnen cijfers over gezinnen in nieuwe kwartalen anders zijn dan in de publicatie.',
	cannotKeep: 'Er is niets gebouwd en niets gepubliceerd.',
	askToOpen: 'Wachtzin van de vorige publicatie (u ziet niet wat u typt): ',
	ask: 'Kies een wachtzin voor releases/states.age; zonder die wachtzin kan niemand het volgende kwartaal publiceren (u ziet niet wat u typt): ',
	askAgain: 'Nog een keer: ',
	emptyPassphrase:
		'Zonder sleutel of wachtzin wordt er niets vastgelegd. Zet een sleutel van de projectleider onder "recipients" in programme.yaml, of geef een wachtzin.',
	differentPassphrases: 'De twee wachtzinnen zijn niet gelijk. Er is niets vastgelegd.',
	weakPassphrase: 'Deze wachtzin is kort: wie het bestand heeft, kan hem raden. Beter is een sleutel.',
	inherited:
		'Deze map zegt zelf niet of haar gegevens verzonnen zijn, en erft dat van de demonstratie. Iedereen kent dan de wachtzin van states.age. Zijn het echte gezinnen? Zet dan een eigen indicators/programme.yaml met synthetic: false in de map.',
	mended: {
		finished: (sequence: number) =>
			`Het vastleggen van publicatie ${sequence} was afgebroken. Ze is afgemaakt: publicatie ${sequence} en states.age horen weer bij elkaar. De site zelf is misschien niet gebouwd.`,
		undone: (sequence: number) =>
			`Het vastleggen van publicatie ${sequence} was afgebroken voordat zij er was. Er is niets gepubliceerd; de resten zijn weggehaald.`,
		'site-unsure': (sequence: number) =>
			`Publicatie ${sequence} staat in de map, maar de bouw is daarna afgebroken: de site ervan is misschien niet af. Bouw opnieuw met --keep.`
	},
	keeping: (sequence: number, period: string, made: string) =>
		`Publicatie ${sequence}, tot en met ${periodInSentence(period, 'nl')}, gemaakt op ${formatDate(made, 'nl')}.`
};
export type PublicationCommandWords = typeof nl;
/** Why the states behind the last publication cannot be used. */
export type StatesReason = keyof PublicationCommandWords['states'];

const en: PublicationCommandWords = {
	usage:
		'Usage: npm run build -- [--keep [--first]] [--identity <key file>]. Without --keep you make a draft.',
	noIdentity: (file) => `The key file ${file} is not there, or cannot be read.`,
	none: 'This programme has no publication yet. If this is the first, build with --keep --first. If figures stand on your site already, first put back releases/publication-*.json and releases/states.age of that site: a new first one beside it gives families away.',
	notFirst: (count) =>
		`This programme has ${count === 1 ? 'one publication' : `${count} publications`} already. Leave out --first. A series that must begin anew is ended in publication.yaml; see docs/publishing.md.`,
	nothing: 'There is no quarter with figures since the start. There is nothing to publish.',
	states: {
		missing:
			'releases/states.age is missing: without it a new quarter cannot follow on what was published. Put it back from your backup.',
		'not-asked': 'releases/states.age opens with a passphrase. For a draft it is not asked for.',
		'needs-passphrase':
			'releases/states.age opens with a passphrase, not with a key. Leave out --identity; the passphrase is asked for.',
		'needs-key':
			'releases/states.age opens with the key of the project leader. Give the key file: --identity <file>.',
		'no-key': 'There is no secret key in the key file. Take the file that npm run keygen made.',
		'wrong-passphrase': 'That passphrase does not open releases/states.age. Try again.',
		'wrong-key':
			'That key does not open releases/states.age. Take the key of somebody who was project leader at the last publication.',
		damaged: 'releases/states.age is damaged or was changed. Put it back from your backup.',
		'not-states':
			'releases/states.age holds something else than the states of a publication. Put it back from your backup.',
		'other-publication':
			'releases/states.age belongs to another publication than the last one in the folder. Put both back from the same backup.',
		'not-adding-up':
			'The families in releases/states.age do not add up to what was published. Put it back from your backup.'
	},
	endedForFew:
		'publication.yaml ends a series, but for too few families: the new series would tell of them. Take "ended" away there and wait a quarter, or leave the table out.',
	draftOnly: 'In this draft, figures on families in new quarters may differ from those in the publication.',
	cannotKeep: 'Nothing was built and nothing was published.',
	askToOpen: 'Passphrase of the last publication (what you type is not shown): ',
	ask: 'Choose a passphrase for releases/states.age; without it nobody can publish the next quarter (what you type is not shown): ',
	askAgain: 'Once more: ',
	emptyPassphrase:
		'Without a key or a passphrase nothing is kept. Put a key of the project leader under "recipients" in programme.yaml, or give a passphrase.',
	differentPassphrases: 'The two passphrases differ. Nothing was kept.',
	weakPassphrase: 'This passphrase is short: whoever has the file can guess it. A key is better.',
	inherited:
		'This folder does not say itself whether its data are invented, and inherits that from the demonstration. Everybody then knows the passphrase of states.age. Are these real families? Put an indicators/programme.yaml of your own with synthetic: false into the folder.',
	mended: {
		finished: (sequence) =>
			`Keeping publication ${sequence} was cut short. It has been finished: publication ${sequence} and states.age belong together again. The site itself may not have been built.`,
		undone: (sequence) =>
			`Keeping publication ${sequence} was cut short before it was there. Nothing was published; what was left has been taken away.`,
		'site-unsure': (sequence) =>
			`Publication ${sequence} stands in the folder, but the build was cut short after it: its site may not be whole. Build again with --keep.`
	},
	keeping: (sequence, period, made) =>
		`Publication ${sequence}, up to and including ${periodInSentence(period, 'en')}, made on ${formatDate(made, 'en')}.`
};

export const publicationCommandWords: Record<Language, PublicationCommandWords> = { nl, en };
