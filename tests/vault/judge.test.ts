// What is inside a sealed file is let through only when it is what its manifest promises, in the browser's own engine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, nameInFile } from '../../src/lib/engine/tables.ts';
import type { SealedRows } from '../../src/lib/vault/admission.ts';
import { sealedContract, sealedTables } from '../../src/lib/vault/manifest.ts';
import { eventRows, visitRow } from '../../src/lib/vault/visits/event-rows.ts';
import { awkwardRows, hashOf, judged, plainRows } from './sealed-database.ts';
import { someVisit } from './visits/some-visit.ts';

const person = (household: string) => ({
	...{ household, area: 'oost', started: '2009-01-01', ended: null, end_reason: null, coach: 'a' },
	...{ adults: 1, children: 2, consent: '2009-01-01', withdrawn: null }
});
const step = (rung: number, date = '2010-01-01') => ({
	...{ household: 'g1', domain: 'werk', date, rung, assessor: 'coach', coach: null }
});
const wave = { wave: '2009-Q1', wave_index: 8036 };
const rows: SealedRows = {
	households: [person('g1'), person('g2')],
	assessments: [step(1), step(2, '2011-01-01')],
	results: [{ household: 'g1', result: 'r', date: '2010-01-01', status: 'met' }],
	actions: [
		{
			...{ household: 'g1', domain: 'werk', action: 'Schuld "regelen"', kind: 'agreement', actor: 'family' },
			...{ organisation: null, opened: '2010-01-01', due: '2011-01-01', closed: null, status: 'doing' }
		}
	],
	surveys: [{ ...wave, area: 'oost', respondent: 'r1', indicator: 'i', value: 1, weight: 1.11 }],
	responses: [
		{ ...wave, group: 'coach', respondent: 'c1', organisation: null, item: '4F', score: 3 },
		{ ...wave, group: 'coach', respondent: 'c2', organisation: null, item: '4F', score: null }
	],
	left_out: [{ area: 'oost', period: '2009-Q1', period_index: 8036, without_consent: 1, withdrawn: 0 }],
	visit_events: eventRows(someVisit(), 'SHA256:x'),
	visits: [visitRow(someVisit(), 'a'.repeat(64), 'SHA256:x')],
	receipts: [{ device: 'd', sequence: 1, visit: 'v', sha256: 'a'.repeat(64) }],
	erasures: [{ number: '123 456 789 012', day: '2011-05-01', why: 'asked' }],
	clients: [{ ...wave, respondent: 'q1', area: 'oost', item: 'wonen', value: -1 }],
	effort: [
		{
			...{ group: 'coached', household: 'g1', organisation: 'Bank', period: '2009-Q1', period_index: 8036 },
			...{ contact: 'visit', contacts: 2, hours: 1.5, domain: null, note: null }
		}
	]
};

describe('a sealed file', () => {
	it('is let through when all is as it says, up to and including its last day, with the hash of its rows', async () => {
		expect(await judged({ rows })).toBe(`opened 2 ${hashOf(rows)}`);
	});

	it.each([1, 2])(
		'of before there were visits, or answers of clients, opens as it did: %i',
		async (contract) => {
			for (const natively of [true, false])
				expect(await judged({ rows, manifest: { contract } }, { natively })).toBe(
					`opened 2 ${hashOf(rows, contract)}`
				);
			const sql = "UPDATE results SET status = 'open'";
			expect(await judged({ rows, sql, manifest: { contract } }, { natively: true })).toBe('changed-rows');
		}
	);

	it('of another version, or of another programme, stays shut', async () => {
		expect(await judged({ rows, manifest: { contract: sealedContract + 1 } })).toBe('wrong-version');
		expect(await judged({ rows, manifest: { programme: 'ander' } })).toBe('wrong-programme');
	});

	it('past its day waits for the reader, and says which day that was', async () => {
		const today = '2013-07-01';
		expect(await judged({ rows }, { as: { today } })).toBe('past-retention 2013-06-30');
		expect(await judged({ rows }, { as: { today, pastRetention: true } })).toContain('opened 2');
	});

	it('with more or fewer rows than it says, or without one of its tables, is damaged', async () => {
		const counts = Object.fromEntries(sealedTables.map((table) => [table, rows[table].length]));
		for (const households of [1, 3])
			expect(
				await judged({ rows, manifest: { rows: { ...counts, households } as never } }, { natively: true })
			).toBe('damaged');
		for (const without of ['manifest', 'households', 'responses'] as const)
			expect(await judged({ rows, without }), without).toBe('damaged');
	});
});

