// Rules over the whole set, told before a delivery is accepted: what it makes wrong, by its place in the delivered file, and nothing that was wrong already.
import { describe, expect, it } from 'vitest';
import type { DeliveredPart, ProgrammeFiles } from '../../src/lib/intake/delivery.ts';
import { judgeMerged, type MergedJudgement } from '../../src/lib/local/judge-merged.ts';
import { mergeDelivery } from '../../src/lib/local/merge-delivery.ts';
import { bytesOf, definitions, goodFolder, today } from '../intake/definitions.ts';

const part = (
	table: DeliveredPart['table'],
	lines: string[],
	more: Partial<DeliveredPart> = {}
): DeliveredPart => ({
	...{ file: 'levering.csv', sheet: null, kind: 'csv', mapping: null, sourceRows: null, sourceColumns: {} },
	...{ table, bytes: bytesOf(lines.join('\n')), notes: [] },
	...more
});
const header = 'indicator,area,period,numerator,denominator,status,source,retrieved';
const row = (area: string, period: string, count: number) =>
	`share,${area},${period},${count},${area === 'velve-lindenhof' ? 3000 : 1000},final,register,2010-05-01`;
/** The whole has 200 of 3000 in two quarters, one of its parts 80. */
const observations = [
	header,
	row('velve-lindenhof', '2009-Q1', 200),
	row('velve-lindenhof', '2009-Q2', 200),
	row('nieuwe-velve', '2009-Q1', 80),
	row('nieuwe-velve', '2009-Q2', 80)
];
const set: ProgrammeFiles = new Map([
	['areas.csv', bytesOf(goodFolder['areas.csv'] ?? '')],
	['observations.csv', bytesOf(`${observations.join('\n')}\n`)]
]);

function judged(parts: DeliveredPart[], before = set): MergedJudgement {
	const { folder } = mergeDelivery(before, parts);
	return judgeMerged({ before, after: folder, parts }, definitions, today);
}
const told = ({ found }: MergedJudgement) =>
	found.map(({ problem: { file, row, column, code }, about, remark }) => ({
		file,
		row,
		column,
		code,
		about,
		remark
	}));

describe('a delivery laid over the set', () => {
	it('is told nothing where the whole is as right as it was', () => {
		const parts = [
			part('observations', [header, row('lindenhof', '2009-Q1', 90), row('lindenhof', '2009-Q2', 91)])
		];
		expect(judged(parts)).toEqual({ found: [], problems: 0, remarks: 0 });
	});

	it('makes parts exceed their whole: told of the whole that was there, and of one that is delivered by its place', () => {
		const lindenhof = [header, row('lindenhof', '2009-Q1', 130)];
		expect(told(judged([part('observations', lindenhof)]))).toEqual([
			{
				...{ file: 'observations.csv', column: 'numerator', code: 'sum-mismatch', remark: false },
				...{ row: expect.any(Number), about: 'share, velve-lindenhof, 2009-Q1' }
			}
		]);
		const whole = part(
			'observations',
			[header.replaceAll(',', ';'), 'share;velve-lindenhof;2009-K1;60;3000;final;register;1-5-2010'],
			{
				file: 'politie.xlsx',
				sheet: 'Kwartaal',
				sourceRows: Int32Array.from([4, 7]),
				sourceColumns: { numerator: 'aantal' }
			}
		);
		const found = judged([whole]);
		expect(told(found)).toEqual([
			{
				...{ file: 'politie.xlsx · Kwartaal', row: 7, column: 'aantal' },
				...{ code: 'sum-mismatch', about: null, remark: false }
			}
		]);
		expect([found.problems, found.remarks]).toEqual([1, 0]);
	});

	it('leaves a gap in a series: a remark, by the row after it', () => {
		const found = judged([part('observations', [header, row('velve-lindenhof', '2009-Q4', 200)])]);
		expect(told(found)).toMatchObject([
			{ file: 'levering.csv', row: 2, column: 'period', code: 'period-gap', about: null, remark: true }
		]);
		expect([found.problems, found.remarks]).toEqual([0, 1]);
	});

	it('names an area that the set does not know, and none that it does', () => {
		const areas = `${(goodFolder['areas.csv'] ?? '').trimEnd()}\n`;
		const [columns = '', first = ''] = areas.split('\n');
		const more = first
			.split(',')
			.map((cell, place) => (columns.split(',')[place] === 'area' ? 'het-lang' : cell))
			.join(',');
		const wider: ProgrammeFiles = new Map([...set, ['areas.csv', bytesOf(`${areas}${more}\n`)]]);
		const parts = [part('observations', [header, row('het-lang', '2009-Q1', 90)])];
		expect(told(judged(parts))).toMatchObject([
			{ file: 'levering.csv', row: 2, column: 'area', code: 'unknown-area', about: null, remark: false }
		]);
		expect(told(judged(parts, wider))).toEqual([]);
	});

	it('says nothing again of what was wrong already, also where rows come before it', () => {
		const wrong: ProgrammeFiles = new Map([
			...set,
			['observations.csv', bytesOf(`${[...observations, row('lindenhof', '2009-Q1', 130)].join('\n')}\n`)]
		]);
		expect(told(judged([part('observations', [header, row('lindenhof', '2009-Q2', 90)])], wrong))).toEqual(
			[]
		);
		const again = [header, row('lindenhof', '2009-Q2', 150)];
		expect(told(judged([part('observations', again)], wrong))).toMatchObject([
			{ code: 'sum-mismatch', about: 'share, velve-lindenhof, 2009-Q2' }
		]);
	});
});
