// Numbers, dates and periods as people write them, in Dutch (nl-NL) and English (en-GB).
import { periodParts, type Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import { zone } from '../domain/today.ts';

/** What stands where a figure may not be shown. */
export const hiddenMark = '.';
/** What stands where there is no figure. */
export const absentMark = '–';
/** A space that never breaks. */
export const noBreak = '\u00a0';

export type ValueKind = 'proportion' | 'mean';

export const localeOf = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

const formatters = new Map<string, Intl.NumberFormat>();
function number(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	// Making a formatter costs far more than using one.
	const key = language + JSON.stringify(options);
	let formatter = formatters.get(key);
	if (!formatter) formatters.set(key, (formatter = new Intl.NumberFormat(localeOf[language], options)));
	return formatter;
}

const withMinus = (text: string): string => text.replaceAll('-', '\u2212');

function fixed(
	value: number,
	decimals: number,
	language: Language,
	more: Intl.NumberFormatOptions = {}
): string {
	// negativeZero would print "−0,0" for a change that rounds to nothing.
	const rounded = Number(value.toFixed(decimals)) === 0 ? 0 : value;
	return withMinus(
		number(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...more }).format(
			rounded
		)
	);
}

/** Points that a value is shown in: a share in percent, a mean on its own scale. */
// 57 of 200 times a hundred is 28.499999999999996 to a computer: the dust would decide which way a half goes.
const shown = (value: number, kind: ValueKind): number =>
	kind === 'proportion' ? Number((value * 100).toPrecision(15)) : value;
const sign = (kind: ValueKind): string => (kind === 'proportion' ? '%' : '');

/** A share (0-1) as `9,2%`, a mean as `2,6`; null as `–`. */
export function formatValue(
	value: number | null,
	kind: ValueKind,
	decimals: number,
	language: Language
): string {
	return value === null ? absentMark : fixed(shown(value, kind), decimals, language) + sign(kind);
}

/** As formatValue, without the unit, which stands elsewhere: a share (0-1) as `9,2`. */
export const formatPoints = (
	value: number | null,
	kind: ValueKind,
	decimals: number,
	language: Language
): string => (value === null ? absentMark : fixed(shown(value, kind), decimals, language));

/** The bounds of a value as `5,7–8,3%`; with a word between them where a minus would meet the dash. */
export function formatInterval(
	lower: number | null,
	upper: number | null,
	kind: ValueKind,
	decimals: number,
	language: Language
): string {
	if (lower === null || upper === null) return absentMark;
	if (lower === upper) return noSpread[language];
	const from = fixed(shown(lower, kind), decimals, language);
	const to = fixed(shown(upper, kind), decimals, language) + sign(kind);
	return lower < 0 || upper < 0 ? `${from} ${rangeWord[language]} ${to}` : `${from}–${to}`;
}
/** Bounds of no width: nobody differs, so there is nothing to be sure by. */
const noSpread = { nl: 'geen spreiding', en: 'no spread' } as const satisfies Record<Language, string>;
const rangeWord = { nl: 'tot', en: 'to' } as const satisfies Record<Language, string>;

/** A difference with its sign, without a unit: `−0,3`; of shares in percentage points. */
export function formatDifference(
	value: number | null,
	kind: ValueKind,
	decimals: number,
	language: Language
): string {
	return value === null
		? absentMark
		: fixed(shown(value, kind), decimals, language, { signDisplay: 'exceptZero' });
}

/** The unit of a difference: `procentpunt` for shares, nothing for means. */
export function differenceUnit(value: number, kind: ValueKind, decimals: number, language: Language): string {
	if (kind === 'mean') return '';
	if (language === 'nl') return 'procentpunt';
	// By what is written: toFixed makes 0.9 of 0.95, which is written as 1.0.
	return /^\D?1(?:\.0+)?$/.test(formatDifference(value, kind, decimals, language))
		? 'percentage point'
		: 'percentage points';
}

/** A change as `−0,3 procentpunt`; of means as `−0,5`. */
export function formatChange(
	value: number | null,
	kind: ValueKind,
	decimals: number,
	language: Language
): string {
	if (value === null) return absentMark;
	const unit = differenceUnit(value, kind, decimals, language);
	return formatDifference(value, kind, decimals, language) + (unit && ` ${unit}`);
}

/** How far apart two values are, whichever is larger: `0,3 procentpunt`; of means `0,5`. */
export function formatApart(value: number, kind: ValueKind, decimals: number, language: Language): string {
	const unit = differenceUnit(value, kind, decimals, language);
	return formatPoints(value, kind, decimals, language) + (unit && ` ${unit}`);
}

/** The bounds of a difference as `−4,2 tot +1,8`, without a unit. */
export function formatDifferenceInterval(
	lower: number | null,
	upper: number | null,
	kind: ValueKind,
	decimals: number,
	language: Language
): string {
	if (lower === null || upper === null) return absentMark;
	if (lower === upper) return noSpread[language];
	const [from, to] = [lower, upper].map((bound) => formatDifference(bound, kind, decimals, language));
	return `${from} ${rangeWord[language]} ${to}`;
}

