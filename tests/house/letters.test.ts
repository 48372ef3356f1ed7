// Holds the typeface of the pages to the words: what they are written with is in the part that every visitor loads.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lettersOf, runs, subset, unpacked } from '../../scripts/letters.mjs';
import { files, root, textOf } from './sources.ts';

const style = readFileSync(path.join(root, 'src/lib/ui/tokens.css'), 'utf8');
const hexadecimal = (one: number) => one.toString(16).toUpperCase();
const written = (of: readonly number[][]) =>
	of.map(([first = 0, last = 0]) =>
		first === last ? `U+${hexadecimal(first)}` : `U+${hexadecimal(first)}-${hexadecimal(last)}`
	);
const rangesIn = (family: string): string[] => {
	const face = style.split('@font-face').find((one) => one.includes(`font-family: '${family}'`)) ?? '';
	return (/unicode-range:([^;]+);/.exec(face)?.[1] ?? '').split(',').map((one) => one.trim());
};

/** Drawn, shown as the reader typed it, or found wrong in a file: not what our sentences are written with. */
const elsewhere = /[▸▾◇●○■→√Σρφʲ′‰ˆ˜™†‡•‚„ƒ≤]/u;

it('the style sheet names the letters that are in it, and all others for the whole font', () => {
	expect(rangesIn('Wijk Sans One')).toEqual(written(runs));
	const known = new Set(lettersOf());
	const whole = rangesIn('Source Sans 3').flatMap((range) => {
		const [first = '', last = first] = range.replace('U+', '').split('-');
		return [...lettersOf([[parseInt(first, 16), parseInt(last, 16)]])];
	});
	expect(whole.filter((letter) => known.has(letter))).toEqual([]);
	for (const letter of 'åøñÑßœŒ•‑™') expect(known.has(letter) || whole.includes(letter), letter).toBe(true);
});

it('every letter of our words is in it', () => {
	const known = new Set(lettersOf());
	const spoken = files.filter((file) => /^src\/lib\/(language|subjects\/[^/]+\/words)\//.test(file));
	expect(spoken.length).toBeGreaterThan(50);
	const strange = spoken.flatMap((file) =>
		[...new Set(textOf(file).replace(/[\n\t]/g, ''))]
			.filter((letter) => !known.has(letter) && !elsewhere.test(letter))
			.map((letter) => `${file}: ${letter}`)
	);
	expect(strange, 'add it to scripts/letters.mjs and tokens.css').toEqual([]);
});

it('bears a name of its own, and is little more than half of the whole', async () => {
	const font = await subset();
	const names = await unpacked(font);
	const has = (text: string) => names.includes(Buffer.from(text, 'utf16le').swap16());
	expect(has('Wijk Sans One')).toBe(true);
	expect(has('Source Sans')).toBe(false);
	expect(has('Adobe')).toBe(true);
	const whole = path.join(
		root,
		'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
	);
	expect(font.length / readFileSync(whole).length).toBeLessThan(0.62);
});
