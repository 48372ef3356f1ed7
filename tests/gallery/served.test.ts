// The gallery is served at /galerij while developing, and is no part of a build.
import { createServer as createHttp, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, resolveConfig, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gallery } from './plugin.mjs';

describe('the gallery', () => {
	let vite: ViteDevServer;
	let http: Server;
	let place: string;
	beforeAll(async () => {
		vite = await createServer({
			configFile: false,
			logLevel: 'silent',
			plugins: [gallery()],
			optimizeDeps: { noDiscovery: true },
			server: { middlewareMode: true, hmr: false, ws: false, watch: null },
			appType: 'custom'
		});
		http = createHttp(vite.middlewares).listen(0);
		place = `http://localhost:${(http.address() as AddressInfo).port}`;
	});
	afterAll(async () => {
		http.close();
		await vite.close();
	});

	it('is a page that begins its own script, with its choices in the link', async () => {
		for (const address of ['/galerij', '/galerij?lang=en&look=dark&of=indicator/TrendChart']) {
			const answer = await fetch(place + address);
			expect(answer.status, address).toBe(200);
			expect(await answer.text(), address).toContain('src="/tests/gallery/main.ts"');
		}
	});

	it('has no figures of a state that it does not know', async () => {
		for (const name of ['nonsense', 'constructor']) {
			const answer = await fetch(`${place}/galerij/${name}.json`);
			expect(answer.status, name).toBe(404);
		}
	});

	it('is left out by whatever builds', async () => {
		const names = async (command: 'build' | 'serve') =>
			(
				await resolveConfig({ configFile: false, logLevel: 'silent', plugins: [gallery()] }, command)
			).plugins.map((one) => one.name);
		expect(await names('serve')).toContain('wijkladder-gallery');
		expect(await names('build')).not.toContain('wijkladder-gallery');
	});
});
