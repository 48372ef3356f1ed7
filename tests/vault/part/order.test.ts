// Rows that were told come out in order, each once, wherever the stretches of those that stay begin.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takenBefore } from '../../../src/lib/vault/part/order.ts';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 20 });
const sorted = (all: readonly string[]): string[] => [...all].sort();

it('lays what stays and what was told in one order, and tells every row once', () => {
	fc.assert(
		fc.property(names, names, fc.integer({ min: 1, max: 6 }), (stay, news, size) => {
			const kept = sorted(stay);
			const told = sorted(news.filter((one) => !kept.includes(one)));
			const beginnings = kept.flatMap((household, place) =>
				place % size === 0 ? [{ from: place, row: { household } }] : []
			);
			const take = takenBefore(
				'households',
				told.map((household) => ({ household })),
				beginnings
			);
			const laid: string[] = [];
			for (let from = 0; from < kept.length; from += size)
				laid.push(
					...sorted([
						...kept.slice(from, from + size),
						...take(from + size < kept.length ? from + size : null).map(({ household }) => String(household))
					])
				);
			laid.push(...take(null).map(({ household }) => String(household)));
			expect(laid).toEqual(sorted([...kept, ...told]));
		})
	);
});

it('loses nobody where the rows that stay are in no order, or the first of a stretch is gone', () => {
	const rows = ['a', 'c', 'e'].map((household) => ({ household }));
	const take = takenBefore('households', rows, [{ from: 6, row: { household: 'b' } }]);
	const all = [take(2), take(4), take(6), take(8), take(null)].flat();
	expect(all).toEqual(rows);
});
