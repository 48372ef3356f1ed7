// Why a site cannot be made in this browser of files on this device, in words.
import type { Bilingual } from '../domain/text.ts';

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
