// Tables are written as Papa Parse writes them, which reads them back; without making all rows at once.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/lib/intake/write-csv.ts';

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.constantFrom('', ' ', 'a,b', 'a "b"', '"', 'a\nb', 'a\r', ' a', 'a ', '\ufeffa', "'=1", '0.0750', '.')
);
const table = fc
	.integer({ min: 1, max: 4 })
	.chain((width) =>
		fc.tuple(
			fc.array(text, { minLength: width, maxLength: width }),
			fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 })
		)
	);
const byPapa = (fields: string[], data: string[][]): string =>
	`${Papa.unparse({ fields: [...fields], data: data.map((row) => [...row]) }, { delimiter: ',', newline: '\n' })}\n`;

describe('a table that is written', () => {
	it('is what Papa Parse writes, to the character', () => {
		fc.assert(
			fc.property(table, ([fields, rows]) => {
				expect(writeCsv(fields, rows)).toBe(byPapa(fields, rows));
			}),
			{ numRuns: 500 }
		);
	});

	it('is the same from rows that are made one after the other, also of thousands', () => {
		const rows = Array.from({ length: 2500 }, (_, place) => [String(place), `"${place}", so`]);
		function* oneByOne(): Generator<string[]> {
			yield* rows;
		}
		expect(writeCsv(['place', 'text'], oneByOne())).toBe(byPapa(['place', 'text'], rows));
	});
});
