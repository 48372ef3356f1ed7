// Words of the view of one family: its ladder, results, plan of approach, and what changed since last quarter.
import type { Language } from '../../../domain/text.ts';
import { capitalised, formatCount, plural } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const nl = {
	title: (family: string) => `Gezin ${family}`,
	adults: (count: number) =>
		`${formatCount(count, 'nl')} ${plural(count, { one: 'volwassene', other: 'volwassenen' }, 'nl')}`,
	children: (count: number) =>
		count === 0
			? 'geen kinderen'
			: `${formatCount(count, 'nl')} ${plural(count, { one: 'kind', other: 'kinderen' }, 'nl')}`,
	coach: (name: string, { one }: Workers) => `${capitalised(one)} ${name}`,
	since: (date: string) => `sinds ${date}`,
	consent: (date: string) => `toestemming ${date}`,
	ended: (date: string, reason: string | null) => `gestopt op ${date}${reason ? `: ${reason}` : ''}`,
	day: (date: string) => `Stand op ${date}`,
	previous: 'Vorig gezin',
	next: 'Volgend gezin',
	place: (place: number, all: number) => `${formatCount(place, 'nl')} van ${formatCount(all, 'nl')}`,
	print: 'Druk af voor gesprek',
	find: 'Zoek een gezin',
	findHelp: 'Schuilnaam',
	go: 'Toon',
	unknown: 'Dit gezin staat niet in het bestand, of er is geen toestemming.',
	ladder: 'De ladder per leefgebied',
	ladderSub: ({ one }: Workers) =>
		`Vijf treden, van 1 (onder) tot 5 (boven). Doorgetrokken: de ${one}. Streepjes: het gezin zelf.`,
	notAssessed: 'nog niet beoordeeld',
	rung: (rung: number, name: string) => `trede ${rung}, ${name}`,
	path: (name: string, first: number, from: string, now: number, to: string) =>
		first === now
			? `${name}: op ${from} op trede ${first}, op ${to} weer op trede ${now}.`
			: `${name}: van trede ${first} op ${from} naar trede ${now} op ${to}.`,
	pathOne: (name: string, rung: number, date: string) =>
		`${name}: op ${date} op trede ${rung}. Daarna niet meer.`,
	pathNone: (name: string) => `${name}: nog niet beoordeeld.`,
	familySays: (rung: number) => `Het gezin zelf zegt nu: trede ${rung}.`,
	stepsTable: 'Alle beoordelingen',
	columns: { domain: 'Leefgebied', date: 'Datum', rung: 'Trede', judge: 'Wie' },
	judges: ({ one }: Workers) => ({ coach: one, family: 'gezin', together: `${one} en gezin samen` }),
	results: 'Resultaten',
	resultsSum: (met: number, applicable: number) =>
		`${formatCount(met, 'nl')} van ${formatCount(applicable, 'nl')} die gelden, zijn gehaald.`,
	status: {
		met: 'gehaald',
		open: 'loopt',
		lapsed: 'vervallen',
		'not-applicable': 'niet van toepassing',
		none: 'geen stand'
	},
	plan: 'Plan van aanpak',
	planNone: 'Er staat nog niets in het plan.',
	planColumns: {
		who: 'Wie',
		what: 'Afspraak',
		kind: 'Soort',
		opened: 'Vanaf',
		due: 'Uiterlijk',
		state: 'Stand'
	},
	planOpen: 'Loopt nog',
	planClosed: 'Afgerond',
	kinds: { agreement: 'afspraak', support: 'steun', reward: 'beloning', sanction: 'sanctie' },
	actors: ({ one }: Workers) => ({ family: 'Gezin', coach: capitalised(one), organisation: 'Organisatie' }),
	states: { planned: 'gepland', doing: 'bezig', done: 'klaar', dropped: 'niet doorgegaan' },
	noDue: 'doorlopend',
	late: (days: number) =>
		`${formatCount(days, 'nl')} ${plural(days, { one: 'dag', other: 'dagen' }, 'nl')} te laat`,
	timeline: (open: number, closed: number, late: number) =>
		`${formatCount(open, 'nl')} lopend, ${formatCount(closed, 'nl')} afgerond, ${formatCount(late, 'nl')} te laat.`,
	changes: (period: string) => `Veranderd sinds ${period}`,
	changesNone: 'Er is niets veranderd.',
	step: (name: string, from: number | null, to: number, date: string) =>
		from === null
			? `${name}: voor het eerst beoordeeld, trede ${to} (${date}).`
			: `${name}: ${to > from ? 'omhoog' : 'omlaag'}, van trede ${from} naar ${to} (${date}).`,
	result: (name: string, status: string, date: string) => `${name}: ${status} (${date}).`,
	opened: (what: string, who: string) => `Nieuw in het plan: ${what} (${who}).`,
	closed: (what: string, state: string) => `${state}: ${what}.`,
	becameLate: (what: string) => `Te laat geworden: ${what}.`,
	talk: 'Voor het gesprek',
	talkLines: ['Wat gaat goed?', 'Wat is het volgende dat we doen?', 'Wie doet wat, en wanneer?']
};

