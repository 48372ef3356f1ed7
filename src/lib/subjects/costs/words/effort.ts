// Sentences about effort: how much, by whom, how families differ, and what may not be told.
import type { Language } from '../../../domain/text.ts';
import type { Prices } from '../../../domain/prices.ts';
import {
	countWord,
	formatCount,
	formatConfidence,
	formatInterval,
	formatPercent,
	plural
} from '../../../language/format.ts';
import type { EffortFigure, EffortGroup, EffortGroupName } from '../figure/effort-figure.ts';
import type { MostHours } from '../figure/most-hours.ts';
import { organisationName, spreadText } from '../../../language/money.ts';

const nl = {
	title: 'Inzet',
	question: 'Wie deed hoeveel werk voor de gezinnen?',
	none: 'Er is nog geen inzet geteld. Lever effort.csv aan; zie de pagina Gegevens.',
	hidden: 'Er zijn te weinig gezinnen geteld om iets te tonen.',
	groups: { coached: 'gezinnen met deze aanpak', comparison: 'gezinnen zonder deze aanpak' },
	finding: (coached: string, comparison: string | null) =>
		comparison === null
			? `Een gezin met deze aanpak kreeg ${coached} uur per maand, alle organisaties samen.`
			: `Een gezin met deze aanpak kreeg ${coached} uur per maand, een gezin zonder ${comparison}: alle organisaties samen.`,
	approach: { coached: 'met deze aanpak', comparison: 'zonder deze aanpak' },
	by: {
		most: (who: string, approach: string) => `Wie ${approach} de meeste uren gaf: ${who}.`,
		close: (approach: string) =>
			`Wie ${approach} de meeste uren gaf, is niet te zeggen: de verschillen tussen organisaties vallen binnen de kansmarge.`
	},
	open: (approach: string) =>
		`Wie ${approach} de meeste uren gaf, is niet te zeggen: bij een deel van het werk staan geen uren.`,
	/** Where others may have given more, of whom it is not known by family. */
	byFamily: {
		most: (who: string, approach: string) =>
			`Wie ${approach} de meeste uren gaf van de organisaties die uren per gezin gaven: ${who}.`,
		close: (approach: string) =>
			`Van de organisaties die uren per gezin gaven, is niet te zeggen wie ${approach} de meeste gaf: de verschillen vallen binnen de kansmarge.`
	},
	margin: (confidence: string) =>
		`Tussen haakjes staat de marge (${confidence}): gezinnen verschillen sterk, dus een andere groep gezinnen had een ander cijfer gegeven.`,
	counted: (families: string, months: string, group: string) =>
		`Geteld bij ${families} ${group}, ${months} gezinsmaanden.`,
	quarters: ([low, middle, high]: [string, string, string], group: string) =>
		`Van de ${group} kreeg een kwart minder dan ${low} uur, de helft minder dan ${middle} en een kwart meer dan ${high}.`,
	managers: (group: string, before: string | null, after: string | null) =>
		before !== null && after !== null
			? `In een kwartaal hielden bij ${group} eerst ${before} organisaties een dossier bij, en daarna ${after}.`
			: after !== null
				? `In een kwartaal hielden bij ${group} ${after} organisaties een dossier bij.`
				: '',
	totals:
		'Alleen totalen: hoe die uren over gezinnen verdeeld zijn, weten we niet. Er is dus geen marge, en deze uren tellen niet mee in het saldo hieronder. Wat zij kosten, staat daar bij ‘Niet meegeteld’.',
	partly: (names: string) =>
		`Van ${names} telt niet alles mee: in een deel waren het te weinig gezinnen, of stonden er geen uren bij.`,
	rounded: (hours: number, threshold: number) =>
		`Uren en contacten zijn afgerond op ${formatCount(hours, 'nl')}. Een organisatie staat apart als zij voor ten minste ${countWord(threshold, 'nl')} gezinnen werkte en geen gezin meer dan de helft van haar uren vroeg. Wie in een eerder jaar samen met anderen stond, blijft daarbij. Voor contacten geldt hetzelfde; anders, of als niemand ze telde, staat er een streepje, en ook bij organisaties die samen staan.`,
	untimed: (count: number) =>
		`Van ${countWord(count, 'nl')} ${plural(count, { one: 'organisatie', other: 'organisaties' }, 'nl')} staan bij een deel van het werk geen uren. Die uren ontbreken hier: in werkelijkheid zijn het er meer.`,
	left: (count: number) =>
		`Van ${countWord(count, 'nl')} ${plural(count, { one: 'organisatie', other: 'organisaties' }, 'nl')} tonen we niets: het waren te weinig gezinnen.`,
	table: {
		open: 'Tabel met de inzet per organisatie',
		caption: (group: string) => `Inzet per organisatie voor ${group}`,
		organisation: 'Organisatie',
		hours: 'Uren',
		hoursRange: 'Marge',
		contacts: 'Contacten',
		share: 'Deel',
		perMonth: 'Uur per gezinsmaand',
		before: 'Daarvoor',
		all: 'Samen'
	},
	chart: {
		label: 'Uren per gezinsmaand per organisatie, met en zonder deze aanpak',
		axis: 'uren per gezinsmaand'
	},
	invented: 'Verzonnen cijfers.',
	upTo: (year: string) => `Geteld tot en met ${year}`
};

