// A cell of a workbook as the contract writes it: ISO dates, a decimal point, and errors as the program shows them.
import type { BookCell } from './book.ts';
import { isSpreadsheetError, writeNumber } from './numbers.ts';

/** Exactly as it is: what a spreadsheet shows with fewer decimals keeps them all. */
function numberText(value: number): string {
	if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
	const text = String(value);
	return /e-\d{1,2}$/.test(text) ? text : writeNumber(value);
}

/** `2855e-2` for 28.55: it proves no decimal mark, so that it decides nothing about the texts in its column. */
export function withoutMark(value: number): string {
	const [, sign = '', digits = '', decimals = ''] = /^(-?)(\d+)\.(\d{1,99})$/.exec(String(value)) ?? [];
	if (decimals === '') return numberText(value);
	return `${sign}${(digits + decimals).replace(/^0+(?=\d)/, '')}e-${decimals.length}`;
}

/** Whether a reader of the sheet sees something there. */
export const isFilled = (cell: BookCell | null | undefined): cell is BookCell =>
	cell !== null && cell !== undefined && !(cell.kind === 'text' && cell.text.trim() === '');

/** @param figures whether the column holds figures, in which yes is 1 and no is 0 */
export function cellText(cell: BookCell | null | undefined, figures = false): string {
	if (cell === null || cell === undefined) return '';
	switch (cell.kind) {
		case 'text':
			return cell.text;
		case 'number':
			return numberText(cell.value);
		case 'date':
			return cell.date;
		case 'truth':
			return figures ? (cell.value ? '1' : '0') : String(cell.value);
		case 'error':
			return isSpreadsheetError(cell.text) ? cell.text : '#N/A';
		case 'formula-without-value':
			return '';
	}
}

/** The same, but for a number that its sheet shows as a code: with the noughts and letters in front. For whatever is a name and no figure. */
export const nameText = (cell: BookCell | null | undefined): string =>
	(cell?.kind === 'number' ? cell.code : undefined) ?? cellText(cell);
