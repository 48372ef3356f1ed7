// New quarters follow family by family on what was published: who left stays, who was corrected waits for a step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, type FamiliesAt, type FamilyAtQuarter } from '../../src/lib/disclosure/chain.ts';
import type { CountRow } from '../../src/lib/disclosure/plan-counts.ts';
import type { FamilyState } from '../../src/lib/domain/published-states.ts';

const areas = [
	{ area: 'a', part_of: null },
	{ area: 'b', part_of: null }
];
const frame = { areas, results: ['r1', 'r2'] };

const family = (household: string, over: Partial<FamilyAtQuarter> = {}): FamilyAtQuarter => ({
	household,
	area: 'a',
	ended: false,
	results: { r1: 'unmet' },
	ladder: {},
	opened: [],
	...over
});
const at = (...families: FamilyAtQuarter[]): FamiliesAt =>
	new Map(families.map((one) => [one.household, one]));
const stateOf = ({ household, area, ended, results, ladder }: FamilyState): FamilyState => ({
	household,
	area,
	ended,
	results,
	ladder
});

/** What was published of these families in a quarter. */
const published = (...families: FamilyAtQuarter[]) => ({
	period: '2010-Q1',
	present: families.map(stateOf),
	left: []
});

const total = (
	rows: readonly CountRow[],
	counts: string,
	name: string,
	period: string,
	area?: string | null
) =>
	rows
		.filter(
			(row) => row.counts === counts && row.period === period && (area === undefined || row.area === area)
		)
		.reduce((sum, row) => sum + (row.values[name] ?? 0), 0);

describe('a new quarter', () => {
	const [p, q] = [family('P'), family('Q', { results: { r1: 'met' } })];
	const next = (there: string[], before: FamiliesAt, now: FamiliesAt) =>
		chain({
			published: published(p, q),
			there: new Set(there),
			before,
			quarters: [{ period: '2010-Q2', families: now, anew: [] }],
			...frame
		});

	it('counts a family that left as it was published, whatever its files said since', () => {
		const stayed = next(['P', 'Q'], at(p, q), at(p, q));
		const left = next(['P'], at(p), at(p));
		expect(left.rows).toEqual(stayed.rows);
		expect(left.present.map((one) => one.household)).toEqual(['P']);
		expect(total(left.left, 'results', 'met', '2010-Q2')).toBe(1);
	});

	it('is the same whoever of two families left, where neither made a step', () => {
		expect(next(['P'], at(p), at(p)).rows).toEqual(next(['Q'], at(q), at(q)).rows);
	});

	it('takes in a step, and with it all that was corrected of that family', () => {
		const moved = family('P', { area: 'b' });
		const waiting = next(['P', 'Q'], at(moved, q), at(moved, q));
		expect(total(waiting.rows, 'reach', 'coached', '2010-Q2', 'b')).toBe(0);
		const stepped = family('P', { area: 'b', results: { r1: 'met' } });
		const { rows } = next(['P', 'Q'], at(moved, q), at(stepped, q));
		expect(total(rows, 'reach', 'coached', '2010-Q2', 'b')).toBe(1);
		expect(total(rows, 'reach', 'coached', '2010-Q2')).toBe(2);
		expect(total(rows, 'results', 'met', '2010-Q2', 'b')).toBe(1);
	});

	it('counts newcomers as they are, also those that were registered late', () => {
		const late = family('L', { results: { r1: 'met', r2: 'met' } });
		const { rows } = next(['P', 'Q', 'L'], at(p, q, late), at(p, q, late));
		expect(total(rows, 'reach', 'coached', '2010-Q2')).toBe(3);
		expect(total(rows, 'results', 'met', '2010-Q2')).toBe(3);
	});

	it('counts what came into plans anew, of those who are there', () => {
		const busy = family('P', { opened: ['support'] });
		expect(total(next(['P', 'Q'], at(p, q), at(busy, q)).rows, 'plan', 'households', '2010-Q2')).toBe(1);
		expect(total(next(['Q'], at(q), at(q)).rows, 'plan', 'households', '2010-Q2')).toBe(0);
	});

	it('of an ended series counts what is true, and how many that corrects or leaves out', () => {
		const wrong = family('P', { results: { r1: 'met' } });
		const { rows, pending } = chain({
			published: published(p, q),
			there: new Set(['P']),
			before: at(wrong),
			quarters: [{ period: '2010-Q2', families: at(wrong), anew: ['results'] }],
			...frame
		});
		expect(pending).toBe(2);
		expect(total(rows, 'results', 'met', '2010-Q2')).toBe(1);
		// Reach goes on: who left stays in it.
		expect(total(rows, 'reach', 'coached', '2010-Q2')).toBe(2);
	});
});

describe('for any families', () => {
	const drawn = fc.record({
		area: fc.constantFrom('a', 'b', null),
		later: fc.constantFrom('a', 'b', null),
		was: fc.constantFrom('met', 'unmet', undefined),
		truly: fc.constantFrom('met', 'unmet', undefined),
		now: fc.constantFrom('met', 'unmet', undefined),
		ended: fc.boolean(),
		left: fc.boolean(),
		wasThere: fc.boolean()
	});
	const results = (status: 'met' | 'unmet' | undefined): FamilyState['results'] =>
		status ? { r1: status } : {};

	it('nobody counts twice, and met <= applicable <= coached holds in every part', () => {
		fc.assert(
			fc.property(fc.array(drawn, { maxLength: 20 }), (all) => {
				const named = all.map((one, i) => ({ ...one, household: `H${i}` }));
				const old = named.filter((one) => one.wasThere);
				const there = named.filter((one) => !one.left);
				const truth = (one: (typeof named)[number], status: 'met' | 'unmet' | undefined, ended: boolean) =>
					family(one.household, { area: one.later, results: results(status), ended });
				const { rows, present } = chain({
					published: published(
						...old.map((one) => family(one.household, { area: one.area, results: results(one.was) }))
					),
					there: new Set(there.map((one) => one.household)),
					before: at(...there.filter((one) => one.wasThere).map((one) => truth(one, one.truly, false))),
					quarters: [
						{
							period: '2010-Q2',
							families: at(...there.map((one) => truth(one, one.now, one.ended))),
							anew: []
						}
					],
					...frame
				});
				expect(total(rows, 'reach', 'coached', '2010-Q2')).toBe(
					old.length + there.filter((one) => !one.wasThere).length
				);
				expect(new Set(present.map((one) => one.household)).size).toBe(present.length);
				for (const area of ['a', 'b', null]) {
					const coached = total(rows, 'reach', 'coached', '2010-Q2', area);
					const met = rows.find(
						(row) => row.counts === 'results' && row.subject === 'r1' && row.area === area
					);
					expect((met?.values.met ?? 0) + (met?.values.unmet ?? 0)).toBeLessThanOrEqual(coached);
					expect(total(rows, 'reach', 'ended', '2010-Q2', area)).toBeLessThanOrEqual(coached);
				}
			})
		);
	});
});
