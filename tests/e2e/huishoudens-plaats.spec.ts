// Where the vault is opened: on a page without https it warns above the passphrase, and offers to keep a file only where it can.
import { expect, test, type Page } from './slow-line.ts';
import { chromiumArguments } from '../../scripts/chromium.ts';
import { violations } from './axe.ts';
import { picked, randomRows, sealed, type Picked } from './households/sealed.ts';

// A name of the network: to a browser only localhost and https are secure.
test.use({
	launchOptions: async ({ launchOptions }, use) => {
		const args = [
			...(launchOptions.args ?? chromiumArguments),
			'--host-resolver-rules=MAP wijk.test 127.0.0.1'
		];
		await use({ ...launchOptions, args });
	}
});

const passphrase = 'trap ladder sport balans';
let file: Picked;
test.beforeAll(async () => {
	const rows = randomRows(['lindenhof', 'nieuwe-velve', 'stevenfenne']);
	file = picked('plaats.age', await sealed(rows, { passphrase, workFactor: 10 }));
});

async function pick(page: Page, address: string) {
	await page.goto(address);
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.locator('.drop input[type="file"]').setInputFiles(file);
}
const opened = (page: Page) => page.locator('[data-vault="open"] [data-live="still"]');
const box = (page: Page) => page.getByRole('checkbox', { name: /^(Bewaar|Keep) / });

for (const [address, field, warning, reason] of [
	['/huishoudens', 'Wachtwoord', 'Deze pagina is niet beveiligd.', 'alleen op een beveiligde pagina'],
	['/en/huishoudens', 'Passphrase', 'This page is not secure.', 'only possible on a secure page']
] as const)
	test(`${address} without https: a warning above the passphrase, no offer to keep, and it opens all the same`, async ({
		page,
		baseURL
	}) => {
		const elsewhere = new URL(address, baseURL ?? '');
		elsewhere.hostname = 'wijk.test';
		await pick(page, elsewhere.href);
		const input = page.getByRole('textbox', { name: field });
		await expect(input).toBeFocused();
		await expect(input).toHaveAccessibleDescription(new RegExp(warning));
		// Both at one moment, inside the page: it may still be laying itself out.
		const place = await input.elementHandle();
		const above = await page
			.getByText(warning)
			.evaluate(
				(said, below) =>
					said.getBoundingClientRect().top < ((below as Element | null)?.getBoundingClientRect().top ?? 0),
				place
			);
		expect(above).toBe(true);
		await expect(page.getByText(reason)).toBeVisible();
		await expect(box(page)).toHaveCount(0);
		expect(await violations(page)).toEqual([]);
		await input.fill(passphrase);
		await page.locator('button[type="submit"]').click();
		await expect(opened(page)).toBeVisible({ timeout: 90_000 });
	});

test('a browser without a place for files says so instead of offering one, and opens the file', async ({
	page
}) => {
	// As WebKitGTK has it, and a private window of Firefox.
	await page.addInitScript(() => {
		StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
	});
	await pick(page, '/huishoudens');
	await expect(page.locator('[data-keeping="no"]')).toContainText('kan niet in deze browser');
	await expect(box(page)).toHaveCount(0);
	await expect(page.getByText('niet beveiligd')).toHaveCount(0);
	await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(passphrase);
	await page.locator('button[type="submit"]').click();
	await expect(opened(page)).toBeVisible({ timeout: 90_000 });
});

test('on a secure page with such a place the box is offered, without a warning', async ({ page }) => {
	await pick(page, '/huishoudens');
	await expect(box(page)).toBeVisible();
	await expect(page.locator('[data-keeping]')).toHaveCount(0);
	await expect(page.getByText('niet beveiligd')).toHaveCount(0);
});
