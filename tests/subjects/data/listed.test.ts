// A page of problems is that of the newest question, however the answers come in.
import { expect, it } from 'vitest';
import { Listed } from '../../../src/lib/subjects/data/view/delivery/listed.svelte.ts';
import type { OpenedDelivery } from '../../../src/lib/subjects/data/view/delivery/opened.svelte.ts';

const wanted = (from: number) => ({ part: null, code: null, remarks: false, from, count: 10 });

interface Answer {
	come: () => void;
	fail: () => void;
}

function opened() {
	const asked: Answer[] = [];
	const ask = () =>
		new Promise((resolve, reject) =>
			asked.push({
				come: () => resolve({ found: [], all: 0 }),
				fail: () => reject(new Error('out of reach'))
			})
		);
	return { asked, delivery: { turn: 1, ask } as unknown as OpenedDelivery };
}
const heard = () => new Promise(setImmediate);

it('an older answer, or that it did not come, takes nothing from a newer one', async () => {
	const { asked, delivery } = opened();
	const listed = new Listed();
	for (const from of [0, 10, 20]) listed.ask(delivery, wanted(from), () => {});
	asked[2]?.fail();
	await heard();
	expect(listed.unanswered).toBe(true);
	asked[1]?.come();
	await heard();
	expect([listed.unanswered, listed.list.from]).toEqual([true, 0]);
	listed.ask(delivery, wanted(20), () => {});
	asked[3]?.come();
	await heard();
	asked[0]?.fail();
	await heard();
	expect([listed.unanswered, listed.list.from]).toEqual([false, 20]);
});
