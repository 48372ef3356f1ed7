// The frame around every page: found by keyboard, in both languages, on every width, without a request elsewhere.
import { expect, test } from './kept.ts';
import { atRest, overflow } from './axe.ts';
import { listening } from './listening.ts';

const pages = ['/', '/vergelijk', '/gegevens', '/methode'];
const everywhere = pages.flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`]);

for (const path of everywhere) {
	test(`${path}: says its language and that the figures are synthetic, and asks nothing elsewhere`, async ({
		page,
		baseURL
	}) => {
		const elsewhere: string[] = [];
		page.on('request', (request) => {
			const url = request.url();
			if (!url.startsWith(baseURL ?? '') && !url.startsWith('data:')) elsewhere.push(url);
		});
		const refused: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') refused.push(message.text());
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		const english = path.startsWith('/en');
		await expect(page.locator('html')).toHaveAttribute('lang', english ? 'en' : 'nl');
		await expect(
			page.getByText(english ? 'Synthetic demonstration data.' : 'Synthetische demonstratiegegevens.').first()
		).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		expect(elsewhere).toEqual([]);
		expect(refused).toEqual([]);
	});

	test(`${path}: fits 360 pixels and 400 % zoom without scrolling sideways`, async ({ page }) => {
		await page.goto(path);
		for (const width of [360, 320]) {
			await page.setViewportSize({ width, height: 800 });
			await atRest(page);
			const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
			await expect.poll(wide).toBeLessThanOrEqual(width);
		}
	});
}

test('the first tab stop leads past the menu to the content', async ({ page }) => {
	await page.goto('/');
	await listening(page);
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Naar de inhoud' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('the menu names the page that is shown', async ({ page }) => {
	await page.goto('/methode');
	await expect(page.locator('header [aria-current="page"]').first()).toHaveText('Methode');
});

test('the other language is the same page with the same choices', async ({ page }) => {
	await page.goto('/stand/2010-Q2?confidence=0.9');
	await listening(page);
	const english = page.getByRole('navigation', { name: 'Taal' }).getByRole('link', { name: /^EN/ });
	await expect(english).toHaveAttribute('href', /en\/stand\/2010-Q2\?confidence=0\.9$/);
	await english.click();
	await expect(page).toHaveURL(/\/en\/stand\/2010-Q2\?confidence=0\.9$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('on a telephone the menu opens and closes by keyboard', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('/');
	await listening(page);
	const menu = page.locator('header summary');
	await menu.focus();
	await page.keyboard.press('Enter');
	const entry = page.locator('header details').getByRole('link', { name: 'Methode' });
	await expect(entry).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(entry).toBeHidden();
	await expect(menu).toBeFocused();
	await page.keyboard.press('Enter');
	await entry.click();
	await expect(page).toHaveURL(/\/methode$/);
	await expect(entry).toBeHidden();
});

for (const path of ['/bezoek', '/en/bezoek', '/huishoudens'])
	test(`${path} with letters twice as large runs off no side, and where the menu does not fit it opens`, async ({
		page
	}) => {
		await page.goto(path);
		await listening(page);
		const menu = page.locator('header summary');
		await page.setViewportSize({ width: 1280, height: 900 });
		await expect(menu).toBeHidden();
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		for (const width of [360, 390, 768, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await atRest(page);
			expect(await overflow(page), `${width} pixels`).toBeLessThanOrEqual(0);
			// The name is read along its line, not down a column of letters. Asked of the page itself: a box asked
			// from outside is empty while the page is laid out anew.
			const lying = await page
				.locator('header .name b')
				.evaluate((name) => name.getBoundingClientRect().width / name.getBoundingClientRect().height);
			expect(lying, `${width} pixels`).toBeGreaterThan(1);
		}
		await menu.click();
		await expect(page.locator('header details').getByRole('link').last()).toBeVisible();
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	});
