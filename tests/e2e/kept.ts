// A page that is kept from test to test, for tests that only look: a context and a page of one's own take half a second each time.
import { test as fresh, type BrowserContext, type Page } from '@playwright/test';

export { expect, type Locator, type Page } from '@playwright/test';

interface Kept {
	context: BrowserContext;
	page: Page;
}

/**
 * Each test begins on an empty page with the window, the media and the storage of a new one. Not for what the browser keeps elsewhere
 * (databases, private files, permissions), nor for scripts that run before a page: those tests take a page of their own.
 */
export const test = fresh.extend<object, { kept: Map<boolean, Kept> }>({
	kept: [
		async ({ browserName: _ }, use) => {
			const kept = new Map<boolean, Kept>();
			await use(kept);
			for (const { context } of kept.values()) await context.close();
		},
		{ scope: 'worker' }
	],
	page: async ({ browser, kept, javaScriptEnabled, locale, timezoneId, baseURL, viewport }, use) => {
		const scripted = javaScriptEnabled ?? true;
		let one = kept.get(scripted);
		if (!one || one.page.isClosed()) {
			await one?.context.close();
			const context = await browser.newContext({
				...{ javaScriptEnabled: scripted, locale, timezoneId, baseURL, viewport }
			});
			one = { context, page: await context.newPage() };
			kept.set(scripted, one);
		}
		const { context, page } = one;
		page.addInitScript = () => {
			throw new Error('a script before the page stays with it: take a page of your own');
		};
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
	}
});
