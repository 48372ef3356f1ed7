// The register of bottlenecks quarter after quarter: what is open returns, what is decided leaves, and nothing later is known.
import { describe, expect, it } from 'vitest';
import { bottleneckRegister } from '../../src/lib/figures/bottlenecks.ts';

const row = (id: string, opened: string, closed: string | null = null) => ({
	...{ id, opened, between: 'x', what: id, decides: 'y', closed, what_en: null, outcome_en: null },
	outcome: closed === null ? null : 'besloten'
});
const rows = [row('lang', '2009-11-10'), row('kort', '2010-02-22', '2010-05-18'), row('nieuw', '2010-09-06')];
const stateIn = (period: string) =>
	bottleneckRegister(rows, period).map(({ id, state, quarters }) => `${id} ${state} ${quarters}`);

describe('the register', () => {
	it('brings an open one back every quarter, and a decided one as decided in that quarter alone', () => {
		expect(stateIn('2009-Q3')).toEqual([]);
		expect(stateIn('2009-Q4')).toEqual(['lang open 0']);
		expect(stateIn('2010-Q1')).toEqual(['lang open 1', 'kort open 0']);
		expect(stateIn('2010-Q2')).toEqual(['lang open 2', 'kort decided 1']);
		expect(stateIn('2010-Q3')).toEqual(['lang open 3', 'nieuw open 0', 'kort earlier 1']);
	});

	it('does not know in a quarter what was decided after it', () => {
		const [, early] = bottleneckRegister(rows, '2010-Q1');
		expect(early).toMatchObject({ id: 'kort', closed: null, outcome: null });
	});
});
