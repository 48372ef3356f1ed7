// Programs are written in letters of one byte, and say the same as before.
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOneByte } from '../../scripts/one-byte.mjs';

const wide = fc.string({
	unit: fc.constantFrom('a', '\\', '–', 'é', '"', '`', '$', '{', '😀', '\u2028', '\ufeff', ']', '^')
});
const run = (code: string): unknown => runInThisContext(code);

it('says the same text, whatever quotes it stands in', () => {
	fc.assert(
		fc.property(wide, (text) => {
			const quoted = JSON.stringify(text);
			const template = `\`${text.replace(/[\\`$]/g, '\\$&')}\``;
			for (const code of [quoted, template]) {
				const narrow = inOneByte(code);
				expect(narrow).toMatch(/^[\0-\xff]*$/);
				expect(run(narrow)).toBe(text);
			}
		}),
		{ numRuns: 500, seed: 2008 }
	);
});

it('keeps what a backslash before a wide letter said: nothing', () => {
	for (const text of ['\\–', '\\\\–', '\\\\\\–', '\\n–', '\\é\\…']) {
		const code = `"${text}"`;
		expect(run(inOneByte(code))).toBe(run(code));
	}
});

it('finds the same with a pattern, in sets and by whole letters', () => {
	const patterns = [
		'/[–—−]/g',
		'/–+|\\–/g',
		'/[^a-–]/gu',
		'/[😀-😂]|\\p{Pd}/gu',
		'/😀{2}/gu',
		'/(?<ŝ>–)/gu',
		'/[[–—]--—]/gv'
	];
	fc.assert(
		fc.property(
			fc.constantFrom(...patterns),
			fc.string({ unit: fc.constantFrom('a', '–', '—', '−', '😀', '😁', '\ude00') }),
			(pattern, text) => {
				const found = (code: string) => run(`JSON.stringify([...${JSON.stringify(text)}.matchAll(${code})])`);
				expect(found(inOneByte(pattern))).toBe(found(pattern));
			}
		),
		{ numRuns: 500, seed: 2008 }
	);
});

it('means the same name', () => {
	expect(run(inOneByte('const ŝlosilo = 3; ({ ŝlosilo }).ŝlosilo'))).toBe(3);
});

it('refuses what would no longer say the same', () => {
	expect(() => inOneByte('String.raw`a–b`')).toThrow('String.raw');
	expect(() => inOneByte('"a\\\u2028b"')).toThrow('U+2028');
});
