// Firefox over WebDriver BiDi, with a profile of its own and a folder for what it saves.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { called, until, type Driver } from './driver.ts';

/** @param executablePath of a Firefox that knows BiDi: ESR 128 or later */
export async function startFirefox(executablePath: string): Promise<Driver> {
	const downloads = mkdtempSync(path.join(tmpdir(), 'wijkladder-firefox-'));
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		extraPrefsFirefox: {
			'browser.download.dir': downloads,
			'browser.download.folderList': 2,
			'browser.download.always_ask_before_handling_new_types': false,
			'intl.accept_languages': 'nl-NL'
		}
	});
	const page = await browser.newPage();
	await page.setViewport({ width: 1280, height: 900 });
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error instanceof Error ? error.message : String(error)));
	/** A page that is left while it still loads has its imports cut off, also those that the service worker answers, and Firefox calls that an error of the page; one that is not served is an error. */
	const cutOff = async (complaint: string) => {
		const [, module, kept] =
			/^TypeError: error loading dynamically imported module: (\S+)$|^Failed to load ‘([^’]+)’\. A ServiceWorker intercepted the request/.exec(
				complaint
			) ?? [];
		const address = module ?? kept;
		return address !== undefined && (await fetch(address).catch(() => null))?.ok === true;
	};
	const element = async (selector: string) => {
		const found = await page.$(selector);
		if (!found) throw new Error(`nothing fits ${selector}`);
		return found;
	};
	return {
		version: await browser.version(),
		downloads,
		goto: async (address) => {
			await page.goto(address, { waitUntil: 'load' });
		},
		run: <Args extends unknown[], Answer>(
			inPage: (...args: Args) => Answer | Promise<Answer>,
			...args: Args
		) => page.evaluate(called(inPage, args)) as Promise<Answer>,
		// What is drawn anew at that very moment has no place to press, and is there a moment later, as a hand finds it.
		click: async (selector) => {
			const pressed = async () => (await element(selector)).click().then(() => true);
			await until(`a place to press of ${selector}`, pressed, 10_000);
		},
		type: async (selector, text) => (await element(selector)).type(text),
		upload: async (selector, file) => {
			const input = (await element(selector)) as Awaited<ReturnType<typeof page.$<'input'>>>;
			await input?.uploadFile(file);
		},
		complaints: async () => {
			const cut = await Promise.all(complaints.map(cutOff));
			return complaints.filter((_, index) => !cut[index]);
		},
		close: () => browser.close()
	};
}
