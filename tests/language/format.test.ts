// Numbers, dates and periods as Dutch and English readers write them.
import { describe, expect, it } from 'vitest';
import {
	countWord,
	formatApart,
	formatChange,
	formatCount,
	formatDate,
	formatDifferenceInterval,
	formatInterval,
	formatMegabytes,
	formatPoints,
	formatPercent,
	formatValue,
	formatConfidence,
	listOf,
	periodInSentence,
	periodName,
	periodShort,
	plural
} from '../../src/lib/language/format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('values', () => {
	it('writes a share in percent and a mean on its scale, with the comma or point of the language', () => {
		expect(formatValue(0.0742, 'proportion', 1, 'nl')).toBe('7,4%');
		expect(formatValue(0.0742, 'proportion', 1, 'en')).toBe('7.4%');
		expect(formatValue(2.6, 'mean', 1, 'nl')).toBe('2,6');
		expect(formatValue(0.05, 'proportion', 1, 'nl')).toBe('5,0%');
	});
	it('writes half a percent upwards for every count, and half a tenth of one', () => {
		const wrong: string[] = [];
		// Of these a share may end in exactly a half.
		for (const people of [7, 8, 16, 40, 80, 120, 160, 200, 400])
			for (let yes = 0; yes <= people; yes++)
				for (const [decimals, parts] of [
					[0, 100],
					[1, 1000]
				] as const) {
					// In whole numbers alone, so that nothing is rounded on the way.
					const right = Math.floor((2 * parts * yes + people) / (2 * people)) / (parts / 100);
					const written = formatPercent(yes / people, 'en', decimals);
					if (written !== `${right.toFixed(decimals)}%`) wrong.push(`${yes} of ${people}: ${written}`);
				}
		expect(wrong).toEqual([]);
		expect(formatPercent(57 / 200, 'nl')).toBe('29%');
	});
	it('writes a share without its unit as with it', () => {
		for (let yes = 0; yes <= 400; yes++)
			for (const decimals of [0, 1])
				expect(`${formatPoints(yes / 400, 'proportion', decimals, 'nl')}%`).toBe(
					formatValue(yes / 400, 'proportion', decimals, 'nl')
				);
		expect(formatPoints(57 / 400, 'proportion', 1, 'nl')).toBe('14,3');
		expect(formatPoints(2.6, 'mean', 1, 'en')).toBe('2.6');
		expect(formatPoints(null, 'proportion', 1, 'nl')).toBe('–');
	});
	it('never writes an absent value as zero', () => {
		expect(formatValue(null, 'proportion', 1, 'nl')).toBe('–');
		expect(formatCount(null, 'nl')).toBe('–');
	});
	it('joins bounds by a dash, and by a word where a minus would meet it', () => {
		expect(formatInterval(0.057, 0.083, 'proportion', 1, 'nl')).toBe('5,7–8,3%');
		expect(formatInterval(-0.2, 0.4, 'mean', 1, 'nl')).toBe('−0,2 tot 0,4');
		// Bounds of no width are no margin; bounds that are only written alike are one.
		expect(formatInterval(7, 7, 'mean', 1, 'nl')).toBe('geen spreiding');
		expect(formatDifferenceInterval(0.02, 0.02, 'proportion', 1, 'en')).toBe('no spread');
		expect(formatInterval(7.01, 7.02, 'mean', 1, 'nl')).toBe('7,0–7,0');
		expect(formatDifferenceInterval(-0.042, 0.018, 'proportion', 1, 'en')).toBe('−4.2 to +1.8');
	});
	it('groups thousands and says bytes in megabytes', () => {
		expect(formatCount(1412, 'nl')).toBe('1.412');
		expect(formatCount(1412, 'en')).toBe('1,412');
		expect(plain(formatMegabytes(5_000_000, 'nl'))).toBe('5,0 MB');
	});
});

describe('changes', () => {
	it('carry a real minus sign and their unit in full', () => {
		expect(formatChange(-0.003, 'proportion', 1, 'nl')).toBe('−0,3 procentpunt');
		expect(formatChange(0.004, 'proportion', 1, 'en')).toBe('+0.4 percentage points');
		expect(formatChange(-0.01, 'proportion', 1, 'en')).toBe('−1.0 percentage point');
		expect(formatChange(-0.5, 'mean', 1, 'nl')).toBe('−0,5');
	});
	it('are one point by what is written, also where a little less is', () => {
		expect(formatChange(0.0095, 'proportion', 1, 'en')).toBe('+1.0 percentage point');
		expect(formatChange(-0.0095, 'proportion', 1, 'en')).toBe('−1.0 percentage point');
		expect(formatChange(0.0105, 'proportion', 1, 'en')).toBe('+1.1 percentage points');
		expect(formatChange(0.11, 'proportion', 0, 'en')).toBe('+11 percentage points');
	});
	it('bear no sign where only how far apart counts, and their unit by what is written', () => {
		expect(formatApart(57 / 400, 'proportion', 1, 'nl')).toBe('14,3 procentpunt');
		expect(formatApart(0.0095, 'proportion', 1, 'en')).toBe('1.0 percentage point');
		expect(formatApart(0.0105, 'proportion', 1, 'en')).toBe('1.1 percentage points');
		expect(formatApart(0.5, 'mean', 1, 'nl')).toBe('0,5');
	});
	it('are a bare zero, without a sign, where they round to nothing', () => {
		expect(formatChange(-0.0001, 'proportion', 1, 'nl')).toBe('0,0 procentpunt');
		expect(formatChange(0.0001, 'proportion', 1, 'nl')).toBe('0,0 procentpunt');
	});
});

describe('periods and dates', () => {
	it('are named in full, inside a sentence and in short', () => {
		expect(plain(periodName('2010-Q2', 'nl'))).toBe('2e kwartaal 2010');
		expect(plain(periodName('2010-Q2', 'en'))).toBe('second quarter of 2010');
		expect(plain(periodInSentence('2010-Q3', 'nl'))).toBe('het 3e kwartaal van 2010');
		expect(plain(periodShort('2010-Q2', 'nl'))).toBe('2e kw 2010');
		expect(plain(periodShort('2010-Q2', 'en'))).toBe('Q2 2010');
		expect(periodName('2012', 'nl')).toBe('2012');
	});
	it('gives the day that was meant in every time zone', () => {
		expect(formatDate('2010-12-31', 'nl')).toBe('31-12-2010');
		expect(formatDate('2011-01-01', 'en')).toBe('1 January 2011');
	});
});

describe('the chosen confidence', () => {
	it('reads as a browser would write it', () => {
		for (const level of [0.5, 0.8, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999]) {
			for (const [language, locale] of [['nl', 'nl-NL'] as const, ['en', 'en-GB'] as const])
				expect(formatConfidence(level, language)).toBe(
					new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(level)
				);
		}
	});
});

describe('words', () => {
	it('counts to twelve in words, above that in figures', () => {
		expect([0, 1, 7, 12, 13].map((n) => countWord(n, 'nl'))).toEqual(['nul', 'één', 'zeven', 'twaalf', '13']);
	});
	it('joins lists and chooses the form that goes with a count', () => {
		expect(listOf(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
		for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd']]) {
			expect(listOf(items, 'nl')).toBe(new Intl.ListFormat('nl-NL').format(items));
			expect(listOf(items, 'en')).toBe(new Intl.ListFormat('en-GB').format(items));
		}
		expect(plural(1, { one: 'doel', other: 'doelen' }, 'nl')).toBe('doel');
		expect(plural(0, { one: 'goal', other: 'goals' }, 'en')).toBe('goals');
	});
});
