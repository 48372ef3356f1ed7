// What draws the overview is fetched when a choice comes near, and no sooner: a choice then waits for no code, nor does who comes by a link.
import { expect, test, type Page } from './slow-line.ts';
import { listening } from './listening.ts';

const certainty = (page: Page) => page.getByLabel('Zekerheid van de kansmarge');
const goals = (page: Page) => page.locator('li[data-indicator]');

/** Names of the scripts that came in. */
const scripts = (page: Page) =>
	page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => name.endsWith('.js'))
	);
/** Whether one of them draws the list of goals. */
const draws = (page: Page) =>
	scripts(page).then((names) =>
		page.evaluate(async (all) => {
			const texts = await Promise.all(all.map(async (name) => (await fetch(name)).text()));
			return texts.some((text) => text.includes('goals-heading'));
		}, names)
	);

test('who only reads never fetches it; a hand near a control does, and the choice fetches no more', async ({
	page
}) => {
	await page.goto('/');
	await listening(page);
	// Long past rest.
	await page.waitForTimeout(2500);
	expect(await draws(page)).toBe(false);
	await certainty(page).hover();
	await expect.poll(() => draws(page), { timeout: 60_000 }).toBe(true);
	await expect
		.poll(() => page.evaluate(() => performance.getEntriesByName('engine:ready', 'mark').length), {
			timeout: 60_000
		})
		.toBe(1);
	// All of it, with what the first question needs: nothing more comes in for a while.
	await expect
		.poll(
			async () => {
				const some = await scripts(page);
				await page.waitForTimeout(1000);
				return (await scripts(page)).length - some.length;
			},
			{ timeout: 60_000 }
		)
		.toBe(0);
	const before = await scripts(page);
	const margins = () => goals(page).locator('[data-field="lower"]').allTextContents();
	const usual = await margins();
	await certainty(page).selectOption('0.8');
	await expect(page.locator('[data-live="still"]')).toBeVisible();
	await expect.poll(margins).not.toEqual(usual);
	expect(await scripts(page)).toEqual(before);
});

test('by a link inside the site the overview stands there whole', async ({ page }) => {
	await page.goto('/methode');
	await listening(page);
	const [before] = await Promise.all([
		page.evaluate(() => performance.timeOrigin),
		page
			.getByRole('navigation', { name: 'Hoofdmenu' })
			.first()
			.getByRole('link', { name: 'Overzicht' })
			.click()
	]);
	await expect(goals(page)).toHaveCount(7);
	await expect(goals(page).locator('svg[role="img"]')).toHaveCount(14);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S+.*\./s);
	expect(await page.evaluate(() => performance.timeOrigin), 'not loaded anew').toBe(before);
});

test('a link that carries a choice shows its answer, drawn', async ({ page }) => {
	await page.goto('/');
	const usual = await goals(page).locator('[data-field="lower"]').allTextContents();
	await page.goto('/?confidence=0.8');
	await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 60_000 });
	await expect.poll(() => goals(page).locator('[data-field="lower"]').allTextContents()).not.toEqual(usual);
	// What was taken over knows the choice, and its links carry it.
	await expect(goals(page).first().locator('h3 a')).toHaveAttribute('href', /confidence=0\.8/);
});
