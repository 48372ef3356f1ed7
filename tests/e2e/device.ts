// A device of a reader's own: a browser with a profile that outlives it, with the service worker that other tests go without.
import { createRequire } from 'node:module';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments } from '../../scripts/chromium.ts';

const { browserPath } = createRequire(import.meta.url)('../../scripts/setup.cjs') as {
	browserPath: () => string;
};

export interface Device {
	context: BrowserContext;
	page: Page;
	/** Every request that a page or the worker made, by its address. */
	asked: string[];
	/** What broke on the page. */
	problems: string[];
}

/**
 * Starts the browser, as a reader does in the morning.
 * @param profile folder @param line what the browser says of it
 */
export async function startDevice(
	profile: string,
	baseURL: string,
	line: '3G' | '4G' = '3G'
): Promise<Device> {
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: browserPath() || undefined,
		args: [...chromiumArguments, '--disable-gpu', `--force-effective-connection-type=${line}`],
		baseURL,
		locale: 'nl-NL',
		serviceWorkers: 'allow'
	});
	const page = context.pages()[0] ?? (await context.newPage());
	const [asked, problems]: [string[], string[]] = [[], []];
	context.on('request', (request) => asked.push(request.url()));
	page.on('pageerror', (error) => problems.push(error.message));
	return { context, page, asked, problems };
}

/** The first sign of use, which changes nothing. */
export const use = (page: Page): Promise<void> => page.keyboard.press('Shift');
