// Turns the test over the people of the survey into sentences, with the numbers that they say.
import type { Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { ownText, type Language } from '../../../domain/text.ts';
import type { RowsFigure, RowsReason } from '../figure/people-figure.ts';
import { refusedSentences } from './refused-areas.ts';
import { compareRowsWords, formatP } from './people.ts';
import {
	formatChange,
	formatConfidence,
	formatCount,
	formatDifference,
	formatDifferenceInterval
} from '../../../language/format.ts';
import { numbered, type Said } from '../../../language/numbered.ts';

type Spoken = (string | Said)[];
type Kind = Pick<Indicator, 'kind' | 'decimals'>;

/** Why there is no test; a break says its own reason, and what is hidden the areas that it is about. */
export function whyNoRows(rows: RowsFigure, reason: RowsReason, areas: Area[], language: Language): string {
	const words = compareRowsWords[language];
	if (reason === 'break' && rows.break) {
		const { period, reason: nl, reason_en: en } = rows.break;
		return words.broken(period, ownText(nl, en, language).text);
	}
	if (reason === 'hidden' && rows.refused.length > 0)
		return refusedSentences(rows.refused, areas, language).join(' ');
	return words.why[reason];
}

const known = (all: { value: number | null; text: string; field: string }[]): Said[] =>
	all.flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]));

/** The estimate of the two samples, its test and what Holm makes of it; nothing where there is none. */
export function rowsSentences(
	rows: RowsFigure,
	{ kind, decimals, reference }: Kind & Pick<Indicator, 'reference'>,
	confidence: number,
	language: Language
): Spoken[] {
	const words = compareRowsWords[language].chosen;
	const { value, lower, upper, p, df, holm } = rows;
	const change = formatChange(value, kind, decimals, language);
	const margin = formatDifferenceInterval(lower, upper, kind, decimals, language);
	const estimate = numbered(
		words.sentence(change, margin, formatConfidence(confidence, language)),
		known([
			{ value, text: change, field: 'rows' },
			{ value: lower, text: formatDifference(lower, kind, decimals, language), field: 'rows-lower' },
			{ value: upper, text: formatDifference(upper, kind, decimals, language), field: 'rows-upper' }
		])
	);
	if (p === null || df === null) return [estimate, [words.noTest]];
	const test = numbered(
		words.test(formatP(p, language), formatCount(df, language), rows.method === 'survey-linearised'),
		[
			{ value: p, text: formatP(p, language), field: 'rows-p' },
			{ value: df, text: formatCount(df, language), field: 'rows-df' }
		]
	);
	if (holm.p === null) return [estimate, test, ...(reference ? [[words.noHolm]] : [])];
	const corrected = numbered(words.holm(formatP(holm.p, language), holm.family), [
		{ value: holm.family, text: String(holm.family), field: 'family' },
		{ value: holm.p, text: formatP(holm.p, language), field: 'rows-holm' }
	]);
	return [estimate, test, corrected];
}

/** The estimate over those who answered twice, or why there is none. */
export function panelSentence(
	rows: RowsFigure,
	{ kind, decimals }: Kind,
	areas: Area[],
	language: Language
): Spoken {
	const words = compareRowsWords[language].panel;
	const { value, lower, upper, p, cells, reason } = rows.panel;
	if (reason !== null || cells === null || value === null)
		return [whyNoRows(rows, reason ?? 'few-twice', areas, language)];
	const people = cells.treated.n + cells.control.n;
	const change = formatChange(value, kind, decimals, language);
	const margin = formatDifferenceInterval(lower, upper, kind, decimals, language);
	const count = formatCount(people, language);
	return numbered(
		p === null ? words.noTest(count, change) : words.sentence(count, change, margin, formatP(p, language)),
		known([
			{ value: people, text: count, field: 'panel-people' },
			{ value, text: change, field: 'panel' },
			{ value: lower, text: formatDifference(lower, kind, decimals, language), field: 'panel-lower' },
			{ value: upper, text: formatDifference(upper, kind, decimals, language), field: 'panel-upper' },
			{ value: p, text: p === null ? '' : formatP(p, language), field: 'panel-p' }
		])
	);
}
