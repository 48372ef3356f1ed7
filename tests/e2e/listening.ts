// When a page listens: before that a link is the browser's own, and a control only a form.
import type { Page } from '@playwright/test';

/**
 * SvelteKit takes the place on the page over as the last thing before it follows links itself, or before it begins where it knows of a place from
 * before; links of the head are written from the root of the site once the head is the script's.
 */
export const listening = (page: Page) =>
	page
		.waitForFunction(
			() => history.scrollRestoration === 'manual' && !document.querySelector('header.site a[href^="."]')
		)
		.then(() => undefined);
