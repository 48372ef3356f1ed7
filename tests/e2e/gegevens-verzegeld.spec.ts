// Rows about people on the data page: dropped, sealed for a passphrase, opened and shut; and what goes back to the supplier.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type Page } from './slow-line.ts';
import { formsOf } from '../../scripts/prove/on-disk.ts';
import { whenStill } from '../../scripts/prove/when-still.ts';
import { violations } from './axe.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';

test.describe.configure({ timeout: 300_000 });

const passphrase = 'vijf losse woorden samen hier';
const restricted = ['households', 'assessments', 'results', 'actions'];
const fileOf = (table: string) => path.join(root, `data/velve-lindenhof/${table}.csv`);
const [, ...households] = readFileSync(fileOf('households'), 'utf8').trimEnd().split('\n');
const pseudonyms = households.map((row) => row.split(',')[0] ?? '');

const sealed = (page: Page, state: 'open' | 'shut') => page.locator(`[data-sealed="${state}"]`);
const ended = (page: Page) => page.locator('[data-field="ended"]').first();
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();

/** Everything that the browser keeps for this site, as text of one letter a byte. */
const keptBytes = (page: Page): Promise<string> =>
	whenStill(() =>
		page.evaluate(async () => {
			const texts: string[] = [];
			const take = (bytes: ArrayBuffer) => {
				for (let at = 0; at < bytes.byteLength; at += 8192)
					texts.push(
						String.fromCharCode(...new Uint8Array(bytes, at, Math.min(8192, bytes.byteLength - at)))
					);
				texts.push('\n');
			};
			const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
				for await (const one of folder.values())
					if (one.kind === 'directory') await walk(one as FileSystemDirectoryHandle);
					else take(await (await (one as FileSystemFileHandle).getFile()).arrayBuffer());
			};
			await walk(await navigator.storage.getDirectory());
			for (const { name } of await indexedDB.databases()) {
				const database = await new Promise<IDBDatabase>((resolve, reject) => {
					const opening = indexedDB.open(name ?? '');
					opening.onsuccess = () => resolve(opening.result);
					opening.onerror = () => reject(new Error(name));
				});
				for (const store of database.objectStoreNames) {
					const all = await new Promise<unknown[]>((resolve, reject) => {
						const asking = database.transaction(store).objectStore(store).getAll();
						asking.onsuccess = () => resolve(asking.result);
						asking.onerror = () => reject(new Error(store));
					});
					texts.push(JSON.stringify(all));
				}
				database.close();
			}
			for (const name of await caches.keys())
				for (const request of await (await caches.open(name)).keys()) {
					const answer = await (await caches.open(name)).match(request);
					if (answer) take(await answer.arrayBuffer());
				}
			texts.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }));
			texts.push(JSON.stringify(history.state), location.href, document.title);
			return texts.join('\n');
		})
	);

async function keepsNobody(page: Page): Promise<void> {
	const kept = Buffer.from(await keptBytes(page), 'latin1');
	expect(kept.includes('age-encryption.org')).toBe(true);
	const found = pseudonyms.filter((one) => formsOf(one).some((form) => kept.includes(form)));
	expect(found).toEqual([]);
}

async function visit(page: Page, address = '/gegevens'): Promise<void> {
	await page.goto(address);
	await listening(page);
	await expect(page.locator('.drop:not([disabled])')).toBeVisible();
}

