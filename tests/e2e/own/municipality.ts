// Another site on this machine, with one frame on each page, as a municipality's own site would have it.
import { createServer } from 'node:http';
import type { Frame, Page } from '@playwright/test';

export interface Municipality {
	origin: string;
	/** The address of a page that frames this one. */
	framing: (address: string) => string;
	close: () => Promise<void>;
}

/** What docs/hosting gives to whoever frames a chart. */
const listening = `
	addEventListener('message', ({ source, origin, data }) => {
		for (const frame of document.querySelectorAll('iframe'))
			if (source === frame.contentWindow && origin === new URL(frame.src).origin && data?.about === 'wijkladder-height')
				frame.style.height = data.height + 'px';
	});`;

export async function municipality(): Promise<Municipality> {
	const server = createServer((request, response) => {
		const framed = new URL(request.url ?? '/', 'http://localhost').searchParams.get('page') ?? '';
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(
			`<!doctype html><html lang="nl"><title>Gemeente</title><script>${listening}</script><h1>Gemeente</h1><iframe title="Cijfers" src="${framed.replaceAll('"', '')}" style="width:100%;border:0"></iframe>`
		);
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const address = server.address();
	const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
	return {
		origin,
		framing: (page) => `${origin}/?page=${encodeURIComponent(page)}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** The page inside. */
export async function framed(page: Page): Promise<Frame> {
	const inside = await (await page.waitForSelector('iframe')).contentFrame();
	if (!inside) throw new Error('there is no frame');
	await inside.waitForLoadState();
	return inside;
}

/** True where the browser shows none of what was to be framed, since its policy names who may. */
export async function refused(page: Page, address: string): Promise<boolean> {
	const policy = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
	// Where it is shown all the same nobody waits for that.
	const said = policy.then(
		() => true,
		() => false
	);
	await page.goto(address);
	const inside = await framed(page);
	return inside.url().startsWith('chrome-error:') && (await said);
}
