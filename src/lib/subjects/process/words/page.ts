// Words of the page on the process evaluation's survey: its caveats, the tables, the printed means, what alpha says.
import type { Language } from '../../../domain/text.ts';
import { countWord, plural } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const nl = {
	title: 'Proces',
	eyebrow: 'Vragenlijst van de procesevaluatie',
	noWave: 'Er zijn nog geen antwoorden op de vragenlijst.',
	synthetic:
		'De antwoorden zijn verzonnen. Echt zijn alleen de gemiddelden die in de bron gedrukt staan. Die staan erbij als ‘bron’, en onderaan apart.',
	contents: 'Op deze pagina',
	toPrinted: 'Naar de gedrukte cijfers',
	few: (people: number, { full }: Workers) => ({
		before: `De groep ${full} telt ${countWord(people, 'nl')} ${plural(people, { one: 'mens', other: 'mensen' }, 'nl')}. Geeft één van hen op elke vraag over een onderwerp een punt meer, dan stijgt het gemiddelde al met`,
		after: '.'
	}),
	thresholds: (people: number, organisations: number, { full }: Workers) =>
		`Bij minder dan ${countWord(people, 'nl')} ${full} of ${countWord(organisations, 'nl')} medewerkers van organisaties tonen we geen cijfer.`,
	small: (people: number, items: number) =>
		`In een groep van minder dan ${countWord(people, 'nl')} zou een nauwkeurig cijfer verraden wat ieder antwoordde. Daarom heeft het daar één decimaal, gaat het over ten minste ${countWord(items, 'nl')} vragen, en staat er geen alfa bij. Vlak bij een eind van de schaal tonen we het niet.`,
	assumed: ({ full }: Workers) => `De lagere grens voor ${full} is een aanname van ons.`,
	assumptions: 'Lees onze aannames',
	groups: ({ full }: Workers) => ({ coach: full, organisation: 'organisaties' }),
	gap: 'verschil',
	otherItems: 'andere vragen',
	states: {
		'not-asked': 'niet gevraagd',
		'no-answers': 'geen antwoorden',
		'no-scores': 'geen cijfer',
		'not-printed': 'niet gedrukt'
	},
	key: {
		label: 'Zo leest u de grafieken',
		coach: ({ full }: Workers) => `gemiddelde van ${full}`,
		organisation: 'gemiddelde van organisaties',
		link: ({ full }: Workers) => `verschil: ${full} min organisaties, alleen bij dezelfde vragen`,
		source: ({ full }: Workers) =>
			`gemiddelde dat de bron drukt: boven het midden van ${full}, eronder van organisaties`,
		hidden: 'te weinig mensen of vragen om te tonen; het is niet nul'
	},
	part: (number: number) => `Deel ${number}`,
	scale: (min: string, max: string) => `Gemiddelde op een schaal van ${min} tot ${max}.`,
	noScale: 'Deze vragen hebben verschillende schalen. Daarom is er geen grafiek.',
	ownScale: 'Andere schaal',
	invented: 'Verzonnen antwoorden.',
	span: { before: 'De gemiddelden lopen van', between: 'tot' },
	notes: {
		other: 'Andere vragen: de groepen kregen niet dezelfde vragen. Een verschil rekenen we dan niet uit.',
		noScores: 'Geen cijfer: deze vragen gaan over aantallen of keuzes. Daar hoort geen gemiddelde bij.',
		hidden:
			'Een punt (.): te weinig mensen, in een kleine groep te weinig vragen, of antwoorden die te veel op elkaar lijken. Het is niet nul.'
	},
	table: {
		open: (name: string) => `Tabel met alfa en vragen: ${name}`,
		caption: (name: string) => `${name}: gemiddelde, mensen, alfa en vragen per groep`,
		subject: 'Onderwerp',
		mean: 'Gemiddelde',
		n: 'Mensen',
		alpha: 'Alfa',
		alphaOver: 'over',
		items: 'Vragen',
		uncounted: 'telt niet mee:',
		reversed: 'omgedraaid:'
	},
	itemNotes: 'Aannames bij deze vragen',
	printed: {
		title: (period: string | null) => `Gedrukt in de bron${period === null ? '' : ` (${period})`}`,
		real: 'Echte cijfers.',
		lead: 'Deze gemiddelden staan zo in de procesevaluatie.',
		asPrinted:
			'Niets is omgedraaid. Een hoog cijfer is daarom niet altijd gunstig, bijvoorbeeld als een vraag over een last gaat. Aantallen mensen en alfa staan niet bij de gedrukte cijfers.',
		sentence: (both: number) =>
			both === 0
				? 'Voor geen onderwerp is een gemiddelde van beide groepen gedrukt.'
				: `Voor ${countWord(both, 'nl')} ${plural(both, { one: 'onderwerp', other: 'onderwerpen' }, 'nl')} is een gemiddelde van beide groepen gedrukt.`,
		open: 'Tabel met de gedrukte cijfers',
		place: 'Waar'
	},
	alpha: {
		title: 'Wat zegt alfa?',
		points: ({ full }: Workers) => [
			'Alfa (van Cronbach) laat zien of de vragen van één onderwerp bij elkaar passen. Hoe dichter bij 1, hoe meer mensen die vragen in dezelfde richting beantwoorden.',
			'Als vuistregel geldt vaak: vanaf 0,7 passen de vragen genoeg bij elkaar. Bij een lagere alfa is één gemiddelde voor het hele onderwerp minder zeker.',
			'Alfa telt alleen mensen die elke vraag van het onderwerp beantwoordden. Bij één vraag bestaat alfa niet.',
			`Bij een handvol mensen, zoals de ${full}, hangt alfa sterk van toeval af en zegt zij te veel over ieder apart. Daar tonen we geen alfa.`,
			'Alfa zegt niets over de juistheid van antwoorden, en niets over het verschil tussen de groepen.'
		]
	}
};

