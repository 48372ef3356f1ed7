// A written figure becomes a number; comma and point are decided by the column as a whole, never guessed per cell.

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
