// What docs/hosting promises, asked of the real servers: nginx, Caddy and Apache, where they are installed.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { precompress, rangedFrom } from '../../scripts/precompress.mjs';
import { headersFor } from '../../scripts/serve/headers.mjs';
import { hostFiles } from '../../scripts/serve/hosts.mjs';
import { wholeUpTo } from '../../src/lib/engine/download.ts';
import { ask as askOf } from './ask.ts';
import { onEachHost } from './each-host.ts';

/** Sites that may frame the charts. */
const embed = ['https://www.gemeente.nl', 'https://intranet.gemeente.nl'];
const template = (name: string) => readFileSync(path.resolve('docs/hosting', name), 'utf8');
const files = hostFiles({ nginx: template('nginx.conf'), caddy: template('Caddyfile') }, embed);
const base = mkdtempSync(path.join(tmpdir(), 'wijkladder-hosts-'));
const folder = path.join(base, 'build');
const page = `<!doctype html><meta charset="utf-8">${'<p>Wijkladder</p>'.repeat(200)}`;
const missing = `<!doctype html>${'<p>Deze pagina bestaat niet.</p>'.repeat(60)}`;
const small = Buffer.from('klein '.repeat(2000));
/** More than a browser fetches at once: read in parts. It would pack well, but must not be packed. */
const large = Buffer.alloc(rangedFrom + 5000, 'abcdefg');
const worker = '/_app/immutable/workers/unseal-worker-C-o6FRRf.js';
const script = 'const a = 1;'.repeat(500);

function put(file: string, content: string | Buffer) {
	const target = path.join(folder, file);
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(target, content);
}

