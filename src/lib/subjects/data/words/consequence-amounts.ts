// Numbers of consequences as people write them: with their unit, and with so many decimals that old and new can be told apart.
import type { Amount, Unit } from '../../../domain/consequence.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Language } from '../../../domain/text.ts';
import { absentMark, formatApart, formatCount, formatNumber, formatValue } from '../../../language/format.ts';

/** Decimals of means that belong to no indicator, as the questionnaire's source prints them. */
const decimalsElse = 1;
const most = 6;

function written(value: number, unit: Unit, decimals: number, language: Language): string {
	switch (unit) {
		case 'share':
			return formatValue(value, 'proportion', decimals, language);
		case 'share-points':
			return formatApart(value, 'proportion', decimals, language);
		case 'people':
			return formatCount(value, language);
		default:
			return formatNumber(value, decimals, language);
	}
}

/** Both sides of a change, written alike; without a number as there is none. */
export function amountsApart(
	before: Amount | null,
	after: Amount | null,
	indicator: Pick<Indicator, 'decimals'> | undefined,
	language: Language
): { before: string; after: string } {
	const [was, is] = [before?.value ?? null, after?.value ?? null];
	const unit = after?.unit ?? before?.unit ?? 'none';
	const say = (value: number | null, decimals: number) =>
		value === null ? absentMark : written(value, unit, decimals, language);
	let decimals = indicator?.decimals ?? decimalsElse;
	while (was !== is && decimals < most && say(was, decimals) === say(is, decimals)) decimals++;
	return { before: say(was, decimals), after: say(is, decimals) };
}

/** Both ends of a margin; null without one. Written as finely as the number beside it, or finer where old and new would read alike. */
export function marginsApart(
	before: Amount | null,
	after: Amount | null,
	indicator: Pick<Indicator, 'decimals'> | undefined,
	language: Language
): { before: Ends | null; after: Ends | null } {
	const end = (side: Amount | null, which: 'lower' | 'upper'): Amount | null =>
		side && { value: side[which] ?? null, hidden: false, unit: side.unit };
	const both = (which: 'lower' | 'upper') =>
		amountsApart(end(before, which), end(after, which), indicator, language);
	const [lower, upper] = [both('lower'), both('upper')];
	const ends = (side: Amount | null, name: 'before' | 'after'): Ends | null =>
		side?.lower == null || side.upper == null
			? null
			: [
					{ value: side.lower, text: lower[name] },
					{ value: side.upper, text: upper[name] }
				];
	return { before: ends(before, 'before'), after: ends(after, 'after') };
}
export type Ends = [lower: { value: number; text: string }, upper: { value: number; text: string }];
