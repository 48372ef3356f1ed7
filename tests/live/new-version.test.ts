// A tab asks whether the site was replaced only when something does not come in, and says so until it is put off.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NewVersion } from '../../src/lib/live/new-version.svelte.ts';

const page = new EventTarget();
beforeEach(() => {
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
	vi.unstubAllGlobals();
});
const missing = () => page.dispatchEvent(new Event('vite:preloadError'));
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('is told when a part is missing and the host has another version; put off, it is told again at the next', async () => {
	const version = new NewVersion();
	let asked = 0;
	const end = version.listen(() => Promise.resolve(++asked > 0));
	await settled();
	expect([asked, version.told]).toEqual([0, false]);
	missing();
	await settled();
	expect([asked, version.there, version.told]).toEqual([1, true, true]);
	version.told = false;
	missing();
	await settled();
	// What is known need not be asked again.
	expect([asked, version.there, version.told]).toEqual([1, true, true]);
	end();
});

it('is not told of the same version, nor without a line, nor after the page has gone', async () => {
	for (const answer of [() => Promise.resolve(false), () => Promise.reject(new Error('no line'))]) {
		const version = new NewVersion();
		const end = version.listen(answer);
		missing();
		version.ask();
		await settled();
		expect([version.there, version.told]).toEqual([false, false]);
		end();
	}
	const gone = new NewVersion();
	gone.listen(() => Promise.resolve(true))();
	missing();
	gone.ask();
	await settled();
	expect(gone.there).toBe(false);
});
