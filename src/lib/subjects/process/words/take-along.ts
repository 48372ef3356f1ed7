// Words of the file of the questionnaire that is taken along, and of its button.
import type { Language } from '../../../domain/text.ts';
import { takenText, takenWords } from '../../../language/taken-along.ts';

const nl = {
	...takenWords.nl,
	title: 'Meenemen',
	text: 'Alle gemiddelden en aantallen van deze pagina zoals ze getoond mogen worden, met een script in R en een in Python die narekenen wat eruit volgt. Er staat geen antwoord van één mens in.',
	button: 'Bewaar als zip',
	file: 'proces',
	about: takenText(
		'Vragenlijst van de procesevaluatie',
		'subjects.csv: per onderwerp en groep het gemiddelde, de mensen, alfa en de vragen.\nitems.csv: per vraag de mensen en het gemiddelde, en het gemiddelde dat de bron drukt.\nanswers.csv: per vraag hoeveel mensen welk antwoord gaven; antwoorden van te weinig mensen tellen samen met die ernaast.\nnamed.csv: keuzes en genoemde antwoorden, geteld naar de lijst van de vragenlijst.\nwaves.csv: per meting het gemiddelde van elk onderwerp.\nresponse.csv: wie gevraagd is en wie antwoordde.\nsettings.csv: meting en kleinste groepen.\nresults.csv: wat uit die tabellen volgt. exact: het getal zelf. within: binnen wat samengetelde antwoorden openlaten.\nEen punt betekent: verborgen. Alfa en de kans op een hoger cijfer volgen uit de antwoorden zelf, en die staan er niet in.'
	)
};

export type TakeAlongWords = typeof nl;

const en: TakeAlongWords = {
	...takenWords.en,
	title: 'Take along',
	text: 'All means and counts of this page as they may be shown, with a script in R and one in Python that compute again what follows from them. No answer of one person is in it.',
	button: 'Save as zip',
	file: 'process',
	about: takenText(
		'Survey of the process evaluation',
		'subjects.csv: by subject and group the mean, the people, alpha and the items.\nitems.csv: by item the people and the mean, and the mean that the source prints.\nanswers.csv: by item how many people gave which answer; answers of too few people count together with those beside them.\nnamed.csv: choices and what was named, counted by the list of the questionnaire.\nwaves.csv: in each wave the mean of each subject.\nresponse.csv: who was asked and who answered.\nsettings.csv: wave and smallest groups.\nresults.csv: what follows from those tables. exact: the number itself. within: within what answers that count together leave open.\nA full stop means: hidden. Alpha and the chance of a higher figure follow from the answers themselves, which are not in it.'
	)
};

export const takeAlongWords: Record<Language, TakeAlongWords> = { nl, en };