describe('the hash of the rows', () => {
	it('is computed from the tables to the letter as sealing does it, in both engines', async () => {
		for (const [some, natively] of [
			[plainRows, true],
			[awkwardRows, false]
		] as const)
			await fc.assert(
				fc.asyncProperty(some, async (random) => {
					const all = `opened ${random.households.length} ${hashOf(random)}`;
					expect(await judged({ rows: random }, { natively })).toBe(all);
				}),
				{ numRuns: natively ? 12 : 3 }
			);
	}, 120_000);

	it('holds rows by the thousand, in their order', async () => {
		const awkward = { ...step(2), household: 'g"\\' };
		// More than are asked for at a time, with one in the middle that is written otherwise.
		const assessments = Array.from({ length: 26_000 }, (_, place) => ({
			...(place === 25_000 ? awkward : step(1 + (place % 5))),
			...(place === 25_000 ? {} : { household: `g${String(place).padStart(5, '0')}` })
		}));
		const many = { ...rows, assessments };
		expect(await judged({ rows: many })).toBe(`opened 2 ${hashOf(many)}`);
		const impossible = { rows: many, sql: "UPDATE assessments SET rung = 9 WHERE household = 'g25999'" };
		expect(await judged(impossible, { natively: true })).toContain('26000');
	});

	it('of other rows than these keeps the file shut, whichever cell it is', async () => {
		const changes: [string, string][] = [
			['households', "coach = 'b' WHERE household = 'g2'"],
			['households', "children = NULL WHERE household = 'g1'"],
			['households', "ended = DATE '2011-01-01' WHERE household = 'g1'"],
			['assessments', 'rung = rung + 1'],
			['results', "status = 'open'"],
			['actions', "action = 'Schuld regelen'"],
			['surveys', 'weight = 1.1100000000000003'],
			['responses', "organisation = '' WHERE respondent = 'c1'"],
			['left_out', 'withdrawn = 1'],
			['events', "reason = 'anders' WHERE reason IS NOT NULL"],
			['visits', 'seconds = 3'],
			['receipts', 'sequence = 2'],
			['erasures', "number = '1'"]
		];
		for (const [table, change] of changes) {
			const sql = `UPDATE ${table} SET ${change}`;
			expect(await judged({ rows, sql }, { natively: true }), sql).toBe('changed-rows');
		}
		expect(await judged({ rows, sql: 'UPDATE assessments SET rung = 6 - rung' })).toBe('changed-rows');
	});

	it('knows the same rows in another order for other rows', async () => {
		const sql =
			'CREATE TABLE turned AS FROM households ORDER BY household DESC; DROP TABLE households; ALTER TABLE turned RENAME TO households';
		expect(await judged({ rows, sql })).toBe('changed-rows');
	});
});

describe('a table that is built otherwise', () => {
	const other = {
		VARCHAR: 'BLOB',
		INTEGER: 'BIGINT',
		DOUBLE: 'FLOAT',
		BOOLEAN: 'INTEGER',
		DATE: 'TIMESTAMP'
	};
	const columns = sealedTables.flatMap((table) =>
		columnsOf(table)
			.map((column) => [table, ...column] as const)
			// Events have forty: some of each type.
			.filter((_, place) => table !== 'visit_events' || place % 9 === 0)
	);

	it('is refused by table and column, whichever column has another type', async () => {
		for (const [table, column, type] of columns) {
			const sql = `ALTER TABLE ${nameInFile(table)} ALTER "${column}" TYPE ${other[type]}`;
			const said = await judged({ rows: { ...rows, households: [] }, sql }, { natively: true });
			expect(said, sql).toBe(`wrong-columns ${table} ${column}`);
		}
	}, 120_000);

	it('is refused in the browser too: a wider type, text for a number, a column that is gone', async () => {
		const spoilt = {
			'ALTER TABLE assessments ALTER rung TYPE BIGINT; UPDATE assessments SET rung = 2147483648':
				'assessments rung',
			'ALTER TABLE households ALTER started TYPE VARCHAR': 'households started',
			'ALTER TABLE surveys DROP weight': 'surveys weight'
		};
		for (const [sql, place] of Object.entries(spoilt))
			expect(await judged({ rows, sql }), sql).toBe(`wrong-columns ${place}`);
	});
});

describe('a value that cannot be', () => {
	const cases: [string, string, string][] = [
		['assessments', "date = DATE '9999-12-31' WHERE rung = 2", '2 date'],
		['assessments', "date = 'infinity' WHERE rung = 1", '1 date'],
		['assessments', 'rung = 2147483647 WHERE rung = 2', '2 rung'],
		['assessments', 'rung = 0', '1 rung'],
		['assessments', 'rung = NULL WHERE rung = 2', '2 rung'],
		['assessments', "domain = 'geluk' WHERE rung = 2", '2 domain'],
		['households', "adults = -1 WHERE household = 'g2'", '2 adults'],
		['households', "children = 2147483647 WHERE household = 'g2'", '2 children'],
		['households', "household = ''", '1 household'],
		['households', "started = DATE '0001-01-01' WHERE household = 'g2'", '2 started'],
		['results', "status = 'misschien'", '1 status'],
		['actions', "due = DATE '290000-01-01'", '1 due'],
		['surveys', "value = 'NaN'", '1 value'],
		['surveys', 'weight = -1', '1 weight'],
		['surveys', 'wave_index = 40000', '1 wave_index'],
		['responses', "score = 'Infinity' WHERE respondent = 'c2'", '2 score'],
		['responses', "wave = '9999-Q1'", '1 wave'],
		['left_out', 'without_consent = -3', '1 without_consent']
	];
	it.each(cases)('in %s, set to %s, is refused by its row and column', async (table, change, place) => {
		const sql = `UPDATE ${table} SET ${change}`;
		// Named before the hash, which does not fit either: a place to mend says more.
		expect(await judged({ rows, sql }, { natively: true })).toBe(`impossible-value ${table} ${place}`);
	});

	it('is refused in the browser as well', async () => {
		for (const [table, change, place] of [cases[0], cases[6]].filter((one) => one !== undefined))
			expect(await judged({ rows, sql: `UPDATE ${table} SET ${change}` })).toBe(
				`impossible-value ${table} ${place}`
			);
	});
});
