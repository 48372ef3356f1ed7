// Words for a page that was opened as a file, without a web server: what holds, what does not work, and the way out.
import type { Language } from '../domain/text.ts';

const nl = {
	label: 'Geopend als bestand',
	title: 'U hebt deze pagina als bestand geopend.',
	text: 'De cijfers op deze pagina kloppen. Wat zo niet werkt: links naar andere pagina’s, andere keuzes, downloads, de kluis van de huishoudens en het rapport. Dat kan de browser alleen met een webserver: zet de hele map op een webserver, of typ npm start in de map van Wijkladder.'
};
const en: typeof nl = {
	label: 'Opened as a file',
	title: 'You opened this page as a file.',
	text: 'The figures on this page are right. What does not work this way: links to other pages, other choices, downloads, the vault of the households and the report. A browser does those with a web server only: put the whole folder on a web server, or type npm start in the folder of Wijkladder.'
};

export const fromDiskWords: Record<Language, typeof nl> = { nl, en };
