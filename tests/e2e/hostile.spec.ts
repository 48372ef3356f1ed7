// What a stranger can hand to a page: texts that hold markup, a frame around it, and messages; none of it does anything.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from './slow-line.ts';
import { serve } from '../../scripts/serve/server.mjs';
import { build } from './own/build.ts';
import { markup, prepareMarkup } from './own/markup-programme.ts';

let site: { url: string; close: () => Promise<void> };
/** A page of somebody else's, at another origin. */
let other: Server;
let otherUrl = '';
let otherBody = '';

test.describe.configure({ mode: 'serial', timeout: 400_000 });

test.beforeAll(async () => {
	test.setTimeout(900_000);
	const own = prepareMarkup();
	await build(own);
	site = await serve({ folder: own.build, port: 0, host: '127.0.0.1' });
	other = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>Elders</title>${otherBody}`);
	});
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	otherUrl = `http://localhost:${(other.address() as AddressInfo).port}/`;
});

test.afterAll(async () => {
	await site?.close();
	other?.close();
});

const subjects = [
	'',
	'/stand/2010-Q2',
	'/indicator/wwb-uitkering',
	'/vergelijk',
	'/huishoudens',
	'/bezoek',
	'/rapport',
	'/gegevens',
	'/onderzoek',
	'/proces',
	'/kosten',
	'/ervaring',
	'/methode'
];
const addresses = ['', '/en'].flatMap((language) => subjects.map((one) => `${language}${one}` || '/'));

/** Elements that only the texts can have brought: none of ours is such a picture or such a script. */
const brought = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			document.querySelectorAll('img[src="x"], [onerror]').length +
			[...document.querySelectorAll('script')].filter((one) => one.textContent === 'top.hit=1').length +
			('hit' in window ? 1 : 0)
	);

test('markup in every text that people write is shown as it was written, in pages as they are sent and as they live', async ({
	page
}) => {
	let shown = 0;
	for (const address of addresses) {
		const answer = await page.request.get(`${site.url}${address}`);
		expect(answer.status(), address).toBe(200);
		// Scripts carry data, in which `<` is written otherwise; what is left of the page may not hold the tag either.
		expect(await answer.text(), address).not.toMatch(/<img src="x"|<script>top\.hit/);
		await page.goto(`${site.url}${address}`);
		await page.waitForLoadState('networkidle');
		expect(await brought(page), address).toBe(0);
		const text = await page.locator('body').evaluate((body) => body.textContent ?? '');
		shown += text.split(markup).length - 1;
	}
	// Else the texts were lost on their way, and the test would see nothing.
	expect(shown).toBeGreaterThan(100);
});

test('markup stays text after a choice that is answered in the browser, and in the title', async ({
	page
}) => {
	await page.goto(`${site.url}/indicator/wwb-uitkering?area=lindenhof&confidence=0.9`);
	await page.waitForLoadState('networkidle');
	expect(await brought(page)).toBe(0);
	expect(await page.title()).toContain('<img src="x"');
});

test('no page is shown inside somebody else’s frame', async ({ page }) => {
	otherBody = subjects.map((one) => `<iframe src="${site.url}${one || '/'}"></iframe>`).join('');
	await page.goto(otherUrl);
	await page.waitForLoadState('networkidle');
	const frames = page.frames().slice(1);
	expect(frames).toHaveLength(subjects.length);
	for (const frame of frames) {
		expect(frame.url()).not.toContain(site.url);
		expect(await frame.locator('main').count()).toBe(0);
	}
});

/** What our workers say to our pages, and more. */
const messages: unknown[] = [
	{ kind: 'opened', rows: { households: [] } },
	{ turn: 1, findings: [] },
	{ turn: 1, error: 'x' },
	{ code: 'wrong-passphrase' },
	{ type: 'lock' },
	{ locked: true },
	{ release: {} },
	{ type: 'sveltekit:goto', url: '/methode' },
	'lock',
	42,
	null
];

/** What a page shows once it has stopped adding to it, and has added nothing for so long, ms. */
async function settled(page: Page, quiet = 1000): Promise<string> {
	const shown = () => page.evaluate(() => document.body.innerText);
	let last = await shown();
	await expect(async () => {
		const before = last;
		await page.waitForTimeout(quiet);
		last = await shown();
		expect(last === before).toBe(true);
	}).toPass({ timeout: 120_000 });
	return last;
}

test('messages from other windows change nothing, on any page', async ({ context }) => {
	const errors: string[] = [];
	const unmoved = async (subject: string) => {
		const page = await context.newPage();
		page.on('pageerror', (error) => errors.push(error.message));
		const address = `${site.url}${subject || '/'}`;
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		// All fields of a report come when it has been there for five seconds.
		const before = await settled(page, subject === '/rapport' ? 6000 : undefined);
		await page.evaluate((list) => {
			for (const one of list) {
				window.postMessage(one, '*');
				window.dispatchEvent(new MessageEvent('message', { data: one, origin: 'https://evil.example' }));
			}
		}, messages);
		expect((await settled(page)) === before, subject).toBe(true);
		expect(page.url()).toBe(address);
		await page.close();
	};
	// Side by side: each of them waits for seconds to see that nothing moves.
	await Promise.all(subjects.map(unmoved));
	expect(errors).toEqual([]);
});

test('a window that somebody else opened has no way back to it, and is not reached from there', async ({
	context,
	page
}) => {
	otherBody = '<button>open</button>';
	await page.goto(otherUrl);
	const [opened] = await Promise.all([
		context.waitForEvent('page'),
		page.evaluate((address: string) => {
			const handle = window.open(address);
			setInterval(() => handle?.postMessage({ type: 'lock' }, '*'), 50);
			(window as unknown as { handle: Window | null }).handle = handle;
		}, `${site.url}/huishoudens`)
	]);
	await opened.waitForLoadState('networkidle');
	expect(await opened.evaluate(() => window.opener === null)).toBe(true);
	expect(await page.evaluate(() => (window as unknown as { handle: Window | null }).handle?.closed)).toBe(
		true
	);
	const heard = await opened.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let count = 0;
				addEventListener('message', () => count++);
				setTimeout(() => resolve(count), 500);
			})
	);
	expect(heard).toBe(0);
});
