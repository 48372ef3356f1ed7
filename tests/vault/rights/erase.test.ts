// Erasing one family: nothing of it stays in any row, everybody else stays to the letter, and the chain of the devices holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../src/lib/engine/tables.ts';
import { eraseFamily, struckOut, type Tables } from '../../../src/lib/vault/rights/erase.ts';
import { keptUntil, pastRetention } from '../../../src/lib/vault/rights/retention.ts';
import { erasureNumber } from '../../../src/lib/vault/rights/receipt.ts';

const erasure = { day: '2012-03-01', number: '123 456 789 012', why: 'asked' } as const;
const empty = {
	households: [],
	assessments: [],
	results: [],
	actions: [],
	visit_events: [],
	visits: [],
	erasures: []
};

const families = ['H-0002', 'H-00021', 'H-0002-b', 'H.0002', 'K-1'];
const row = fc.record({
	household: fc.constantFrom(...families),
	date: fc.constant('2011-01-01'),
	note: fc.string()
});
/** Visits are each about one family; texts may name any. */
const held = fc
	.record({
		households: fc.uniqueArray(row, { selector: (one) => one.household }),
		assessments: fc.array(row),
		actions: fc.array(
			fc
				.tuple(row, fc.constantFrom(...families))
				.map(([one, named]) => ({ ...one, action: `samen met ${named}.` }))
		),
		events: fc.array(fc.record({ household: fc.constantFrom(...families), visit: fc.uuid() }), {
			maxLength: 12
		})
	})
	.map(({ events, ...tables }): Record<string, TableRow[]> => ({
		...empty,
		...tables,
		visit_events: events.map((one, place) => ({ event: `e${place}`, ...one })),
		visits: events.map(({ visit, household }, place) => ({
			...{ visit, device: 'd', sequence: place + 1, previous: null, sha256: `hash-${place}` },
			...{ coach: 'K1', made: `2011-01-02T10:00:00Z`, seconds: 80, signer: household, erased: null }
		}))
	}));

const wordsOf = (tables: Tables): string[] =>
	Object.values(tables).flatMap((rows) => rows.flatMap((one) => Object.values(one).map(String)));
const names = (text: string, family: string): boolean =>
	text.split(/[^\p{L}\p{N}.-]+/u).some((word) => word.replace(/\.$/, '') === family);

describe('an erased family', () => {
	it('is in no row and no text any more, whatever the rows', () => {
		fc.assert(
			fc.property(held, fc.constantFrom(...families), (tables, family) => {
				const { rows } = eraseFamily(tables, family, erasure);
				expect(wordsOf(rows).filter((text) => names(text, family))).toEqual([]);
			})
		);
	});

	it('leaves every row of the others as it was, save its name in their texts', () => {
		fc.assert(
			fc.property(held, fc.constantFrom(...families), (tables, family) => {
				const { rows } = eraseFamily(tables, family, erasure);
				for (const table of ['households', 'assessments', 'visit_events', 'actions'] as const) {
					const others = (tables[table] ?? []).filter((one) => one.household !== family);
					expect(rows[table]?.map((one) => one.household)).toEqual(others.map((one) => one.household));
					const untouched = others.filter(
						(one) => !Object.values(one).some((cell) => names(String(cell), family))
					);
					expect(rows[table]).toEqual(expect.arrayContaining(untouched));
				}
			})
		);
	});

	it('leaves of each of its visits the id, the place in the chain, the hash and the day, and of other visits all', () => {
		fc.assert(
			fc.property(held, fc.constantFrom(...families), (tables, family) => {
				const { rows, visits } = eraseFamily(tables, family, erasure);
				const own = new Set(
					(tables.visit_events ?? []).flatMap((one) => (one.household === family ? [one.visit] : []))
				);
				expect(new Set(visits)).toEqual(own);
				for (const [place, before] of (tables.visits ?? []).entries()) {
					const after = rows.visits?.[place];
					if (!own.has(before.visit ?? null)) expect(after).toEqual(before);
					else {
						const { visit, device, sequence, previous, sha256 } = before;
						const kept = Object.entries(after ?? {}).filter(([, cell]) => cell !== null);
						expect(Object.fromEntries(kept)).toEqual(
							Object.fromEntries(
								Object.entries({ visit, device, sequence, previous, sha256, erased: erasure.day }).filter(
									([, cell]) => cell !== null
								)
							)
						);
					}
				}
			})
		);
	});

	it('is told in the file by a day, a number and a reason, once, and only where it was there', () => {
		const tables = { ...empty, households: [{ household: 'H-0002' }, { household: 'H-0003' }] };
		const { rows, found } = eraseFamily(tables, 'H-0002', erasure);
		expect(found).toBe(true);
		expect(rows.erasures).toEqual([erasure].map(({ day, number, why }) => ({ number, day, why })));
		const again = eraseFamily(rows, 'H-0002', erasure);
		expect(again.found).toBe(false);
		expect(again.rows).toEqual(rows);
	});

	it('is struck out of a text about somebody else as a whole word, and counted', () => {
		const action = (text: string) => ({ household: 'H-0003', action: text });
		const tables = { ...empty, actions: [action('op bezoek bij h-0002, met H-00021'), action('niets')] };
		const { rows, mentions } = eraseFamily(tables, 'H-0002', erasure);
		expect(rows.actions).toEqual([action(`op bezoek bij ${struckOut}, met H-00021`), action('niets')]);
		expect(mentions).toBe(1);
	});
});

describe('the number of an erasure', () => {
	it('comes from chance alone, and is easy to read aloud', () => {
		expect(erasureNumber(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 7]))).toBe('000 000 000 007');
		const drawn = new Set(Array.from({ length: 200 }, () => erasureNumber()));
		expect(drawn.size).toBe(200);
		for (const one of drawn) expect(one).toMatch(/^\d{3} \d{3} \d{3} \d{3}$/);
	});
});

describe('the end of retention', () => {
	const households = [
		{ household: 'H-3', ended: '2010-05-01' },
		{ household: 'H-1', ended: '2010-04-30' },
		{ household: 'H-2', ended: null },
		{ household: 'H-4', ended: '2014-01-01' }
	];
	it('is a rule: who stopped longer ago than is kept goes, to the day, and who is still coached stays', () => {
		expect(pastRetention(households, '2015-05-01', 5)).toEqual(['H-1']);
		expect(pastRetention(households, '2015-05-02', 5)).toEqual(['H-1', 'H-3']);
		expect(pastRetention(households, '2009-01-01', 5)).toEqual([]);
	});
	it('of a 29 February is the 28th where there is no other', () => {
		expect(keptUntil('2012-02-29', 5)).toBe('2017-02-28');
		expect(keptUntil('2012-02-29', 4)).toBe('2016-02-29');
	});
});
