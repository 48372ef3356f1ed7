// A supplier's table is taken over as a mapping says: what it has no word for is told with its place, and nothing is guessed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../../../src/lib/intake/foreign/foreign-table.ts';
import { applyMapping } from '../../../src/lib/intake/mappings/apply-mapping.ts';
import { tableMappingSchema } from '../../../src/lib/intake/mappings/mapping.ts';
import { writeCsv } from '../../../src/lib/intake/write-csv.ts';
import { readFolder } from '../definitions.ts';

const police = makeTable(
	['Wijk', 'Kwartaal', 'Overlast %', 'Inwoners', 'Opm.'],
	[
		['Velve', '2010 1e kwartaal', '9,2', '1.000', ''],
		['Stevenfenne', '2010 1e kwartaal', '.', '2.500', 'geheim'],
		['Pathmos', '2010 1e kwartaal', '8,1', '3.200', ''],
		['Velve', '2010 2e kwartaal*', '', '1.000', ''],
		['Velve', '2010 3e kwartaal*', '12,25', '1.000', '']
	],
	{ headerRow: 4 }
);
const mapping = (more: Record<string, unknown> = {}) =>
	tableMappingSchema.parse({
		table: 'observations',
		rename: { Wijk: 'area', Kwartaal: 'period' },
		constant: { status: 'final', source: 'politie', retrieved: '2011-06-01' },
		melt: { 'Overlast %': { to: 'share', scale: 'percent' } },
		values: { area: { Velve: 'velve-lindenhof', Stevenfenne: 'stevenfenne' } },
		...more
	});
const told = (more: Record<string, unknown> = {}, source = police) =>
	applyMapping(source, mapping(more), 'politie.xlsx').problems.map(
		({ file, row, column, code, value }) => `${file} ${row} ${column} ${code} ${value}`
	);

