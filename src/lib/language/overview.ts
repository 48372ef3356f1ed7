// Words of the overview: status, tally, rows, roads, reach, goal tree, map and table.
// Long because a table of words in two languages is checked by reading it whole.
import { hiddenWords } from './hidden.ts';
import type { Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import {
	capitalised,
	countWord,
	formatDate,
	listOf,
	periodInSentence,
	periodName,
	periodShort
} from './format.ts';
import type { Workers } from './workers.ts';

export type StatusWord = 'reached' | 'on-track' | 'uncertain' | 'off-track' | 'none';

/** The five states of a goal, in the order of the tally. */
export const statusWords: Record<Language, Record<StatusWord, string>> = {
	nl: {
		reached: 'Gehaald',
		'on-track': 'Op koers',
		uncertain: 'Onzeker',
		'off-track': 'Loopt achter',
		none: 'Niet te zeggen'
	},
	en: {
		reached: 'Reached',
		'on-track': 'On track',
		uncertain: 'Uncertain',
		'off-track': 'Behind',
		none: 'Cannot tell'
	}
};

/** What each state means, one sentence each. */
export const statusMeanings: Record<Language, Record<StatusWord, string>> = {
	nl: {
		reached: 'De hele kansmarge ligt aan de goede kant van de streefwaarde.',
		'on-track': 'Het cijfer ligt op of voor de streeflijn.',
		uncertain: 'Het cijfer ligt achter de streeflijn, maar de streeflijn valt binnen de kansmarge.',
		'off-track': 'De streeflijn ligt buiten de kansmarge, aan de slechte kant.',
		none: 'Er is geen cijfer, het is verborgen, of de reeks is gebroken.'
	},
	en: {
		reached: 'The whole margin lies on the good side of the target.',
		'on-track': 'The figure is at or ahead of the target path.',
		uncertain: 'The figure is behind the path, but the path lies inside the margin.',
		'off-track': 'The path lies outside the margin, on the wrong side.',
		none: 'There is no figure, it is hidden, or the series is broken.'
	}
};

const nl = {
	goalsOfPlan: (count: number) =>
		count === 1 ? 'één doel uit het projectplan' : `${countWord(count, 'nl')} doelen uit het projectplan`,
	caveat: (controls: number, { full }: Workers) =>
		controls === 0
			? `Zonder controlewijken is niet te zeggen of een verbetering door de ${full} komt.`
			: controls === 1
				? `Of een verbetering door de ${full} komt, is met één controlewijk niet te bewijzen.`
				: `Of een verbetering door de ${full} komt, is met ${countWord(controls, 'nl')} controlewijken niet te bewijzen.`,
	caveatLink: 'Lees hoe wij rekenen',
	tally: 'Aantal doelen per stand',
	rail: {
		label: 'Kwartalen',
		baseline: 'Nulmeting',
		start: ({ full }: Workers) => `Start ${full}`,
		target: 'Streefdatum',
		noFigures: 'nog geen cijfers',
		previous: 'Vorig kwartaal:',
		next: 'Volgend kwartaal:'
	},
	list: {
		heading: 'De doelen',
		status: 'Stand',
		goal: 'Doel',
		now: 'Nu',
		nowSub: 'verschil · kansmarge',
		road: 'Balk van nulmeting naar streefwaarde',
		baseline: 'nulmeting',
		shouldBe: 'hier zouden we nu zijn',
		target: 'streefwaarde',
		trend: 'Verloop'
	},
	since: (period: Period) => `sinds ${periodShort(period, 'nl')}`,
	sincePrevious: 'sinds vorig kw.',
	provisional: 'voorlopig',
	newDefinition: 'nieuwe telling',
	noPrevious: 'geen vorig cijfer',
	hidden: 'verborgen',
	notMeasured: 'niet gemeten',
	lastMeasured: (period: Period) => `laatst gemeten, ${periodShort(period, 'nl')}`,
	break: 'breuk in de reeks',
	subarea: {
		hidden: hiddenWords.nl.short,
		baseline: 'Nulmeting',
		target: 'streefwaarde'
	},
	key: {
		label: 'Zo leest u de balk',
		now: (area: string, confidence: string) => `${area}, met kansmarge ${confidence}`,
		provisional: 'voorlopig cijfer',
		aligned: 'stand als we gelijk waren opgegaan met de controlewijken',
		path: 'streeflijn',
		target: 'streefwaarde',
		right: 'Rechts is altijd beter.',
		intro:
			'Links staat de nulmeting, rechts de streefwaarde. De stippellijn is waar we nu zouden zijn. De stip is waar we zijn. De ruit is waar we zouden staan als we gelijk waren opgegaan met de controlewijken.'
	},
	sources: (sources: string[], retrieved: string | null) =>
		`Bron: ${listOf(sources, 'nl')}${retrieved === null ? '' : `, opgehaald ${formatDate(retrieved, 'nl')}`}.`,
	table: {
		open: 'Alle doelen in een tabel en in woorden',
		caption: (area: string, period: Period) =>
			`Stand van de doelen in ${area}, ${periodInSentence(period, 'nl')}`,
		goal: 'Doel',
		baseline: 'Nulmeting',
		previous: 'Vorig',
		now: 'Nu',
		margin: 'Kansmarge',
		change: 'Verschil',
		path: 'Streeflijn',
		target: 'Streefwaarde',
		control: 'Controle',
		status: 'Stand',
		provisionalMark: '*',
		note: (threshold: number) =>
			`* voorlopig cijfer. ${hiddenWords.nl.brief(threshold)} Een streepje: geen cijfer. Verschil en kansmarge in procentpunt of op de schaal van het doel.`,
		words: 'In woorden'
	},
	road: {
		now: (name: string, value: string, margin: string) => `${name}: nu ${value}, kansmarge ${margin}`,
		nowBare: (name: string, value: string) => `${name}: nu ${value}`,
		hidden: (name: string) => `${name}: het cijfer van nu is verborgen`,
		absent: (name: string) => `${name}: geen cijfer in dit kwartaal`,
		broken: (name: string, value: string, period: Period) =>
			`${name}: nu ${value}, maar sinds ${periodInSentence(period, 'nl')} niet te vergelijken met de nulmeting`,
		path: (value: string) => `op de streeflijn hoort ${value}`,
		ends: (baseline: string, target: string) => `nulmeting ${baseline}, streefwaarde ${target}`,
		aligned: (value: string) => `gelijk opgaand met de controlewijken ${value}`
	},
	spark: {
		ours: (from: string, first: string, to: string, last: string) =>
			`Verloop: van ${first} in ${from} naar ${last} in ${to}`,
		one: (at: string, value: string) => `Verloop: één meting, ${value} in ${at}`,
		none: 'Verloop: nog geen cijfers',
		control: (first: string, last: string) => `controlewijken van ${first} naar ${last}`,
		hiddenLast: 'het laatste cijfer is verborgen',
		break: (period: Period) => `breuk in ${periodInSentence(period, 'nl')}`
	},
	reach: {
		heading: 'Bereik',
		intro: (area: string, { full }: Workers) =>
			`Hoe ver de ${full} zijn in ${area}. Elk getal is een deel van het vorige.`,
		homes: 'huizen',
		contacted: 'benaderd',
		coached: 'begeleid',
		ended: 'afgerond',
		label: 'Van huizen naar afgeronde begeleiding'
	},
	tree: {
		heading: 'Doelenboom',
		intro: (count: number) =>
			`Van stappen in gezinnen naar doelen voor de wijk. Elk balkje is één van de ${countWord(count, 'nl')} resultaten.`,
		domain: 'Leefgebied',
		results: 'Resultaten in gezinnen: deel dat lukt',
		goals: 'Doel voor de wijk',
		noGoal: 'geen wijkdoel in het plan',
		noResults: 'geen resultaat in het plan',
		open: (count: number) => `${capitalised(countWord(count, 'nl'))} resultaten in een tabel`,
		result: 'Resultaat',
		share: 'Deel dat lukt',
		scope: 'Voor alle begeleide gezinnen samen; niet van toepassing telt niet mee.'
	},
	map: {
		heading: 'Gebieden',
		choose: 'Kies een doel',
		perArea: (period: Period) => `Per gebied, ${periodName(period, 'nl')}`,
		label: (name: string, period: Period) => `${name} per gebied, ${periodInSentence(period, 'nl')}`,
		note: hiddenWords.nl.brief,
		noFigure: 'geen cijfer',
		outside: 'Niet op de kaart',
		open: 'Alle gebieden in een tabel',
		area: 'Gebied',
		role: 'Rol'
	},
	context: {
		heading: 'Cijfers ter achtergrond',
		intro: 'Geen doelen uit het plan. Ze staan los van de stand hierboven.',
		model: 'modelschatting',
		survey: 'enquête',
		register: 'registratie',
		figure: 'Cijfer',
		period: 'Periode',
		source: 'Soort'
	},
	print: {
		tally: 'Uitkomst, berekend uit de cijfers',
		frozen: (hash: string) => `controlecode ${hash}`
	},
	empty: {
		title: 'Nog geen cijfers voor dit kwartaal.',
		text: (period: Period) => `De nieuwste cijfers zijn van ${periodInSentence(period, 'nl')}.`,
		link: (period: Period) => `Ga naar ${periodInSentence(period, 'nl')}`
	}
};

const en: typeof nl = {
	goalsOfPlan: (count) =>
		count === 1 ? 'one goal from the project plan' : `${countWord(count, 'en')} goals from the project plan`,
	caveat: (controls, { full }) =>
		controls === 0
			? `Without control districts we cannot tell whether an improvement is due to the ${full}.`
			: controls === 1
				? `With one control district we cannot prove that an improvement is due to the ${full}.`
				: `With ${countWord(controls, 'en')} control districts we cannot prove that an improvement is due to the ${full}.`,
	caveatLink: 'Read how we calculate',
	tally: 'Number of goals per status',
	rail: {
		label: 'Quarters',
		baseline: 'Baseline',
		start: ({ full }) => `${capitalised(full)} start`,
		target: 'Target date',
		noFigures: 'no figures yet',
		previous: 'Previous quarter:',
		next: 'Next quarter:'
	},
	list: {
		heading: 'The goals',
		status: 'Status',
		goal: 'Goal',
		now: 'Now',
		nowSub: 'change · margin',
		road: 'Bar from baseline to target',
		baseline: 'baseline',
		shouldBe: 'we should be here now',
		target: 'target',
		trend: 'Trend'
	},
	since: (period) => `since ${periodShort(period, 'en')}`,
	sincePrevious: 'since last quarter',
	provisional: 'provisional',
	newDefinition: 'new definition',
	noPrevious: 'no previous figure',
	hidden: 'hidden',
	notMeasured: 'not measured',
	lastMeasured: (period) => `last measured, ${periodShort(period, 'en')}`,
	break: 'break in the series',
	subarea: {
		hidden: hiddenWords.en.short,
		baseline: 'Baseline',
		target: 'target'
	},
	key: {
		label: 'How to read the bar',
		now: (area, confidence) => `${area}, with ${confidence} margin`,
		provisional: 'provisional figure',
		aligned: 'where we would be had we moved with the control districts',
		path: 'target path',
		target: 'target',
		right: 'Right is always better.',
		intro:
			'The baseline is on the left, the target on the right. The dashed line is where we should be now. The dot is where we are. The diamond is where we would be had we moved with the control districts.'
	},
	sources: (sources, retrieved) =>
		`Source: ${listOf(sources, 'en')}${retrieved === null ? '' : `, retrieved ${formatDate(retrieved, 'en')}`}.`,
	table: {
		open: 'All goals in a table and in words',
		caption: (area, period) => `Status of the goals in ${area}, ${periodInSentence(period, 'en')}`,
		goal: 'Goal',
		baseline: 'Baseline',
		previous: 'Previous',
		now: 'Now',
		margin: 'Margin',
		change: 'Change',
		path: 'Path',
		target: 'Target',
		control: 'Control',
		status: 'Status',
		provisionalMark: '*',
		note: (threshold) =>
			`* provisional figure. ${hiddenWords.en.brief(threshold)} A dash: no figure. Change and margin in percentage points or on the scale of the goal.`,
		words: 'In words'
	},
	road: {
		now: (name, value, margin) => `${name}: now ${value}, margin ${margin}`,
		nowBare: (name, value) => `${name}: now ${value}`,
		hidden: (name) => `${name}: the present figure is hidden`,
		absent: (name) => `${name}: no figure this quarter`,
		broken: (name, value, period) =>
			`${name}: now ${value}, but since ${periodInSentence(period, 'en')} not comparable with the baseline`,
		path: (value) => `the target path asks for ${value}`,
		ends: (baseline, target) => `baseline ${baseline}, target ${target}`,
		aligned: (value) => `moving with the control districts ${value}`
	},
	spark: {
		ours: (from, first, to, last) => `Trend: from ${first} in ${from} to ${last} in ${to}`,
		one: (at, value) => `Trend: one measurement, ${value} in ${at}`,
		none: 'Trend: no figures yet',
		control: (first, last) => `control districts from ${first} to ${last}`,
		hiddenLast: 'the latest figure is hidden',
		break: (period) => `break in ${periodInSentence(period, 'en')}`
	},
	reach: {
		heading: 'Reach',
		intro: (area, { full }) =>
			`How far the ${full} have come in ${area}. Each number is part of the one before.`,
		homes: 'homes',
		contacted: 'contacted',
		coached: 'supported',
		ended: 'ended',
		label: 'From homes to support that ended'
	},
	tree: {
		heading: 'Goal tree',
		intro: (count) =>
			`From steps in families to goals for the neighbourhood. Each bar is one of the ${countWord(count, 'en')} results.`,
		domain: 'Life domain',
		results: 'Results in families: share that succeeds',
		goals: 'Neighbourhood goal',
		noGoal: 'no neighbourhood goal in the plan',
		noResults: 'no result in the plan',
		open: (count) => `${capitalised(countWord(count, 'en'))} results in a table`,
		result: 'Result',
		share: 'Share that succeeds',
		scope: 'For all families together that were supported; not applicable is left out.'
	},
	map: {
		heading: 'Areas',
		choose: 'Choose a goal',
		perArea: (period) => `Per area, ${periodName(period, 'en')}`,
		label: (name, period) => `${name} per area, ${periodInSentence(period, 'en')}`,
		note: hiddenWords.en.brief,
		noFigure: 'no figure',
		outside: 'Not on the map',
		open: 'All areas in a table',
		area: 'Area',
		role: 'Role'
	},
	context: {
		heading: 'Background figures',
		intro: 'Not goals of the plan. They stand apart from the status above.',
		model: 'model estimate',
		survey: 'survey',
		register: 'register',
		figure: 'Figure',
		period: 'Period',
		source: 'Kind'
	},
	print: {
		tally: 'Outcome, computed from the figures',
		frozen: (hash) => `check code ${hash}`
	},
	empty: {
		title: 'No figures yet for this quarter.',
		text: (period) => `The latest figures are from ${periodInSentence(period, 'en')}.`,
		link: (period) => `Go to ${periodInSentence(period, 'en')}`
	}
};

export const overviewWords: Record<Language, typeof nl> = { nl, en };
