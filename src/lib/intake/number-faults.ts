// Why a cell is no figure, as far as its text tells: then its sentence says what to write instead.
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
