// Single cells: numbers in either notation, dates and quarters as people write them, citizen service numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsBsn, maskBsn, passesElevenTest } from '../../src/lib/intake/report.ts';
import { readDate, readPeriod } from '../../src/lib/intake/dates.ts';
import { decimalMarkOf, readNumber, writeNumber } from '../../src/lib/intake/numbers.ts';

/** What every cell of a column reads as: a number, or the word for why not. */
const column = (...cells: string[]): (number | string)[] => {
	const mark = decimalMarkOf(cells);
	return cells.map((cell) => {
		const reading = readNumber(cell, mark);
		return reading.as === 'number' ? reading.value : reading.as;
	});
};

describe('numbers', () => {
	it('reads Dutch and English notation when the cell itself leaves no doubt', () => {
		expect(column('0,5')).toEqual([0.5]);
		expect(column('12.50')).toEqual([12.5]);
		expect(column('1.234,5')).toEqual([1234.5]);
		expect(column('1,234.5')).toEqual([1234.5]);
		expect(column('1.234.567')).toEqual([1234567]);
		expect(column('1 234,5')).toEqual([1234.5]);
		expect(column('1234.567')).toEqual([1234.567]);
		expect(column('0.123', '-4,0')).toEqual([0.123, -4]);
	});
	it('lets the rest of the column decide what 1.234 means', () => {
		expect(column('1.234', '0,5')).toEqual([1234, 0.5]);
		expect(column('1.234', '0.5')).toEqual([1.234, 0.5]);
		expect(column('1,234', '0,5')).toEqual([1.234, 0.5]);
		expect(column('1,234', '12.25')).toEqual([1234, 12.25]);
		expect(column('1.234', '1.234.567')).toEqual([1234, 1234567]);
	});
	it('never guesses: alone, beside whole numbers, or beside both notations it stays ambiguous', () => {
		expect(column('1.234')).toEqual(['ambiguous']);
		expect(column('1,234', '17', '2.345')).toEqual(['ambiguous', 17, 'ambiguous']);
		expect(column('1.234', '0,5', '0.25')).toEqual(['ambiguous', 0.5, 0.25]);
	});
	it('reads the exponents that R and spreadsheets write, whose mark is always the decimal one', () => {
		expect(column('1e+05')).toEqual([100_000]);
		expect(column('1E5', '2e-3')).toEqual([100_000, 0.002]);
		expect(column('1,35000e+02', '1,414e+03')).toEqual([135, 1414]);
		expect(column('-9.2E-02')).toEqual([-0.092]);
		expect(column('1.414e+03', '1.234')).toEqual([1414, 1.234]);
		expect(column('1e', 'e5', '1e400', '1e99', '1.2.3e4')).toEqual(['bad', 'bad', 'bad', 'bad', 'bad']);
	});
	it('keeps a hidden value and a blank apart from zero', () => {
		expect(column('.', '', '0')).toEqual(['hidden', 'blank', 0]);
	});
	it.each(['abc', '12%', '1.23.4', '1,2,3', '12 euro', '-', '1.2345,6', '1234567890123456', '--1', '5.'])(
		'refuses %s',
		(cell) => expect(column(cell)).toEqual(['bad'])
	);
	it('reads back every number that it writes, even alone in its column', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (value) => {
				const [read] = column(writeNumber(value));
				expect(Math.abs(Number(read) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
			})
		);
		expect(column(writeNumber(3.125))).toEqual([3.125]);
	});
	it('reads a column written with decimal comma as the same column with decimal point', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -99999999, max: 99999999 }), { minLength: 1 }), (hundredths) => {
				const written = [...hundredths, 50].map((one) => (one / 100).toFixed(2));
				expect(column(...written.map((one) => one.replace('.', ',')))).toEqual(column(...written));
			})
		);
	});
});

