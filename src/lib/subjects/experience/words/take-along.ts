// Words of the file of what families experience, and of its button.
import type { Language } from '../../../domain/text.ts';
import { takenText, takenWords } from '../../../language/taken-along.ts';

const nl = {
	...takenWords.nl,
	title: 'Meenemen',
	text: 'Alle aantallen en gemiddelden van deze pagina zoals ze getoond mogen worden, met een script in R en een in Python die elk getal opnieuw uitrekenen. Er staat geen antwoord van één gezin in.',
	button: 'Bewaar als zip',
	file: 'ervaring',
	about: takenText(
		'Wat gezinnen zelf merken',
		'domains.csv: per leefgebied hoeveel mensen zeggen dat het beter, gelijk of slechter ging, met de stappen op de ladder.\nscales.csv: per schaal en meting het gemiddelde, de spreiding en het aantal; panel is wie twee keer antwoordde.\nresponse.csv: hoeveel mensen per meting gevraagd zijn en antwoordden.\nsettings.csv: zekerheid, kleinste groep, meting.\nresults.csv: elk getal van de pagina dat berekend is.\nEen punt betekent: verborgen.',
		' (heeft scipy nodig)'
	)
};

export type TakeAlongWords = typeof nl;

const en: TakeAlongWords = {
	...takenWords.en,
	title: 'Take along',
	text: 'All counts and means of this page as they may be shown, with a script in R and one in Python that compute every number again. No answer of one family is in it.',
	button: 'Save as zip',
	file: 'experience',
	about: takenText(
		'What families notice themselves',
		'domains.csv: by life domain how many people say that it got better, stayed the same or got worse, with the steps on the ladder.\nscales.csv: by scale and wave the mean, the spread and the number; panel is who answered twice.\nresponse.csv: how many people were asked and answered in each wave.\nsettings.csv: confidence, smallest group, wave.\nresults.csv: every number of the page that is computed.\nA full stop means: hidden.',
		' (needs scipy)'
	)
};

export const takeAlongWords: Record<Language, TakeAlongWords> = { nl, en };
