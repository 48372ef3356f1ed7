// Erasing one family: nothing of it stays in any row, everybody else stays to the letter, and the chain of the devices holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealedRows } from '../../../src/lib/vault/admission.ts';
import { erase, struckOut } from '../../../src/lib/vault/rights/erase.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import { histories } from '../visits/histories.ts';
import { families, held, namedIn, names } from './held.ts';
import { erasureNumber } from '../../../src/lib/vault/rights/receipt.ts';

const erasure = { day: '2012-03-01', number: '123 456 789 012', why: 'asked' } as const;

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

describe('the number of an erasure', () => {
	it('comes from chance alone, and is easy to read aloud', () => {
		expect(erasureNumber(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 7]))).toBe('000 000 000 007');
		const drawn = new Set(Array.from({ length: 200 }, () => erasureNumber()));
		expect(drawn.size).toBe(200);
		for (const one of drawn) expect(one).toMatch(/^\d{3} \d{3} \d{3} \d{3}$/);
	});
});
