// The engine stands ready for whoever is about to open a file: started once, empty, and gone with whoever leaves without opening.
import { expect, test, type Page } from './slow-line.ts';
import { listening } from './listening.ts';

const card = (page: Page) => page.locator('.ways > :last-child');

async function visit(page: Page): Promise<string[]> {
	const started: string[] = [];
	page.on('worker', (worker) => started.push(new URL(worker.url()).pathname));
	await page.goto('/huishoudens');
	await listening(page);
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	return started;
}

test('a hand over a way in starts it, and opening takes that one', async ({ page }) => {
	const started = await visit(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.mouse.move(2, 2);
	expect(started).toEqual([]);
	await card(page).hover();
	await expect.poll(() => started.length).toBe(1);
	await expect.poll(() => asked.some((url) => url.endsWith('.wasm')), { timeout: 90_000 }).toBe(true);
	// Nothing sealed is fetched before somebody asks for it.
	expect(asked.filter((url) => url.endsWith('.age'))).toEqual([]);
	await card(page).getByRole('button').click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
	expect(started.filter((path) => path === started[0])).toHaveLength(1);
});

test('the keyboard starts it too, and leaving without opening ends it', async ({ page }) => {
	const started = await visit(page);
	await card(page).getByRole('button').focus();
	await expect.poll(() => started.length).toBe(1);
	await page.locator('header').getByRole('link', { name: 'Methode' }).first().click();
	await expect(page).toHaveURL(/\/methode$/);
	await expect.poll(() => page.workers().length).toBe(0);
});
