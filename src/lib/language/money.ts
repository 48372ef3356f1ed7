// Euros, hours, quantities and names of organisations as pages and reports write them.
import { othersId } from '../domain/cost-ids.ts';
import type { Prices } from '../domain/prices.ts';
import type { Language } from '../domain/text.ts';
import { formatCount, formatNumber, noBreak } from './format.ts';

/** No simulated amount is known more precisely than this many digits. */
const digits = 3;

/** Rounded for people; the figure keeps every digit. */
export function roundedEuros(amount: number): number {
	const rounded = Number(amount.toPrecision(digits));
	return Math.abs(rounded) < 1 ? 0 : Math.round(rounded);
}

/** A browser ends a line between a sign of money and a minus; this, which has no width, keeps them together. */
const joined = '\u2060';

/** The minus stands with its number, so that no line ends between the two. */
const withSign = (text: string, language: Language): string =>
	`€${language === 'nl' ? noBreak : text.startsWith('−') ? joined : ''}${text}`;

/** `€ 123.000`, `€ −5`; `€123,000`, `€−5`, never broken over two lines. */
export const euros = (amount: number, language: Language, exact = false): string =>
	withSign(formatCount(exact ? Math.round(amount) : roundedEuros(amount), language), language);

/** `€ 1,5 mln`, `€ 200k`: for an axis, where a whole amount would meet its neighbour. */
export function eurosShort(amount: number, language: Language): string {
	const size = Math.abs(amount);
	const [by, unit] =
		size >= 1e6 ? [1e6, `${noBreak}${language === 'nl' ? 'mln' : 'm'}`] : size >= 1e3 ? [1e3, 'k'] : [1, ''];
	const decimals = Number.isInteger(amount / by) ? 0 : 1;
	return withSign(`${formatNumber(amount / by, decimals, language)}${unit}`, language);
}

/** `€ 2.000 tot € 3.500`. */
export const eurosBetween = (
	{ lower, upper }: { lower: number; upper: number },
	language: Language
): string => `${euros(lower, language)} ${language === 'nl' ? 'tot' : 'to'} ${euros(upper, language)}`;

/** `1,23 (0,98 tot 1,40)`; without limits the number alone. */
export function spreadText(
	{ value, lower, upper }: { value: number; lower: number | null; upper: number | null },
	language: Language,
	decimals = 2
): string {
	const write = (one: number) => formatNumber(one, decimals, language);
	if (lower === null || upper === null) return write(value);
	return `${write(value)} (${write(lower)} ${language === 'nl' ? 'tot' : 'to'} ${write(upper)})`;
}

/** An organisation as this page writes it: in Dutch as it was delivered. */
export function organisationName(
	organisation: string | null,
	{ organisations }: Pick<Prices, 'organisations'>,
	language: Language
): string {
	if (organisation === null || organisation === othersId)
		return language === 'nl' ? 'andere organisaties samen' : 'other organisations together';
	return language === 'nl' ? organisation : (organisations[organisation] ?? organisation);
}

/** How much of a term, as people read it: no more digits than it is known to. */
export const quantityText = (value: number, language: Language): string =>
	Math.abs(value) < 10
		? formatNumber(value, 1, language)
		: formatCount(Number(value.toPrecision(digits)), language);