export type EffortWords = typeof nl;

const en: EffortWords = {
	title: 'Effort',
	question: 'Who did how much work for the families?',
	none: 'No effort has been counted yet. Deliver effort.csv; see the page Data.',
	hidden: 'Too few families were counted to show anything.',
	groups: { coached: 'families with this approach', comparison: 'families without this approach' },
	finding: (coached, comparison) =>
		comparison === null
			? `A family with this approach had ${coached} hours a month, of all organisations together.`
			: `A family with this approach had ${coached} hours a month, a family without it ${comparison}: of all organisations together.`,
	approach: { coached: 'with this approach', comparison: 'without this approach' },
	by: {
		most: (who, approach) => `Who gave most hours ${approach}: ${who}.`,
		close: (approach) =>
			`Who gave most hours ${approach}, we cannot tell: the differences between organisations lie within the margin.`
	},
	open: (approach) =>
		`Who gave most hours ${approach}, we cannot tell: with a part of the work no hours were delivered.`,
	byFamily: {
		most: (who, approach) =>
			`Who gave most hours ${approach}, of the organisations that gave hours by family: ${who}.`,
		close: (approach) =>
			`Of the organisations that gave hours by family, we cannot tell who gave most ${approach}: the differences lie within the margin.`
	},
	margin: (confidence) =>
		`Between brackets stands the margin (${confidence}): families differ a lot, so another group of families would have given another figure.`,
	counted: (families, months, group) => `Counted for ${families} ${group}, ${months} family-months.`,
	quarters: ([low, middle, high], group) =>
		`Of the ${group} a quarter had fewer than ${low} hours, half fewer than ${middle} and a quarter more than ${high}.`,
	managers: (group, before, after) =>
		before !== null && after !== null
			? `In a quarter ${before} organisations kept a file of ${group} at first, and ${after} afterwards.`
			: after !== null
				? `In a quarter ${after} organisations kept a file of ${group}.`
				: '',
	totals:
		'Totals only: how these hours lie over families we do not know. So there is no margin, and these hours do not count in the balance below. What they cost stands there under ‘Not counted’.',
	partly: (names) =>
		`Of ${names} not all counts: in a part there were too few families, or no hours were delivered with it.`,
	rounded: (hours, threshold) =>
		`Hours and contacts are rounded to ${formatCount(hours, 'en')}. An organisation stands by itself where it worked for at least ${countWord(threshold, 'en')} families and no family took more than half of its hours. Whoever stood with others in an earlier year stays with them. The same holds for contacts; else, or where nobody counted them, a dash stands there, and also with organisations that stand together.`,
	untimed: (count) =>
		`Of ${countWord(count, 'en')} ${plural(count, { one: 'organisation', other: 'organisations' }, 'en')} no hours were delivered with a part of the work. Those hours are missing here: in reality there are more.`,
	left: (count) =>
		`Of ${countWord(count, 'en')} ${plural(count, { one: 'organisation', other: 'organisations' }, 'en')} we show nothing: there were too few families.`,
	table: {
		open: 'Table with the effort of each organisation',
		caption: (group) => `Effort of each organisation for ${group}`,
		organisation: 'Organisation',
		hours: 'Hours',
		hoursRange: 'Margin',
		contacts: 'Contacts',
		share: 'Share',
		perMonth: 'Hours a family-month',
		before: 'Before',
		all: 'Together'
	},
	chart: {
		label: 'Hours a family-month of each organisation, with and without this approach',
		axis: 'hours a family-month'
	},
	invented: 'Made-up figures.',
	upTo: (year) => `Counted up to ${year}`
};

