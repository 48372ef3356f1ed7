// Words of the descriptor of the public tables: for catalogues and programs that look for data, in both languages.
import type { Bilingual } from '../../../domain/text.ts';
import { rowMeanings } from './columns.ts';

export const datasetWords = {
	title: ({ nl, en }: Bilingual): Bilingual => ({
		nl: `${nl}: cijfers per kwartaal`,
		en: `${en}: figures by quarter`
	}),
	about: ({ nl, en }: Bilingual): Bilingual => ({
		nl: `De open tabellen achter de site van ${nl}: gebieden, gemeten cijfers, breuken, gebeurtenissen, toelichtingen en bereik. Rijen over mensen staan er niet in.`,
		en: `The open tables behind the site of ${en}: areas, measured figures, breaks, events, notes and reach. They hold no rows about people.`
	}),
	synthetic: {
		nl: 'De gegevens zijn synthetisch: verzonnen, als voorbeeld. Trek er geen conclusies uit.',
		en: 'The data are synthetic: invented, as an example. Draw no conclusions from them.'
	},
	table: (file: keyof typeof rowMeanings): Bilingual => ({
		nl: `${file}.csv: één rij is ${rowMeanings[file].nl}`,
		en: `${file}.csv: a row is ${rowMeanings[file].en}`
	}),
	database: {
		nl: 'De tabellen waarmee deze site rekent, als DuckDB-bestand',
		en: 'The tables that this site computes with, as a DuckDB file'
	},
	marked: {
		nl: 'zegt in elke rij dat de gegevens synthetisch zijn',
		en: 'says in every row that the data are synthetic'
	},
	keywords: {
		nl: ['wijk', 'buurt', 'monitor', 'kwartaalcijfers'],
		en: ['neighbourhood', 'monitor', 'quarterly figures']
	}
} satisfies Record<string, Bilingual | { nl: string[]; en: string[] } | ((one: never) => Bilingual)>;
