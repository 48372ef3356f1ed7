// What the plan asks besides a straight way to its target: steps, the least that counts, and what was agreed before and why not any more.
import type { Goal, Indicator } from '../../../domain/indicator.ts';
import type { Language } from '../../../domain/text.ts';
import { agreedText, stepsText } from '../../../language/agreed.ts';
import { formatDate, formatValue } from '../../../language/format.ts';
import { indicatorWords } from '../../../language/indicator.ts';

/** Names and texts; nothing for a plan that asks a straight way and was never revised. */
export function planRows(
	{ target, target_path: steps, minimum, revised }: Goal,
	{ kind, decimals }: Pick<Indicator, 'kind' | 'decimals'>,
	language: Language
): [string, string][] {
	const words = indicatorWords[language].definition;
	const of = { kind, decimals };
	const value = (number: number) => formatValue(number, kind, decimals, language);
	const out: [string, string][] = [];
	if (target !== null && (steps || minimum !== undefined || revised)) out.push([words.target, value(target)]);
	if (minimum !== undefined) out.push([words.minimum, value(minimum)]);
	if (steps) out.push([words.path, stepsText(steps, of, language)]);
	if (revised)
		out.push([
			words.before,
			revised
				.map((one) =>
					words.until(agreedText(one, of, language), formatDate(one.until, language), one.reason[language])
				)
				.join(' ')
		]);
	return out;
}
