// What a leader makes of an opened file for others: a researcher's rows, an analyst's counts.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './slow-line.ts';
import { demonstrationIdentity } from '../../src/lib/server/demonstration-keys.ts';
import { decrypt, tablesIn } from '../vault/open-natively.ts';
import { violations } from './axe.ts';
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
	// What reads a page aloud tells of words that come into what was there.
	const status = await part.getByRole('status').first().elementHandle();
	expect(await status?.textContent()).toBe('');
	await part.getByRole('button', { name: 'Maak dit bestand' }).click();
	const research = await saved(page, '[data-role]');
	expect(await status?.evaluate((one) => one.isConnected && one.textContent)).toContain(
		'Het bestand is klaar.'
	);
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

test('a file made for a coach between bringing visits and deciding about them takes nothing from either', async ({
	page
}) => {
	await openDemonstration(page);
	const visits = page.locator('[data-visits]');
	await visits.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(visits.locator('[data-key="open"]')).toBeVisible();
	const brought = [
		await visit({ coach: 'K3', sequence: 1, events: [rung('H-0002', 4)] }),
		await visit({ coach: 'K1', sequence: 1, events: [rung('H-0002', 2)] })
	];
	await visits.locator('input[type=file]').setInputFiles(brought);
	const sides = visits.locator('[data-contradiction="rung"]');
	await expect(sides).toHaveCount(1);

	await page.locator('[data-role]').getByLabel('Voor wie?').selectOption('coach:K3');
	await page.locator('[data-role]').getByRole('button', { name: 'Maak dit bestand' }).click();
	expect((await saved(page, '[data-role]')).name).toMatch(/^huishoudens-coach-k3-/);

	await sides.getByRole('radio', { name: /trede 4/ }).focus();
	await page.keyboard.press('Space');
	await visits.getByRole('button', { name: 'Maak het nieuwe bestand' }).click();
	const { bytes } = await saved(page, '[data-visits]');
	const { secret } = await demonstrationIdentity('leider');
	const { events, assessments } = await tablesIn(await decrypt(bytes, { identity: secret }));
	expect(events?.map(({ kind }) => kind).sort()).toEqual(['assessment', 'assessment', 'decision']);
	const now = assessments?.filter((row) => row.household === 'H-0002' && row.date === '2012-01-10');
	expect(now?.map((row) => row.rung)).toEqual(['4']);
});

test('visits that are dropped while a file is made wait, and what was made is offered until it is saved', async ({
	page
}) => {
	await openDemonstration(page);
	const visits = page.locator('[data-visits]');
	await visits.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(visits.locator('[data-key="open"]').getByRole('status')).toBeFocused();
	const first = await visit({ coach: 'K3', sequence: 1, events: [rung('H-0002', 4)] });
	const other = await visit({ coach: 'K1', sequence: 1, events: [rung('H-0004', 2)] });
	await visits.locator('input[type=file]').setInputFiles([first]);
	await expect(visits.locator('[data-merged="1"]')).toBeVisible();
	// In one go: read of the file before, what is dropped would take the first visit out again.
	await visits.getByRole('button', { name: 'Maak het nieuwe bestand' }).evaluate(
		(button: HTMLElement, { name, base64 }) => {
			const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([bytes], name));
			button.focus();
			button.click();
			document
				.querySelector('[data-visits] .drop')
				?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		{ name: other.name, base64: other.buffer.toString('base64') }
	);
	await expect(visits.locator('[data-made]')).toBeVisible({ timeout: 120_000 });
	// What was pressed is gone: one goes on at what saves it.
	await expect(visits.getByRole('button', { name: 'Bewaar het nieuwe bestand' })).toBeFocused();
	await expect(page.locator('[data-visits="rest"]')).toBeVisible();
	await expect(visits.locator('[data-merged]')).toHaveCount(0);

	// Only in memory: neither a look at somebody nor a file for another takes it away, and leaving is asked about.
	const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
	const unsaved = page.locator('[data-unsaved]');
	await expect(unsaved).toHaveCount(0);
	await page.locator('[data-role]').getByLabel('Voor wie?').selectOption('coach:K3');
	await expect(visits.locator('[data-made]')).toHaveCount(0);
	await expect(unsaved.getByRole('status')).toContainText('Het nieuwe bestand is nog niet bewaard.');
	await page.locator('[data-role]').getByRole('button', { name: 'Maak dit bestand' }).click();
	expect((await saved(page, '[data-role]')).name).toMatch(/^huishoudens-coach-k3-/);
	await expect(unsaved).toBeVisible();
	expect(await violations(page, '[data-unsaved]')).toEqual([]);
	expect(await asks()).toBe(true);
	const downloading = page.waitForEvent('download');
	await unsaved.getByRole('button', { name: 'Bewaar het nieuwe bestand' }).click();
	const bytes = readFileSync(await (await downloading).path());
	const { secret } = await demonstrationIdentity('leider');
	const { events } = await tablesIn(await decrypt(bytes, { identity: secret }));
	expect(events?.map(({ household }) => household)).toEqual(['H-0002']);
	await expect(unsaved).toHaveCount(0);
	expect(await asks()).toBe(false);

	await visits.locator('input[type=file]').setInputFiles([first, other]);
	await expect(visits.locator('[data-merged="1"][data-already="1"]')).toBeVisible();
});
