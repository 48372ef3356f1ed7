// What the imports of public figures and of answers say in a terminal: what was written, and what could not be; never what somebody answered.
import type { StatlineFindingCode } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';

/** Facts of a finding as the sentence needs them; `place` is empty when it concerns the whole file. */
interface FindingFacts {
	place: string;
	column: string;
	value: string;
}
type SourceReason = 'no-json' | 'no-list' | 'empty' | 'no-column' | 'no-period' | 'bad-constant';

export interface ImportWords {
	usage: string;
	unreadable: (what: string, reason: string) => string;
	noPlace: (file: string, reason: string) => string;
	/** Why a source is no StatLine answer that can be chosen from. */
	source: Record<SourceReason, (value: string) => string>;
	/** Why new rows cannot be put into the file that is there. */
	unmergeable: Record<
		'late-header' | 'no-column' | 'unreadable-letters' | 'twice' | 'uneven-row' | 'unclear-cell',
		(facts: { row?: number; column?: string; value?: string }) => string
	>;
	mapping: (file: string, line: number, path: string, reason: string) => string;
	nothing: string;
	written: (file: string, added: number, replaced: number, hidden: number) => string;
	/** Areas of the mapping that the folder does not have. */
	passedOver: (areas: string) => string;
	row: (row: number) => string;
	findings: Record<StatlineFindingCode, (facts: FindingFacts) => string>;
}

