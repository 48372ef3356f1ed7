// Words of the quality page: what is there, how fresh it is, when the next delivery is due, what jumps and which areas changed.
import type { Due } from '../../../domain/due.ts';
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import {
	formatDate,
	formatPercent,
	listOf,
	noBreak,
	periodInSentence,
	periodShort,
	quarterShort
} from '../../../language/format.ts';
import { jumpRuleWords } from './jump-rule.ts';
import type { Filled, Missing } from '../figure/completeness.ts';
import type { Jump } from '../figure/jumps.ts';

const kindsNl: Record<NonNullable<Jump['explained']>, string> = {
	definition: 'anders geteld',
	boundary: 'andere grens',
	source: 'andere bron',
	population: 'andere groep'
};
const kindsEn: typeof kindsNl = {
	definition: 'counted otherwise',
	boundary: 'another boundary',
	source: 'another source',
	population: 'another population'
};

const range = (from: Period, to: Period, language: Language): string =>
	from === to ? periodShort(from, language) : `${periodShort(from, language)} – ${periodShort(to, language)}`;

/** The first of the areas, and how many more there are. */
function someOf(areas: string[], all: number, language: Language): string {
	const more = all - areas.length;
	if (more === 0) return listOf(areas, language);
	const rest = {
		nl: more === 1 ? 'en nog 1 gebied' : `en nog ${more} gebieden`,
		en: more === 1 ? 'and 1 more area' : `and ${more} more areas`
	};
	return `${areas.join(', ')} ${rest[language]}`;
}

/** What is nearly all is not all, and what is hardly anything is not nothing. */
function shareIn(value: number | null, language: Language): string {
	if (value !== null && value > 0 && value < 0.005) return `<${noBreak}${formatPercent(0.01, language)}`;
	if (value !== null && value < 1 && value >= 0.995) return `>${noBreak}${formatPercent(0.99, language)}`;
	return formatPercent(value, language);
}

