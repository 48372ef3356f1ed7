// Sentences about cells as programs write them, and about what can be but is hardly so; nl and en together.
import type { Language } from '../domain/text.ts';
import type { Facts, Sentences } from './problem-forms.ts';

const rows = (count: string, language: Language): string =>
	count === '' || count === '1' ? '' : { nl: `, in ${count} rijen`, en: `, in ${count} rows` }[language];

/** Where a person's answers stand, one a row. */
const isOfPeople = (file: string): boolean => file === 'surveys.csv' || file === 'responses.csv';

/** What an unanswered question is in a file of answers. */
export const unanswered = (file: string, language: Language): string =>
	isOfPeople(file)
		? {
				nl: ' Is de vraag niet beantwoord, of staat dit getal voor “weet niet”, laat de rij dan weg.',
				en: ' If the question was not answered, or this number stands for “do not know”, leave the row out.'
			}[language]
		: '';

const numberNl = ({ value, column, file, fact }: Facts): string | undefined => {
	const said: Record<string, string | undefined> = {
		'hidden-mark': `${value} in kolom ${column} is geen getal. Houdt de bron het cijfer geheim, schrijf dan een punt (.). Is het niet gemeten, laat de cel dan leeg. Is het nul, schrijf dan 0.`,
		star: `${value} in kolom ${column} heeft een ster. Betekent die voorlopig, haal de ster dan weg en schrijf provisional in kolom status. Geeft de bron ermee aan dat het cijfer geheim is, schrijf dan een punt (.).`,
		'yes-no':
			file === 'surveys.csv' || file === 'responses.csv'
				? `${value} in kolom ${column} is een woord. Schrijf 1 voor ja of waar, en 0 voor nee of onwaar.`
				: `${value} in kolom ${column} is een woord. Schrijf een getal.`,
		percent: `${value} in kolom ${column} is een percentage. Schrijf een aandeel als getal van 0 tot 1, zonder procentteken: 37% is 0,37.`
	};
	return said[fact('reason')];
};

const numberEn = ({ value, column, file, fact }: Facts): string | undefined => {
	const said: Record<string, string | undefined> = {
		'hidden-mark': `${value} in column ${column} is no number. If the source hides the figure, write a point (.). If it was not measured, leave the cell empty. If it is zero, write 0.`,
		star: `${value} in column ${column} has a star. If that means provisional, take the star away and write provisional in column status. If the source hides the figure with it, write a point (.).`,
		'yes-no':
			file === 'surveys.csv' || file === 'responses.csv'
				? `${value} in column ${column} is a word. Write 1 for yes or true, and 0 for no or false.`
				: `${value} in column ${column} is a word. Write a number.`,
		percent: `${value} in column ${column} is a percentage. Write a share as a number from 0 to 1, without a percent sign: 37% is 0.37.`
	};
	return said[fact('reason')];
};

/** What a cell of any column may hold that no person wrote; undefined for any other. */
export function writtenByProgram({ value, column, fact }: Facts, language: Language): string | undefined {
	const said: Record<Language, Record<string, string | undefined>> = {
		nl: {
			'missing-mark': `kolom ${column} bevat ${value}${rows(fact('count'), 'nl')}. Zo schrijft een programma dat er niets is ingevuld. Laat die cellen leeg: in R met na = "", in pandas met na_rep="".${fact('kind') === 'text' ? ' Is het echt een naam of een woord, zet het dan tussen aanhalingstekens.' : ''}`,
			'look-alike': `${value} in kolom ${column} heeft een ander streepje dan dat van het toetsenbord, of een teken dat niet te zien is; een tekstverwerker maakt dat ervan. Typ opnieuw: ${fact('even')}.`,
			spread: `een spreiding van ${value} in kolom ${column} kan niet op een schaal van ${fact('min')} tot en met ${fact('max')}: met dit gemiddelde is zij ten hoogste ${fact('largest').replace('.', ',')}. Controleer het getal, en of de komma goed staat.`,
			'spreadsheet-error': `${value} in kolom ${column} is een foutmelding van een rekenblad. Herstel de formule, of schrijf het getal zelf. Is er geen cijfer, laat de cel dan leeg.`
		},
		en: {
			'missing-mark': `column ${column} holds ${value}${rows(fact('count'), 'en')}. That is how a program writes that nothing was filled in. Leave those cells empty: in R with na = "", in pandas with na_rep="".${fact('kind') === 'text' ? ' If it really is a name or a word, put it in quotation marks.' : ''}`,
			'look-alike': `${value} in column ${column} has another hyphen than that of the keyboard, or a character that cannot be seen; a word processor makes it so. Type it again: ${fact('even')}.`,
			spread: `a spread of ${value} in column ${column} cannot be on a scale from ${fact('min')} to ${fact('max')}: with this mean it is at most ${fact('largest')}. Check the number, and its decimal point.`,
			'spreadsheet-error': `${value} in column ${column} is an error of a spreadsheet. Mend the formula, or write the figure itself. If there is no figure, leave the cell empty.`
		}
	};
	return said[language][fact('reason')];
}

