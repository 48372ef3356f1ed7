// Where something on the data page cannot be opened, read or made, the page says so, and all else still works.
import { expect, test, type Page } from './slow-line.ts';
import { breakable } from './broken-workers.ts';
import { listening } from './listening.ts';

async function drop(page: Page, name: string, text: string) {
	await expect(page.locator('.drop:not([disabled])')).toBeVisible();
	await page
		.locator('input[type="file"]')
		.first()
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
	await expect(page.locator('[data-delivery="open"]')).toBeVisible();
}

for (const path of ['/gegevens', '/gegevens/publiceren'])
	test(`data on this device that cannot be opened are told of on ${path}`, async ({ page }) => {
		await page.addInitScript(() => {
			const locks = navigator.locks;
			const plain = locks.request.bind(locks) as (...given: unknown[]) => Promise<unknown>;
			locks.request = ((...given: unknown[]) =>
				given[0] === 'wijkladder-lokaal'
					? Promise.reject(new Error('no lock'))
					: plain(...given)) as typeof locks.request;
		});
		await page.goto(path);
		await expect(page.locator('[data-unopened]')).toContainText('niet te openen');
		await expect(page.locator('fieldset:not([disabled]) input[type="file"]').first()).toBeAttached();
	});

test('a part of the page that does not come is told of, and what it was for can be left', async ({
	page
}) => {
	await page.goto('/gegevens');
	await listening(page);
	await drop(page, 'iets.csv', 'wat;hoeveel\nappels;3\nperen;4\n');
	await page.route(/\/_app\/immutable\/.*\.js$/, (route) => route.abort());
	await page.locator('[data-point-out]').click();
	await expect(page.getByText('Wat hiervoor nodig is, is niet op te halen.')).toBeVisible();
	await page.getByRole('button', { name: 'Sluit zonder iets te doen' }).click();
	await expect(page.locator('#levering')).toBeFocused();
});

test('a checked file that cannot be made is told of, and is fetched by another press', async ({ page }) => {
	const breaks = await breakable(page);
	await page.goto('/gegevens');
	await listening(page);
	// A row of an area that nobody knows.
	await drop(page, 'bereik.csv', 'period;area;contacted\n2011-K1;lindenhof;120\n2011-K1;nergens;12\n');
	for (const [button, name] of [
		[page.locator('[data-fetch="bereik.csv"]'), 'reach.csv'],
		[page.locator('[data-fetch-supplier="bereik.csv"]'), /\.zip$/]
	] as const) {
		await breaks(true);
		await button.click();
		await expect(page.getByText('Het bestand kon niet worden gemaakt. Probeer het opnieuw.')).toBeVisible();
		await breaks(false);
		const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
		expect(download.suggestedFilename()).toMatch(name);
		await expect(page.getByText(`Bewaard als ${download.suggestedFilename()}.`)).toBeVisible();
	}
});
