// The whole way of a report: from an opened household file to a frozen Word file, and back through the check that anybody can do.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './slow-line.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { violations } from './axe.ts';

const aside = (page: Page) => page.getByRole('complementary', { name: 'Werken aan het rapport' });
const check = (page: Page) => page.locator('.check');
const pick = (page: Page, ...files: { name: string; bytes: Uint8Array }[]) =>
	check(page)
		.locator('input[type="file"]')
		.setInputFiles(
			files.map(({ name, bytes }) => ({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) }))
		);

test('from an opened household file to a frozen Word file in under ten clicks, and what is altered is named', async ({
	page
}) => {
	test.setTimeout(180_000);
	let clicks = 0;
	const press = async (target: ReturnType<Page['getByRole']>) => {
		clicks++;
		await target.click();
	};
	await page.goto('/huishoudens');
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await press(page.getByRole('button', { name: 'Open de demonstratie' }));
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
	await press(page.getByRole('button', { name: 'Maak de beschermde tabellen' }));
	await press(page.getByRole('link', { name: 'Naar het rapport' }));
	await expect(page.locator('[data-families="file"]')).toContainText('uit uw geopende bestand');
	await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });

	await press(aside(page).getByRole('button', { name: /^Leg vast \(nog/ }));
	const links = aside(page).locator('ul.groups a');
	for (let left = await links.count(); left > 0; left--) {
		await links.first().focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('Volgens plan.');
		await expect(links).toHaveCount(left - 1);
	}
	await press(aside(page).getByRole('button', { name: 'Leg vast' }));
	// Freezing makes every file: the code is a hash of them all.
	await expect(aside(page)).toContainText(/Vastgelegd op/, { timeout: 90_000 });
	const code = await aside(page).locator('code').first().innerText();
	const word = page.waitForEvent('download');
	await press(aside(page).getByRole('button', { name: 'Word' }));
	const docx = unzipSync(new Uint8Array(readFileSync(await (await word).path())));
	expect(clicks).toBeLessThan(10);
	const footers = Object.keys(docx).filter((name) => /^word\/footer\d*\.xml$/.test(name));
	expect(footers.map((name) => strFromU8(docx[name] ?? new Uint8Array())).join()).toContain(code);

	const whole = page.waitForEvent('download');
	await aside(page).getByRole('button', { name: /zip/ }).click();
	const zip = new Uint8Array(readFileSync(await (await whole).path()));
	await pick(page, { name: 'rapport.zip', bytes: zip });
	await expect(check(page).getByRole('heading', { name: /vergelijk die met papier/ })).toBeVisible({
		timeout: 90_000
	});
	expect(code).toMatch(/^([0-9a-f]{4} ){5}[0-9a-f]{4}$/);
	const paper = check(page).getByLabel('Controlecode op papier');
	await paper.fill(code.toUpperCase().replaceAll(' ', '-'));
	await expect(check(page).getByRole('heading', { name: 'Niets veranderd' })).toBeVisible();
	expect(await violations(page, '.check')).toEqual([]);
	await paper.fill(code.slice(0, -1));
	await paper.blur();
	await expect(check(page).getByRole('alert')).toContainText('heeft 24 tekens; u gaf er 23');
	await expect(check(page).getByRole('heading', { name: 'Niets veranderd' })).toHaveCount(0);
	await paper.fill(code.startsWith('0') ? code.replace(/^0/, '1') : code.replace(/^./, '0'));
	await expect(check(page).locator('.outcome li').first()).toContainText('niet het rapport van papier');
	await paper.fill(code);

	const files = unzipSync(zip);
	const table = Object.keys(files).find(
		(name) => name.startsWith('tables/') && /\d\.\d/.test(strFromU8(files[name] ?? new Uint8Array()))
	);
	const altered = strFromU8(files[table ?? ''] ?? new Uint8Array()).replace(/\d\.(\d)/, (all, digit) =>
		all.replace(/\d$/, String((Number(digit) + 1) % 10))
	);
	await pick(page, { name: 'ander.zip', bytes: zipSync({ ...files, [table ?? '']: strToU8(altered) }) });
	await expect(check(page).getByRole('heading', { name: /klopt niet|kloppen niet/ })).toBeVisible({
		timeout: 90_000
	});
	await expect(check(page).locator('.outcome li').first()).toContainText(/tabel|table/i);
	expect(await violations(page, '.check')).toEqual([]);

	await pick(page, { name: 'brief.zip', bytes: strToU8('Beste collega') });
	await expect(check(page).getByRole('heading', { name: 'Dit is geen vastgelegd rapport' })).toBeVisible({
		timeout: 90_000
	});

	await page.locator('[data-families]').getByRole('button').click();
	await expect(page.locator('[data-families="site"]')).toContainText('uit de website');
	expect(await page.evaluate(() => sessionStorage.getItem('wijkladder-release'))).toBeNull();
});
