// The households page in Dutch: opening a sealed file, why it stays shut, the bar while it is open, and the first view.
import { formatCount, formatDate, plural } from '../../../language/format.ts';
import { moment, size, type FilePlace, type LockReason, type Refusal, type RefusalCode } from './forms.ts';
import type { Workers } from '../../../language/workers.ts';

export const householdsNl = {
	title: 'Huishoudens',
	eyebrow: { page: 'Huishoudens', subject: 'sociale ladder' },
	headline: 'De gegevens van gezinnen liggen achter slot. Alleen met een sleutel gaan ze open.',
	lead: 'Openen gebeurt in uw eigen browser. Niets wordt verstuurd of bewaard.',
	noScript:
		'Openen kan alleen met JavaScript: uw eigen browser doet het werk, geen server. Zet JavaScript aan, of lees de andere pagina’s. Die werken zonder.',
	closed: {
		button: 'De kluis is dicht. Er staat niets meer van in deze pagina.',
		idle: 'De kluis is vanzelf dichtgegaan, omdat er een tijd niets gebeurde. Er staat niets meer van in deze pagina.',
		left: 'De kluis is dichtgegaan, omdat u de pagina verliet. Er staat niets meer van in deze pagina.',
		elsewhere:
			'De kluis is dicht, omdat die in een ander tabblad van deze site dichtging. Er staat niets meer van in deze pagina.'
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
		cannotKeep: {
			insecure:
				'Dit bestand bewaren voor de volgende keer kan alleen op een beveiligde pagina, waarvan het adres begint met https.',
			no: 'Dit bestand bewaren voor de volgende keer kan niet in deze browser of in dit venster. In een privévenster is dat altijd zo.'
		},
		insecure: {
			title: 'Deze pagina is niet beveiligd.',
			text: 'Wie op uw netwerk zit, kan haar onderweg veranderen en dan meelezen wat u hier typt. Vraag uw beheerder om een adres dat begint met https, en open daar de kluis.'
		},
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
		'costly-passphrase': {
			failed: 'Dit bestand vraagt te veel rekenwerk voor één wachtwoord.',
			action:
				'Uw computer zou er te lang mee bezig zijn. Vraag om een bestand dat met Wijkladder is verzegeld. Er is nog niets geprobeerd.'
		},
		'wrong-columns': {
			failed: 'De tabellen in dit bestand zijn anders opgebouwd dan Wijkladder ze maakt.',
			action: 'Vraag wie het verzegelde om het opnieuw te maken met npm run seal.'
		},
		'impossible-value': {
			failed: 'In dit bestand staat een waarde die niet kan.',
			action: 'Vraag wie het verzegelde om die rij te verbeteren en opnieuw te verzegelen.'
		},
		'changed-rows': {
			failed: 'De rijen in dit bestand zijn niet de rijen die zijn verzegeld.',
			action:
				'Hun controlegetal (SHA-256) klopt niet. Gebruik het bestand niet, en vraag wie het verzegelde om een nieuw.'
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
	place: ({ table, row, column }: FilePlace) =>
		row === null
			? `Tabel ${table} (${table}.csv), kolom ${column}.`
			: `Tabel ${table} (${table}.csv), rij ${formatCount(row, 'nl')} van het verzegelde bestand, kolom ${column}.`,
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
			text: (_minutes: number, { full }: Workers) =>
				`De projectleider en de ${full}. Zij kregen het bestand, met een wachtwoord of een eigen sleutel.`
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
	}
};
