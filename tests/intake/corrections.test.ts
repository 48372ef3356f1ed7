// Corrections: what they write is read, no other cell changes, and taking one back gives the delivered bytes to the last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codingOf, encodePiece } from '../../src/lib/intake/bytes.ts';
import { rules, type Correction } from '../../src/lib/intake/correction.ts';
import { correct, patched } from '../../src/lib/intake/corrections.ts';
import { dialectOf, readGrid } from '../../src/lib/intake/delimited.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Every cell as it is read, by row of the file. */
function cells(bytes: Uint8Array): Map<number, string[]> {
	const coded = codingOf(bytes);
	const known = ['area', 'period', 'contacted', 'note'];
	const grid = readGrid(coded, dialectOf(coded, known), true);
	const found = new Map<number, string[]>();
	if (!grid) return found;
	found.set(grid.headerRow, grid.header);
	for (let index = 0; index < grid.size; index++) found.set(grid.rowNumber(index), grid.record(index));
	return found;
}

const corrected = (file: string, correction: Correction) =>
	text(correct('reach', utf8(file), correction).bytes);

describe('a correction', () => {
	const file = 'area;period;contacted;note\r\nlindenhof;2010-Q1;9,2;"a;b"\r\nvelve;2010-Q1;9,2\r\n';

	it('writes one cell and leaves every other byte', () => {
		expect(corrected(file, { kind: 'write', column: 'area', where: { row: 3 }, to: { text: 'noord' } })).toBe(
			file.replace('velve', 'noord')
		);
	});

	it('writes all equal cells of a column, and quotes what needs it', () => {
		expect(
			corrected(file, { kind: 'write', column: 'contacted', where: { equal: '9,2' }, to: { text: 'x;"y"' } })
		).toBe(file.replaceAll('9,2', '"x;""y"""'));
	});

	it('reads a column of percentages as shares, digit for digit', () => {
		const column = 'area;period;contacted\na;2010;9,2\nb;2010;37%\nc;2010;100\nd;2010;0,29\ne;2010;.\n';
		const to = (rule: (typeof rules)[number]) =>
			corrected(column, { kind: 'write', column: 'contacted', where: 'column', to: { rule } })
				.split('\n')
				.slice(1, -1)
				.map((line) => line.split(';')[2]);
		expect(to('share')).toEqual(['0,092', '0,37', '1', '0,0029', '.']);
		expect(to('share-of-percent')).toEqual(['9,2', '0,37', '100', '0,29', '.']);
	});

	it('empties a row without moving the number of any other', () => {
		const left = cells(utf8(corrected(file, { kind: 'leave-out', rows: [2] })));
		expect([...left.keys()]).toEqual([1, 3]);
		expect(left.get(3)).toEqual(['velve', '2010-Q1', '9,2']);
	});

	it('fills a last cell that the spreadsheet left out', () => {
		const made = corrected(file, { kind: 'write', column: 'note', where: { row: 3 }, to: { text: 'later' } });
		expect(cells(utf8(made)).get(3)).toEqual(['velve', '2010-Q1', '9,2', 'later']);
	});

	it('gives a column another name, or adds one with the same text in every row', () => {
		const renamed = corrected('gebied,period,contacted\na,2010-Q1,3\n', {
			kind: 'write',
			column: 'gebied',
			where: { row: 1 },
			to: { text: 'area' }
		});
		expect(renamed).toBe('area,period,contacted\na,2010-Q1,3\n');
		const added = corrected('area,contacted\na,3\n\nb\n', { kind: 'add', column: 'period', text: '2010-Q1' });
		expect(added).toBe('area,contacted,period\na,3,2010-Q1\n\nb,,2010-Q1\n');
	});

	it('lets the reader say what stands between the columns', () => {
		expect(corrected('a,b;c\n', { kind: 'delimiter', sign: ';' })).toBe('sep=;\na,b;c\n');
	});

	it('keeps Windows-1252 where its letters have a place in it, and becomes UTF-8 where they have not', () => {
		const windows = encodePiece('area;note\na;café\n', 'windows-1252') ?? new Uint8Array();
		const write = (said: string) =>
			correct('reach', windows, { kind: 'write', column: 'area', where: { row: 2 }, to: { text: said } });
		expect(write('één').bytes).toEqual(encodePiece('area;note\néén;café\n', 'windows-1252'));
		expect(text(write('č').bytes)).toBe('area;note\nč;café\n');
		expect(patched(write('č').bytes, write('č').back)).toEqual(windows);
	});
});

const cell = fc.oneof(
	fc.constantFrom('9,2', '12', '1.234', '37%', '812*', 'NA', '', '2010-Q1', 'café', 'a "b" c'),
	fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', ' ', '\n', 'é', '.', '%'), maxLength: 6 })
);
const names = ['area', 'period', 'contacted', 'note'];
const table = fc.record({
	rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
	delimiter: fc.constantFrom(',', ';', '\t'),
	end: fc.constantFrom('\n', '\r\n'),
	mark: fc.boolean()
});
const quoted = (said: string, delimiter: string) =>
	/["\r\n]/.test(said) || said.includes(delimiter) || said !== said.trim()
		? `"${said.replaceAll('"', '""')}"`
		: said;
const written = ({ rows, delimiter, end, mark }: typeof table extends fc.Arbitrary<infer T> ? T : never) =>
	utf8(
		(mark ? '\uFEFF' : '') +
			[names, ...rows].map((row) => row.map((one) => quoted(one, delimiter)).join(delimiter) + end).join('')
	);

describe('any correction of any table', () => {
	it('changes the cells that it names alone, and taken back gives the delivered bytes', () => {
		fc.assert(
			fc.property(
				table,
				fc.nat(),
				fc.nat(3),
				cell,
				fc.constantFrom<'row' | 'equal' | 'column'>('row', 'equal', 'column'),
				fc.option(fc.constantFrom(...rules)),
				(made, nth, place, to, how, rule) => {
					const file = written(made);
					const before = cells(file);
					const row = 2 + (nth % made.rows.length);
					const from = before.get(row)?.[place];
					fc.pre(from !== undefined);
					const column = names[place] ?? '';
					const where = how === 'row' ? { row } : how === 'equal' ? { equal: from ?? '' } : 'column';
					const { bytes, back } = correct('reach', file, {
						kind: 'write',
						column,
						where,
						to: rule === null ? { text: to } : { rule }
					});
					expect(patched(bytes, back)).toEqual(file);
					const after = cells(bytes);
					for (const [at, was] of before) {
						const is = after.get(at) ?? was.map(() => '');
						for (const [index, said] of was.entries()) {
							const named =
								index === place &&
								at > 1 &&
								(how === 'column' || (how === 'row' ? at === row : said === from));
							if (!named) expect(is[index]).toBe(said);
							else if (rule === null) expect(is[index]).toBe(to.trim().replace(/\r\n?/g, '\n'));
						}
					}
				}
			),
			{ seed: 17, numRuns: 600 }
		);
	});
});