const nl = {
	title: 'Kwaliteit van de gegevens',
	headline: 'Hoe compleet en hoe vers zijn de cijfers?',
	lead: 'Per doel staat hier wat er is geleverd, wat er ontbreekt, en wat opvalt. Het gaat over observations.csv.',
	back: 'Gegevens',
	link: 'Hoe compleet en hoe vers deze gegevens zijn',
	empty: 'In observations.csv staat nog niets over de doelen van dit programma.',
	summary: {
		title: 'Per doel',
		caption: 'Per doel: hoe compleet, welk deel voorlopig en verborgen is, en hoe vers',
		goal: 'Doel',
		complete: 'Compleet',
		provisional: 'Voorlopig',
		hidden: 'Verborgen',
		latest: 'Laatste cijfer',
		retrieved: 'Opgehaald',
		rule: 'Een gebied telt mee vanaf zijn eerste cijfer over dat doel, tot het laatste kwartaal of jaar dat in het bestand staat. Voorlopig en verborgen zijn delen van wat is geleverd.',
		without: (goals: string[]) => `In observations.csv staat niets over ${listOf(goals, 'nl')}.`
	},
	grid: {
		title: 'Door de tijd',
		caption: (from: string, to: string) =>
			`${from === to ? from : `${from}–${to}`}: van hoeveel gebieden er een cijfer is`,
		scroll: (from: string, to: string) => `Tabel van ${from} tot en met ${to}, schuift opzij`,
		earlier: (from: string, to: string) => `Eerdere jaren: ${from === to ? from : `${from}–${to}`}`,
		key: 'Het getal is het aantal gebieden met een cijfer. 18/19: van één van de 19 verwachte gebieden ontbreekt het. Een ster: er is een voorlopig cijfer bij. Een streep: niets verwacht.',
		text: ({ delivered, expected, provisional }: Filled) =>
			`${delivered === expected ? delivered : `${delivered}/${expected}`}${provisional > 0 ? '*' : ''}`,
		column: (period: Period) => quarterShort(period, 'nl')
	},
	missing: {
		title: 'Wat ontbreekt',
		none: 'Er ontbreekt niets.',
		line: ({ from, to }: Missing, areas: string[], all: number) =>
			`${range(from, to, 'nl')}: ${someOf(areas, all, 'nl')}`,
		never: (areas: string[], all: number) => `Nooit geleverd: ${someOf(areas, all, 'nl')}`,
		more: (count: number) => `En nog ${count} ${count === 1 ? 'gat' : 'gaten'}.`
	},
	calendar: {
		title: 'Wanneer iets wordt verwacht',
		caption: 'Per leverancier en bestand: wat het laatst is geleverd en wanneer het volgende er moet zijn',
		supplier: 'Leverancier',
		file: 'Bestand',
		last: 'Laatst geleverd',
		next: 'Volgende',
		day: 'Uiterlijk',
		none: 'Dit programma heeft geen kalender. Zet in programme.yaml wie wat levert, en wanneer:',
		sample:
			'calendar:\n  - { supplier: Sociale Dienst, file: observations.csv, due: 6 weken na het kwartaal }',
		never: 'nog niets',
		lastOf: (period: Period, retrieved: string | null) =>
			`${periodShort(period, 'nl')}${retrieved === null ? '' : `, opgehaald op ${formatDate(retrieved, 'nl')}`}`,
		late: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
		due: ({ count, unit, after }: Due) =>
			`${count} ${{ day: ['dag', 'dagen'], week: ['week', 'weken'], month: ['maand', 'maanden'] }[unit][count === 1 ? 0 : 1]} na het ${after === 'quarter' ? 'kwartaal' : 'jaar'}`,
		download: 'In uw agenda zetten (.ics)',
		event: (supplier: string, file: string, period: Period) =>
			`${supplier}: ${file} over ${periodInSentence(period, 'nl')}`,
		eventText: (programme: string, due: string) => `Levering voor ${programme}, ${due}.`,
		name: (programme: string) => `Leveringen ${programme}`
	},
	jumps: {
		title: 'Noemers die verspringen',
		intro: jumpRuleWords.nl,
		none: 'Geen noemer verspringt.',
		caption: 'Noemers die verspringen: doel, gebied, moment, voor en na, en of een breuk het verklaart',
		area: 'Gebied',
		moment: 'Tussen',
		before: 'Voor',
		after: 'Na',
		change: 'Verschil',
		explained: 'Breuk',
		kinds: kindsNl,
		unexplained: 'geen: vraag het na',
		between: (from: Period, to: Period) => range(from, to, 'nl'),
		more: (count: number) => `En nog ${count}, met een kleiner verschil of een verklaring.`
	},
	changes: {
		title: 'Gebieden die veranderden',
		none: 'Er is geen grens en geen code van een gebied veranderd.',
		every: 'alle gebieden',
		border: (area: string, period: Period, goals: string[], reason: string) =>
			`${area} heeft vanaf ${periodInSentence(period, 'nl')} een andere grens (${listOf(goals, 'nl')}): ${reason}`,
		codes: (area: string, codes: string[]) =>
			`${area} heeft bij het CBS meer codes gehad: ${listOf(codes, 'nl')}. Cijfers van een andere code gaan alleen over hetzelfde gebied als de grens gelijk bleef.`
	},
	share: (value: number | null) => shareIn(value, 'nl')
};

export type QualityWords = typeof nl;

