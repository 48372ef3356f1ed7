// Where what is kept on this device cannot be opened, the data page says so, and a delivery can still be looked through.
import { expect, test } from '@playwright/test';

test('data on this device that cannot be opened are told of', async ({ page }) => {
	await page.addInitScript(() => {
		const locks = navigator.locks;
		const plain = locks.request.bind(locks) as (...given: unknown[]) => Promise<unknown>;
		locks.request = ((...given: unknown[]) =>
			given[0] === 'wijkladder-lokaal'
				? Promise.reject(new Error('no lock'))
				: plain(...given)) as typeof locks.request;
	});
	await page.goto('/gegevens');
	await expect(page.locator('[data-unopened]')).toContainText('niet te openen');
	await expect(page.locator('.drop:not([disabled])')).toBeVisible();
});
