// Accepted data on this device: every page shows figures of them, says that nobody else sees them, and shows what is published when asked to.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { atRest, overflow, violations } from './axe.ts';
import { breakable } from './broken-workers.ts';
import { listening } from './listening.ts';
import { numbersOn } from './own/numbers.ts';
import { dress, look } from './own/programme.ts';
import { changed, goal, local, published, quarter } from './tab/changed-set.ts';
import { keepSet } from './tab/kept-set.ts';
import { folderFiles } from './tab/site-worker.ts';

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
	await expect.poll(async () => isThere(local)(await values(page))).toBe(true);
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
	for (const name of ['Vergelijk', 'Onderzoek', 'Rapport', 'Gegevens', 'Methode', 'Huishoudens']) {
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
	// The band says it before the page is drawn anew.
	await expect.poll(async () => isThere(local)(await values(page))).toBe(true);

	// The engine of the page is given the tables of the set.
	await page.goto(`/stand/2011-Q4?confidence=0.8`);
	await expect(page.getByText('Lokale gegevens, niet gepubliceerd.')).toBeVisible({ timeout: 120_000 });
	await expect(page.locator('[data-live="still"]').first()).toBeAttached({ timeout: 90_000 });
	await expect.poll(async () => isThere(local)(await values(page)), { timeout: 60_000 }).toBe(true);
	expect(isThere(published)(await values(page))).toBe(false);
});

test('downloads are files of the set, each once; one that does not come is told of', async ({ page }) => {
	const breaks = await breakable(page);
	const files: string[] = [];
	page.on('download', (download) => files.push(download.suggestedFilename()));
	await page.goto('/methode');
	await keepSet(page, changed());
	await page.goto(`/indicator/${goal}`);
	await expect(band(page)).toHaveAttribute('data-local', 'active', { timeout: 120_000 });
	await page.getByRole('link', { name: 'CSV', exact: true }).first().click();
	await expect.poll(() => files.length).toBe(1);
	await page.getByRole('link', { name: 'Gegevens', exact: true }).first().click();
	const observations = page.locator('a[download="observations.csv"]');
	await breaks(true);
	await observations.click();
	await expect(page.locator('[data-unfetched]')).toContainText('observations.csv is niet opgehaald.');
	await breaks(false);
	const [download] = await Promise.all([page.waitForEvent('download'), observations.click()]);
	await expect(page.locator('[data-unfetched]')).toHaveCount(0);
	expect(readFileSync(await download.path(), 'utf8')).toContain(`,${quarter},`);
	// Whatever the first press asked for has come by now.
	expect(files).toEqual([expect.stringContaining(goal), 'observations.csv']);
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

/** What a supplier sends: one cell of the last quarter is another. */
async function deliver(page: Page, numerator: number): Promise<void> {
	const text = [
		'period;area;indicator;denominator;numerator;status;source;retrieved',
		`2011-Q4;velve-lindenhof;${goal};1410;${numerator};provisional;Sociale Dienst (verzonnen);14-1-2012`
	].join('\n');
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: `levering ${numerator}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	await page.getByRole('button', { name: 'Neem de levering aan' }).click();
	await expect(page.locator('[data-log]')).toContainText(`levering ${numerator}.csv`, { timeout: 60_000 });
}
const elsewhere = (page: Page, what: string) => page.locator(`[data-elsewhere="${what}"]`);

test('a window hears what another one accepts, undoes or forgets, says so, and shows it when asked to', async ({
	context
}) => {
	const [desk, reader] = [await context.newPage(), await context.newPage()];
	await reader.goto('/stand/2011-Q4');
	await listening(reader);
	await desk.goto('/gegevens');
	await listening(desk);
	await deliver(desk, 71);
	await expect(elsewhere(reader, 'changed')).toContainText(
		'De lokale gegevens zijn in een ander venster veranderd. U ziet wat gepubliceerd is.'
	);
	expect(isThere(published)(await values(reader))).toBe(true);
	await reader.getByRole('button', { name: 'Toon de lokale gegevens' }).click();
	await expect.poll(async () => isThere(local)(await values(reader)), { timeout: 120_000 }).toBe(true);
	await expect(band(reader)).toHaveAttribute('data-local', 'active');
	await expect(elsewhere(reader, 'changed')).toHaveCount(0);

	await deliver(desk, 60);
	await expect(elsewhere(reader, 'changed')).toContainText('U ziet ze zoals ze daarvoor waren.');
	expect(isThere(local)(await values(reader))).toBe(true);
	expect(await violations(reader)).toEqual([]);
	await reader.getByRole('button', { name: 'Toon de nieuwe stand' }).click();
	await expect.poll(async () => isThere(60 / 1410)(await values(reader)), { timeout: 120_000 }).toBe(true);
	// Whoever did it is told nothing of it.
	await expect(elsewhere(desk, 'changed')).toHaveCount(0);

	await desk.getByRole('button', { name: 'Maak de laatste ongedaan' }).click();
	await expect(elsewhere(reader, 'changed')).toBeVisible({ timeout: 60_000 });
	await desk.getByRole('button', { name: 'Vergeet alles' }).click();
	await desk.getByRole('button', { name: 'Ja, wis alles van dit apparaat' }).click();
	await expect(elsewhere(reader, 'gone')).toContainText('U ziet weer wat gepubliceerd is.', {
		timeout: 60_000
	});
	await expect.poll(async () => isThere(published)(await values(reader))).toBe(true);
	expect(await violations(reader)).toEqual([]);
	await reader.getByRole('button', { name: 'Begrepen' }).click();
	await expect(band(reader)).toHaveCount(0);
	expect(await desk.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the look of a set comes with it to every page, by day and by night, and goes with it', async ({
	page
}) => {
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-look-'));
	dress(folder);
	await page.goto('/methode');
	await keepSet(page, { ...changed(), ...folderFiles(folder) });
	rmSync(folder, { recursive: true });
	const colour = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--exp').trim());
	const usual = await colour();
	const mark = page.locator('header.site .name img');
	await expect(mark).toHaveCount(0);

	await page.goto('/');
	await expect(band(page)).toHaveAttribute('data-local', 'active', { timeout: 120_000 });
	await expect(mark).toHaveAttribute('alt', look.alt.nl);
	// A picture and a typeface come a moment after what names them.
	await expect.poll(() => mark.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
	await expect.poll(colour).toBe(look.light);
	const hasFace = () => page.evaluate((family) => document.fonts.check(`16px '${family}'`), look.family);
	await expect.poll(hasFace).toBe(true);
	expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(look.family);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(async () => [usual, look.light].includes(await colour())).toBe(false);
	await atRest(page);
	expect(await violations(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.getByRole('link', { name: 'Vergelijk', exact: true }).first().click();
	await expect(page).toHaveURL(/vergelijk/);
	await expect.poll(colour).toBe(look.light);
	await expect(mark).toHaveCount(1);

	await page.getByRole('button', { name: 'Toon wat gepubliceerd is' }).click();
	await expect(band(page)).toHaveCount(0);
	await expect(mark).toHaveCount(0);
	await expect.poll(colour).toBe(usual);
	expect(problems).toEqual([]);
});
