// Erasing one family: nothing of it stays in any row, everybody else stays to the letter, and the chain of the devices holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noVisits, sortedRows, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { erase, eraseAll } from '../../../src/lib/vault/rights/erase.ts';
import { struckOut } from '../../../src/lib/vault/rights/striking.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import { plaintextHash } from '../../../src/lib/vault/visits/lines.ts';
import { histories } from '../visits/histories.ts';
import { asText } from '../visits/merging.ts';
import { eventOf, signedBytes, someVisit } from '../visits/some-visit.ts';
import { families, held, namedIn, names } from './held.ts';
import { erasureNumber } from '../../../src/lib/vault/rights/receipt.ts';

const erasure = { day: '2012-03-01', number: '123 456 789 012', why: 'asked' } as const;

const nothing: SealedRows = {
	...{ households: [], assessments: [], results: [], actions: [], surveys: [], responses: [] },
	...{ left_out: [], clients: [], effort: [], ...noVisits }
};
const answer = (respondent: string) => ({
	...{
		wave: '2012-Q1',
		wave_index: 8048,
		group: 'coach',
		respondent,
		organisation: 'Team 12',
		item: '12',
		score: 12
	}
});

/** An erasure of a family that the file may not know. */
const erased = (rows: SealedRows, family: string): SealedRows => erase(rows, family, erasure)?.rows ?? rows;

