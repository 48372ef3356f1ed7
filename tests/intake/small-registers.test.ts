// Small counts of a register: a remark a cell, and with `hide_small_observations` no cell that the others give away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeSchema } from '../../src/lib/domain/programme.ts';
import type { Observation } from '../../src/lib/domain/tables.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { hideSmall } from '../../src/lib/intake/rules-unlikely.ts';
import { area } from '../fixtures/answered-programme.ts';
import { definitions } from './definitions.ts';

const areasCsv =
	'area,name,role,part_of\ndorp,Dorp,experiment,\noost,Oost,experiment,dorp\nwest,West,experiment,dorp\n';
const header = 'indicator,area,period,numerator,denominator,mean,sd,n,status,source,retrieved\n';
const line = (where: string, counts: string) => `share,${where},2010-Q2,${counts},,,,final,Bron,2011-01-10\n`;

function reading(hide: boolean, ...lines: string[]) {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const programme = { ...definitions.programme, hide_small_observations: hide };
	const files = [
		{ name: 'areas.csv', bytes: bytes(areasCsv) },
		{ name: 'observations.csv', bytes: bytes(header + lines.join('')) }
	];
	return readProgramme(files, { ...definitions, programme }, { today: '2011-04-01' });
}
const shown = (rows: readonly Observation[]) =>
	rows.map((row) =>
		row.hidden ? `${row.area} . ${row.hidden_by}` : `${row.area} ${row.numerator}/${row.denominator}`
	);

describe('small counts of a register', () => {
	const small = [line('dorp', '60,700'), line('oost', '57,697'), line('west', '3,3')];

	it('are shown as delivered, with one remark a cell that names the count and the remedy', () => {
		const { tables, problems, remarks } = reading(
			false,
			...small,
			line('dorp', '9,700').replace('2010-Q2', '2010-Q3')
		);
		expect(problems).toEqual([]);
		expect(remarks.map((one) => [one.code, one.row, one.column, one.value])).toEqual([
			['small-register', 4, 'denominator', '3'],
			['small-register', 5, 'numerator', '9']
		]);
		expect(shown(tables.observations)[2]).toBe('west 3/3');
	});

	it('are hidden where the programme asks for it, with what would give them away', () => {
		// 60 of 700 less 57 of 697 is 3 of 3: without the other part hidden too, nothing is; 60 people together say enough.
		expect(shown(reading(true, ...small).tables.observations)).toEqual([
			'dorp 60/700',
			'oost . programme',
			'west . programme'
		]);
		// Both parts together are too few as well, so the whole goes too.
		const few = reading(true, line('dorp', '12,700'), line('oost', '5,350'), line('west', '2,350'));
		expect(few.tables.observations.every((row) => row.hidden)).toBe(true);
		expect(
			reading(
				true,
				line('dorp', '60,700'),
				line('oost', '.,.'),
				line('west', '30,300')
			).tables.observations.map((row) => row.hidden_by)
		).toEqual([null, 'source', null]);
		expect(programmeSchema.shape.hide_small_observations.parse(undefined)).toBeUndefined();
	});

	it('cannot be found by taking what is shown from a whole that is shown, whatever the counts', () => {
		const areas = [
			area('stad', 'reference'),
			...['noord', 'zuid'].map((id) => area(id, 'experiment', { part_of: 'stad' })),
			...['a', 'b', 'c'].map((id) => area(id, 'experiment', { part_of: 'noord' }))
		];
		const count = fc.integer({ min: 0, max: 40 });
		fc.assert(
			fc.property(fc.record({ a: count, b: count, c: count, zuid: count }), (leaves) => {
				const noord = leaves.a + leaves.b + leaves.c;
				const totals = Object.entries({ ...leaves, noord, stad: noord + leaves.zuid });
				const rows = totals.map(([where, numerator]): Observation => ({
					indicator: 'x',
					area: where,
					period: '2010-Q2',
					numerator,
					denominator: 1000,
					mean: null,
					sd: null,
					n: null,
					value: null,
					lower: null,
					upper: null,
					hidden: false,
					hidden_by: null,
					status: 'final',
					source: 'bron',
					retrieved: '2011-01-01',
					note: null,
					row: 2
				}));
				const after = new Map(hideSmall(areas, rows, 10).map((row) => [row.area, row.numerator]));
				const truth = new Map(totals);
				for (const [where, numerator] of truth) if (numerator < 10) expect(after.get(where)).toBeNull();
				for (const [whole, parts] of [
					['noord', ['a', 'b', 'c']],
					['stad', ['noord', 'zuid']]
				] as const) {
					const gone = parts.filter((part) => after.get(part) === null);
					const left = gone.reduce((sum, part) => sum + (truth.get(part) ?? 0), 0);
					if (after.get(whole) !== null && gone.length > 0) {
						expect(gone.length).toBeGreaterThan(1);
						expect(left).toBeGreaterThanOrEqual(10);
					}
					if (after.get(whole) === null && gone.length === 0)
						throw new Error(`${whole} is the sum of its parts`);
				}
			})
		);
	});
});
