// The method and data pages on the production build: every anchor leads somewhere, every assumption and file is named.
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { inEveryLook, overflow, violations } from './axe.ts';
import { root } from './own/programme.ts';

const definitions = readDefinitions(path.join(root, 'indicators'));

for (const [address, language] of [
	['/methode', 'nl'],
	['/en/methode', 'en']
] as const)
	test.describe(address, () => {
		test.use({ javaScriptEnabled: false });

		test('each entry of the contents leads to a heading of that name', async ({ page }) => {
			await page.goto(address);
			const links = page.locator('nav.contents a');
			expect(await links.count()).toBeGreaterThan(18);
			for (const link of await links.all()) {
				const target = await link.getAttribute('href');
				await expect(page.locator(`[id="${target?.slice(1)}"]`)).toHaveText((await link.innerText()).trim());
			}
		});

		test('names every assumption, rung and rule', async ({ page }) => {
			await page.goto(address);
			const main = page.getByRole('main');
			const stated = [
				...definitions.programme.assumptions.map((one) => one.text[language]),
				...definitions.indicators.flatMap((one) => one.assumptions.map((text) => text[language])),
				...definitions.ladder.rungs.map((one) => one.name[language])
			];
			expect(stated.length).toBeGreaterThan(10);
			for (const text of stated) await expect(main).toContainText(text);
			for (const code of ['met', 'on-track', 'moving', 'within-noise', 'cannot-say'])
				await expect(main.locator('code', { hasText: new RegExp(`^${code}$`) })).toHaveCount(1);
			await expect(main).toContainText(language === 'nl' ? 'nog niet getoetst' : 'not yet been audited');
		});
	});

test('the data page lists every file with its hash, and what it publishes can be fetched', async ({
	page,
	request
}) => {
	await page.goto('/gegevens');
	const links = page.locator('a[download]');
	expect(await links.count()).toBeGreaterThan(4);
	const listed = page.locator('tbody tr').filter({ has: page.locator('a[download]') });
	await expect(listed).toHaveCount(await links.count());
	for (const row of await listed.all()) {
		await expect(row.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
		const name = await row.locator('a[download]').getAttribute('download');
		const answer = await request.get(`/gegevens/${name}`);
		expect(answer.ok()).toBe(true);
		const { data } = Papa.parse<Record<string, string>>((await answer.text()).trim(), { header: true });
		for (const record of data) expect(record.synthetic).toContain('synthetic');
	}
	const main = page.getByRole('main');
	for (const file of ['households.csv', 'assessments.csv', 'responses.csv']) {
		await expect(main).toContainText(file);
		expect((await request.get(`/gegevens/${file}`)).status()).toBe(404);
	}
});

for (const path of ['/methode', '/en/methode', '/gegevens', '/en/gegevens'])
	test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
		await page.goto(path, { waitUntil: 'networkidle' });
		await inEveryLook(page, [1280], async (look) => {
			expect(await violations(page), look).toEqual([]);
			expect(await overflow(page), look).toBe(0);
		});
	});
