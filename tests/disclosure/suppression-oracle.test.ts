// Which cells to hide, against the other engine of the house: cutting planes over a table whose margins are all published.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseShown, protectionWidth, type Candidate, type Group } from '../../src/lib/disclosure/choose.ts';
import { Doubt } from '../../src/lib/disclosure/doubt.ts';
import { auditSuppression, suppress } from '../../src/lib/statistics/index.ts';

const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);

/** A table of counts with its margins known, and the cells that the gate would show. */
async function hiddenByGate(counts: readonly (readonly number[])[], threshold: number) {
	const columns = counts[0]?.length ?? 0;
	const doubt = new Doubt();
	const place = (i: number, j: number) => i * columns + j;
	counts.forEach((row, i) => row.forEach((count, j) => (doubt.truth[place(i, j)] = count)));
	doubt.tell(counts.map((row, i) => ({ members: row.map((_, j) => place(i, j)), equal: sum(row) })));
	doubt.tell(
		Array.from({ length: columns }, (_, j) => ({
			members: counts.map((__, i) => place(i, j)),
			equal: sum(counts.map((row) => row[j] ?? 0))
		}))
	);
	const candidates = counts.flatMap((row, i) =>
		row.map((count, j): Candidate => ({ members: [place(i, j)], count, shown: false, part: true }))
	);
	const groups = candidates.flatMap(({ members, count }): Group[] =>
		count < threshold ? [{ members, width: protectionWidth(threshold) }] : []
	);
	const { shown, lost } = await chooseShown(doubt, candidates, groups, threshold);
	const hidden = candidates.flatMap((_, at): [number, number][] =>
		shown[at] ? [] : [[Math.floor(at / columns), at % columns]]
	);
	return { hidden, lost };
}

describe('the gate on a table with published margins', () => {
	const tables = fc
		.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows
			})
		);

	it(
		'hides as few cells as cutting planes do, and all of them survive the audit',
		{ timeout: 60_000 },
		async () => {
			let compared = 0;
			await fc.assert(
				fc.asyncProperty(tables, fc.integer({ min: 2, max: 10 }), async (counts, threshold) => {
					const other = await suppress({ counts, threshold });
					// Where no pattern protects every cell the other engine hides all; the gate then keeps what can be kept.
					if (!other.safe) return;
					const { hidden, lost } = await hiddenByGate(counts, threshold);
					expect(lost).toBe(0);
					expect(hidden).toHaveLength(other.suppressed.length);
					const audit = await auditSuppression({
						counts: counts.map((row) => [...row]),
						suppressed: hidden,
						threshold,
						nonNegativeIntegers: true
					});
					expect(audit.safe).toBe(true);
					if (hidden.length > other.primary.length) compared++;
				}),
				{ numRuns: 150, seed: 7 }
			);
			expect(compared).toBeGreaterThan(40);
		}
	);
});
