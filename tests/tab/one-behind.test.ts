// A step behind another: in order, never two at a time, and over once it is said to be over.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneBehind } from '../../src/lib/tab/one-behind.ts';

/** Each step takes so many turns, and may fail at its end. */
interface Item {
	first: number;
	second: number;
	fails: 'first' | 'second' | null;
}
async function turns(count: number): Promise<void> {
	for (let left = count; left > 0; left--) await Promise.resolve();
}
const item = fc.record<Item>({
	first: fc.nat({ max: 12 }),
	second: fc.nat({ max: 12 }),
	fails: fc.oneof(
		{ weight: 6, arbitrary: fc.constant(null) },
		fc.constantFrom('first' as const, 'second' as const)
	)
});

it('keeps the order, holds one at most, and leaves nothing under way, whatever fails', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(item, { maxLength: 8 }), async (items) => {
			const [begun, done]: [number[], number[]] = [[], []];
			let [underWay, most] = [0, 0];
			const step = async (length: number, fault: string | null) => {
				underWay++;
				await turns(length);
				underWay--;
				if (fault) throw new Error(fault);
			};
			const told = await oneBehind(
				[...items.entries()],
				async ([place, { first, fails }]) => {
					begun.push(place);
					await step(first, fails === 'first' ? `first ${place}` : null);
					return place;
				},
				async (of, place) => {
					expect(of).toBe(place);
					most = Math.max(most, begun.length - done.length);
					await step(items[place]?.second ?? 0, items[place]?.fails === 'second' ? `second ${place}` : null);
					done.push(place);
				}
			).then(
				() => null,
				(error: unknown) => (error instanceof Error ? error.message : String(error))
			);
			expect(underWay).toBe(0);
			expect(most).toBeLessThanOrEqual(2);
			const wrong = items.findIndex(({ fails }) => fails !== null);
			expect(told).toBe(wrong < 0 ? null : `${items[wrong]?.fails} ${wrong}`);
			expect(done).toEqual(items.slice(0, wrong < 0 ? undefined : wrong).map((_, place) => place));
		})
	);
});
