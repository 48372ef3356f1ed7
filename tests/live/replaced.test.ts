// Whether the host serves another site than the one that a tab shows: other programs, or the same with other data.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isReplaced } from '../../src/lib/live/replaced.ts';

let server: Server;
let url = '';
let answer: { status: number; body: string } = { status: 200, body: '' };
const asked: (string | undefined)[] = [];
beforeAll(async () => {
	server = createServer((request, response) => {
		asked.push(request.headers['cache-control']);
		response.writeHead(answer.status).end(answer.body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_app/version.json`;
});
afterAll(() => server.close());

const hash = '0123456789abcdef'.repeat(4);
const own = { version: 'a1', page: 'indicator/overlast', hash };
const pages = { '': 'ffffffffffffffff', 'indicator/overlast': hash.slice(0, 16) };
it.each([
	['the same', { version: 'a1', build: 'b1', pages }, false],
	['other programs', { version: 'a2', build: 'b1', pages }, true],
	[
		'other data of another page alone',
		{ version: 'a1', build: 'b2', pages: { ...pages, '': 'eeeeeeeeeeeeeeee' } },
		false
	],
	[
		'other data of this page',
		{ version: 'a1', build: 'b2', pages: { ...pages, [own.page]: 'eeeeeeeeeeeeeeee' } },
		true
	],
	['a site that no longer has this page', { version: 'a1', build: 'b2', pages: { '': pages[''] } }, true],
	['a site that names no pages, of the same programs', { version: 'a1' }, false],
	['a site that names no pages, of other programs', { version: 'later' }, true]
])('%s', async (_, serving, replaced) => {
	answer = { status: 200, body: JSON.stringify(serving) };
	expect(await isReplaced(url, own)).toBe(replaced);
	expect(asked.at(-1)).toBe('no-cache');
});

it('a page that bears nothing of the host is judged by its programs alone', async () => {
	answer = { status: 200, body: JSON.stringify({ version: 'a1', pages }) };
	expect(await isReplaced(url, { ...own, hash: '' })).toBe(false);
	answer = { status: 200, body: JSON.stringify({ version: 'a2', pages }) };
	expect(await isReplaced(url, { ...own, hash: '' })).toBe(true);
});

it('a host that has no such file says nothing', async () => {
	answer = { status: 404, body: '<!doctype html>' };
	expect(await isReplaced(url, own)).toBe(false);
});
