// When a page listens: before that a link is the browser's own, and a control only a form.
import type { Page } from '@playwright/test';

/** SvelteKit takes the place on the page over as the last thing before it follows links itself. */
export const listening = (page: Page) =>
	page.waitForFunction(() => history.scrollRestoration === 'manual').then(() => undefined);
