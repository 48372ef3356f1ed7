// While a slider moves the newest question alone is asked, and only one that was asked is said to have got no answer.
import { expect, it } from 'vitest';
import { newestAlone } from '../../../src/lib/subjects/costs/view/newest-alone.ts';

/** What is wanted is set as a slider sets it; each question waits until it is let go. */
function slider() {
	const asked: { question: string; end: (answered: boolean) => Promise<unknown> }[] = [];
	const told: (string | null)[] = [];
	let [wanted, answered] = ['', ''];
	const work = newestAlone(
		() => (wanted === answered ? null : wanted),
		(question) =>
			new Promise((resolve, reject) => {
				const end = (well: boolean) => {
					if (well) answered = question;
					if (well) resolve();
					else reject(new Error('out of reach'));
					return new Promise(setImmediate);
				};
				asked.push({ question, end });
			}),
		(failed) => told.push(failed)
	);
	const move = (to: string) => {
		wanted = to;
		void work();
	};
	return { asked, told, move, again: () => void work() };
}

it('asks the newest of what came meanwhile, and none before it', async () => {
	const { asked, told, move } = slider();
	for (const to of ['1', '2', '3']) move(to);
	await asked[0]?.end(true);
	await asked[1]?.end(true);
	expect(asked.map((one) => one.question)).toEqual(['1', '3']);
	expect(told).toEqual([null]);
});

it('asks the newest also where the one before it got no answer, and says nothing of that one', async () => {
	const { asked, told, move } = slider();
	for (const to of ['1', '2', '3']) move(to);
	await asked[0]?.end(false);
	expect(asked.map((one) => one.question)).toEqual(['1', '3']);
	await asked[1]?.end(true);
	expect(told).toEqual([null]);
});

it('says which got no answer, waits, and asks it again', async () => {
	const { asked, told, move, again } = slider();
	move('1');
	await asked[0]?.end(false);
	expect([asked.length, told]).toEqual([1, [null, '1']]);
	again();
	await asked[1]?.end(false);
	expect([asked.length, told]).toEqual([2, [null, '1', null, '1']]);
	again();
	await asked[2]?.end(true);
	expect([asked.length, told]).toEqual([3, [null, '1', null, '1', null]]);
});

it('says nothing of a question that nobody waits for any more', async () => {
	const { asked, told, move } = slider();
	move('1');
	move('');
	await asked[0]?.end(false);
	expect([asked.length, told]).toEqual([1, [null]]);
});
