// The family's paper in plain words: what stands about it, from whom, since when, who may see it and until when. Short sentences, known words.
import type { Language } from '../../../domain/text.ts';
import { absentMark, formatCount, formatDate, periodName } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';
import type { Dossier } from '../figure/dossier.ts';
import { helpSaid } from './dossier-help.ts';
import { dossierSaid } from './dossier-said.ts';
import { familyWords } from './family.ts';
import { writtenCells, writtenWords } from './written.ts';

/** What stands under a heading: sentences, and what was written down as rows. */
export interface PaperPart {
	id: string;
	title: string;
	text: string[];
	/** First the names of the columns; without rows the text says that there are none. */
	table?: { columns: string[]; rows: string[][] };
}
export interface Paper {
	title: string;
	lead: string[];
	parts: PaperPart[];
	/** One line at the foot of each sheet. */
	foot: string;
}

/** How things are called here, in one language. */
export interface Names {
	programme: string;
	workers: Workers;
	area: (id: string) => string;
	domain: (id: string) => string;
	result: (id: string) => string;
	/** From the lowest rung to the highest. */
	rungs: readonly { rung: number; name: string; meaning: string }[];
}

export function familyPaper(all: Dossier, names: Names, language: Language): Paper {
	const said = dossierSaid[language];
	const help = helpSaid[language];
	const words = familyWords[language];
	const { workers } = names;
	const { who } = all;
	const date = (day: string | null): string => (day === null ? absentMark : formatDate(day, language));
	const people = (count: number | null): string =>
		count === null ? said.unknown : formatCount(count, language);
	const by = (coach: string): string => said.coach(workers, coach);

	const facts: [what: string, held: string][] = [
		[said.facts.household, who.household],
		[said.facts.area, names.area(who.area)],
		[said.facts.coach, who.coach],
		[said.facts.started, date(who.started)],
		...(who.ended === null
			? []
			: [
					[said.facts.ended, [date(who.ended), who.end_reason ?? ''].filter(Boolean).join(', ')] as [
						string,
						string
					]
				]),
		[said.facts.adults, people(who.adults)],
		[said.facts.children, people(who.children)],
		[said.facts.consent, who.consent === null ? said.noConsent : date(who.consent)],
		...(who.withdrawn === null ? [] : [[said.facts.withdrawn, date(who.withdrawn)] as [string, string]])
	];
	const judges = { coach: by, family: () => said.family, both: said.both(workers) };

	return {
		title: said.title,
		lead: said.lead(names.programme, date(all.day), who.household),
		foot: said.foot(who.household, date(all.day)),
		parts: [
			{
				id: 'gezin',
				title: said.who.title,
				text: said.who.text(workers),
				table: { columns: said.who.columns, rows: facts.map((one) => [...one]) }
			},
			{
				id: 'treden',
				title: said.rungs.title,
				text: all.rungs.length === 0 ? [said.rungs.none] : said.rungs.text(workers),
				...(all.rungs.length > 0 && {
					table: {
						columns: said.rungs.columns,
						rows: all.rungs.map(({ domain, date: day, rung, assessor, coach }) => [
							names.domain(domain),
							words.rung(rung, names.rungs.find((one) => one.rung === rung)?.name ?? ''),
							judges[assessor](coach),
							date(day)
						])
					}
				})
			},
			{
				id: 'trap',
				title: said.scale.title,
				text: names.rungs.map(({ rung, name, meaning }) => said.scale.rung(rung, name, meaning))
			},
			{
				id: 'resultaten',
				title: said.results.title,
				text: all.results.length === 0 ? [said.results.none] : said.results.text(workers),
				...(all.results.length > 0 && {
					table: {
						columns: said.results.columns,
						rows: all.results.map(({ result, status, date: day }) => [
							names.result(result),
							words.status[status],
							date(day)
						])
					}
				})
			},
			{
				id: 'plan',
				title: said.plan.title,
				text: all.plan.length === 0 ? [said.plan.none] : said.plan.text(workers),
				...(all.plan.length > 0 && {
					table: {
						columns: said.plan.columns,
						rows: all.plan.map((one) => [
							one.action,
							names.domain(one.domain),
							words.kinds[one.kind],
							one.organisation ?? { ...words.actors(workers), family: said.family }[one.actor],
							date(one.opened),
							one.due === null ? words.noDue : date(one.due),
							one.closed === null
								? words.states[one.status]
								: `${words.states[one.status]}, ${date(one.closed)}`
						])
					}
				})
			},
			{
				id: 'hulp',
				title: help.title,
				text: [
					...(all.help.some(({ group }) => group === 'comparison') ? help.compared(workers) : []),
					...(all.help.length === 0 ? [help.none] : help.text)
				],
				...(all.help.length > 0 && {
					table: {
						columns: help.columns,
						rows: all.help.map((one) => [
							periodName(one.period, language),
							one.organisation,
							help.contacts[one.contact],
							one.contacts === null ? absentMark : help.times(one.contacts),
							one.hours === null ? absentMark : help.lasted(Math.round(one.hours * 60)),
							one.domain === null ? absentMark : names.domain(one.domain),
							one.note ?? absentMark
						])
					}
				})
			},
			{ id: 'vragenlijst', title: said.answers.title, text: said.answers.text },
			...(all.written.length > 0
				? [
						{
							id: 'geschreven',
							title: writtenWords[language].title,
							text: writtenWords[language].text,
							table: {
								columns: writtenWords[language].columns,
								rows: all.written.map((one) => writtenCells(one, names, language))
							}
						}
					]
				: []),
			{
				id: 'wie',
				title: said.seen.title,
				text: said.seen.text(workers),
				table: {
					columns: said.seen.columns,
					rows: said.seen.rows(workers, formatCount(all.threshold, language))
				}
			},
			{ id: 'tot', title: said.until.title, text: said.until.text(date(all.retainUntil)) },
			{ id: 'rechten', title: said.rights.title, text: said.rights.text(workers) }
		]
	};
}
