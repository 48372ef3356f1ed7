// Sentences about a dropped file that is not read, or of which no table could be made; nl and en.
import type { Language } from '../domain/text.ts';
import { phrase } from './phrases.ts';
import type { Facts, Sentences } from './problem-forms.ts';

interface Limits {
	most: string;
}

/** Why a delivered file is not read at all, and what to do. */
const refusals: Record<string, string> = {
	'not-a-workbook':
		'dit is geen werkmap die hier wordt gelezen. Bewaar het bestand als .xlsx, .ods of .csv. | this is no workbook that is read here. Save the file as .xlsx, .ods or .csv.',
	damaged:
		'dit bestand is beschadigd of niet helemaal aangekomen. Vraag de leverancier het opnieuw te sturen. | this file is damaged or did not arrive whole. Ask the supplier to send it again.',
	password:
		'dit bestand heeft een wachtwoord. Open het, haal het wachtwoord weg, bewaar het en lever het opnieuw. | this file has a password. Open it, take the password off, save it and deliver it again.',
	'old-excel':
		'dit is een werkmap van een oude Excel (.xls). Open haar en bewaar haar als .xlsx. | this is a workbook of an old Excel (.xls). Open it and save it as .xlsx.',
	'binary-excel':
		'dit is een binaire werkmap (.xlsb). Open haar en bewaar haar als .xlsx. | this is a binary workbook (.xlsb). Open it and save it as .xlsx.',
	macros:
		'in deze werkmap zitten macro’s; die worden hier nooit uitgevoerd. Bewaar haar als .xlsx of .ods zonder macro’s. | this workbook holds macros; they are never run here. Save it as .xlsx or .ods without macros.',
	'zip-bomb':
		'dit bestand wordt bij het uitpakken veel groter dan een levering kan zijn, en is niet verder uitgepakt. Vraag de leverancier om alleen de tabel. | this file unpacks to far more than a delivery can be, and was not unpacked further. Ask the supplier for the table alone.',
	'too-many-files':
		'hierin zitten meer dan {most} bestanden. Lever alleen de bestanden van dit kwartaal. | this holds more than {most} files. Deliver the files of this quarter alone.',
	'too-many-sheets':
		'deze werkmap heeft meer dan {most} bladen. Lever alleen de bladen met de tabellen. | this workbook has more than {most} sheets. Deliver only the sheets with the tables.',
	'too-many-columns':
		'een rij heeft meer dan {most} kolommen. Geen rekenblad kan dat; lever alleen de kolommen van de tabel. | a row has more than {most} columns. No spreadsheet can hold that; deliver only the columns of the table.',
	'too-many-rows':
		'een blad heeft meer dan {most} rijen. Geen rekenblad kan dat; lever zo veel rijen als CSV. | a sheet has more than {most} rows. No spreadsheet can hold that; deliver so many rows as CSV.',
	'too-many-texts':
		'deze werkmap bewaart meer tekst dan een levering kan hebben. Lever alleen het blad met de tabel, of bewaar het als CSV. | this workbook keeps more text than a delivery can have. Deliver only the sheet with the table, or save it as CSV.',
	'too-much':
		'deze tabel wordt groter dan {most} MB. Lever haar in delen, bijvoorbeeld per kwartaal. | this table becomes larger than {most} MB. Deliver it in parts, one quarter each for instance.',
	'long-cell':
		'een cel is langer dan een rekenblad kan bewaren. Dit bestand is met opzet of door een fout zo gemaakt; vraag de leverancier om een nieuw. | a cell is longer than a spreadsheet can keep. This file was made so on purpose or by a fault; ask the supplier for a new one.',
	'long-line':
		'een regel is langer dan {most} MB. Dit is geen tabel met een rij per regel; bewaar haar opnieuw als CSV. | a line is longer than {most} MB. This is no table with a row a line; save it as CSV again.',
	entities:
		'dit bestand legt zelf uit hoe zijn tekens gelezen moeten worden (DOCTYPE). Geen rekenblad schrijft dat; open het en bewaar het opnieuw. | this file declares how its characters are to be read (DOCTYPE). No spreadsheet writes that; open it and save it again.',
	nested:
		'dit is een zip in een zip in een zip. Pak hem uit en lever de bestanden zelf. | this is a zip in a zip in a zip. Unpack it and deliver the files themselves.'
};

/** Undefined where the reason is none of a delivery. */
export function refusal(language: Language, fact: Facts['fact']): string | undefined {
	const row = refusals[fact('reason')];
	return row === undefined ? undefined : phrase<Limits>(row, { most: fact('most') }, language);
}

const onSheet = (fact: Facts['fact'], language: Language): string =>
	fact('sheet') === ''
		? ''
		: { nl: ` op blad “${fact('sheet')}”`, en: ` on sheet “${fact('sheet')}”` }[language];

function unlikeAny(fact: Facts['fact'], language: Language): string {
	const [near, missing] = [fact('near'), fact('missing')];
	const where = onSheet(fact, language);
	const closest = {
		nl: near && ` Het meest lijkt dat op ${near}.csv, maar dan ontbreekt: ${missing}.`,
		en: near && ` That is most like ${near}.csv, but then this is missing: ${missing}.`
	}[language];
	return {
		nl: `geen kop past bij een van onze tabellen. Gezien${where}: ${fact('seen')}.${closest} Geef de kolommen onze namen, of maak een koppeling: welke kolom is welke.`,
		en: `no header fits one of our tables. Seen${where}: ${fact('seen')}.${closest} Give the columns our names, or make a mapping: which column is which.`
	}[language];
}

