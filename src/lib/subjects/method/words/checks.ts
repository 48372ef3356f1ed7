// Method page: one verdict of a comparison, ladders, and which call of other software gives our numbers, and which default another.
import type { Bilingual } from '../../../domain/text.ts';
import { formula, list, section, text, type MethodSection } from './blocks.ts';

const same = (text: string): Bilingual => ({ nl: text, en: text });

/** Each line was run in R 4.2.2 with its packages as Debian 12 has them; that on qicharts2, which is not among them, was measured elsewhere. */
const checks: [what: Bilingual, call: string, other: Bilingual][] = [
	[
		{ nl: 'aandeel met kansmarge', en: 'share with its margin' },
		'prop.test(x, n, correct = FALSE)',
		{
			nl: 'Zonder correct = FALSE een bredere marge. 3 van 30: 2,6% tot 27,7% in plaats van 3,5% tot 25,6%.',
			en: 'Without correct = FALSE a wider margin. 3 of 30: 2.6% to 27.7% instead of 3.5% to 25.6%.'
		}
	],
	[
		{ nl: 'marge tussen wijken, Donald-Lang', en: 'margin between districts, Donald-Lang' },
		't.test(x, y, var.equal = TRUE)',
		{
			nl: 'Standaard is Welch. 0,010 en 0,004 tegen 0 en 0,001: p = 0,268 in plaats van 0,166.',
			en: 'The default is Welch. 0.010 and 0.004 against 0 and 0.001: p = 0.268 instead of 0.166.'
		}
	],
	[
		{ nl: 'HC-fouten', en: 'HC errors' },
		'sandwich 3.0-2: vcovHC(m, type = "HC0")',
		{
			nl: 'Standaard is HC3. In hetzelfde voorbeeld 0,0043 in plaats van 0,0022. Bij enquêtes nemen wij HC2.',
			en: 'The default is HC3. In the same example 0.0043 instead of 0.0022. For surveys we take HC2.'
		}
	],
	[
		{ nl: 'Mann-Whitney bij kleine groepen', en: 'Mann-Whitney of small groups' },
		'coin 1.4-2: wilcox_test(…, distribution = "exact")',
		{
			nl: 'wilcox.test van R gaat bij gelijke waarden over op de normale benadering. 1, 2, 2, 3 tegen 2, 3, 4, 4, 5: p = 0,079 in plaats van 0,087. wilcox.exact (exactRankTests 0.8-35) is vanaf 50 waarden niet meer exact, tenzij u exact = TRUE vraagt.',
			en: 'R’s wilcox.test turns to the normal approximation where values are equal. 1, 2, 2, 3 against 2, 3, 4, 4, 5: p = 0.079 instead of 0.087. wilcox.exact (exactRankTests 0.8-35) is not exact from 50 values on, unless you ask for exact = TRUE.'
		}
	],
	[
		{ nl: 'vasthouden van een stap', en: 'holding a step' },
		'survival 3.5-3: survfit(…, conf.type = "log-log")',
		{
			nl: 'Standaard is "log". Bij 2 van 7 na 8 dagen: 45% tot 100% in plaats van 26% tot 92%.',
			en: 'The default is "log". At 2 of 7 after 8 days: 45% to 100% instead of 26% to 92%.'
		}
	],
	[
		{ nl: 'treden toen en nu', en: 'rungs then and now' },
		'coin 1.4-2: mh_test(table, scores = list(response = 1:5))',
		{
			nl: 'Zonder scores telt de volgorde van de treden niet en is het Stuart-Maxwell. Die verschuift in statsmodels 0.13.5 als een cel nul is: p = 0,0021 in plaats van 0,0010; shift_zeros=False geeft wel hetzelfde.',
			en: 'Without scores the order of the rungs does not count and it is Stuart-Maxwell. In statsmodels 0.13.5 that shifts where a cell is zero: p = 0.0021 instead of 0.0010; shift_zeros=False gives the same.'
		}
	],
	[
		{ nl: 'voor en na bij dezelfde mensen', en: 'before and after in the same people' },
		'mcnemar.test(table, correct = FALSE)',
		{
			nl: 'Zonder correct = FALSE een grotere p. 7 tegen 2: 0,18 in plaats van 0,10. De exacte p is die van binom.test(2, 9).',
			en: 'Without correct = FALSE a larger p. 7 against 2: 0.18 instead of 0.10. The exact p is that of binom.test(2, 9).'
		}
	],
	[
		{ nl: 'gewogen aandeel', en: 'weighted share' },
		'survey 4.1-1: svymean(~y, design)',
		{
			nl: 'Bij 0 van 20 geeft survey zonder melding een marge van breedte nul; wij nemen dan de effectieve aantallen van Kish. Het ontwerpeffect (deff) hangt daar af van de schaal van de gewichten: 1,44 wordt 1,31 als alle gewichten tien keer zo groot zijn.',
			en: 'At 0 of 20 survey gives a margin of width zero without a word; we then take Kish’s effective numbers. Its design effect (deff) depends on the scale of the weights: 1.44 becomes 1.31 where all weights are ten times as large.'
		}
	],
	[
		{ nl: 'samenhang van vragen, alfa', en: 'alpha of items' },
		'psych 2.2.9: alpha(na.omit(items))',
		{
			nl: 'Zonder na.omit telt psych per paar vragen wie beide beantwoordde. Wij en SPSS tellen alleen wie alles beantwoordde.',
			en: 'Without na.omit psych counts for each pair of items who answered both. We and SPSS count only who answered all.'
		}
	],
	[
		{ nl: 'grenzen van de schommeling (XmR)', en: 'limits of variation (XmR)' },
		'qicharts2 0.8.1: library(qicharts2); qic(…, chart = "i")',
		{
			nl: 'qicharts2 laat grote sprongen alleen buiten de grenzen als het pakket met library() is geladen. Met qicharts2::qic zijn de grenzen wijder. Wij laten ze er altijd buiten.',
			en: 'qicharts2 screens large moving ranges only where the package is attached with library(). With qicharts2::qic the limits are wider. We always screen.'
		}
	]
];