export type ProcessWords = typeof nl;

const en: ProcessWords = {
	title: 'Process',
	eyebrow: 'Survey of the process evaluation',
	noWave: 'Nobody has answered the questionnaire yet.',
	synthetic:
		'The answers are made up. Only the means printed in the source are real. They stand beside the answers as ‘source’, and apart further down.',
	contents: 'On this page',
	toPrinted: 'To the printed figures',
	few: (people, { full }) => ({
		before: `The group of ${full} has ${countWord(people, 'en')} ${plural(people, { one: 'person', other: 'people' }, 'en')}. If one of them gives one point more on every item of a subject, the mean already rises by`,
		after: '.'
	}),
	thresholds: (people, organisations, { full }) =>
		`With fewer than ${countWord(people, 'en')} ${full} or ${countWord(organisations, 'en')} staff of organisations we show no figure.`,
	small: (people, items) =>
		`In a group of fewer than ${countWord(people, 'en')} a precise figure would give away what each person answered. So there it has one decimal, is about at least ${countWord(items, 'en')} items, and comes without alpha. Close to an end of the scale we do not show it.`,
	assumed: ({ full }) => `The lower threshold for ${full} is an assumption of ours.`,
	assumptions: 'Read our assumptions',
	groups: ({ full }) => ({ coach: full, organisation: 'organisations' }),
	gap: 'gap',
	otherItems: 'other items',
	states: {
		'not-asked': 'not asked',
		'no-answers': 'no answers',
		'no-scores': 'no figure',
		'not-printed': 'not printed'
	},
	key: {
		label: 'How to read the charts',
		coach: ({ full }) => `mean of ${full}`,
		organisation: 'mean of organisations',
		link: ({ full }) => `gap: ${full} minus organisations, only with the same items`,
		source: ({ full }) =>
			`mean that the source prints: of ${full} above the middle, of organisations below it`,
		hidden: 'too few people or items to show; it is not zero'
	},
	part: (number) => `Part ${number}`,
	scale: (min, max) => `Mean on a scale from ${min} to ${max}.`,
	noScale: 'These items have different scales, so there is no chart.',
	ownScale: 'Another scale',
	invented: 'Made-up answers.',
	span: { before: 'The means run from', between: 'to' },
	notes: {
		other: 'Other items: the groups were not asked the same. We do not work out a gap then.',
		noScores: 'No figure: these items are counts or choices. They have no mean.',
		hidden:
			'A full stop (.): too few people, in a small group too few items, or answers that are too much alike. It is not zero.'
	},
	table: {
		open: (name) => `Table with alpha and items: ${name}`,
		caption: (name) => `${name}: mean, people, alpha and items per group`,
		subject: 'Subject',
		mean: 'Mean',
		n: 'People',
		alpha: 'Alpha',
		alphaOver: 'over',
		items: 'Items',
		uncounted: 'not counted:',
		reversed: 'turned round:'
	},
	itemNotes: 'Assumptions about these items',
	printed: {
		title: (period) => `Printed in the source${period === null ? '' : ` (${period})`}`,
		real: 'Real figures.',
		lead: 'These means stand like this in the process evaluation.',
		asPrinted:
			'Nothing has been turned round. So a high figure is not always favourable, for instance when an item is about a burden. The printed figures come without numbers of people and without alpha.',
		sentence: (both) =>
			both === 0
				? 'For no subject are means of both groups printed.'
				: `For ${countWord(both, 'en')} ${plural(both, { one: 'subject', other: 'subjects' }, 'en')} means of both groups are printed.`,
		open: 'Table of the printed figures',
		place: 'Where'
	},
	alpha: {
		title: 'What does alpha say?',
		points: ({ full }) => [
			'Alpha (Cronbach’s) shows whether the items of one subject belong together. The closer to 1, the more people answer those items in the same direction.',
			'A common rule of thumb: from 0.7 the items fit together well enough. With a lower alpha, one mean for the whole subject is less certain.',
			'Alpha counts only people who answered every item of the subject. With one item there is no alpha.',
			`With a handful of people, such as the ${full}, alpha depends strongly on chance and tells too much of each of them. There we show no alpha.`,
			'Alpha says nothing about whether answers are right, nor about the gap between the groups.'
		]
	}
};

export const processWords: Record<Language, ProcessWords> = { nl, en };
