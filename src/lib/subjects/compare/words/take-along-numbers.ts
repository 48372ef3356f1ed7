// What each number in results.json of the take-along file means, in both languages side by side.
import type { DictionaryLine } from './take-along-dictionary.ts';

const scale = 'share 0-1, or points on the scale of a mean';
const probability = 'probability 0-1';

/** By the end of its id; what comes before it names the comparison. */
export const takeAlongNumbers: DictionaryLine[] = [
	[
		'*/areas/*/before/value',
		'number',
		scale,
		'stand in de eerste periode, met lower en upper: Wilson, of Student voor een gemiddelde',
		'figure in the first period, with lower and upper: Wilson, or Student for a mean'
	],
	[
		'*/areas/*/after/value',
		'number',
		scale,
		'hetzelfde in de laatste periode',
		'the same in the last period'
	],
	[
		'*/areas/*/change',
		'number',
		scale,
		'verandering, met lower en upper: Newcombe methode 10, of Welch',
		'change, with lower and upper: Newcombe method 10, or Welch'
	],
	['*/areas/count', 'whole number', 'areas', 'aantal gekozen gebieden', 'number of chosen areas'],
	[
		'*/pooled/*/before/value',
		'number',
		scale,
		'stand van een kant samen; n is het aantal mensen, nEffective hun waarde bij gewogen antwoorden',
		'figure of a side together; n is the number of people, nEffective what they are worth where answers are weighted'
	],
	['*/pooled/*/after/value', 'number', scale, 'stand van een kant samen', 'figure of a side together'],
	[
		'*/did/value',
		'number',
		scale,
		'verschil van de verschillen, met lower en upper: MOVER, of Welch-Satterthwaite; size is de grootte zonder teken',
		'difference-in-differences, with lower and upper: MOVER, or Welch-Satterthwaite; size is the size without its sign'
	],
	[
		'*/did/standardError',
		'number',
		scale,
		'standaardfout: HC0 van het verzadigde lineaire model',
		'standard error: HC0 of the saturated linear model'
	],
	[
		'*/donaldLang/value',
		'number',
		scale,
		'hetzelfde verschil met gebieden als eenheid, met lower, upper, df en p: Donald-Lang',
		'the same difference with areas as the unit, with lower, upper, df and p: Donald-Lang'
	],
	[
		'*/randomisation/pTwoSided',
		'number',
		probability,
		'kans op zo’n verschil als het lot de gebieden had verdeeld; count van de assignments; pRescaled na correctie voor grootte',
		'chance of such a difference had the areas been drawn by lot; count of the assignments; pRescaled after correction for size'
	],
	[
		'*/randomisation/smallestTwoSided',
		'number',
		probability,
		'kleinste kans die kan bestaan; smallestCount van de assignments, of 1 op oneIn',
		'smallest chance that can exist; smallestCount of the assignments, or 1 in oneIn'
	],
	[
		'*/placebo/pTwoSided',
		'number',
		probability,
		'aandeel van de buurten (units) met een even grote afwijking; rank telt vanaf de goede kant',
		'share of the neighbourhoods (units) with as large a deviation; rank counts from the good end'
	],
	[
		'*/placebo/others/*/change',
		'number',
		scale,
		'verandering in een andere buurt',
		'change in another neighbourhood'
	],
	[
		'figure/witnesses/areas/pTwoSided',
		'number',
		probability,
		'kans op zo’n verschil tussen alle buurten (units), na correctie voor grootte; treated daarvan met de aanpak; value is het verschil; intercept en slope: spreiding tegen 1/grootte',
		'chance of such a difference among all neighbourhoods (units), corrected for size; treated of them with the approach; value is the difference; intercept and slope: spread against 1/size'
	],
	[
		'figure/witnesses/people/way',
		'text',
		'',
		'better of worse: waar de mensen heen wijzen; stand: speaks, silent of cannot',
		'better or worse: where the people point; stand: speaks, silent or cannot'
	],
	[
		'figure/witnesses/rank/pTwoSided',
		'number',
		probability,
		'kans op zo’n plek tussen units buurten; smallestTwoSided is de kleinste die kan bestaan; way en stand als bij people',
		'chance of such a place among units neighbourhoods; smallestTwoSided is the smallest that can exist; way and stand as with people'
	],
	[
		'*/detectable/difference',
		'number',
		scale,
		'kleinste verschil dat met deze aantallen te zien is',
		'smallest difference that these numbers can show'
	],
	[
		'*/detectable/target',
		'number',
		scale,
		'verschil dat de streefwaarde vraagt',
		'difference that the target asks for'
	],
	[
		'*/detectable/needed',
		'whole number',
		'people per measurement and side',
		'aantal mensen waarmee dat verschil te zien is',
		'number of people at which that difference can be seen'
	],
	['*/standing/value', 'number', scale, 'stand van het experiment', 'figure of the experiment'],
	['*/standing/path', 'number', scale, 'waar de streeflijn dan staat', 'where the target path then stands'],
	[
		'*/standing/status',
		'text',
		'',
		'reached, on-track, uncertain of off-track; position: ahead of behind',
		'reached, on-track, uncertain or off-track; position: ahead or behind'
	],
	['*/claim', 'text', '', 'better, worse of cannot-say', 'better, worse or cannot-say'],
	[
		'*/quadrant',
		'text',
		'',
		'position en claim samen; leeg als een van beide niet te zeggen is',
		'position and claim together; empty where one of them cannot be said'
	],
	[
		'goals/count',
		'whole number',
		'goals',
		'aantal doelen; shown in het kwadrant, certain met een antwoord op beide vragen',
		'number of goals; shown in the quadrant, certain with an answer to both questions'
	]
];
