// What a leader makes of an opened file for others and by rule: a researcher's rows, an analyst's counts, families whose time is over; and reading visits that is stopped.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { demonstrationIdentity } from '../../src/lib/server/demonstration-keys.ts';
import { decrypt, tablesIn } from '../vault/open-natively.ts';
import { rung, visit } from './households/visits.ts';

async function openDemonstration(page: Page) {
	await page.goto('/huishoudens');
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
}
async function saved(page: Page, within: string) {
	await expect(page.locator(`${within} [data-made]`)).toBeVisible({ timeout: 120_000 });
	const downloading = page.waitForEvent('download');
	await page.locator(within).getByRole('button', { name: 'Bewaar het nieuwe bestand' }).click();
	const download = await downloading;
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a researcher gets rows without texts and names, an analyst counts alone', async ({ page }) => {
	await openDemonstration(page);
	// Somebody whose key stands in no list of the programme: it is pasted.
	const { recipient, secret } = await demonstrationIdentity('K1');
	const part = page.locator('[data-role]');
	await part.getByLabel('Voor wie?').selectOption('researcher');
	await expect(part.getByRole('button', { name: 'Maak dit bestand' })).toBeDisabled();
	await part.locator('textarea').fill(recipient);
	await part.getByRole('button', { name: 'Maak dit bestand' }).click();
	const research = await saved(page, '[data-role]');
	expect(research.name).toMatch(/^huishoudens-researcher-/);
	const tables = await tablesIn(await decrypt(research.bytes, { identity: secret }));
	expect(tables.households?.length).toBeGreaterThan(100);
	expect(new Set(tables.households?.map(({ coach }) => coach))).toEqual(new Set(['-']));
	expect(
		tables.actions?.every(({ action, organisation }) => /^\d+$/.test(action ?? '') && organisation === '')
	).toBe(true);
	expect(tables.actions?.length).toBeGreaterThan(100);
	expect([tables.events, tables.visits, tables.erasures]).toEqual([[], [], []]);

	await part.getByLabel('Voor wie?').selectOption('analyst');
	await part.locator('textarea').fill(recipient);
	await part.getByRole('button', { name: 'Maak dit bestand' }).click();
	const counts = await saved(page, '[data-role]');
	const text = new TextDecoder().decode(await decrypt(counts.bytes, { identity: secret }));
	expect(text).toMatch(/^period,table,subject,cell,families\r?\n/);
	expect(text.split('\n').length).toBeGreaterThan(100);
	expect(text).not.toMatch(/H-\d{4}|K\d/);
	// Small counts are left empty, and every other is large enough to be told.
	const told = text.split(/\r?\n/).slice(1, -1);
	expect(told.some((line) => line.endsWith(','))).toBe(true);
	expect(told.every((line) => /,$|,\d{2,}$/.test(line))).toBe(true);
});

test('families whose time is over are erased in one press, each with its proof; reading visits can be stopped', async ({
	page
}) => {
	await openDemonstration(page);
	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	const one = await visit({ coach: 'K3', sequence: 1, events: [rung('H-0002', 4)] });
	// Pressed as soon as it is there: a hand would find it later.
	await page.evaluate(() => {
		const watch = new MutationObserver(() => {
			const stop = document.querySelector<HTMLElement>('[data-visits] .running button');
			if (!stop) return;
			watch.disconnect();
			stop.click();
		});
		watch.observe(document.body, { subtree: true, childList: true });
	});
	await part.locator('input[type=file]').setInputFiles(Array.from({ length: 200 }, () => one));
	await expect(part).toHaveAttribute('data-visits', 'stopped');
	await expect(part.getByRole('status').filter({ hasText: 'Gestopt' })).toBeVisible();
	await expect(part.locator('[data-merged]')).toHaveCount(0);
	// And can be done again.
	await part.locator('input[type=file]').setInputFiles([one]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();

	const over = page.locator('[data-retention]');
	const count = Number(await over.getAttribute('data-retention'));
	expect(count).toBeGreaterThan(10);
	await over.getByRole('button', { name: 'Wis deze gezinnen en maak het nieuwe bestand' }).click();
	await expect(over.locator(`[data-erased="${count}"]`)).toBeVisible({ timeout: 120_000 });
	await expect(over.locator('[data-proof]')).toHaveCount(count);
	const { bytes } = await saved(page, '[data-retention]');
	const { secret } = await demonstrationIdentity('leider');
	const tables = await tablesIn(await decrypt(bytes, { identity: secret }));
	expect(tables.erasures?.map(({ why }) => why)).toEqual(Array.from({ length: count }, () => 'retention'));
	expect(tables.households?.filter(({ ended }) => ended !== '' && (ended ?? '') < '2015')).toEqual([]);
	expect(tables.households?.length).toBeGreaterThan(20);
});
