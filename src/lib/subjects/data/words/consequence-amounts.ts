// Numbers of consequences as people write them: with their unit, and with so many decimals that old and new can be told apart.
import type { Amount, Unit } from '../../../domain/consequence.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Language } from '../../../domain/text.ts';
import {
	absentMark,
	differenceUnit,
	formatCount,
	formatNumber,
	formatValue
} from '../../../language/format.ts';

/** Decimals of means that belong to no indicator, as the questionnaire's source prints them. */
const decimalsElse = 1;
const most = 6;

function written(value: number, unit: Unit, decimals: number, language: Language): string {
	switch (unit) {
		case 'share':
			return formatValue(value, 'proportion', decimals, language);
		case 'share-points': {
			const text = formatNumber(value * 100, decimals, language);
			return `${text} ${differenceUnit(value, 'proportion', decimals, language)}`;
		}
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
