// What the import of public figures says in a terminal: what was written, and what could not be.
import type { Language } from '../domain/text.ts';

/** Facts of a finding as the sentence needs them; `place` is empty when it concerns the whole file. */
interface FindingFacts {
	place: string;
	column: string;
	value: string;
}
type FindingCode =
	| 'bad-number'
	| 'ambiguous-number'
	| 'bad-period'
	| 'repeated'
	| 'no-measure'
	| 'several-columns'
	| 'no-area'
	| 'one-page';

export interface ImportWords {
	usage: string;
	unreadable: (what: string, reason: string) => string;
	mapping: (file: string, line: number, path: string, reason: string) => string;
	nothing: string;
	written: (file: string, added: number, replaced: number, hidden: number) => string;
	/** Areas of the mapping that the folder does not have. */
	passedOver: (areas: string) => string;
	row: (row: number) => string;
	findings: Record<FindingCode, (facts: FindingFacts) => string>;
}

export const importWords: Record<Language, ImportWords> = {
	nl: {
		usage: 'Gebruik: npm run import -- statline <bestand> --map <mapping.yaml> --out <map> [--lang nl|en]',
		unreadable: (what, reason) => `${what} is niet te gebruiken: ${reason}.`,
		mapping: (file, line, path, reason) => `${file}, regel ${line}: ${path} klopt niet: ${reason}.`,
		nothing:
			'Geen enkele rij voldoet aan select en areas in de mapping, dus is er niets geschreven. Controleer de codes.',
		written: (file, added, replaced, hidden) =>
			`${file}: ${added} rijen toegevoegd, ${replaced} vervangen; ${hidden} daarvan geheim bij de bron (.).`,
		passedOver: (areas) => `Niet in areas.csv van deze map, dus overgeslagen: ${areas}.`,
		row: (row) => `rij ${row}`,
		findings: {
			'bad-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is geen getal en is overgeslagen. Noem het onder missing als het “niet gemeten” betekent.`,
			'ambiguous-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” kan twee getallen zijn en is overgeslagen. Schrijf het zonder scheiding van duizendtallen.`,
			'bad-period': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is geen jaar (2012JJ00) of kwartaal (2012KW01) en is overgeslagen. Sluit zulke rijen uit met select.`,
			repeated: ({ place, value }) =>
				`${place}: ${value} komt meer dan eens voor; alleen de eerste is gebruikt. Kies met select één waarde per kenmerk.`,
			'no-measure': ({ value }) =>
				`geen kolom heet ${value}. Controleer de naam onder measures, zonder het volgnummer erachter.`,
			'several-columns': ({ column, value }) =>
				`meer kolommen heten ${value}: ${column}. Schrijf in de mapping de naam met het volgnummer.`,
			'no-area': ({ value }) =>
				`geen rij voor gebied ${value}. Controleer de code, of haal het gebied uit de mapping.`,
			'one-page': () =>
				'dit is één bladzijde van een langer antwoord. Haal de volgende bladzijden ook op (nextLink).'
		}
	},
	en: {
		usage: 'Usage: npm run import -- statline <file> --map <mapping.yaml> --out <folder> [--lang nl|en]',
		unreadable: (what, reason) => `${what} cannot be used: ${reason}.`,
		mapping: (file, line, path, reason) => `${file}, line ${line}: ${path} is not right: ${reason}.`,
		nothing: 'No row fits select and areas of the mapping, so nothing was written. Check the codes.',
		written: (file, added, replaced, hidden) =>
			`${file}: ${added} rows added, ${replaced} replaced; ${hidden} of them hidden at the source (.).`,
		passedOver: (areas) => `Not in areas.csv of this folder, so passed over: ${areas}.`,
		row: (row) => `row ${row}`,
		findings: {
			'bad-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is no number and was passed over. Name it under missing if it means “not measured”.`,
			'ambiguous-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” may be two numbers and was passed over. Write it without a thousands separator.`,
			'bad-period': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is no year (2012JJ00) or quarter (2012KW01) and was passed over. Leave such rows out with select.`,
			repeated: ({ place, value }) =>
				`${place}: ${value} occurs more than once; only the first was used. Choose one value per dimension with select.`,
			'no-measure': ({ value }) =>
				`no column is called ${value}. Check the name under measures, without the number behind it.`,
			'several-columns': ({ column, value }) =>
				`several columns are called ${value}: ${column}. Write the name with its number in the mapping.`,
			'no-area': ({ value }) =>
				`no row for area ${value}. Check the code, or take the area out of the mapping.`,
			'one-page': () => 'this is one page of a longer answer. Fetch the next pages too (nextLink).'
		}
	}
};
