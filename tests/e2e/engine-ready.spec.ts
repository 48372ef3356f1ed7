// DuckDB is there when it is asked: begun when a hand or the focus comes near, or at rest on a fast line; never before the chart, twice, or for nothing.
import { createRequire } from 'node:module';
import { chromium, expect, test, type Page } from './slow-line.ts';
import { chromiumArguments } from '../../scripts/chromium.ts';
import { listening } from './listening.ts';

const { browserPath } = createRequire(import.meta.url)('../../scripts/setup.cjs') as {
	browserPath: () => string;
};
const certainty = (page: Page) => page.getByLabel('Zekerheid van de kansmarge');
const times = (page: Page, name: string) =>
	page.evaluate((wanted) => performance.getEntriesByName(wanted, 'mark').map((one) => one.startTime), name);
const ready = (page: Page) =>
	expect.poll(async () => (await times(page, 'engine:ready')).length, { timeout: 40_000 }).toBe(1);
/** Long past rest: what does not begin now does not begin by itself. */
const read = (page: Page) => page.waitForTimeout(2500);

/** Every word and number of the page, and what it told a screen reader. */
const shown = (page: Page) =>
	page.locator('main').evaluate((main) => ({
		// What stands there for who has no script goes away with the taking over, and nobody here sees it.
		words: [...main.querySelectorAll('noscript')]
			.reduce((text, one) => text.replace(one.textContent ?? '', ' '), main.textContent ?? '')
			.replace(/\s+/g, ' '),
		numbers: [...main.querySelectorAll('data')].map((one) => one.value),
		told: [...main.querySelectorAll('[role="status"], [aria-live]')].map((one) => one.textContent)
	}));

/** A browser that says its line is fast, as most are. */
async function onFastLine(baseURL: string | undefined, then: (page: Page) => Promise<void>) {
	const browser = await chromium.launch({
		executablePath: browserPath() || undefined,
		args: [...chromiumArguments, '--disable-gpu', '--force-effective-connection-type=4G']
	});
	try {
		await then(await browser.newPage({ baseURL, locale: 'nl-NL' }));
	} finally {
		await browser.close();
	}
}

test('who only reads finds it there after a while, begun after the chart, and asks it without a wait', async ({
	baseURL
}) =>
	onFastLine(baseURL, async (page) => {
		await page.goto('/');
		await listening(page);
		const before = await shown(page);
		expect(before.numbers.length).toBeGreaterThan(20);
		await ready(page);
		await read(page);
		expect(await shown(page), 'a question that the page puts to itself changes nothing').toEqual(before);
		const [start = 0] = await times(page, 'engine:start');
		const painted = await page.evaluate(
			() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
		);
		expect(start).toBeGreaterThan(painted);
		const told: string[] = [];
		await page.exposeFunction('tell', (phase: string) => told.push(phase));
		await page.evaluate(() => {
			const live = document.querySelector('[data-live]');
			const { tell } = window as unknown as { tell: (phase: string) => void };
			new MutationObserver(() => tell(live?.getAttribute('data-live') ?? '')).observe(live ?? document, {
				attributeFilter: ['data-live']
			});
		});
		await certainty(page).selectOption('0.9');
		await expect(page).toHaveURL(/confidence=0\.9/);
		await expect.poll(() => told).toEqual(['asking', 'still']);
		expect(await times(page, 'engine:start')).toHaveLength(1);
		expect(page.workers()).toHaveLength(1);
	}));