const en: QualityWords = {
	title: 'Quality of the data',
	headline: 'How complete and how fresh are the figures?',
	lead: 'For each goal: what was delivered, what is missing, and what stands out. It is about observations.csv.',
	back: 'Data',
	link: 'How complete and how fresh this data is',
	empty: 'observations.csv holds nothing yet about the goals of this programme.',
	summary: {
		title: 'By goal',
		caption: 'By goal: how complete, which part is provisional and hidden, and how fresh',
		goal: 'Goal',
		complete: 'Complete',
		provisional: 'Provisional',
		hidden: 'Hidden',
		latest: 'Latest figure',
		retrieved: 'Retrieved',
		rule: 'An area counts from its first figure about that goal, up to the last quarter or year in the file. Provisional and hidden are parts of what was delivered.',
		without: (goals) => `observations.csv holds nothing about ${listOf(goals, 'en')}.`
	},
	grid: {
		title: 'Through time',
		caption: (from, to) => `${from === to ? from : `${from}–${to}`}: of how many areas there is a figure`,
		scroll: (from, to) => `Table from ${from} to ${to}, scrolls sideways`,
		earlier: (from, to) => `Earlier years: ${from === to ? from : `${from}–${to}`}`,
		key: 'The number is how many areas have a figure. 18/19: it is missing for one of the 19 expected areas. A star: a provisional figure is among them. A dash: nothing expected.',
		text: nl.grid.text,
		column: (period) => quarterShort(period, 'en')
	},
	missing: {
		title: 'What is missing',
		none: 'Nothing is missing.',
		line: ({ from, to }, areas, all) => `${range(from, to, 'en')}: ${someOf(areas, all, 'en')}`,
		never: (areas, all) => `Never delivered: ${someOf(areas, all, 'en')}`,
		more: (count) => `And ${count} more ${count === 1 ? 'gap' : 'gaps'}.`
	},
	calendar: {
		title: 'When something is expected',
		caption: 'By supplier and file: what was delivered last and when the next one must be there',
		supplier: 'Supplier',
		file: 'File',
		last: 'Last delivered',
		next: 'Next',
		day: 'By',
		none: 'This programme has no calendar. Say in programme.yaml who delivers what, and when:',
		sample:
			'calendar:\n  - { supplier: Social Services, file: observations.csv, due: 6 weeks after the quarter }',
		never: 'nothing yet',
		lastOf: (period, retrieved) =>
			`${periodShort(period, 'en')}${retrieved === null ? '' : `, retrieved on ${formatDate(retrieved, 'en')}`}`,
		late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
		due: ({ count, unit, after }) => `${count} ${unit}${count === 1 ? '' : 's'} after the ${after}`,
		download: 'Put it in your calendar (.ics)',
		event: (supplier, file, period) => `${supplier}: ${file} of ${periodInSentence(period, 'en')}`,
		eventText: (programme, due) => `Delivery for ${programme}, ${due}.`,
		name: (programme) => `Deliveries ${programme}`
	},
	jumps: {
		title: 'Denominators that jump',
		intro: jumpRuleWords.en,
		none: 'No denominator jumps.',
		caption: 'Denominators that jump: goal, area, moment, before and after, and whether a break explains it',
		area: 'Area',
		moment: 'Between',
		before: 'Before',
		after: 'After',
		change: 'Difference',
		explained: 'Break',
		kinds: kindsEn,
		unexplained: 'none: ask about it',
		between: (from, to) => range(from, to, 'en'),
		more: (count) => `And ${count} more, smaller or explained.`
	},
	changes: {
		title: 'Areas that changed',
		none: 'No boundary and no code of an area changed.',
		every: 'all areas',
		border: (area, period, goals, reason) =>
			`${area} has another boundary from ${periodInSentence(period, 'en')} on (${listOf(goals, 'en')}): ${reason}`,
		codes: (area, codes) =>
			`Statistics Netherlands has given ${area} more than one code: ${listOf(codes, 'en')}. Figures of another code are about the same area only where the boundary stayed the same.`
	},
	share: (value) => shareIn(value, 'en')
};

export const qualityWords: Record<Language, QualityWords> = { nl, en };

/** What the calendar is called as a file, beside the published tables. */
export const calendarFiles: Record<Language, string> = { nl: 'leveringen.ics', en: 'deliveries.ics' };
