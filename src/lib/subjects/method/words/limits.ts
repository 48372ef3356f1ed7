// Method page, second part: registers, surveys, few areas, small numbers, breaks and provisional figures.
import { smallGroup } from '../../../domain/questionnaire.ts';
import { capitalised, countWord } from '../../../language/format.ts';
import type { MethodFacts } from './page.ts';
import { formula, section, text, type MethodSection } from './blocks.ts';

/** Small counts of a register: the source's affair, or hidden where the programme wants that. */
const registers = ({ threshold, hidesRegisters }: MethodFacts) =>
	hidesRegisters
		? {
				nl: `Cijfers uit registraties komen zoals de bron ze levert. Wat de bron verbergt, heet hier verborgen door de bron. Zelf verbergen wij in registraties ook aantallen onder de ${threshold}, en de aantallen waarmee die zijn uit te rekenen.`,
				en: `Figures from registers come as the source delivers them. What the source hides is called hidden by the source here. In registers we too hide counts under ${threshold}, and the counts from which those could be worked out.`
			}
		: {
				nl: 'Cijfers uit registraties tonen wij zoals de bron ze levert, ook als het om weinig mensen gaat. De bron beslist wat daar verborgen is. Zo’n cijfer heet hier verborgen door de bron.',
				en: 'Figures from registers are shown as the source delivers them, also where they are about few people. The source decides what is hidden there. Such a figure is called hidden by the source here.'
			};

/** Survey answers that do not count the same, whether a figure is reliable, and from which survey on we count. */
const weights: MethodSection = {
	id: 'gewichten',
	title: { nl: 'Antwoorden die niet even zwaar tellen', en: 'Answers that do not count the same' },
	blocks: [
		text(
			'Niet iedereen vult een enquête even vaak in. Wie een groep vertegenwoordigt die weinig antwoordt, krijgt daarom van het onderzoeksbureau een zwaarder gewicht. Staan er zulke gewichten in het bestand, dan gebruiken wij ze overal: in het cijfer, de kansmarge, de verandering, de vergelijking en wat met deze aantallen te zien is. Naast het cijfer staat dan hoeveel mensen antwoordden en hoeveel gewone antwoorden even zeker zijn (telt als). Zijn alle gewichten gelijk, of zijn er geen, dan telt elk antwoord even zwaar.',
			'Not everybody answers a survey equally often. Whoever stands for a group that answers little is therefore given a larger weight by the research agency. Where the file has such weights we use them everywhere: in the figure, the margin, the change, the comparison and what these numbers could show. Beside the figure then stands how many people answered, and how many plain answers are as sure (worth). Where all weights are alike, or there are none, every answer counts the same.'
		),
		text(
			'Het aandeel is het gewogen gemiddelde van ja (1) en nee (0). De variantie daarvan is gelineariseerd, met n/(n−1). “Telt als” is p(1−p) gedeeld door die variantie; antwoordt iedereen hetzelfde, dan rekenen wij met Kish. De kansmarge is die van Wilson voor zoveel antwoorden, bij een gemiddelde die van Student. Een geheel is opgeteld uit zijn delen naar wat de antwoorden wegen; de delen zijn apart getrokken, dus hun varianties tellen op. In de toets mens voor mens telt wie twee keer antwoordde als één mens, behalve waar verborgen is hoeveel dat er zijn: dan is de marge aan de ruime kant. De verandering tussen twee enquêtes rekenen wij alsof het steeds andere mensen waren; ook dat houdt de marge ruim.',
			'The share is the weighted mean of yes (1) and no (0). Its variance is linearised, with n/(n−1). “Worth” is p(1−p) divided by that variance; where everybody answers alike we use Kish. The margin is Wilson’s for so many answers, of a mean Student’s. A whole is added up from its parts by what the answers weigh; the parts were drawn apart, so their variances add up. In the test person by person, whoever answered twice counts as one person, except where their number is hidden: then the margin is on the wide side. The change between two surveys is worked out as if the people were different each time; that keeps the margin wide as well.'
		),
		text(
			'Voor het verbergen tellen wij mensen, niet gewichten: hoeveel er antwoordden, en hoeveel ja en nee zeiden. Van gewogen antwoorden publiceren wij het aantal, het cijfer, de variantie, “telt als” en het gewicht samen, elk in drie cijfers. Daaruit is geen antwoord van iemand te halen.',
			'For hiding we count people, not weights: how many answered, and how many said yes and no. Of weighted answers we publish their number, the figure, its variance, what they are worth and what they weigh together, each in three digits. Nobody’s answer can be taken from that.'
		),
		text(
			'Betrouwbaar is iets anders dan verborgen. Een cijfer uit een enquête noemen wij onbetrouwbaar als er minder dan 30 mensen antwoordden, als zij samen als minder dan 30 tellen, of als de kansmarge van een aandeel breder is dan 30 procentpunt en ook breder dan 1,3 keer het aandeel.',
			'Reliable is another thing than hidden. We call a survey figure unreliable where fewer than 30 people answered, where together they are worth fewer than 30, or where the margin of a share is wider than 30 percentage points and also wider than 1.3 times the share.'
		),
		text(
			'Is een doel alleen in enquêtes gemeten, en niet in het kwartaal van de nulmeting, dan is de eerste enquête de nulmeting. Dat staat er dan bij.',
			'Where a goal was measured in surveys only, and not in the baseline quarter, the first survey is the baseline. The page then says so.'
		),
		formula(
			'C.-E. Särndal, B. Swensson en J. Wretman, Model Assisted Survey Sampling (1992), 5.7. L. Kish, Survey Sampling (1965), 11.7. D. A. Binder, International Statistical Review 51 (1983), 279-292. J. D. Parker e.a., Vital and Health Statistics 2:175 (2017). Zelfde uitkomst in R: survey, svydesign(ids, weights), svymean, svyglm.',
			'C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992), 5.7. L. Kish, Survey Sampling (1965), 11.7. D. A. Binder, International Statistical Review 51 (1983), 279-292. J. D. Parker et al., Vital and Health Statistics 2:175 (2017). The same in R: survey, svydesign(ids, weights), svymean, svyglm.'
		)
	]
};

