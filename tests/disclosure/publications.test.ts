// Three publications in a row, families added, withdrawn and corrected between: a seeded part of `npm run prove -- publications`.
import { describe, expect, it } from 'vitest';
import { randomRow } from './rows-of-publications.ts';

describe('three publications in a row of a drawn programme', () => {
	it('stand as they were, and give no small group and no newcomers away', { timeout: 120_000 }, async () => {
		let asked = 0;
		for (const seed of [1, 8]) {
			// One group in five of each: the proof asks all of forty programmes.
			const row = await randomRow(seed, (place) => place % 5 === seed % 5);
			expect(row.faults, `seed ${seed}`).toEqual([]);
			expect(row.narrowed, `seed ${seed}`).toEqual([]);
			asked += row.asked.cells + row.asked.newcomers + row.asked.remainders;
		}
		expect(asked).toBeGreaterThan(50);
	});

	it(
		'do not tell by one ladder and a later one who ended in an area, by way of a part elsewhere',
		{
			timeout: 120_000
		},
		async () => {
			// Neither part is known, but what the two hold together is: 6 cells could once be narrowed so.
			const row = await randomRow(3, (place) => place < 30);
			expect(row.asked.cells).toBeGreaterThan(50);
			expect(row.narrowed).toEqual([]);
		}
	);

	it(
		'do not tell who lacks a result in an area, by what two of its parts together had met before',
		{
			timeout: 120_000
		},
		async () => {
			// Of both parts the figure was hidden, of the area it was shown: the least of each part says less than that.
			const row = await randomRow(26, (place) => place >= 115 && place < 130);
			expect(row.asked.cells + row.asked.remainders).toBeGreaterThan(15);
			expect(row.narrowed).toEqual([]);
		}
	);
});
