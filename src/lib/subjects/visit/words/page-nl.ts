// Words of the page before and after a visit in Dutch: keys, families, what lies in the outbox, and what went wrong.
import { formatDate } from '../../../language/format.ts';
import { draftCount, roomLeft, visitCount } from './page-counts.ts';

export const nl = {
	title: 'Bezoek',
	eyebrow: 'Aan de keukentafel',
	headline: 'Leg een bezoek vast. Het wordt meteen verzegeld.',
	lead: 'Alles blijft op dit apparaat, in een vorm die alleen u en de projectleider kunnen openen. Het werkt ook zonder netwerk.',
	noScript: 'Een bezoek vastleggen kan alleen met JavaScript.',
	keys: {
		title: 'Uw sleutel',
		text: 'Met uw sleutelbestand opent u wat u eerder schreef, en tekent u uw bezoeken.',
		file: 'Kies uw sleutelbestand',
		other: 'Kies een ander bestand',
		picked: (name: string) => `Gekozen: ${name}`,
		passphrase: 'Wachtwoordzin',
		show: 'Toon wat ik typ',
		open: 'Open mijn sleutel',
		opening: 'Bezig met openen',
		none: 'Ik heb nog geen sleutel',
		makeText:
			'Dit apparaat maakt een sleutel voor u. U krijgt één bestand met uw wachtwoordzin erop. Bewaar het goed: niemand kan het herstellen.',
		coach: 'Uw code als coach',
		coachHint: 'Zoals in de lijst van gezinnen, bijvoorbeeld C2. Geen naam.',
		newPassphrase: 'Nieuwe wachtwoordzin',
		newHint: 'Minstens zestien tekens. Vier losse woorden zijn goed te onthouden.',
		again: 'Nog een keer',
		differs: 'De twee zijn niet gelijk.',
		make: 'Maak mijn sleutel',
		making: 'Bezig met maken',
		isOpen: (coach: string) => `Uw sleutel is open, ${coach}.`,
		keepFile: 'Bewaar uw sleutelbestand',
		keepText: 'Bewaar dit bestand nu. Zonder dit bestand en uw wachtwoordzin opent niemand uw bezoeken.',
		kept: 'Het bestand is gedownload.',
		publicTitle: 'Uw openbare sleutels',
		publicText:
			'Geef deze aan de projectleider. Vergelijk samen de vingerafdrukken met wat op papier staat. Ze zijn niet geheim.',
		publicFile: 'Download mijn openbare sleutels',
		opens: 'Om te openen',
		signs: 'Om te tekenen',
		fingerprint: 'Vingerafdruk',
		without: 'Verder zonder sleutel',
		withoutText:
			'U kunt alvast schrijven. Het concept wordt verzegeld voor de openbare sleutels. Tekenen doet u later.',
		never: 'Dit apparaat kent uw sleutel nog niet. Open of maak hem één keer, dan kunt u ook zonder beginnen.'
	},
	tryOut: {
		title: 'Probeer het uit',
		text: (coach: string) =>
			`Met verzonnen gezinnen, als coach ${coach}. Iedereen kent deze sleutel: schrijf hier niets over echte gezinnen.`,
		submit: 'Open de demonstratie',
		busy: 'Bezig met openen'
	},
	families: {
		title: 'Naar welk gezin?',
		own: 'Uw gezinnen',
		open: 'Open het bestand met uw gezinnen',
		openText: 'U krijgt het van de projectleider. Dan staan hier uw gezinnen, met hun laatste treden.',
		opening: 'Het bestand wordt geopend',
		from: (name: string) => `Uit ${name}`,
		find: 'Zoek een pseudoniem',
		last: (day: string | null) =>
			day === null ? 'nog niet beoordeeld' : `laatst beoordeeld op ${formatDate(day, 'nl')}`,
		typed: 'Pseudoniem van het gezin',
		begin: 'Begin het bezoek',
		other: 'Een ander gezin',
		none: 'Geen gezin heet zo.',
		more: (count: number) => `En nog ${count}. Typ meer tekens.`
	},
	drafts: {
		title: 'Nog niet af',
		shut: (count: number) =>
			`${draftCount(count, 'nl')} op dit apparaat, verzegeld. Open uw sleutel om verder te gaan.`,
		of: (household: string, day: string) =>
			`${household === '' ? 'Nog geen gezin' : household}, ${formatDate(day, 'nl')}`,
		go: 'Ga verder'
	},
	outbox: {
		title: 'Af te geven',
		count: (count: number) =>
			count === 0 ? 'Er ligt niets klaar om af te geven.' : `${visitCount(count, 'nl')} nog niet afgegeven.`,
		unsigned: (count: number) =>
			`${visitCount(count, 'nl')} zonder handtekening. Open uw sleutel, dan wordt dat vanzelf gedaan.`,
		text: 'Geef de bestanden aan de projectleider: download ze, deel ze, of zet ze op een stick. Ze blijven hier tot in uw volgende bestand staat dat ze zijn ontvangen.',
		all: 'Download alles',
		download: 'Download',
		share: 'Deel',
		shareAll: 'Deel alles',
		unshared: 'Delen lukte op dit apparaat niet. Download de bestanden, en geef ze zo af.',
		number: (sequence: number) => `Bezoek ${sequence}`,
		cleared: (count: number) =>
			`${visitCount(count, 'nl')} ontvangen door de projectleider, en hier weggehaald.`,
		memory: 'Deze browser bewaart niets op dit apparaat. Download elk bezoek voordat u dit venster sluit.'
	},
	observations: {
		title: 'Uw eigen aantekeningen',
		count: (count: number) =>
			count === 1 ? 'Eén aantekening, voor u alleen.' : `${count} aantekeningen, voor u alleen.`,
		shut: 'Open uw sleutel om ze te lezen.',
		read: 'Lees',
		another:
			'Deze aantekening gaat niet open met uw sleutel. Zij is van iemand anders, of van een sleutel van vroeger.',
		remove: 'Verwijder'
	},
	finished: {
		title: 'Het bezoek is af en verzegeld.',
		unsigned: 'Het bezoek is af en verzegeld. Het wordt getekend zodra u uw sleutel opent.',
		time: (minutes: string) => `Vastleggen kostte ${minutes}.`,
		next: 'Nog een bezoek'
	},
	programme: {
		title: 'De sleutels van het programma',
		text: 'Elk bezoek gaat ook open met deze sleutels. Vergelijk de vingerafdruk met het papier dat u van de projectleider kreeg.',
		none: 'Dit programma heeft nog geen sleutel van een projectleider. Alleen u kunt uw bezoeken openen.',
		role: 'Projectleider'
	},
	about: [
		{
			title: 'Wat wordt bewaard?',
			text: 'Alleen verzegelde bestanden, in deze browser. Wat leesbaar is, staat in het geheugen en verdwijnt als u sluit.'
		},
		{
			title: 'Wie kan het lezen?',
			text: 'U en de projectleider. Uw vrije aantekening kunt alleen u lezen.'
		},
		{
			title: 'Hoe telt het mee?',
			text: 'De projectleider brengt de bezoeken bij elkaar op de pagina Huishoudens.'
		}
	],
	bar: {
		label: 'Uw open sleutel',
		open: (coach: string) => `Sleutel open · ${coach}`,
		closesIn: (left: string) => `Sluit vanzelf over ${left}`,
		only: 'Alleen in deze browser. Niets wordt verstuurd.',
		soon: 'Over een minuut gaat uw sleutel dicht.',
		close: 'Sluit nu'
	},
	closed: {
		button: 'Uw sleutel is dicht. Wat u schreef ligt verzegeld klaar.',
		idle: 'Uw sleutel ging vanzelf dicht. Wat u schreef ligt verzegeld klaar.',
		left: 'Uw sleutel ging dicht toen u wegging. Wat u schreef ligt verzegeld klaar.',
		elsewhere: 'In een ander venster is de sleutel gesloten. Wat u schreef ligt verzegeld klaar.'
	},
	trouble: {
		noRoom: (free: number | null) =>
			`Dit apparaat is vol${roomLeft(free, 'nl')}. Uw laatste wijziging is niet bewaard. Maak ruimte, bijvoorbeeld door foto's weg te halen, en wijzig daarna nog iets. Wat er lag, ligt er nog.`,
		notKept:
			'De browser kon het niet bewaren. Wat er lag, ligt er nog. Laat dit venster open en probeer het nog eens.',
		elsewhere: 'Dit concept is al open in een ander venster. Ga daar verder, of sluit het daar.',
		codes: {
			'wrong-passphrase': 'Deze wachtwoordzin opent het bestand niet. Let op hoofdletters en spaties.',
			'wrong-key':
				'Dit bestand is niet voor uw sleutel verzegeld. Vraag de projectleider om een nieuw bestand.',
			'not-age': 'Dit is geen verzegeld bestand. Kies een bestand dat op .age eindigt.',
			'needs-key': 'Dit bestand gaat open met een sleutel. Kies hier uw sleutelbestand.',
			'needs-passphrase':
				'Dit bestand gaat open met een wachtwoordzin, niet met uw sleutel. Open het op de pagina Huishoudens.',
			'no-identity':
				'In dit bestand staat geen sleutel van een coach. Kies het bestand dat u hier gemaakt hebt.',
			'costly-passphrase': 'Dit bestand vraagt meer rekenwerk dan dit apparaat aankan.',
			'wrong-programme': 'Dit bestand is van een ander programma.',
			'wrong-version': 'Dit bestand is van een nieuwere of oudere versie van Wijkladder.',
			'past-retention':
				'De bewaartermijn van dit bestand is voorbij. Vraag de projectleider om een nieuw bestand.',
			blocked:
				'Een onderdeel van deze pagina startte niet. Laad de pagina opnieuw; wat verzegeld is, blijft.',
			download: 'Een onderdeel van deze pagina kwam niet binnen. Probeer het opnieuw als er netwerk is.',
			unreadable: 'Het bestand is niet te lezen. Misschien is het verplaatst.',
			other: 'Het bestand is beschadigd of van iets anders. Vraag om een nieuw exemplaar.'
		}
	}
};
