// The page on effort, costs and benefits: what it took stands first, an assumption is moved by keyboard, and the link brings it back.
import { violations } from './axe.ts';
import { breakable } from './broken-workers.ts';
import { expect, test } from './kept.ts';
import { listening } from './listening.ts';

for (const [path, language] of [
	['/kosten', 'nl'],
	['/en/kosten', 'en']
] as const)
	test(`${path} says what it took before what it is worth, without a script and without a fault`, async ({
		browser,
		page
	}) => {
		const plain = await browser.newContext({ javaScriptEnabled: false });
		const still = await plain.newPage();
		await still.goto(path);
		const heads = await still.locator('main h2').allTextContents();
		expect(heads[0]).toBe(
			language === 'nl'
				? 'Wie deed hoeveel werk voor de gezinnen?'
				: 'Who did how much work for the families?'
		);
		// Each mean stands with its margin.
		for (const one of await still.locator('[data-figure="effort"] .number[data-group]').allTextContents())
			expect(one).toMatch(/\(.+ (tot|to) .+\)|–/);
		await plain.close();
		await page.goto(path);
		await listening(page);
		expect(await violations(page)).toEqual([]);
	});

test('usual care is moved by keyboard: the balance follows, the link holds it, and Back undoes it', async ({
	page
}) => {
	await page.goto('/kosten');
	await listening(page);
	const net = page.locator('[data-cost="net"] data');
	const before = Number(await net.getAttribute('value'));
	const slider = page.getByRole('slider');
	await slider.focus();
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/usual=\d+/);
	await expect(page.locator('[data-live="still"]').first()).toBeVisible();
	await expect.poll(async () => Number(await net.getAttribute('value'))).toBeGreaterThan(before);
	const after = await net.getAttribute('value');
	await page.reload();
	await expect(net).toHaveAttribute('value', after ?? '');
	await page.goBack();
	await expect.poll(async () => Number(await net.getAttribute('value'))).toBe(before);
});

test('an assumption that cannot be worked out is told of, and is worked out by another press', async ({
	browser
}) => {
	const own = await browser.newContext();
	const page = await own.newPage();
	const breaks = await breakable(page);
	await page.goto('/kosten');
	await listening(page);
	const told = page.getByText('Dit konden we nu niet uitrekenen.');
	const live = page.locator('main [data-live]');
	await breaks(true);
	await page.getByRole('slider').focus();
	await page.keyboard.press('End');
	await expect(told).toBeVisible();
	await expect(live).toHaveAttribute('data-live', 'failed');
	await breaks(false);
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(live).toHaveAttribute('data-live', 'still');
	await expect(told).toHaveCount(0);
	await own.close();
});

test('a longer horizon is chosen, and what stands in the link is read in English too', async ({ page }) => {
	await page.goto('/en/kosten?horizon=10&usual=0');
	await listening(page);
	await expect(page.getByText(/lasts ten years|lasts 10 years/).first()).toBeVisible();
	await expect(page.getByRole('slider')).toHaveValue('0');
});

test('what may be claimed of the demonstration changes with what is assumed, by a link alone', async ({
	page
}) => {
	for (const [address, claim, text] of [
		['/kosten', 'cannot-say', 'is niet te zeggen'],
		['/kosten?usual=12000', 'pays-back', 'verdient zich terug'],
		['/en/kosten?horizon=1&usual=0', 'cannot-say', 'not every difference that has a price was measured']
	] as const) {
		await page.goto(address);
		await listening(page);
		await expect(page.locator('h1')).toHaveAttribute('data-claim', claim);
		await expect(page.locator('h1')).toContainText(text);
	}
	await page.goto('/kosten');
	await expect(page.locator('[aria-labelledby="posten"] li', { hasText: 'politie' })).toContainText('€');
});

test('no family can be named from the page or what it carries', async ({ request }) => {
	for (const path of ['/kosten', '/kosten/__data.json', '/en/kosten'])
		expect(await (await request.get(path)).text()).not.toMatch(/\b[HV]-\d{3,4}\b/);
});
