// Every chart that has an address says how it is referred to: title, quarter, source, version, checksum and that address, which leads back to it.
import { readFileSync } from 'node:fs';
import { expect, test } from './slow-line.ts';
import { listening } from './listening.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The headings, or the frames, of the charts of each page. */
const charts: Record<string, string[]> = {
	'/': ['doelen', 'doelenboom', 'kaart'],
	'/indicator/overlast': ['grafiek', 'gebieden'],
	'/indicator/wwb-uitkering': ['grafiek', 'gebieden'],
	'/kosten?horizon=10': ['inzet', 'saldo', 'gevoelig', 'verdeling'],
	'/ervaring': ['leefgebieden', 'tevreden', 'kracht'],
	'/proces': [
		'tabel-1',
		'tabel-2',
		'tabel-3',
		'tabel-4',
		'doelen-importance',
		'doelen-expected',
		'doelen-elsewhere'
	]
};

for (const prefix of ['', '/en'])
	for (const [path, anchors] of Object.entries(charts))
		test(`${prefix}${path} says of each of its charts how it is referred to`, async ({ page }) => {
			await page.goto(`${prefix}${path}`.replace(/(?<=.)\/$/, ''));
			await listening(page);
			const cites = page.locator('[data-cite]');
			await expect(cites).toHaveCount(anchors.length);
			expect(await cites.evaluateAll((all) => all.map((one) => one.getAttribute('data-cite')))).toEqual(
				anchors
			);
			const names = await cites.locator('summary').allTextContents();
			expect(new Set(names).size).toBe(names.length);
			for (const anchor of anchors) {
				const cite = page.locator(`[data-cite="${anchor}"]`);
				await cite.locator('summary').click();
				await expect(cite.getByRole('button')).toBeVisible();
				const sentence = (await cite.locator('.reference').textContent()) ?? '';
				expect(sentence).toMatch(prefix === '' ? /Bron: / : /Source: /);
				expect(sentence).toMatch(/\b20(09|10|11)\b/);
				expect(sentence).toContain(`Wijkladder ${version}, `);
				expect(sentence).toMatch(/ [0-9a-f]{12}\. http/);
				expect(sentence).toMatch(prefix === '' ? /Synthetische/ : /Synthetic/);
				expect(sentence).not.toMatch(/[.?!]\./);
				const address = new URL(/http\S+$/.exec(sentence)?.[0] ?? '');
				expect(address.hash).toBe(`#${anchor}`);
				await expect(page.locator(address.hash)).toBeAttached();
				if (anchor !== 'inzet') expect(address.search).toBe(new URL(path, address).search);
			}
		});

test('the map of the overview is referred to by the goal that was chosen', async ({ page }) => {
	await page.goto('/');
	await listening(page);
	const map = page.locator('#kaart');
	await map.scrollIntoViewIfNeeded();
	await expect(map.locator('select')).toBeEnabled();
	const name = (await map.locator('option').nth(1).textContent()) ?? '';
	await map.locator('select').selectOption({ index: 1 });
	await expect(map.locator('p.reference')).toContainText(`Kaart van de gebieden. ${name}. `);
});
