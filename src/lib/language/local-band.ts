// Words of the band that says on every page that figures are of files on this device.
import type { Language } from '../domain/text.ts';

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
	unfetched: (file: string) => `${file} is niet opgehaald.`,
	again: 'Probeer het opnieuw, of laad de pagina opnieuw.',
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
	unfetched: (file) => `${file} did not come.`,
	again: 'Try again, or load the page again.',
	data: 'Go to Data',
	leave: 'Show what is published'
};

export const localSetWords: Record<Language, typeof nl> = { nl, en };
