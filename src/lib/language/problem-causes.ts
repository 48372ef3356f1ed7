// Sentences about a file of another form: the cause of what would else be a problem in every row; nl and en together.
import type { Language } from '../domain/text.ts';
import type { Facts } from './problem-forms.ts';

/** One row or several, as a list of ranges. */
const several = (rows: string): boolean => /[-,]/.test(rows);
const rowsNl = (rows: string): string => `${several(rows) ? 'rijen' : 'rij'} ${rows}`;
const rowsEn = (rows: string): string => `${several(rows) ? 'rows' : 'row'} ${rows}`;

/** Which rows, where there is more than the one that is named already. */
const all = (rows: string, language: Language): string =>
	several(rows) ? ` (${language === 'nl' ? rowsNl(rows) : rowsEn(rows)})` : '';

const wideNl: Record<string, string> = {
	question: 'één kolom per vraag',
	indicator: 'één kolom per indicator',
	period: 'één kolom per periode'
};
const wideEn: Record<string, string> = {
	question: 'one column per question',
	indicator: 'one column per indicator',
	period: 'one column per period'
};
const pipe = (sign: string, language: Language): string =>
	sign === ' ' ? { nl: 'een spatie', en: 'a space' }[language] : `“${sign}”`;

/** The forms of a header that is not there as it should be; undefined for any other. */
export function causeInHeader({ value, column, fact }: Facts, language: Language): string | undefined {
	const below = fact('below');
	const said: Record<Language, Record<string, string | undefined>> = {
		nl: {
			mapping: `er is geen kolom ${column}, die de koppeling noemt. Neem de naam precies over uit de kop van het bestand.`,
			origin: `de koppeling zegt niet waar kolom ${column} vandaan komt. Noem die onder rename of constant.`,
			title: `boven de tabel staat een titel (${value}); de kolomnamen staan pas in rij ${fact('header')}. Haal ${rowsNl(fact('above'))} weg${below ? `, en de voetnoot in ${rowsNl(below)}` : ''}.`,
			delimiter: `de kolommen zijn gescheiden door ${pipe(fact('sign'), 'nl')}. Sla het bestand op met een komma, puntkomma of tab tussen de kolommen.`,
			'whole-line':
				'elke regel staat als geheel tussen aanhalingstekens, zodat het bestand één kolom heeft. Haal de aanhalingstekens om de regels weg, of sla het bestand opnieuw op als CSV.',
			wide: `dit bestand heeft ${wideNl[fact('by')] ?? ''} (${fact('columns')}). Hier hoort één rij per cijfer of antwoord, met de kolommen ${fact('wanted')}. Zet de kolommen om in rijen: in Excel met Power Query (Draaitabel opheffen), in R met tidyr::pivot_longer, in pandas met melt${fact('by') === 'question' ? ', of met npm run import -- answers en een mapping' : ''}.`
		},
		en: {
			mapping: `there is no column ${column}, which the mapping names. Copy the name exactly from the header of the file.`,
			origin: `the mapping does not say where column ${column} comes from. Name it under rename or constant.`,
			title: `a title stands above the table (${value}); the column names come only in row ${fact('header')}. Take ${rowsEn(fact('above'))} away${below ? `, and the footnote in ${rowsEn(below)}` : ''}.`,
			delimiter: `the columns are separated by ${pipe(fact('sign'), 'en')}. Save the file with a comma, semicolon or tab between the columns.`,
			'whole-line':
				'each line stands in quotation marks as a whole, so that the file has one column. Take the marks around the lines away, or save the file again as CSV.',
			wide: `this file has ${wideEn[fact('by')] ?? ''} (${fact('columns')}). Here belongs one row per figure or answer, with the columns ${fact('wanted')}. Turn the columns into rows: in Excel with Power Query (Unpivot), in R with tidyr::pivot_longer, in pandas with melt${fact('by') === 'question' ? ', or with npm run import -- answers and a mapping' : ''}.`
		}
	};
	return said[language][fact('reason')];
}

/** The causes why rows do not fit their header; undefined for any other. */
export function causeInRows({ value, fact }: Facts, language: Language): string | undefined {
	const said: Record<Language, Record<string, string | undefined>> = {
		nl: {
			footnote: `onder de tabel staat een voetnoot (${value}). Haal ${rowsNl(fact('below'))} weg.`,
			header:
				fact('kind') === 'same'
					? `hier staat de kop nog eens${all(fact('rows'), 'nl')}, zoals wanneer bestanden achter elkaar zijn geplakt. Haal die weg en laat alleen de eerste kop staan.`
					: `hier begint een tweede tabel met een andere kop${all(fact('rows'), 'nl')}, zoals wanneer bestanden achter elkaar zijn geplakt. Wat eronder staat is niet gelezen. Zet die kolommen in de volgorde van de eerste kop en haal de tweede weg, of lever de tabel in een eigen bestand.`,
			labels:
				'deze rij onder de kop noemt de kolommen nog eens in woorden. Haal de rij weg: de kop is één rij.',
			backslash:
				'aanhalingstekens binnen een tekst staan in deze rij met een schuine streep ervoor (\\"). Verdubbel ze: in R met qmethod = "double".',
			'row-names':
				'elke rij heeft één cel meer dan de kop: vooraan staat het nummer van de rij. Sla het bestand op zonder rijnamen: in R met row.names = FALSE, in pandas met index=False.'
		},
		en: {
			footnote: `a footnote stands below the table (${value}). Take ${rowsEn(fact('below'))} away.`,
			header:
				fact('kind') === 'same'
					? `here the header stands once more${all(fact('rows'), 'en')}, as when files were joined. Take it away and keep only the first header.`
					: `here a second table begins with another header${all(fact('rows'), 'en')}, as when files were joined. What stands below it was not read. Put its columns in the order of the first header and take the second away, or deliver the table in a file of its own.`,
			labels:
				'this row below the header names the columns once more in words. Take the row away: the header is one row.',
			backslash:
				'quotation marks inside a text have a backslash before them in this row (\\"). Double them: in R with qmethod = "double".',
			'row-names':
				'each row has one cell more than the header: it begins with the number of the row. Save the file without row names: in R with row.names = FALSE, in pandas with index=False.'
		}
	};
	return said[language][fact('reason')];
}

/** An extra column whose name or content tells where it comes from; undefined for any other. */
export function causeOfExtra({ column, fact }: Facts, language: Language): string | undefined {
	if (fact('reason') !== 'row-numbers') return undefined;
	return language === 'nl'
		? `kolom ${column || fact('place')} bevat de nummers van de rijen en wordt niet gebruikt. U kunt hem weglaten: in R met row.names = FALSE, in pandas met index=False.`
		: `column ${column || fact('place')} holds the numbers of the rows and is not used. You can leave it out: in R with row.names = FALSE, in pandas with index=False.`;
}