/** Why a cell is no figure, where its text tells; undefined for any other. */
export const writtenNumber = (facts: Facts, language: Language): string | undefined =>
	writtenByProgram(facts, language) ?? (language === 'nl' ? numberNl(facts) : numberEn(facts));

const dateNl = (value: string, column: string, fact: Facts['fact']): string => {
	const write = 'Schrijf 31-12-2010 of 2010-12-31.';
	const said: Record<string, string> = {
		'yes-no': `${value} in kolom ${column} is een woord. Schrijf de dag waarop dat zo was, zoals 31-12-2010; is het niet zo, laat de cel dan leeg.`,
		'short-year': `${value} in kolom ${column} heeft een jaartal van twee cijfers. Schrijf het jaar met vier cijfers, zoals 31-12-2010.`,
		order: `van ${value} in kolom ${column} is niet zeker wat de dag is en wat de maand: sommige programma’s schrijven de maand eerst. ${write}`,
		'month-first': `in kolom ${column} staat ergens een maand boven 12, zoals wanneer de maand vóór de dag is geschreven. Daardoor is ${value} niet zeker${rows(fact('count'), 'nl')}. Schrijf alle datums in die kolom als 2010-12-31.`,
		serial: `${value} in kolom ${column} is het dagnummer van een rekenblad; het staat daar voor ${fact('date')}. Maak de kolom op als datum (jjjj-mm-dd) en sla het bestand opnieuw op.`,
		compact: `${value} in kolom ${column} is een datum zonder streepjes. Schrijf ${fact('date')}.`,
		'month-word': `${value} in kolom ${column} heeft een maand in letters. ${write}`,
		zone: `${value} in kolom ${column} is een tijd in een andere tijdzone; hier kan het een dag later zijn. Schrijf alleen de datum, zoals 2010-12-31.`,
		form: `${value} in kolom ${column} is niet als datum te lezen. ${write}`
	};
	return said[fact('reason')] ?? `${value} in kolom ${column} is geen bestaande datum. ${write}`;
};

const dateEn = (value: string, column: string, fact: Facts['fact']): string => {
	const write = 'Write 2010-12-31 or 31-12-2010.';
	const said: Record<string, string> = {
		'yes-no': `${value} in column ${column} is a word. Write the day on which that was so, such as 2010-12-31; if it is not so, leave the cell empty.`,
		'short-year': `${value} in column ${column} has a year of two digits. Write the year with four digits, as in 31-12-2010.`,
		order: `of ${value} in column ${column} it is not certain which is the day and which the month: some programs write the month first. ${write}`,
		'month-first': `somewhere in column ${column} stands a month above 12, as when the month is written before the day. So ${value} is not certain${rows(fact('count'), 'en')}. Write all dates in that column as 2010-12-31.`,
		serial: `${value} in column ${column} is the day number of a spreadsheet; there it stands for ${fact('date')}. Format the column as a date (yyyy-mm-dd) and save the file again.`,
		compact: `${value} in column ${column} is a date without hyphens. Write ${fact('date')}.`,
		'month-word': `${value} in column ${column} has a month in letters. ${write}`,
		zone: `${value} in column ${column} is a time in another time zone; here it may be a day later. Write the date alone, as in 2010-12-31.`,
		form: `${value} in column ${column} cannot be read as a date. ${write}`
	};
	return said[fact('reason')] ?? `${value} in column ${column} is no existing date. ${write}`;
};

