// What is asked across the rows of observations.csv by column is what the rows themselves answer, in the same order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/lib/domain/tables.ts';
import type { ProgrammeReading } from '../../src/lib/intake/read-programme.ts';
import { definitions, readFolder } from './definitions.ts';

const areas = [
	'area,name,role,part_of',
	...['stad,S,experiment,', 'noord,N,experiment,stad', 'zuid,Z,control,stad', 'hoek,H,sub-area,noord'],
	// An area whose role is no role: its rows go with it.
	...['a,A,experiment,noord', 'b,B,experiment,noord', 'los,L,reference,', 'fout,F,buurt,noord']
];
const partOf: Record<string, string> = { noord: 'stad', zuid: 'stad', a: 'noord', b: 'noord' };
const header = 'indicator,area,period,numerator,denominator,mean,sd,n,value,status,source,retrieved,note';

const most = <T>(usual: fc.Arbitrary<T>, ...others: T[]) =>
	fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
const count = (min: number, max: number) =>
	most(fc.integer({ min, max }).map(String), '.', '', 'x', '-3', '2.5');
const line = fc
	.record({
		indicator: most(fc.constant('share'), 'grade', 'yearly', 'onbekend'),
		area: most(fc.constantFrom('stad', 'noord', 'zuid', 'a', 'b'), 'hoek', 'los', 'fout', 'nergens'),
		period: most(fc.constantFrom('2010-Q1', '2010-Q2', '2010-Q3'), '2010-K2', '2010', '2010-Q7'),
		numerator: count(0, 40),
		denominator: count(35, 90),
		n: count(0, 40)
	})
	.map(({ indicator, area, period, numerator, denominator, n }) => {
		const figures = indicator === 'grade' ? `,,3.1,1.2,${n}` : `${numerator},${denominator},,,`;
		return `${indicator},${area},${period},${figures},,final,bron,2011-01-10,`;
	});
const lines = fc.array(line, { maxLength: 40 });

const said = ({ problems, remarks }: ProgrammeReading, code: string) =>
	[...problems, ...remarks]
		.filter((one) => one.code === code)
		.map(({ row, column, value, parameters }) => [row, column, value, parameters]);

/** Each whole beside the parts that have the same indicator and period. */
const sums = (rows: readonly Observation[]) =>
	rows.flatMap((whole) => {
		if (definitions.indicators.find(({ id }) => id === whole.indicator)?.kind !== 'proportion') return [];
		const parts = rows.filter(
			(one) =>
				partOf[one.area] === whole.area && one.indicator === whole.indicator && one.period === whole.period
		);
		return (['numerator', 'denominator'] as const).flatMap((column) => {
			const sum = parts.reduce((running, part) => running + (part[column] ?? 0), 0);
			const total = whole[column];
			if (total === null || sum <= total) return [];
			const facts = { sum: String(sum), parts: parts.map(({ area }) => area).join(', ') };
			return [[whole.row, column, String(total), facts]];
		});
	});

const small = (rows: readonly Observation[], threshold: number) =>
	rows.flatMap((row) => {
		const facts = { threshold: String(threshold) };
		if (row.hidden) return [];
		for (const column of ['denominator', 'n', 'numerator'] as const)
			if ((row[column] ?? threshold) < threshold) return [[row.row, column, String(row[column]), facts]];
		const rest = (row.denominator ?? 0) - (row.numerator ?? 0);
		return row.numerator !== null && rest > 0 && rest < threshold
			? [[row.row, 'numerator', String(row.numerator), { ...facts, rest: String(rest) }]]
			: [];
	});

describe('what is said across the rows of observations.csv', () => {
	it('is what the rows in the tables say', () => {
		let [summed, few] = [0, 0];
		fc.assert(
			fc.property(lines, (rows) => {
				const reading = readFolder({
					'areas.csv': areas.join('\n'),
					'observations.csv': [header, ...rows].join('\n'),
					'households.csv': null
				});
				const { observations } = reading.tables;
				expect(said(reading, 'sum-mismatch')).toEqual(sums(observations));
				expect(said(reading, 'small-register')).toEqual(small(observations, definitions.programme.threshold));
				summed += said(reading, 'sum-mismatch').length;
				few += said(reading, 'small-register').length;
			}),
			{ numRuns: 400 }
		);
		expect(Math.min(summed, few)).toBeGreaterThan(100);
	});
	it('changes nothing of the tables: they are the same whenever they are asked for', () => {
		fc.assert(
			fc.property(lines, (rows) => {
				const { tables } = readFolder({ 'observations.csv': [header, ...rows].join('\n') });
				expect(tables.observations).toBe(tables.observations);
				expect(structuredClone(tables).observations).toEqual(tables.observations);
			}),
			{ numRuns: 50 }
		);
	});
});
