// Words for figures that this browser makes itself of files on this device: that they are not published, and why they cannot be made.
import type { Bilingual, Language } from '../domain/text.ts';

/** Why the site of a programme folder cannot be made here. */
export const tabWords = {
	absent: {
		nl: 'Deze site kan zelf geen pagina’s maken. Zij is niet met npm run build gebouwd. Vraag de beheerder om dat te doen.',
		en: 'This site cannot make pages by itself. It was not built with npm run build. Ask whoever runs it to do so.'
	},
	download: {
		nl: 'Een deel van Wijkladder kwam niet binnen. Controleer de verbinding en probeer het opnieuw.',
		en: 'A part of Wijkladder did not come in. Check the connection and try again.'
	},
	replaced: {
		nl: 'Er is een nieuwe versie van deze site. Laad haar: uw gegevens staan op dit apparaat en worden dan opnieuw uitgerekend.',
		en: 'There is a new version of this site. Load it: your data are on this device and will then be worked out again.'
	},
	unreadable: {
		nl: 'Dit is geen programmamap die te lezen is, of de zip is beschadigd of heeft een wachtwoord. Kies de map zelf, of pak haar opnieuw in.',
		en: 'This is no programme folder that can be read, or the zip is damaged or has a password. Choose the folder itself, or pack it again.'
	},
	elsewhere: {
		nl: 'In een ander venster wordt de site al gemaakt. Wacht tot dat klaar is, of stop het daar.',
		en: 'Another window is making the site already. Wait until that is done, or stop it there.'
	},
	noRoom: {
		nl: 'Er is te weinig ruimte op dit apparaat voor de site. Maak ruimte vrij en ga verder.',
		en: 'There is too little room on this device for the site. Make room and go on.'
	},
	failed: {
		nl: 'De browser kon de cijfers niet uitrekenen. Sluit andere tabbladen en probeer het opnieuw.',
		en: 'The browser could not work out the figures. Close other tabs and try again.'
	}
} satisfies Record<string, Bilingual>;

const nl = {
	label: 'Lokale gegevens',
	active: 'Lokale gegevens, niet gepubliceerd.',
	activeMeaning: 'Deze cijfers staan alleen op dit apparaat. Anderen zien ze niet.',
	loading: 'Uw lokale gegevens worden uitgerekend.',
	loadingMeaning: 'Tot ze er zijn, ziet u de gepubliceerde cijfers.',
	phases: { read: 'De bestanden worden gelezen en beschermd.', write: 'De tabellen worden gemaakt.' },
	renewing: 'Uw nieuwe lokale gegevens worden uitgerekend. Tot ze er zijn, ziet u de vorige.',
	failed: 'Uw lokale gegevens kunnen niet worden getoond.',
	failedMeaning: 'U ziet de gepubliceerde cijfers.',
	stale: 'U ziet de vorige lokale cijfers.',
	why: 'Waarom niet',
	changed: 'De lokale gegevens zijn in een ander venster veranderd.',
	changedShown: 'U ziet ze zoals ze daarvoor waren.',
	changedUnseen: 'U ziet wat gepubliceerd is.',
	renew: 'Toon de nieuwe stand',
	show: 'Toon de lokale gegevens',
	gone: 'De lokale gegevens zijn in een ander venster gewist of teruggenomen.',
	goneMeaning: 'U ziet weer wat gepubliceerd is.',
	seen: 'Begrepen',
	data: 'Naar Gegevens',
	leave: 'Toon wat gepubliceerd is'
};
const en: typeof nl = {
	label: 'Local data',
	active: 'Local data, not published.',
	activeMeaning: 'These figures are on this device alone. Nobody else sees them.',
	loading: 'Your local data are being worked out.',
	loadingMeaning: 'Until they are there, you see the published figures.',
	phases: { read: 'The files are being read and protected.', write: 'The tables are being made.' },
	renewing: 'Your new local data are being worked out. Until they are there, you see the ones before.',
	failed: 'Your local data cannot be shown.',
	failedMeaning: 'You see the published figures.',
	stale: 'You see the local figures from before.',
	why: 'Why not',
	changed: 'The local data were changed in another window.',
	changedShown: 'You see them as they were before.',
	changedUnseen: 'You see what is published.',
	renew: 'Show the new state',
	show: 'Show the local data',
	gone: 'The local data were wiped or taken back in another window.',
	goneMeaning: 'You see what is published again.',
	seen: 'Understood',
	data: 'Go to Data',
	leave: 'Show what is published'
};

export const localSetWords: Record<Language, typeof nl> = { nl, en };
