// What each column and each number of the take-along file means, in both languages side by side.
import type { Bilingual } from '../../../domain/text.ts';
import { cellColumnWords } from './take-along-cells.ts';
import { takeAlongNumbers } from './take-along-numbers.ts';
import { surveyColumnWords, surveyNumbers } from './take-along-survey.ts';
import { timeNumbers, timeSettings } from './take-along-time.ts';

export interface DictionaryEntry extends Bilingual {
	file: string;
	/** A column, a setting, or the end of an id; `*` stands for one part of it. */
	column: string;
	type: 'text' | 'number' | 'whole number' | 'true or false' | 'list';
	unit: string;
}

const scale = 'share 0-1, or points on the scale of a mean';
const probability = 'probability 0-1';

export type DictionaryLine = [
	column: string,
	type: DictionaryEntry['type'],
	unit: string,
	nl: string,
	en: string
];
const of = (file: string, ...lines: DictionaryLine[]): DictionaryEntry[] =>
	lines.map(([column, type, unit, nl, en]) => ({ file, column, type, unit, nl, en }));

const settings = of(
	'settings.json',
	['data_sha256', 'text', '', 'controlegetal van alle bronbestanden', 'checksum of all source files'],
	[
		'synthetic',
		'true or false',
		'',
		'of er verzonnen gegevens in zitten',
		'whether there are made-up data in it'
	],
	['confidence', 'number', probability, 'zekerheid van elke kansmarge', 'confidence of every margin'],
	[
		'power',
		'number',
		probability,
		'kans om een echt verschil te zien, bij wat te zien is',
		'chance to see a real difference, for what can be seen'
	],
	[
		'alpha',
		'number',
		probability,
		'kans op vals alarm, tweezijdig, bij wat te zien is',
		'chance of a false alarm, two-sided, for what can be seen'
	],
	[
		'comparisons/*/id',
		'text',
		'',
		'begin van de namen in results.json; figure is de gekozen vergelijking',
		'start of the names in results.json; figure is the chosen comparison'
	],
	['comparisons/*/kind', 'text', '', 'proportion (aandeel) of mean (gemiddelde)', 'proportion or mean'],
	[
		'comparisons/*/factor_experiment',
		'number',
		'times',
		'de factor van cells.csv, van de experimentwijken samen; uit de kwartalen voor het begin van alle buurten, dus vast',
		'the factor of cells.csv, of the experiment districts together; from the quarters before the start of all neighbourhoods, so it stays'
	],
	[
		'comparisons/*/factor_control',
		'number',
		'times',
		'hetzelfde van de controlewijken samen',
		'the same of the control districts together'
	],
	['comparisons/*/better', 'text', '', 'of lager of hoger beter is', 'whether lower or higher is better'],
	[
		'comparisons/*/model',
		'true or false',
		'',
		'of de cijfers met een model zijn geschat',
		'whether the figures were estimated by a model'
	],
	[
		'comparisons/*/sample',
		'true or false',
		'',
		'of de cijfers uit een enquête komen, dus geen volledige telling zijn',
		'whether the figures come from a survey, so are no full count'
	],
	[
		'comparisons/*/least',
		'number',
		'',
		'het laagste wat het cijfer kan zijn; daar houden marge en grens op',
		'the lowest that the figure can be; margin and limit stop there'
	],
	[
		'comparisons/*/most',
		'number',
		'',
		'het hoogste wat het cijfer kan zijn; daar houden marge en grens op',
		'the highest that the figure can be; margin and limit stop there'
	],
	[
		'comparisons/*/before',
		'text',
		'',
		'eerste periode; leeg als die er niet is',
		'first period; empty where there is none'
	],
	[
		'comparisons/*/after',
		'text',
		'',
		'laatste periode; leeg als die er niet is',
		'last period; empty where there is none'
	],
	['comparisons/*/experiment', 'list', '', 'gebieden met de aanpak', 'areas with the approach'],
	['comparisons/*/control', 'list', '', 'gebieden zonder de aanpak', 'areas without the approach'],
	[
		'comparisons/*/others',
		'list',
		'',
		'alle andere buurten, voor de plek daartussen',
		'all other neighbourhoods, for the place among them'
	],
	[
		'comparisons/*/broken',
		'true or false',
		'',
		'of een reeks breekt tussen de twee perioden',
		'whether a series breaks between the two periods'
	],
	[
		'comparisons/*/broken_areas',
		'list',
		'',
		'gebieden waarvan de verandering daarom niet telt',
		'areas whose change therefore does not count'
	],
	[
		'comparisons/*/among',
		'list',
		'',
		'buurten die niet gekozen zijn en meetellen in de getuige buurten; alleen bij het gekozen doel. Zonder aantallen in de cellen staan inwoners of woningen in area_sizes',
		'neighbourhoods that are not chosen and count in the witness of areas; of the chosen goal alone. Where cells hold no people, residents or homes stand in area_sizes'
	],
	[
		'comparisons/*/no_areas',
		'text',
		'',
		'no-size of too-many-areas: waarom de getuige buurten geen kans geeft',
		'no-size or too-many-areas: why the witness of areas gives no chance'
	],
	[
		'comparisons/*/carrier',
		'text',
		'',
		'better of worse: hoe de dragende getuige wijst bij een doel waarvan de andere buurten hier niet in staan',
		'better or worse: where the witness that carries points, of a goal whose other neighbourhoods are not in here'
	],
	[
		'comparisons/*/randomise',
		'true or false',
		'',
		'onwaar als er te veel gebieden zijn om alle verdelingen te tellen',
		'false where there are too many areas to count all assignments'
	],
	[
		'comparisons/*/baseline',
		'number',
		scale,
		'beginstand volgens het plan',
		'starting point according to the plan'
	],
	['comparisons/*/target', 'number', scale, 'streefwaarde volgens het plan', 'target according to the plan'],
	['comparisons/*/path_from', 'text', '', 'begin van de streeflijn', 'start of the target path'],
	['comparisons/*/path_to', 'text', '', 'einde van de streeflijn', 'end of the target path'],
	[
		'comparisons/*/path_broken',
		'true or false',
		'',
		'of de reeks breekt tussen het begin van de streeflijn en de laatste periode',
		'whether the series breaks between the start of the path and the last period'
	],
	[
		'comparisons/*/survey_missing',
		'text',
		'',
		'waarom er geen toets over de vragenlijst is; leeg als die er is',
		'why there is no test over the survey; empty where there is one'
	],
	...timeSettings
);

export const takeAlongDictionary: DictionaryEntry[] = [
	...of('cells.csv', ...cellColumnWords),
	...of('survey.csv', ...surveyColumnWords),
	...settings,
	...of('results.json', ...takeAlongNumbers, ...surveyNumbers, ...timeNumbers)
];
