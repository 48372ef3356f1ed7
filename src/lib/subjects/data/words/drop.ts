// Words of the place where a delivery comes in, all that a reader who drops nothing ever fetches of it.
import type { Language } from '../../../domain/text.ts';

const nl = {
	title: 'Een levering nakijken',
	text: 'Sleep hierheen wat u hebt gekregen. U ziet wat erin staat, wat er niet klopt en hoe u dat herstelt.',
	stays: 'De bestanden blijven op dit apparaat. Er wordt niets verstuurd.',
	files: 'Kies bestanden',
	folder: 'Kies een map',
	hint: 'of sleep bestanden, een map of een zip naar deze pagina',
	now: 'Laat los om te lezen.',
	more: 'Voeg bestanden toe',
	close: 'Sluit deze levering',
	noScript: 'Een levering nakijken kan alleen met JavaScript.',
	nothing: 'Hierin staat geen bestand om te lezen.',
	unfetched: 'Wat hiervoor nodig is, is niet op te halen. Kijk of u verbinding hebt en probeer het opnieuw.',
	unopened:
		'Wat op dit apparaat staat, is niet te openen. Een levering nakijken kan wel, aannemen niet. Laad de pagina opnieuw om het nog eens te proberen.',
	unread: 'Deze bestanden zijn niet te lezen. Misschien zijn ze verplaatst. Probeer het opnieuw.',
	stopped: 'Gestopt. De levering is gesloten en er is niets bewaard.',
	closed: 'De levering is gesloten. Er is niets bewaard.',
	accepted: 'De levering is aangenomen.'
};
const en: typeof nl = {
	title: 'Check a delivery',
	text: 'Drop here what you were sent. You see what is in it, what is wrong and how to mend that.',
	stays: 'The files stay on this device. Nothing is sent.',
	files: 'Choose files',
	folder: 'Choose a folder',
	hint: 'or drop files, a folder or a zip on this page',
	now: 'Let go to read.',
	more: 'Add files',
	close: 'Close this delivery',
	noScript: 'Checking a delivery takes JavaScript.',
	nothing: 'There is no file in it to read.',
	unfetched: 'What this takes could not be fetched. See whether you are connected and try again.',
	unopened:
		'What is on this device cannot be opened. You can look a delivery through, but not accept it. Load the page again to try once more.',
	unread: 'These files cannot be read. They may have been moved. Try again.',
	stopped: 'Stopped. The delivery is closed and nothing was kept.',
	closed: 'The delivery is closed. Nothing was kept.',
	accepted: 'The delivery was accepted.'
};

export const dropWords: Record<Language, typeof nl> = { nl, en };
