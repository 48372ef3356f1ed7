// Holds components to names of their own: an editor's tab and an error message show the name alone.
import path from 'node:path';
import { expect, it } from 'vitest';
import { files } from './sources.ts';

it('no two components have one name', () => {
	const places = new Map<string, string[]>();
	for (const file of files.filter((one) => one.endsWith('.svelte'))) {
		const name = path.posix.basename(file);
		if (!name.startsWith('+')) places.set(name, [...(places.get(name) ?? []), file]);
	}
	expect(places.size).toBeGreaterThan(100);
	expect([...places.values()].filter((same) => same.length > 1)).toEqual([]);
});

it('routes hold only what SvelteKit starts', () => {
	const others = files.filter((file) => file.startsWith('src/routes/') && !/\/\+[^/]+$/.test(file));
	expect(others, 'move it to the view of its subject').toEqual([]);
});