export const importWords: Record<Language, ImportWords> = {
	nl: {
		usage: 'Gebruik: npm run import -- statline <bestand> --map <mapping.yaml> --out <map> [--lang nl|en]',
		unreadable: (what, reason) => `${what} is niet te gebruiken: ${reason}.`,
		noPlace: (file, reason) =>
			`${file} is niet te schrijven (${reason}). Noem met --out een map waarin u mag schrijven.`,
		source: {
			'no-json': (value) => `dit is geen geldige JSON (${value})`,
			'no-list': () => 'in deze JSON staat geen lijst "value" met rijen',
			empty: () => 'het bestand is leeg',
			'no-column': (value) =>
				`er is geen kolom ${value}. Verbeter de naam in de mapping: die van de open data of die van de website`,
			'no-period': (value) =>
				`er is geen kolom ${value}. Gaat de tabel over één jaar, zoals Kerncijfers wijken en buurten, zet dat dan in de mapping onder constants: period: 2012`,
			'bad-constant': (value) =>
				`constants.period in de mapping is “${value}”, en dat is geen jaar (2012) of kwartaal (2012-Q1)`
		},
		unmergeable: {
			'late-header': ({ row }) =>
				`de kolomnamen staan in rij ${row}, niet in rij 1. Haal weg wat erboven staat`,
			'no-column': ({ column }) => `kolom ${column} ontbreekt. Zet die erbij`,
			'unreadable-letters': () => 'er staan letters in die niet te lezen zijn. Bewaar het bestand als UTF-8',
			twice: ({ column }) => `kolom ${column} staat er twee keer. Haal er één weg`,
			'uneven-row': ({ row }) => `rij ${row} heeft niet evenveel cellen als de kop. Verbeter die rij`,
			'unclear-cell': ({ row, column, value }) =>
				`rij ${row}, kolom ${column}: “${value}” is niet duidelijk. Verbeter die cel`
		},
		mapping: (file, line, path, reason) => `${file}, regel ${line}: ${path} klopt niet: ${reason}.`,
		nothing:
			'Geen enkele rij voldoet aan select en areas in de mapping, dus is er niets geschreven. Controleer de codes.',
		written: (file, added, replaced, hidden) =>
			`${file}: ${added} rijen toegevoegd, ${replaced} vervangen; ${hidden} daarvan geheim bij de bron (.).`,
		passedOver: (areas) => `Niet in areas.csv van deze map, dus overgeslagen: ${areas}.`,
		row: (row) => `rij ${row}`,
		findings: {
			'bad-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is geen getal en is overgeslagen. Noem het in de mapping onder missing als het “niet gemeten” betekent, of onder hidden als de bron het cijfer geheimhoudt.`,
			'ambiguous-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” kan twee getallen zijn en is overgeslagen. Schrijf het zonder scheiding van duizendtallen.`,
			'bad-period': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is geen jaar (2012JJ00, 2012) of kwartaal (2012KW01, 2012 1e kwartaal) en is overgeslagen. Sluit zulke rijen uit met select.`,
			repeated: ({ place, value }) =>
				`${place}: ${value} komt meer dan eens voor; alleen de eerste is gebruikt. Kies met select één waarde per kenmerk.`,
			'no-measure': ({ value }) =>
				`geen kolom heet ${value}. Controleer de naam onder measures, zonder het volgnummer erachter.`,
			'several-columns': ({ column, value }) =>
				`meer kolommen heten ${value}: ${column}. Schrijf in de mapping de naam met het volgnummer.`,
			'no-area': ({ value }) =>
				`geen rij voor gebied ${value}. Controleer de code, of haal het gebied uit de mapping.`,
			'one-page': () =>
				'dit is één bladzijde van een langer antwoord. Haal de volgende bladzijden ook op (nextLink).',
			'impossible-figure': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” kan dit cijfer niet zijn en is overgeslagen. Staat het voor “geen cijfer”, noem het dan in de mapping onder missing (niet gemeten) of hidden (geheim); controleer anders scale.`,
			'typed-null': ({ column, value }) =>
				`opmerking: in ${column} is ${value} keer geen cijfer (null). In dit antwoord (TypedDataSet) is niet te zien of de bron het geheimhoudt of niet heeft gemeten; er is geen rij van gemaakt. Haal UntypedDataSet op: daar staat een punt bij wat geheim is.`,
			'changed-borders': ({ column, value }) =>
				`opmerking: volgens ${column} heeft dit gebied andere grenzen dan een jaar eerder: ${value}. Leg dat per indicator vast in breaks.csv: <indicator>,${value},boundary,<reden>.`,
			'changed-code': ({ column, value }) =>
				`opmerking: volgens ${column} heeft dit gebied een andere code dan een jaar eerder, met dezelfde grenzen: ${value}. Zet voor eerdere jaren ook de oude code onder areas.`
		}
	},
	en: {
		usage: 'Usage: npm run import -- statline <file> --map <mapping.yaml> --out <folder> [--lang nl|en]',
		unreadable: (what, reason) => `${what} cannot be used: ${reason}.`,
		noPlace: (file, reason) =>
			`${file} cannot be written (${reason}). Name a folder with --out that you may write in.`,
		source: {
			'no-json': (value) => `this is no valid JSON (${value})`,
			'no-list': () => 'this JSON holds no list "value" of rows',
			empty: () => 'the file is empty',
			'no-column': (value) =>
				`there is no column ${value}. Correct its name in the mapping: that of the open data or that of the website`,
			'no-period': (value) =>
				`there is no column ${value}. If the table is about one year, as the key figures of neighbourhoods are, write it in the mapping under constants: period: 2012`,
			'bad-constant': (value) =>
				`constants.period in the mapping is “${value}”, which is no year (2012) or quarter (2012-Q1)`
		},
		unmergeable: {
			'late-header': ({ row }) =>
				`its column names stand in row ${row}, not in row 1. Remove what stands above them`,
			'no-column': ({ column }) => `column ${column} is missing. Add it`,
			'unreadable-letters': () => 'it holds letters that cannot be read. Save the file as UTF-8',
			twice: ({ column }) => `column ${column} stands in it twice. Remove one of them`,
			'uneven-row': ({ row }) => `row ${row} has not as many cells as the header. Correct that row`,
			'unclear-cell': ({ row, column, value }) =>
				`row ${row}, column ${column}: “${value}” is not clear. Correct that cell`
		},
		mapping: (file, line, path, reason) => `${file}, line ${line}: ${path} is not right: ${reason}.`,
		nothing: 'No row fits select and areas of the mapping, so nothing was written. Check the codes.',
		written: (file, added, replaced, hidden) =>
			`${file}: ${added} rows added, ${replaced} replaced; ${hidden} of them hidden at the source (.).`,
		passedOver: (areas) => `Not in areas.csv of this folder, so passed over: ${areas}.`,
		row: (row) => `row ${row}`,
		findings: {
			'bad-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is no number and was passed over. Name it in the mapping under missing if it means “not measured”, or under hidden if the source holds the figure back.`,
			'ambiguous-number': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” may be two numbers and was passed over. Write it without a thousands separator.`,
			'bad-period': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” is no year (2012JJ00, 2012) or quarter (2012KW01, 2012 1e kwartaal) and was passed over. Leave such rows out with select.`,
			repeated: ({ place, value }) =>
				`${place}: ${value} occurs more than once; only the first was used. Choose one value per dimension with select.`,
			'no-measure': ({ value }) =>
				`no column is called ${value}. Check the name under measures, without the number behind it.`,
			'several-columns': ({ column, value }) =>
				`several columns are called ${value}: ${column}. Write the name with its number in the mapping.`,
			'no-area': ({ value }) =>
				`no row for area ${value}. Check the code, or take the area out of the mapping.`,
			'one-page': () => 'this is one page of a longer answer. Fetch the next pages too (nextLink).',
			'impossible-figure': ({ place, column, value }) =>
				`${place}, ${column}: “${value}” cannot be this figure and was passed over. If it stands for “no figure”, name it in the mapping under missing (not measured) or hidden (held back); else check scale.`,
			'typed-null': ({ column, value }) =>
				`remark: in ${column} there is no figure (null) ${value} times. In this answer (TypedDataSet) what the source holds back and what was not measured look the same; no row was made of it. Fetch UntypedDataSet: there a point stands for what is held back.`,
			'changed-borders': ({ column, value }) =>
				`remark: according to ${column} this area has other borders than a year before: ${value}. Record that in breaks.csv for each indicator: <indicator>,${value},boundary,<reason>.`,
			'changed-code': ({ column, value }) =>
				`remark: according to ${column} this area has another code than a year before, with the same borders: ${value}. Put the old code under areas as well for earlier years.`
		}
	}
};

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

