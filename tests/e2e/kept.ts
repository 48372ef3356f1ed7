// A page that is kept from test to test, for tests that only look: a context and a page of one's own take half a second each time.
import { expect, test as fresh, type Browser, type BrowserContext, type Page } from './slow-line.ts';

export { expect, type Locator, type Page } from './slow-line.ts';

interface Kept {
	context: BrowserContext;
	page: Page;
}
type Asked = Parameters<Browser['newContext']>[0];
/** The page of that name, made when it is first asked for or was shut. */
async function keep(kept: Map<string, Kept>, name: string, browser: Browser, asked: Asked): Promise<Kept> {
	const known = kept.get(name);
	if (known && !known.page.isClosed()) return known;
	await known?.context.close();
	const context = await browser.newContext(asked);
	const one = { context, page: await context.newPage() };
	one.page.addInitScript = () => {
		throw new Error('a script before the page would stay with it: take a page of your own');
	};
	kept.set(name, one);
	return one;
}

interface Inside {
	page: Page;
	/** Follows a link inside the site, so that an engine that was started lives on; the first time it is opened. */
	go: (path: string) => Promise<void>;
}

/**
 * `page`: begins each test empty, with the window, the media and the storage of a new one. `inside`: stays where the test before left it.
 * Not for what the browser keeps elsewhere (databases, private files, permissions): those tests take a page of their own.
 */
export const test = fresh.extend<{ inside: Inside }, { kept: Map<string, Kept> }>({
	kept: [
		async ({ browserName: _ }, use) => {
			const kept = new Map<string, Kept>();
			await use(kept);
			for (const { context } of kept.values()) await context.close();
		},
		{ scope: 'worker' }
	],
	page: async ({ browser, kept, javaScriptEnabled, locale, timezoneId, baseURL, viewport }, use) => {
		const name = javaScriptEnabled === false ? 'without script' : 'with script';
		const asked = { javaScriptEnabled, locale, timezoneId, baseURL, viewport };
		const { context, page } = await keep(kept, name, browser, asked);
		await use(page);
		if (page.isClosed()) return;
		page.removeAllListeners();
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await context.clearCookies();
		if (page.url().startsWith('http'))
			await page.evaluate(() => {
				localStorage.clear();
				sessionStorage.clear();
			});
		await page.goto('about:blank');
		await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null, media: null });
		if (viewport) await page.setViewportSize(viewport);
	},
	inside: async ({ browser, kept, locale, timezoneId, baseURL, viewport }, use) => {
		const { page } = await keep(kept, 'inside', browser, { locale, timezoneId, baseURL, viewport });
		await use({
			page,
			async go(path) {
				if (!page.url().startsWith('http')) await page.goto(path);
				else
					await page.evaluate((href) => {
						const link = document.body.appendChild(document.createElement('a'));
						link.href = href;
						link.click();
						link.remove();
					}, path);
				await expect(page).toHaveURL(path);
			}
		});
		page.removeAllListeners();
	}
});
