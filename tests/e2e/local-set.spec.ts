// Accepted data on this device: every page shows figures of them, says that nobody else sees them, and shows what is published when asked to.
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { tableFiles } from '../../src/lib/domain/tables.ts';
import { overflow, violations } from './axe.ts';
import { numbersOn } from './own/numbers.ts';
import { root } from './own/programme.ts';
import { keepSet } from './tab/kept-set.ts';
import { folderFiles, type Files } from './tab/site-worker.ts';

const goal = 'wwb-uitkering';
const [published, local] = [89 / 1410, 71 / 1410];
const quarter = '2012-Q1';

/** The demonstration without rows about people, which are never kept open; one cell of the last quarter is another, and a quarter came. */
function changed(): Files {
	const restricted = Object.entries(tableFiles).flatMap(([table, one]) =>
		one.restricted ? [`${table}.csv`] : []
	);
	const all = Object.entries(folderFiles(path.join(root, 'data/velve-lindenhof')));
	const own = Object.fromEntries(all.filter(([name]) => !restricted.includes(name)));
	const text = Buffer.from(own['observations.csv'] ?? '', 'base64').toString('utf8');
	const rows = text.replace(`${goal},velve-lindenhof,2011-Q4,89,`, `${goal},velve-lindenhof,2011-Q4,71,`);
	expect(rows).not.toBe(text);
	const last = rows.split('\n').filter((row) => row.startsWith(goal) && row.includes(',2011-Q4,'));
	const next = last.map((row) => row.replace('2011-Q4', quarter).replace('2012-01-14', '2012-04-14'));
	own['observations.csv'] = Buffer.from(`${rows.trimEnd()}\n${next.join('\n')}\n`).toString('base64');
	return own;
}

const values = async (page: Page): Promise<number[]> =>
	(await numbersOn(page)).filter((one) => one.indicator === goal).map((one) => one.value);
const isThere = (wanted: number) => (all: number[]) => all.some((one) => Math.abs(one - wanted) < 1e-9);
const band = (page: Page) => page.locator('[data-local]');

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test('pages show the local set with a band, and what is published when asked to', async ({ page }) => {
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	await page.goto(`/stand/2011-Q4`);
	expect(isThere(published)(await values(page))).toBe(true);
	expect(isThere(local)(await values(page))).toBe(false);
	await expect(band(page)).toHaveCount(0);

	await keepSet(page, changed());
	await page.reload();
	await expect(page.getByText('Lokale gegevens, niet gepubliceerd.')).toBeVisible({ timeout: 120_000 });
	await expect(band(page)).toHaveAttribute('data-local', 'active');
	expect(isThere(local)(await values(page))).toBe(true);
	expect(isThere(published)(await values(page))).toBe(false);
	expect(await violations(page)).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Lokale gegevens, niet gepubliceerd.')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize({ width: 390, height: 800 });
	expect(await overflow(page)).toBe(0);
	await page.setViewportSize({ width: 1280, height: 800 });

	// By links of the page, in the other language too; the band stays.
	await page.getByRole('link', { name: 'Overzicht' }).first().click();
	await expect(page).toHaveURL(/\/$/);
	await expect.poll(async () => isThere(local)(await values(page))).toBe(true);
	await page.locator(`a[href$="/indicator/${goal}"]`).first().click();
	await expect(page).toHaveURL(new RegExp(`indicator/${goal}`));
	await expect(page.locator('table').getByText('71').first()).toBeAttached();
	for (const name of ['Vergelijk', 'Proces', 'Rapport', 'Gegevens', 'Methode', 'Huishoudens']) {
		await page.getByRole('link', { name, exact: true }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText('Lokale gegevens, niet gepubliceerd.')).toBeVisible();
	}
	await page.getByRole('link', { name: 'English' }).first().click();
	await expect(page.getByText('Local data, not published.')).toBeVisible();

	await page.getByRole('button', { name: 'Show what is published' }).click();
	await expect(band(page)).toHaveCount(0);
	await page.goto(`/stand/2011-Q4`);
	await page.waitForTimeout(1000);
	expect(isThere(published)(await values(page))).toBe(true);
	await expect(band(page)).toHaveCount(0);
	expect(problems).toEqual([]);
});

test('a quarter that the host does not have yet is a page of the local set, and another choice is answered from it', async ({
	page
}) => {
	await page.goto('/methode');
	await keepSet(page, changed());
	await page.goto(`/stand/${quarter}`);
	await expect(page.getByText('Lokale gegevens, niet gepubliceerd.')).toBeVisible({ timeout: 120_000 });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(isThere(local)(await values(page))).toBe(true);

	// The engine of the page is given the tables of the set.
	await page.goto(`/stand/2011-Q4?confidence=0.8`);
	await expect(page.getByText('Lokale gegevens, niet gepubliceerd.')).toBeVisible({ timeout: 120_000 });
	await expect(page.locator('[data-live="still"]').first()).toBeAttached({ timeout: 90_000 });
	await expect.poll(async () => isThere(local)(await values(page)), { timeout: 60_000 }).toBe(true);
	expect(isThere(published)(await values(page))).toBe(false);
});

test('a set that no site can be made of is told in words, and what is published stays', async ({ page }) => {
	await page.goto('/');
	const none = changed();
	delete none['areas.csv'];
	await keepSet(page, none);
	await page.reload();
	await expect(band(page)).toHaveAttribute('data-local', 'failed', { timeout: 120_000 });
	await page.getByText('Waarom niet').click();
	await expect(band(page)).toContainText('areas.csv');
	expect((await values(page)).length).toBeGreaterThan(0);
	expect(await violations(page)).toEqual([]);
});