test('the first choice changes what stands there and draws nothing anew, but where words were marked they stay so', async ({
	baseURL
}) =>
	onFastLine(baseURL, async (page) => {
		await page.goto('/');
		await listening(page);
		const goal = page.locator('main li[data-indicator]').first();
		const finding = page.getByRole('heading', { level: 1 });
		await finding.selectText();
		const marked = await page.evaluate(() => getSelection()?.toString());
		expect(marked).not.toBe('');
		await ready(page);
		await read(page);
		const isStill = () => goal.evaluate((one) => one.closest('.still') !== null);
		expect(await isStill(), 'who only reads keeps what stands there').toBe(true);
		await certainty(page).hover();
		await expect.poll(isStill, { timeout: 60_000 }).toBe(false);
		expect(await page.evaluate(() => getSelection()?.toString())).toBe(marked);
		await goal.evaluate((one) => (one.dataset.known = ''));
		const margin = goal.locator('[data-field="lower"]').first();
		const usual = await margin.textContent();
		await certainty(page).selectOption('0.8');
		await expect(margin).not.toHaveText(usual ?? '');
		await expect(goal).toHaveAttribute('data-known', '');
	}));

test('a table that was scrolled stays so when it is taken over', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('/');
	await listening(page);
	// Not by a key or a touch, which would have some of it taken over at once.
	const scrolled = await page.locator('main').evaluate((main) => {
		for (const table of main.querySelectorAll('.still [role="region"][tabindex]')) {
			const folds = table.closest('details');
			if (folds) folds.open = true;
			table.scrollLeft = 40;
			if (table.scrollLeft < 40) continue;
			return [...main.querySelectorAll('[role="region"][tabindex]')].indexOf(table);
		}
		return -1;
	});
	expect(scrolled).toBeGreaterThanOrEqual(0);
	const table = page.locator('main [role="region"][tabindex]').nth(scrolled);
	await certainty(page).focus();
	await expect
		.poll(() => table.evaluate((one) => one.closest('.still') !== null), { timeout: 60_000 })
		.toBe(false);
	await expect.poll(() => table.evaluate((one) => one.scrollLeft)).toBe(40);
});

test('a link that is being pressed while the page is taken over is followed', async ({ page }) => {
	await page.goto('/');
	await listening(page);
	const link = page.locator('main li[data-indicator] a[href]').first();
	const after = page.locator('main [role="region"][tabindex]').first();
	await link.hover();
	const pressed = await link.elementHandle();
	await page.mouse.down();
	// The keyboard does not stand on what is pressed in every browser.
	await certainty(page).evaluate((one) => one.focus());
	await expect
		.poll(() => after.evaluate((one) => one.closest('.still') !== null), { timeout: 60_000 })
		.toBe(false);
	expect(await pressed?.evaluate((one) => one.isConnected)).toBe(true);
	await page.mouse.up();
	await expect(page).toHaveURL(/\/indicator\//);
});

test('a page that asks nothing starts none, however long it is read', async ({ baseURL }) =>
	onFastLine(baseURL, async (page) => {
		for (const path of ['/methode', '/gegevens']) {
			await page.goto(path);
			await listening(page);
			await page.locator('main').hover();
			await read(page);
			expect(page.workers(), path).toEqual([]);
		}
	}));

test('on a slow line a hand that comes to a control begins it, once, and reading does not', async ({
	page
}) => {
	await page.goto('/');
	await listening(page);
	await read(page);
	expect(page.workers()).toEqual([]);
	await certainty(page).hover();
	await certainty(page).focus();
	await ready(page);
	await certainty(page).selectOption('0.9');
	await expect(page.locator('[data-live="still"]')).toBeVisible();
	expect(await times(page, 'engine:start')).toHaveLength(1);
	expect(page.workers()).toHaveLength(1);
});

test('the keyboard begins it as well', async ({ page }) => {
	await page.goto('/vergelijk');
	await listening(page);
	const first = page.locator('form.controls select').first();
	// A key finds it only once it can be used.
	await expect(first).toBeEnabled();
	await first.focus();
	await ready(page);
});

test('who saves data gets it when it is asked, no sooner', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
	});
	await page.goto('/');
	await listening(page);
	await certainty(page).hover();
	await read(page);
	expect(page.workers()).toEqual([]);
	await certainty(page).selectOption('0.9');
	await ready(page);
});