export interface ImportDeliveryWords {
	usage: string;
	nothing: (file: string) => string;
	/** A table of ours with its header alone. */
	notFilledIn: (file: string) => string;
	written: (file: string, added: number, replaced: number) => string;
}

export const importDeliveryWords: Record<Language, ImportDeliveryWords> = {
	nl: {
		usage: 'Gebruik: npm run import -- <bestand> [--map <koppeling.yaml>] --out <map> [--lang nl|en]',
		nothing: (file) =>
			`Van ${file} is niets overgenomen, dus is er niets geschreven. Noem met --map de koppeling, of zet haar in mappings/ van de map.`,
		notFilledIn: (file) =>
			`In ${file} is nog niets ingevuld, dus is er niets geschreven. Vul rijen in onder de kolomnamen, bewaar het bestand en lees het opnieuw in.`,
		written: (file, added, replaced) => `${file}: ${added} rijen toegevoegd, ${replaced} vervangen.`
	},
	en: {
		usage: 'Usage: npm run import -- <file> [--map <mapping.yaml>] --out <folder> [--lang nl|en]',
		nothing: (file) =>
			`Nothing of ${file} was taken over, so nothing was written. Name the mapping with --map, or put it in mappings/ of the folder.`,
		notFilledIn: (file) =>
			`Nothing is filled in yet in ${file}, so nothing was written. Fill in rows under the column names, save the file and import it again.`,
		written: (file, added, replaced) => `${file}: ${added} rows added, ${replaced} replaced.`
	}
};
