// Words of the frame around every page: strip, header, choices, footer, states and errors.
import type { Language } from '../domain/text.ts';
import { hiddenWords } from './hidden.ts';
import { formatConfidence, formatMegabytes } from './format.ts';

const nl = {
	product: 'Wijkladder',
	skip: 'Naar de inhoud',
	menu: 'Menu',
	mainNavigation: 'Hoofdmenu',
	studyNavigation: 'Onderzoek naar de aanpak',
	languageNavigation: 'Taal',
	languageName: { nl: 'Nederlands', en: 'Engels' },
	pages: {
		overview: 'Overzicht',
		compare: 'Vergelijk',
		households: 'Huishoudens',
		visit: 'Bezoek',
		study: 'Onderzoek',
		process: 'Proces',
		experience: 'Ervaring',
		costs: 'Inzet en kosten',
		report: 'Rapport',
		data: 'Gegevens',
		method: 'Methode'
	},
	synthetic: 'Synthetische demonstratiegegevens.',
	syntheticShort: 'Niet echt.',
	syntheticWhy: 'Lees waarom',
	draft: 'Concept.',
	draftMeaning: 'Nog niet gepubliceerd. Cijfers kunnen nog veranderen.',
	hiddenSpoken: '(verborgen)',
	/** On English pages, where a text of the programme stands in Dutch. */
	dutchOnly: 'Het programma schreef deze teksten in het Nederlands.',
	controls: {
		legend: 'Kies wat u wilt zien',
		area: 'Gebied',
		compare: 'Vergelijk met',
		confidence: 'Zekerheid van de kansmarge',
		nothing: 'geen gebied',
		change: 'Wijzig',
		areas: (count: number) => `${count} gebieden`,
		noScript: 'Kiezen kan alleen met JavaScript. De cijfers op deze pagina zijn zonder keuze volledig.'
	},
	live: {
		starting: 'De rekenmachine wordt opgehaald.',
		progress: (loaded: number, total: number) =>
			`${formatMegabytes(loaded, 'nl')} van ${formatMegabytes(total, 'nl')}.`,
		stillValid: 'De cijfers hieronder blijven gewoon gelden.',
		ready: 'De cijfers zijn bijgewerkt.',
		retry: 'Probeer opnieuw',
		undo: 'Toon het vaste overzicht',
		technical: 'Technische melding'
	},
	footer: {
		label: 'Over deze cijfers',
		source: 'Bron van de cijfers',
		sourceText: (problems: number) =>
			problems === 0
				? 'De bestanden van het programma. De controle vond geen fouten.'
				: problems === 1
					? 'De bestanden van het programma. De controle vond één fout.'
					: `De bestanden van het programma. De controle vond ${problems} fouten.`,
		margin: 'Kansmarge',
		marginText: (confidence: number) =>
			`${formatConfidence(confidence, 'nl')}. Bij volledige registraties: hoeveel toeval te verwachten is als er niets verandert.`,
		hidden: 'Verborgen',
		hiddenText: hiddenWords.nl.legend,
		links: 'Meer over deze site',
		method: 'Hoe wij rekenen',
		data: 'Gegevens en downloads',
		version: (version: string, hash: string) => `Versie ${version} · gegevens van deze pagina ${hash}`
	},
	errors: {
		notFoundTitle: 'Deze pagina bestaat niet.',
		notFoundText: 'Misschien is het adres verkeerd overgenomen, of is de pagina verplaatst.',
		failedTitle: 'Deze pagina kan nu niet worden getoond.',
		failedText: 'Er ging iets mis bij ons. De andere pagina’s werken nog.',
		home: 'Naar het overzicht',
		technical: 'Technische melding'
	},
	table: 'Tabel',
	chart: 'Grafiek'
};

const en: typeof nl = {
	product: 'Wijkladder',
	skip: 'Skip to content',
	menu: 'Menu',
	mainNavigation: 'Main menu',
	studyNavigation: 'Evaluation of the approach',
	languageNavigation: 'Language',
	languageName: { nl: 'Dutch', en: 'English' },
	pages: {
		overview: 'Overview',
		compare: 'Compare',
		households: 'Households',
		visit: 'Visit',
		study: 'Evaluation',
		process: 'Process',
		experience: 'Experience',
		costs: 'Effort and costs',
		report: 'Report',
		data: 'Data',
		method: 'Method'
	},
	synthetic: 'Synthetic demonstration data.',
	syntheticShort: 'Not real.',
	syntheticWhy: 'Read why',
	draft: 'Draft.',
	draftMeaning: 'Not published yet. Figures may still change.',
	hiddenSpoken: '(hidden)',
	dutchOnly: 'The programme wrote some of these texts in Dutch. There is no English version of them.',
	controls: {
		legend: 'Choose what to show',
		area: 'Area',
		compare: 'Compare with',
		confidence: 'Confidence of the margin',
		nothing: 'no area',
		change: 'Change',
		areas: (count) => `${count} areas`,
		noScript: 'Choosing needs JavaScript. Without a choice the figures on this page are complete.'
	},
	live: {
		starting: 'Fetching the calculating engine.',
		progress: (loaded, total) => `${formatMegabytes(loaded, 'en')} of ${formatMegabytes(total, 'en')}.`,
		stillValid: 'The figures below remain valid.',
		ready: 'The figures have been updated.',
		retry: 'Try again',
		undo: 'Show the standard overview',
		technical: 'Technical message'
	},
	footer: {
		label: 'About these figures',
		source: 'Source of the figures',
		sourceText: (problems) =>
			problems === 0
				? 'The files of the programme. The check found no errors.'
				: problems === 1
					? 'The files of the programme. The check found one error.'
					: `The files of the programme. The check found ${problems} errors.`,
		margin: 'Margin',
		marginText: (confidence) =>
			`${formatConfidence(confidence, 'en')}. For full registers: how much chance variation to expect if nothing changes.`,
		hidden: 'Hidden',
		hiddenText: hiddenWords.en.legend,
		links: 'More about this site',
		method: 'How we calculate',
		data: 'Data and downloads',
		version: (version, hash) => `Version ${version} · data of this page ${hash}`
	},
	errors: {
		notFoundTitle: 'This page does not exist.',
		notFoundText: 'The address may have been copied wrongly, or the page has moved.',
		failedTitle: 'This page cannot be shown now.',
		failedText: 'Something went wrong on our side. The other pages still work.',
		home: 'To the overview',
		technical: 'Technical message'
	},
	table: 'Table',
	chart: 'Chart'
};

export const shellWords: Record<Language, typeof nl> = { nl, en };