export const methodLimits = (facts: MethodFacts): MethodSection[] => [
	section(
		'registratie',
		{ nl: 'Kansmarge bij een volledige telling', en: 'A margin on a full count' },
		text(
			'Veel cijfers komen uit een volledige registratie. Daar is geen steekproef getrokken. De kansmarge laat dan zien hoeveel het cijfer kan schommelen als de omstandigheden gelijk blijven: een gezin meer of minder is toeval. Bij een enquête komt daar het trekken van de steekproef bij. Een schatting met een model heeft alleen de marge die de bron zelf geeft.',
			'Many figures come from a full register. No sample was drawn. The margin then shows how much the figure may vary if circumstances stay the same: one family more or less is chance. A survey adds the drawing of the sample. A model estimate has only the margin that its source gives.'
		)
	),
	section(
		'weinig-gebieden',
		{ nl: 'Weinig gebieden', en: 'Few areas' },
		{
			kind: 'text',
			nl: `Het aantal wijkdelen met ${facts.workers.nl.full} is ${facts.experimentAreas.nl}, het aantal controlewijken ${facts.controlAreas.nl}. ${
				facts.divisions
					? `Met ${facts.divisions.areas.nl} gebieden zijn er ${facts.divisions.ways.nl} mogelijke indelingen. Een kans kleiner dan ${facts.divisions.smallest.nl} bestaat hier niet. `
					: ''
			}Daarom noemen wij een verschil tussen gebieden nooit bewezen. Een verbetering die de controlewijken delen, schrijven wij niet aan de ${facts.workers.nl.many} toe. En daalde een cijfer elders harder, dan noemen wij een gemist doel geen mislukking.`,
			en: `The number of parts with ${facts.workers.en.full} is ${facts.experimentAreas.en}, the number of control districts ${facts.controlAreas.en}. ${
				facts.divisions
					? `${facts.divisions.areas.en} areas allow ${facts.divisions.ways.en} divisions. A probability below ${facts.divisions.smallest.en} does not exist here. `
					: ''
			}That is why we never call a difference between areas proven. An improvement that the control districts share is not credited to the ${facts.workers.en.many}. And where a figure fell faster elsewhere, we do not call a missed target a failure.`
		},
		text(
			`Doel en effect zijn twee vragen. De stand gaat over het doel. Of de ${facts.workers.nl.full} iets veranderden, is een andere vraag, en de moeilijkste.`,
			`Target and effect are two questions. The status is about the target. Whether the ${facts.workers.en.full} changed anything is another question, and the hardest.`
		)
	),
	section(
		'twee-metingen',
		{ nl: 'Twee enquêtes', en: 'Two surveys' },
		text(
			`De enquêtes zijn van ${facts.waves.nl || 'één jaar'}. De eerste is gehouden toen de ${facts.workers.nl.full} al begonnen waren (${facts.start.nl}). De vergelijking gaat dus over de tijd tussen de enquêtes, niet over voor en na. Met twee metingen is ook niet te toetsen of de wijken zich daarvoor gelijk ontwikkelden.`,
			`The surveys are of ${facts.waves.en || 'one year'}. The first was held when the ${facts.workers.en.full} had already begun (${facts.start.en}). The comparison is about the time between the surveys, not before and after. Two measurements cannot test either whether the districts developed alike before.`
		)
	),
	weights,
	section(
		'kleine-aantallen',
		{ nl: 'Kleine aantallen', en: 'Small numbers' },
		text(
			`Over gezinnen en antwoorden op vragenlijsten tonen wij geen cijfer onder de ${facts.threshold} mensen of huishoudens. Er staat dan een punt (.). Verborgen is niet nul. Wij verbergen daar ook cijfers waarmee iemand een verborgen cijfer kan uitrekenen. Verbergen gebeurt vóór het afronden. In een grafiek staat een verborgen cijfer als een zwarte punt op een vaste hoogte. De lijn stopt ervoor en begint erna opnieuw.`,
			`On families and on answers to surveys we show no figure below ${facts.threshold} people or households. A full stop (.) stands in its place. Hidden is not zero. There we also hide figures from which someone could work out a hidden one. Hiding comes before rounding. In a chart a hidden figure is a black dot at one fixed height. The line stops before it and starts again after it.`
		),
		{
			kind: 'text',
			...registers(facts)
		}
	),
	section(
		'gepubliceerd',
		{ nl: 'Wat gepubliceerd is, staat vast', en: 'What was published stands' },
		text(
			'Een cijfer over gezinnen dat is gepubliceerd, getoond of verborgen, verandert niet meer. Anders zou het verschil tussen twee publicaties een gezin verraden dat er niet meer bij is. Een nieuw kwartaal telt daarom verder: de stand zoals gepubliceerd, plus de stappen van gezinnen die er nog zijn, plus nieuwe gezinnen. Een gezin dat uit de bestanden gaat of zijn toestemming intrekt, blijft in latere tellingen staan met de stand die het laatst is gepubliceerd. Een verbetering in de bestanden telt mee vanaf de eerstvolgende stap van dat gezin. Hoeveel verbeteringen er wachten, tonen wij niet.',
			'A figure on families that was published, shown or hidden, does not change again. Otherwise the difference between two publications would give away a family that is no longer in it. So a new quarter counts on: the state as published, plus the steps of families that are still there, plus new families. A family that leaves the files or withdraws its consent stays in later counts, with the state that was last published. A correction in the files counts from that family’s next step on. How many corrections wait, we do not show.'
		),
		text(
			`Wie twee kwartalen naast elkaar legt, kan de stappen van gezinnen van het ene naar het andere lezen. Die beschermen wij niet. Nieuwe gezinnen wel: zijn het er minder dan ${facts.threshold}, dan is hun aantal verborgen. Wat in het plan van aanpak kwam, tellen wij elk kwartaal opnieuw. Klopt een tabel niet, dan sluiten wij haar in haar geheel af, met een breuk. De nieuwe reeks begint met het volgende kwartaal.`,
			`Whoever lays two quarters side by side can read the steps of families from one to the other. Those we do not protect. New families we do: fewer than ${facts.threshold}, and their number is hidden. What came into the plan of approach is counted anew each quarter. Where a table is wrong, we end it as a whole, with a break. The new series begins with the next quarter.`
		)
	),
	section(
		'breuken',
		{ nl: 'Breuken in een reeks', en: 'Breaks in a series' },
		text(
			'Soms verandert de bron: een andere definitie, een andere grens, een andere bron of een andere groep mensen. Dan stopt de lijn. Wij vergelijken niet over een breuk heen, en zeggen waarom. Het doel krijgt dan de stand “niet te zeggen”.',
			'Sometimes the source changes: another definition, boundary, source or group of people. The line then stops. We do not compare across a break, and say why. The goal then has the status “cannot tell”.'
		)
	),
	section(
		'voorlopig',
		{ nl: 'Voorlopige cijfers', en: 'Provisional figures' },
		text(
			'Een voorlopig cijfer kan nog veranderen. Het heeft een open stip en het woord “voorlopig”. Het telt gewoon mee in de stand.',
			'A provisional figure may still change. It has a hollow dot and the word “provisional”. It counts for the status like any other.'
		)
	),
	section(
		'meer-doelen',
		{ nl: 'Meer doelen tegelijk', en: 'Several goals at once' },
		text(
			`Wie naar ${facts.goals.nl} doelen tegelijk kijkt, ziet sneller iets dat toeval is. Wij tellen de doelen daarom niet op tot één score. Elk doel houdt zijn eigen zin.`,
			`Whoever looks at ${facts.goals.en} goals at once sees chance more easily. That is why we do not add the goals up to one score. Each goal keeps its own sentence.`
		),
		text(
			'Op de pagina Vergelijk toetsen wij ook de antwoorden op de vragenlijst, mens voor mens, van de eerste tot de laatste enquête: een regressie met groep, meting en hun product, met HC2-fouten (bij gewogen antwoorden gelineariseerd) en de t-verdeling van Student. De p-waarden van de doelen met zo’n toets corrigeren wij samen met Holm. Wie de vragenlijst twee keer invulde, vergelijken wij ook met zichzelf (Welch). Wat een hele wijk raakt, zit niet in deze toetsen. Alleen de aantallen, gemiddelden en spreiding per gebied staan op deze site, nooit de antwoorden van iemand. Een gebied kan alleen gekozen worden als in elke enquête genoeg mensen antwoordden, en bij een aandeel genoeg mensen ja en genoeg mensen nee zeiden. Anders telt het samen met de buurwijk die het publicatieplan noemt, of het doet niet mee. Zo is elke keuze een optelsom van gebieden die op zichzelf getoond mogen worden, en geeft geen keuze min een andere een kleine groep.',
			'On the Compare page we also test the answers to the survey, person by person, from the first survey to the last: a regression on group, measurement and their product, with HC2 errors (linearised where answers are weighted) and Student’s t. The p-values of the goals that have such a test are corrected together by Holm. Whoever answered twice is also compared with themselves (Welch). What strikes a whole district is not in these tests. Only the numbers, means and spread per area are on this site, never anybody’s answers. An area can be chosen only if enough people answered in each survey, and of a share enough said yes and enough said no. Else it counts together with the neighbour that the publication plan names, or has no part. So every choice is a sum of areas that may be shown by themselves, and no choice less another gives a small group.'
		),
		formula(
			'J. G. MacKinnon en H. White, Journal of Econometrics 29 (1985), 305-325. S. Holm, Scandinavian Journal of Statistics 6 (1979), 65-70.',
			'J. G. MacKinnon and H. White, Journal of Econometrics 29 (1985), 305-325. S. Holm, Scandinavian Journal of Statistics 6 (1979), 65-70.'
		)
	),
	section(
		'treden',
		{ nl: 'Treden zijn een volgorde', en: 'Rungs are an order' },
		text(
			`De treden van de sociale ladder hebben een volgorde, maar geen vaste afstand. Wij tellen gezinnen die omhoog, gelijk of omlaag gingen. Een gemiddelde trede rekenen wij nooit uit. Wie laag begint, kan vooral omhoog; de ${facts.workers.nl.one} die helpt is ook de ${facts.workers.nl.one} die oordeelt; en wie stopt, telt niet meer mee. Daarom staan die aantallen er altijd bij.`,
			`The rungs of the social ladder have an order, but no fixed distance. We count families that went up, stayed or went down. We never compute a mean rung. Who starts low can mostly go up; the ${facts.workers.en.one} who helps is also the one who judges; and who stops no longer counts. That is why those numbers always stand beside it.`
		),
		{ kind: 'ladder' }
	),
	section(
		'vragenlijst',
		{ nl: 'De vragenlijst', en: 'The questionnaire' },
		text(
			`${capitalised(facts.workers.nl.many)} en organisaties kregen elk een eigen vragenlijst. Een vraag is bekend door de groep én het nummer: 4F van de ${facts.workers.nl.many} is een andere vraag dan 4F van de organisaties. Een verschil tussen de groepen rekenen wij alleen uit waar beide dezelfde vragen kregen. Alleen scores worden gemiddeld.`,
			`${capitalised(facts.workers.en.many)} and organisations each had their own questionnaire. An item is known by group and number: 4F of the ${facts.workers.en.many} is another item than 4F of the organisations. We compute a difference between the groups only where both answered the same items. Only scores are averaged.`
		),
		text(
			`Wie in een groep van minder dan ${countWord(smallGroup, 'nl')} zit, is bekend. Daar tonen wij een gemiddelde met één decimaal, op de pagina en in elk bestand, en alleen over ten minste drie vragen van ten minste vijf mensen die ze beantwoordden. Wie minder dan drie vragen over een onderwerp beantwoordde, telt daar niet mee. Een verschil rekenen wij uit de afgeronde cijfers. Aantallen per onderwerp en alfa staan er niet bij. Een gemiddelde op een eind van de schaal, of één tiende ervandaan, verbergen wij: dan volgt bijna wat ieder antwoordde. Of dat de reden is, of dat iemand vragen oversloeg, zeggen wij niet. Gemiddelden die de bron zelf drukte, staan er zoals gedrukt.`,
			`Who is in a group of fewer than ${countWord(smallGroup, 'en')} is known. There we show a mean with one decimal, on the page and in every file, and only over at least three items of at least five people who answered them. Whoever answered fewer than three items of a subject does not count there. A gap is worked out from the rounded figures. Numbers of people by subject and alpha do not stand beside it. A mean at an end of the scale, or one tenth from it, is hidden: what each person answered would nearly follow. Whether that is the reason, or somebody skipped items, we do not say. Means that the source itself printed stand as printed.`
		),
		{ kind: 'questionnaire' }
	)
];
