// Words about what a delivery does: one sentence that counts it all, and the labels beside each thing that would change.
import type { Consequence, ConsequenceKind, ConsequencePage } from '../../../domain/consequence.ts';
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import { capitalised, formatCount, listOf, plural } from '../../../language/format.ts';
import { phrase, type Phrase } from '../../../language/phrases.ts';

interface Counted {
	count: number;
}
/** `2 doelen krijgen een andere stand`, one of it and several of it in each language. */
const counted = (one: string, several: string): Phrase<Counted> => {
	const said = (language: Language) => (facts: Counted) =>
		phrase(
			plural(facts.count, { one, other: several }, language),
			{ count: formatCount(facts.count, language) },
			language
		);
	return { nl: said('nl'), en: said('en') };
};

/** In the order in which they are said. */
const parts = {
	added: counted(
		'er komt {count} kwartaal bij | {count} quarter is added',
		'er komen {count} kwartalen bij | {count} quarters are added'
	),
	gone: counted(
		'{count} kwartaal verdwijnt | {count} quarter disappears',
		'{count} kwartalen verdwijnen | {count} quarters disappear'
	),
	status: counted(
		'{count} doel krijgt een andere stand | {count} goal gets another status',
		'{count} doelen krijgen een andere stand | {count} goals get another status'
	),
	sentences: counted(
		'{count} zin verandert | {count} sentence changes',
		'{count} zinnen veranderen | {count} sentences change'
	),
	quadrant: counted(
		'{count} doel krijgt een andere plek naast de controlewijken | {count} goal gets another place beside the control districts',
		'{count} doelen krijgen een andere plek naast de controlewijken | {count} goals get another place beside the control districts'
	),
	detectability: counted(
		'bij {count} doel verandert welk verschil te zien is | for {count} goal the difference that can be seen changes',
		'bij {count} doelen verandert welk verschil te zien is | for {count} goals the difference that can be seen changes'
	),
	hides: counted(
		'{count} cel wordt verborgen | {count} cell is hidden',
		'{count} cellen worden verborgen | {count} cells are hidden'
	),
	shows: counted(
		'{count} cel is niet meer verborgen | {count} cell is no longer hidden',
		'{count} cellen zijn niet meer verborgen | {count} cells are no longer hidden'
	),
	values: counted(
		'{count} cijfer verandert | {count} figure changes',
		'{count} cijfers veranderen | {count} figures change'
	),
	arrives: counted(
		'{count} cijfer komt erbij | {count} figure is added',
		'{count} cijfers komen erbij | {count} figures are added'
	),
	leaves: counted(
		'{count} cijfer verdwijnt | {count} figure disappears',
		'{count} cijfers verdwijnen | {count} figures disappear'
	),
	final: counted(
		'{count} cijfer wordt definitief | {count} figure becomes final',
		'{count} cijfers worden definitief | {count} figures become final'
	),
	provisional: counted(
		'{count} cijfer wordt weer voorlopig | {count} figure becomes provisional again',
		'{count} cijfers worden weer voorlopig | {count} figures become provisional again'
	),
	texts: counted(
		'{count} tekst of bron verandert | {count} text or source changes',
		'{count} teksten of bronnen veranderen | {count} texts or sources change'
	),
	revision: counted(
		'{count} cijfer uit een eerder rapport wordt herzien | {count} figure of an earlier report is revised',
		'{count} cijfers uit eerdere rapporten worden herzien | {count} figures of earlier reports are revised'
	)
};
export type ConsequenceCounts = Record<keyof typeof parts, number>;

/** What would stand there, and what stands there now: of a new quarter what the first page says today. */
export const wordsBefore = (one: Consequence) =>
	one.before ?? ('instead' in one ? (one.instead?.is ?? null) : null);

const goalsIn = (list: readonly Consequence[]): number => new Set(list.map((one) => one.indicator)).size;

/** A quarter of which there is a page on one side only has its summary there alone. */
const pagesOn = (list: readonly Consequence[], side: 'before' | 'after'): Set<Period | null> =>
	new Set(
		list
			.filter((one) => one.page === 'overview' && one.kind === 'summary')
			.filter((one) => one[side] !== null && one[side === 'before' ? 'after' : 'before'] === null)
			.map((one) => one.period)
	);

const isHidden = (side: Consequence['before']): boolean => side !== null && 'hidden' in side && side.hidden;

