// Ranges of numbers stay together, and the text stays as it is.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../../src/lib/language/unbroken.ts';

it('finds scales and margins, and no date, dash or list', () => {
	expect(piecesOf('Overlast, schaal 1–10, is gedaald')).toEqual([
		'Overlast, schaal ',
		'1–10',
		', is gedaald'
	]);
	expect(piecesOf('5,7–8,3% in 2010')).toEqual(['', '5,7–8,3%', ' in 2010']);
	for (const text of ['31-12-2010', 'de wijk – 3 buurten', 'van 3 tot 4', ''])
		expect(piecesOf(text)).toEqual([text]);
});

it('leaves every letter, and every second piece is a range', () => {
	const letters = fc.string({ unit: fc.constantFrom('1', '9', '–', '-', ',', '.', '%', ' ', 'a') });
	fc.assert(
		fc.property(letters, (text) => {
			const pieces = piecesOf(text);
			expect(pieces.join('')).toBe(text);
			for (const [place, piece] of pieces.entries())
				if (place % 2 === 1) expect(piece).toMatch(/^\d[^ a-]*–\d[^ a-]*$/);
				else expect(piece).not.toMatch(/\d–\d/);
		})
	);
});
