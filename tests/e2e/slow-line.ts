// The test of nearly all these files: in the browser of a reader on a slow line. On a fast one every page that is looked at for a while would start DuckDB, for nothing; engine-ready.spec.ts has that.
import { test as fresh } from '@playwright/test';

export { chromium, expect } from '@playwright/test';
export type * from '@playwright/test';

/** What the browser tells of the line: the shell has no flag for it. */
const slow = () =>
	Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' }, configurable: true });

export const test = fresh.extend<object, object>({
	browser: [
		async ({ browser }, use) => {
			const make = browser.newContext.bind(browser);
			browser.newContext = async (asked) => {
				const context = await make(asked);
				await context.addInitScript(slow);
				return context;
			};
			await use(browser);
		},
		{ scope: 'worker' }
	]
});
