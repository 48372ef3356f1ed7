// Sentences of remarks: what can be but is hardly so, and what the reader should know of it; nl and en together.
import type { Language } from '../domain/text.ts';
import type { Sentences } from './problem-forms.ts';

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
	'said-provisional': {
		nl: ({ value, column, fact }) =>
			`de periode “${fact('period')}” heeft een ster, dus is het cijfer voorlopig, maar kolom ${column} zegt ${value}. Het is als voorlopig gelezen. Schrijf provisional, of haal de ster weg als het cijfer vaststaat.`,
		en: ({ value, column, fact }) =>
			`the period “${fact('period')}” has a star, so the figure is provisional, but column ${column} says ${value}. It was read as provisional. Write provisional, or take the star away if the figure is final.`
	}
} satisfies Sentences;
