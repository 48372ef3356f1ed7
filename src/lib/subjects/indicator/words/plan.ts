// What the plan asks besides a straight way to its target: steps, the least that counts, and what was agreed before and why not any more.
import type { Indicator } from '../../../domain/indicator.ts';
import type { Language } from '../../../domain/text.ts';
import { formatDate, formatValue, listOf } from '../../../language/format.ts';
import { indicatorWords } from '../../../language/indicator.ts';

/** Names and texts; nothing for a plan that asks a straight way and was never revised. */
export function planRows(indicator: Indicator, language: Language): [string, string][] {
	const { target, target_path: steps, minimum, revised } = indicator;
	const words = indicatorWords[language].definition;
	const value = (number: number) => formatValue(number, indicator.kind, indicator.decimals, language);
	const out: [string, string][] = [];
	if (target !== null && (steps || minimum !== undefined || revised)) out.push([words.target, value(target)]);
	if (minimum !== undefined) out.push([words.minimum, value(minimum)]);
	if (steps)
		out.push([
			words.path,
			listOf(
				steps.map((one) => words.step(value(one.value), one.by)),
				language
			)
		]);
	if (revised)
		out.push([
			words.before,
			revised
				.map((one) => words.until(value(one.target), formatDate(one.until, language), one.reason[language]))
				.join(' ')
		]);
	return out;
}
