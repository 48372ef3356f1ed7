// The small words of a goal row: its change, and the sentences that say what its road and its sparkline show.
import type { Language } from '../../../domain/text.ts';
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';
import { quarterIndex, type Period } from '../../../domain/period.ts';
import { formatInterval, formatValue, periodInSentence } from '../../../language/format.ts';
import { overviewWords } from '../../../language/overview.ts';

/** How one indicator is named and written. */
export interface Naming {
	name: string;
	decimals: number;
	language: Language;
}

/** Since when the change counts: last quarter is said as such, any other moment by its name. */
export function sinceWords(previous: Period, period: Period, language: Language): string {
	const words = overviewWords[language];
	return quarterIndex(period) - quarterIndex(previous) === 1 ? words.sincePrevious : words.since(previous);
}

/** What stands in place of a change that cannot be had. */
export function noChangeWords(row: OverviewIndicator, language: Language): string {
	const words = overviewWords[language];
	if (row.hidden) return words.hidden;
	if (row.value === null) return words.notMeasured;
	return row.break ? words.newDefinition : words.noPrevious;
}

export function roadSentence(row: OverviewIndicator, { name, decimals, language }: Naming): string {
	const words = overviewWords[language].road;
	const text = (value: number | null) => formatValue(value, row.kind, decimals, language);
	const margin = formatInterval(row.lower, row.upper, row.kind, decimals, language);
	const now = row.hidden
		? words.hidden(name)
		: row.value === null
			? words.absent(name)
			: row.break
				? words.broken(name, text(row.value), row.break.period)
				: row.lower === null
					? words.nowBare(name, text(row.value))
					: words.now(name, text(row.value), margin);
	const more = [
		row.path === null || row.break ? null : words.path(text(row.path)),
		row.control?.aligned == null ? null : words.aligned(text(row.control.aligned)),
		row.baseline === null || row.target === null ? null : words.ends(text(row.baseline), text(row.target))
	];
	return `${[now, ...more].filter((part) => part !== null).join('; ')}.`;
}

export function sparkSentence(row: OverviewIndicator, { decimals, language }: Naming): string {
	const words = overviewWords[language].spark;
	const text = (value: number | null) => formatValue(value, row.kind, decimals, language);
	const shown = row.spark.points.filter((one) => one.value !== null && !one.hidden);
	const [first, last] = [shown[0], shown.at(-1)];
	if (!first || !last) return `${words.none}.`;
	const ours =
		first === last
			? words.one(periodInSentence(first.period, language), text(first.value))
			: words.ours(
					periodInSentence(first.period, language),
					text(first.value),
					periodInSentence(last.period, language),
					text(last.value)
				);
	const control = row.spark.control.filter((one) => one.value !== null && !one.hidden);
	const [controlFirst, controlLast] = [control[0], control.at(-1)];
	const more = [
		row.spark.points.at(-1)?.hidden ? words.hiddenLast : null,
		controlFirst && controlLast && controlFirst !== controlLast
			? words.control(text(controlFirst.value), text(controlLast.value))
			: null,
		...row.spark.breaks.map((period) => words.break(period))
	];
	return `${[ours, ...more].filter((part) => part !== null).join('; ')}.`;
}
