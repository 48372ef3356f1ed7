// How a chart is referred to in a report, a council paper or a message: one sentence with all that finds it again.
import type { Language } from '../domain/text.ts';

export interface Cited {
	title: string;
	/** Empty where nothing was measured. */
	period: string;
	programme: string;
	/** Without `Source:`; empty where there are none. */
	sources: string;
	/** Of Wijkladder. */
	version: string;
	/** Of what the page is drawn from, in hexadecimal. */
	hash: string;
	/** Of the published tables that a choice was answered from; empty where the page came with its figures. */
	tables: string;
	/** That it is made up, or a draft. */
	mark: string | null;
	/** Where it stands; empty where that is not known yet. */
	address: string;
}

/** A chart on a page that says more: what it is called, and what the page says. */
export const titleOfChart = (chart: string, page: string): string =>
	`${chart}${/[.?!]$/.test(chart) ? '' : '.'} ${page}`;

const nl = {
	cite: 'Verwijzen',
	one: (chart: string) => `Verwijzen naar: ${chart}`,
	charts: 'Verwijzen naar een grafiek van deze pagina',
	tree: 'Doelenboom van gezinnen',
	map: 'Kaart van de gebieden',
	/** What the studies were made of, where no file names a source. */
	sources: {
		process: 'vragenlijst van de procesevaluatie',
		experience: 'cliëntonderzoek van het programma',
		effort: 'inzet zoals organisaties die opgaven',
		families: 'doelen van gezinnen zoals het programma ze vastlegde'
	},
	intro:
		'Neem dit over waar u de grafiek gebruikt. Aan het controlegetal is te zien of de pagina nog uit dezelfde gegevens bestaat.',
	copy: 'Kopiëren',
	copied: 'Gekopieerd.',
	notCopied: 'Kopiëren lukt hier niet. Selecteer de tekst en kopieer die zelf.',
	sentence: ({ title, period, programme, sources, version, hash, tables, mark, address }: Cited) =>
		`${title} ${programme}${period && `, ${period}`}. ${sources && `Bron: ${sources}. `}${mark === null ? '' : `${mark} `}Wijkladder ${version}, controlegetal van de gegevens ${hash.slice(0, 12)}${tables && `, van de tabellen ${tables.slice(0, 12)}`}.${address && ` ${address}`}`
};

export const citeWords: Record<Language, typeof nl> = {
	nl,
	en: {
		cite: 'Cite',
		one: (chart) => `Cite: ${chart}`,
		charts: 'Cite a chart of this page',
		tree: 'Goal tree of families',
		map: 'Map of the areas',
		sources: {
			process: 'survey of the process evaluation',
			experience: 'study of clients of the programme',
			effort: 'effort as organisations told it',
			families: 'goals of families as the programme wrote them down'
		},
		intro:
			'Use this wherever you use the chart. By the checksum you can see whether the page is still made of the same data.',
		copy: 'Copy',
		copied: 'Copied.',
		notCopied: 'Copying does not work here. Select the text and copy it yourself.',
		sentence: ({ title, period, programme, sources, version, hash, tables, mark, address }) =>
			`${title} ${programme}${period && `, ${period}`}. ${sources && `Source: ${sources}. `}${mark === null ? '' : `${mark} `}Wijkladder ${version}, checksum of the data ${hash.slice(0, 12)}${tables && `, of the tables ${tables.slice(0, 12)}`}.${address && ` ${address}`}`
	}
};