export function countsOf(list: readonly Consequence[]): ConsequenceCounts {
	const [gone, added] = [pagesOn(list, 'before'), pagesOn(list, 'after')];
	// Of a new quarter nothing changes that nobody could read before, but for what the first page says.
	const changed = list.filter((one) => wordsBefore(one) !== null && one.after !== null);
	const of = (...kinds: ConsequenceKind[]) => changed.filter((one) => kinds.includes(one.kind));
	const differing = (one: Consequence) => {
		const [was, is] = [wordsBefore(one), one.after];
		return was && is && 'code' in was && 'code' in is && (was.nl !== is.nl || was.en !== is.en);
	};
	const hidden = list.filter((one) => one.kind === 'hidden');
	const values = list.flatMap((one) => (one.kind === 'value' ? [one] : []));
	/** The same number on both sides, and margin. */
	const turned = values.filter(
		({ before, after }) =>
			before !== null &&
			after !== null &&
			before.provisional !== undefined &&
			(['value', 'lower', 'upper'] as const).every((end) => before[end] === after[end])
	);
	const final = turned.filter(({ before }) => before?.provisional === true).length;
	return {
		added: added.size,
		gone: gone.size,
		status: goalsIn(of('status').filter(differing)),
		sentences: of('claim', 'summary').filter(differing).length,
		quadrant: goalsIn(of('quadrant')),
		detectability: goalsIn(of('detectability')),
		hides: hidden.filter(({ after }) => isHidden(after)).length,
		shows: hidden.filter(({ before }) => isHidden(before)).length,
		values: values.filter((one) => one.before !== null && one.after !== null).length - turned.length,
		final,
		provisional: turned.length - final,
		texts: list.filter((one) => one.kind === 'text').length,
		arrives: values.filter((one) => one.before === null).length,
		leaves: values.filter((one) => one.after === null).length,
		revision: list.filter((one) => one.kind === 'revision').length
	};
}

const rows = {
	title: 'Wat verandert er voor lezers? | What changes for readers?',
	none: 'Geen enkele zin en geen enkel cijfer verandert. | No sentence and no figure changes.',
	other: 'Wat verandert, staat hieronder. | What changes stands below.',
	unknown:
		'Bij {count} daarvan geeft de bron geen reden. Vraag die na. | For {count} of them the source gives no reason. Ask for it.',
	was: 'Nu | Now',
	is: 'Straks | Then',
	absent: 'staat er nu niet | not there now',
	leaves: 'staat er straks niet meer | no longer there',
	nowIn: 'Nu, {period} | Now, {period}',
	hidden: 'verborgen | hidden',
	notThere: 'geen cijfer | no figure',
	provisional: 'voorlopig | provisional',
	final: 'definitief | final',
	margin: 'kansmarge | margin',
	smallest: 'Kleinste verschil dat te zien is: | Smallest difference that can be seen:',
	inReport: 'Stond in {reports}. | Stood in {reports}.',
	reason: '{reason}. | {reason}.',
	more: {
		nl: ({ count }) =>
			`Nog ${formatCount(Number(count), 'nl')} ${plural(Number(count), { one: 'verandering', other: 'veranderingen' }, 'nl')}`,
		en: ({ count }) =>
			`${formatCount(Number(count), 'en')} more ${plural(Number(count), { one: 'change', other: 'changes' }, 'en')}`
	},
	all: 'Alle doelen samen | All goals together',
	families: 'Gezinnen en deelnemers | Families and participants',
	process: 'Vragenlijst van de procesevaluatie | Survey of the process evaluation',
	experience: 'Wat gezinnen zeggen | What families say',
	costs: 'Inzet, kosten en baten | Effort, costs and benefits',
	report: 'Toelichting in het rapport | Explanations in the report'
} satisfies Record<string, Phrase<Record<string, string>>>;
export type ConsequenceWord = keyof typeof rows;

export const consequenceWord = (
	key: ConsequenceWord,
	language: Language,
	facts: Record<string, string> = {}
): string => phrase<Record<string, string>>(rows[key], facts, language);

const kinds: Record<ConsequenceKind, string> = {
	status: 'Stand | Status',
	claim: 'Wat we mogen zeggen | What we may say',
	summary: 'Eerste zin van de pagina | First sentence of the page',
	quadrant: 'Doel en effect | Target and effect',
	detectability: 'Wat te zien is | What can be seen',
	text: 'Tekst of bron | Text or source',
	hidden: 'Verborgen of niet | Hidden or not',
	revision: 'Herzien cijfer uit een rapport | Revised figure of a report',
	value: 'Cijfer | Figure'
};
const pages: Record<ConsequencePage, string> = {
	overview: 'pagina Stand | page Overview',
	indicator: 'pagina van dit doel | page of this goal',
	compare: 'pagina Vergelijk | page Compare',
	process: 'pagina Proces | page Process',
	experience: 'pagina Ervaring | page Experience',
	costs: 'pagina Inzet en kosten | page Effort and costs',
	families: 'pagina Stand en rapport | page Overview and report',
	report: 'pagina Rapport | page Report'
};
export const kindName = (kind: ConsequenceKind, language: Language): string =>
	phrase(kinds[kind], {}, language);
export const pageName = (page: ConsequencePage, language: Language): string =>
	phrase(pages[page], {}, language);

/** One or two sentences that count everything; that no page changes is one too. */
export function consequencesSentence(list: readonly Consequence[], language: Language): string {
	if (list.length === 0) return consequenceWord('none', language);
	const counts = countsOf(list);
	const said = (Object.keys(parts) as (keyof typeof parts)[])
		.filter((key) => counts[key] > 0)
		.map((key) => phrase(parts[key], { count: counts[key] }, language));
	if (said.length === 0) return consequenceWord('other', language);
	const unknown = list.filter((one) => one.kind === 'revision' && one.reason.code === 'unknown').length;
	const asks = consequenceWord('unknown', language, { count: formatCount(unknown, language) });
	return `${capitalised(listOf(said, language))}.${unknown > 0 ? ` ${asks}` : ''}`;
}
