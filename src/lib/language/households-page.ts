// Words of the page that opens a sealed household file, and of the bar that stays while it is open.
import type { Language } from '../domain/text.ts';
import { countWord, formatDate, formatMegabytes, plural, localeOf } from './format.ts';

/** Why the file was closed. */
export const lockReasons = ['button', 'idle', 'left'] as const;
export type LockReason = (typeof lockReasons)[number];

interface Refusal {
	/** What is the matter. */
	failed: string;
	/** What the reader can do. */
	action: string;
}
export type RefusalCode =
	| 'unreadable'
	| 'not-age'
	| 'damaged'
	| 'wrong-passphrase'
	| 'wrong-key'
	| 'no-key'
	| 'needs-passphrase'
	| 'needs-key'
	| 'wrong-version'
	| 'wrong-programme'
	| 'memory'
	| 'unsupported'
	| 'blocked'
	| 'timeout'
	| 'download';

const nl = {
	title: 'Huishoudens',
	eyebrow: ['Huishoudens', 'sociale ladder'] as const,
	headline: 'De gegevens van gezinnen liggen achter slot. Alleen met een sleutel gaan ze open.',
	lead: 'Openen gebeurt in uw eigen browser. Niets wordt verstuurd of bewaard.',
	noScript:
		'Openen kan alleen met JavaScript: uw eigen browser doet het werk, geen server. Zet JavaScript aan, of lees de andere pagina’s. Die werken zonder.',
	closed: {
		button: 'De kluis is dicht. Er staat niets meer van in deze pagina.',
		idle: 'De kluis is vanzelf dichtgegaan, omdat er een tijd niets gebeurde. Er staat niets meer van in deze pagina.',
		left: 'De kluis is dichtgegaan, omdat u de pagina verliet. Er staat niets meer van in deze pagina.'
	} satisfies Record<LockReason, string>,
	own: {
		title: 'Uw eigen bestand',
		text: 'Kies het verzegelde bestand dat u hebt gekregen. De naam eindigt op .age.',
		pick: 'Kies een bestand',
		other: 'Kies een ander bestand',
		drop: 'Of sleep het bestand hierheen.',
		dropNow: 'Laat los om dit bestand te kiezen.',
		picked: (name: string, bytes: number) => `${name} (${size(bytes, 'nl')})`,
		passphrase: 'Wachtwoord',
		passphraseHint: 'Dit bestand gaat open met een wachtwoord.',
		show: 'Laat zien wat ik typ',
		key: 'Sleutel',
		keyHint: 'Dit bestand gaat open met een sleutel. Plak uw sleutel, of kies uw sleutelbestand.',
		keyFile: 'Kies uw sleutelbestand',
		keyPicked: (name: string) => `Gelezen uit ${name}.`,
		keep: 'Bewaar het bestand verzegeld in deze browser, voor de volgende keer',
		keepHint: 'Het wachtwoord of de sleutel bewaren we nooit. Doe dit niet op een computer van een ander.',
		submit: 'Open de kluis'
	},
	demonstration: {
		title: 'De demonstratie',
		text: 'Verzonnen gezinnen, om te zien hoe deze pagina werkt. Daarom mag iedereen het wachtwoord weten.',
		passphrase: 'Wachtwoord',
		submit: 'Open de demonstratie'
	},
	kept: {
		title: 'Bewaard in deze browser',
		text: (name: string, at: number) => `${name}, bewaard op ${moment(at, 'nl')}. Het is nog verzegeld.`,
		use: 'Gebruik dit bestand',
		remove: 'Verwijder het uit deze browser',
		removed: 'Het bestand is uit deze browser verwijderd.'
	},
	opening: {
		title: 'De kluis gaat open',
		phases: {
			reading: 'Bestand lezen',
			decrypting: 'Ontsleutelen',
			engine: 'Rekenmachine starten',
			opening: 'Tabellen openen'
		},
		states: { waiting: 'wacht', doing: 'bezig', done: 'klaar' },
		progress: (loaded: number, total: number) => `${size(loaded, 'nl')} van ${size(total, 'nl')}`,
		cancel: 'Stop'
	},
	keepsWork: 'Uw keuze en wat u typte, staan er nog.',
	refusals: {
		unreadable: {
			failed: 'Het bestand is niet te lezen.',
			action: 'Misschien is het verplaatst of veranderd. Kies het opnieuw.'
		},
		'not-age': {
			failed: 'Dit is geen verzegeld bestand.',
			action: 'Kies het bestand waarvan de naam eindigt op .age.'
		},
		damaged: {
			failed: 'Het bestand is beschadigd of niet compleet.',
			action: 'Vraag het opnieuw aan wie het verzegelde, of kopieer het nog een keer.'
		},
		'wrong-passphrase': {
			failed: 'Dit wachtwoord past niet op dit bestand.',
			action: 'Let op hoofdletters en spaties. Typ het opnieuw.'
		},
		'wrong-key': {
			failed: 'Deze sleutel past niet op dit bestand.',
			action: 'Kies een andere sleutel, of vraag om een bestand dat ook voor u is verzegeld.'
		},
		'no-key': {
			failed: 'Hier staat geen geldige sleutel in.',
			action: 'Een sleutel is één regel die begint met AGE-SECRET-KEY-.'
		},
		'needs-passphrase': {
			failed: 'Dit bestand gaat open met een wachtwoord, niet met een sleutel.',
			action: 'Typ het wachtwoord.'
		},
		'needs-key': {
			failed: 'Dit bestand gaat open met een sleutel, niet met een wachtwoord.',
			action: 'Plak uw sleutel, of kies uw sleutelbestand.'
		},
		'wrong-version': {
			failed: 'Dit bestand is gemaakt voor een andere versie van Wijkladder.',
			action: 'Vraag om een bestand dat met deze versie is verzegeld.'
		},
		'wrong-programme': {
			failed: 'Dit bestand hoort bij een ander programma.',
			action: 'Kies het bestand van dit programma, of open het op de site waar het bij hoort.'
		},
		memory: {
			failed: 'Er is te weinig geheugen om dit bestand te openen.',
			action: 'Sluit andere tabbladen en programma’s, en probeer het opnieuw.'
		},
		unsupported: {
			failed: 'Uw browser kan dit bestand niet openen.',
			action: 'Werk uw browser bij, of gebruik een andere browser.'
		},
		blocked: {
			failed: 'De instellingen van deze website of van uw netwerk houden het openen tegen.',
			action: 'Vraag uw beheerder om rekenen met WebAssembly op deze website toe te staan.'
		},
		timeout: {
			failed: 'De rekenmachine gaf te lang geen antwoord.',
			action: 'Sluit eerst andere zware programma’s. Probeer het daarna opnieuw.'
		},
		download: {
			failed: 'Het ophalen is niet gelukt.',
			action: 'Controleer uw internetverbinding en probeer het opnieuw.'
		}
	} satisfies Record<RefusalCode, Refusal>,
	expired: {
		title: 'Dit bestand had al weg moeten zijn',
		text: (retainUntil: string) =>
			`De gegevens mochten tot en met ${formatDate(retainUntil, 'nl')} worden gebruikt. Open het alleen als u daar een goede reden voor hebt. Verwijder het daarna.`,
		open: 'Toch openen',
		leave: 'Laat het dicht'
	},
	about: [
		{
			title: 'Wat zit erin?',
			text: 'Per gezin: de trede op de sociale ladder, de resultaten en het plan van aanpak. Er staan geen namen of adressen in. Elk gezin heeft een code.'
		},
		{
			title: 'Wie mag het openen?',
			text: 'De projectleider en de wijkcoaches. Zij kregen het bestand, met een wachtwoord of een eigen sleutel.'
		},
		{
			title: 'Wat doet uw browser?',
			text: (minutes: number) =>
				`Uw browser ontsleutelt het bestand in het geheugen. Gaat u weg, dan is alles weg. Na ${minutes} ${plural(minutes, { one: 'minuut', other: 'minuten' }, 'nl')} zonder beweging gaat de kluis vanzelf dicht.`
		},
		{
			title: 'Wat regelt dit niet?',
			text: 'Een code in plaats van een naam blijft een persoonsgegeven. De gemeente zorgt zelf voor een wettelijke grondslag en een DPIA.'
		}
	],
	method: 'Lees hoe het verzegelen werkt',
	bar: {
		label: 'Kluis',
		open: 'Kluis geopend',
		closesIn: (left: string) => `Sluit vanzelf over ${left}`,
		only: 'Alleen in deze browser. Niets wordt verstuurd of bewaard.',
		onlyKept: 'Alleen in deze browser. Alleen het verzegelde bestand is bewaard.',
		close: 'Sluit nu',
		soon: 'De kluis sluit binnen een minuut. Beweeg de muis of druk op een toets om door te gaan.',
		opened: 'De kluis is geopend.'
	},
	views: {
		label: 'Wat wilt u zien?',
		together: 'Alles samen',
		family: 'Eén gezin',
		waiting: 'Wat wacht',
		results: 'Achttien resultaten'
	},
	choices: {
		legend: 'Kies een periode en een gebied',
		from: 'Toen',
		to: 'Nu',
		area: 'Gebied',
		everywhere: 'Alle gebieden'
	},
	ladder: {
		headline: (more: number, of: number) =>
			more === of
				? 'In elk leefgebied gingen meer gezinnen omhoog dan omlaag.'
				: more === 0
					? 'In geen enkel leefgebied gingen meer gezinnen omhoog dan omlaag.'
					: `In ${countWord(more, 'nl')} van de ${countWord(of, 'nl')} leefgebieden gingen meer gezinnen omhoog dan omlaag.`,
		nobody: 'Met deze keuze doet geen enkel gezin mee.',
		waiting: 'De ladder wordt berekend.',
		failed: 'Deze keuze kon niet worden berekend. Maak een andere keuze.',
		rung: (rung: number) => `Trede ${rung}`,
		then: 'Toen',
		now: 'Nu',
		scroll: (domain: string) => `Tabel ${domain}`,
		caption: 'Aantal gezinnen per trede'
	}
};