/** A whole number as `1.412`; null as `–`. */
export const formatCount = (count: number | null, language: Language): string =>
	count === null ? absentMark : withMinus(number(language, { maximumFractionDigits: 0 }).format(count));

/** A plain number with fixed decimals as `0,67`; null as `–`. */
export const formatNumber = (value: number | null, decimals: number, language: Language): string =>
	value === null ? absentMark : fixed(value, decimals, language);

/** A share in whole percent as `62%`; null as `–`. */
export const formatPercent = (share: number | null, language: Language, decimals = 0): string =>
	formatValue(share, 'proportion', decimals, language);

/** A confidence level as `95%` or `99,9%`. */
export const formatConfidence = (confidence: number, language: Language): string => {
	// Written without Intl, whose first formatter costs more than all else that a page does before it answers.
	const percent = String(Math.round(confidence * 1000) / 10);
	return `${language === 'nl' ? percent.replace('.', ',') : percent}%`;
};

/** Bytes as `5,0 MB`. */
export const formatMegabytes = (bytes: number, language: Language): string =>
	`${fixed(bytes / 1e6, 1, language)}${noBreak}MB`;

const ordinals = ['first', 'second', 'third', 'fourth'] as const;
const quarterOrdinal = (quarter: number, language: Language): string =>
	language === 'nl' ? `${quarter}e` : (ordinals[quarter - 1] ?? '');

/** `2e kwartaal 2010`, `second quarter of 2010`; a year as itself. */
export function periodName(period: Period, language: Language): string {
	const { year, quarter } = periodParts(period);
	if (quarter === null) return String(year);
	return language === 'nl'
		? `${quarter}e${noBreak}kwartaal ${year}`
		: `${quarterOrdinal(quarter, language)} quarter of${noBreak}${year}`;
}

/** For inside a sentence: `het 2e kwartaal van 2010`, `the second quarter of 2010`; a year as itself. */
export function periodInSentence(period: Period, language: Language): string {
	const { year, quarter } = periodParts(period);
	if (quarter === null) return String(year);
	return language === 'nl'
		? `het ${quarter}e${noBreak}kwartaal van${noBreak}${year}`
		: `the ${quarterOrdinal(quarter, language)} quarter of${noBreak}${year}`;
}

/** `2e kw 2010`, `Q2 2010`; a year as itself. */
export function periodShort(period: Period, language: Language): string {
	const { year, quarter } = periodParts(period);
	if (quarter === null) return String(year);
	return language === 'nl' ? `${quarter}e${noBreak}kw${noBreak}${year}` : `Q${quarter}${noBreak}${year}`;
}

/** The quarter without its year, for small buttons: `2e kw.`, `Q2`; a year as itself. */
export function quarterName(period: Period, language: Language): string {
	const { year, quarter } = periodParts(period);
	if (quarter === null) return String(year);
	return language === 'nl' ? `${quarter}e${noBreak}kw.` : `Q${quarter}`;
}

/** The quarter without its year, bare: `2e`, `Q2`; empty for a year. */
export function quarterShort(period: Period, language: Language): string {
	const { quarter } = periodParts(period);
	if (quarter === null) return '';
	return language === 'nl' ? `${quarter}e` : `Q${quarter}`;
}

/** Made when it is first asked for: a calendar of the browser takes longer to make than the rest of a page's words together. */
let englishDates: Intl.DateTimeFormat | undefined;

/** An ISO date as `31-12-2010`, `31 December 2010`. */
export function formatDate(date: string, language: Language): string {
	const day = date.slice(0, 10);
	if (language === 'nl') return day.split('-').map(Number).reverse().join('-');
	englishDates ??= new Intl.DateTimeFormat(localeOf.en, { dateStyle: 'long', timeZone: 'UTC' });
	return englishDates.format(new Date(`${day}T00:00:00Z`));
}

const words = {
	nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' '),
	en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
} as const satisfies Record<Language, string[]>;

/** A moment as `14:03`, by the clock that says which day it is. @param at ms */
export const clockTime = (at: number, language: Language): string =>
	new Intl.DateTimeFormat(localeOf[language], { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
		at
	);

/** Numbers to twelve in words, above that in figures. */
export const countWord = (count: number, language: Language): string =>
	words[language][count] ?? formatCount(count, language);

/** With a capital; Dutch writes `Eén`, without an accent on the capital. */
export const capitalised = (text: string): string =>
	(text.charAt(0).toLocaleUpperCase() + text.slice(1)).replace(/^Éé/, 'Eé');

const pluralRules = { nl: new Intl.PluralRules('nl-NL'), en: new Intl.PluralRules('en-GB') } as const;

/** The form of a word that goes with a count, by the language's own rules. */
export const plural = <Text>(count: number, forms: { one: Text; other: Text }, language: Language): Text =>
	pluralRules[language].select(count) === 'one' ? forms.one : forms.other;

const conjunction: Record<Language, string> = { nl: ' en ', en: ' and ' };
/** `a, b en c`, `a, b and c`. */
export const listOf = (items: string[], language: Language): string =>
	// As formatConfidence: without Intl, because every page lists areas before it answers.
	[items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(conjunction[language]);