test('rows about people are kept sealed alone: opened they count on every page, and shut they count no more', async ({
	page
}) => {
	const said: string[] = [];
	page.on('console', (one) => said.push(one.text()));
	await visit(page);
	await page.locator('input[type=file]').first().setInputFiles(restricted.map(fileOf));
	await expect(page.locator('[data-open-problems]')).toHaveAttribute('data-open-problems', '0');
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	await page.getByLabel('Wachtwoord voor de gegevens over mensen').fill(passphrase);
	await page.getByRole('button', { name: 'Neem de levering aan' }).click();
	await expect(page.locator('[data-log]')).toContainText('households.csv', { timeout: 60_000 });
	await expect(sealed(page, 'open')).toBeVisible();
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 150_000 });
	await keepsNobody(page);
	await link(page, 'Overzicht').click();
	await expect(ended(page)).not.toHaveAttribute('value', '');
	const count = await ended(page).getAttribute('value');
	expect(Number(count)).toBeGreaterThan(9);

	// Whoever comes back finds them open still, and shuts them.
	await link(page, 'Gegevens').click();
	await expect(sealed(page, 'open')).toBeVisible();
	await page.getByRole('button', { name: 'Sluit de gegevens' }).click();
	await expect(sealed(page, 'shut')).toBeVisible();
	await link(page, 'Overzicht').click();
	await expect(ended(page)).toHaveAttribute('value', '', { timeout: 150_000 });
	await keepsNobody(page);

	// Nobody finds them open after a reload.
	await page.reload();
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 150_000 });
	await expect(ended(page)).toHaveAttribute('value', '');
	await link(page, 'Gegevens').click();
	await expect(sealed(page, 'shut')).toBeVisible();
	const field = sealed(page, 'shut').getByLabel('Wachtwoord', { exact: true });
	await field.fill('een andere');
	await page.getByRole('button', { name: 'Open de gegevens' }).click();
	await expect(page.getByRole('alert')).toContainText('past niet op dit bestand', { timeout: 60_000 });
	await field.fill(passphrase);
	await field.press('Enter');
	await expect(sealed(page, 'open')).toBeVisible({ timeout: 60_000 });
	expect(await violations(page)).toEqual([]);
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 150_000 });
	await keepsNobody(page);
	await link(page, 'Overzicht').click();
	await expect(ended(page)).toHaveAttribute('value', count ?? '?', { timeout: 60_000 });

	// And nobody who comes by when their owner went away.
	await link(page, 'Gegevens').click();
	await expect(sealed(page, 'open')).toBeVisible();
	await page.clock.install();
	await page.clock.fastForward('11:00');
	await expect(sealed(page, 'shut')).toBeVisible();
	await keepsNobody(page);
	expect(said.filter((one) => pseudonyms.some((name) => one.includes(name)))).toEqual([]);
});

/** As their suppliers send them; each with one cell that is wrong. */
const header = 'indicator;area;period;numerator;denominator;status;source;retrieved';
const delivered = ['Sociale dienst (verzonnen)', 'Woningstichting (verzonnen)'].map((source, place) => ({
	name: `${source.split(' ')[0]} K1.csv`,
	mimeType: 'text/csv',
	buffer: Buffer.from(
		[
			header,
			`wwb-uitkering;lindenhof;2011-K1;${place + 50};600;final;${source};1-4-2011`,
			`wwb-uitkering;nergenshuizen-${place};2011-K1;40;700;final;${source};1-4-2011`
		].join('\r\n')
	)
}));

for (const { address, names } of [
	{ address: '/gegevens', names: ['brief.docx', 'brief.txt', 'problemen.xlsx'] },
	{
		address: '/en/gegevens',
		names: ['brief.docx', 'brief.txt', 'letter.docx', 'letter.txt', 'problemen.xlsx', 'problems.xlsx']
	}
])
	test(`${address}: each supplier gets a workbook with its own cells marked and a letter in Dutch, and no row of another`, async ({
		page
	}) => {
		await visit(page, address);
		await page.locator('input[type=file]').first().setInputFiles(delivered);
		await expect(page.locator('[data-open-problems]')).toHaveAttribute('data-open-problems', '2');
		const own = page.locator('[data-fetch-supplier="Sociale K1.csv"]');
		const [download] = await Promise.all([page.waitForEvent('download'), own.click()]);
		expect(download.suggestedFilename()).toMatch(/^(fouten|errors)-in-Sociale-K1\.zip$/);
		const zip = unzipSync(new Uint8Array(readFileSync(await download.path())));
		expect(Object.keys(zip).sort()).toEqual(names);
		const letter = strFromU8(zip['brief.txt'] ?? new Uint8Array());
		expect(letter).toMatch(/^Onderwerp: Uw levering voor Wijkcoaches Velve-Lindenhof\n\nBeste collega,/);
		expect(letter).toContain('Sociale K1.csv, rij 3: ');
		expect(letter).toContain('nergenshuizen-0');

		const book = unzipSync(zip['problemen.xlsx'] ?? new Uint8Array());
		const part = (name: string) => strFromU8(book[name] ?? new Uint8Array());
		// The look of the wrong cell is its own: a thick border.
		const rows = part('xl/worksheets/sheet2.xml');
		const look = (text: string) =>
			Number(new RegExp(`<c [^>]*s="(\\d+)"[^>]*><is><t[^>]*>${text}</t>`).exec(rows)?.[1] ?? -1);
		const styles = [
			...(part('xl/styles.xml').split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*borderId="(\d)"/g)
		];
		expect(styles[look('nergenshuizen-0')]?.[1]).toBe('2');
		expect(styles[look('lindenhof')]?.[1]).toBe('0');
		for (const [name, bytes] of Object.entries({ ...zip, ...book }))
			expect(`${name} ${strFromU8(bytes)}`).not.toMatch(/nergenshuizen-1|Woningstichting/);
		const words = unzipSync(zip['brief.docx'] ?? new Uint8Array());
		expect(strFromU8(words['word/document.xml'] ?? new Uint8Array())).not.toMatch(
			/nergenshuizen-1|Woningstichting/
		);
	});