const en: typeof nl = {
	title: 'Households',
	eyebrow: ['Households', 'social ladder'],
	headline: 'The families’ data are locked away. Only a key opens them.',
	lead: 'Opening happens in your own browser. Nothing is sent or kept.',
	noScript:
		'Opening needs JavaScript: your own browser does the work, not a server. Switch JavaScript on, or read the other pages. They work without it.',
	closed: {
		button: 'The vault is closed. Nothing of it is left in this page.',
		idle: 'The vault closed by itself, because nothing happened for a while. Nothing of it is left in this page.',
		left: 'The vault closed because you left the page. Nothing of it is left in this page.'
	},
	own: {
		title: 'Your own file',
		text: 'Choose the sealed file that you were given. Its name ends in .age.',
		pick: 'Choose a file',
		other: 'Choose another file',
		drop: 'Or drag the file here.',
		dropNow: 'Let go to choose this file.',
		picked: (name, bytes) => `${name} (${size(bytes, 'en')})`,
		passphrase: 'Passphrase',
		passphraseHint: 'This file opens with a passphrase.',
		show: 'Show what I type',
		key: 'Key',
		keyHint: 'This file opens with a key. Paste your key, or choose your key file.',
		keyFile: 'Choose your key file',
		keyPicked: (name) => `Read from ${name}.`,
		keep: 'Keep the file, sealed, in this browser for next time',
		keepHint: 'We never keep the passphrase or the key. Do not do this on someone else’s computer.',
		submit: 'Open the vault'
	},
	demonstration: {
		title: 'The demonstration',
		text: 'Invented families, to see how this page works. That is why everyone may know the passphrase.',
		passphrase: 'Passphrase',
		submit: 'Open the demonstration'
	},
	kept: {
		title: 'Kept in this browser',
		text: (name, at) => `${name}, kept on ${moment(at, 'en')}. It is still sealed.`,
		use: 'Use this file',
		remove: 'Remove it from this browser',
		removed: 'The file has been removed from this browser.'
	},
	opening: {
		title: 'The vault is opening',
		phases: {
			reading: 'Reading the file',
			decrypting: 'Decrypting',
			engine: 'Starting the calculator',
			opening: 'Opening the tables'
		},
		states: { waiting: 'waiting', doing: 'busy', done: 'done' },
		progress: (loaded, total) => `${size(loaded, 'en')} of ${size(total, 'en')}`,
		cancel: 'Stop'
	},
	keepsWork: 'Your choice and what you typed are still there.',
	refusals: {
		unreadable: {
			failed: 'The file cannot be read.',
			action: 'It may have been moved or changed. Choose it again.'
		},
		'not-age': {
			failed: 'This is not a sealed file.',
			action: 'Choose the file whose name ends in .age.'
		},
		damaged: {
			failed: 'The file is damaged or incomplete.',
			action: 'Ask whoever sealed it to send it again, or copy it once more.'
		},
		'wrong-passphrase': {
			failed: 'This passphrase does not fit this file.',
			action: 'Mind capitals and spaces. Type it again.'
		},
		'wrong-key': {
			failed: 'This key does not fit this file.',
			action: 'Choose another key, or ask for a file that is sealed for you too.'
		},
		'no-key': {
			failed: 'There is no valid key in this.',
			action: 'A key is one line that begins with AGE-SECRET-KEY-.'
		},
		'needs-passphrase': {
			failed: 'This file opens with a passphrase, not with a key.',
			action: 'Type the passphrase.'
		},
		'needs-key': {
			failed: 'This file opens with a key, not with a passphrase.',
			action: 'Paste your key, or choose your key file.'
		},
		'wrong-version': {
			failed: 'This file was made for another version of Wijkladder.',
			action: 'Ask for a file that was sealed with this version.'
		},
		'wrong-programme': {
			failed: 'This file belongs to another programme.',
			action: 'Choose the file of this programme, or open it on the site where it belongs.'
		},
		memory: {
			failed: 'There is too little memory to open this file.',
			action: 'Close other tabs and programs, and try again.'
		},
		unsupported: {
			failed: 'Your browser cannot open this file.',
			action: 'Update your browser, or use another one.'
		},
		blocked: {
			failed: 'The settings of this website or of your network prevent the opening.',
			action: 'Ask your administrator to allow WebAssembly on this website.'
		},
		timeout: {
			failed: 'The calculator did not answer for too long.',
			action: 'Close other heavy programs first. Then try again.'
		},
		download: {
			failed: 'The download did not succeed.',
			action: 'Check your internet connection and try again.'
		}
	},
	expired: {
		title: 'This file should have been deleted by now',
		text: (retainUntil) =>
			`The data could be used up to and including ${formatDate(retainUntil, 'en')}. Open it only if you have a good reason. Delete it afterwards.`,
		open: 'Open it anyway',
		leave: 'Leave it closed'
	},
	about: [
		{
			title: 'What is inside?',
			text: 'For each family: the rung on the social ladder, the results and the plan of approach. There are no names or addresses in it. Every family has a code.'
		},
		{
			title: 'Who may open it?',
			text: 'The project leader and the coaches. They were given the file, with a passphrase or a key of their own.'
		},
		{
			title: 'What does your browser do?',
			text: (minutes) =>
				`Your browser decrypts the file in memory. When you leave, everything is gone. After ${minutes} ${plural(minutes, { one: 'minute', other: 'minutes' }, 'en')} without movement the vault closes by itself.`
		},
		{
			title: 'What does this not settle?',
			text: 'A code instead of a name is still personal data. The municipality itself sees to a legal basis and a DPIA.'
		}
	],
	method: 'Read how the sealing works',
	bar: {
		label: 'Vault',
		open: 'Vault open',
		closesIn: (left) => `Closes by itself in ${left}`,
		only: 'Only in this browser. Nothing is sent or kept.',
		onlyKept: 'Only in this browser. Only the sealed file is kept.',
		close: 'Close now',
		soon: 'The vault closes within a minute. Move the mouse or press a key to go on.',
		opened: 'The vault is open.'
	},
	views: {
		label: 'What do you want to see?',
		together: 'All together',
		family: 'One family',
		waiting: 'What waits',
		results: 'Eighteen results'
	},
	choices: {
		legend: 'Choose a period and an area',
		from: 'Then',
		to: 'Now',
		area: 'Area',
		everywhere: 'All areas'
	},
	ladder: {
		headline: (more, of) =>
			more === of
				? 'In every life domain more families moved up than down.'
				: more === 0
					? 'In no life domain did more families move up than down.'
					: `In ${countWord(more, 'en')} of the ${countWord(of, 'en')} life domains more families moved up than down.`,
		nobody: 'With this choice no family takes part.',
		waiting: 'The ladder is being computed.',
		failed: 'This choice could not be computed. Make another choice.',
		rung: (rung) => `Rung ${rung}`,
		then: 'Then',
		now: 'Now',
		scroll: (domain) => `Table ${domain}`,
		caption: 'Number of families per rung'
	}
};

/** Kilobytes where megabytes would say 0,0. */
function size(bytes: number, language: Language): string {
	if (bytes >= 100_000) return formatMegabytes(bytes, language);
	return `${new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 1 }).format(bytes / 1000)}\u00a0kB`;
}

const moment = (at: number, language: Language): string =>
	new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** Time left as `9:42`. */
export function minutesLeft(milliseconds: number): string {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export type HouseholdsWords = typeof nl;
export const householdsWords: Record<Language, HouseholdsWords> = { nl, en };
