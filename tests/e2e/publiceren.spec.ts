// The site that the browser makes is the site that the command makes, byte for byte; it is looked at, fetched, stopped and gone on with, and nobody else is asked for anything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { zipSync } from 'fflate';
import { violations } from './axe.ts';
import { root } from './own/programme.ts';
import { attackZip } from './publish/attack-zip.ts';
import { differences, fetchedZip, filesOfSite, filesOfZip } from './publish/site-zip.ts';

const demonstration = path.join(root, 'data/velve-lindenhof');
let place = '';
test.beforeAll(() => {
	place = mkdtempSync(path.join(tmpdir(), 'publiceren-'));
});
test.afterAll(() => rmSync(place, { recursive: true, force: true }));
const write = (name: string, bytes: Uint8Array): string => {
	writeFileSync(path.join(place, name), bytes);
	return path.join(place, name);
};

test('the demonstration, dropped as a folder and cut off on the way, comes out as the build wrote it', async ({
	page: first,
	context
}) => {
	// It opens the programme twice.
	test.setTimeout(300_000);
	const requests: string[] = [];
	context.on('request', (request) => requests.push(request.url()));
	const take = async (page: Page) => {
		await page.goto('/gegevens/publiceren');
		await expect(page.locator('[data-publish="ready"]')).toBeVisible();
		await page.locator('input[webkitdirectory]').setInputFiles(demonstration);
		await expect(page.locator('[data-making]')).toBeVisible();
	};
	await take(first);
	await expect(first.locator('[data-making="pages"]')).toContainText('stand/', { timeout: 150_000 });
	await first.close();

	const page = await context.newPage();
	await page.goto('/gegevens/publiceren');
	await expect(page.locator('[data-begun]')).toBeVisible();
	await expect(page.locator('[data-finished]')).toHaveCount(0);
	expect(Number(await page.locator('[data-begun]').getAttribute('data-begun'))).toBeGreaterThan(3);
	await take(page);
	const zip = await fetchedZip(page);
	const files = filesOfZip(zip);
	const built = filesOfSite(path.resolve(root, process.env.WIJKLADDER_BUILD ?? 'build'));
	const found = await differences(files, built, write);
	expect(found).toMatchObject({ missing: [], bytes: [] });
	expect(found.sealed.every((name) => /^(huishoudens|sleutel)-/.test(name))).toBe(true);

	// Small numbers: the published tables give nothing away to who attacks them.
	const [tables = ''] = [...files.keys()].filter((name) => name.endsWith('.duckdb'));
	const attack = await attackZip(
		write('attacked.duckdb', files.get(tables) ?? new Uint8Array()),
		demonstration,
		(place) => place % 20 === 0
	);
	expect(attack.asked.cells).toBeGreaterThan(5);
	expect({ narrowed: attack.narrowed, wrong: attack.wrong }).toEqual({ narrowed: [], wrong: [] });

	// What will be public is what is in the zip, and its pages are shown before it is fetched.
	await page.getByText('Alle bestanden').click();
	await expect(page.locator('[data-files] li')).toHaveCount(files.size);
	await expect(page.locator('[data-hidden] tbody tr').first()).toBeVisible();
	const frame = page.frameLocator('iframe[data-look="index.html"]');
	await expect(frame.locator('h1')).toBeVisible();
	await expect(frame.locator('main')).toHaveCSS('flex-grow', '1');
	await frame.locator('a[data-to="/methode"]').first().click();
	await expect(page.frameLocator('iframe[data-look="methode.html"]').locator('h1')).toBeVisible();
	// What stands in the frame is a page that every-page.spec.ts reads by itself.
	await page.evaluate(() => document.querySelector('iframe')?.remove());
	expect(await violations(page)).toEqual([]);

	// It is there on a later visit, until it is erased.
	await page.reload();
	await expect(page.locator('[data-finished] [data-kinds]')).toBeVisible();
	await expect(page.locator('[data-begun]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Wis de zip van dit apparaat' }).click();
	await expect(page.locator('[data-finished]')).toHaveCount(0);

	const origin = new URL(page.url()).origin;
	const strange = requests.filter((one) => !one.startsWith(origin) && !/^(blob|about|data):/.test(one));
	expect(strange).toEqual([]);
});

test('what no site can be made of is refused in words, by keyboard alone and in English', async ({
	page
}) => {
	await page.goto('/en/gegevens/publiceren');
	await expect(page.locator('[data-publish="ready"]')).toBeVisible();
	await page.locator('input[accept=".zip"]').setInputFiles({
		...{ name: 'programme.zip', mimeType: 'application/zip' },
		buffer: Buffer.from('no zip at all')
	});
	await expect(page.locator('[data-refused="unreadable"]')).toContainText('damaged or has a password');
	await page.locator('input[accept=".zip"]').setInputFiles({
		...{ name: 'programme.zip', mimeType: 'application/zip' },
		buffer: Buffer.from(zipSync({ 'notes.csv': new TextEncoder().encode('period\n') }))
	});
	await expect(page.locator('[data-refused="NoAreas"]')).toContainText('areas.csv');
	await expect(page.locator('[data-finished], [data-begun]')).toHaveCount(0);
});
