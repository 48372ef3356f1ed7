// What nearly every journey through an opened household file begins with: the demonstration open, its leader's key, one family's rights.
import { expect, type Locator, type Page } from '@playwright/test';

export async function openDemonstration(page: Page, path = '/huishoudens'): Promise<void> {
	await page.goto(path);
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.getByRole('button', { name: /Open de demonstratie|Open the demonstration/ }).click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
}

/** @returns the part of the page where visits come in */
export async function openLeadersKey(page: Page): Promise<Locator> {
	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	return part;
}

/** All that stands about one family, to look at, print or erase; its name typed, so that it can be erased by a press. */
export async function openRights(page: Page, household: string): Promise<void> {
	await page.getByRole('button', { name: 'Eén gezin', exact: true }).click();
	await page.getByLabel('Zoek een gezin').fill(household);
	await page.getByRole('button', { name: 'Toon' }).click();
	await page.getByRole('button', { name: 'Alles over dit gezin op papier, of wissen' }).click();
	await page.getByLabel(`Typ ${household} om te bevestigen`).fill(household);
}