describe('dates and periods', () => {
	it.each([
		['2010-12-31', '2010-12-31'],
		['31-12-2010', '2010-12-31'],
		['1-2-2010', '2010-02-01'],
		['29-02-2008', '2008-02-29'],
		['2010/05/01', '2010-05-01'],
		['2010-08-01 00:00:00', '2010-08-01'],
		['2010-08-01T00:00:00Z', '2010-08-01'],
		['2010-11-03 10:22:31', '2010-11-03'],
		['2010-08-01T22:00:00Z', null],
		['2010/05-01', null],
		['29-02-2010', null],
		['31-11-2010', null],
		['2010-13-01', null],
		['2010-00-10', null],
		['12/31/2010', null],
		['2010-1-1', null],
		['gisteren', null]
	])('reads the date %s as %s', (cell, expected) => expect(readDate(cell)).toBe(expected));
	it.each([
		['2010-Q2', '2010-Q2'],
		['2010-K2', '2010-Q2'],
		['2010K2', '2010-Q2'],
		['2010k2', '2010-Q2'],
		['2e kwartaal 2010', '2010-Q2'],
		['2E Kwartaal 2010', '2010-Q2'],
		['2012', '2012'],
		['2012*', '2012'],
		['2012JJ00', '2012'],
		['2010KW01', '2010-Q1'],
		['2010 2e kwartaal*', '2010-Q2'],
		['2010 2nd quarter**', '2010-Q2'],
		['3 Q 2010', '2010-Q3'],
		['3Q2010', '2010-Q3'],
		['Q3 2010', '2010-Q3'],
		['2010 Q3', '2010-Q3'],
		['2010KW05', null],
		['2010KW10', null],
		['3 2010', null],
		['2010-Q5', null],
		['2010-Q0', null],
		['5e kwartaal 2010', null],
		['Q2', null],
		['2010-06', null],
		['', null]
	])('reads the period %s as %s', (cell, expected) => expect(readPeriod(cell)).toBe(expected));
});

describe('citizen service numbers', () => {
	it('knows the eleven-test', () => {
		expect(passesElevenTest('123456782')).toBe(true);
		expect(passesElevenTest('111222333')).toBe(true);
		expect(passesElevenTest('123456789')).toBe(false);
	});
	it.each([
		['123456782', '*********'],
		['h-123456782', 'h-*********'],
		['belde met 123456782 over school', 'belde met ********* over school'],
		['123.456.782', '*********'],
		['1234 56 782', '*********'],
		['bsn 123-456-782.', 'bsn *********.'],
		['in 2010-2011 was 123456782 bekend', 'in 2010-2011 was ********* bekend'],
		['2010 123 456 782', '2010 *********'],
		['111222333 en 123456782', '********* en *********']
	])('masks %s', (text, masked) => {
		expect(maskBsn(text)).toBe(masked);
		expect(holdsBsn(text, false)).toBe(true);
	});
	it.each(['123456789', '1234567820', '0123456782', '12345678', '2010-12-31', '31-12-2010 7', '053-4812345'])(
		'leaves %s alone',
		(text) => expect(maskBsn(text)).toBe(text)
	);
	it('does not take the decimals of a weight for an identity, but does take a whole number', () => {
		expect(holdsBsn('0.123456782', true)).toBe(false);
		expect(holdsBsn('1,23456782', true)).toBe(false);
		expect(holdsBsn('123456782', true)).toBe(true);
	});
	it('masks every nine digits that pass, wherever they stand, and leaves none that pass behind', () => {
		const words = fc
			.array(fc.constantFrom(...'abc ,;:()'), { maxLength: 8 })
			.map((letters) => letters.join(''));
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99999999 }), words, words, (number, before, after) => {
				const eight = String(number).padStart(8, '0');
				const sum = [...eight].reduce((total, digit, place) => total + Number(digit) * (9 - place), 0);
				fc.pre(sum % 11 < 10);
				const bsn = `${eight}${sum % 11}`;
				expect(maskBsn(`${before}${bsn}${after}`)).not.toContain(bsn);
			})
		);
	});
});
