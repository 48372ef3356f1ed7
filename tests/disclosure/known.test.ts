// Counts that fit what is known beside the rows that were told: asked again and again, the same as by looking through all rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, KnownRows, sumOf, type Known } from '../../src/lib/disclosure/known.ts';

const places = 12;
const place = fc.nat(places - 1);
const some = fc.uniqueArray(place, { minLength: 1, maxLength: 5 });
const row: fc.Arbitrary<Known> = fc
	.record({ members: some, less: fc.oneof(fc.constant([]), some), at: fc.integer({ min: -3, max: 9 }) })
	.chain(({ members, less, at }) =>
		fc.constantFrom<Known>(
			{ members, less, equal: at },
			{ members, less, min: at },
			{ members, less, max: at }
		)
	);
const moves = fc.uniqueArray(fc.tuple(place, fc.integer({ min: -4, max: 4 })), {
	maxLength: 6,
	selector: ([one]) => one
});

const fitsAll = (rows: readonly Known[], counts: readonly number[]): boolean =>
	rows.every((one) => {
		const [least, most] = boundsOf(one);
		const sum = sumOf(one, counts);
		return sum >= least && sum <= most;
	});

describe('counts beside the truth', () => {
	it('fit many rows exactly where they fit each of them', () => {
		let [fit, unfit] = [0, 0];
		fc.assert(
			fc.property(
				fc.array(fc.nat(9), { minLength: places, maxLength: places }),
				fc.array(row, { maxLength: 40 }),
				fc.array(moves, { minLength: 1, maxLength: 8 }),
				(truth, rows, asked) => {
					const known = new KnownRows();
					known.truth.push(...truth);
					const besides = rows.filter((one) => known.holds(one));
					const others = asked.map((moved) => new Map(moved));
					const half = besides.slice(0, besides.length / 2);
					for (const other of [...others, ...others]) {
						// Another list in between.
						known.allow(other, half);
						known.allow(other, besides);
						const now = truth.map((count, at) => count + (other.get(at) ?? 0));
						const wanted = fitsAll(besides, now);
						expect(known.allow(other, besides)).toBe(wanted);
						expect(known.allow(other, half)).toBe(fitsAll(half, now));
						if (wanted) fit++;
						else unfit++;
					}
				}
			),
			{ numRuns: 400 }
		);
		expect(Math.min(fit, unfit)).toBeGreaterThan(100);
	});
});
