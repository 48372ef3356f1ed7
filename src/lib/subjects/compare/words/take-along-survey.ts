// What the columns of survey.csv and the numbers of the survey's own test mean, in both languages side by side.
import type { DictionaryLine } from './take-along-dictionary.ts';

const scale = 'share 0-1, or points on the scale of a mean';
const probability = 'probability 0-1';

export const surveyColumnWords: DictionaryLine[] = [
	['data', 'text', '', 'of de gegevens verzonnen zijn', 'whether the data are made up'],
	['indicator', 'text', '', 'waarnaar is gevraagd', 'what was asked about'],
	[
		'side',
		'text',
		'',
		'experiment of control, alle gebieden samen',
		'experiment or control, all areas together'
	],
	[
		'moment',
		'text',
		'',
		'before of after: wie toen antwoordde; change: de verandering van wie twee keer antwoordde',
		'before or after: who answered then; change: the change of who answered twice'
	],
	[
		'period',
		'text',
		'',
		'kwartaal van de meting; bij change van de laatste',
		'quarter of the survey; for change that of the last'
	],
	['n', 'whole number', 'people', 'aantal mensen', 'number of people'],
	['mean', 'number', scale, 'gemiddelde, of aandeel', 'mean, or share'],
	[
		'sd',
		'number',
		scale,
		'standaardafwijking tussen mensen; leeg bij één mens',
		'standard deviation between people; empty for one person'
	],
	[
		'variance',
		'number',
		'',
		'bij gewogen antwoorden: variantie van het gemiddelde (gelineariseerd); anders leeg',
		'where answers are weighted: variance of the mean (linearised); else empty'
	],
	[
		'n_effective',
		'number',
		'people',
		'bij gewogen antwoorden: aantal mensen in een gewone steekproef die even zeker is; anders leeg',
		'where answers are weighted: people in a plain sample that would be as sure; else empty'
	],
	[
		'covariance',
		'number',
		'',
		'bij gewogen antwoorden, op de regel van after: hoe het gemiddelde samenhangt met dat van before, door wie twee keer antwoordde',
		'where answers are weighted, on the line of after: how the mean varies with that of before, by who answered twice'
	],
	[
		'hidden',
		'true or false',
		'',
		'verborgen omdat het om weinig mensen gaat; dan staat er een punt',
		'hidden because it is about few people; a full stop then stands in its place'
	]
];

/** By the end of their id. */
export const surveyNumbers: DictionaryLine[] = [
	[
		'*/rows/cells/*/n',
		'whole number',
		'people',
		'aantal mensen in de vragenlijst, met mean en sd; nEffective bij gewogen antwoorden',
		'number of people in the survey, with mean and sd; nEffective where answers are weighted'
	],
	[
		'*/rows/value',
		'number',
		scale,
		'verschil van de verschillen tussen mensen, met lower, upper, df en p: kleinste kwadraten, fouten HC2; bij gewogen antwoorden gelineariseerd',
		'difference-in-differences between people, with lower, upper, df and p: least squares, HC2 errors; linearised where answers are weighted'
	],
	[
		'*/rows/standardError',
		'number',
		scale,
		'standaardfout: HC2, of gelineariseerd',
		'standard error: HC2, or linearised'
	],
	[
		'*/rows/holm/p',
		'number',
		probability,
		'p na de correctie van Holm over family doelen; leeg als er geen toets is',
		'p after Holm’s correction over family goals; empty where there is no test'
	],
	[
		'*/rows/panel/value',
		'number',
		scale,
		'hetzelfde bij wie twee keer antwoordde (people mensen), met lower, upper, standardError, df en p: Welch',
		'the same for who answered twice (people of them), with lower, upper, standardError, df and p: Welch'
	]
];
