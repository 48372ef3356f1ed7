// What is published: no row about people, in any file, compressed ones included, and no address but our own.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from './slow-line.ts';
import { Decrypter } from 'age-encryption';
import Papa from 'papaparse';
import { tableFiles } from '../../src/lib/domain/tables.ts';
import { demonstrationFile, demonstrationPassphrase } from '../../src/lib/vault/demonstration.ts';
import { root } from './own/programme.ts';

const build = path.join(root, 'build');
const data = path.join(root, 'data/velve-lindenhof');

const files = (): string[] =>
	readdirSync(build, { recursive: true, encoding: 'utf8', withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => path.join(one.parentPath, one.name));

function contents(file: string): string {
	const bytes = readFileSync(file);
	const plain = file.endsWith('.br')
		? brotliDecompressSync(bytes)
		: file.endsWith('.gz')
			? gunzipSync(bytes)
			: bytes;
	return plain.toString('latin1');
}

const column = (file: string, name: string): string[] => [
	...new Set(
		Papa.parse<Record<string, string>>(readFileSync(path.join(data, file), 'utf8'), { header: true })
			.data.map((row) => row[name] ?? '')
			.filter((one) => one !== '')
	)
];

test('no pseudonym of a household or respondent is in the build', () => {
	test.setTimeout(240_000);
	const pseudonyms = new Set([
		...column('households.csv', 'household'),
		...column('surveys.csv', 'respondent')
	]);
	expect(pseudonyms.size).toBeGreaterThan(500);
	// One pattern finds the shapes, the set tells a pseudonym from a look-alike.
	const shapes = /H-\d{4}|R\d-\d{3}|[a-z]+(?:-[a-z]+)*-\d{2,4}/g;
	const searched = files().filter((file) => !file.includes('.wasm'));
	expect(searched.length).toBeGreaterThan(100);
	const found = searched.flatMap((file) =>
		(contents(file).match(shapes) ?? [])
			.filter((one) => pseudonyms.has(one))
			.map((one) => `${one} in ${file}`)
	);
	expect(found).toEqual([]);
});

test('the demonstration of a sealed file is there: shut, not packed again, and without households that gave no consent', async ({
	request
}) => {
	const file = path.join(build, demonstrationFile);
	const sealed = readFileSync(file);
	expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
	expect(existsSync(`${file}.br`) || existsSync(`${file}.gz`)).toBe(false);
	const response = await request.get(`/${demonstrationFile}`);
	expect(response.headers()['content-type']).toBe('application/octet-stream');
	// The name stays the same and the content does not, so nobody may keep it unasked.
	expect(response.headers()['cache-control']).toBe('no-cache');
	expect((await response.body()).equals(sealed)).toBe(true);
	const decrypter = new Decrypter();
	decrypter.addPassphrase(demonstrationPassphrase('velve-lindenhof'));
	const opened = Buffer.from(await decrypter.decrypt(sealed));
	const { data: households } = Papa.parse<Record<string, string>>(
		readFileSync(path.join(data, 'households.csv'), 'utf8'),
		{ header: true, skipEmptyLines: true }
	);
	const open = opened.toString('latin1');
	for (const { household = '', consent, withdrawn } of households)
		expect(open.includes(household), household).toBe(consent !== '' && withdrawn === '');
});

test('no plain hash of a restricted file is in the build: who guesses such a file could not see that it is right', () => {
	const restricted = Object.entries(tableFiles).flatMap(([table, one]) =>
		one.restricted ? [`${table}.csv`] : []
	);
	const hashes = restricted.map((name) =>
		createHash('sha256')
			.update(readFileSync(path.join(data, name)))
			.digest('hex')
	);
	const open = createHash('sha256')
		.update(readFileSync(path.join(data, 'observations.csv')))
		.digest('hex');
	const texts = files()
		.filter((file) => /\.(html|json|js)$/.test(file))
		.map(contents);
	expect(texts.some((text) => text.includes(open))).toBe(true);
	expect(hashes.filter((hash) => texts.some((text) => text.includes(hash)))).toEqual([]);
});

test('each page bears a hash of its own, which the build lists; that of the whole folder stands in its description alone', () => {
	const { pages } = JSON.parse(readFileSync(path.join(build, '_app/version.json'), 'utf8')) as {
		pages: Record<string, string>;
	};
	const { identifier } = JSON.parse(readFileSync(path.join(build, 'dataset.json'), 'utf8')) as {
		identifier: [string, { value: string }];
	};
	const about = JSON.parse(readFileSync(path.join(build, 'site.json'), 'utf8')) as {
		build: string;
		published: { url: string };
	};
	const found = new Map<string, string>();
	const wide: string[] = [];
	for (const file of files().filter((one) => /(\.html|__data\.json)$/.test(one))) {
		const text = contents(file);
		const name = path.relative(build, file).split(path.sep).join('/');
		if ([identifier[1].value, about.build, about.published.url].some((one) => text.includes(one)))
			wide.push(name);
		const hash = /\bdataHash:"([0-9a-f]{64})"/.exec(text)?.[1];
		if (hash !== undefined) found.set(name.replace(/(index)?\.html$/, ''), hash);
	}
	expect(wide).toEqual([]);
	expect(Object.keys(pages).sort()).toEqual([...found.keys()].sort());
	for (const [page, hash] of found) expect(hash.startsWith(pages[page] ?? '-'), page).toBe(true);
	// Both languages of a page are drawn from the same; two goals are not.
	const goals = [...found].filter(([page]) => page.startsWith('indicator/')).map(([, hash]) => hash);
	expect(goals.length).toBeGreaterThan(3);
	expect(new Set(goals).size).toBe(goals.length);
});

test('no restricted file is in the build', () => {
	const names = files().map((file) => path.basename(file));
	for (const restricted of [
		...['surveys', 'households', 'assessments', 'results', 'actions', 'responses'],
		...['clients', 'effort', 'effort-totals']
	])
		expect(names.filter((name) => name.startsWith(`${restricted}.csv`))).toEqual([]);
});

test('scripts and styles of our own pages name no other origin', () => {
	// Addresses that libraries carry as text: namespaces, documentation, DuckDB's list of downloads that we never call.
	const known = [
		'www.w3.org',
		'svelte.dev',
		'json-schema.org',
		'layercake.graphics',
		'github.com',
		'cdn.jsdelivr.net',
		'schemas.openxmlformats.org',
		'purl.org'
	];
	const found = files()
		.filter((file) => /\.(js|css|html)$/.test(file) && !/worker/.test(file))
		.flatMap((file) =>
			(contents(file).match(/https?:\/\/[a-z0-9.-]+/gi) ?? [])
				.filter((address) => !known.includes(address.replace(/^https?:\/\//i, '')))
				.map((address) => `${address} in ${path.relative(build, file)}`)
		);
	expect([...new Set(found)]).toEqual([]);
});
