// The site in a folder of a host that shows more, at /wijk/: real servers, with the settings changed as docs/hosting says.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headersFor } from '../../scripts/serve/headers.mjs';
import { hostFiles } from '../../scripts/serve/hosts.mjs';
import { ask } from './ask.ts';
import { onEachHost } from './each-host.ts';

const template = (name: string) => readFileSync(path.resolve('docs/hosting', name), 'utf8');
const embed = ['https://www.gemeente.nl'];
const base = mkdtempSync(path.join(tmpdir(), 'wijkladder-in-folder-'));
const host = path.join(base, 'www');
const folder = path.join(host, 'wijk');
const page = (name: string) => `<!doctype html><meta charset="utf-8"><p>${name}</p>`;
const worker = '/_app/immutable/workers/unseal-worker-C-o6FRRf.js';

beforeAll(() => {
	chmodSync(base, 0o755);
	const contents: Record<string, string> = {
		...hostFiles({ nginx: template('nginx.conf'), caddy: template('Caddyfile') }, embed),
		'methode/__data.json': '{"a":1}',
		[worker]: 'const a = 1;'
	};
	for (const name of ['index', 'methode', 'en', 'en/methode', 'embed/stand', '404'])
		contents[`${name}.html`] = page(name);
	for (const [file, text] of Object.entries(contents)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	writeFileSync(path.join(host, 'index.html'), page('the host'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

onEachHost({ folder, base, inside: 'wijk' }, (_, server) => {
	it('shows each page at its clean address', async () => {
		for (const [url, file] of [
			['/wijk/', 'index'],
			['/wijk/methode', 'methode'],
			['/wijk/methode?area=lindenhof', 'methode'],
			['/wijk/en', 'en'],
			['/wijk/en/methode', 'en/methode'],
			['/wijk/embed/stand', 'embed/stand']
		] as const) {
			const { status, body } = await ask(server(), url);
			expect([url, status, body.toString()]).toEqual([url, 200, page(file)]);
		}
		expect((await ask(server(), '/wijk/methode/__data.json')).body.toString()).toBe('{"a":1}');
	});

	it('goes to the folder and to a page of it, never out of it', async () => {
		for (const [url, to] of [
			['/wijk', '/wijk/'],
			['/wijk/methode/', '/wijk/methode'],
			['/wijk/en/methode/?confidence=0.9', '/wijk/en/methode?confidence=0.9'],
			['/wijk/en/', '/wijk/en']
		] as const) {
			const { status, headers } = await ask(server(), url);
			expect([301, 308], url).toContain(status);
			expect(new URL(String(headers.location), server().url).href, url).toBe(server().url + to);
		}
	});

	it('says of a miss what the site says, and shows nothing that is hidden', async () => {
		for (const url of [
			'/wijk/nergens',
			'/wijk/_app',
			'/wijk/_headers',
			'/wijk/.htaccess',
			'/wijk/web.config'
		]) {
			const { status, body } = await ask(server(), url);
			expect([404, 403], url).toContain(status);
			if (status === 404) expect([url, body.toString()]).toEqual([url, page('404')]);
		}
	});

	it('sends the policy of each path', async () => {
		for (const url of ['/', '/methode', worker, '/embed/stand', '/nergens']) {
			const { headers } = await ask(server(), `/wijk${url}`);
			for (const [header, value] of Object.entries(headersFor(url, embed)))
				expect([url, header, headers[header.toLowerCase()]]).toEqual([url, header, value]);
		}
	});
});
