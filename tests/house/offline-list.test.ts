// The list that a build gives its service worker: each file by the hash of its bytes, and of each page the programs that it can come to ask for.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listOf, writeWorker } from '../../scripts/offline.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-list-'));
const texts: Record<string, string> = {
	'index.html': '<link href="./_app/immutable/entry/app.Ab.js"><link href="./_app/immutable/nodes/2.Cd.js">',
	'en.html': '<link href="./_app/immutable/entry/app.Ab.js"><link href="./_app/immutable/nodes/2.Cd.js">',
	'huishoudens.html': '<link href="./_app/immutable/nodes/6.Ef.js">',
	'404.html': '',
	'huishoudens-demonstratie.age': 'age-encryption.org/v1',
	'gegevens/areas.csv': 'area',
	'definities.json': '{}',
	'licenties.txt': 'of others',
	'thema/stijl-0a1b2c3d4e.css': ':root{}',
	'thema/letters-0a1b2c3d4e.woff2': 'letters',
	'published-0a1b.duckdb': 'tables',
	'_app/version.json': '{"build":"b1"}',
	'_app/immutable/entry/app.Ab.js':
		'import("../nodes/0.Gh.js");import("../nodes/2.Cd.js");import("../nodes/6.Ef.js")',
	'_app/immutable/nodes/0.Gh.js': '',
	'_app/immutable/nodes/2.Cd.js': 'import("../chunks/Ij.js")',
	'_app/immutable/nodes/6.Ef.js': 'new Worker("../workers/unseal-worker-Kl.js")',
	'_app/immutable/chunks/Ij.js': 'fetch("duckdb-eh.Mn.wasm"),"../assets/x.Op.css"',
	'_app/immutable/assets/x.Op.css': 'url(letters.Qr.woff2)',
	'_app/immutable/assets/letters.Qr.woff2': 'letters',
	'_app/immutable/assets/duckdb-eh.Mn.wasm': 'engine',
	'_app/immutable/workers/unseal-worker-Kl.js': '',
	'_app/immutable/workers/site-worker-St.js': '"../assets/drawing-Uv.wasm","../assets/drawing-Wx.woff2"',
	'_app/immutable/assets/drawing-Uv.wasm': 'drawing',
	'_app/immutable/assets/drawing-Wx.woff2': 'letters',
	'service-worker.js': 'begin();\n'
};

beforeAll(() => {
	for (const [file, text] of Object.entries({
		...texts,
		'service-worker.js.br': 'old',
		'index.html.br': 'br'
	})) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const needed = (page: string): string[] => {
	const { pages, needs, programs } = listOf(folder);
	return (needs[pages[page]?.[1] ?? -1] ?? []).map((index) => programs[index]?.[0] ?? '').sort();
};

it('names every page by its address, with what it weighs packed', () => {
	const { pages, build } = listOf(folder);
	expect(build).toBe('b1');
	expect(Object.keys(pages).sort()).toEqual(['', 'en', 'huishoudens']);
	const hash = createHash('sha256')
		.update(texts['index.html'] ?? '')
		.digest()
		.subarray(0, 16);
	expect(pages['']).toEqual([hash.toString('base64url'), 0, 2]);
	expect(pages['en']?.[1]).toBe(0);
});

it('follows what a page can come to ask for, through workers and style sheets, to no other page and not to the engine', () => {
	expect(needed('')).toEqual(
		[
			'assets/letters.Qr.woff2',
			'assets/x.Op.css',
			'chunks/Ij.js',
			'entry/app.Ab.js',
			'nodes/0.Gh.js',
			'nodes/2.Cd.js'
		].sort()
	);
	expect(needed('huishoudens')).toEqual(['nodes/6.Ef.js', 'workers/unseal-worker-Kl.js']);
	const { engine, needs, programs } = listOf(folder);
	expect(engine.map((index) => programs[index]?.[0])).toEqual(['assets/duckdb-eh.Mn.wasm']);
	// What makes a site is kept with all programs, where one is made, and is needed by no page.
	const ofNoPage = programs.flatMap(([file], index) =>
		engine.includes(index) || needs.some((one) => one.includes(index)) ? [] : [file]
	);
	expect(ofNoPage.filter((file) => !file.endsWith('.json')).sort()).toEqual([
		'assets/drawing-Uv.wasm',
		'assets/drawing-Wx.woff2',
		'workers/site-worker-St.js'
	]);
});

it('names no sealed file and no download, in whatever part', () => {
	const text = JSON.stringify(listOf(folder));
	expect(text).toContain('definities.json');
	expect(text).toContain('published-0a1b.duckdb');
	expect(Object.keys(listOf(folder).asked)).toEqual(
		expect.arrayContaining(['thema/letters-0a1b2c3d4e.woff2', 'thema/stijl-0a1b2c3d4e.css'])
	);
	// A tab takes them along into the site that it makes, also without a network.
	expect(Object.keys(listOf(folder).asked)).toContain('licenties.txt');
	expect(text).not.toMatch(/\.age|\.csv|404/);
});

it('makes another worker of another build, and leaves no packed one of before', () => {
	expect(writeWorker(folder)).toEqual([path.join(folder, 'service-worker.js')]);
	const written = readFileSync(path.join(folder, 'service-worker.js'), 'utf8');
	expect(written).toMatch(/^self\.keptList=\{"build":"b1",.*\};\nbegin\(\);\n$/s);
	expect(() => readFileSync(path.join(folder, 'service-worker.js.br'))).toThrow();
	rmSync(path.join(folder, 'service-worker.js'));
	expect(writeWorker(folder), 'SvelteKit alone writes a site without').toEqual([]);
});
