// What `npm start` sends: the header policy, compression, ranges, clean URLs, and never a file outside the folder.
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { Parser } from 'saxen';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../scripts/precompress.mjs';
import { headersFor, hasWorkerPolicy, looksLikeWorker, rulesFor } from '../../scripts/serve/headers.mjs';
import { documented } from '../../scripts/serve/host-files.mjs';
import { embedIn, hostFiles } from '../../scripts/serve/hosts.mjs';
import { serve } from '../../scripts/serve/server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const template = (name: string) => readFileSync(path.join(root, 'docs/hosting', name), 'utf8');
const templates = { nginx: template('nginx.conf'), caddy: template('Caddyfile') };
const base = mkdtempSync(path.join(tmpdir(), 'wijkladder-served-'));
const folder = path.join(base, 'build');
const page = `<!doctype html>${'<p>Wijkladder</p>'.repeat(200)}`;
const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 7));
const worker = '/_app/immutable/assets/duckdb-browser-eh.worker.abc.js';

/** What a reader of XML finds in web.config. */
function iisOf(text: string) {
	const rewrite: { name: string; value: string }[] = [];
	const types: Record<string, string> = {};
	const parser = new Parser();
	parser.on('error', (error) => {
		throw error;
	});
	let name = '';
	const named: string[] = [];
	parser.on('openTag', (tag, attributesOf) => {
		const given = attributesOf();
		if (tag === 'rule') named.push((name = given.name ?? ''));
		if (tag === 'action') rewrite.push({ name, value: given.value ?? '' });
		if (tag === 'mimeMap') types[given.fileExtension ?? ''] = given.mimeType ?? '';
	});
	parser.write(text);
	const failed = parser.end();
	if (failed) throw failed;
	return { rewrite, named, static: types };
}

let port = 0;
let close: () => Promise<void>;

function put(file: string, content: string | Buffer) {
	const target = path.join(folder, file);
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(target, content);
}

beforeAll(async () => {
	writeFileSync(path.join(base, 'secret.txt'), 'outside');
	put('index.html', page);
	put('methode.html', page);
	put('en.html', page);
	put('en/methode.html', page);
	put('data/published.duckdb', bytes);
	put('_app/immutable/entry.js', 'const a = 1;'.repeat(500));
	put(worker, 'onmessage = () => {};'.repeat(100));
	put('_app/immutable/engine.wasm', bytes);
	put('_app/immutable/font.woff2', 'font');
	put('.hidden', 'hidden');
	put('_headers', 'for hosts');
	await precompress(folder);
	({ port, close } = await serve({ folder, port: 0, host: '127.0.0.1' }));
});

afterAll(async () => {
	await close();
	rmSync(base, { recursive: true, force: true });
});

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

/** Asks without a client that would decode the answer or tidy up the path. */
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
	new Promise<Answer>((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port, path: url, method, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
			);
		});
		asked.on('error', reject);
		asked.end();
	});

describe('the header policy', () => {
	it('comes with every answer, also with a miss, a redirect and an error', async () => {
		for (const url of ['/', '/methode', '/nergens', '/methode/', '/_app/immutable/entry.js', '/%']) {
			const { headers } = await ask(url);
			expect(headers['x-content-type-options'], url).toBe('nosniff');
			expect(headers['referrer-policy'], url).toBe('no-referrer');
			expect(headers['cross-origin-opener-policy'], url).toBe('same-origin');
			expect(headers['permissions-policy'], url).toContain('geolocation=()');
			expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'");
		}
	});

	it('lets only a worker compile WebAssembly, and load from nowhere else', async () => {
		const { headers } = await ask(worker);
		expect(headers['content-security-policy']).toBe(
			"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
		);
		const other = await ask('/_app/immutable/entry.js');
		expect(other.headers['content-security-policy']).not.toContain('wasm-unsafe-eval');
	});

	it('covers every name under which a worker is built', () => {
		for (const file of [
			worker,
			'/_app/immutable/workers/vault.worker-C-o6FRRf.js',
			'/_app/immutable/workers/randomisation-worker-BsX1q3Zk.js'
		]) {
			expect(looksLikeWorker(file) && hasWorkerPolicy(file), file).toBe(true);
		}
		expect(hasWorkerPolicy('/_app/immutable/chunks/engine.js')).toBe(false);
	});

	it('is the same for every host', () => {
		for (const [file, text] of Object.entries(hostFiles(templates))) {
			for (const value of Object.values(headersFor(worker))) expect(text, file).toContain(value);
			for (const value of Object.values(headersFor('/'))) {
				// Hosts that read _headers ask about a page again by themselves, and would join two values for one header.
				if (file !== '_headers' || value !== 'no-cache') expect(text, file).toContain(value);
			}
			expect(text, file).not.toContain('embed/');
		}
	});

	it('stands in docs/hosting as it is for a site that nobody may frame', () => {
		for (const { file, text } of documented())
			expect(
				readFileSync(path.join(root, file), 'utf8'),
				`run: node scripts/serve/host-files.mjs (${file})`
			).toBe(text);
	});

	it('is XML that a program can read for IIS, with a rule for each header of each path', () => {
		const {
			rewrite,
			named,
			static: types
		} = iisOf(hostFiles(templates, ['https://www.gemeente.nl'])['web.config'] ?? '');
		for (const { path: place, headers } of rulesFor(['https://www.gemeente.nl']))
			for (const [name, value] of Object.entries(headers))
				expect(rewrite.find((one) => one.name === `${place} ${name}`)?.value).toBe(value);
		// Of two rules of one name IIS refuses the whole file, with 500.19.
		expect(new Set(named).size).toBe(named.length);
		expect(named.length).toBeGreaterThan(20);
		expect(types['.wasm']).toBe('application/wasm');
		expect(types['.duckdb']).toBe('application/octet-stream');
		expect(types['.age']).toBe('application/octet-stream');
		expect(types['.txt']).toBe('text/plain; charset=utf-8');
	});
});

