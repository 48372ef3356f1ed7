// bottlenecks.csv as it is read: every fault with its place, and what is good.
import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { definitions } from './definitions.ts';

function read(...lines: string[]) {
	const text = ['id,opened,between,what,decides,closed,outcome', ...lines].join('\n');
	const { tables, problems } = readProgramme(
		[{ name: 'bottlenecks.csv', bytes: new TextEncoder().encode(text) }],
		definitions,
		{ today: '2012-01-01' }
	);
	return {
		rows: tables.bottlenecks,
		said: problems
			.filter(({ file }) => file === 'bottlenecks.csv')
			.map(({ row, column, code }) => `${row} ${column} ${code}`)
	};
}

describe('bottlenecks.csv', () => {
	it('is read with what is still open left empty', () => {
		const { rows, said } = read(
			'a,10-11-2009,wij en zij,dossiers,kernteam,,',
			'b,2010-02-22,wij en zij,tempo,stuurgroep,2010-05-18,opgelost'
		);
		expect(said).toEqual([]);
		expect(rows).toEqual([
			{
				...{ id: 'a', opened: '2009-11-10', between: 'wij en zij', what: 'dossiers', decides: 'kernteam' },
				...{ closed: null, outcome: null }
			},
			{
				...{ id: 'b', opened: '2010-02-22', between: 'wij en zij', what: 'tempo', decides: 'stuurgroep' },
				...{ closed: '2010-05-18', outcome: 'opgelost' }
			}
		]);
	});

	it('tells of an id that stands twice, a day that comes before, or a day to come, and of who decides left empty', () => {
		const { rows, said } = read(
			'a,2010-01-01,x,y,z,,',
			'a,2010-01-01,x,y,z,,',
			'b,2010-05-01,x,y,z,2010-04-30,',
			'c,2012-05-01,x,y,z,,',
			'd,2010-05-01,x,y,,,'
		);
		expect(said).toEqual(
			expect.arrayContaining([
				'3 id duplicate-key',
				'4 closed date-out-of-order',
				'5 opened date-in-future',
				'6 decides bad-value'
			])
		);
		expect(rows.map(({ id }) => id)).not.toContain('b');
	});
});
