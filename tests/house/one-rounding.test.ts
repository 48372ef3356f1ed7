// A share becomes percents in one place alone: whoever multiplies by a hundred and rounds writes 57 of 400 a tenth lower than the table beside it.
import { describe, expect, it } from 'vitest';
import { files, placeOf, textOf } from './sources.ts';

const one = 'src/lib/language/format.ts';
/** Rooms and parts in which nothing is drawn: they speak, or write what leaves. */
const speaking = new Set(['language', 'words', 'answer', 'compose', 'take-along', 'report']);
const timesHundred = /\* ?100\b(?![.\d])|(?<![\w.])100 ?\* ?(?!100\b)/;
const rounds = /\b(format\w+|fixed|numbered|counted|String|Math\.(?:round|floor|ceil|trunc))\(/g;

/** Places in a drawing and steps of a colour or a weight, in hundredths or hundreds. */
const drawn = /Math\.\w+\([\w. ]+\* 100\) \/ 100\b|\/ 100\) \* 100\b/g;

/** What stands between a parenthesis and its own other one. */
function inside(text: string, open: number): string {
	let depth = 0;
	for (let at = open; at < text.length; at++) {
		if (text[at] === '(') depth++;
		if (text[at] === ')' && --depth === 0) return text.slice(open + 1, at);
	}
	return text.slice(open + 1);
}

/** Numbers that are rounded by themselves. */
function roundings(file: string, source: string): string[] {
	const text = source.replaceAll(drawn, '');
	const found = [...text.matchAll(rounds)].flatMap(({ index, 0: call }) => {
		const open = index + call.length - 1;
		const within = inside(text, open);
		// What clears the dust by itself may.
		return timesHundred.test(within) && !within.endsWith(' + 1e-9') ? [`${call}${within})`] : [];
	});
	const fixed = [...text.matchAll(/\* ?100\)\.toFixed\(/g)].map(([match]) => match);
	const spoken =
		speaking.has(placeOf(file).name) && /\/format\.ts'/.test(text)
			? text.split('\n').filter((line) => timesHundred.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
			: [];
	return [...found, ...fixed, ...spoken].map((what) => `${file}: ${what.trim()}`);
}

describe('a share that is written', () => {
	it('goes through formatValue, formatPoints, formatChange or formatApart', () => {
		const others = files.filter((file) => file !== one);
		expect(others.length).toBeGreaterThan(500);
		expect(others.flatMap((file) => roundings(file, textOf(file)))).toEqual([]);
	});

	it('is not cut off by toFixed in a figure, which sends a half by what the computer holds', () => {
		const figures = files.filter((file) => ['figure', 'figures', 'disclosure'].includes(placeOf(file).name));
		expect(figures.length).toBeGreaterThan(50);
		expect(
			figures.filter((file) => textOf(file).includes('.toFixed(')),
			'use rounded (src/lib/numbers/rounded.ts)'
		).toEqual([]);
	});

	it.each([
		['charts/a.ts', "formatNumber(kind === 'proportion' ? value * 100 : value, decimals, language)"],
		['charts/a.ts', 'formatNumber(100 * value, 1, language)'],
		['ui/A.svelte', '{formatCount(Math.round((yes / all) * 100), language)}'],
		['ui/A.svelte', '`${(share * 100).toFixed(1)}%`'],
		['subjects/costs/view/A.svelte', 'String(Math.round(share * 100))'],
		[
			'subjects/costs/words/a.ts',
			"import { formatNumber } from '../../../language/format.ts';\nconst points = difference * 100;"
		]
	])('is found in %s where it is rounded by itself: %s', (file, text) => {
		expect(roundings(`src/lib/${file}`, text)).not.toEqual([]);
	});

	it.each([
		['draw/a.ts', 'const placed = Math.round(value * 100) / 100 + 0;'],
		['draw/A.svelte', '`${((value - min) / (max - min)) * 100}%`'],
		['subjects/costs/words/a.ts', 'formatNumber(value * 1000, 1, language)']
	])('is not looked for in what is drawn: %s: %s', (file, text) => {
		expect(roundings(`src/lib/${file}`, text)).toEqual([]);
	});
});