describe('who may frame', () => {
	const allowed = ['https://www.gemeente.nl', 'https://intranet.gemeente.nl:8443'];
	const pages = [
		'/',
		'/en',
		'/huishoudens',
		'/rapport',
		'/gegevens',
		'/bezoek',
		'/en/huishoudens',
		'/embedded'
	];

	it('is nobody, unless the programme names a site, and then the charts alone', () => {
		for (const page of [...pages, '/embed/stand', '/en/embed/indicator/a'])
			expect(headersFor(page)['Content-Security-Policy'], page).toBe("frame-ancestors 'none'");
		for (const page of pages)
			expect(headersFor(page, allowed)['Content-Security-Policy'], page).toBe("frame-ancestors 'none'");
		for (const page of ['/embed/stand', '/en/embed/indicator/a'])
			expect(headersFor(page, allowed)['Content-Security-Policy'], page).toBe(
				`frame-ancestors ${allowed.join(' ')}`
			);
	});

	it('is read by the server from the build that it serves', async () => {
		const before = readFileSync(path.join(folder, '_headers'), 'utf8');
		put('embed/stand.html', page);
		put('_headers', hostFiles(templates, allowed)._headers ?? '');
		try {
			const policy = async (url: string) => (await ask(url)).headers['content-security-policy'];
			expect(await policy('/embed/stand')).toBe(`frame-ancestors ${allowed.join(' ')}`);
			for (const url of ['/methode', '/methode?x=/embed/', '/embed/../methode', '/embed/%2e%2e/methode'])
				expect(await policy(url), url).toBe("frame-ancestors 'none'");
		} finally {
			put('_headers', before);
		}
	});

	it('is told to hosts that join all that fits by the older header, which a newer policy overrules', () => {
		const text = hostFiles(templates, allowed)._headers ?? '';
		expect(embedIn(text)).toEqual(allowed);
		const everywhere = text.slice(text.indexOf('\n/*\n'), text.indexOf('/_app/'));
		expect(everywhere).toContain('X-Frame-Options: DENY');
		expect(everywhere).not.toContain('frame-ancestors');
		expect(embedIn(hostFiles(templates)._headers ?? '')).toEqual([]);
	});
});

describe('caching', () => {
	it('keeps hashed files for a year, and asks again for all else', async () => {
		expect((await ask('/_app/immutable/entry.js')).headers['cache-control']).toBe(
			'public, max-age=31536000, immutable'
		);
		expect(headersFor('/published-0123456789abcdef.duckdb')['Cache-Control']).toContain('immutable');
		expect((await ask('/')).headers['cache-control']).toBe('no-cache');
		expect((await ask('/_app/immutable/gone.js')).headers['cache-control']).toBe('no-cache');
	});

	it('answers 304 without a body when nothing changed, per encoding', async () => {
		const plain = (await ask('/')).headers.etag as string;
		const small = (await ask('/', { 'accept-encoding': 'br' })).headers.etag as string;
		expect(plain).not.toBe(small);
		const again = await ask('/', { 'if-none-match': plain });
		expect([again.status, again.body.length]).toEqual([304, 0]);
		expect((await ask('/', { 'if-none-match': plain, 'accept-encoding': 'br' })).status).toBe(200);
	});
});

describe('compression', () => {
	it('sends brotli, else gzip, else the file itself, and says so', async () => {
		const br = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
		expect([br.headers['content-encoding'], br.headers.vary]).toEqual(['br', 'Accept-Encoding']);
		expect(brotliDecompressSync(br.body).toString()).toBe(page);
		const gz = await ask('/', { 'accept-encoding': 'gzip, br;q=0' });
		expect(gz.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gz.body).toString()).toBe(page);
		const plain = await ask('/');
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.body.toString()).toBe(page);
	});
});

