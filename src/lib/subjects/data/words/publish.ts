// Words of the page on which a site is made and fetched: what it is made of, how far it is, what will be public, and how it gets onto a web space.
import type { Language } from '../../../domain/text.ts';
import { formatCount, formatMegabytes } from '../../../language/format.ts';

const nl = {
	title: 'Publiceren',
	link: 'Publiceren',
	back: 'Gegevens',
	headline: 'Maak de site zelf, zonder iets te installeren.',
	lead: 'Deze browser maakt alle pagina’s, in beide talen, met de controle en de bescherming van altijd. U krijgt één zip voor uw webruimte. Er wordt niets verstuurd.',
	noScript: 'De site maken kan alleen met JavaScript.',
	from: {
		title: 'Waarvan',
		device: 'Maak de site van de gegevens op dit apparaat',
		deviceWhat: 'Wat u op Gegevens hebt aangenomen, met de definities van uw programma.',
		sealed:
			'De bestanden over gezinnen zijn verzegeld. Open ze eerst op Gegevens, anders staan er geen cijfers over gezinnen op de site.',
		none: 'Op dit apparaat zijn geen gegevens aangenomen.',
		other: 'Of van een programmamap',
		folder: 'Kies een map',
		zip: 'Kies een zip',
		hint: 'of sleep een map of een zip naar deze pagina',
		now: 'Laat los om te beginnen.',
		unopened:
			'Wat op dit apparaat staat, is niet te openen. Laad de pagina opnieuw om het nog eens te proberen.',
		unread: 'Deze bestanden zijn niet te lezen. Misschien zijn ze verplaatst. Probeer het opnieuw.',
		nothing: 'Hierin staat geen bestand om te lezen.'
	},
	begun: {
		title: 'Begonnen, niet af',
		text: (done: number, total: number) =>
			`Van de ${formatCount(total, 'nl')} pagina’s en bestanden staan er ${formatCount(done, 'nl')} op dit apparaat.`,
		device: 'Ga verder',
		dropped: 'Kies dezelfde map of zip om verder te gaan. Is er iets in veranderd, dan begint het opnieuw.',
		again: 'Gooi weg wat er staat'
	},
	making: {
		title: 'De site wordt gemaakt',
		stop: 'Stop',
		read: 'De bestanden worden gelezen, gecontroleerd en beschermd.',
		write: 'De tabellen worden gemaakt.',
		pages: (file: string, done: number, total: number) =>
			`Pagina’s: ${formatCount(done, 'nl')} van ${formatCount(total, 'nl')} (${file})`,
		programs: (done: number, total: number) =>
			`De programma’s van deze site erbij: ${formatCount(done, 'nl')} van ${formatCount(total, 'nl')}`,
		stopped: 'Gestopt. Wat klaar is, blijft staan.'
	},
	failed: 'De site is niet gemaakt.',
	technical: 'Technisch',
	notKept: 'Deze browser bewaart hier niets. Houd deze pagina open tot u de zip hebt.',
	done: {
		title: 'De site is klaar',
		made: (moment: string) => `Gemaakt op ${moment}.`,
		problems: (count: number) =>
			`De controle vond ${count === 1 ? '1 probleem' : `${formatCount(count, 'nl')} problemen`}. Die rijen staan niet op de site.`,
		draft:
			'Dit is een concept, en elke pagina zegt dat. Vastleggen wat over gezinnen openbaar wordt, kan deze pagina niet. Vraag dat aan wie Wijkladder voor u beheert, en geef die persoon de programmamap.',
		synthetic: 'De gegevens zijn verzonnen, en elke pagina zegt dat.'
	},
	secret: {
		text: (file: string) =>
			`In deze map zitten bestanden over mensen, maar nog geen sleutel om ze aan te herkennen. Die is nu gemaakt. Bewaar hem als ${file} in de programmamap, en zet hem nooit op de webruimte: zonder die sleutel krijgt elke site andere controlegetallen.`,
		button: 'Haal de sleutel op'
	},
	open: {
		title: 'Wat openbaar wordt',
		files: (count: number, bytes: number) =>
			`${formatCount(count, 'nl')} bestanden, samen ${formatMegabytes(bytes, 'nl')}. Wie de site kan openen, kan ze allemaal ophalen.`,
		kind: 'Soort',
		count: 'Bestanden',
		size: 'Grootte',
		kinds: {
			pages: 'Pagina’s',
			data: 'Gegevens van pagina’s',
			tables: 'Tabellen en downloads',
			sealed: 'Verzegelde bestanden',
			host: 'Voor de webserver',
			programs: 'Programma’s van Wijkladder'
		},
		list: 'Alle bestanden',
		bytes: (bytes: number) => `${formatCount(bytes, 'nl')} bytes`
	},
	hidden: {
		title: 'Wat verborgen blijft, en waarom',
		none: 'Er is niets verborgen.',
		table: 'Tabel',
		cells: 'Getallen',
		hidden: 'Verborgen',
		why: 'Waarom',
		observations: 'Cijfers per gebied',
		surveys: 'Antwoorden op de enquête',
		reasons: {
			protected: (threshold: number) =>
				`Het gaat om minder dan ${threshold} mensen of gezinnen, of het zou zo’n kleine groep verraden.`,
			source: 'De bron heeft het verborgen.',
			threshold: (threshold: number) => `Het gaat om minder dan ${threshold}.`,
			few: 'Er zijn te weinig antwoorden.',
			overlap: 'Het gebied overlapt een ander gebied.'
		}
	},
	look: {
		title: 'Een laatste blik',
		text: 'Zo staan de pagina’s in de zip. Knoppen doen hier niets; links naar andere pagina’s wel.',
		page: 'Pagina',
		frame: (page: string) => `Pagina ${page} uit de zip`,
		failed: 'Deze pagina is niet uit de zip te lezen. Maak de site opnieuw.'
	},
	fetch: {
		title: 'De zip',
		button: (bytes: number) => `Haal de zip op (${formatMegabytes(bytes, 'nl')})`,
		name: (day: string) => `site-${day}.zip`,
		hash: 'SHA-256',
		failed: 'De zip is niet meer heel. Maak de site opnieuw.',
		forget: 'Wis de zip van dit apparaat',
		forgotten: 'Gewist.'
	}
};

