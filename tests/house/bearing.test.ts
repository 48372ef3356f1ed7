// Holds every page inside the frame to bearing the hash of what it reads: the frame waits for that, so a page that does not would end a build without a word.
import { expect, it } from 'vitest';
import { files, textOf } from './sources.ts';

const frame = 'src/routes/[[lang=lang]]/';

it('what each page reads goes through what takes the hash of it', () => {
	const pages = files.filter((file) => file.startsWith(frame) && file.endsWith('/+page.svelte'));
	expect(pages.length).toBeGreaterThan(10);
	const bare = pages
		.map((file) => file.replace(/\.svelte$/, '.server.ts'))
		.filter((file) => !files.includes(file) || !/^export const load = bearing\(/m.test(textOf(file)));
	expect(bare).toEqual([]);
});