/** What a file is of which nothing was read, by its content. */
const strangers: Record<string, string> = {
	empty:
		'hier staat geen tabel in: er is geen enkele gevulde rij. Kijk of het juiste bestand is bewaard. | there is no table in this: not a single row is filled. See whether the right file was saved.',
	json: 'dit is JSON, maar geen StatLine en geen kaart. Lever de tabel als CSV of .xlsx. | this is JSON, but neither StatLine nor a map. Deliver the table as CSV or .xlsx.',
	map: 'dit is een kaart, maar geen GeoJSON. Zet de kaart om met: ogr2ogr areas.geojson, de naam van dit bestand, en de naam van de laag als er meer lagen in zitten. | this is a map, but no GeoJSON. Convert it with: ogr2ogr areas.geojson, the name of this file, and the name of the layer where it holds more than one.',
	'one-shape':
		'dit is GeoJSON van één vorm; hier wordt een FeatureCollection gelezen, met de vorm van elk gebied. Zet het bestand om met: ogr2ogr areas.geojson, de naam van dit bestand. | this is GeoJSON of one shape; what is read here is a FeatureCollection, with the shape of every area. Convert it with: ogr2ogr areas.geojson, the name of this file.',
	looks:
		'hier zitten twee of meer mappen theme/ met een theme.yaml bij. Welk uiterlijk bedoeld is, is niet te zien, dus er is er geen meegenomen. Lever er één. | two or more folders theme/ with a theme.yaml are among this. Which look is meant cannot be known, so none was taken along. Deliver one.',
	markup:
		'dit is een webpagina of XML, wat het bestand ook heet. Open het in een rekenblad en bewaar het als .xlsx. | this is a web page or XML, whatever the file is called. Open it in a spreadsheet and save it as .xlsx.',
	sav: 'dit is een SPSS-bestand dat hier niet wordt herkend. Bewaar het als CSV. | this is an SPSS file that is not recognised here. Save it as CSV.',
	other:
		'dit is geen tabel: een afbeelding, een document of iets anders. Lever de tabel zelf als .xlsx, .ods of .csv. | this is no table: a picture, a document or something else. Deliver the table itself as .xlsx, .ods or .csv.'
};

function ofShapefile(language: Language, fact: Facts['fact']): string {
	const [name, besides, missing] = [fact('name'), fact('besides'), fact('missing')];
	return {
		nl: `dit is een kaart in een shapefile, en geen GeoJSON.${besides && ` Deze bestanden horen erbij: ${besides}.`}${missing && ` Er ontbreekt een bestand met dezelfde naam op ${missing}; vraag het op, want daar staat in welke vorm bij welk gebied hoort.`} Zet alle delen in één map en zet de kaart om met: ogr2ogr areas.geojson ${name}.`,
		en: `this is a map in a shapefile, and no GeoJSON.${besides && ` These files belong to it: ${besides}.`}${missing && ` A file of the same name with ${missing} is missing; ask for it, since it says which shape is of which area.`} Put all parts into one folder and convert the map with: ogr2ogr areas.geojson ${name}.`
	}[language];
}

/** Of a delivered file; undefined where the problem is one of a folder. */
export function unrecognised(language: Language, fact: Facts['fact']): string | undefined {
	const reason = fact('reason');
	if (reason === 'header') return unlikeAny(fact, language);
	if (reason === 'shapefile') return ofShapefile(language, fact);
	const row = strangers[reason];
	return row === undefined ? undefined : phrase(row, {}, language);
}

/** A header that fits two tables; undefined where two files of one name are meant. */
export function fitsTwo(language: Language, fact: Facts['fact']): string | undefined {
	if (fact('reason') !== 'header') return undefined;
	const names = fact('names')
		.split('\n')
		.join(language === 'nl' ? ' en ' : ' and ');
	const where = onSheet(fact, language);
	return {
		nl: `de kop${where} past bij ${names}. Welke is bedoeld, is niet te zien: haal de kolommen weg die er niet bij horen, of kies de tabel zelf.`,
		en: `the header${where} fits ${names}. Which is meant cannot be seen: take out the columns that do not belong, or choose the table yourself.`
	}[language];
}

const others = (count: string, language: Language): string =>
	count === ''
		? ''
		: { nl: ` (zo zijn er hier nog ${count})`, en: ` (there are ${count} more of these)` }[language];

export const deliverySentences = {
	'formula-without-value': {
		nl: ({ column, fact }) =>
			`de formule in kolom ${column}${onSheet(fact, 'nl')} heeft geen bewaarde uitkomst${others(fact('count'), 'nl')}. Open het bestand in Excel of LibreOffice, bewaar het en lever het opnieuw.`,
		en: ({ column, fact }) =>
			`the formula in column ${column}${onSheet(fact, 'en')} has no stored outcome${others(fact('count'), 'en')}. Open the file in Excel or LibreOffice, save it and deliver it again.`
	}
} satisfies Sentences;
