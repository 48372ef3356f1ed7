// The overview: complete without script, the same for keyboard and screen reader, still while it loads, one sheet on paper.
import { inEveryLook, violations } from './axe.ts';
import { inOneTask } from './in-one-task.ts';
import { expect, test, type Page } from './kept.ts';
import { listening } from './listening.ts';

const goals = (page: Page) => page.locator('li[data-indicator]');

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const path of ['/', '/en', '/stand/2010-Q2'])
		test(`${path}: finding, seven goals, reach, tree and map read completely`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S+.*\./s);
			await expect(goals(page)).toHaveCount(7);
			for (const goal of await goals(page).all()) {
				await expect(goal.locator('h3 a')).toBeVisible();
				await expect(goal.locator('[data-field="value"]').first()).toHaveText(/\d|^[.–]$/);
				await expect(goal.locator('[data-field="baseline"]').first()).toHaveText(/\d/);
				await expect(goal.locator('[data-field="target"]').first()).toHaveText(/\d/);
				const charts = goal.locator('svg[role="img"]');
				await expect(charts).toHaveCount(2);
				for (const chart of await charts.all())
					await expect(chart).toHaveAttribute('aria-label', /\S.{10,}\.$/);
			}
			for (const step of ['homes', 'contacted', 'coached', 'ended'])
				await expect(page.locator(`[data-field="${step}"]`)).toHaveText(/\d|^[.–]$/);
			await expect(page.locator('table.tree tbody tr')).toHaveCount(8);
			await expect(page.locator('table.tree [data-field="result"]')).toHaveCount(18);
			expect(await page.locator('[data-area] [data-field="value"]').count()).toBeGreaterThan(20);
		});

	test('the table and the words behind the charts open', async ({ page }) => {
		await page.goto('/');
		await page.getByText('Alle doelen in een tabel en in woorden').click();
		await expect(page.getByRole('columnheader', { name: 'Streefwaarde' })).toBeVisible();
		const label = await goals(page).first().locator('svg[role="img"]').first().getAttribute('aria-label');
		await expect(page.getByText(label ?? 'no label', { exact: false })).toBeVisible();
	});
});

test('every number is written as its own value rounds, and a hidden one is a full stop', async ({ page }) => {
	await page.goto('/');
	const shown = await page.locator('li[data-indicator] data').evaluateAll((all) =>
		all.map((one) => ({
			value: one.getAttribute('value') ?? '',
			text: one.textContent ?? '',
			field: one.getAttribute('data-field')
		}))
	);
	expect(shown.length).toBeGreaterThan(40);
	for (const { value, text, field } of shown) {
		if (value === '') {
			expect(['.', '–']).toContain(text);
			continue;
		}
		const percent = /%|procentpunt/.test(text) || (field === 'lower' && Math.abs(Number(value)) < 1);
		const written = Number(
			text
				.replace('−', '-')
				.replace(/[^\d,-]/g, '')
				.replace(',', '.')
		);
		expect(
			Math.abs(written - Number(value) * (percent ? 100 : 1)),
			`${text} for ${value}`
		).toBeLessThanOrEqual(0.0501);
	}
});

test('one dashed line stands at the same place through all rows', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/stand/2010-Q4');
	const places = await inOneTask(page, 'li[data-indicator] line.through', (lines) =>
		lines.map((line) => line.getBoundingClientRect().x)
	);
	expect(places.length).toBeGreaterThanOrEqual(6);
	expect(Math.max(...places) - Math.min(...places)).toBeLessThan(0.5);
});

for (const path of ['/', '/en'])
	test(`axe finds nothing: ${path}, light and dark, at 1280 and 390 pixels`, async ({ page }) => {
		await page.goto(path);
		// What is folded away must be as good as what shows.
		await page.locator('main details').evaluateAll((folds) => {
			for (const fold of folds) fold.setAttribute('open', '');
		});
		await inEveryLook(page, [1280, 390], async (look) => expect(await violations(page), look).toEqual([]));
	});

test('a journey by keyboard: another quarter, another margin, and back', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/');
	await listening(page);
	const quarter = page
		.getByRole('navigation', { name: 'Kwartalen' })
		.getByRole('link', { name: '2e kwartaal 2010' });
	await quarter.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/stand\/2010-Q2$/);
	await expect(page.locator('.eyebrow')).toContainText('2e kwartaal 2010');
	const list = page.locator('form summary');
	await list.focus();
	await page.keyboard.press('Enter');
	const boxes = page.getByRole('group', { name: 'Vergelijk met' }).getByRole('checkbox');
	await expect(boxes.first()).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(boxes.first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(boxes.first()).toBeHidden();
	await expect(list).toBeFocused();
	const confidence = page.getByLabel('Zekerheid van de kansmarge');
	await confidence.focus();
	await confidence.selectOption('0.8');
	await expect(page).toHaveURL(/confidence=0\.8/);
	await expect(confidence).toBeFocused();
	await page.goBack();
	await expect(page).toHaveURL(/\/stand\/2010-Q2$/);
	await expect(confidence).toHaveValue('0.95');
});

for (const width of [1280, 390])
	test(`nothing moves while the page loads, ${width} pixels`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto('/', { waitUntil: 'networkidle' });
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(sum), 500);
				})
		);
		expect(shift).toBe(0);
	});

for (const path of ['/', '/en', '/stand/2010-Q3'])
	test(`${path}: prints as one A4 with the table of all goals`, async ({ page }) => {
		await page.goto(path);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
		expect(sheets).toHaveLength(1);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('main table').first()).toBeVisible();
		await expect(page.locator('header')).toBeHidden();
	});
