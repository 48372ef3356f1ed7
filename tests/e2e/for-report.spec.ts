// From an opened household file to the report: the browser's protected tables are the build's, and nothing else stays behind.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import Papa from 'papaparse';
import { releaseSchema } from '../../src/lib/domain/release.ts';
import { openDemonstration as openHouseholds, openLeadersKey, openRights } from './households/opened.ts';
import { storageDump } from './households/traces.ts';
import { rung, visit } from './households/visits.ts';
import { root } from './own/programme.ts';

const households = Papa.parse<{ household: string }>(
	readFileSync(path.join(root, 'data/velve-lindenhof/households.csv'), 'utf8'),
	{ header: true, skipEmptyLines: true }
).data.map((one) => one.household);

const part = (page: Page) => page.locator('[data-leaving]');
const press = (page: Page) => page.getByRole('button', { name: 'Maak de beschermde tabellen' }).click();

async function openDemonstration(page: Page) {
	await openHouseholds(page);
	await expect(part(page)).toHaveAttribute('data-leaving', 'rest');
}
/** The demonstration open, and its protected tables made. */
async function ready(page: Page) {
	await openDemonstration(page);
	await press(page);
	await expect(part(page)).toHaveAttribute('data-leaving', 'ready', { timeout: 120_000 });
}
const handed = (page: Page) => page.evaluate(() => sessionStorage.getItem('wijkladder-release'));

test('the release made in the browser is the build’s, cell by cell, and no household stays behind', async ({
	page
}) => {
	test.setTimeout(180_000);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	await openDemonstration(page);
	await expect(page.getByRole('region', { name: 'Kluis' })).toContainText('huishoudens-demonstratie.age');
	// Whatever is needed is there by now: an opened file does without the line.
	await page.context().setOffline(true);
	await press(page);
	await expect(part(page)).toHaveAttribute('data-leaving', 'ready', { timeout: 120_000 });
	await page.context().setOffline(false);
	const kept = JSON.parse((await handed(page)) ?? 'null') as { on: string; release: unknown };
	expect(Object.keys(kept).sort()).toEqual(['on', 'release']);
	const made = releaseSchema.parse(kept.release);
	const basis = JSON.parse(readFileSync(path.join(root, 'build/rapport-basis.json'), 'utf8')) as {
		release: unknown;
	};
	expect(made).toEqual(releaseSchema.parse(basis.release));
	expect(made.tables.flatMap((one) => one.cells).length).toBeGreaterThan(500);

	const stored = await storageDump(page);
	expect(stored).toContain('wijkladder-release-1');
	expect(households.filter((one) => stored.includes(one))).toEqual([]);

	// Going there puts another document in the place of this one; only what was protected is there still.
	await page.getByRole('link', { name: 'Naar het rapport' }).click();
	await expect(page).toHaveURL(/\/rapport/);
	expect(JSON.parse((await handed(page)) ?? 'null')).toEqual(kept);
	expect(await page.content()).not.toContain(households[0] ?? '-');
	expect(errors).toEqual([]);
});

test('protection can be stopped and made again, its tables forgotten, and closing the vault half-way leaves nothing', async ({
	page
}) => {
	test.setTimeout(180_000);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await openDemonstration(page);
	await press(page);
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(part(page)).toHaveAttribute('data-leaving', 'rest');
	expect(await handed(page)).toBeNull();
	await press(page);
	await expect(part(page)).toHaveAttribute('data-leaving', 'ready', { timeout: 120_000 });
	await page.getByRole('button', { name: 'Vergeet deze tabellen' }).click();
	expect(await handed(page)).toBeNull();

	await press(page);
	await expect(part(page)).toHaveAttribute('data-leaving', 'protecting', { timeout: 90_000 });
	await page.locator('#kluis').getByRole('button').click();
	await expect(page.locator('[data-vault="locked"][data-ready]')).toBeVisible();
	await expect.poll(() => page.workers().length).toBe(0);
	expect(await handed(page)).toBeNull();
	expect(errors).toEqual([]);
});

test('tables of a file in whose place another came are forgotten, since they tell nothing of what came in', async ({
	page
}) => {
	test.setTimeout(240_000);
	await ready(page);
	expect(await handed(page)).not.toBeNull();
	const visits = await openLeadersKey(page);
	const written = await visit({ coach: 'K3', sequence: 1, events: [rung('H-0002', 4)] });
	await visits.locator('input[type=file]').setInputFiles([written]);
	await expect(visits.locator('[data-merged="1"]')).toBeVisible();
	await expect(part(page)).toHaveAttribute('data-leaving', 'ready');
	await visits.getByRole('button', { name: 'Maak het nieuwe bestand' }).click();
	await expect(visits.locator('[data-made]')).toBeVisible({ timeout: 120_000 });
	await expect(part(page)).toHaveAttribute('data-leaving', 'rest');
	expect(await handed(page)).toBeNull();
});

test('tables in which a family was counted are forgotten when it is erased on request, where nothing of the report is in sight', async ({
	page
}) => {
	test.setTimeout(240_000);
	await ready(page);
	await openRights(page, 'H-0002');
	await expect(part(page)).toHaveCount(0);
	expect(await handed(page)).not.toBeNull();
	await page.getByRole('button', { name: 'Wis en maak het nieuwe bestand' }).click();
	await expect(page.locator('[data-proof]')).toBeVisible({ timeout: 120_000 });
	expect(await handed(page)).toBeNull();
	await page.getByRole('button', { name: /Terug naar de cijfers/ }).click();
	await expect(part(page)).toHaveAttribute('data-leaving', 'rest');
	expect(await handed(page)).toBeNull();
});
