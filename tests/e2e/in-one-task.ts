// What is read of the elements that a selector finds, found and read in one task of the page.
import type { Page } from '@playwright/test';

/**
 * Playwright's `evaluateAll` finds in one task and reads in the next. A part that is taken over between them is replaced, and what was found
 * is in the page no more: it has no style, no place and no ancestors then. For whatever is read of those.
 */
export const inOneTask = <Read>(
	page: Page,
	selector: string,
	read: (all: Element[]) => Read
): Promise<Read> =>
	page.evaluate<Read>(`(${String(read)})([...document.querySelectorAll(${JSON.stringify(selector)})])`);
