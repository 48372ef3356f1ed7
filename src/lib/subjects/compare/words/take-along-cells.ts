// What each column of the take-along file's cells means.
import type { DictionaryLine } from './take-along-dictionary.ts';

const scale = 'share 0-1, or points on the scale of a mean';
const people = 'people or homes';

export const cellColumnWords: DictionaryLine[] = [
	['data', 'text', '', 'of de gegevens verzonnen zijn', 'whether the data are made up'],
	['indicator', 'text', '', 'wat is gemeten', 'what was measured'],
	['area', 'text', '', 'kenmerk van het gebied', 'id of the area'],
	['name', 'text', '', 'naam van het gebied', 'name of the area'],
	['role', 'text', '', 'rol van het gebied in het programma', 'role of the area in the programme'],
	[
		'side',
		'text',
		'',
		'experiment, control, of other: alleen voor de plek tussen alle buurten',
		'experiment, control, or other: for the place among all neighbourhoods only'
	],
	['period', 'text', '', 'kwartaal (2010-Q2) of jaar (2012)', 'quarter (2010-Q2) or year (2012)'],
	['numerator', 'whole number', people, 'aantal met het kenmerk', 'number with the characteristic'],
	['denominator', 'whole number', people, 'aantal in totaal', 'number in all'],
	['mean', 'number', 'points', 'gemiddelde', 'mean'],
	['sd', 'number', 'points', 'standaardafwijking tussen mensen', 'standard deviation between people'],
	['n', 'whole number', people, 'aantal mensen achter het cijfer', 'number of people behind the figure'],
	[
		'n_effective',
		'number',
		people,
		'bij gewogen antwoorden: aantal mensen in een gewone steekproef die even zeker is; anders leeg',
		'where answers are weighted: people in a plain sample that would be as sure; else empty'
	],
	[
		'weight',
		'number',
		'',
		'wat deze mensen samen wegen naast de anderen van hun meting, om gebieden op te tellen; anders leeg',
		'what these people weigh together beside the others of their wave, to add areas up; else empty'
	],
	[
		'factor',
		'number',
		'times',
		'waardoor de aantallen gedeeld zijn voor de kansmarge: zoveel meer dan toeval varieert de registratie; leeg is 1',
		'by what the counts are divided for the margin: so many times more than chance the register varies; empty is 1'
	],
	[
		'value',
		'number',
		scale,
		'het cijfer zoals het op de pagina staat',
		'the figure as it stands on the page'
	],
	['lower', 'number', scale, 'ondergrens van de kansmarge', 'lower bound of the margin'],
	['upper', 'number', scale, 'bovengrens van de kansmarge', 'upper bound of the margin'],
	['status', 'text', '', 'provisional (voorlopig) of final (definitief)', 'provisional or final'],
	[
		'hidden',
		'true or false',
		'',
		'verborgen door de bron, of omdat het om weinig mensen gaat; dan staat er een punt',
		'hidden by the source, or because it is about few people; a full stop then stands in its place'
	],
	[
		'row',
		'whole number',
		'',
		'regel in observations.csv, de kop is 1',
		'row in observations.csv, the header is 1'
	]
];
