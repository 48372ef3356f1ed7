// Words of the process page about single items: bars of answers, goals, what was chosen and named, who answered, waves, chance.
import type { Language } from '../../../domain/text.ts';
import { countWord, plural } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const people = { nl: { one: 'mens', other: 'mensen' }, en: { one: 'person', other: 'people' } };

const nl = {
	item: (number: string) => `Vraag ${number}`,
	turned: 'omgedraaid',
	printed: {
		short: 'bron',
		at: (page: number | null, figure: number | null) =>
			[page === null ? '' : `blz. ${page}`, figure === null ? '' : `figuur ${figure}`]
				.filter(Boolean)
				.join(', '),
		turned: (asPrinted: string) => `gedrukt ${asPrinted}, hier omgedraaid`
	},
	bars: {
		open: (title: string, items: number) =>
			`Antwoorden per vraag (${items} ${plural(items, { one: 'vraag', other: 'vragen' }, 'nl')}): ${title}`,
		lead: 'Links van de streep staan antwoorden onder het midden van de schaal, rechts die erboven; wie het midden koos, staat half links en half rechts. Rechts is gunstig: vragen die andersom zijn gesteld, zijn omgedraaid.',
		merged: (threshold: number) =>
			`Antwoorden die minder dan ${countWord(threshold, 'nl')} mensen gaven, tellen samen met het antwoord ernaast. Zo is niemand te herkennen.`,
		alike: 'niet te splitsen: te veel antwoorden lijken op elkaar',
		small: ({ full }: Workers) =>
			`Van de groep ${full} tonen we geen antwoorden per vraag: iedereen weet wie erin zit. Alleen wat de bron zelf heeft gedrukt, staat erbij.`,
		frequency: 'Hoe vaak: geen gemiddelde.',
		caption: (title: string) => `${title}: antwoorden per vraag`,
		columns: {
			item: 'Vraag',
			group: 'Groep',
			answers: 'Mensen per antwoord',
			mean: 'Gemiddelde',
			n: 'Mensen'
		},
		band: (from: string, to: string) => (from === to ? from : `${from} t/m ${to}`),
		spoken: (range: string, count: string) => `antwoord ${range}: ${count}`
	},
	goals: {
		importance: {
			title: 'Hoe belangrijk, en hoe ver nu?',
			lead: 'Per doel: hoe belangrijk men het vindt, en in hoeverre de plannen van aanpak er nu aan voldoen.',
			from: 'nu',
			to: 'belang'
		},
		expected: {
			title: 'Nu, en wat men verwacht',
			lead: 'Per doel: in hoeverre de plannen van aanpak er nu aan voldoen, en wat men aan het eind verwacht.',
			from: 'nu',
			to: 'verwacht'
		},
		elsewhere: {
			title: 'Vergeleken met de rest van de stad',
			lead: 'Van −2 (elders beter) tot 2 (hier beter). Dit is wat men verwacht; het is geen gemeten effect.',
			from: '',
			to: 'vergelijking'
		},
		goal: 'Doel',
		hidden: 'niet getoond',
		states: { 'not-asked': 'niet apart gevraagd', hidden: '.', 'no-answers': 'geen antwoorden' },
		sentence: (higher: number, of: number) =>
			higher === 0
				? 'Organisaties verwachten op geen enkel doel meer dan zij nu zien.'
				: `Organisaties verwachten op ${countWord(higher, 'nl')} van de ${countWord(of, 'nl')} doelen meer dan zij nu zien.`,
		better: (better: number, of: number) =>
			`Op ${countWord(better, 'nl')} van de ${countWord(of, 'nl')} doelen verwachten organisaties het hier beter dan elders.`
	},
	named: {
		caption: (about: string) => `${about} Mensen per antwoord`,
		answer: 'Antwoord',
		people: 'Mensen',
		source: 'Volgens de bron',
		asked: (n: number) => `${n} ${plural(n, people.nl, 'nl')} van organisaties antwoordden.`,
		noSource: 'De aantallen van de bron zijn verloren gegaan.',
		open: 'Uit antwoorden in eigen woorden, geteld naar de lijst van de vragenlijst. De woorden zelf tonen we niet. Een mens kan meer noemen.',
		small: ({ full }: Workers) => `Wat de ${full} kozen of noemden, tonen we niet: de groep is te klein.`
	},
	response: {
		title: 'Wie deden mee, en wie ontbreken?',
		sentence: (answered: number | string, approached: number | string, share: string) =>
			`Van ${approached} mensen van organisaties die zijn gevraagd, vulden ${answered} de vragenlijst in: ${share}.`,
		page: (page: number) => `Zo staat het in de bron, blz. ${page}.`,
		inFile: (count: string) => `In het bestand staan ${count} mensen van organisaties.`,
		workers: (answered: string, approached: string, { full }: Workers) =>
			`Van de groep ${full} deden er ${answered} van de ${approached} mee.`,
		caption: 'Mensen per organisatie',
		organisation: 'Organisatie',
		people: 'Mensen',
		others: (count: number) => `${count} andere organisaties samen`,
		note: 'Organisaties met te weinig antwoorden tellen samen, zodat niemand te herkennen is.',
		bias: 'Wie niet antwoordde, dacht er misschien anders over. Dat is niet te zien.'
	},
	over: {
		title: 'Meting naast meting',
		lead: 'Gemiddelde per meting, en het verschil met de meting ervoor. Het kunnen andere mensen zijn; een verschil is daarom niet vanzelf een verandering.',
		subject: 'Onderwerp',
		change: 'verschil',
		caption: 'Gemiddelden per meting'
	},
	chance: {
		sentence: (name: string, share: string, { one }: Workers) =>
			`${name}: neem willekeurig één ${one} en één medewerker van een organisatie. In ${share} van zulke paren geeft de ${one} het hogere cijfer (gelijk telt half).`,
		apart: 'Zo’n verschil is zelden toeval (toets van Mann en Whitney, p onder 0,05 na correctie van Holm).',
		notApart: 'Zo’n verschil kan toeval zijn (toets van Mann en Whitney, p niet onder 0,05).',
		p: (p: string | null) => (p === null ? 'p is kleiner dan 0,001.' : `p = ${p}.`)
	},
	lost: 'Wat de bron niet meer vertelt'
};

