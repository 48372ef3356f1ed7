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

const own = { version: 'a1', build: 'b1' };
it.each([
	['the same', { ...own }, false],
	['other programs', { version: 'a2', build: 'b1' }, true],
	['the same programs with other data', { version: 'a1', build: 'b2' }, true],
	['a site that names no data, of the same programs', { version: 'a1' }, false],
	['a site that names no data, of other programs', { version: 'later' }, true]
])('%s', async (_, serving, replaced) => {
	answer = { status: 200, body: JSON.stringify(serving) };
	expect(await isReplaced(url, own)).toBe(replaced);
	expect(asked.at(-1)).toBe('no-cache');
});

it('a host that has no such file says nothing', async () => {
	answer = { status: 404, body: '<!doctype html>' };
	expect(await isReplaced(url, own)).toBe(false);
});
