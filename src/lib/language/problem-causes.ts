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
export function causeInHeader({ value, fact }: Facts, language: Language): string | undefined {
	const nl = language === 'nl';
	const below = fact('below');
	switch (fact('reason')) {
		case 'title':
			return nl
				? `boven de tabel staat een titel (${value}); de kolomnamen staan pas in rij ${fact('header')}. Haal ${rowsNl(fact('above'))} weg${below ? `, en de voetnoot in ${rowsNl(below)}` : ''}.`
				: `a title stands above the table (${value}); the column names come only in row ${fact('header')}. Take ${rowsEn(fact('above'))} away${below ? `, and the footnote in ${rowsEn(below)}` : ''}.`;
		case 'delimiter':
			return nl
				? `de kolommen zijn gescheiden door ${pipe(fact('sign'), 'nl')}. Sla het bestand op met een komma, puntkomma of tab tussen de kolommen.`
				: `the columns are separated by ${pipe(fact('sign'), 'en')}. Save the file with a comma, semicolon or tab between the columns.`;
		case 'whole-line':
			return nl
				? 'elke regel staat als geheel tussen aanhalingstekens, zodat het bestand één kolom heeft. Haal de aanhalingstekens om de regels weg, of sla het bestand opnieuw op als CSV.'
				: 'each line stands in quotation marks as a whole, so that the file has one column. Take the marks around the lines away, or save the file again as CSV.';
		case 'wide':
			return nl
				? `dit bestand heeft ${wideNl[fact('by')] ?? ''} (${fact('columns')}). Hier hoort één rij per cijfer of antwoord, met de kolommen ${fact('wanted')}. Zet de kolommen om in rijen: in Excel met Power Query (Draaitabel opheffen), in R met tidyr::pivot_longer, in pandas met melt${fact('by') === 'question' ? ', of met npm run import -- answers en een mapping' : ''}.`
				: `this file has ${wideEn[fact('by')] ?? ''} (${fact('columns')}). Here belongs one row per figure or answer, with the columns ${fact('wanted')}. Turn the columns into rows: in Excel with Power Query (Unpivot), in R with tidyr::pivot_longer, in pandas with melt${fact('by') === 'question' ? ', or with npm run import -- answers and a mapping' : ''}.`;
		default:
			return undefined;
	}
}

/** The causes why rows do not fit their header; undefined for any other. */
export function causeInRows({ value, fact }: Facts, language: Language): string | undefined {
	const nl = language === 'nl';
	switch (fact('reason')) {
		case 'footnote':
			return nl
				? `onder de tabel staat een voetnoot (${value}). Haal ${rowsNl(fact('below'))} weg.`
				: `a footnote stands below the table (${value}). Take ${rowsEn(fact('below'))} away.`;
		case 'header':
			if (fact('kind') === 'same')
				return nl
					? `hier staat de kop nog eens${all(fact('rows'), 'nl')}, zoals wanneer bestanden achter elkaar zijn geplakt. Haal die weg en laat alleen de eerste kop staan.`
					: `here the header stands once more${all(fact('rows'), 'en')}, as when files were joined. Take it away and keep only the first header.`;
			return nl
				? `hier begint een tweede tabel met een andere kop${all(fact('rows'), 'nl')}, zoals wanneer bestanden achter elkaar zijn geplakt. Wat eronder staat is niet gelezen. Zet die kolommen in de volgorde van de eerste kop en haal de tweede weg, of lever de tabel in een eigen bestand.`
				: `here a second table begins with another header${all(fact('rows'), 'en')}, as when files were joined. What stands below it was not read. Put its columns in the order of the first header and take the second away, or deliver the table in a file of its own.`;
		case 'labels':
			return nl
				? 'deze rij onder de kop noemt de kolommen nog eens in woorden. Haal de rij weg: de kop is één rij.'
				: 'this row below the header names the columns once more in words. Take the row away: the header is one row.';
		case 'backslash':
			return nl
				? 'aanhalingstekens binnen een tekst staan in deze rij met een schuine streep ervoor (\\"). Verdubbel ze: in R met qmethod = "double".'
				: 'quotation marks inside a text have a backslash before them in this row (\\"). Double them: in R with qmethod = "double".';
		case 'row-names':
			return nl
				? 'elke rij heeft één cel meer dan de kop: vooraan staat het nummer van de rij. Sla het bestand op zonder rijnamen: in R met row.names = FALSE, in pandas met index=False.'
				: 'each row has one cell more than the header: it begins with the number of the row. Save the file without row names: in R with row.names = FALSE, in pandas with index=False.';
		default:
			return undefined;
	}
}

/** An extra column whose name or content tells where it comes from; undefined for any other. */
export function causeOfExtra({ column, fact }: Facts, language: Language): string | undefined {
	if (fact('reason') !== 'row-numbers') return undefined;
	return language === 'nl'
		? `kolom ${column || fact('place')} bevat de nummers van de rijen en wordt niet gebruikt. U kunt hem weglaten: in R met row.names = FALSE, in pandas met index=False.`
		: `column ${column || fact('place')} holds the numbers of the rows and is not used. You can leave it out: in R with row.names = FALSE, in pandas with index=False.`;
}
