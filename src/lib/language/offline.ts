// Words for a site that is kept on a device: what works without a network, what keeping costs, and what an installed one is called.
import type { Language } from '../domain/text.ts';
import { formatMegabytes } from './format.ts';

const nl = {
	title: 'Zonder internet',
	/** Of this page, with everything that it can do. */
	page: 'Deze pagina werkt ook zonder internet.',
	notPage: 'Deze pagina werkt nog niet zonder internet.',
	all: 'De hele site werkt ook zonder internet, het rekenen ook.',
	/** It opens; what it computes does not come. */
	notEngine: {
		file: 'Deze pagina opent ook zonder internet. Een bestand openen nog niet: wat daarvoor nodig is, blijft hier staan zodra u er met internet één hebt geopend.',
		families:
			'Deze pagina opent ook zonder internet. Het bestand met uw gezinnen openen nog niet: wat daarvoor nodig is, blijft hier staan zodra u het één keer met internet hebt geopend.'
	},
	site: 'De andere pagina’s zijn ook zonder internet te lezen.',
	keepPage: (bytes: number) => `Bewaar deze pagina (${formatMegabytes(bytes, 'nl')})`,
	keepAll: (bytes: number) => `Bewaar de hele site (${formatMegabytes(bytes, 'nl')})`,
	keeping: (done: number, total: number) =>
		`Wordt bewaard: ${formatMegabytes(done, 'nl')} van ${formatMegabytes(total, 'nl')}.`,
	failed: 'Niet alles kon worden bewaard. Probeer het opnieuw met een betere verbinding.',
	insecure:
		'Deze site staat op http, zonder beveiligde verbinding. Lezen en kiezen gaat gewoon. De browser laat hier niet toe dat de site zonder internet werkt, wordt geïnstalleerd of iets op uw apparaat bewaart.',
	what: 'Op dit apparaat komen alleen pagina’s, programma’s en gepubliceerde cijfers te staan. Nooit iets over een gezin.'
};
const en: typeof nl = {
	title: 'Without internet',
	page: 'This page works without internet too.',
	notPage: 'This page does not work without internet yet.',
	all: 'The whole site works without internet too, and so does computing.',
	notEngine: {
		file: 'This page opens without internet too. Opening a file does not work yet: what that needs stays here once you have opened one with internet.',
		families:
			'This page opens without internet too. Opening the file of your families does not work yet: what that needs stays here once you have opened it with internet.'
	},
	site: 'The other pages can be read without internet too.',
	keepPage: (bytes) => `Keep this page (${formatMegabytes(bytes, 'en')})`,
	keepAll: (bytes) => `Keep the whole site (${formatMegabytes(bytes, 'en')})`,
	keeping: (done, total) => `Being kept: ${formatMegabytes(done, 'en')} of ${formatMegabytes(total, 'en')}.`,
	failed: 'Not everything could be kept. Try again with a better connection.',
	insecure:
		'This site stands on http, without a secure connection. Reading and choosing work as usual. The browser does not let it work without internet, be installed or keep anything on your device here.',
	what: 'Only pages, programs and published figures are put on this device. Never anything about a family.'
};
export const offlineWords: Record<Language, typeof nl> = { nl, en };

const shortcuts = {
	nl: { visit: 'Bezoek', households: 'Huishoudens', overview: 'Overzicht' },
	en: { visit: 'Visit', households: 'Households', overview: 'Overview' }
} as const;

/**
 * What a device is told that installs the site. Every address is seen from where the file lies, so that the site may stand in a folder of its host.
 * @param programme in the same language
 */
export function manifestOf(programme: string, language: Language): object {
	const root = language === 'nl' ? './' : '../';
	const icon = (name: string, size: number, purpose = 'any') => ({
		...{ src: `${root}${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }
	});
	const { visit, households, overview } = shortcuts[language];
	return {
		id: root,
		name: `Wijkladder · ${programme}`,
		short_name: 'Wijkladder',
		lang: language,
		// Whoever puts it on a phone does so for what is written at a kitchen table.
		start_url: './bezoek',
		scope: root,
		display: 'standalone',
		background_color: '#fafaf7',
		theme_color: '#fafaf7',
		icons: [icon('icon-192', 192), icon('icon-512', 512), icon('icon-maskable', 512, 'maskable')],
		shortcuts: [
			{ name: visit, url: './bezoek' },
			{ name: households, url: './huishoudens' },
			{ name: overview, url: language === 'nl' ? './' : '../en' }
		]
	};
}
