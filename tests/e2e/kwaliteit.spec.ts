// The quality page and the templates on the production build: every number stated, both themes, and a workbook that is made in the browser.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { inEveryLook, overflow, violations } from './axe.ts';
import { expect, test } from './kept.ts';
import { listening } from './listening.ts';

for (const path of ['/gegevens/kwaliteit', '/en/gegevens/kwaliteit'])
	test(`axe finds nothing on ${path}, wide and narrow, light and dark`, async ({ page }) => {
		await page.goto(path, { waitUntil: 'networkidle' });
		await inEveryLook(page, [390, 1280], async (look) => {
			expect(await violations(page), look).toEqual([]);
			expect(await overflow(page), look).toBe(0);
		});
	});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the data page leads to the quality page, which states what is delivered by goal and quarter', async ({
		page
	}) => {
		await page.goto('/gegevens');
		await page.getByRole('link', { name: /compleet/ }).click();
		await expect(page).toHaveURL(/\/gegevens\/kwaliteit$/);
		const cells = page.locator('tr[data-indicator] td[data-period]');
		expect(await cells.count()).toBeGreaterThan(100);
		const cell = page.locator('tr[data-indicator="wwb-uitkering"] td[data-period="2011-Q4"]');
		await expect(cell.locator('data')).toHaveAttribute('value', '1');
		// Provisional: the star says so without a colour.
		await expect(cell).toHaveText(/^\d+\*$/);
		await page.getByRole('link', { name: 'Gegevens' }).first().click();
		await expect(page).toHaveURL(/\/gegevens$/);
	});
});

test('a workbook to fill in comes by the keyboard, with the goals of the chosen supplier alone', async ({
	page
}) => {
	await page.goto('/gegevens', { waitUntil: 'networkidle' });
	await listening(page);
	const supplier = page.getByRole('main').getByLabel('Voor');
	await supplier.selectOption({ label: 'Stadsbank (verzonnen)' });
	const button = page.getByRole('button', { name: 'Werkmap ophalen' });
	await button.focus();
	const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(download.suggestedFilename()).toBe('observations-stadsbank-verzonnen.xlsx');
	await expect(page.getByRole('status').filter({ hasText: 'observations-stadsbank' })).toBeVisible();
	const parts = unzipSync(readFileSync(await download.path()));
	const codes = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
	expect(codes).toContain('bbr-actief');
	expect(codes).not.toContain('wwb-uitkering');
});
