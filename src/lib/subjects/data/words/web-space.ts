// Words of the sheet that tells how a site gets onto the web space of a municipality.
import type { Language } from '../../../domain/text.ts';

const nl = {
	title: 'Op de webruimte zetten',
	print: 'Druk dit blad af',
	steps: [
		'Pak de zip uit in een lege map op uw computer. Open daar niets uit: een pagina werkt pas op een webserver.',
		'Zet alles in een nieuwe map op de webruimte, met de bestanden die met een punt beginnen (.htaccess, .nojekyll).',
		'Staat alles er? Geef dan de oude map een andere naam en de nieuwe de naam van de oude. Zo ziet niemand een halve site.',
		'De site mag in een submap staan, zoals gemeente.nl/buurt. Verander geen namen van bestanden.',
		'Open de site en klik een vergelijking aan die u zelf kiest. Verschijnt er een grafiek, dan werkt ook de rekenmachine.',
		'Bewaar de oude map tot het volgende kwartaal. Is er iets mis, dan zet u haar zo terug.'
	],
	hosts: 'Per soort webserver',
	servers: [
		'Apache: het bestand .htaccess regelt alles. Werkt het niet, vraag dan om AllowOverride.',
		'Microsoft IIS: het bestand web.config regelt alles, als de module URL Rewrite 2 er is. Zonder die module komt er fout 500.19. Haal de regel met urlCompression weg, dan comprimeert IIS zelf. Wij konden dit niet op een echte IIS proberen: kijk of elke pagina opent.',
		'nginx en Caddy: nginx.conf en Caddyfile zitten in de zip. De beheerder neemt het bestand over en zet er de naam en de map van uw site in.',
		'Netlify, Cloudflare Pages en dergelijke: het bestand _headers regelt alles.',
		'Een container: pak de zip uit in een map met de naam build en gebruik docs/hosting/Containerfile van Wijkladder.',
		'SharePoint of een gedeelde schijf: dat gaat niet. Daar worden pagina’s opgehaald als bestand, niet getoond.'
	],
	compress:
		'In de zip staan geen vooraf gecomprimeerde bestanden, zoals npm run build ze maakt. De regels voor nginx en Caddy zorgen dat de server dat zelf doet. Vraag bij een andere server de beheerder om gzip of brotli aan te zetten: de eerste keer laden is dan drie tot vijf keer zo klein.'
};

const en: typeof nl = {
	title: 'Putting it on the web space',
	print: 'Print this sheet',
	steps: [
		'Unpack the zip in an empty folder on your computer. Open nothing from there: a page works only on a web server.',
		'Put everything into a new folder on the web space, with the files that begin with a dot (.htaccess, .nojekyll).',
		'Is everything there? Then give the old folder another name, and the new one the name of the old. That way nobody sees half a site.',
		'The site may stand in a subfolder, such as council.nl/neighbourhood. Change no names of files.',
		'Open the site and choose a comparison of your own. If a chart appears, the part that computes works too.',
		'Keep the old folder until the next quarter. If anything is wrong, you put it back like that.'
	],
	hosts: 'By kind of web server',
	servers: [
		'Apache: the file .htaccess arranges everything. If it does not, ask for AllowOverride.',
		'Microsoft IIS: the file web.config arranges everything, if the module URL Rewrite 2 is there. Without that module it answers 500.19. Take out the line with urlCompression, then IIS compresses by itself. We could not try this on a real IIS: see whether every page opens.',
		'nginx and Caddy: nginx.conf and Caddyfile are in the zip. Whoever runs the server takes the file over and puts the name and the folder of your site in it.',
		'Netlify, Cloudflare Pages and the like: the file _headers arranges everything.',
		'A container: unpack the zip in a folder called build and use docs/hosting/Containerfile of Wijkladder.',
		'SharePoint or a shared drive: that does not work. They hand out pages as files and do not show them.'
	],
	compress:
		'The zip has no files that were compressed beforehand, as npm run build makes them. The rules for nginx and Caddy have the server do that itself. With another server, ask whoever runs it to turn on gzip or brotli: loading for the first time is then three to five times as small.'
};

export const webSpaceWords: Record<Language, typeof nl> = { nl, en };
