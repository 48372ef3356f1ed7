// How a written figure is read otherwise, as a text again: a percentage as a share, a point between thousands, a star that says something else.
import type { Rule } from './correction.ts';
import { readNumber, type DecimalMark } from './numbers.ts';

const percent = /^([-+−]?[\d.,\s]*\d)\s?%$/;
const ambiguous = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/;
const starred = /^([\d.,\s]*\d)\s?\*{1,2}$/;

/** A hundredth of a written figure, digit for digit; null where it is none. */
function hundredth(cell: string, mark: DecimalMark): string | null {
	const reading = readNumber(cell, mark);
	if (reading.as !== 'number') return null;
	const sign = /^[-−]/.test(cell) ? '-' : '';
	const bare = cell.replace(/^[-+−]/, '').replace(/[ \u00a0\u202f']/g, '');
	if (/e/i.test(bare)) return null;
	// Which of the marks in it is the decimal one was decided by reading it.
	const [whole = '', fraction = ''] = writtenParts(bare, Math.abs(reading.value));
	const digits = `00${whole}`;
	const moved = `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}`;
	const rest = `${digits.slice(-2)}${fraction}`.replace(/0+$/, '');
	const text = rest === '' ? moved : `${moved}${mark}${rest}`;
	return `${sign}${ambiguous.test(text) ? `${text}0` : text}`;
}

/** The digits before and behind the decimal mark. */
function writtenParts(bare: string, value: number): [string, string] {
	const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
	const digits = (text: string) => text.replace(/[.,]/g, '');
	if (last < 0 || Number(digits(bare)) === value) return [digits(bare).replace(/^0+(?=\d)/, '') || '0', ''];
	return [digits(bare.slice(0, last)).replace(/^0+(?=\d)/, '') || '0', bare.slice(last + 1)];
}

/**
 * @param mark of the column
 * @returns null where the rule says nothing of the cell
 */
export function rewrite(rule: Rule, cell: string, mark: DecimalMark): string | null {
	switch (rule) {
		case 'share':
			return hundredth(percent.exec(cell)?.[1] ?? cell, mark);
		case 'share-of-percent': {
			const figure = percent.exec(cell)?.[1];
			return figure === undefined ? null : hundredth(figure, mark);
		}
		case 'thousands':
			return ambiguous.test(cell) ? cell.replace(/[.,]/, '') : null;
		case 'decimals':
			return ambiguous.test(cell) ? `${cell}0` : null;
		case 'without-star':
			return starred.exec(cell)?.[1] ?? null;
	}
}
