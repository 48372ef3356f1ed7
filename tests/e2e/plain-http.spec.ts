// An intranet on plain http: choices are answered, figures are cited and a site is made, and each page says what the browser holds back there.
import path from 'node:path';
import { chromiumArguments } from '../../scripts/chromium.ts';
import { citeWords } from '../../src/lib/language/cite.ts';
import { offlineWords } from '../../src/lib/language/offline.ts';
import { publishWords } from '../../src/lib/subjects/data/words/publish.ts';
import { violations } from './axe.ts';
import { expect, test, type Page } from './slow-line.ts';
import { openDemonstration, openLeadersKey } from './households/opened.ts';
import { rung, visit as written } from './households/visits.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';

// A name of the network: to a browser only localhost and https are secure. The vault there: huishoudens-plaats.spec.ts.
test.use({
	launchOptions: async ({ launchOptions }, use) => {
		const args = [
			...(launchOptions.args ?? chromiumArguments),
			'--host-resolver-rules=MAP wijk.test 127.0.0.1'
		];
		await use({ ...launchOptions, args });
	}
});

async function visit(page: Page, baseURL: string | undefined, address: string): Promise<void> {
	const there = new URL(address, baseURL ?? '');
	there.hostname = 'wijk.test';
	await page.goto(there.href);
	await listening(page);
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
}

test('a choice is answered, and a citation that cannot be copied by a button can be selected', async ({
	page,
	baseURL
}) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await visit(page, baseURL, '/');
	await page.getByLabel('Zekerheid van de kansmarge').selectOption('0.9');
	await expect(page).toHaveURL(/confidence=0\.9/);
	await expect
		.poll(() => page.evaluate(() => performance.getEntriesByName('engine:ready').length), {
			timeout: 60_000
		})
		.toBe(1);
	await expect(page.locator('[data-live="still"]')).toBeVisible();

	const cite = page.locator('[data-cite="doelen"]');
	await cite.getByText(citeWords.nl.cite, { exact: true }).click();
	await cite.getByRole('button', { name: citeWords.nl.copy }).click();
	await expect(cite.getByRole('status')).toHaveText(citeWords.nl.notCopied);
	await expect(cite.locator('.reference')).toContainText(
		/http:\/\/wijk\.test:\d+\/stand\/2011-Q4\?.*#doelen/
	);
	await expect(cite.locator('.reference')).toHaveCSS('user-select', 'all');
	expect(errors).toEqual([]);
});

for (const [address, language] of [
	['/huishoudens', 'nl'],
	['/en/bezoek', 'en']
] as const)
	test(`${address} says what a page cannot do here`, async ({ page, baseURL }) => {
		await visit(page, baseURL, address);
		await expect(page.locator('[data-offline="insecure"]')).toContainText(offlineWords[language].insecure);
		expect(await violations(page)).toEqual([]);
	});

test('a site is made there too, and stays in memory alone, which is said', async ({ page, baseURL }) => {
	test.setTimeout(240_000);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await visit(page, baseURL, '/gegevens/publiceren');
	await expect(page.locator('[data-publish="ready"]')).toBeVisible();
	await expect(page.getByText(publishWords.nl.notKept)).toBeVisible();
	await page.locator('input[webkitdirectory]').setInputFiles(path.join(root, 'data/velve-lindenhof'));
	await expect(page.locator('[data-making="pages"]')).toContainText('stand/', { timeout: 150_000 });
	expect(errors).toEqual([]);
});

test('visits that contradict are decided and made into a file there too', async ({ page, baseURL }) => {
	const there = new URL('/huishoudens', baseURL ?? '');
	there.hostname = 'wijk.test';
	await openDemonstration(page, there.href);
	const part = await openLeadersKey(page);
	const brought = [
		await written({ coach: 'K3', sequence: 1, events: [rung('H-0002', 4)] }),
		await written({ coach: 'K1', sequence: 1, events: [rung('H-0002', 2)] })
	];
	await part.locator('input[type=file]').setInputFiles(brought);
	const sides = part.locator('[data-contradiction="rung"]');
	await sides.getByRole('radio', { name: /trede 4/ }).focus();
	await page.keyboard.press('Space');
	await part.getByRole('button', { name: 'Maak het nieuwe bestand' }).click();
	await expect(part.locator('[data-made]')).toBeVisible({ timeout: 120_000 });
});
