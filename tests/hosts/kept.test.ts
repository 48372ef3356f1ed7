// What a browser kept already is not sent again by real servers, packed or not, and what changed is: also when it is as long as before.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { precompress } from '../../scripts/precompress.mjs';
import { hostFiles } from '../../scripts/serve/hosts.mjs';
import { ask } from './ask.ts';
import { onEachHost } from './each-host.ts';

const template = (name: string) => readFileSync(path.resolve('docs/hosting', name), 'utf8');
const files = hostFiles({ nginx: template('nginx.conf'), caddy: template('Caddyfile') });
const base = mkdtempSync(path.join(tmpdir(), 'wijkladder-kept-'));
/** As `npm run build` leaves it, and as it comes out of a zip of the browser: nothing packed. */
const folders = { packed: path.join(base, 'packed'), whole: path.join(base, 'whole') };
const pageOf = (figure: number) =>
	`<!doctype html><meta charset="utf-8">${'<p>Wijkladder</p>'.repeat(200)}<p>${figure} %</p>`;
const contents: Record<string, string> = {
	'index.html': pageOf(12),
	'methode.html': pageOf(12),
	'methode/__data.json': `{"a":[${'1,'.repeat(900)}1]}`,
	'gegevens/areas.csv': `area,name\n${'velve,Velvé\n'.repeat(200)}`,
	'gegevens/klein.csv': 'area,name\nvelve,Velvé\n',
	'published-0123456789abcdef.duckdb': 'klein '.repeat(2000),
	'published-fedcba9876543210.duckdb': 'abcdefg'.repeat(2_000_000),
	'huishoudens-demonstratie.age': 'klein '.repeat(2000),
	'_app/immutable/engine.wasm': 'wasm '.repeat(2000),
	'_app/immutable/entry.js': 'const a = 1;'.repeat(500),
	'service-worker.js': 'const a = 1;'.repeat(500),
	...files
};
const asked = [
	'/',
	'/methode',
	'/methode/__data.json',
	'/gegevens/areas.csv',
	'/gegevens/klein.csv',
	'/published-0123456789abcdef.duckdb',
	'/huishoudens-demonstratie.age',
	'/_app/immutable/engine.wasm',
	'/_app/immutable/entry.js',
	'/service-worker.js'
];

/** Of which file it is a mark: weak where a server packs it itself, and Apache says by what. */
const bare = (etag: unknown) =>
	String(etag)
		.replace(/^W\//, '')
		.replace(/-(gzip|br)"$/, '"');

beforeAll(async () => {
	chmodSync(base, 0o755);
	for (const folder of Object.values(folders))
		for (const [file, content] of Object.entries(contents)) {
			mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
			writeFileSync(path.join(folder, file), content);
		}
	await precompress(folders.packed);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

for (const kind of ['packed', 'whole'] as const)
	onEachHost({ folder: folders[kind], base, kind }, (_, host) => {
		it('says that nothing changed, whatever packing the reader takes', async () => {
			for (const url of asked)
				for (const encoding of ['identity', 'gzip', 'gzip, deflate, br']) {
					const takes = { 'accept-encoding': encoding };
					const first = await ask(host(), url, takes);
					const { etag, 'last-modified': modified } = first.headers;
					expect([url, encoding, first.status, typeof etag, typeof modified]).toEqual([
						url,
						encoding,
						200,
						'string',
						'string'
					]);
					// As browsers do: both; and as a cache of a network may: one of them.
					const asks: Record<string, string>[] = [
						{ 'if-none-match': String(etag), 'if-modified-since': String(modified) },
						{ 'if-none-match': String(etag) },
						{ 'if-modified-since': String(modified) }
					];
					for (const again of asks) {
						const { status, body, headers } = await ask(host(), url, { ...takes, ...again });
						expect([url, encoding, again, status, body.length]).toEqual([url, encoding, again, 304, 0]);
						expect([url, headers['cache-control']]).toEqual([url, first.headers['cache-control']]);
						if ('if-none-match' in again) expect([url, bare(headers.etag)]).toEqual([url, bare(etag)]);
					}
				}
		});

		it('does not take one packing for the other', async () => {
			for (const url of asked) {
				const packed = await ask(host(), url, { 'accept-encoding': 'gzip' });
				if (packed.headers['content-encoding'] === undefined) continue;
				expect([url, packed.headers.vary]).toEqual([url, expect.stringMatching(/accept-encoding/i)]);
				const whole = await ask(host(), url, {
					'accept-encoding': 'identity',
					'if-none-match': String(packed.headers.etag)
				});
				// What is packed as it is asked for has the mark of the whole file, and caches go by the line above.
				if (kind === 'packed') expect([url, whole.status]).toEqual([url, 200]);
				else expect([url, whole.headers['content-encoding']]).toEqual([url, undefined]);
			}
		});

		it('sends a program packed, and a table that is read in parts never', async () => {
			const takes = { 'accept-encoding': 'gzip, deflate, br' };
			const program = await ask(host(), '/_app/immutable/entry.js', takes);
			expect(program.headers['content-encoding']).toMatch(/^(gzip|br)$/);
			const table = await ask(host(), '/published-fedcba9876543210.duckdb', {
				...takes,
				range: 'bytes=5-9'
			});
			expect([table.status, table.headers['content-encoding'], table.body.length]).toEqual([
				206,
				undefined,
				5
			]);
		});

		it('sends a page anew that is as long as before', async () => {
			const file = path.join(folders[kind], 'methode.html');
			const first = await ask(host(), '/methode');
			try {
				writeFileSync(file, pageOf(13));
				utimesSync(file, Date.now() / 1000 + 2, Date.now() / 1000 + 2);
				const { status, body } = await ask(host(), '/methode', {
					'if-none-match': String(first.headers.etag),
					'if-modified-since': String(first.headers['last-modified'])
				});
				expect([status, body.toString()]).toEqual([200, pageOf(13)]);
			} finally {
				writeFileSync(file, pageOf(12));
			}
		});
	});
