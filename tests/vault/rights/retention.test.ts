// The end of retention: whose time is over by hand and by rule, and that of nobody over it anything stays, while the others stand to the letter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDay } from '../../../src/lib/domain/period.ts';
import type { TableRow } from '../../../src/lib/engine/tables.ts';
import { noVisits, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { countRetention, pastRetentionIn } from '../../../src/lib/vault/part/over.ts';
import { erase } from '../../../src/lib/vault/rights/erase.ts';
import { keptUntil, pastRetention, stoppedOn } from '../../../src/lib/vault/rights/retention.ts';
import { familiesIn } from '../../../src/lib/vault/visits/erase.ts';
import { plaintextHash } from '../../../src/lib/vault/visits/lines.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import type { VisitEvent } from '../../../src/lib/vault/visits/visit.ts';
import { askedNatively } from '../sealed-database.ts';
import { eventOf, signedBytes, someVisit } from '../visits/some-visit.ts';
import { held, namedIn, names as isNamed } from './held.ts';

const tables = [
	...(['households', 'assessments', 'results', 'actions', 'effort'] as const),
	'visit_events' as const
];
const today = fc
	.constantFrom('2010-06-30', '2011-02-20', '2011-03-03', '2011-03-06', '2011-03-12', '2011-04-01')
	.map((day) => ({ day, years: 0 }));

function afterRetention(rows: SealedRows, { day, years }: { day: string; years: number }): SealedRows {
	let left = rows;
	for (const family of pastRetention(rows, day, years)) {
		const done = erase(left, family, { day, number: '000 000 000 000', why: 'retention' });
		if (!done) throw new Error('found by rule, and not there');
		left = done.rows;
	}
	return left;
}

const inOrder = (days: readonly unknown[]): string[] => days.filter((one) => typeof one === 'string').sort();

/** The day as somebody would find it who reads all that stands about one family; corrections aside. */
function stoppedByHand(rows: SealedRows, family: string): string | null {
	const own = (all: readonly TableRow[]) => all.filter(({ household }) => household === family);
	const [inside] = own(rows.households);
	if (inside) return typeof inside.ended === 'string' ? inside.ended : null;
	const events = own(rows.visit_events).filter(({ kind }) => kind !== 'before');
	const ended = events.findLast(({ kind }) => kind === 'ended')?.date;
	const consent = events.findLast(({ kind }) => kind === 'consent');
	const [first] = inOrder([ended, consent?.state === 'withdrawn' ? consent.date : null]);
	const before = own(rows.visit_events).flatMap(({ row }): TableRow[] =>
		typeof row === 'string' ? [JSON.parse(row).row] : []
	);
	const [last = null] = inOrder([
		...events.map(({ made }) => String(made).slice(0, 10)),
		...before.flatMap((row) => [row.date, row.opened, row.started, row.consent]),
		...[...before, ...own(rows.effort)].flatMap(({ period }) => (period ? [lastDay(String(period))] : []))
	]).reverse();
	return first ?? last;
}

describe('families whose time is over', () => {
	it('are found by rule as by hand: the end, the withdrawal, else the last that was done or written', () => {
		const met = new Map<string, number>();
		fc.assert(
			fc.property(held, (rows) => {
				if (rows.visit_events.some(({ kind }) => kind === 'correction')) return;
				const found = stoppedOn(rows, '2099-12-31').on;
				for (const family of familiesIn(rows)) {
					const day = stoppedByHand(rows, family);
					expect([family, found.get(family) ?? null]).toEqual([family, day]);
					const inside = rows.households.some(({ household }) => household === family);
					const kind = `${inside ? 'in' : 'out'} ${day === null ? 'going on' : 'over'}`;
					met.set(kind, (met.get(kind) ?? 0) + 1);
				}
			}),
			{ numRuns: 150, seed: 5 }
		);
		for (const kind of ['in going on', 'in over', 'out over']) expect(met.get(kind), kind).toBeGreaterThan(5);
		expect(met.get('out going on')).toBeUndefined();
	});

	it('stand nowhere after it: in no row, no text, no event and no count of who stayed out', () => {
		let removed = 0;
		fc.assert(
			fc.property(held, today, (rows, when) => {
				const over = pastRetention(rows, when.day, when.years);
				const left = afterRetention(rows, when);
				for (const family of over) expect(namedIn(left, family)).toEqual([]);
				removed += over.length;
				expect(pastRetention(left, when.day, when.years)).toEqual([]);
				// Of those who stay out, as many fewer are told as went.
				const outOf = ({ left_out }: SealedRows): number =>
					left_out.reduce((sum, row) => sum + Number(row.without_consent) + Number(row.withdrawn), 0);
				const { outside } = mergeVisits(rows, []);
				expect(outOf(rows) - outOf(left)).toBe(outside.filter((one) => over.includes(one)).length);
			}),
			{ numRuns: 50, seed: 6 }
		);
		expect(removed).toBeGreaterThan(50);
	});

	it('leave everything of the others to the letter, where it does not name them', () => {
		fc.assert(
			fc.property(held, today, (rows, when) => {
				const over = new Set(pastRetention(rows, when.day, when.years));
				const left = afterRetention(rows, when);
				for (const table of tables) {
					const others = rows[table].filter(({ household }) => !over.has(String(household)));
					expect(left[table].length, table).toBe(others.length);
					const silent = others.filter((row) =>
						[...over].every((family) => !Object.values(row).some((cell) => isNamed(cell, family)))
					);
					expect(left[table]).toEqual(expect.arrayContaining(silent));
				}
				expect(left.visits.map(({ sha256, sequence }) => [sha256, sequence])).toEqual(
					rows.visits.map(({ sha256, sequence }) => [sha256, sequence])
				);
			}),
			{ numRuns: 50, seed: 7 }
		);
	});

	it('are as many as a page is told that asks the engine, and so are those with a day to come', async () => {
		const met = { past: 0, ahead: 0 };
		await fc.assert(
			fc.asyncProperty(held, today, async (rows, { day, years }) => {
				const { names, ...told } = await askedNatively({ rows }, async (engine) => ({
					...(await countRetention(engine, day, years)),
					names: await pastRetentionIn(engine, day, years)
				}));
				expect(names).toEqual(pastRetention(rows, day, years));
				expect(told).toEqual({
					past: pastRetention(rows, day, years).length,
					ahead: stoppedOn(rows, day).ahead.length
				});
				met.past += told.past;
				met.ahead += told.ahead;
			}),
			{ numRuns: 6, seed: 8 }
		);
		expect(met.past).toBeGreaterThan(0);
		expect(met.ahead).toBeGreaterThan(0);
	}, 120_000);
});

const person = (household: string, more: TableRow = {}): TableRow => ({
	...{ household, area: 'velve', started: '2009-01-01', ended: null, end_reason: null, coach: 'K1' },
	...{ adults: 1, children: 2, consent: '2009-01-01', withdrawn: null, ...more }
});
const help = (household: string, period: string, period_index: number, group = 'comparison'): TableRow => ({
	...{ group, household, organisation: 'Bureau', period, period_index, contact: 'visit', contacts: 1 },
	...{ hours: 1, domain: null, note: null }
});
const file = (more: Partial<SealedRows>): SealedRows => ({
	...{ households: [], assessments: [], results: [], actions: [], surveys: [], responses: [], clients: [] },
	...{ effort: [], left_out: [], ...noVisits, ...more }
});
/** @param date of the visit */
function visited(rows: SealedRows, events: VisitEvent[], date: string): SealedRows {
	const visit = someVisit({ made: `${date}T10:00:00Z` }, events);
	const sha256 = plaintextHash(signedBytes(visit));
	return mergeVisits(rows, [{ file: 'x', visit, sha256, signer: 'x' }]).rows;
}

describe('the day on which a family stopped', () => {
	it('is the day that it ended, and there is none while it is coached, whatever help it has', () => {
		const households = [
			person('H-3', { ended: '2010-05-01' }),
			person('H-1', { ended: '2010-04-30' }),
			person('H-2')
		];
		const rows = file({ households, effort: [help('H-2', '2009-Q2', 8037, 'coached')] });
		expect(pastRetention(rows, '2015-05-01', 5)).toEqual(['H-1']);
		expect(pastRetention(rows, '2015-05-02', 5)).toEqual(['H-1', 'H-3']);
		expect(pastRetention(rows, '2009-01-01', 5)).toEqual([]);
	});

	it('is the day on which it took its consent back, though its rows only wait for it to be given again', () => {
		const consent = { kind: 'consent' as const, household: 'H-1' };
		const withdrawn = eventOf({ ...consent, date: '2011-05-01', state: 'withdrawn' });
		const before = file({ households: [person('H-1')], effort: [help('H-1', '2012-Q4', 8051, 'coached')] });
		const rows = visited(before, [withdrawn], '2011-05-02');
		expect([rows.households, rows.effort]).toEqual([[], []]);
		expect(pastRetention(rows, '2016-05-01', 5)).toEqual([]);
		expect(pastRetention(rows, '2016-05-02', 5)).toEqual(['H-1']);
		const given = eventOf({ ...consent, date: '2011-06-01', state: 'given' });
		expect(pastRetention(visited(before, [withdrawn, given], '2011-06-02'), '2099-01-01', 5)).toEqual([]);
	});

	it('is the day that it ended where it took its consent back afterwards: that keeps nobody longer', () => {
		const withdrawn = { kind: 'consent' as const, household: 'H-1', date: '2011-05-01' };
		const before = file({ households: [person('H-1', { ended: '2010-04-30' })] });
		const rows = visited(before, [eventOf({ ...withdrawn, state: 'withdrawn' })], '2011-05-02');
		expect(stoppedOn(rows, '2012-01-01')).toEqual({ on: new Map([['H-1', '2010-04-30']]), ahead: [] });
	});

	it('of a family that stands in effort alone is the end of the last quarter in which anything was done', () => {
		const effort = [
			help('V-1', '2010-Q1', 8040),
			help('V-1', '2010-Q3', 8042),
			help('H-7', '2010-Q2', 8041, 'coached'),
			help('V-2', '2011-Q1', 8044)
		];
		const rows = file({ households: [person('H-2')], effort });
		expect(pastRetention(rows, '2015-09-30', 5)).toEqual(['H-7']);
		expect(pastRetention(rows, '2015-10-01', 5)).toEqual(['H-7', 'V-1']);
	});

	it('of a family that never agreed is the day on which somebody last wrote about it, and not the day it is about', () => {
		const started = eventOf({
			kind: 'started',
			household: 'H-5',
			date: '2009-02-02',
			area: 'velve',
			adults: 1,
			children: 0
		});
		const rows = visited(file({}), [started], '2011-05-02');
		expect(stoppedOn(rows, '2012-01-01')).toEqual({ on: new Map([['H-5', '2011-05-02']]), ahead: [] });
	});

	it('is no day that has not come: then the last day of which something is told counts, and the family is named', () => {
		const rows = file({
			households: [
				person('H-1', { ended: '2101-04-30' }),
				person('H-2', { ended: '2012-01-02' }),
				person('H-3', { ended: '2012-01-01' })
			],
			assessments: ['2010-03-01', '2010-06-01'].map((date) => ({
				...{ household: 'H-1', domain: 'werk', date, rung: 2, assessor: 'coach', coach: null }
			})),
			effort: [help('V-1', '2010-Q3', 8042), help('V-1', '2100-Q3', 8402)]
		});
		expect(stoppedOn(rows, '2012-01-01')).toEqual({
			on: new Map([
				['H-1', '2010-06-01'],
				['H-2', '2009-01-01'],
				['H-3', '2012-01-01'],
				['V-1', '2010-09-30']
			]),
			ahead: ['H-1', 'H-2', 'V-1']
		});
		expect(pastRetention(rows, '2015-06-01', 5)).toEqual([]);
		expect(pastRetention(rows, '2015-06-02', 5)).toEqual(['H-1']);
	});

	it('of a visit whose clock ran ahead is no later than today, and of help in this quarter it is today', () => {
		const withdrawn = eventOf({ kind: 'consent', household: 'H-1', date: '2111-05-01', state: 'withdrawn' });
		const wrong = visited(file({ households: [person('H-1')] }), [withdrawn], '2111-05-02');
		expect(stoppedOn(wrong, '2012-01-01')).toEqual({ on: new Map([['H-1', '2009-01-01']]), ahead: ['H-1'] });
		const now = file({ effort: [help('V-1', '2012-Q1', 8048)] });
		expect(stoppedOn(now, '2012-02-03')).toEqual({ on: new Map([['V-1', '2012-02-03']]), ahead: [] });
	});

	it('of a 29 February is the 28th where there is no other', () => {
		expect(keptUntil('2012-02-29', 5)).toBe('2017-02-28');
		expect(keptUntil('2012-02-29', 4)).toBe('2016-02-29');
	});
});
