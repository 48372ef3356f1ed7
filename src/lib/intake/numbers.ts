// A written figure becomes a number, with comma and point decided by the column as a whole; and what a text gives away that is no figure, or only looks like one.
import type { ProblemCode } from '../domain/problem.ts';

/** What a spreadsheet shows where a formula failed, in Dutch and in English, or where a column is too narrow. */
const spreadsheetError = /^(#[\p{L}/0-9]+[!?]|#N\/[AB]|#GETTING_DATA|(Err|Fout):\d{3}|#{2,})$/u;
export const isSpreadsheetError = (cell: string): boolean => spreadsheetError.test(cell);

const hiddenMark =
	/^(x|\*|[-–—−]|\.{2,3}|…|#|geheim|verborgen|onderdrukt|onbekend|confidential|hidden|unknown|[<≤] ?[\d.,]+)$/i;
const star = /^[\d.,\s]*\d\s?\*{1,2}$/;
/** A word for yes or no, as spreadsheets and survey tools write it. */
export const yesOrNo = /^(true|false|waar|onwaar|ja|nee|yes|no|j|n|y|t|f)$/i;

/** @param cell a text that is no number */
export function figureFault(cell: string): { code: ProblemCode; parameters: Record<string, string> } {
	const badNumber = (reason: string) => ({ code: 'bad-number' as const, parameters: { reason } });
	if (isSpreadsheetError(cell)) return { code: 'bad-value', parameters: { reason: 'spreadsheet-error' } };
	if (hiddenMark.test(cell)) return badNumber('hidden-mark');
	if (star.test(cell)) return badNumber('star');
	if (yesOrNo.test(cell)) return badNumber('yes-no');
	if (/^[-+−]?[\d.,\s]+%$/.test(cell)) return badNumber('percent');
	return { code: 'bad-number', parameters: {} };
}

const likeHyphens = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const likeSpaces = /[\u00A0\u2000-\u200A\u202F]/g;

/** The cell as somebody would type it who sees it. */
export const evenCharacters = (cell: string): string =>
	cell.replace(likeHyphens, '-').replace(unseen, '').replace(likeSpaces, ' ').trim();

/** In any column, also one of texts: there they would pass for somebody's words. */
const marks = new Set(['NA', '<NA>', 'NULL', '<NULL>', 'null', 'NaN', 'nan', 'NaT', '\\N']);
/** In columns of figures, dates and periods nothing else can be meant by these either. */
const loose = new Set([
	'na',
	'n/a',
	'nan',
	'nat',
	'null',
	'none',
	'<na>',
	'<null>',
	'\\n',
	'nil',
	'nvt',
	'n.v.t.'
]);

/** Whether a cell without quotes stands for nothing, whatever its column holds. */
export const isMissingMark = (cell: string): boolean => cell.length <= 6 && marks.has(cell);

/** Whether a cell of a column that holds no words stands for nothing. */
export const isMissingFigure = (cell: string): boolean => cell.length <= 6 && loose.has(cell.toLowerCase());

export type DecimalMark = ',' | '.';

export type NumberReading =
	| { as: 'number'; value: number }
	| { as: 'blank' }
	/** `.`: the source holds the figure back. */
	| { as: 'hidden' }
	| { as: 'bad' }
	/** Both readings as JavaScript writes them. */
	| { as: 'ambiguous'; thousands: string; decimal: string };

const whole = /^[-+−]?\d+$/;
/** 1 234 or 1 234,5: the blank groups, so the other sign is the decimal mark. */
const spaced = /^\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d+)?$/;
const single = /^(\d*)([.,])(\d+)$/;
const pointThenComma = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const commaThenPoint = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;
/** 1e+05 or 1,35e+02: no program groups the digits before an exponent, so a mark there is the decimal one. */
const scientific = /^\d+(?:([.,])\d+)?e[-+]?\d{1,2}$/i;
const grouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+$/;

interface Shape {
	/** The decimal mark that this cell proves, `?` when it could be either, null when it proves nothing. */
	mark: DecimalMark | '?' | null;
	readable: boolean;
}

const other = (mark: string | undefined): DecimalMark => (mark === ',' ? '.' : ',');
const asMark = (mark: string | undefined): DecimalMark => (mark === ',' ? ',' : '.');
const unsigned = (cell: string): string => cell.replace(/^[-+−]/, '');

function shapeOf(cell: string): Shape {
	if (cell === '' || cell === '.' || whole.test(cell)) return { mark: null, readable: true };
	const body = unsigned(cell);
	if (spaced.test(body)) {
		const mark = /[.,]/.exec(body)?.[0];
		return { mark: mark ? asMark(mark) : null, readable: true };
	}
	const one = single.exec(body);
	if (one) {
		const either = one[3]?.length === 3 && /^[1-9]\d{0,2}$/.test(one[1] ?? '');
		return { mark: either ? '?' : asMark(one[2]), readable: true };
	}
	if (pointThenComma.test(body)) return { mark: ',', readable: true };
	if (commaThenPoint.test(body)) return { mark: '.', readable: true };
	const power = scientific.exec(body);
	if (power) return { mark: power[1] ? asMark(power[1]) : null, readable: true };
	const groups = grouped.exec(body);
	if (groups) return { mark: other(groups[1]), readable: true };
	return { mark: null, readable: false };
}

/** The decimal mark that a column proves; null when nothing proves it, or both marks are proven. */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
	let comma = false;
	let point = false;
	for (const cell of cells) {
		const { mark } = shapeOf(cell);
		if (mark === ',') comma = true;
		else if (mark === '.') point = true;
	}
	return comma === point ? null : comma ? ',' : '.';
}

function toNumber(cell: string, mark: DecimalMark): number {
	const negative = /^[-−]/.test(cell);
	const digits = unsigned(cell)
		.replace(/[ \u00a0\u202f']/g, '')
		.replaceAll(other(mark), '')
		.replace(mark, '.');
	const value = Number(digits);
	return negative && value !== 0 ? -value : value;
}

/** Reads one trimmed cell, given the decimal mark of its column. */
export function readNumber(cell: string, columnMark: DecimalMark | null): NumberReading {
	if (cell === '') return { as: 'blank' };
	if (cell === '.') return { as: 'hidden' };
	const { mark, readable } = shapeOf(cell);
	// More digits than a double holds would come back changed.
	if (
		!readable ||
		unsigned(cell)
			.replace(/[.,].*$/, '')
			.replace(/^0+/, '').length > 15
	)
		return { as: 'bad' };
	if (mark === '?' && columnMark === null) {
		const written = asMark(/[.,]/.exec(cell)?.[0]);
		return {
			as: 'ambiguous',
			thousands: String(toNumber(cell, other(written))),
			decimal: String(toNumber(cell, written))
		};
	}
	const value = toNumber(cell, mark === '?' || mark === null ? (columnMark ?? '.') : mark);
	// An exponent can say more than a double holds.
	return Math.abs(value) < 1e15 ? { as: 'number', value } : { as: 'bad' };
}

/**
 * Writes a number so that it reads back alone in its column: a third decimal gets a fourth (`3.1250`), because `3.125`
 * by itself could also be three thousand.
 */
export function writeNumber(value: number): string {
	let text = String(value);
	if (text.includes('e')) text = value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
	return shapeOf(text).mark === '?' ? `${text}0` : text;
}