describe('an erased family', () => {
	it('is in no row and no text any more, whatever was visited and written', () => {
		fc.assert(
			fc.property(held, fc.constantFrom(...families), (rows, family) => {
				const done = erase(rows, family, erasure);
				if (done) expect(namedIn(done.rows, family)).toEqual([]);
				else expect(rows.households.map(({ household }) => household)).not.toContain(family);
			}),
			{ numRuns: 60 }
		);
	});

	it('leaves every row of the others to the letter, where it does not name the family', () => {
		fc.assert(
			fc.property(held, fc.constantFrom(...families), (rows, family) => {
				const after = erased(rows, family);
				for (const table of [
					...(['households', 'assessments', 'results', 'actions', 'effort'] as const),
					'visit_events' as const
				]) {
					const others = rows[table].filter(({ household }) => household !== family);
					expect(after[table].length, table).toBe(others.length);
					const untouched = others.filter((row) => !Object.values(row).some((cell) => names(cell, family)));
					expect(after[table]).toEqual(expect.arrayContaining(untouched));
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('leaves the chain of each device whole: the same visits, in the same places, with the same hashes', () => {
		fc.assert(
			fc.property(held, fc.constantFrom(...families), (rows, family) => {
				const chainOf = ({ visits }: SealedRows) =>
					visits.map(({ visit, device, sequence, previous, sha256 }) => ({
						visit,
						device,
						sequence,
						previous,
						sha256
					}));
				const after = erased(rows, family);
				expect(chainOf(after)).toEqual(chainOf(rows));
				for (const row of after.visits)
					if (row.erased !== null)
						expect([row.coach, row.made, row.seconds, row.signer]).toEqual([null, null, null, null]);
				expect(mergeVisits(after, []).missing).toEqual(mergeVisits(rows, []).missing);
			}),
			{ numRuns: 60 }
		);
	});

	it('that is only compared with is erased as any other, and struck out of remarks', () => {
		const [{ held: before } = { held: null }] = fc.sample(histories(1), { numRuns: 1, seed: 1 });
		const done = before && erase(before, 'H-8', erasure);
		expect(done && namedIn(done.rows, 'H-8')).toEqual([]);
		expect(done?.rows.effort).toEqual(before?.effort.filter(({ household }) => household !== 'H-8'));
	});

	it('is told in the file by a day, a number and a reason, and only where it was there', () => {
		const [{ held: before } = { held: null }] = fc.sample(histories(1), { numRuns: 1, seed: 1 });
		if (!before) throw new Error('no history');
		const done = erase(before, 'H-9', erasure);
		expect(done?.rows.erasures).toEqual([{ number: '123 456 789 012', day: '2012-03-01', why: 'asked' }]);
		expect(done && erase(done.rows, 'H-9', erasure)).toBeNull();
	});

	it('is struck out of a text about somebody else as a whole word, in any capitals, and counted', () => {
		const [{ held: before } = { held: null }] = fc.sample(histories(1), { numRuns: 1, seed: 1 });
		const [item] = before?.actions ?? [];
		if (!before || !item) throw new Error('no history');
		const households = [
			...before.households,
			...['H-9-b'].map((household) => ({ ...before.households[0], household }))
		];
		const actions = ['bij h-9, met H-9-b en H-91', 'niets'].map((action) => ({
			...item,
			household: 'H-2',
			action
		}));
		const done = erase({ ...before, households, actions }, 'H-9', erasure);
		expect(done?.rows.actions.map(({ action }) => action)).toEqual([
			`bij ${struckOut}, met H-9-b en H-91`,
			'niets'
		]);
		expect(done?.mentions).toBe(1);
	});
});

describe('families that are erased together', () => {
	const together = { day: erasure.day, why: erasure.why, number: () => erasure.number };
	const some = fc.uniqueArray(fc.constantFrom(...families), { minLength: 1 });

	it('leave what they leave one after the other', () => {
		let told = 0;
		fc.assert(
			fc.property(held, some, (rows, names) => {
				const done = eraseAll(rows, [...names, ...names, 'nobody'], together);
				expect(asText(done.rows)).toBe(asText(names.reduce(erased, rows)));
				expect(done.erasures).toHaveLength(names.filter((one) => erased(rows, one) !== rows).length);
				if (done.erasures.length > 1 && JSON.stringify(done.rows).includes(struckOut)) told++;
			}),
			{ numRuns: 60, seed: 3 }
		);
		expect(told).toBeGreaterThan(3);
	});

	it('take going through the file once: whoever stays is asked for its name no more often for five than for one', () => {
		const person = (household: string) => ({ household, area: 'oost', started: '2011-01-01' });
		const names = ['H-1', 'H-2', 'H-3', 'H-4', 'H-5'];
		const asked = (gone: readonly string[]): number => {
			let count = 0;
			const stays = Object.defineProperty(person(''), 'household', {
				enumerable: true,
				get: () => (count++, 'H-9')
			});
			const { erasures } = eraseAll(
				{ ...nothing, households: [...names.map(person), stays] },
				gone,
				together
			);
			expect(erasures).toHaveLength(gone.length);
			return count;
		};
		expect(asked(names)).toBeLessThanOrEqual(asked(['H-1']));
	});
});

describe('a family whose name is a number', () => {
	const item = {
		...{ household: '31', domain: 'zorg', kind: 'support', actor: 'coach', organisation: 'Team 12' },
		...{ opened: '2012-12-12', due: null, closed: null, status: 'doing' }
	};
	const person = (household: string) => ({
		...{ household, area: 'wijk-12', started: '2011-12-12', ended: null, end_reason: null, coach: '12' },
		...{ adults: 1, children: 0, consent: '2011-12-12', withdrawn: null }
	});
	/** A visit came to the second, so that rows of its stand as events; and somebody chose between two items of its plan. */
	const rows = (): SealedRows => {
		const actions = [
			{ ...item, action: 'samen met 12' },
			{ ...item, household: '31', action: 'alleen' }
		];
		const households = [person('12'), person('31')];
		const responses = [answer('12'), answer('13')];
		const before = sortedRows({ ...nothing, households, actions, responses });
		const said = (status: 'done' | 'dropped') =>
			eventOf({
				...{ kind: 'action', household: '31', date: '2012-12-13', domain: 'zorg', action: 'samen met 12' },
				...{ action_kind: 'support', actor: 'coach', opened: '2012-12-12', status }
			});
		const zrm = [{ edition: 12, domain: 'tijdsbesteding', level: 2 }];
		const judged = eventOf({
			...{
				kind: 'assessment',
				household: '31',
				date: '2012-12-13',
				domain: 'werk',
				rung: 2,
				assessor: 'coach'
			},
			...{ zrm, reason: 'door 12' }
		});
		const visit = someVisit({}, [said('done'), judged]);
		const other = someVisit({ device: crypto.randomUUID() }, [said('dropped')]);
		const incoming = [visit, other].map((one, place) => ({
			...{ file: String(place), visit: one, sha256: plaintextHash(signedBytes(one)), signer: 'x' }
		}));
		const { contradictions } = mergeVisits(before, incoming);
		const [side] = contradictions[0]?.sides ?? [];
		const [key, keep] = [contradictions[0]?.key ?? '', side?.id ?? ''];
		const made = '2012-12-14T10:00:00.000Z';
		return mergeVisits(before, incoming, [{ key, keep, event: crypto.randomUUID(), made }]).rows;
	};

	it('is struck out of what people wrote, and no day, number, code or key of another is touched', () => {
		const before = rows();
		expect(before.visit_events.map(({ kind }) => kind)).toEqual(
			expect.arrayContaining(['before', 'decision', 'action', 'assessment'])
		);
		const done = erase(before, '12', erasure);
		const text = (one: unknown) => JSON.stringify(one);
		const plain = (one: SealedRows) => text(one).replaceAll('samen met 12', `samen met ${struckOut}`);
		const expected = plain({
			...{ ...before, households: before.households.filter(({ household }) => household !== '12') },
			erasures: [{ number: erasure.number, day: erasure.day, why: erasure.why }]
		}).replaceAll('door 12', `door ${struckOut}`);
		const sorted = (one: string) => asText(JSON.parse(one) as SealedRows);
		expect(sorted(text(done?.rows))).toBe(sorted(expected));
	});

	it('leaves a file that is folded again as it was: rows, events and what was decided fit each other still', () => {
		const done = erase(rows(), '12', erasure)?.rows;
		if (!done) throw new Error('not there');
		const again = mergeVisits(done, []);
		expect(again.contradictions).toEqual([]);
		expect(asText(again.rows)).toBe(asText(done));
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
