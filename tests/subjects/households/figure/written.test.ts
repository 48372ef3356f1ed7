// The history of a family's cells: who wrote what, what it took the place of, what was taken back.
import { describe, expect, it } from 'vitest';
import type { WrittenRow } from '../../../../src/lib/subjects/households/ask/written.ts';
import { written } from '../../../../src/lib/subjects/households/figure/written.ts';

const empty: WrittenRow = {
	...{ event: '', kind: '', date: '2011-03-01', made: null, coach: null, domain: null, rung: null },
	...{ assessor: null, result: null, status: null, action: null, opened: null, organisation: null },
	...{ signal: null, noticed: null, advice: null, given: null, confirmed: null, state: null, scope: null },
	...{ reason: null, corrects: null, row: null }
};
let count = 0;
const row = (given: Partial<WrittenRow>): WrittenRow => ({ ...empty, event: `e${++count}`, ...given });
const rung = (value: number, given: Partial<WrittenRow> = {}): WrittenRow =>
	row({ kind: 'assessment', domain: 'werk', assessor: 'coach', rung: value, ...given });

describe('the history of a cell', () => {
	it('says who wrote it, when, and what stood there before: also a row that came without a visit', () => {
		const before = row({
			kind: 'before',
			row: JSON.stringify({
				table: 'assessments',
				row: { household: 'H', domain: 'werk', date: '2011-03-01', rung: 2, assessor: 'coach', coach: null }
			})
		});
		const lines = written([before, rung(3, { coach: 'K1', made: '2011-03-02T10:00:00Z', reason: 'werkt' })]);
		expect(
			lines.map(({ value, replaced, coach, made, reason }) => [value, replaced, coach, made, reason])
		).toEqual([
			['2', null, null, null, null],
			['3', '2', 'K1', '2011-03-02T10:00:00Z', 'werkt']
		]);
	});

	it('is of one cell: another day, domain or judge replaces nothing', () => {
		const lines = written([
			rung(2),
			rung(3, { date: '2011-04-01' }),
			rung(4, { domain: 'wonen' }),
			rung(5, { assessor: 'family' })
		]);
		expect(lines.map(({ replaced }) => replaced)).toEqual([null, null, null, null]);
	});

	it('keeps what was taken back, by a correction or by a choice, and says so', () => {
		const [one, two, three] = [rung(2), rung(3), rung(4)];
		const lines = written([
			...[one, two, three],
			row({ kind: 'correction', corrects: JSON.stringify({ event: one.event }) }),
			row({ kind: 'decision', corrects: JSON.stringify([two.event]) })
		]);
		expect(lines.map(({ takenBack }) => takenBack)).toEqual([true, true, false]);
	});

	it('tells what was only looked at apart, of a rung and of a result', () => {
		const looked = row({ kind: 'confirmed', domain: 'werk', assessor: 'coach', rung: 2 });
		const result = row({ kind: 'confirmed', result: 'werk-gevonden', status: 'met' });
		expect(written([rung(2), looked, result]).map(({ about, confirmed }) => [about.kind, confirmed])).toEqual(
			[
				['rung', false],
				['rung', true],
				['result', true]
			]
		);
	});
});
