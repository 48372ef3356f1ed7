// What can be inferred of a sum, against every set of whole counts that fits: complete enumeration.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attacker, type Known } from '../../src/lib/disclosure/attacker.ts';

const size = 4;
const most = 5;
const tables = Array.from({ length: (most + 1) ** size }, (_, code) =>
	Array.from({ length: size }, (__, i) => Math.floor(code / (most + 1) ** i) % (most + 1))
);
const sum = (table: readonly number[], members: readonly number[]) =>
	members.reduce((total, one) => total + (table[one] ?? 0), 0);
const group = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1 });

describe('the attacker', () => {
	it('knows as much as somebody who tries every table', async () => {
		let exact = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 0, max: most }), { minLength: size, maxLength: size }),
				fc.array(fc.record({ members: group, how: fc.constantFrom('equal', 'min', 'max') }), {
					maxLength: 4
				}),
				group,
				async (truth, told, asked) => {
					const everything: Known[] = truth.map((_, i) => ({ members: [i], max: most }));
					const known = told.map(({ members, how }): Known => {
						const total = sum(truth, members);
						if (how === 'equal') return { members, equal: total };
						return how === 'min' ? { members, min: Math.max(0, total - 1) } : { members, max: total + 1 };
					});
					const fits = (table: readonly number[]) =>
						known.every((row) => {
							const total = sum(table, row.members);
							if ('equal' in row) return total === row.equal;
							return 'min' in row ? total >= row.min : total <= row.max;
						});
					const sums = tables.filter(fits).map((table) => sum(table, asked));
					const range = await new Attacker([...everything, ...known]).range(asked);
					expect(range.lower).toBeLessThanOrEqual(Math.min(...sums) + 1e-6);
					expect(range.upper).toBeGreaterThanOrEqual(Math.max(...sums) - 1e-6);
					if (!range.exact) return;
					exact++;
					expect(range).toMatchObject({ lower: Math.min(...sums), upper: Math.max(...sums) });
				}
			),
			{ numRuns: 300, seed: 10 }
		);
		expect(exact).toBeGreaterThan(250);
	});

	it('finds no bound where nothing is known, and says when what is told cannot be', async () => {
		const nobody = new Attacker([]);
		expect(await nobody.range([0])).toEqual({ lower: 0, upper: Infinity, exact: true });
		expect(
			() =>
				new Attacker([
					{ members: [0], equal: 3 },
					{ members: [0, 1], equal: 2 }
				])
		).toThrow(RangeError);
	});
});
