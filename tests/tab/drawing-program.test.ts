// The program that makes pictures in a tab, from a server that fails once: the next picture is made all the same.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rasteriserOf } from '../../src/lib/tab/drawing-program.ts';

const { resolve } = createRequire(import.meta.url);
const files: Record<string, string> = {
	'/drawing.wasm': '@resvg/resvg-wasm/index_bg.wasm',
	'/letters.woff2': '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'
};
const asked: string[] = [];
let failing: string | null = null;
let server: Server;
let from = '';
beforeAll(async () => {
	server = createServer(({ url = '' }, answer) => {
		asked.push(url);
		const file = files[url];
		if (file === undefined || url === failing) answer.writeHead(503).end();
		else answer.end(readFileSync(resolve(file)));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	from = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
});
afterAll(() => server.close());

const drawing =
	'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">Wijk</text></svg>';
const signature = [0x89, 0x50, 0x4e, 0x47];

it('what did not come is fetched with the next picture, and what came is not fetched again', async () => {
	const rasterise = rasteriserOf({ module: 'drawing.wasm', typefaces: ['letters.woff2'] }, from);
	for (const place of ['/letters.woff2', '/drawing.wasm']) {
		failing = place;
		await expect(rasterise(drawing, 40)).rejects.toThrow(`${place.slice(1)}: HTTP 503`);
	}
	failing = null;
	const png = await rasterise(drawing, 40);
	expect([...png.slice(0, 4)]).toEqual(signature);
	const before = asked.length;
	expect(await rasterise(drawing, 40)).toEqual(png);
	expect(asked).toHaveLength(before);
});
