// Words of the worklist and of the calibration panel of those who judge.
import type { Language } from '../../../domain/text.ts';
import type { WaitingKind, WaitingOrder } from '../../../domain/household.ts';
import { capitalised, countWord, formatCount, plural } from '../../../language/format.ts';
import { ofThem, type Workers } from '../../../language/workers.ts';

const nl = {
	finding: (things: number, families: number, all: number) =>
		things === 0
			? 'Er wacht niets.'
			: `Bij ${formatCount(families, 'nl')} van de ${formatCount(all, 'nl')} gezinnen is een actie te laat.`,
	findingNone: (all: number) => `Bij geen van de ${formatCount(all, 'nl')} gezinnen is een actie te laat.`,
	lead: (day: string) => `Alleen gezinnen die nu worden begeleid. Stand op ${day}.`,
	kinds: {
		'overdue-action': 'Actie te laat',
		'old-assessment': 'Oude beoordeling',
		'no-state': 'Resultaat zonder stand',
		'ending-plan': 'Plan loopt af'
	} as Record<WaitingKind, string>,
	every: 'Alles',
	rules: (old: string, ends: string, { one }: Workers) => [
		'Actie te laat: nog open, en de datum is voorbij.',
		`Oude beoordeling: de ${one} beoordeelde het leefgebied voor het laatst vóór ${old}, of nooit.`,
		'Resultaat zonder stand: niemand zei ooit of het geldt, loopt of gehaald is.',
		`Plan loopt af: de laatste datum ligt op of voor ${ends}, of er staat niets meer open.`
	],
	rulesTitle: 'Wanneer wacht iets?',
	columns: ({ one }: Workers) => ({
		family: 'Gezin',
		coach: capitalised(one),
		kind: 'Wat',
		about: 'Waarover',
		since: 'Sinds',
		days: 'Dagen'
	}),
	orders: ({ one }: Workers): Record<WaitingOrder, string> => ({
		days: 'langst wachtend',
		household: 'gezin',
		coach: one,
		kind: 'soort'
	}),
	order: 'Volgorde',
	sorted: (by: string) => `Op volgorde van ${by}.`,
	shown: (shown: number, total: number) =>
		`${formatCount(shown, 'nl')} van ${formatCount(total, 'nl')} regels`,
	more: 'Toon meer',
	domains: (count: number, names: string) => (count === 8 ? 'alle acht leefgebieden' : names),
	results: (count: number, names: string) => (count > 4 ? `${countWord(count, 'nl')} resultaten` : names),
	planEnds: (items: number) =>
		items === 0
			? 'niets staat meer open'
			: `${countWord(items, 'nl')} ${plural(items, { one: 'actie', other: 'acties' }, 'nl')} open`,
	ahead: (days: number) => `over ${formatCount(days, 'nl')}`,
	byCoach: ({ one }: Workers) => `Per ${one}`,
	nothing: 'Hier wacht niets.',
	open: (family: string) => `Bekijk gezin ${family}`,
	calibration: {
		finding: ({ one }: Workers) => `Welke treden geeft elke ${one}?`,
		lead: ({ many }: Workers) =>
			`Voor het gesprek van ${many} onder elkaar. Dit gaat nooit mee in een rapport of download.`,
		care: ({ many }: Workers) =>
			`${capitalised(many)} begeleiden verschillende gezinnen. Een verschil betekent dus niet dat iemand strenger is.`,
		sub: 'Aantal beoordelingen per trede, per halfjaar. Links laag, rechts hoog.',
		half: (year: number, half: number) => `${half === 1 ? '1e' : '2e'} helft ${year}`,
		assessments: (count: number) =>
			`${formatCount(count, 'nl')} ${plural(count, { one: 'beoordeling', other: 'beoordelingen' }, 'nl')}`,
		all: 'Alles',
		label: (name: string, when: string, counts: string, { one }: Workers) =>
			`${capitalised(one)} ${name}, ${when}: ${counts}.`,
		rung: (rung: number, count: number) => `trede ${rung}: ${formatCount(count, 'nl')}`,
		table: (name: string, { one }: Workers) => `Treden per halfjaar, ${one} ${name}`,
		when: 'Wanneer',
		none: 'Er zijn nog geen beoordelingen.'
	}
};

const en: typeof nl = {
	finding: (things, families, all) =>
		things === 0
			? 'Nothing waits.'
			: `In ${formatCount(families, 'en')} of the ${formatCount(all, 'en')} families an action is late.`,
	findingNone: (all) => `In none of the ${formatCount(all, 'en')} families an action is late.`,
	lead: (day) => `Only families supported now. As of ${day}.`,
	kinds: {
		'overdue-action': 'Action late',
		'old-assessment': 'Old assessment',
		'no-state': 'Result without a state',
		'ending-plan': 'Plan ends'
	},
	every: 'Everything',
	rules: (old, ends, { one }) => [
		'Action late: still open, and the date has passed.',
		`Old assessment: the ${one} last assessed the life domain before ${old}, or never did.`,
		'Result without a state: nobody ever said whether it applies, is under way or is met.',
		`Plan ends: its last date lies on or before ${ends}, or nothing is open any more.`
	],
	rulesTitle: 'When does something wait?',
	columns: ({ one }) => ({
		family: 'Family',
		coach: capitalised(one),
		kind: 'What',
		about: 'About',
		since: 'Since',
		days: 'Days'
	}),
	orders: ({ one }) => ({ days: 'longest waiting', household: 'family', coach: one, kind: 'kind' }),
	order: 'Order',
	sorted: (by) => `In order of ${by}.`,
	shown: (shown, total) => `${formatCount(shown, 'en')} of ${formatCount(total, 'en')} lines`,
	more: 'Show more',
	domains: (count, names) => (count === 8 ? 'all eight life domains' : names),
	results: (count, names) => (count > 4 ? `${countWord(count, 'en')} results` : names),
	planEnds: (items) =>
		items === 0
			? 'nothing is open any more'
			: `${countWord(items, 'en')} ${plural(items, { one: 'action', other: 'actions' }, 'en')} open`,
	ahead: (days) => `in ${formatCount(days, 'en')}`,
	byCoach: ({ one }) => `Per ${one}`,
	nothing: 'Nothing waits here.',
	open: (family) => `Look at family ${family}`,
	calibration: {
		finding: ({ one }) => `Which rungs does each ${one} give?`,
		lead: ({ many }) =>
			`For the ${ofThem(many)} own conversation. This never goes into a report or a download.`,
		care: ({ many }) =>
			`${capitalised(many)} work with different families. So a difference does not mean that someone is stricter.`,
		sub: 'Number of assessments on each rung, per half year. Low at the left, high at the right.',
		half: (year, half) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
		assessments: (count) =>
			`${formatCount(count, 'en')} ${plural(count, { one: 'assessment', other: 'assessments' }, 'en')}`,
		all: 'All',
		label: (name, when, counts, { one }) => `${capitalised(one)} ${name}, ${when}: ${counts}.`,
		rung: (rung, count) => `rung ${rung}: ${formatCount(count, 'en')}`,
		table: (name, { one }) => `Rungs per half year, ${one} ${name}`,
		when: 'When',
		none: 'There are no assessments yet.'
	}
};

export const waitingWords: Record<Language, typeof nl> = { nl, en };
