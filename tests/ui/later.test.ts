// Parts that come later: a server has them before it draws, a browser only when it asks, and what failed can be asked for again.
import { expect, it } from 'vitest';
import LadderMark from '../../src/lib/ui/LadderMark.svelte';
import { fetchParts, later, partsToDraw } from '../../src/lib/ui/later.ts';
import { stillHtml } from '../../src/lib/ui/still.ts';

const mark = () => import('../../src/lib/ui/LadderMark.svelte');

it('is imported once, however often it is asked for', async () => {
	let imports = 0;
	const part = later(() => (imports++, mark()));
	expect(part.now).toBeNull();
	const [first, second] = await Promise.all([part.fetch(), part.fetch()]);
	await fetchParts({ part });
	expect([first, second, part.now]).toEqual([LadderMark, LadderMark, LadderMark]);
	expect(imports).toBe(1);
});

it('tells when it cannot be had, and is fetched anew when asked again', async () => {
	let fails = true;
	const part = later(() => (fails ? Promise.reject(new Error('no line')) : mark()));
	await expect(fetchParts({ part })).rejects.toThrow('no line');
	expect(part.now).toBeNull();
	fails = false;
	await fetchParts({ part });
	expect(part.now).toBe(LadderMark);
});

it('is drawn by a server as if it had been there from the start, once the page was loaded', async () => {
	const part = later(mark);
	const drawn = (of: typeof LadderMark | null) => stillHtml(of, () => ({ mark: true }), new Map(), 's1');
	expect(() => drawn(part.now)).toThrow('ask for its parts first');
	await partsToDraw({ part });
	expect(drawn(part.now)).toBe(drawn(LadderMark));
	expect(drawn(part.now)).toContain('<svg');
});
