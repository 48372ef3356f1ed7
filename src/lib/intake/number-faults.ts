// What the text of a cell gives away: why it is no figure, that a program wrote it for nothing, or that a sign only looks right.
import type { ProblemCode } from '../domain/problem.ts';

/** What a spreadsheet shows where a formula failed, in Dutch and in English, or where a column is too narrow. */
const spreadsheetError = /^(#[\p{L}/0-9]+[!?]|#N\/[AB]|Err:\d{3}|#{2,})$/u;
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
