// An observations.csv that a spreadsheet or a person wrote takes new figures in, whatever last cells it leaves out.
import { describe, expect, it } from 'vitest';
import { mergeObservations, UnmergeableFile } from '../../src/lib/intake/merge-observations.ts';
import { bytesOf, readFolder } from './definitions.ts';

const header = 'indicator,area,period,numerator,denominator,status,source,retrieved,note';
const fresh = {
	...{ indicator: 'yearly', area: 'stevenfenne', period: '2010', value: '0.3' },
	...{ status: 'final', source: 'RIVM', retrieved: '2011-06-01', note: '' }
};

describe('merging into a file as it was written', () => {
	it('reads rows without their last empty cells, as Excel saves them', () => {
		const excel = [
			header,
			'share,lindenhof,2010-Q1,60,700,final,Bron,2011-01-10,',
			'share,lindenhof,2010-Q2,61,700,final,Bron,2011-01-10'
		].join('\r\n');
		const { text, added, replaced } = mergeObservations(bytesOf(excel), [fresh]);
		expect([added, replaced]).toEqual([1, 0]);
		expect(
			readFolder({ 'observations.csv': text }).tables.observations.map(({ numerator }) => numerator)
		).toEqual([60, 61, null]);
	});
	it('keeps what a star behind a period says', () => {
		const { text } = mergeObservations(
			bytesOf(`${header}\nshare,lindenhof,2010 2e kwartaal*,60,700,final,Bron,2011-01-10,`),
			[]
		);
		expect(text).toContain('share,lindenhof,2010-Q2,60,700,,,,,,,provisional,Bron,2011-01-10,');
	});
	it('touches nothing where a required cell is left out, or a title stands above the table', () => {
		for (const text of [
			`${header}\nshare,lindenhof,2010-Q1,60,700,final,Bron`,
			`Tabel 1\n${header}\nshare,lindenhof,2010-Q1,60,700,final,Bron,2011-01-10,`
		])
			expect(() => mergeObservations(bytesOf(text), [fresh])).toThrow(UnmergeableFile);
	});
});
