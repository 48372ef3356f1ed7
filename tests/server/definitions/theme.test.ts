// A theme that cannot be used is refused with its file, its line, what is wrong and what to do; nothing outside theme/ is read.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
	DefinitionError,
	judgeLook,
	readDefinitions
} from '../../../src/lib/server/definitions/definitions.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const indicators = path.join(root, 'indicators');
const font = readFileSync(
	path.join(root, 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2')
);
const made: string[] = [];
afterAll(() => made.forEach((one) => rmSync(one, { recursive: true })));

const svg = (inside: string, head = 'viewBox="0 0 40 20"') =>
	`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`;
const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

type Files = Record<string, string | Uint8Array>;
function folderWith(files: Files): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'theme-'));
	made.push(folder);
	for (const name of ['theme', 'indicators']) mkdirSync(path.join(folder, name));
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	return folder;
}
const read = (files: Files) => readDefinitions(indicators, folderWith(files));
function told(folder: string, language: 'nl' | 'en' = 'en'): string {
	try {
		readDefinitions(indicators, folder);
		return '';
	} catch (error) {
		if (error instanceof DefinitionError) return error.in(language);
		throw error;
	}
}
const toldOf = (yaml: string, more: Files = {}, language: 'nl' | 'en' = 'en'): string =>
	told(folderWith({ 'theme/theme.yaml': yaml, ...more }), language);

const mark = `mark:\n  file: wapen.svg\n  alt: { nl: Gemeente, en: Municipality }\n`;
const letters = `typeface:\n  file: letters.woff2\n  family: Voorbeeld Sans\n`;

describe('a look before it is taken', () => {
	const judged = (files: Files): string => {
		try {
			judgeLook(indicators, folderWith(files));
			return '';
		} catch (error) {
			if (error instanceof DefinitionError) return error.in('nl');
			throw error;
		}
	};
	const shipped = readFileSync(path.join(indicators, 'programme.yaml'), 'utf8');
	const drawing = { 'theme/wapen.svg': svg('<path d="M0 0h40v20H0z" fill="#0b6e4f"/>') };

	it('is refused in the words of every reading', () => {
		expect(judged({ 'theme/theme.yaml': `experiment:\n  light: '#777777'\n` })).toMatch(
			/theme\/theme\.yaml:2: .*het contrast is 4,47:1/
		);
		expect(judged({ 'theme/theme.yaml': mark, 'theme/wapen.svg': svg('<image href="#a"/>') })).toMatch(
			/theme\.yaml:2: in theme\/wapen\.svg staat <image>/
		);
		const yaml = { 'indicators/programme.yaml': `${shipped}\ntheme:\n  ${mark.replaceAll('\n', '\n  ')}\n` };
		expect(judged({ ...yaml, ...drawing })).toBe('');
		expect(judged({ ...yaml, ...drawing, 'theme/theme.yaml': mark })).toMatch(
			/programme\.yaml:\d+: dit staat ook in theme\/theme\.yaml\./
		);
	});

	it('is not held to what else is wrong with the folder', () => {
		const faulty = { 'indicators/programme.yaml': 'thresold: 3\n', 'indicators/family.yaml': '{' };
		expect(judged({ ...faulty, 'theme/theme.yaml': mark, ...drawing })).toBe('');
		expect(judged({})).toMatch(/theme\/theme\.yaml: /);
	});
});

