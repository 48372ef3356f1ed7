// Makes the typeface of the pages: of Source Sans 3 the letters that Dutch and English need, so that a first visit loads half of it.
// The font's licence reserves its name for what is unchanged: this part bears another, on the pages and in its file.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './sources.mjs';

const load = createRequire(import.meta.url);
/** @type {(font: Uint8Array, letters: string, options: { targetFormat: string, keepFeatures: string[], noHinting: boolean }) => Promise<Buffer>} */
const subsetFont = load('subset-font');
/** @type {{ convert: (font: Uint8Array, format: string) => Promise<Buffer> }} */
const fontverter = load('fontverter');

/** What it is made of. */
export const wholeTypeface = load.resolve(
	'@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
);

/** First and last of every run, as `unicode-range` in tokens.css has them; a letter outside them comes from the whole font. */
export const runs = [
	[0x20, 0x7e],
	...[0xa0, 0xa7, 0xa9, 0xab].map((one) => [one, one]),
	[0xb0, 0xb2],
	...[0xb7, 0xbb, 0xc4].map((one) => [one, one]),
	[0xc8, 0xcb],
	...[0xcf, 0xd3].map((one) => [one, one]),
	[0xd6, 0xd7],
	[0xdc, 0xdc],
	[0xe0, 0xe2],
	[0xe4, 0xe4],
	[0xe7, 0xef],
	[0xf1, 0xf1],
	[0xf3, 0xf4],
	[0xf6, 0xf6],
	[0xf9, 0xfc],
	[0x2013, 0x2014],
	[0x2018, 0x2019],
	[0x201c, 0x201d],
	[0x2026, 0x2026],
	[0x2039, 0x203a],
	...[0x20ac, 0x2191, 0x2193, 0x2212].map((one) => [one, one])
];

/** @param {number[][]} of @returns the letters of some runs, in order */
export const lettersOf = (of = runs) =>
	of
		.flatMap(([first = 0, last = 0]) =>
			Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place))
		)
		.join('');

/** Kerning, figures of one width, and accents that are put on letters: what the pages use. */
const features = ['kern', 'tnum', 'mark', 'ccmp', 'locl'];
const source = readFileSync(wholeTypeface);
const made = createHash('sha256')
	.update(source)
	.update(JSON.stringify([runs, features]))
	.digest('hex');

/** Where it lies, for Vite to find. */
export const letters = path.join(root, `.cache/letters/${made.slice(0, 16)}/wijk-sans-one.woff2`);

/** Names of equal length, so that the table of names stays as it is otherwise. */
const renamed = [
	['Source Sans 3', 'Wijk Sans One'],
	['SourceSans3', 'WijkSansOne']
];

/** @param {Buffer} font @param {string} text in its table of names */
const inNames = (font, text) => font.indexOf(Buffer.from(text, 'utf16le').swap16());

/** @returns {Promise<Uint8Array>} a woff2 of the letters, in every weight */
export async function subset() {
	const font = await subsetFont(source, lettersOf(), {
		targetFormat: 'truetype',
		keepFeatures: features,
		noHinting: true
	});
	for (const [theirs = '', ours = ''] of renamed)
		for (let at = inNames(font, theirs); at >= 0; at = inNames(font, theirs))
			Buffer.from(ours, 'utf16le').swap16().copy(font, at);
	return fontverter.convert(font, 'woff2');
}

/** A font without its packing, in which names can be looked up. @param {Uint8Array} font */
export const unpacked = (font) => fontverter.convert(font, 'truetype');

/** Made once; whoever is first with the same one is as good. */
export async function makeLetters() {
	if (existsSync(letters)) return;
	mkdirSync(path.dirname(letters), { recursive: true });
	const making = `${letters}.${process.pid}`;
	writeFileSync(making, await subset());
	renameSync(making, letters);
}