const en: typeof nl = {
	title: (family) => `Family ${family}`,
	adults: (count) => `${formatCount(count, 'en')} ${plural(count, { one: 'adult', other: 'adults' }, 'en')}`,
	children: (count) =>
		count === 0
			? 'no children'
			: `${formatCount(count, 'en')} ${plural(count, { one: 'child', other: 'children' }, 'en')}`,
	coach: (name, { one }) => `${capitalised(one)} ${name}`,
	since: (date) => `since ${date}`,
	consent: (date) => `consent ${date}`,
	ended: (date, reason) => `ended on ${date}${reason ? `: ${reason}` : ''}`,
	day: (date) => `As of ${date}`,
	previous: 'Previous family',
	next: 'Next family',
	place: (place, all) => `${formatCount(place, 'en')} of ${formatCount(all, 'en')}`,
	print: 'Print for the conversation',
	find: 'Find a family',
	findHelp: 'Pseudonym',
	go: 'Show',
	unknown: 'This family is not in the file, or there is no consent.',
	ladder: 'The ladder per life domain',
	ladderSub: ({ one }) =>
		`Five rungs, from 1 (bottom) to 5 (top). Solid: the ${one}. Dashes: the family itself.`,
	notAssessed: 'not yet assessed',
	rung: (rung, name) => `rung ${rung}, ${name}`,
	path: (name, first, from, now, to) =>
		first === now
			? `${name}: on rung ${first} on ${from}, on rung ${now} again on ${to}.`
			: `${name}: from rung ${first} on ${from} to rung ${now} on ${to}.`,
	pathOne: (name, rung, date) => `${name}: on rung ${rung} on ${date}. Not since.`,
	pathNone: (name) => `${name}: not yet assessed.`,
	familySays: (rung) => `The family itself says now: rung ${rung}.`,
	stepsTable: 'All assessments',
	columns: { domain: 'Life domain', date: 'Date', rung: 'Rung', judge: 'Who' },
	judges: ({ one }) => ({ coach: one, family: 'family', together: `${one} and family together` }),
	results: 'Results',
	resultsSum: (met, applicable) =>
		`${formatCount(met, 'en')} of ${formatCount(applicable, 'en')} that apply have been met.`,
	status: {
		met: 'met',
		open: 'under way',
		lapsed: 'lapsed',
		'not-applicable': 'not applicable',
		none: 'no state'
	},
	plan: 'Plan of approach',
	planNone: 'There is nothing in the plan yet.',
	planColumns: { who: 'Who', what: 'Agreed', kind: 'Kind', opened: 'From', due: 'Due', state: 'State' },
	planOpen: 'Under way',
	planClosed: 'Finished',
	kinds: { agreement: 'agreement', support: 'support', reward: 'reward', sanction: 'sanction' },
	actors: ({ one }) => ({ family: 'Family', coach: capitalised(one), organisation: 'Organisation' }),
	states: { planned: 'planned', doing: 'doing', done: 'done', dropped: 'dropped' },
	noDue: 'ongoing',
	late: (days) => `${formatCount(days, 'en')} ${plural(days, { one: 'day', other: 'days' }, 'en')} late`,
	timeline: (open, closed, late) =>
		`${formatCount(open, 'en')} under way, ${formatCount(closed, 'en')} finished, ${formatCount(late, 'en')} late.`,
	changes: (period) => `Changed since ${period}`,
	changesNone: 'Nothing changed.',
	step: (name, from, to, date) =>
		from === null
			? `${name}: assessed for the first time, rung ${to} (${date}).`
			: `${name}: ${to > from ? 'up' : 'down'}, from rung ${from} to ${to} (${date}).`,
	result: (name, status, date) => `${name}: ${status} (${date}).`,
	opened: (what, who) => `New in the plan: ${what} (${who}).`,
	closed: (what, state) => `${state}: ${what}.`,
	becameLate: (what) => `Became late: ${what}.`,
	talk: 'For the conversation',
	talkLines: ['What goes well?', 'What do we do next?', 'Who does what, and when?']
};

export const familyWords: Record<Language, typeof nl> = { nl, en };
