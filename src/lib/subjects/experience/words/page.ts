// Words of the page on what families experience: its findings, the ladder beside them, the scales and who did not answer.
import type { Language } from '../../../domain/text.ts';
import { phrase, type Phrase } from '../../../language/phrases.ts';

type Facts = Record<string, string>;

const rows = {
	title: 'Ervaring | Experience',
	eyebrow: 'Cliëntonderzoek | Study of clients',
	noWave:
		'Er is nog geen cliëntonderzoek dat getoond mag worden. | There is no study of clients yet that may be shown.',
	synthetic:
		'Alle antwoorden zijn verzonnen. De uitkomsten van het echte cliëntonderzoek kennen wij niet. | All answers are made up. We do not know the outcomes of the real study of clients.',
	wording:
		'De tekst van de vragen is niet bekend. Daarom staat er alleen waar een vraag over gaat. | The wording of the items is not known. So only what an item is about stands here.',
	findingSome:
		'In {some} van de {all} leefgebieden vertellen gezinnen iets anders dan de ladder laat zien. | In {some} of the {all} life domains families tell something else than the ladder shows.',
	findingNone:
		'Nergens is aangetoond dat gezinnen iets anders vertellen dan de ladder laat zien. | Nowhere is it shown that families tell something else than the ladder shows.',
	findingFew:
		'Er zijn te weinig antwoorden om gezinnen naast de ladder te zetten. | There are too few answers to set families beside the ladder.',
	domains: 'Per leefgebied: wat is er veranderd? | By life domain: what has changed?',
	domainsLead:
		'De balk is iedereen die antwoordde. Daaronder staat van wie het niet slechter ging, bij welk deel het beter ging: zoals gezinnen het in het onderzoek zeggen, zoals de {worker} het op de ladder ziet, en zoals gezinnen zichzelf op de ladder plaatsen. | The bar is everybody who answered. Below it stands, of those for whom it got no worse, for what share it got better: as families say in the study, as the {worker} sees it on the ladder, and as families place themselves on the ladder.',
	notLinked:
		'De code in het onderzoek hoort niet bij een gezin op de ladder. Het zijn dus niet dezelfde mensen naast elkaar, en de vraag is niet dezelfde. | The code in the study does not belong to a family on the ladder. So these are not the same people side by side, and the question is not the same.',
	together:
		'Hier worden {many} verschillen tegelijk bekeken. Daarom is de marge van elk breder: de kans dat er één ten onrechte uitspringt, blijft onder {share}. | Here {many} differences are looked at together. So the margin of each is wider: the chance that one stands out wrongly stays below {share}.',
	ascribing:
		'Wie iets aan de begeleiding toeschrijft, zegt wat hij zelf denkt. Dat bewijst niet dat het erdoor komt. Wie die vraag oversloeg, telt als iemand die dat niet zegt. | Whoever ascribes something to the support says what they think themselves. That does not prove that the support caused it. Whoever skipped that question counts as not saying so.',
	hidden:
		'Een punt (.): te weinig mensen om te tonen, of een getal waarmee een kleine groep is uit te rekenen. Het is niet nul. | A full stop (.): too few people to show, or a number from which a small group could be worked out. It is not zero.',
	improved: 'beter | better',
	same: 'gelijk | the same',
	worse: 'slechter | worse',
	answered: 'antwoorden | answers',
	byStudy: 'onderzoek | study',
	byCoach: 'ladder, {worker} | ladder, {worker}',
	byFamily: 'ladder, gezin | ladder, family',
	'ascribing-most':
		'De meesten bij wie het beter ging, schrijven dat toe aan de begeleiding. | Most of those for whom it got better ascribe that to the support.',
	'ascribing-few':
		'Minder dan de helft van wie het beter ging, schrijft dat toe aan de begeleiding. | Fewer than half of those for whom it got better ascribe that to the support.',
	'ascribing-undecided':
		'Of de meesten dat aan de begeleiding toeschrijven, is niet te zeggen. | Whether most ascribe that to the support cannot be said.',
	'ascribing-cannot-say':
		'Hoe vaak zij dat aan de begeleiding toeschrijven, mag niet getoond worden. | How often they ascribe that to the support may not be shown.',
	'ascribing-not-asked':
		'Of gezinnen dat aan de begeleiding toeschrijven, is hier niet gevraagd. | Whether families ascribe that to the support was not asked here.',
	'coach-more':
		'Gezinnen melden vaker dat het beter gaat dan de {worker} op de ladder ziet. | Families report more often that it goes better than the {worker} sees on the ladder.',
	'coach-fewer':
		'Gezinnen melden minder vaak dat het beter gaat dan de {worker} op de ladder ziet. | Families report less often that it goes better than the {worker} sees on the ladder.',
	'coach-not-shown':
		'Een verschil met wat de {worker} op de ladder ziet, is niet aangetoond. | A difference from what the {worker} sees on the ladder is not shown.',
	'coach-cannot-say':
		'Met wat de {worker} op de ladder ziet, is het niet te vergelijken: te weinig antwoorden. | It cannot be compared with what the {worker} sees on the ladder: too few answers.',
	'family-more':
		'Vergeleken met waar gezinnen zichzelf op de ladder plaatsen, gaat het vaker beter. | Compared with where families place themselves on the ladder, it goes better more often.',
	'family-fewer':
		'Vergeleken met waar gezinnen zichzelf op de ladder plaatsen, gaat het minder vaak beter. | Compared with where families place themselves on the ladder, it goes better less often.',
	'family-not-shown':
		'Een verschil met waar gezinnen zichzelf op de ladder plaatsen, is niet aangetoond. | A difference from where families place themselves on the ladder is not shown.',
	'family-cannot-say':
		'Met waar gezinnen zichzelf op de ladder plaatsen, is het niet te vergelijken. | It cannot be compared with where families place themselves on the ladder.',
	drawn:
		'{domain}: {improved} beter, {same} gelijk, {worse} slechter. | {domain}: {improved} better, {same} the same, {worse} worse.',
	drawnBeside:
		'{domain}, deel bij wie het beter ging: {study} in het onderzoek, {coach} volgens de {worker}, {family} volgens het gezin. | {domain}, share for whom it got better: {study} in the study, {coach} according to the {worker}, {family} according to the family.',
	table: 'Tabel per leefgebied | Table by life domain',
	domain: 'Leefgebied | Life domain',
	byTheSupport: 'door de begeleiding | because of the support',
	satisfaction: 'Zijn gezinnen tevreden? | Are families satisfied?',
	competences: 'Wat kunnen gezinnen zelf? | What can families do themselves?',
	scale: 'Gemiddelde op een schaal van {min} tot {max}. | Mean on a scale from {min} to {max}.',
	panelLead:
		'Wie in beide metingen antwoordde, staat apart. Tussen de metingen als geheel trekken we niets af: daar antwoordden ook andere mensen. | Those who answered in both waves stand apart. We subtract nothing between the waves as a whole: other people answered there too.',
	wave: 'Meting | Wave',
	mean: 'Gemiddelde | Mean',
	margin: 'Kansmarge | Margin',
	people: 'Mensen | People',
	alpha: 'Alfa | Alpha',
	both: 'In beide metingen | In both waves',
	'moved-rose':
		'{people} mensen antwoordden twee keer. Hun gemiddelde steeg met {change} ({interval}). | {people} people answered twice. Their mean rose by {change} ({interval}).',
	'moved-fell':
		'{people} mensen antwoordden twee keer. Hun gemiddelde daalde met {change} ({interval}). | {people} people answered twice. Their mean fell by {change} ({interval}).',
	'moved-not-shown':
		'{people} mensen antwoordden twee keer. Dat hun gemiddelde veranderde, is niet aangetoond ({interval}). | {people} people answered twice. That their mean changed is not shown ({interval}).',
	'moved-cannot-say':
		'Over verandering is niets te zeggen: te weinig mensen antwoordden twee keer. | Nothing can be said about change: too few people answered twice.',
	scaleDrawn: '{scale}: {means}. | {scale}: {means}.',
	response: 'Wie antwoordde, en wie niet? | Who answered, and who did not?',
	answeredOf:
		'{wave}: {people} van de {asked} mensen antwoordden ({share}). | {wave}: {people} of the {asked} people answered ({share}).',
	answeredMore:
		'{wave}: {people} mensen antwoordden. Dat zijn er meer dan de {asked} die gevraagd zouden zijn; een van de twee klopt niet. | {wave}: {people} people answered. Those are more than the {asked} who are said to have been asked; one of the two is wrong.',
	answeredOnly:
		'{wave}: {people} mensen antwoordden. Hoeveel er gevraagd zijn, is niet bekend. | {wave}: {people} people answered. How many were asked is not known.',
	answeredHidden:
		'{wave}: hoeveel mensen antwoordden, mag niet getoond worden. | {wave}: how many people answered may not be shown.',
	responseLead:
		'Wie niet antwoordde, kan er anders over denken. Dat is met deze cijfers niet te zien. | Those who did not answer may think otherwise. These figures cannot show that.',
	invented: 'Verzonnen antwoorden. | Made-up answers.',
	method: 'Zo beschermen we kleine groepen | How we protect small groups'
} satisfies Record<string, Phrase<Facts>>;

export type ExperienceWord = keyof typeof rows;

export const experienceWord = (name: ExperienceWord, language: Language, facts: Facts = {}): string =>
	phrase<Facts>(rows[name], facts, language);
