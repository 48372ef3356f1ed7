// What the import of answers says in a terminal: what was written, and why not; never what somebody answered.
import type { Language } from '../domain/text.ts';

export interface ImportAnswersWords {
	usage: string;
	/** Why file and mapping do not fit together, by code. */
	unfit: Record<'empty' | 'no-column' | 'no-origin' | 'other-columns' | 'quotes', (column: string) => string>;
	unmapped: (column: string, row: number, count: number) => string;
	nothing: string;
	written: (file: string, added: number, replaced: number, unanswered: number) => string;
}

export const importAnswersWords: Record<Language, ImportAnswersWords> = {
	nl: {
		usage: 'Gebruik: npm run import -- answers <bestand> --map <mapping.yaml> --out <map> [--lang nl|en]',
		unfit: {
			empty: () => 'het bestand is leeg',
			'no-column': (column) =>
				`er is geen kolom ${column}, die de mapping noemt. Neem de naam precies over uit de kop van het bestand`,
			'no-origin': (column) =>
				`de mapping zegt niet waar kolom ${column} vandaan komt. Noem die onder rename of constant`,
			'other-columns': (column) =>
				`het bestand dat er al is en de mapping hebben niet dezelfde kolommen (${column}). Schrijf naar een andere map`,
			quotes: () => 'een aanhalingsteken heeft geen begin of einde. Voer het bestand opnieuw uit'
		},
		unmapped: (column, row, count) =>
			`rij ${row}, ${column}: ${count === 1 ? 'een antwoord staat' : `${count} antwoorden staan`} niet onder values in de mapping en ${count === 1 ? 'is' : 'zijn'} overgeslagen. Noem het daar, of onder missing als het “niet beantwoord” betekent.`,
		nothing:
			'Geen enkel antwoord gevonden, dus is er niets geschreven. Controleer melt, rows en missing in de mapping.',
		written: (file, added, replaced, unanswered) =>
			`${file}: ${added} antwoorden toegevoegd, ${replaced} vervangen; ${unanswered} vragen zonder antwoord overgeslagen.`
	},
	en: {
		usage: 'Usage: npm run import -- answers <file> --map <mapping.yaml> --out <folder> [--lang nl|en]',
		unfit: {
			empty: () => 'the file is empty',
			'no-column': (column) =>
				`there is no column ${column}, which the mapping names. Copy the name exactly from the header of the file`,
			'no-origin': (column) =>
				`the mapping does not say where column ${column} comes from. Name it under rename or constant`,
			'other-columns': (column) =>
				`the file that is there already and the mapping do not have the same columns (${column}). Write to another folder`,
			quotes: () => 'a quotation mark has no beginning or end. Export the file again'
		},
		unmapped: (column, row, count) =>
			`row ${row}, ${column}: ${count === 1 ? 'an answer does' : `${count} answers do`} not stand under values in the mapping and ${count === 1 ? 'was' : 'were'} passed over. Name it there, or under missing if it means “not answered”.`,
		nothing: 'No answer found, so nothing was written. Check melt, rows and missing in the mapping.',
		written: (file, added, replaced, unanswered) =>
			`${file}: ${added} answers added, ${replaced} replaced; ${unanswered} questions without an answer passed over.`
	}
};
