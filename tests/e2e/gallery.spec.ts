// The gallery of the development server is in no build: its address is nobody's, and no file holds a word of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './slow-line.ts';

const build = path.resolve(process.env.WIJKLADDER_BUILD ?? 'build');

test('the gallery is in no build', async ({ request }) => {
	for (const address of ['/galerij', '/galerij/usual.json', '/tests/gallery/main.ts'])
		expect((await request.get(address)).status(), address).toBe(404);

	const written = readdirSync(build, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(html|js|css|json|map)$/.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name));
	expect(written.length).toBeGreaterThan(100);
	const speaking = written.filter((file) =>
		/galerij|wijkladder-gallery|tests\/gallery/i.test(readFileSync(file, 'utf8'))
	);
	expect(speaking.map((file) => path.relative(build, file))).toEqual([]);
});
