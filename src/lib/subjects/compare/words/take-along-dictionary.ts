// What each column and each number of the take-along file means, in both languages side by side: a table, one row a line.
import type { Bilingual } from '../../../domain/text.ts';

export interface DictionaryEntry extends Bilingual {
	file: string;
	/** A column, a setting, or the end of an id; `*` stands for one part of it. */
	column: string;
	type: string;
	/** Empty where there is none. */
	unit: string;
}

const scale = 'share 0-1, or points on the scale of a mean';
const probability = 'probability 0-1';
const people = 'people or homes';

/** @param rows a line each: column | type | unit | Dutch | English */
const of = (file: string, rows: string): DictionaryEntry[] =>
	rows
		.trim()
		.split('\n')
		.map((row) => {
			const [column = '', type = '', unit = '', nl = '', en = ''] = row.split(' | ');
			return { file, column, type, unit, nl, en };
		});

export const takeAlongDictionary: DictionaryEntry[] = [
	...of(
		'cells.csv',
		`
data | text |  | of de gegevens verzonnen zijn | whether the data are made up
indicator | text |  | wat is gemeten | what was measured
area | text |  | kenmerk van het gebied | id of the area
name | text |  | naam van het gebied | name of the area
role | text |  | rol van het gebied in het programma | role of the area in the programme
side | text |  | experiment, control, of other: alleen voor de plek tussen alle buurten | experiment, control, or other: for the place among all neighbourhoods only
period | text |  | kwartaal (2010-Q2) of jaar (2012) | quarter (2010-Q2) or year (2012)
numerator | whole number | ${people} | aantal met het kenmerk | number with the characteristic
denominator | whole number | ${people} | aantal in totaal | number in all
mean | number | points | gemiddelde | mean
sd | number | points | standaardafwijking tussen mensen | standard deviation between people
n | whole number | ${people} | aantal mensen achter het cijfer | number of people behind the figure
n_effective | number | ${people} | bij gewogen antwoorden: aantal mensen in een gewone steekproef die even zeker is; anders leeg | where answers are weighted: people in a plain sample that would be as sure; else empty
weight | number |  | wat deze mensen samen wegen naast de anderen van hun meting, om gebieden op te tellen; anders leeg | what these people weigh together beside the others of their wave, to add areas up; else empty
factor | number | times | waardoor de aantallen gedeeld zijn voor de kansmarge: zoveel meer dan toeval varieert de registratie; leeg is 1 | by what the counts are divided for the margin: so many times more than chance the register varies; empty is 1
value | number | ${scale} | het cijfer zoals het op de pagina staat | the figure as it stands on the page
lower | number | ${scale} | ondergrens van de kansmarge | lower bound of the margin
upper | number | ${scale} | bovengrens van de kansmarge | upper bound of the margin
status | text |  | provisional (voorlopig) of final (definitief) | provisional or final
hidden | true or false |  | verborgen door de bron, of omdat het om weinig mensen gaat; dan staat er een punt | hidden by the source, or because it is about few people; a full stop then stands in its place
row | whole number |  | regel in observations.csv, de kop is 1 | row in observations.csv, the header is 1
`
	),
	...of(
		'survey.csv',
		`
data | text |  | of de gegevens verzonnen zijn | whether the data are made up
indicator | text |  | waarnaar is gevraagd | what was asked about
side | text |  | experiment of control, alle gebieden samen | experiment or control, all areas together
moment | text |  | before of after: wie toen antwoordde; change: de verandering van wie twee keer antwoordde | before or after: who answered then; change: the change of who answered twice
period | text |  | kwartaal van de meting; bij change van de laatste | quarter of the survey; for change that of the last
n | whole number | people | aantal mensen | number of people
mean | number | ${scale} | gemiddelde, of aandeel | mean, or share
sd | number | ${scale} | standaardafwijking tussen mensen; leeg bij één mens | standard deviation between people; empty for one person
variance | number |  | bij gewogen antwoorden: variantie van het gemiddelde (gelineariseerd); anders leeg | where answers are weighted: variance of the mean (linearised); else empty
n_effective | number | people | bij gewogen antwoorden: aantal mensen in een gewone steekproef die even zeker is; anders leeg | where answers are weighted: people in a plain sample that would be as sure; else empty
covariance | number |  | bij gewogen antwoorden, op de regel van after: hoe het gemiddelde samenhangt met dat van before, door wie twee keer antwoordde | where answers are weighted, on the line of after: how the mean varies with that of before, by who answered twice
hidden | true or false |  | verborgen omdat het om weinig mensen gaat; dan staat er een punt | hidden because it is about few people; a full stop then stands in its place
`
	),
	...of(
		'company.csv',
		`
data | text |  | of de gegevens verzonnen zijn | whether the data are made up
unit | text |  | experiment: de experimentwijken samen; anders het kenmerk van een andere buurt | experiment: the experiment districts together; else the id of another neighbourhood
name | text |  | naam van de buurt | name of the neighbourhood
period | text |  | kwartaal | quarter
value | number | ${scale} | het cijfer zoals het op de pagina staat | the figure as it stands on the page
`
	),
	...of(
		'settings.json',
		`
data_sha256 | text |  | controlegetal van alle bronbestanden | checksum of all source files
synthetic | true or false |  | of er verzonnen gegevens in zitten | whether there are made-up data in it
confidence | number | ${probability} | zekerheid van elke kansmarge | confidence of every margin
power | number | ${probability} | kans om een echt verschil te zien, bij wat te zien is | chance to see a real difference, for what can be seen
alpha | number | ${probability} | kans op vals alarm, tweezijdig, bij wat te zien is | chance of a false alarm, two-sided, for what can be seen
robust/company_before | whole number | quarters | hoeveel kwartalen van company.csv voor het begin liggen; leeg als er geen gezelschap is | how many quarters of company.csv lie before the start; empty where there is no company
robust/drift | true or false |  | of er een verschil is dat door uiteenlopen kan komen | whether there is a difference that drift could make
comparisons/*/id | text |  | begin van de namen in results.json; figure is de gekozen vergelijking | start of the names in results.json; figure is the chosen comparison
comparisons/*/kind | text |  | proportion (aandeel) of mean (gemiddelde) | proportion or mean
comparisons/*/factor_experiment | number | times | de factor van cells.csv, van de experimentwijken samen; uit de kwartalen voor het begin van alle buurten, dus vast | the factor of cells.csv, of the experiment districts together; from the quarters before the start of all neighbourhoods, so it stays
comparisons/*/factor_control | number | times | hetzelfde van de controlewijken samen | the same of the control districts together
comparisons/*/better | text |  | of lager of hoger beter is | whether lower or higher is better
comparisons/*/model | true or false |  | of de cijfers met een model zijn geschat | whether the figures were estimated by a model
comparisons/*/sample | true or false |  | of de cijfers uit een enquête komen, dus geen volledige telling zijn | whether the figures come from a survey, so are no full count
comparisons/*/least | number |  | het laagste wat het cijfer kan zijn; daar houden marge en grens op | the lowest that the figure can be; margin and limit stop there
comparisons/*/most | number |  | het hoogste wat het cijfer kan zijn; daar houden marge en grens op | the highest that the figure can be; margin and limit stop there
comparisons/*/before | text |  | eerste periode; leeg als die er niet is | first period; empty where there is none
comparisons/*/after | text |  | laatste periode; leeg als die er niet is | last period; empty where there is none
comparisons/*/experiment | list |  | gebieden met de aanpak | areas with the approach
comparisons/*/control | list |  | gebieden zonder de aanpak | areas without the approach
comparisons/*/others | list |  | alle andere buurten, voor de plek daartussen | all other neighbourhoods, for the place among them
comparisons/*/broken | true or false |  | of een reeks breekt tussen de twee perioden | whether a series breaks between the two periods
comparisons/*/broken_areas | list |  | gebieden waarvan de verandering daarom niet telt | areas whose change therefore does not count
comparisons/*/among | list |  | buurten die niet gekozen zijn en meetellen in de getuige buurten; alleen bij het gekozen doel. Zonder aantallen in de cellen staan inwoners of woningen in area_sizes | neighbourhoods that are not chosen and count in the witness of areas; of the chosen goal alone. Where cells hold no people, residents or homes stand in area_sizes
comparisons/*/no_areas | text |  | no-size of too-many-areas: waarom de getuige buurten geen kans geeft | no-size or too-many-areas: why the witness of areas gives no chance
comparisons/*/carrier | text |  | better of worse: hoe de dragende getuige wijst bij een doel waarvan de andere buurten hier niet in staan | better or worse: where the witness that carries points, of a goal whose other neighbourhoods are not in here
comparisons/*/randomise | true or false |  | onwaar als er te veel gebieden zijn om alle verdelingen te tellen | false where there are too many areas to count all assignments
comparisons/*/baseline | number | ${scale} | beginstand volgens het plan | starting point according to the plan
comparisons/*/target | number | ${scale} | streefwaarde volgens het plan | target according to the plan
comparisons/*/path_from | text |  | begin van de streeflijn | start of the target path
comparisons/*/path_to | text |  | einde van de streeflijn | end of the target path
comparisons/*/path_broken | true or false |  | of de reeks breekt tussen het begin van de streeflijn en de laatste periode | whether the series breaks between the start of the path and the last period
comparisons/*/survey_missing | text |  | waarom er geen toets over de vragenlijst is; leeg als die er is | why there is no test over the survey; empty where there is one
time/correlation | number | -1 to 1 | hoeveel elk kwartaal op het vorige lijkt, uit de kwartalen voor het begin | how much each quarter resembles the one before, from the quarters before the start
time/start | text |  | begin van het programma | start of the programme
time/frequency | text |  | quarter, wave of year: hoe vaak gemeten | quarter, wave or year: how often measured
time/periods | list |  | alle perioden waarin een gekozen gebied is gemeten | all periods in which a chosen area was measured
time/index_base | text |  | periode waarin de index 100 is | period in which the index is 100
time/ratio | true or false |  | of de schaal een nul heeft; anders is er geen index | whether the scale has a zero; else there is no index
time/breaks | list |  | breuken in de reeks: periode, en na een streep het gebied als het er één is | breaks in the series: period, and after a slash the area where it is one
`
	),
	// By the end of its id; what comes before it names the comparison.
	...of(
		'results.json',
		`
*/areas/*/before/value | number | ${scale} | stand in de eerste periode, met lower en upper: Wilson, of Student voor een gemiddelde | figure in the first period, with lower and upper: Wilson, or Student for a mean
*/areas/*/after/value | number | ${scale} | hetzelfde in de laatste periode | the same in the last period
*/areas/*/change | number | ${scale} | verandering, met lower en upper: Newcombe methode 10, of Welch | change, with lower and upper: Newcombe method 10, or Welch
*/areas/count | whole number | areas | aantal gekozen gebieden | number of chosen areas
*/pooled/*/before/value | number | ${scale} | stand van een kant samen; n is het aantal mensen, nEffective hun waarde bij gewogen antwoorden | figure of a side together; n is the number of people, nEffective what they are worth where answers are weighted
*/pooled/*/after/value | number | ${scale} | stand van een kant samen | figure of a side together
*/did/value | number | ${scale} | verschil van de verschillen, met lower en upper: MOVER, of Welch-Satterthwaite; size is de grootte zonder teken | difference-in-differences, with lower and upper: MOVER, or Welch-Satterthwaite; size is the size without its sign
*/did/standardError | number | ${scale} | standaardfout: HC0 van het verzadigde lineaire model | standard error: HC0 of the saturated linear model
*/donaldLang/value | number | ${scale} | hetzelfde verschil met gebieden als eenheid, met lower, upper, df en p: Donald-Lang | the same difference with areas as the unit, with lower, upper, df and p: Donald-Lang
*/randomisation/pTwoSided | number | ${probability} | kans op zo’n verschil als het lot de gebieden had verdeeld; count van de assignments; pRescaled na correctie voor grootte | chance of such a difference had the areas been drawn by lot; count of the assignments; pRescaled after correction for size
*/randomisation/smallestTwoSided | number | ${probability} | kleinste kans die kan bestaan; smallestCount van de assignments, of 1 op oneIn | smallest chance that can exist; smallestCount of the assignments, or 1 in oneIn
*/placebo/pTwoSided | number | ${probability} | aandeel van de buurten (units) met een even grote afwijking; rank telt vanaf de goede kant | share of the neighbourhoods (units) with as large a deviation; rank counts from the good end
*/placebo/others/*/change | number | ${scale} | verandering in een andere buurt | change in another neighbourhood
figure/witnesses/areas/pTwoSided | number | ${probability} | kans op zo’n verschil tussen alle buurten (units), na correctie voor grootte; treated daarvan met de aanpak; value is het verschil; intercept en slope: spreiding tegen 1/grootte | chance of such a difference among all neighbourhoods (units), corrected for size; treated of them with the approach; value is the difference; intercept and slope: spread against 1/size
figure/witnesses/people/way | text |  | better of worse: waar de mensen heen wijzen; stand: speaks, silent of cannot | better or worse: where the people point; stand: speaks, silent or cannot
figure/witnesses/rank/pTwoSided | number | ${probability} | kans op zo’n plek tussen units buurten; smallestTwoSided is de kleinste die kan bestaan; way en stand als bij people | chance of such a place among units neighbourhoods; smallestTwoSided is the smallest that can exist; way and stand as with people
*/detectable/difference | number | ${scale} | kleinste verschil dat met deze aantallen te zien is | smallest difference that these numbers can show
*/detectable/target | number | ${scale} | verschil dat de streefwaarde vraagt | difference that the target asks for
*/detectable/needed | whole number | people per measurement and side | aantal mensen waarmee dat verschil te zien is | number of people at which that difference can be seen
*/standing/value | number | ${scale} | stand van het experiment | figure of the experiment
*/standing/path | number | ${scale} | waar de streeflijn dan staat | where the target path then stands
*/standing/status | text |  | reached, on-track, uncertain of off-track; position: ahead of behind | reached, on-track, uncertain or off-track; position: ahead or behind
*/claim | text |  | better, worse of cannot-say | better, worse or cannot-say
*/quadrant | text |  | position en claim samen; leeg als een van beide niet te zeggen is | position and claim together; empty where one of them cannot be said
goals/count | whole number | goals | aantal doelen; shown in het kwadrant, certain met een antwoord op beide vragen | number of goals; shown in the quadrant, certain with an answer to both questions
*/rows/cells/*/n | whole number | people | aantal mensen in de vragenlijst, met mean en sd; nEffective bij gewogen antwoorden | number of people in the survey, with mean and sd; nEffective where answers are weighted
*/rows/value | number | ${scale} | verschil van de verschillen tussen mensen, met lower, upper, df en p: kleinste kwadraten, fouten HC2; bij gewogen antwoorden gelineariseerd | difference-in-differences between people, with lower, upper, df and p: least squares, HC2 errors; linearised where answers are weighted
*/rows/standardError | number | ${scale} | standaardfout: HC2, of gelineariseerd | standard error: HC2, or linearised
*/rows/holm/p | number | ${probability} | p na de correctie van Holm over family doelen; leeg als er geen toets is | p after Holm’s correction over family goals; empty where there is no test
*/rows/panel/value | number | ${scale} | hetzelfde bij wie twee keer antwoordde (people mensen), met lower, upper, standardError, df en p: Welch | the same for who answered twice (people of them), with lower, upper, standardError, df and p: Welch
figure/trend/*/points/*/value | number | ${scale} | stand van een kant samen in een periode, met lower en upper | figure of a side together in a period, with lower and upper
figure/trend/*/points/*/index | number | index_base = 100 | hetzelfde als index; leeg aan de andere kant van een breuk | the same as an index; empty on the other side of a break
figure/eventStudy/points/*/value | number | ${scale} | verandering sinds reference: gemiddeld gebied van het experiment min dat van de controle, met lower en upper | change since reference: mean area of the experiment less that of control, with lower and upper
figure/eventStudy/points/*/standardError | number | ${scale} | standaardfout tussen gebieden: HC0; leeg bij minder dan drie gebieden | standard error between areas: HC0; empty with fewer than three areas
figure/eventStudy/points/*/pooledError | number | ${scale} | standaardfout met samengevoegde spreiding: met df en Student t geeft die lower, upper en p; bandLower en bandUpper houden alle metingen samen, alleen bij minder dan zes gebieden | standard error with pooled spread: with df and Student t it gives lower, upper and p; bandLower and bandUpper hold all measurements together, with fewer than six areas only
figure/eventStudy/measuredBefore | whole number | periods | aantal perioden voor het begin; usableBefore daarvan zijn te gebruiken | number of periods before the start; usableBefore of them can be used
figure/eventStudy/experimentAreas | whole number | areas | aantal gebieden met de aanpak; controlAreas zonder | number of areas with the approach; controlAreas without
figure/xmr/points/*/value | number | ${scale} | stand van het experiment in een kwartaal, met n; mean, lower en upper zijn gemiddelde en grenzen van de schommeling | figure of the experiment in a quarter, with n; mean, lower and upper are mean and natural limits
figure/xmr/points/*/signal | text |  | outside, trend, two-of-three, shift of none; meaning: improvement, concern of none | outside, trend, two-of-three, shift or none; meaning: improvement, concern or none
figure/xmr/segments/*/points | whole number | quarters | aantal kwartalen tussen twee breuken, from tot en met to; grenzen vanaf 7 | number of quarters between two breaks, from up to and including to; limits from 7 on
figure/xmr/fixed | whole number | quarters | aantal eerste kwartalen waarop gemiddelde en grenzen rusten; bij segments ook method: p, p-prime, xmr, of between (kwartalen tussen zeldzame gevallen) | number of first quarters that mean and limits rest on; with segments method too: p, p-prime, xmr, or between (quarters between rare events)
figure/xmr/falseSignals | number | share 0-1 | deel van de reeksen zonder verandering waarin zo’n kaart toch een signaal geeft | share of unchanged series in which such a chart still gives a signal
figure/xmr/measured | whole number | quarters | aantal gemeten kwartalen, in quarters daarvan zijn er grenzen; gaps zonder cijfer; least en most mensen | number of measured quarters, in quarters of them there are limits; gaps without a figure; least and most people
figure/xmr/signals | whole number | quarters | aantal dat opvalt: improvement gunstig, concern ongunstig | number that stands out: improvement for the better, concern for the worse
figure/xmr/assurance | text |  | target tegen de laatste grenzen: consistent-pass, consistent-fail of inconsistent | target against the last limits: consistent-pass, consistent-fail or inconsistent
figure/robust/company/estimates/*/value | number | ${scale} | verandering van het experiment min die van het gezelschap: alle buurten gelijk (did), gewogen op hoogte (synthetic-control) of op verloop (synthetic-did); rank van de units, van ver naar dichtbij; pTwoSided = rank / units; distance: afstand voor het begin | change of the experiment less that of its company: all neighbourhoods alike (did), weighed by level (synthetic-control) or by course (synthetic-did); rank among units, furthest first; pTwoSided = rank / units; distance: how far apart before the start
figure/robust/company/weights/*/weight | number | share 0-1 | gewicht van een buurt in synthetic-did | weight of a neighbourhood in synthetic-did
figure/robust/company/without/*/value | number | ${scale} | dezelfde synthetic-did zonder deze buurt | the same synthetic-did without this neighbourhood
figure/robust/company/before | whole number | quarters | kwartalen voor het begin; after: vanaf het begin | quarters before the start; after: from the start on
figure/robust/drift/value | number | ${scale} | gemiddeld verschil vanaf het begin | mean difference from the start on
figure/robust/drift/largestStep | number | ${scale} | grootste stap van het verschil van kwartaal op kwartaal, voor het begin | largest step of the difference from quarter to quarter, before the start
figure/robust/drift/estimate | number | times | hoeveel keer zo snel als daarvoor de wijken uiteen moeten lopen om het verschil te maken, ten hoogste 20; before en after: kwartalen voor en na het begin | how many times as fast as before the districts must drift apart to make the difference, at most 20; before and after: quarters before and after the start
`
	)
];
