// Names that a workbook keeps as numbers and shows with noughts or letters in front are read as they stand there; figures stay figures.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, codeShown, shownAs } from '../../src/lib/intake/number-formats.ts';
import { tableOfSheet } from '../../src/lib/intake/foreign/foreign-table.ts';
import { applyMapping } from '../../src/lib/intake/mappings/apply-mapping.ts';
import { tableMappingSchema } from '../../src/lib/intake/mappings/mapping.ts';
import { readBook } from '../../src/lib/intake/read-book.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { readFolder } from './definitions.ts';
import { linesOf, recognise } from './workbooks.ts';

const shown = (code: string, value: number): string | null => {
	const format = shownAs(200, new Map([[200, code]]));
	return typeof format === 'object' ? codeOf(value, format) : null;
};

describe('a number that its format shows as a code', () => {
	it.each([
		['00000', 153, '00153'],
		['"GM"0000', 41, 'GM0041'],
		['\\G\\M0000', 41, 'GM0041'],
		['"GM"0000', 1680, 'GM1680'],
		['[$-413]0000', 153, '0153'],
		['[RED]0000', 12, '0012'],
		['0000;\\-0000', 12, '0012'],
		['"C"0', 7, 'C7'],
		['"H-"000', 7, 'H-007'],
		['"H"\\-000', 7, 'H-007']
	])('%s shows %d as %s', (code, value, text) => expect(shown(code, value)).toBe(text));

	it.each([
		['0', 7],
		['0000', 12345],
		['0000', -12],
		['0000', 1.5],
		['00.0', 1.5],
		['#,##0', 1234],
		['0%', 1],
		['0" jaar"', 5],
		['"€ "0', 5],
		['000-000', 123456],
		['0.00E+00', 5],
		['General', 5],
		['yyyy', 2010],
		['[<1000]00000;0', 1234],
		['[$GM-413]0000', 41],
		['"("000', 5],
		// A citizen service number among ten digits would pass for a telephone number.
		['0000000000', 123456782],
		['0'.repeat(4_000_000), 5],
		[`"${'G'.repeat(4_000_000)}"0`, 5]
	])('%.20s makes no code of %d', (code, value) => expect(shown(code, value)).toBeNull());

	it('is the same whether the file says the format or what is shown', () => {
		const letters = fc.constantFrom('', 'C', 'GM', 'BU', 'H-', 'wijk ');
		const value = fc.oneof(
			fc.nat(),
			fc.nat(20_000),
			fc.integer({ min: -9, max: 9 }),
			fc.constantFrom(0, 1.5, 2 ** 53)
		);
		fc.assert(
			fc.property(letters, fc.integer({ min: 1, max: 9 }), value, (before, digits, number) => {
				const code = shown(`${before && `"${before}"`}${'0'.repeat(digits)}`, number);
				const text = before + String(number).padStart(digits, '0');
				expect(code).toBe(
					Number.isInteger(number) && number >= 0 && number < 1e9 && text !== String(number) ? text : null
				);
				if (code !== null) expect(codeShown(number, code)).toBe(code);
				expect(codeShown(number, String(number))).toBeNull();
			})
		);
	});

	it.each(['€ 5', '1.234', '5 jaar', '-0012', '9,2%', ''])('is not told by %s', (text) =>
		expect(codeShown(Number(/\d+/.exec(text)?.[0] ?? 0), text)).toBeNull()
	);
});

describe.each(['libreoffice-en', 'gnumeric'].flatMap((one) => [`${one}/codes.ods`, `${one}/codes.xlsx`]))(
	'%s',
	(file) => {
		const bytes = new Uint8Array(readFileSync(`tests/fixtures/deliveries/${file}`));

		it('gives households and coaches as they are shown, and counts as numbers', async () => {
			const delivery = await recognise({ [file]: bytes });
			expect(linesOf(delivery)).toEqual([
				'household,area,started,coach,adults,children',
				'00153,lindenhof,2010-05-31,C007,2,3',
				'41680,lindenhof,2010-06-30,C1204,1,12'
			]);
		});

		it('gives the same through a mapping, which knows a name by its number as well', () => {
			const [sheet] = readBook(bytes).sheets;
			const table = sheet && tableOfSheet(sheet, (names) => names.includes('coach'));
			if (!table) throw new Error('no table');
			const mapped = (more: object) =>
				applyMapping(table, tableMappingSchema.parse({ table: 'households', ...more }), file);
			const plain = mapped({});
			expect(plain.problems).toEqual([]);
			const at = (name: string, rows: readonly (readonly string[])[]) =>
				rows.map((row) => row[plain.columns.indexOf(name)]);
			expect(at('household', plain.rows)).toEqual(['00153', '41680']);
			expect(at('coach', plain.rows)).toEqual(['C007', 'C1204']);
			expect(at('children', plain.rows)).toEqual(['3', '12']);
			for (const coach of [
				{ 7: 'anna', 1204: 'bram' },
				{ C007: 'anna', C1204: 'bram' }
			])
				expect(at('coach', mapped({ values: { coach } }).rows)).toEqual(['anna', 'bram']);
			expect(at('children', mapped({ missing: ['3'] }).rows)).toEqual(['', '12']);
			expect(at('coach', mapped({ rows: { adults: '1' } }).rows)).toEqual(['C1204']);
		});
	}
);

describe('a household whose noughts a spreadsheet left out', () => {
	const said = (known: readonly string[], asked: string, language: 'nl' | 'en') =>
		readFolder({
			'households.csv': [
				'household,area,started,coach,adults,children',
				...known.map((one) => `${one},lindenhof,2009-03-01,Bram,1,0`)
			].join('\n'),
			'assessments.csv': `household,domain,date,rung,assessor\n${asked},werk,2010-01-01,2,coach`
		})
			.problems.filter((one) => one.code === 'unknown-household')
			.map((one) => problemMessage(one, language));

	it('is told which one must be meant', () => {
		expect(said(['00153', '00154'], '153', 'nl')).toEqual([
			expect.stringContaining('“00153” wel. Excel laat nullen vooraan weg.')
		]);
		expect(said(['153'], '0153', 'en')).toEqual([
			expect.stringContaining('“153” is. Excel leaves out noughts in front.')
		]);
	});

	it('is not guessed where two may be meant, or none', () => {
		for (const known of [['0153', '00153'], ['1530'], ['h153']])
			expect(said(known, '153', 'nl')).toEqual([expect.stringContaining('Gebruik een pseudoniem')]);
	});
});