describe('a theme', () => {
	it('is none without its folder, and then nothing of it is anywhere', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'theme-'));
		made.push(folder);
		const { theme, programme } = readDefinitions(indicators, folder);
		expect(theme).toBeNull();
		expect('experiment' in programme).toBe(false);
	});

	it('may change one thing or all', () => {
		const all = read({
			'theme/theme.yaml': `${mark}${letters}experiment:\n  light: '#0A5F45'\n  dark: '#7fd6b0'\n`,
			'theme/wapen.svg': svg('<path d="M0 0h40v20H0z" fill="#0b6e4f"/>'),
			'theme/letters.woff2': font
		});
		expect(all.theme?.mark).toMatchObject({ width: 40, height: 20, alt: { nl: 'Gemeente' } });
		expect(all.theme?.typeface).toMatchObject({ family: 'Voorbeeld Sans' });
		expect(all.programme.experiment?.dark.exp).toBe('#7fd6b0');
		const none = read({ 'theme/theme.yaml': '' });
		expect(none.theme).toEqual({ mark: null, typeface: null });
		expect('experiment' in none.programme).toBe(false);
		const small = read({
			'theme/theme.yaml': mark.replace('svg', 'png'),
			'theme/wapen.png': png
		});
		expect(small.theme?.mark).toMatchObject({ width: 1, height: 1 });
	});

	it('may stand in programme.yaml instead, and is judged there by line', () => {
		const shipped = readFileSync(path.join(indicators, 'programme.yaml'), 'utf8');
		const lines = shipped.split('\n').length;
		const within = (colour: string, more: Files = {}): Files => ({
			'indicators/programme.yaml': `${shipped}\ntheme:\n  mark:\n    file: wapen.svg\n    alt: { nl: Gemeente, en: Municipality }\n  experiment:\n    light: '${colour}'\n`,
			'theme/wapen.svg': svg('<path d="M0 0h40v20H0z" fill="#0b6e4f"/>'),
			...more
		});
		const { theme, programme } = read(within('#0A5F45'));
		expect(theme?.mark).toMatchObject({ width: 40, alt: { en: 'Municipality' } });
		expect(programme.experiment?.light.exp).toBe('#0a5f45');
		expect('theme' in programme).toBe(false);
		expect(told(folderWith(within('#777777')))).toMatch(
			new RegExp(`indicators/programme\\.yaml:${lines + 6}: #777777 is too weak`)
		);
		expect(told(folderWith(within('#0A5F45', { 'theme/theme.yaml': mark })))).toMatch(
			new RegExp(`programme\\.yaml:${lines + 1}: this stands in theme/theme\\.yaml as well`)
		);
	});

	it('is told of in both languages by file, line, what was measured, what is asked and what would do', () => {
		const yaml = `experiment:\n  light: '#777777'\n`;
		expect(toldOf(yaml)).toMatch(
			/theme\/theme\.yaml:2: #777777 is too weak on a card in light: its contrast is 4\.47:1 and must be at least 4\.5:1\. The nearest colour of the same hue that will do is #[\da-f]{6}\./
		);
		expect(toldOf(yaml, {}, 'nl')).toMatch(/het contrast is 4,47:1 en moet ten minste 4,5:1 zijn\./);
		const [, nearest = ''] = /will do is (#[\da-f]{6})/.exec(toldOf(yaml)) ?? [];
		expect(toldOf(`experiment:\n  light: '${nearest}'\n`)).toBe('');
		expect(toldOf(`experiment:\n  light: '#0b4f8a'\n  dark: '#0b4f8a'\n`)).toMatch(
			/theme\.yaml:3: .* in the dark/
		);
		expect(toldOf(`experiment:\n  light: '#00811f'\n`)).toMatch(/without red cones \(protan\).*CIE76/);
	});

	it.each([
		['no theme.yaml', '', { 'theme/wapen.svg': svg('') }, /theme\/theme\.yaml: this file is missing/],
		['an unknown key', 'logo: x\n', {}, /theme\.yaml:1: "logo" is no known key/],
		[
			'a colour by name',
			'experiment:\n  light: green\n',
			{},
			/:2: "green" is no colour\. Write "experiment\.light"/
		],
		['a mark without words', 'mark:\n  file: wapen.svg\n', {}, /"mark\.alt" is missing/],
		['a mark that is not there', mark, {}, /:2: theme\/wapen\.svg is not there/],
		[
			'a mark from elsewhere',
			mark.replace('wapen.svg', '../areas.svg'),
			{},
			/:2: "\.\.\/areas\.svg" is no name of a mark/
		],
		['a mark that is too large', mark, { 'theme/wapen.svg': svg(' '.repeat(100_001)) }, /at most 100000/],
		['no drawing', mark, { 'theme/wapen.svg': 'wapen' }, /is no whole SVG file/],
		[
			'a picture that is none',
			mark.replace('svg', 'png'),
			{ 'theme/wapen.png': 'wapen' },
			/is no whole PNG file/
		],
		['a drawing without size', mark, { 'theme/wapen.svg': svg('', '') }, /Give <svg> a viewBox/],
		[
			'a family name with a quote',
			letters.replace('Voorbeeld Sans', `"x';}"`),
			{},
			/cannot be the name of a typeface/
		],
		['another typeface', letters, { 'theme/letters.woff2': 'wOFF' }, /is no whole woff2 file/],
		['half a typeface', letters, { 'theme/letters.woff2': font.subarray(0, 9000) }, /is no whole woff2 file/]
	])('with %s is refused', (_, yaml, more, expected) => {
		const files = yaml === '' ? more : { 'theme/theme.yaml': yaml, ...more };
		expect(told(folderWith(files as Files))).toMatch(expected);
	});

	it.each([
		'<script>alert(1)</script>',
		'<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>',
		'<path d="M0 0" onclick="x"/>',
		'<foreignObject/>',
		'<a href="java&#115;cript:1"><path/></a>',
		'<a xlink:href="https://example.org"><path/></a>',
		'<image href="data:image/png;base64,AA"/>',
		'<style>@import "x.css";</style>',
		'<style>path{fill:url(https://example.org/x)}</style>',
		'<path fill="url(//example.org)"/>',
		'<set attributeName="href"/>'
	])('is never %s', (inside) => {
		expect(toldOf(mark, { 'theme/wapen.svg': svg(inside) })).toMatch(/holds .* which is no part of a mark/);
	});

	it.each([
		'<!DOCTYPE svg [<!ENTITY x "y">]>',
		'<?xml-stylesheet href="x.css"?>',
		'<?xml version="1.0" encoding="utf-7"?>'
	])('never begins with %s', (head) => {
		expect(toldOf(mark, { 'theme/wapen.svg': head + svg('') })).toMatch(/which is no part of a mark/);
	});

	it('has its own styles and pieces that it uses again', () => {
		const drawn =
			'<style>.a{fill:#123456}</style><defs><path id="p" d="M0 0"/></defs><use href="#p"/><path fill="url(#p)"/>';
		expect(toldOf(mark, { 'theme/wapen.svg': svg(drawn) })).toBe('');
	});

	it('is never read through a link', () => {
		const secret = path.join(folderWith({ 'wapen.svg': svg('') }), 'wapen.svg');
		const linked = folderWith({ 'theme/theme.yaml': mark });
		symlinkSync(secret, path.join(linked, 'theme/wapen.svg'));
		expect(told(linked)).toMatch(/theme\.yaml:2: this is a link/);
		const whole = mkdtempSync(path.join(tmpdir(), 'theme-'));
		made.push(whole);
		symlinkSync(path.join(linked, 'theme'), path.join(whole, 'theme'));
		expect(told(whole)).toMatch(/theme: this is a link/);
	});
});