export type PublishWords = typeof nl;

const en: PublishWords = {
	title: 'Publish',
	link: 'Publish',
	back: 'Data',
	headline: 'Make the site yourself, without installing anything.',
	lead: 'This browser makes all pages, in both languages, with the same checks and the same protection as ever. You get one zip for your web space. Nothing is sent.',
	noScript: 'Making the site takes JavaScript.',
	from: {
		title: 'Made of what',
		device: 'Make the site of the data on this device',
		deviceWhat: 'What you accepted on Data, with the definitions of your programme.',
		sealed:
			'The files about families are sealed. Open them on Data first, else there are no figures about families on the site.',
		none: 'No data were accepted on this device.',
		other: 'Or of a programme folder',
		folder: 'Choose a folder',
		zip: 'Choose a zip',
		hint: 'or drop a folder or a zip on this page',
		now: 'Let go to begin.',
		unopened: 'What is on this device cannot be opened. Load the page again to try once more.',
		unread: 'These files cannot be read. They may have been moved. Try again.',
		nothing: 'There is no file in it to read.'
	},
	begun: {
		title: 'Begun, not finished',
		text: (done, total) =>
			`Of the ${formatCount(total, 'en')} pages and files, ${formatCount(done, 'en')} are on this device.`,
		device: 'Go on',
		dropped: 'Choose the same folder or zip to go on. If anything in it changed, it begins anew.',
		again: 'Throw away what is there'
	},
	making: {
		title: 'The site is being made',
		stop: 'Stop',
		read: 'The files are being read, checked and protected.',
		write: 'The tables are being made.',
		pages: (file, done, total) =>
			`Pages: ${formatCount(done, 'en')} of ${formatCount(total, 'en')} (${file})`,
		programs: (done, total) =>
			`Adding the programs of this site: ${formatCount(done, 'en')} of ${formatCount(total, 'en')}`,
		stopped: 'Stopped. What is ready stays.'
	},
	failed: 'The site was not made.',
	technical: 'Technical',
	notKept: 'This browser keeps nothing here. Keep this page open until you have the zip.',
	done: {
		title: 'The site is ready',
		made: (moment) => `Made on ${moment}.`,
		problems: (count) =>
			`The check found ${count === 1 ? '1 problem' : `${formatCount(count, 'en')} problems`}. Those rows are not on the site.`,
		draft:
			'This is a draft, and every page says so. This page cannot settle what becomes public about families. Ask whoever runs Wijkladder for you to do that, and give them the programme folder.',
		synthetic: 'The data are invented, and every page says so.'
	},
	secret: {
		text: (file) =>
			`This folder has files about people, but no key yet to know them by. It has been made now. Keep it as ${file} in the programme folder, and never put it on the web space: without that key every site gets other hashes.`,
		button: 'Fetch the key'
	},
	open: {
		title: 'What will be public',
		files: (count, bytes) =>
			`${formatCount(count, 'en')} files, ${formatMegabytes(bytes, 'en')} together. Whoever can open the site can fetch all of them.`,
		kind: 'Kind',
		count: 'Files',
		size: 'Size',
		kinds: {
			pages: 'Pages',
			data: 'Data of pages',
			tables: 'Tables and downloads',
			sealed: 'Sealed files',
			host: 'For the web server',
			programs: 'Programs of Wijkladder'
		},
		list: 'All files',
		bytes: (bytes) => `${formatCount(bytes, 'en')} bytes`
	},
	hidden: {
		title: 'What stays hidden, and why',
		none: 'Nothing is hidden.',
		table: 'Table',
		cells: 'Numbers',
		hidden: 'Hidden',
		why: 'Why',
		observations: 'Figures by area',
		surveys: 'Answers to the survey',
		reasons: {
			protected: (threshold) =>
				`It is about fewer than ${threshold} people or families, or would give away so small a group.`,
			source: 'The source hid it.',
			threshold: (threshold) => `It is about fewer than ${threshold}.`,
			few: 'There are too few answers.',
			overlap: 'The area overlaps another one.'
		}
	},
	look: {
		title: 'A last look',
		text: 'This is how the pages stand in the zip. Buttons do nothing here; links to other pages do.',
		page: 'Page',
		frame: (page) => `Page ${page} out of the zip`,
		failed: 'This page cannot be read out of the zip. Make the site again.'
	},
	fetch: {
		title: 'The zip',
		button: (bytes) => `Fetch the zip (${formatMegabytes(bytes, 'en')})`,
		name: (day) => `site-${day}.zip`,
		hash: 'SHA-256',
		failed: 'The zip is no longer whole. Make the site again.',
		forget: 'Erase the zip from this device',
		forgotten: 'Erased.'
	}
};

export const publishWords: Record<Language, PublishWords> = { nl, en };