beforeAll(async () => {
	// Servers that begin as root read as somebody else.
	chmodSync(base, 0o755);
	for (const file of ['index.html', 'methode.html', 'en.html', 'en/methode.html', 'stand/2010-Q2.html'])
		put(file, page);
	put('404.html', missing);
	// Beside each page stands a folder of its name, with what a link inside the site fetches.
	for (const file of ['methode', 'en/methode', 'stand/2010-Q2']) put(`${file}/__data.json`, '{"a":1}');
	put('gegevens/areas.csv', 'area,name\nvelve,Velvé\n');
	put('licenties.txt', `© de makers\n${'Copyright © de makers\n'.repeat(100)}`);
	put('gegevens/leveringen.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
	put('published-0123456789abcdef.duckdb', small);
	put('published-fedcba9876543210.duckdb', large);
	put('huishoudens-demonstratie.age', small);
	put('_app/immutable/entry.js', script);
	put('_app/immutable/engine.wasm', small);
	put('_app/immutable/font.woff2', 'font');
	put('_app/version.json', '{"version":"1"}');
	put('service-worker.js', script);
	put(worker, script);
	put('.hidden', 'hidden file');
	for (const file of ['embed/stand.html', 'en/embed/stand.html']) put(file, page);
	for (const [name, text] of Object.entries(files)) put(name, text);
	await precompress(folder);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

it('what a browser reads in parts is what the build leaves unpacked', () => {
	expect(rangedFrom).toBe(wholeUpTo);
});

onEachHost({ folder, base }, (name, host) => {
	const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
		askOf(host(), url, headers, method);

	it('shows each page at its clean address, beside a folder of the same name', async () => {
		for (const url of ['/', '/methode', '/en', '/en/methode', '/stand/2010-Q2', '/methode?area=lindenhof']) {
			const { status, headers, body } = await ask(url);
			expect([status, headers['content-type']], url).toEqual([200, 'text/html; charset=utf-8']);
			expect(body.toString(), url).toBe(page);
		}
		expect((await ask('/methode/__data.json')).body.toString()).toBe('{"a":1}');
	});

	it('sends an address with a closing slash to the one without, wherever the site stands', async () => {
		for (const [url, to] of [
			['/methode/', '/methode'],
			['/en/methode/?confidence=0.9', '/en/methode?confidence=0.9'],
			['/en/', '/en']
		] as const) {
			const { status, headers } = await ask(url, { host: 'wijk.example' });
			expect([301, 308], url).toContain(status);
			// A server behind another one knows neither its name nor its port; Apache always writes what it was called by.
			const whole = name === 'Apache' ? 'http://wijk.example' : '';
			expect(headers.location, url).toBe(`${whole}${to}`);
		}
		for (const url of ['//methode/', '//evil.example//', '/%2fevil.example/'])
			expect(new URL(String((await ask(url)).headers.location ?? '/'), host().url).origin, url).toBe(
				host().url
			);
	});

	it('lists no folder, and shows nothing that is hidden', async () => {
		for (const url of ['/stand', '/stand/', '/_app/', '/_app/immutable/', '/gegevens/', '/nergens']) {
			const first = await ask(url);
			const { status, body } = first.headers.location
				? await ask(String(first.headers.location).replace(host().url, ''))
				: first;
			expect([url, status]).toEqual([url, 404]);
			expect(body.toString(), url).toBe(missing);
		}
		for (const url of ['/.hidden', '/.htaccess', '/_headers', '/web.config', '/nginx.conf', '/Caddyfile']) {
			const { status, body } = await ask(url);
			expect([403, 404], url).toContain(status);
			expect(body.toString(), url).not.toMatch(/hidden file|Content-Security/);
		}
	});

	it('sends the policy with every answer, a miss too', async () => {
		for (const url of [
			'/',
			'/methode',
			'/nergens',
			worker,
			'/_app/immutable/entry.js',
			'/_app/version.json',
			'/service-worker.js',
			'/published-0123456789abcdef.duckdb',
			'/embed/stand',
			'/en/embed/stand',
			'/methode?x=/embed/'
		]) {
			const { headers } = await ask(url);
			for (const [header, value] of Object.entries(headersFor(url, embed)))
				expect([url, header, headers[header.toLowerCase()]]).toEqual([url, header, value]);
		}
	});

	it('keeps nobody with a miss: the next version may bring the file', async () => {
		for (const url of ['/_app/immutable/gone.js', '/published-gone.duckdb'])
			expect([url, (await ask(url)).headers['cache-control']]).toEqual([url, 'no-cache']);
	});

	it('names every kind of file as browsers want it', async () => {
		for (const [url, type] of Object.entries({
			'/_app/immutable/entry.js': /^(text|application)\/javascript(; charset=utf-8)?$/,
			'/_app/immutable/engine.wasm': /^application\/wasm$/,
			'/_app/immutable/font.woff2': /^(font|application)\/(font-)?woff2?2?$/,
			'/gegevens/leveringen.ics': /^text\/calendar; charset=utf-8$/,
			'/gegevens/areas.csv': /^text\/csv; charset=utf-8$/,
			'/licenties.txt': /^text\/plain; charset=utf-8$/,
			'/published-0123456789abcdef.duckdb': /^application\/octet-stream$/,
			'/huishoudens-demonstratie.age': /^application\/octet-stream$/
		}))
			for (const encoding of ['identity', 'gzip, br'])
				expect((await ask(url, { 'accept-encoding': encoding })).headers['content-type'], url).toMatch(type);
	});

	it('sends the packed form that stands beside a file, and says that it depends on the reader', async () => {
		for (const [url, plain] of [
			['/methode', page],
			['/_app/immutable/entry.js', script],
			['/published-0123456789abcdef.duckdb', small.toString()]
		] as const) {
			const packed = await ask(url, { 'accept-encoding': 'gzip' });
			expect([url, packed.headers['content-encoding']]).toEqual([url, 'gzip']);
			expect(gunzipSync(packed.body).toString(), url).toBe(plain);
			expect(String(packed.headers.vary), url).toMatch(/accept-encoding/i);
			const whole = await ask(url);
			expect([whole.headers['content-encoding'], whole.body.toString()], url).toEqual([undefined, plain]);
			expect(String(whole.headers.vary), url).toMatch(/accept-encoding/i);
		}
		// Debian's nginx has no brotli; the others do.
		if (name === 'nginx') return;
		const smaller = await ask('/methode', { 'accept-encoding': 'gzip, deflate, br' });
		expect(smaller.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(smaller.body).toString()).toBe(page);
	});

	it('sends exactly the bytes asked for of what is read in parts, whatever packing the reader takes', async () => {
		const url = '/published-fedcba9876543210.duckdb';
		for (const encoding of ['identity', 'gzip, deflate, br']) {
			const head = await ask(url, { 'accept-encoding': encoding }, 'HEAD');
			expect([head.headers['content-length'], head.headers['content-encoding']], encoding).toEqual([
				String(large.length),
				undefined
			]);
			expect(head.headers['accept-ranges'], encoding).toBe('bytes');
			const from = large.length - 100;
			const part = await ask(url, { range: `bytes=${from}-`, 'accept-encoding': encoding });
			expect([part.status, part.headers['content-range']], encoding).toEqual([
				206,
				`bytes ${from}-${large.length - 1}/${large.length}`
			]);
			expect(part.body.equals(large.subarray(from)), encoding).toBe(true);
		}
	});
});
