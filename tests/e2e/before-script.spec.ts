// What a reader does on a page before its script is there, or while a part of it is taken over, is not lost.
import { expect, test, type Locator, type Page } from './slow-line.ts';
import { listening } from './listening.ts';

/** The page as the server drew it, with its programs under way. @returns what lets them come in */
async function beforeScript(page: Page, path: string): Promise<() => void> {
	let comeIn = () => {};
	const held = new Promise<void>((resolve) => (comeIn = resolve));
	await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	// The last of the page as it was sent.
	await expect(page.locator('footer')).toBeVisible();
	return comeIn;
}
const isStill = (one: Locator) => one.evaluate((element) => element.closest('.still') !== null);
const isOpen = (fold: Locator) => fold.evaluate((one) => (one as HTMLDetailsElement).open);
const card = (page: Page) => page.locator('#verandering');

test('what is folded open and marked in a part stays so when it is taken over', async ({ page }) => {
	const comeIn = await beforeScript(page, '/vergelijk');
	const table = card(page).locator('details.table');
	await table.locator('summary').click();
	expect(await isOpen(table)).toBe(true);
	const sentence = card(page).locator('p.sentence');
	await sentence.selectText();
	const marked = await sentence.textContent();
	expect(await isStill(sentence)).toBe(true);
	comeIn();
	await listening(page);
	await expect.poll(() => isStill(sentence)).toBe(false);
	await expect.poll(() => isOpen(table)).toBe(true);
	await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe(marked?.trim());
	// What stands there is the component's own.
	await table.locator('summary').click();
	expect(await isOpen(table)).toBe(false);
});

test('what is pressed when a part is taken over is told of it, and the part waits for that', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 1600 });
	const comeIn = await beforeScript(page, '/vergelijk');
	const table = card(page).locator('details.table');
	await table.locator('summary').hover();
	await page.mouse.down();
	comeIn();
	await listening(page);
	// Another part in sight, which nobody presses.
	const isAwake = (all: Element[]) => all.some((one) => one.closest('.still') === null);
	await expect.poll(() => page.locator('main .compared').evaluateAll(isAwake)).toBe(true);
	expect(await isStill(table)).toBe(true);
	await page.mouse.up();
	await expect.poll(() => isStill(table)).toBe(false);
	await expect.poll(() => isOpen(table)).toBe(true);
});

test('a list that was opened too early stays open, and has its boxes then', async ({ page }) => {
	const comeIn = await beforeScript(page, '/');
	const list = page.locator('form.controls details').first();
	await list.locator('summary').click();
	expect(await isOpen(list)).toBe(true);
	comeIn();
	await listening(page);
	await expect(list.getByRole('checkbox').first()).toBeVisible();
	expect(await isOpen(list)).toBe(true);
});

test('a fold that is filled when it is asked for is filled also where it was opened too early', async ({
	page
}) => {
	const comeIn = await beforeScript(page, '/bezoek');
	const fold = page.locator('details', { has: page.getByText('Ik heb nog geen sleutel') });
	await fold.locator('summary').click();
	expect(await isOpen(fold)).toBe(true);
	comeIn();
	await listening(page);
	await expect(page.locator('[data-make-keys]')).toBeVisible();
});

test('columns that were looked up before a script was there stay open', async ({ page }) => {
	const comeIn = await beforeScript(page, '/gegevens');
	const columns = (file: string) =>
		page.locator('[aria-labelledby="kolommen"] details', { has: page.getByText(file, { exact: true }) });
	const other = columns('areas.csv');
	expect(await isOpen(other)).toBe(false);
	await other.locator('summary').click();
	expect(await isOpen(other)).toBe(true);
	// Nothing that does something can be pressed in vain.
	const fetch = page.locator('[aria-labelledby="werkmappen"] .choices > button');
	await expect(fetch).toBeDisabled();
	comeIn();
	await listening(page);
	await expect(fetch).toBeEnabled();
	expect(await isOpen(other)).toBe(true);
	expect(await isOpen(columns('observations.csv'))).toBe(true);
});

for (const by of ['hand', 'key'] as const)
	test(`a number that was pressed by ${by} before the page listened tells where it comes from once it does`, async ({
		page
	}) => {
		const comeIn = await beforeScript(page, '/indicator/wwb-uitkering');
		const button = page.locator('#tabel tr[data-period]').nth(2).getByRole('button').first();
		const text = ((await button.textContent()) ?? '').trim();
		if (by === 'hand') await button.click();
		else {
			await button.focus();
			await page.keyboard.press('Enter');
		}
		await expect(button).toHaveAttribute('aria-expanded', 'false');
		comeIn();
		await expect(button).toHaveAttribute('aria-expanded', 'true');
		const heading = page.locator('#herkomst').getByRole('heading', { level: 3 });
		await expect(heading).toHaveText(`Herkomst van ${text}`);
		await expect(heading).toBeFocused();
		// Once: what is pressed after that is told of as ever.
		await button.click();
		await expect(button).toHaveAttribute('aria-expanded', 'false');
	});
