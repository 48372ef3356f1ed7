// The whole site on the web servers that municipalities have, at the root of a host and in a folder: pages, a choice that starts DuckDB, the vault.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './slow-line.ts';
import { apache, caddy, nginx, type Host } from '../hosts/programs.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';

// One browser after another: each server and each place is a site of its own.
test.describe.configure({ mode: 'serial' });

let base = '';
let folder = '';
test.beforeAll(() => {
	base = mkdtempSync(path.join(tmpdir(), 'wijkladder-hosted-'));
	// Servers that begin as root read as somebody else.
	chmodSync(base, 0o755);
	folder = path.join(base, 'www', 'wijk');
	cpSync(path.resolve(root, process.env.WIJKLADDER_BUILD ?? 'build'), folder, { recursive: true });
});
test.afterAll(() => rmSync(base, { recursive: true, force: true }));

for (const [name, start] of [
	['nginx', nginx()],
	['Caddy', caddy()],
	['Apache', apache()]
] as const)
	for (const inside of [undefined, 'wijk'] as const)
		test(`${name}${inside ? ', in a folder' : ''}: pages follow each other, DuckDB answers and a sealed file opens`, async ({
			page
		}) => {
			test.skip(start === null, `${name} is not installed here: left out`);
			const own = path.join(base, `${name}-${inside ?? 'root'}`);
			mkdirSync(own);
			chmodSync(own, 0o755);
			const host: Host | undefined = await start?.(folder, own, inside);
			if (!host) return;
			const site = `${host.url}${inside ? `/${inside}` : ''}`;
			const wrong: string[] = [];
			page.on('pageerror', (error) => wrong.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error') wrong.push(message.text());
			});
			page.on('response', (answer) => {
				if (answer.status() >= 400) wrong.push(`${answer.status()} ${answer.url()}`);
			});
			page.on('request', (request) => {
				if (!request.url().startsWith(`${site}/`) && !request.url().startsWith('data:'))
					wrong.push(`outside: ${request.url()}`);
			});
			try {
				await page.goto(`${site}/`);
				await listening(page);
				await page.getByLabel('Zekerheid van de kansmarge').selectOption('0.9');
				await expect(page).toHaveURL(/confidence=0\.9/);
				await expect
					.poll(() => page.evaluate(() => performance.getEntriesByName('engine:ready').length), {
						timeout: 60_000
					})
					.toBe(1);
				await expect(page.locator('[data-live="still"]')).toBeVisible();
				await expect(page.locator('main')).toContainText('90%');

				// A link inside the site fetches data; a page in the other language stands a folder deeper.
				await page.getByRole('link', { name: 'English' }).first().click();
				await expect(page).toHaveURL(new RegExp(`${site}/en`));
				await page.goto(`${site}/en/methode`);
				await listening(page);
				await page.locator('header a[href*="huishoudens"], nav a[href*="huishoudens"]').first().click();
				await expect(page).toHaveURL(`${site}/en/huishoudens`);

				await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
				await page.getByRole('button', { name: /Open the demonstration/ }).click();
				await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({
					timeout: 90_000
				});

				// Asked again with what the browser has: nothing is sent twice.
				const again = await page.request.get(`${site}/en/methode`);
				const { etag = '', 'last-modified': since = '' } = again.headers();
				const same = await page.request.get(`${site}/en/methode`, {
					headers: { 'if-none-match': etag, 'if-modified-since': since }
				});
				expect(same.status()).toBe(304);
				expect(wrong).toEqual([]);
			} finally {
				await page.close();
				await host.stop();
			}
		});
