// Pages as a browser meets them for the first time: without our font, without a web server, with nothing to report about our own policy.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from './slow-line.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';

/** Pairs of texts in one drawing that lie on each other. */
const collisions = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('svg')]
			.filter((svg) => !svg.parentElement?.closest('svg'))
			.flatMap((svg) => {
				const texts = [...svg.querySelectorAll('text')]
					.filter((one) => one.textContent?.trim() && one.checkVisibility())
					.map((one) => ({ words: one.textContent?.trim(), box: one.getBoundingClientRect() }));
				return texts.flatMap(({ words, box }, place) =>
					texts
						.slice(place + 1)
						.filter(({ box: other }) => {
							const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
							const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
							return wide > 1 && high > Math.min(box.height, other.height) / 3;
						})
						.map((other) => `${words} × ${other.words}`)
				);
			})
	);

for (const width of [1440, 390])
	test(`without the font no label lies on another, and no page is wider than the screen, ${width} px`, async ({
		page
	}) => {
		await page.route(/\.woff2/, (route) => route.abort());
		await page.setViewportSize({ width, height: 900 });
		let labels = 0;
		for (const address of ['/', '/indicator/overlast', '/vergelijk', '/en/vergelijk', '/proces']) {
			await page.goto(address);
			await page.waitForLoadState('networkidle');
			expect(await page.evaluate(() => document.fonts.check('16px "Wijk Sans One"'))).toBe(false);
			labels += await page.locator('svg text').count();
			expect(await collisions(page), address).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
				width
			);
		}
		expect(labels).toBeGreaterThan(100);
	});

for (const address of ['/', '/vergelijk', '/rapport'])
	test(`no error is made while ${address} opens for the first time`, async ({ page }) => {
		await page.addInitScript(() => {
			const made: string[] = [];
			Object.assign(window, { made });
			globalThis.Error = new Proxy(Error, {
				construct(Own, given: unknown[], by: new () => object) {
					const one = Reflect.construct(Own, given, by) as object;
					made.push(String(one));
					return one;
				}
			});
			const { parse } = JSON;
			JSON.parse = (...given: Parameters<typeof parse>) => {
				try {
					return parse(...given) as unknown;
				} catch (error) {
					made.push(String(error));
					throw error;
				}
			};
		});
		const made = () => page.evaluate(() => (window as unknown as { made: string[] }).made);
		await page.goto(address);
		await listening(page);
		expect(await made()).toEqual([]);
		// Had one been made, it would be known.
		await page.evaluate(() => new Error('of the test').message);
		expect(await made()).toEqual(['Error: of the test']);
	});

for (const [file, told] of [
	['index.html', 'U hebt deze pagina als bestand geopend.'],
	['en/methode.html', 'You opened this page as a file.']
] as const)
	test(`${file} opened as a file says what does not work; served it does not`, async ({ page }) => {
		await page.goto(pathToFileURL(path.join(root, 'build', file)).href);
		await expect(page.getByText(told)).toBeVisible();
		await expect(page.getByText('npm start')).toBeVisible();
		await page.goto(`/${file === 'index.html' ? '' : 'en/methode'}`);
		await expect(page.getByText(told)).toBeHidden();
	});

test('no page breaks its own policy to ask what it may, nor does an answer to a choice', async ({ page }) => {
	const reported: string[] = [];
	await page.exposeFunction('report', (what: string) => reported.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { report } = window as unknown as { report: (what: string) => void };
			report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.columnNumber}`);
		});
	});
	page.on('console', (message) => {
		if (/Content Security Policy|unsafe-eval/i.test(message.text())) reported.push(message.text());
	});
	for (const address of [
		'/?confidence=0.9',
		'/indicator/overlast?confidence=0.9',
		'/vergelijk?confidence=0.9',
		'/proces',
		'/gegevens'
	]) {
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		if (address.includes('?'))
			await expect(page.locator('[data-live="still"]').first()).toBeVisible({ timeout: 90_000 });
	}
	await page.goto('/huishoudens');
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
	expect(reported).toEqual([]);
});
