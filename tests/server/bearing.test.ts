// A page bears the hash of what it is drawn from: the same for the same, another where one word of it is another, and none of what other pages tell.
import { expect, it } from 'vitest';
import { bearing, borneBy } from '../../src/lib/server/bearing.ts';

const frame = { programme: 'Programma', version: '1.2.3' };

/** As SvelteKit asks: frame and page at once, of one visit. */
async function borne(data: object, around: object = frame): Promise<string> {
	const event = { locals: {} };
	const waiting = borneBy(event, around);
	expect(await bearing(async () => data)(event)).toBe(data);
	return waiting;
}

it('is that of its own figures and frame', async () => {
	const first = await borne({ value: 12, note: 'een' });
	expect(first).toMatch(/^[0-9a-f]{64}$/);
	expect(await borne({ value: 12, note: 'een' })).toBe(first);
	expect(await borne({ value: 12, note: 'twee' })).not.toBe(first);
	expect(await borne({ value: 12, note: 'een' }, { ...frame, version: '1.2.4' })).not.toBe(first);
});

it('is there too where the page was read before its frame', async () => {
	const event = { locals: {} };
	await bearing(() => ({ value: 12 }))(event);
	expect(await borneBy(event, frame)).toBe(await borne({ value: 12 }));
});

it('leaves each visit its own', async () => {
	const [one, other] = await Promise.all([borne({ value: 1 }), borne({ value: 2 })]);
	expect(one).not.toBe(other);
});

it('ends with the reason of a page that cannot be read, and so does its frame', async () => {
	const event = { locals: {} };
	const waiting = borneBy(event, frame);
	const failing = bearing(() => Promise.reject(new Error('404')));
	await expect(failing(event)).rejects.toThrow('404');
	await expect(waiting).rejects.toThrow('404');
});