describe('ranges', () => {
	const published = '/data/published.duckdb';

	it('sends exactly the bytes asked for, never compressed', async () => {
		for (const [range, start, end] of [
			['bytes=0-99', 0, 99],
			['bytes=4990-', 4990, 4999],
			['bytes=-10', 4990, 4999],
			['bytes=4000-99999', 4000, 4999]
		] as const) {
			const { status, headers, body } = await ask(published, { range, 'accept-encoding': 'br' });
			expect([status, headers['content-encoding']], range).toEqual([206, undefined]);
			expect(headers['content-range'], range).toBe(`bytes ${start}-${end}/5000`);
			expect(body.equals(bytes.subarray(start, end + 1)), range).toBe(true);
		}
	});

	it('tells the size of the file itself to whoever is about to read ranges of it', async () => {
		const { headers, body } = await ask(published, { 'accept-encoding': 'br' }, 'HEAD');
		expect([headers['content-length'], headers['accept-ranges'], body.length]).toEqual(['5000', 'bytes', 0]);
	});

	it('refuses what lies behind the end, and sends the whole when the file changed since', async () => {
		expect((await ask(published, { range: 'bytes=5000-' })).status).toBe(416);
		const stale = await ask(published, { range: 'bytes=0-9', 'if-range': '"older"' });
		expect([stale.status, stale.body.length]).toEqual([200, 5000]);
		expect((await ask(published, { range: 'bytes=9-1' })).status).toBe(200);
	});
});

describe('addresses', () => {
	it('are clean: a page without .html, and one address for it', async () => {
		for (const url of ['/', '/methode', '/en', '/en/methode', '/methode?area=lindenhof']) {
			const { status, headers } = await ask(url);
			expect([status, headers['content-type']], url).toEqual([200, 'text/html; charset=utf-8']);
		}
		const moved = await ask('/en/methode/?confidence=0.9');
		expect([moved.status, moved.headers.location]).toEqual([308, '/en/methode?confidence=0.9']);
		expect((await ask('/nergens')).status).toBe(404);
	});

	it('carry the type of the file', async () => {
		const types = Object.entries({
			'/_app/immutable/engine.wasm': 'application/wasm',
			'/data/published.duckdb': 'application/octet-stream',
			'/_app/immutable/font.woff2': 'font/woff2',
			'/_app/immutable/entry.js': 'text/javascript; charset=utf-8'
		});
		for (const [url, type] of types) expect((await ask(url)).headers['content-type'], url).toBe(type);
	});

	it('never reach outside the folder, or what is hidden in it', async () => {
		for (const url of [
			'/../secret.txt',
			'/..%2fsecret.txt',
			'/%2e%2e/secret.txt',
			'/en/..%2f..%2fsecret.txt',
			'/..\\secret.txt',
			'/..%5csecret.txt',
			'/%00',
			'/.hidden',
			'/_headers',
			'//secret.txt'
		]) {
			const { status, body } = await ask(url);
			expect([400, 404], url).toContain(status);
			expect(body.toString(), url).not.toMatch(/outside|hidden|for hosts/);
		}
	});

	it('never send a visitor to another host', async () => {
		for (const url of ['//methode/', '//evil.example//', '/%2fmethode/']) {
			expect(String((await ask(url)).headers.location ?? '/'), url).toMatch(/^\/(?!\/)/);
		}
	});

	it('can only be read', async () => {
		const { status, headers } = await ask('/', {}, 'POST');
		expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
	});
});

describe('whoever holds on', () => {
	/** A connection that says this much and then nothing. */
	const held = (to: number, said: string) =>
		new Promise<Socket>((resolve, reject) => {
			const socket = connect(to, '127.0.0.1', () => socket.write(said, () => resolve(socket)));
			socket.on('error', reject);
		});

	it('keeps nobody else waiting, and the server can still stop', async () => {
		const own = await serve({ folder, port: 0, host: '127.0.0.1' });
		const said = ['', 'GET / HTTP/1.1\r\n', 'GET /data/published.duckdb HTTP/1.1\r\nHost: x\r\n', 'GET'];
		const sockets = await Promise.all(
			Array.from({ length: 200 }, (_, index) => held(own.port, said[index % said.length] ?? ''))
		);
		const ended = sockets.map((socket) => new Promise((resolve) => socket.on('close', resolve)));
		for (const socket of sockets) socket.on('error', () => undefined);
		const answer = await fetch(`${own.url}/methode`);
		expect([answer.status, await answer.text()]).toEqual([200, page]);
		expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
		await own.close();
		await Promise.all(ended);
	});

	it('and never reads what he asked for does not keep its file open', async () => {
		const own = await serve({ folder, port: 0, host: '127.0.0.1' });
		put('large.bin', Buffer.alloc(16_000_000));
		const sockets = await Promise.all(
			Array.from({ length: 20 }, () => held(own.port, 'GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n'))
		);
		for (const socket of sockets) socket.pause();
		expect((await fetch(`${own.url}/methode`)).status).toBe(200);
		await own.close();
		for (const socket of sockets) socket.destroy();
		const open = () =>
			existsSync('/proc/self/fd')
				? readdirSync('/proc/self/fd').filter((one) => {
						try {
							return readlinkSync(`/proc/self/fd/${one}`).endsWith('large.bin');
						} catch {
							return false;
						}
					})
				: [];
		await expect.poll(open).toEqual([]);
	});
});
