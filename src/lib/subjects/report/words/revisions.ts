// Words for what changed between two frozen reports: one sentence a value, with the reason where it is known.
import type { Language } from '../../../domain/text.ts';
import {
	absentMark,
	countWord,
	formatCount,
	formatDate,
	formatDifference,
	formatValue,
	hiddenMark,
	periodShort,
	plural,
	type ValueKind
} from '../../../language/format.ts';
import { reasonWords, type RevisionReasonSaid } from '../../../language/revision-reasons.ts';

interface Revised {
	period: string;
	was: number | null;
	is: number | null;
	difference: number | null;
	reason: RevisionReasonSaid;
}
/** How a goal writes its values. */
export interface Scale {
	kind: ValueKind;
	decimals: number;
}

/** So many decimals that the two can be told apart; at most six. */
export function decimalsApart({ was, is }: Pick<Revised, 'was' | 'is'>, { kind, decimals }: Scale): number {
	const said = (value: number | null, count: number) => formatValue(value, kind, count, 'nl');
	let count = decimals;
	while (was !== is && count < 6 && said(was, count) === said(is, count)) count++;
	return count;
}

/** `8,1%`, with as many decimals as tell the two values apart; `.` where hidden. */
export function revisedValue(
	revision: Revised,
	which: 'was' | 'is',
	scale: Scale,
	language: Language
): string {
	const value = revision[which];
	const { code } = revision.reason;
	if (value === null) return (code === 'hidden') === (which === 'is') ? hiddenMark : absentMark;
	return formatValue(value, scale.kind, decimalsApart(revision, scale), language);
}

export const revisedDifference = (revision: Revised, scale: Scale, language: Language): string =>
	formatDifference(revision.difference, scale.kind, decimalsApart(revision, scale), language);

/** `2e kw 2010 was 8,1%, is nu 8,4%, omdat …` */
export function revisionSentence(revision: Revised, scale: Scale, language: Language): string {
	const said = (which: 'was' | 'is') => {
		const text = revisedValue(revision, which, scale, language);
		return text === hiddenMark ? (language === 'nl' ? 'verborgen' : 'hidden') : text;
	};
	const reason = reasonWords(revision.reason, language);
	const when = periodShort(revision.period, language);
	return language === 'nl'
		? `${when} was ${said('was')}, is nu ${said('is')}, ${reason}.`.replace(/\.\.$/, '.')
		: `${when} was ${said('was')}, is now ${said('is')}, ${reason}.`.replace(/\.\.$/, '.');
}

interface Mark {
	period: string;
	on: string;
	/** Its control code, as it stands on paper. */
	code: string;
}

const nl = {
	title: 'Wat is er veranderd tussen twee rapporten?',
	older: 'Toen',
	newer: 'Nu',
	report: ({ period, on, code }: Mark) =>
		`${periodShort(period, 'nl')}, vastgelegd ${formatDate(on, 'nl')}, code ${code}`,
	finding: (changed: number, compared: number) =>
		compared === 0
			? 'De twee rapporten hebben geen cijfers gemeen.'
			: changed === 0
				? `Geen enkel cijfer is veranderd. De twee rapporten hebben er ${formatCount(compared, 'nl')} gemeen.`
				: `Van de ${formatCount(compared, 'nl')} cijfers die beide rapporten noemen, ${plural(changed, { one: 'is er één anders', other: `zijn er ${countWord(changed, 'nl')} anders` }, 'nl')}.`,
	unknown: (count: number) =>
		`Bij ${plural(count, { one: 'één daarvan', other: `${countWord(count, 'nl')} daarvan` }, 'nl')} is de reden onbekend.`,
	columns: {
		goal: 'Doel',
		area: 'Gebied',
		period: 'Periode',
		was: 'Was',
		is: 'Is nu',
		difference: 'Verschil',
		reason: 'Waarom'
	},
	caption: 'Alle cijfers die anders zijn, per doel, het grootste verschil eerst',
	all: (count: number) =>
		count === 1 ? 'Het cijfer dat anders is' : `Alle ${formatCount(count, 'nl')} cijfers die anders zijn`,
	unit: 'Verschil in procentpunt, of op de schaal van het doel.',
	areasAdded: (names: string) => `Alleen in het nieuwe rapport: ${names}. Daar is niets mee te vergelijken.`,
	areasGone: (names: string) => `Alleen in het oude rapport: ${names}.`,
	definitions: 'Veranderd in de afspraken',
	goal: (name: string, area: string, field: 'baseline' | 'target', was: string, is: string) =>
		`${name}, ${area}: de ${field === 'baseline' ? 'nulmeting' : 'streefwaarde'} was ${was}, is nu ${is}.`,
	file: { altered: 'veranderd', added: 'nieuw', gone: 'weg' },
	code: 'De programmatuur is een andere. Zinnen en berekeningen kunnen daardoor anders zijn.',
	none: 'Nulmetingen, streefwaarden, definities en programmatuur zijn gelijk.',
	texts: 'Zinnen over de werkwijze die anders zijn',
	textWas: 'Was',
	textIs: 'Is nu',
	problems: {
		unreadable: 'Een van de twee bestanden is geen vastgelegd rapport. Vergelijken kan niet.',
		'other-programme': 'Deze twee rapporten gaan over verschillende programma’s. Vergelijken kan niet.',
		'same-report': 'Dit is twee keer hetzelfde rapport.'
	}
};

const en: typeof nl = {
	title: 'What changed between two reports?',
	older: 'Then',
	newer: 'Now',
	report: ({ period, on, code }) =>
		`${periodShort(period, 'en')}, frozen ${formatDate(on, 'en')}, code ${code}`,
	finding: (changed, compared) =>
		compared === 0
			? 'The two reports have no figures in common.'
			: changed === 0
				? `Not one figure has changed. The two reports have ${formatCount(compared, 'en')} in common.`
				: `Of the ${formatCount(compared, 'en')} figures that both reports name, ${plural(changed, { one: 'one is different', other: `${countWord(changed, 'en')} are different` }, 'en')}.`,
	unknown: (count) =>
		`For ${plural(count, { one: 'one of them', other: `${countWord(count, 'en')} of them` }, 'en')} the reason is unknown.`,
	columns: {
		goal: 'Goal',
		area: 'Area',
		period: 'Period',
		was: 'Was',
		is: 'Is now',
		difference: 'Difference',
		reason: 'Why'
	},
	caption: 'All figures that are different, by goal, the largest difference first',
	all: (count) =>
		count === 1
			? 'The figure that is different'
			: `All ${formatCount(count, 'en')} figures that are different`,
	unit: 'Difference in percentage points, or on the scale of the goal.',
	areasAdded: (names) => `Only in the newer report: ${names}. There is nothing to compare them with.`,
	areasGone: (names) => `Only in the older report: ${names}.`,
	definitions: 'Changed in what was agreed',
	goal: (name, area, field, was, is) =>
		`${name}, ${area}: the ${field === 'baseline' ? 'baseline' : 'target'} was ${was}, is now ${is}.`,
	file: { altered: 'changed', added: 'new', gone: 'gone' },
	code: 'The software is another one. Sentences and arithmetic may differ because of it.',
	none: 'Baselines, targets, definitions and software are the same.',
	texts: 'Sentences about the method that are different',
	textWas: 'Was',
	textIs: 'Is now',
	problems: {
		unreadable: 'One of the two files is no frozen report. They cannot be compared.',
		'other-programme': 'These two reports are about different programmes. They cannot be compared.',
		'same-report': 'This is the same report twice.'
	}
};

export const revisionWords: Record<Language, typeof nl> = { nl, en };