describe('a mapping applied to a table', () => {
	it('gives rows that the intake reads, each with its place; a percentage is a share, a point stays held back', () => {
		const { columns, rows, sourceRows, sourceColumns, left, unused } = applyMapping(police, mapping(), 'x');
		const observations = writeCsv(columns, rows);
		const { tables, problems } = readFolder({ 'observations.csv': observations });
		expect(problems).toEqual([]);
		expect(
			tables.observations.map(({ area, period, value, hidden, status }) => [
				area,
				period,
				value,
				hidden,
				status
			])
		).toEqual([
			['velve-lindenhof', '2010-Q1', 0.092, false, 'final'],
			['stevenfenne', '2010-Q1', null, true, 'final'],
			['velve-lindenhof', '2010-Q3', 0.1225, false, 'provisional']
		]);
		expect(sourceRows).toEqual([5, 6, 9]);
		expect(sourceColumns).toEqual({ area: 'Wijk', period: 'Kwartaal', value: 'Overlast %' });
		expect(left).toEqual({ rows: 0, others: 0, blank: 1 });
		expect(unused).toEqual(['Inwoners', 'Opm.']);
	});
	it('lists a word that it does not have, with row and column, unless such rows are about others', () => {
		expect(told()).toEqual(['politie.xlsx 7 Wijk unmapped-value Pathmos']);
		expect(told({ leave_out: ['area'] })).toEqual([]);
		expect(applyMapping(police, mapping({ leave_out: ['area'] }), 'x').left.others).toBe(1);
	});
	it('writes counts beside each other, thousands read by the column as a whole', () => {
		const counts = applyMapping(
			police,
			mapping({
				rows: { 'Opm.': [''] },
				leave_out: ['area'],
				scale: { denominator: { decimal: ',' } },
				melt: { 'Overlast %': { to: 'share', into: 'numerator', beside: { denominator: 'Inwoners' } } }
			}),
			'x'
		);
		expect(counts.problems).toEqual([]);
		const place = (name: string) => counts.columns.indexOf(name);
		expect(counts.rows.map((row) => [row[place('numerator')], row[place('denominator')]])).toEqual([
			['9.2', '1000'],
			['12.25', '1000']
		]);
		expect(
			told({
				melt: { 'Overlast %': { to: 'share', into: 'numerator', beside: { denominator: 'Inwoners' } } },
				leave_out: ['area']
			})
		).toContain('politie.xlsx 5 Inwoners ambiguous-number 1.000');
	});
	it('says which column it lacks, and which of ours it has no origin for, and then takes nothing', () => {
		expect(told({ rename: { Buurt: 'area', Kwartaal: 'period' } })).toEqual([
			'politie.xlsx 4 Buurt missing-column null',
			'politie.xlsx 4 area missing-column null'
		]);
		expect(told({ constant: { status: 'final', source: 'x' } })).toEqual([
			'politie.xlsx 4 retrieved missing-column null'
		]);
		const twice = makeTable(['Wijk', 'Wijk', 'Kwartaal', 'Overlast %'], []);
		expect(told({}, twice)[0]).toBe('politie.xlsx 1 Wijk missing-column null');
	});
	it('puts margins that are rows of their own beside their estimate', () => {
		const source = makeTable(
			['Wijk', 'Kwartaal', 'Marge', 'Overlast %'],
			[
				['Velve', '2010-Q1', 'onder', '7,0'],
				['Velve', '2010-Q1', 'waarde', '9,2'],
				['Velve', '2010-Q1', 'boven', '11,9'],
				['Velve', '2010-Q1', 'totaal', '99,9'],
				['Stevenfenne', '2010-Q1', 'onder', '1,0']
			]
		);
		const margins = { column: 'Marge', value: 'waarde', lower: 'onder', upper: 'boven' };
		const { columns, rows, sourceRows } = applyMapping(source, mapping({ margins }), 'x');
		expect(rows.map((row) => ['value', 'lower', 'upper'].map((name) => row[columns.indexOf(name)]))).toEqual([
			['0.092', '0.07', '0.119']
		]);
		expect(sourceRows).toEqual([3]);
	});
	it('keeps a citizen service number out of what it tells about a file of people', () => {
		const answers = makeTable(['wie', 'v1'], [['111222333', 'misschien']]);
		const { problems } = applyMapping(
			answers,
			tableMappingSchema.parse({
				table: 'responses',
				rename: { wie: 'respondent' },
				constant: { wave: 2010, group: 'coach' },
				melt: { v1: '4F' },
				values: { respondent: { x: 'y' }, score: { nee: 0 } }
			}),
			'x'
		);
		expect(problems.map(({ value }) => value).sort()).toEqual(['*********', 'misschien']);
	});
	it('loses no cell: each is a figure in a row, blank, or told, whatever is written there', () => {
		const cell = fc.oneof(
			fc.constantFrom('', '.', 'x', '9,2', '12,25', '0,5', '100', '3%', '-99997', 'n.v.t.', '1 234,5'),
			fc.string({ maxLength: 6 })
		);
		const area = fc.constantFrom('Velve', 'Stevenfenne', 'Pathmos', '');
		fc.assert(
			fc.property(fc.array(fc.tuple(area, cell, cell), { maxLength: 20 }), (lines) => {
				const rows = lines.map(([where, a, b], index) => [where, String(1900 + index), a, b]);
				const source = makeTable(['Wijk', 'Jaar', 'a', 'b'], rows);
				const {
					rows: made,
					left,
					problems,
					sourceRows
				} = applyMapping(
					source,
					mapping({ rename: { Wijk: 'area', Jaar: 'period' }, melt: { a: 'share', b: 'yearly' } }),
					'x'
				);
				const places = new Set(
					problems.flatMap(({ row, column }) =>
						column === 'Wijk' ? [`${row} a`, `${row} b`] : [`${row} ${column}`]
					)
				);
				// A blank question of a row about nobody knows is told with its area, or counted as blank.
				const blanks = rows.flatMap((row, index) =>
					['a', 'b'].filter((_, at) => row[2 + at]?.trim() === '').map((name) => `${index + 2} ${name}`)
				);
				const lost = rows.length * 2 - made.length - new Set([...places, ...blanks]).size;
				expect(lost).toBe(0);
				expect(left.blank).toBe(blanks.length);
				expect(sourceRows).toHaveLength(made.length);
			})
		);
	});
});
