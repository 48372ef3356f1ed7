// What is written as a CSV comes back cell for cell, over the edges of the pieces that it is written in.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { PartWriter } from '../../src/lib/intake/part-writer.ts';

const back = (rows: readonly (readonly string[])[]): string[][] => {
	const writer = new PartWriter();
	for (const [index, cells] of rows.entries()) writer.add(cells, index + 5);
	const { bytes, sourceRows } = writer.finish();
	expect([...sourceRows]).toEqual(rows.map((_, index) => index + 5));
	return Papa.parse<string[]>(new TextDecoder().decode(bytes).slice(0, -1), { newline: '\n' }).data;
};

it('comes back exactly, whatever letters and signs are in it', () => {
	const cell = fc.oneof(
		fc.string({ unit: fc.constantFrom('a', '7', ',', '"', '\n', '\r', ' ', 'é', '😀'), maxLength: 90 }),
		fc.constant('x,"y"\n'.repeat(40))
	);
	// A row of one empty cell is one of nothing, which a reader of the contract takes as such.
	const row = fc.array(cell, { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
			expect(back(rows)).toEqual(rows);
		}),
		{ numRuns: 200 }
	);
});

it('comes back over the edges of pieces, where one cell is longer than a piece too', () => {
	const long = 'é"'.repeat(700_000);
	const rows = [
		...Array.from({ length: 20_000 }, (_, row) => [
			`cel ${row}`,
			'Enquête, eigen',
			'0.25',
			'x'.repeat(row % 70)
		]),
		[long, '1', '', 'einde'],
		['oost', '2', '', '']
	];
	expect(back(rows)).toEqual(rows);
});

it('keeps a row of nothing as a row', () => {
	expect(back([['a'], [''], ['b']])).toEqual([['a'], [''], ['b']]);
});