export const effortWords: Record<Language, EffortWords> = { nl, en };

const of = ({ groups }: EffortFigure, group: EffortGroup['group']) =>
	groups.find((one) => one.group === group);

/** The effort in one sentence; with its margins, since a mean alone says little of families that differ. */
export function effortFinding(figure: EffortFigure, language: Language): string {
	const words = effortWords[language];
	if (figure.period === null) return words.none;
	const [coached, comparison] = [of(figure, 'coached')?.total, of(figure, 'comparison')?.total];
	if (!coached) return words.hidden;
	const text = (one: typeof coached) => spreadText(one.perMonth, language, 1);
	return words.finding(text(coached), comparison ? text(comparison) : null);
}

interface EffortBy {
	group: EffortGroupName;
	sentence: string;
	/** False where it says that it cannot be told. */
	clear: boolean;
}

/** Who does the work, a sentence for each group of which something may be said. */
export const effortBy = (
	found: readonly MostHours[],
	prices: Pick<Prices, 'organisations'>,
	language: Language
): EffortBy[] =>
	found.map(({ group, organisation, share, shareRange: range, clear, timed, ofAll }) => {
		const words = effortWords[language];
		const approach = words.approach[group];
		const by = ofAll ? words.by : words.byFamily;
		if (!clear) return { group, clear, sentence: timed ? by.close(approach) : words.open(approach) };
		const margin = range ? `, ${formatInterval(range.lower, range.upper, 'proportion', 0, language)}` : '';
		const who = `${organisationName(organisation, prices, language)} (${formatPercent(share, language)}${margin})`;
		return { group, clear, sentence: by.most(who, approach) };
	});

/** What stands under it: over whom it was counted, how families differ, and who kept a file. */
export function effortPoints(figure: EffortFigure, language: Language): string[] {
	const words = effortWords[language];
	const points = figure.groups.flatMap((group) => {
		const name = words.groups[group.group];
		if (group.hidden || group.households === null || !group.total) return [];
		const count = (value: number) => formatCount(value, language);
		const { before, after } = group.casemanagers;
		const write = (one: typeof after) => (one === null ? null : spreadText(one, language, 1));
		const [low, middle, high] = group.total.quarters;
		return [
			`${words.counted(count(group.households), count(group.months.after), name)} ${words.quarters([count(low), count(middle), count(high)], name)}`,
			words.managers(name, write(before), write(after))
		];
	});
	const left = figure.groups.reduce((sum, one) => sum + one.left, 0);
	const untimed = new Set(
		figure.groups.flatMap(({ organisations }) =>
			organisations.filter((one) => one.timed === false).map((one) => one.organisation)
		)
	).size;
	return [
		...points.filter((one) => one !== ''),
		...(points.length > 0 ? [words.margin(formatConfidence(figure.confidence, language))] : []),
		...(untimed > 0 ? [words.untimed(untimed)] : []),
		...(left > 0 ? [words.left(left)] : [])
	];
}
