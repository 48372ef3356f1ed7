// Hidden cells: what the margins give away, and the smallest pattern that gives nothing away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditSuppression, suppress, type Place } from '../../src/lib/statistics/index.ts';

const table = (rows: number, columns: number, most: number) =>
	fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
		minLength: rows,
		maxLength: rows
	});
const placesOf = (counts: number[][]) => counts.flatMap((row, i) => row.map((_, j): Place => [i, j]));
const at = (counts: number[][], [i, j]: Place) => counts[i]?.[j] ?? NaN;

describe('auditSuppression', () => {
	it('finds out a single hidden cell, and bounds four on a rectangle', async () => {
		const counts = [
			[3, 20, 30],
			[15, 4, 12],
			[20, 25, 18]
		];
		const single = await auditSuppression({ counts, suppressed: [[0, 0]], threshold: 10 });
		expect(single).toEqual({ intervals: [{ row: 0, column: 0, lower: 3, upper: 3 }], safe: false });
		const four = await auditSuppression({
			counts,
			suppressed: [
				[0, 0],
				[0, 1],
				[1, 0],
				[1, 1]
			],
			threshold: 8
		});
		// Rows 23 and 19, columns 18 and 24: the first cell lies from 0 to 18.
		expect(four.intervals.map(({ lower, upper }) => [lower, upper])).toEqual([
			[0, 18],
			[5, 23],
			[0, 18],
			[1, 19]
		]);
		expect(four.safe).toBe(true);
	});

	it('leaves open what no published margin bounds', async () => {
		const counts = [
			[3, 20],
			[15, 4]
		];
		const open = {
			counts,
			suppressed: [[0, 0]] as Place[],
			threshold: 5,
			rowTotals: null,
			columnTotals: null
		};
		expect((await auditSuppression(open)).intervals[0]).toMatchObject({ lower: 0, upper: Infinity });
		const closed = await auditSuppression({ ...open, columnTotals: undefined });
		expect(closed.intervals[0]).toMatchObject({ lower: 3, upper: 3 });
	});

	it('refuses totals that no counts could give', async () => {
		const impossible = {
			counts: [
				[3, 20],
				[15, 4]
			],
			suppressed: [[0, 0]] as Place[],
			threshold: 5,
			rowTotals: [10, 19]
		};
		await expect(auditSuppression(impossible)).rejects.toThrow(/rowTotals/);
	});

	it('gives the range over all tables that fit, by going through them', async () => {
		const hidden = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(2)), {
			selector: String,
			minLength: 1,
			maxLength: 6
		});
		await fc.assert(
			fc.asyncProperty(table(3, 3, 4), hidden, async (counts, suppressed) => {
				const { intervals } = await auditSuppression({ counts, suppressed, threshold: 3 });
				const fitting = tablesThatFit(counts, suppressed);
				suppressed.forEach((place, i) => {
					const values = fitting.map((other) => at(other, place));
					expect(intervals[i]).toMatchObject({ lower: Math.min(...values), upper: Math.max(...values) });
				});
			}),
			{ numRuns: 40 }
		);
	});
});

describe('suppress', () => {
	it('hides nothing where nothing is small, and everything where nothing helps', async () => {
		expect(
			await suppress({
				counts: [
					[20, 30],
					[40, 50]
				],
				threshold: 10
			})
		).toEqual({ suppressed: [], primary: [], safe: true });
		const row = await suppress({ counts: [[2, 30, 40]], threshold: 10 });
		expect(row).toEqual({
			suppressed: [
				[0, 0],
				[0, 1],
				[0, 2]
			],
			primary: [[0, 0]],
			safe: false
		});
	});

	it('completes a rectangle, by the smallest cells that protect enough', async () => {
		const counts = [
			[3, 20, 30],
			[15, 44, 12],
			[20, 25, 18]
		];
		const { suppressed, primary, safe } = await suppress({ counts, threshold: 10 });
		expect(primary).toEqual([[0, 0]]);
		expect(suppressed).toEqual([
			[0, 0],
			[0, 2],
			[1, 0],
			[1, 2]
		]);
		expect(safe).toBe(true);
	});

	it('protects a large cell on request', async () => {
		const counts = [
			[30, 20],
			[15, 44]
		];
		const { suppressed, primary } = await suppress({ counts, threshold: 10, protect: [[1, 1]] });
		expect(primary).toEqual([[1, 1]]);
		expect(suppressed).toHaveLength(4);
	});

	it('is safe and no pattern is smaller, by trying them all', async () => {
		await fc.assert(
			fc.asyncProperty(table(3, 3, 30), fc.integer({ min: 1, max: 10 }), async (counts, threshold) => {
				const result = await suppress({ counts, threshold });
				const audit = await auditSuppression({ counts, suppressed: result.suppressed, threshold });
				expect(audit.safe).toBe(result.safe);
				const small = placesOf(counts).filter((place) => at(counts, place) < threshold);
				const others = placesOf(counts).filter((place) => at(counts, place) >= threshold);
				expect(result.primary).toEqual(small);
				const size = (extra: Place[]) =>
					extra.length * 1e6 + extra.reduce((sum, place) => sum + at(counts, place), 0);
				const found = size(result.suppressed.filter((place) => at(counts, place) >= threshold));
				for (let choice = 0; choice < 2 ** others.length; choice++) {
					const extra = others.filter((_, i) => (choice >> i) & 1);
					if (result.safe && size(extra) >= found) continue;
					const rival = await auditSuppression({ counts, suppressed: [...small, ...extra], threshold });
					expect(rival.safe).toBe(false);
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('protects every primary cell of a larger table', async () => {
		await fc.assert(
			fc.asyncProperty(table(7, 6, 60), async (counts) => {
				const { suppressed, safe } = await suppress({ counts, threshold: 10 });
				const audit = await auditSuppression({ counts, suppressed, threshold: 10 });
				expect(audit.safe).toBe(safe);
			}),
			{ numRuns: 8 }
		);
	});
});

/** Every table of whole counts with the same margins and the same shown cells. */
function tablesThatFit(counts: number[][], hidden: Place[]): number[][][] {
	const found: number[][][] = [];
	const start = counts.map((row) => [...row]);
	const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
	const rows = counts.map(sum);
	const columns = counts[0]?.map((_, j) => sum(counts.map((row) => row[j] ?? 0))) ?? [];
	for (const [i, j] of hidden) (start[i] ?? [])[j] = 0;
	const fill = (current: number[][], next: number): void => {
		const place = hidden[next];
		if (!place) {
			const fits =
				current.every((row, i) => sum(row) === rows[i]) &&
				columns.every((total, j) => sum(current.map((row) => row[j] ?? 0)) === total);
			if (fits) found.push(current);
			return;
		}
		const [i, j] = place;
		const room = Math.min(
			(rows[i] ?? 0) - sum(current[i] ?? []),
			(columns[j] ?? 0) - sum(current.map((row) => row[j] ?? 0))
		);
		for (let value = 0; value <= room; value++) {
			const copy = current.map((row) => [...row]);
			(copy[i] ?? [])[j] = value;
			fill(copy, next + 1);
		}
	};
	fill(start, 0);
	return found;
}