export const badDate: Record<Language, (facts: Facts) => string> = {
	nl: (facts) =>
		facts.fact('empty')
			? `kolom ${facts.column} is leeg. Vul een datum in, zoals 31-12-2010.`
			: (writtenByProgram(facts, 'nl') ?? dateNl(facts.value, facts.column, facts.fact)),
	en: (facts) =>
		facts.fact('empty')
			? `column ${facts.column} is empty. Fill in a date, such as 2010-12-31.`
			: (writtenByProgram(facts, 'en') ?? dateEn(facts.value, facts.column, facts.fact))
};

const times = (count: string, language: Language): string =>
	count === '' || count === '1'
		? ''
		: { nl: ` (zo zijn er ${count})`, en: ` (there are ${count})` }[language];

export const unlikelySentences = {
	'unlikely-value': {
		nl: ({ value, column, fact }) => {
			const said: Record<string, string> = {
				weight: `het gewicht ${value} in kolom ${column} is meer dan duizend keer het middelste gewicht (${fact('median')})${times(fact('count'), 'nl')}. Eén antwoord beslist dan alles. Controleer het getal, en of de komma goed staat.`,
				homes: `${value} in kolom ${column} is meer dan de ${fact('homes')} woningen van ${fact('area')} (areas.csv). Controleer beide aantallen.`,
				falls: `${value} in kolom ${column} is minder dan de ${fact('before')} van ${fact('period')}. Het aantal is opgeteld sinds de start en kan niet dalen. Controleer beide aantallen.`
			};
			return (
				said[fact('reason')] ??
				`kolom ${column} telt in ${fact('period')} niet alle delen van ${fact('whole')}: van ${fact('parts')} is daar nog niets bekend. Naast de woningen van het geheel lijkt het bereik dan te laag. Lever die delen ook, of een rij van ${fact('whole')} zelf.`
			);
		},
		en: ({ value, column, fact }) => {
			const said: Record<string, string> = {
				weight: `the weight ${value} in column ${column} is more than a thousand times the middle weight (${fact('median')})${times(fact('count'), 'en')}. One answer then decides everything. Check the number, and its decimal point.`,
				homes: `${value} in column ${column} is more than the ${fact('homes')} homes of ${fact('area')} (areas.csv). Check both numbers.`,
				falls: `${value} in column ${column} is less than the ${fact('before')} of ${fact('period')}. The number is added up since the start and cannot fall. Check both numbers.`
			};
			return (
				said[fact('reason')] ??
				`column ${column} does not count all parts of ${fact('whole')} in ${fact('period')}: of ${fact('parts')} nothing is known there yet. Beside the homes of the whole the reach then seems too low. Deliver those parts too, or a row of ${fact('whole')} itself.`
			);
		}
	},
	'wrong-letters': {
		nl: ({ value, column, fact }) =>
			`in ${value} in kolom ${column} zijn letters verkeerd gelezen, waarschijnlijk voordat het bestand hier kwam${times(fact('count'), 'nl')}. Bedoeld is vast “${fact('likely')}”. Sla het bestand uit het programma van herkomst opnieuw op als CSV UTF-8.`,
		en: ({ value, column, fact }) =>
			`in ${value} in column ${column} letters were read wrongly, probably before the file came here${times(fact('count'), 'en')}. Surely “${fact('likely')}” is meant. Save the file as CSV UTF-8 again from the program that it comes from.`
	},
	'said-provisional': `de periode “{period}” heeft een ster, dus is het cijfer voorlopig, maar kolom {column} zegt {value}. Het is als voorlopig gelezen. Schrijf provisional, of haal de ster weg als het cijfer vaststaat. | the period “{period}” has a star, so the figure is provisional, but column {column} says {value}. It was read as provisional. Write provisional, or take the star away if the figure is final.`
} satisfies Sentences;
