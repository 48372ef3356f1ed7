// Packed files are those of the file beside them, whether they were packed now, earlier, or while others were still written.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { compressor, precompress } from '../../scripts/precompress.mjs';

const made: string[] = [];
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** One text as a page and as a script, which is packed harder; one that would only grow; and one that nobody packs. */
function folderOf(words: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-packed-'));
	made.push(folder);
	const text = Array.from({ length: 400 }, (_, nth) => `${words} ${(nth * 7919) % 1000}`).join('\n');
	for (const name of ['page.html', 'script.js', 'picture.png']) writeFileSync(path.join(folder, name), text);
	writeFileSync(path.join(folder, 'short.json'), '{}');
	return folder;
}
const filesOf = (folder: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(folder)
			.sort()
			.map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')])
	);

it('packs the same bytes each time, of the file as it is', async () => {
	const words = `woorden van ${process.pid}`;
	const [first, again, beside, other] = [words, words, words, `${words} anders`].map(folderOf);
	if (!first || !again || !beside || !other) throw new Error('no folders');
	for (const folder of [first, again, other]) await precompress(folder);
	const { add, done } = compressor();
	for (const name of readdirSync(beside)) add(path.join(beside, name));
	await done();

	expect(Object.keys(filesOf(first))).toEqual([
		'page.html',
		'page.html.br',
		'page.html.gz',
		'picture.png',
		'script.js',
		'script.js.br',
		'script.js.gz',
		'short.json'
	]);
	expect(filesOf(again)).toEqual(filesOf(first));
	expect(filesOf(beside)).toEqual(filesOf(first));
	for (const folder of [first, other])
		for (const name of ['page.html', 'script.js']) {
			const bytes = (file: string): Buffer => readFileSync(path.join(folder, file));
			expect(brotliDecompressSync(bytes(`${name}.br`)).equals(bytes(name))).toBe(true);
			expect(gunzipSync(bytes(`${name}.gz`)).equals(bytes(name))).toBe(true);
		}
});

it('packs the same files in another way where it is asked to be quick, and keeps those apart', async () => {
	const words = `vlug ${process.pid}`;
	const [usual, quick] = [folderOf(words), folderOf(words)];
	await precompress(usual);
	const before = process.env.WIJKLADDER_COMPRESS;
	process.env.WIJKLADDER_COMPRESS = 'quick';
	try {
		await precompress(quick);
	} finally {
		if (before === undefined) delete process.env.WIJKLADDER_COMPRESS;
		else process.env.WIJKLADDER_COMPRESS = before;
	}
	expect(Object.keys(filesOf(quick))).toEqual(Object.keys(filesOf(usual)));
	for (const name of ['page.html', 'script.js']) {
		const [less, more] = [quick, usual].map((folder) => readFileSync(path.join(folder, `${name}.br`)));
		expect(less).not.toEqual(more);
		expect(brotliDecompressSync(less ?? '')).toEqual(readFileSync(path.join(quick, name)));
	}
});

it('tells of a file that cannot be packed', async () => {
	const folder = folderOf('weg');
	const { add, done } = compressor();
	rmSync(path.join(folder, 'page.html'));
	add(path.join(folder, 'page.html'));
	await expect(done()).rejects.toThrow(/page\.html/);
});
