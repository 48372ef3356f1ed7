// Cells of the report's tables: the number at full precision, what it is about, and the same number as people read it.
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import type { Status } from '../figures/evidence.ts';
import type { ProtectedCount } from '../figures/overview-figure.ts';
import {
	absentMark,
	formatCount,
	formatDate,
	formatDifference,
	formatPercent,
	formatValue,
	hiddenMark,
	periodName
} from '../language/format.ts';
import { statusWords } from '../language/overview.ts';
import type { About, Cell } from './document.ts';

type Written = Pick<Indicator, 'kind' | 'decimals'>;

export const textCell = (text: string): Cell => ({ kind: 'text', value: text, text });
/** A period in words, and its code for programs. */
export const periodCell = (period: Period, language: Language): Cell => ({
	...textCell(periodName(period, language)),
	code: period
});
/** A cell of a row to which its column does not apply. */
export const emptyCell: Cell = { kind: 'text', value: null, text: '' };

/** A value of a goal: a share in percent, a mean on its own scale. */
export function valueCell(
	value: number | null,
	{ kind, decimals }: Written,
	about: About,
	language: Language,
	marks: { hidden?: boolean | undefined; provisional?: boolean | undefined } = {}
): Cell {
	const hidden = marks.hidden === true;
	return {
		kind: kind === 'proportion' ? 'share' : 'score',
		value: hidden ? null : value,
		text: hidden ? hiddenMark : formatValue(value, kind, decimals, language),
		decimals,
		about,
		...(hidden && { hidden }),
		...(marks.provisional && value !== null && !hidden && { provisional: true })
	};
}

export const changeCell = (
	value: number | null,
	{ kind, decimals }: Written,
	about: About,
	language: Language
): Cell => ({
	kind: kind === 'proportion' ? 'points' : 'score',
	value,
	text: formatDifference(value, kind, decimals, language),
	decimals,
	about
});

export const countCell = ({ value, hidden }: ProtectedCount, about: About, language: Language): Cell => ({
	kind: 'count',
	value: hidden ? null : value,
	text: hidden ? hiddenMark : formatCount(value, language),
	about,
	...(hidden && { hidden })
});

/** A share of families, 0-1. */
export const shareCell = (
	value: number | null,
	hidden: boolean,
	about: About,
	language: Language,
	decimals = 1
): Cell => ({
	kind: 'share',
	value: hidden ? null : value,
	text: hidden ? hiddenMark : value === null ? absentMark : formatPercent(value, language, decimals),
	decimals,
	about,
	...(hidden && { hidden })
});

export const statusCell = (status: Status | null, about: About, language: Language): Cell => ({
	kind: 'status',
	value: status,
	text: statusWords[language][status ?? 'none'],
	about
});

export const dateCell = (date: string | null, about: About, language: Language): Cell => ({
	kind: 'date',
	value: date,
	text: date === null ? absentMark : formatDate(date, language),
	about
});