export type ItemWords = typeof nl;

const en: ItemWords = {
	item: (number) => `Item ${number}`,
	turned: 'turned round',
	printed: {
		short: 'source',
		at: (page, figure) =>
			[page === null ? '' : `p. ${page}`, figure === null ? '' : `figure ${figure}`]
				.filter(Boolean)
				.join(', '),
		turned: (asPrinted) => `printed ${asPrinted}, turned round here`
	},
	bars: {
		open: (title, items) =>
			`Answers per item (${items} ${plural(items, { one: 'item', other: 'items' }, 'en')}): ${title}`,
		lead: 'To the left of the line stand answers below the middle of the scale, to the right those above it; the middle itself stands half on either side. Right is favourable: items worded the other way round are turned.',
		merged: (threshold) =>
			`Answers that fewer than ${countWord(threshold, 'en')} people gave are counted together with the one beside them, so that nobody can be recognised.`,
		alike: 'not split: too many answers are alike',
		small: ({ full }) =>
			`Of the group of ${full} we show no answers per item: everyone knows who is in it. Only what the source itself printed stands there.`,
		frequency: 'How often: no mean.',
		caption: (title) => `${title}: answers per item`,
		columns: { item: 'Item', group: 'Group', answers: 'People by answer', mean: 'Mean', n: 'People' },
		band: (from, to) => (from === to ? from : `${from} to ${to}`),
		spoken: (range, count) => `answer ${range}: ${count}`
	},
	goals: {
		importance: {
			title: 'How important, and how far now?',
			lead: 'Per goal: how important people find it, and how far plans of approach meet it now.',
			from: 'now',
			to: 'importance'
		},
		expected: {
			title: 'Now, and what is expected',
			lead: 'Per goal: how far plans of approach meet it now, and what people expect in the end.',
			from: 'now',
			to: 'expected'
		},
		elsewhere: {
			title: 'Beside the rest of the city',
			lead: 'From −2 (better elsewhere) to 2 (better here). This is what people expect; it is no measured effect.',
			from: '',
			to: 'comparison'
		},
		goal: 'Goal',
		hidden: 'not shown',
		states: { 'not-asked': 'not asked apart', hidden: '.', 'no-answers': 'no answers' },
		sentence: (higher, of) =>
			higher === 0
				? 'Organisations expect more than they see now on no goal.'
				: `Organisations expect more than they see now on ${countWord(higher, 'en')} of ${countWord(of, 'en')} goals.`,
		better: (better, of) =>
			`On ${countWord(better, 'en')} of ${countWord(of, 'en')} goals organisations expect better here than elsewhere.`
	},
	named: {
		caption: (about) => `${about} People by answer`,
		answer: 'Answer',
		people: 'People',
		source: 'By the source',
		asked: (n) => `${n} ${plural(n, people.en, 'en')} of organisations answered.`,
		noSource: 'The counts of the source are lost.',
		open: 'From answers in people’s own words, counted by the list of the questionnaire. We do not show the words themselves. One person may name more.',
		small: ({ full }) => `What the ${full} chose or named we do not show: the group is too small.`
	},
	response: {
		title: 'Who took part, and who is missing?',
		sentence: (answered, approached, share) =>
			`Of ${approached} people of organisations who were asked, ${answered} answered: ${share}.`,
		page: (page) => `So says the source, p. ${page}.`,
		inFile: (count) => `The file holds ${count} people of organisations.`,
		workers: (answered, approached, { full }) =>
			`Of the group of ${full}, ${answered} out of ${approached} took part.`,
		caption: 'People per organisation',
		organisation: 'Organisation',
		people: 'People',
		others: (count) => `${count} other organisations together`,
		note: 'Organisations with too few answers are counted together, so that nobody can be recognised.',
		bias: 'Those who did not answer may have thought otherwise. That cannot be seen.'
	},
	over: {
		title: 'Wave beside wave',
		lead: 'Mean per wave, and the difference from the wave before. They may be other people, so a difference is not by itself a change.',
		subject: 'Subject',
		change: 'difference',
		caption: 'Means per wave'
	},
	chance: {
		sentence: (name, share, { one }) =>
			`${name}: take any one ${one} and any one person of an organisation. In ${share} of such pairs the ${one} gives the higher mark (a tie counts for a half).`,
		apart: 'Chance seldom makes such a difference (test of Mann and Whitney, p below 0.05 after Holm).',
		notApart: 'Chance can make such a difference (test of Mann and Whitney, p not below 0.05).',
		p: (p) => (p === null ? 'p is less than 0.001.' : `p = ${p}.`)
	},
	lost: 'What the source no longer tells'
};

export const itemWords: Record<Language, ItemWords> = { nl, en };