export const methodChecks: MethodSection[] = [
	section(
		'drie-getuigen',
		{ nl: 'Eén oordeel, drie getuigen', en: 'One verdict, three witnesses' },
		text(
			'Of de wijken met de aanpak het beter deden dan andere, vragen wij aan drie getuigen. De getuige buurten telt alle manieren om dezelfde buurten te verdelen, en zegt hoe vaak een verschil dan even groot is. De getuige mensen zegt of het verschil meer is dan toeval tussen mensen. De getuige plek zegt waar het experiment staat tussen alle buurten.',
			'Whether the areas with the approach did better than others, we ask of three witnesses. The witness of neighbourhoods counts all ways to divide the same neighbourhoods, and says how often a difference is then as large. The witness of people says whether the difference is more than chance between people. The witness of rank says where the experiment stands among all neighbourhoods.'
		),
		list(
			{
				nl: 'Eén getuige draagt de uitspraak. Dat ligt vooraf vast: de buurten waar die kunnen spreken, en anders de plek. Kunnen spreken betekent: een kans van 5% of kleiner kan bestaan.',
				en: 'One witness carries the claim. That is fixed beforehand: neighbourhoods where they can speak, else rank. Can speak means: a chance of 5% or less can exist.'
			},
			{
				nl: 'De mensen mogen niet de andere kant op wijzen. Alleen dragen zij een uitspraak nooit: wat een hele buurt raakt, zit niet in hun marge.',
				en: 'People must not point the other way. They never carry a claim alone: what hits a whole neighbourhood is not in their margin.'
			},
			{
				nl: 'Kleine buurten schommelen meer. Daarom delen wij elke verandering eerst door de spreiding die bij die grootte hoort. Weten wij de grootte niet van elke buurt, dan geven wij geen kans.',
				en: 'Small neighbourhoods vary more. So we first divide each change by the spread that belongs to that size. Where we do not know every neighbourhood’s size, we give no chance.'
			},
			{
				nl: 'Kan geen van beide spreken, dan is het niet te zeggen. Met vier wijken en geen andere buurten is dat altijd zo.',
				en: 'Where neither can speak, we cannot tell. With four districts and no other neighbourhoods that is always so.'
			}
		),
		text(
			'Wij hebben dit nagespeeld met verzonnen programma’s waarin niets gebeurt, ook met schokken per buurt tot 2 procentpunt. Dan zegt deze regel bij 1 of 2 van de 100 ten onrechte beter of slechter. Wie alleen naar mensen luistert, doet dat bij 5 tot 30 van de 100. De prijs: een kleine wijk moet een groot verschil laten zien voordat de buurten spreken.',
			'We played this with invented programmes in which nothing happens, also with shocks to neighbourhoods of up to 2 percentage points. This rule then wrongly says better or worse for 1 or 2 of 100. Whoever listens to people alone does so for 5 to 30 of 100. The price: a small district has to show a large difference before the neighbourhoods speak.'
		),
		formula(
			'B. Ferman en C. Pinto, Review of Economics and Statistics 101 (2019), 452-467: kwadraten van de afwijkingen, geschat op 1/grootte. Is een geschatte spreiding nul of minder, dan geldt het negatieve deel als nul en schatten wij het andere opnieuw. S. Donald en K. Lang, zelfde tijdschrift 89 (2007), 221-233.',
			'B. Ferman and C. Pinto, Review of Economics and Statistics 101 (2019), 452-467: squared deviations, regressed on 1/size. Where a fitted spread is zero or less, the negative part counts as zero and we fit the other again. S. Donald and K. Lang, the same journal 89 (2007), 221-233.'
		),
		text(
			'Gingen de wijken vooraf gelijk op? Elke meting heeft een marge met Student t, uit de spreiding tussen de gekozen wijken. Wie naar tien metingen kijkt, ziet sneller iets. Daarom staat er ook een band die alle metingen vóór de start samen bevat, en een voor die erna: bij 93 tot 97 van de 100 nagespeelde programma’s. Onder zes wijken is dat Bonferroni, daarboven de grootste t uit trekkingen met de geschatte samenhang.',
			'Did the districts move alike beforehand? Every measurement has a margin with Student t, from the spread between the chosen districts. Whoever looks at ten measurements sees something sooner. So there is also a band that holds all measurements before the start together, and one for those after: in 93 to 97 of 100 programmes played. Under six districts that is Bonferroni, above it the largest t from draws with the estimated correlations.'
		)
	),
	section(
		'hoe-fout',
		{ nl: 'Hoe fout mag een vergelijking zijn?', en: 'How wrong may a comparison be?' },
		text(
			'Bij elke vergelijking staan twee toetsen. Ze veranderen de uitspraak niet. Ze laten zien hoeveel er mis mag zijn voordat die omslaat.',
			'Two checks stand with every comparison. They do not change the claim. They show how much may be wrong before it turns.'
		),
		list(
			{
				nl: 'Een gewogen gezelschap. Zijn er tien andere buurten met een cijfer in elk kwartaal, en acht kwartalen vóór de start, dan wegen wij die buurten zo dat ze samen hetzelfde verloop hadden. De gewichten staan erbij. Daarna doen we bij elke buurt alsof die het experiment is. De plek die het experiment dan krijgt, is de kans. Bij 15 buurten is die nooit kleiner dan 1 op 15.',
				en: 'A weighted company. Where there are ten other neighbourhoods with a figure in every quarter, and eight quarters before the start, we weigh them so that together they took the same course. The weights stand beside it. Then we take each neighbourhood in turn for the experiment. The place that the experiment then gets is the chance. With 15 neighbourhoods it is never below 1 in 15.'
			},
			{
				nl: 'Uit elkaar lopen. Ook zonder aanpak kunnen wijken uit elkaar lopen. Wij kijken hoe groot de grootste stap was van kwartaal op kwartaal vóór de start. Dan rekenen wij uit hoeveel keer zo groot de stappen daarna moeten zijn om het hele verschil te verklaren. Met tien controlewijken of meer tellen wij ook de onzekerheid mee.',
				en: 'Drifting apart. Districts can drift apart without any approach. We look how large the largest step was from one quarter to the next before the start. Then we work out how many times as large the steps after it must be to explain the whole difference. With ten control districts or more we count the uncertainty as well.'
			}
		),
		formula(
			'D. Arkhangelsky en anderen, American Economic Review 111 (2021), 4088-4118. A. Abadie, A. Diamond, J. Hainmueller, JASA 105 (2010), 493-505. A. Rambachan, J. Roth, Review of Economic Studies 90 (2023), 2555-2591, relatieve omvang, met de voorwaardelijke toets van I. Andrews, J. Roth, A. Pakes, hetzelfde tijdschrift, 2763-2791. Nagerekend: rookwet van Californië −15,60, −19,62 en −27,35; HonestDiD 0.2.8 op zes marges.',
			'D. Arkhangelsky and others, American Economic Review 111 (2021), 4088-4118. A. Abadie, A. Diamond, J. Hainmueller, JASA 105 (2010), 493-505. A. Rambachan, J. Roth, Review of Economic Studies 90 (2023), 2555-2591, relative magnitudes, with the conditional test of I. Andrews, J. Roth, A. Pakes, the same journal, 2763-2791. Checked against: the tobacco law of California −15.60, −19.62 and −27.35; HonestDiD 0.2.8 on six margins.'
		)
	),
	section(
		'vasthouden',
		{ nl: 'Een stap vasthouden', en: 'Holding a step' },
		text(
			'Vastgehouden telt alleen wie een heel halfjaar is gezien en niet is teruggezakt. Het geschatte deel is dat van Kaplan en Meier na 183 dagen: een gezin telt mee tot zijn laatste beoordeling. Wie na de stap niet meer is gezien, telt niet als vastgehouden. Is niemand zo lang gevolgd, dan is het niet te zeggen.',
			'Held counts only who was seen for a whole half year and did not fall back. The estimated share is that of Kaplan and Meier after 183 days: a family counts up to its last assessment. Whoever was not seen after the step does not count as held. Where nobody was followed that long, we cannot tell.'
		),
		text(
			'De tekentoets corrigeren wij met Holm voor acht leefgebieden. Gezinnen stromen in omdat ze laag staan, en komen dus ook zonder hulp vaak hoger uit. Nagespeeld, met beoordelingen die voor 70 tot 90% overeenkomen en 60 of 140 gezinnen: in 18 tot 73 van de 100 keer is de p onder 0,05 terwijl niets verandert. Daarom staat de p alleen naast die zin. Onder tien gezinnen geven wij geen p.',
			'The sign test is corrected by Holm for eight life domains. Families enter because they stand low, so they often end higher without help. Played with assessments that agree for 70 to 90% and 60 or 140 families: in 18 to 73 of 100 cases p is below 0.05 though nothing changes. That is why the p stands only beside that sentence. Under ten families we give no p.'
		)
	),
	section(
		'nagaan-in-r',
		{ nl: 'Als u ons narekent in R', en: 'If you check us in R' },
		text(
			'De aanroep in het midden geeft hetzelfde getal. De laatste kolom zegt welke gewone instelling een ander getal geeft. Nagerekend in R 4.2.2 en statsmodels 0.13.5 (november 2026); de regel over qicharts2 is overgenomen uit een meting van die maand.',
			'The call in the middle gives the same number. The last column says which usual setting gives another. Checked in R 4.2.2 and statsmodels 0.13.5 (November 2026); the line on qicharts2 is taken from a measurement of that month.'
		),
		{
			kind: 'table',
			head: [
				{ nl: 'Wat', en: 'What' },
				{ nl: 'Zo krijgt u hetzelfde', en: 'This gives the same' },
				{ nl: 'Zo niet', en: 'This does not' }
			],
			rows: checks.map(([what, call, other]) => [what, same(call), other])
		}
	)
];
