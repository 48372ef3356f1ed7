// How far a sum of counts can go: against every set of whole counts that fits, and against integer programming.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Doubt } from '../../src/lib/disclosure/doubt.ts';
import { boundsOf, sumOf, type Known } from '../../src/lib/disclosure/known.ts';
import { Leeway } from '../../src/lib/disclosure/leeway.ts';
import { IntegerProgramme, loadSolver } from './integer-programme.ts';

const size = 4;
const most = 5;
const tables = Array.from({ length: (most + 1) ** size }, (_, code) =>
	Array.from({ length: size }, (__, i) => Math.floor(code / (most + 1) ** i) % (most + 1))
);
const groupOf = (among: number) => fc.uniqueArray(fc.integer({ min: 0, max: among - 1 }), { minLength: 1 });
const truthOf = (among: number) =>
	fc.array(fc.integer({ min: 0, max: most }), { minLength: among, maxLength: among });
const toldOf = (among: number, many: number) =>
	fc.array(
		fc.record({
			members: groupOf(among),
			less: fc.option(groupOf(among), { nil: undefined }),
			how: fc.constantFrom('equal', 'min', 'max'),
			slack: fc.integer({ min: 0, max: 2 })
		}),
		{ maxLength: many }
	);

/** Rows that the truth fits. */
function rowsOf(
	truth: readonly number[],
	told: readonly { members: number[]; less: number[] | undefined; how: string; slack: number }[]
): Known[] {
	return told.map(({ members, less, how, slack }): Known => {
		const apart = less?.filter((one) => !members.includes(one)) ?? [];
		const row = { members, ...(apart.length > 0 && { less: apart }) };
		const sum = sumOf(row, truth);
		if (how === 'equal') return { ...row, equal: sum };
		return how === 'min' ? { ...row, min: sum - slack } : { ...row, max: sum + slack };
	});
}

const fits = (known: readonly Known[], table: readonly number[]): boolean =>
	known.every((row) => {
		const [least, greatest] = boundsOf(row);
		const sum = sumOf(row, table);
		return sum >= least && sum <= greatest;
	});

const total = (table: readonly number[], members: readonly number[]) => sumOf({ members }, table);

beforeAll(loadSolver);

describe('the leeway of counts', () => {
	it('is what somebody finds who tries every table', () => {
		let exact = 0;
		let questions = 0;
		fc.assert(
			fc.property(
				truthOf(size),
				toldOf(size, 5),
				fc.array(groupOf(size), { minLength: 1, maxLength: 4 }),
				(truth, told, asked) => {
					const known = [
						...truth.map((_, i): Known => ({ members: [i], max: most })),
						...rowsOf(truth, told)
					];
					const possible = tables.filter((table) => fits(known, table));
					const leeway = new Leeway(known, truth);
					// One after the other: each goes on where the one before ended.
					for (const group of asked)
						for (const direction of ['max', 'min'] as const) {
							const side = leeway.side(direction, group);
							const sums = possible.map((table) => total(table, group));
							const end = direction === 'max' ? Math.max(...sums) : Math.min(...sums);
							questions++;
							if (direction === 'max') expect(side.value).toBeGreaterThanOrEqual(end - 1e-6);
							else expect(side.value).toBeLessThanOrEqual(end + 1e-6);
							if (!side.whole) continue;
							exact++;
							expect(side.value).toBe(end);
							const table = truth.map((count, place) => count + (side.change.get(place) ?? 0));
							expect(fits(known, table) && table.every((count) => count >= 0)).toBe(true);
							expect(total(table, group)).toBe(end);
						}
				}
			),
			{ numRuns: 400, seed: 10 }
		);
		expect(exact / questions).toBeGreaterThan(0.9);
	});

	it('reaches as far as integer programming where counts are many', () => {
		const [many, wide] = [14, 60];
		let exact = 0;
		fc.assert(
			fc.property(truthOf(many), toldOf(many, 12), groupOf(many), (truth, told, group) => {
				const known = rowsOf(truth, told);
				const count = total(truth, group);
				const programme = new IntegerProgramme(
					truth,
					known.map((row) => {
						const [min, max] = boundsOf(row);
						const less = (row.less ?? []).map((one) => [one, -1] as const);
						return { terms: new Map([...row.members.map((one) => [one, 1] as const), ...less]), min, max };
					})
				);
				const { upper, lower } = programme.range(new Map(group.map((one) => [one, 1])), wide);
				programme.dispose();
				const side = new Leeway(known, truth).side('max', group);
				expect(side.value).toBeGreaterThanOrEqual(upper - 1e-6);
				if (side.whole) expect(Math.min(side.value, count + wide)).toBe(upper);
				if (side.whole) exact++;
				// The least is asked only where the most is not far enough.
				if (upper - count >= wide) return;
				const least = new Leeway(known, truth).side('min', group);
				expect(least.value).toBeLessThanOrEqual(lower + 1e-6);
				if (least.whole) expect(least.value).toBe(lower);
			}),
			{ numRuns: 200, seed: 11 }
		);
		expect(exact).toBeGreaterThan(120);
	});

	it('names rows that are enough to keep a sum where it ends', () => {
		fc.assert(
			fc.property(truthOf(size), toldOf(size, 5), groupOf(size), (truth, told, group) => {
				const known = rowsOf(truth, told);
				const leeway = new Leeway(known, truth, new Set(known));
				leeway.tell(known);
				for (const direction of ['max', 'min'] as const) {
					const { value } = leeway.side(direction, group);
					if (value === Infinity) continue;
					const alone = new Leeway([...leeway.holding()], truth).side(direction, group);
					expect(alone.value).toBeCloseTo(value, 6);
				}
			}),
			{ numRuns: 300, seed: 12 }
		);
	});

	it('forgets rows, and learns them again', () => {
		fc.assert(
			fc.property(
				truthOf(size),
				toldOf(size, 5),
				groupOf(size),
				fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 5 }),
				(truth, told, group, turns) => {
					const known = rowsOf(truth, told);
					const leeway = new Leeway(known, truth, new Set(known));
					for (const turn of turns) {
						const now = known.filter((_, place) => turn[place]);
						leeway.tell(now);
						for (const direction of ['max', 'min'] as const) {
							const anew = new Leeway(now, truth).side(direction, group);
							expect(leeway.side(direction, group).value).toBeCloseTo(anew.value, 6);
						}
					}
				}
			),
			{ numRuns: 300, seed: 13 }
		);
	});

	it('ends as soon as the sum has moved far enough', () => {
		const leeway = new Leeway([{ members: [0, 1, 2], equal: 30 }], [10, 10, 10]);
		const side = leeway.side('max', [0], 5);
		expect(side.value - 10).toBeGreaterThanOrEqual(5);
		expect(leeway.side('max', [0]).value).toBe(30);
	});

	it('finds no bound where nothing is known, and says when the truth cannot be', () => {
		const nobody = new Doubt();
		nobody.truth[0] = 3;
		expect(nobody.range([0])).toEqual({ lower: 0, upper: Infinity, exact: true });
		expect(() => new Leeway([{ members: [0], equal: 2 }], [3])).toThrow(RangeError);
	});
});
