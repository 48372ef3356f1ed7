// SPSS files as PSPP and R write them: labels, declared and system-missing answers, dates, long texts, every packing; a broken one is refused, never half read.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSav, UnreadableSav } from '../../../src/lib/intake/foreign/sav.ts';
import { applyMapping } from '../../../src/lib/intake/mappings/apply-mapping.ts';
import { tableMappingSchema } from '../../../src/lib/intake/mappings/mapping.ts';
import { savOf } from './write-sav.ts';

const bytesOf = (name: string): Uint8Array => readFileSync(`tests/fixtures/deliveries/${name}`);
const faultOf = (bytes: Uint8Array): string => {
	try {
		readSav(bytes);
	} catch (error) {
		if (error instanceof UnreadableSav) return error.code;
		throw error;
	}
	return 'read';
};

describe('an SPSS file', () => {
	it.each(['answers.sav', 'answers-plain.sav', 'answers.zsav', 'answers-1252.sav'])(
		'of PSPP, %s, is a table of what was answered',
		(name) => {
			const table = readSav(bytesOf(`pspp/${name}`));
			expect(table.header).toEqual([
				...[
					'respondent',
					'wave',
					'buurtnaam_zoals_ingevuld',
					'v1',
					'v2',
					'cijfer',
					'gewicht',
					'ingevuld',
					'opmerking'
				]
			]);
			expect(table.rows).toEqual([
				['r1', '2010', 'Velve', '1', '3', '7.5', '1.25', '2010-11-03', 'Kort'],
				[
					...['r2', '2010', 'Lindenhof', '2', '', '', '0.75', '2010-11-04'],
					'Met een é; en nog een zin die langer is dan acht tekens'
				],
				['r3', '2010', 'Velve', '', '', '8', '1', '', ''],
				['r4', '2010', 'Stevenfenne', '', '5', '6.123456789', '1000000', '1899-12-31', 'x']
			]);
			expect(table.numbers).toEqual([2, 3, 4, 5]);
			// What was declared missing is counted apart from what nobody answered.
			expect(table.declaredMissing).toEqual({ v1: 1, v2: 2 });
			expect(table.labels).toEqual({
				v1: 'Hoe tevreden bent u met de buurt?',
				cijfer: 'Rapportcijfer "wijk"'
			});
			expect(table.valueLabels).toEqual({
				v1: { '1': 'zeer tevreden', '2': 'tevreden', '9': 'weet niet' },
				buurtnaam_zoals_ingevuld: { Velve: 'Velve-Lindenhof (Velve)' }
			});
		}
	);
	it('of PSPP gives a week as its first day, and lengths of time in hours, minutes and seconds', () => {
		// WKYR and MTIME came as they are kept: 13495593600 and 5430 (PSPP 1.6.2, Debian's pspp 1.6.2-2).
		const { header, rows } = readSav(bytesOf('pspp/times.sav'));
		expect(header).toEqual(['day', 'week', 'month', 'quarter', 'lasted', 'took', 'late']);
		expect(rows).toEqual([
			['2010-06-15', '2010-06-11', '2010-06', '2010-Q2', '01:30:00', '01:30:30', '26:00:00'],
			['2011-01-04', '2011-01-01', '2011-01', '2011-Q1', '-01:30:00', '00:00:05', '00:00:01']
		]);
	});
	it('gives a length that is nothing in whole seconds no sign', () => {
		const file = bytesOf('pspp/times.sav');
		const held = Buffer.from(new Float64Array([-5400]).buffer);
		file.set(new Uint8Array(new Float64Array([-0.4]).buffer), Buffer.from(file).indexOf(held));
		expect(readSav(file).rows[1]?.[4]).toBe('00:00:00');
	});
	it.each(['byte', 'none', 'zsav'])(
		'of R, packed as %s, keeps texts longer than 255 bytes and times',
		(packing) => {
			const { header, rows, declaredMissing } = readSav(bytesOf(`haven/haven-${packing}.sav`));
			const at = (name: string) => rows.map((row) => row[header.indexOf(name)]);
			expect(at('opmerking')).toEqual(['Kort', 'lang € '.repeat(60).trim(), '', 'x']);
			expect(at('een_heel_lange_naam_met_een_é')).toEqual(['Velve', 'Lindenhof', '', 'Stevenfenne']);
			expect(at('ingevuld')).toEqual(['2010-11-03', '2010-11-04', '', '1899-12-31']);
			expect(at('tijdstip')).toEqual(['2010-11-03T23:59:58', '2010-11-04', '', '2010-11-04T12:30:00']);
			expect(at('v2')).toEqual(['3', '', '', '5']);
			expect(declaredMissing).toEqual({ v1: 1, v2: 2 });
		}
	);
	it('becomes answers by a mapping that names codes, or their labels', () => {
		const table = readSav(bytesOf('pspp/answers.sav'));
		const of = (score: Record<string, number>) =>
			applyMapping(
				table,
				tableMappingSchema.parse({
					table: 'responses',
					constant: { group: 'coach' },
					melt: { v1: '4F' },
					values: { score }
				}),
				'answers.sav'
			);
		const byCode = of({ 1: 4, 2: 3 });
		expect(byCode.problems).toEqual([]);
		expect(byCode.rows).toEqual([
			['2010', 'coach', 'r1', '4F', '4'],
			['2010', 'coach', 'r2', '4F', '3']
		]);
		expect(of({ 'zeer tevreden': 4, tevreden: 3 }).rows).toEqual(byCode.rows);
		expect(
			of({ 1: 4 }).problems.map(({ row, column, value, parameters }) => [
				row,
				column,
				value,
				parameters.label
			])
		).toEqual([[3, 'v1', '2', 'tevreden']]);
	});
	it('is read the same whatever machine wrote it, and however it was packed', () => {
		const number = fc.oneof(
			fc.constant(null),
			fc.integer({ min: -99, max: 151 }),
			fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4 + 0)
		);
		const text = fc.string({ maxLength: 20, unit: fc.constantFrom('a', 'B', '3', ' ', '-') });
		const cases = fc.array(fc.tuple(number, text, number), { maxLength: 8 });
		fc.assert(
			fc.property(cases, fc.boolean(), fc.boolean(), (rows, little, packed) => {
				const { header, rows: read } = readSav(savOf(['num', 'text', 'other'], rows, { little, packed }));
				expect(header).toEqual(['num', 'text', 'other']);
				expect(read.map(([a = '', b, c = '']) => [a && Number(a), b, c && Number(c)])).toEqual(
					rows.map(([a, b, c]) => [a ?? '', b.trim(), c ?? ''])
				);
			})
		);
	});
	it('that is broken is refused, or read as what it then says; never anything else', () => {
		const whole = bytesOf('pspp/answers.sav');
		for (let length = 0; length < whole.length - 8; length += 7)
			expect(['truncated', 'no-sav']).toContain(faultOf(whole.subarray(0, length)));
		for (const name of ['pspp/answers.sav', 'pspp/answers.zsav', 'haven/haven-none.sav'])
			fc.assert(
				fc.property(
					fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
					(changes) => {
						const bytes = Uint8Array.from(bytesOf(name));
						for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
						expect(['read', 'truncated', 'no-sav', 'packing', 'too-large']).toContain(faultOf(bytes));
					}
				),
				{ numRuns: 200 }
			);
	});
	it('of another kind is none', () => {
		expect(faultOf(new TextEncoder().encode('respondent,wave\n'))).toBe('no-sav');
	});
});
