// What is worked out once: for all who ask while it is on its way and after, and never a failure that is over.
import { expect, it } from 'vitest';
import { once } from '../../src/lib/domain/once.ts';

it('is asked for once, and again after it failed', async () => {
	const answers = [Promise.reject(new Error('not yet')), Promise.resolve('here'), Promise.resolve('never')];
	let asked = 0;
	const found = once(() => answers[asked++] ?? Promise.resolve('none'));
	const failed = await Promise.allSettled([found(), found()]);
	expect(failed.map((one) => one.status)).toEqual(['rejected', 'rejected']);
	expect(asked).toBe(1);
	expect(await Promise.all([found(), found()])).toEqual(['here', 'here']);
	expect(await found()).toBe('here');
	expect(asked).toBe(2);
});
