// An indicator's own page, on the production build: read without a script, walked by keyboard, proved and taken along.
import { readFileSync } from 'node:fs';
import { test as alone, type Download } from './slow-line.ts';
import Papa from 'papaparse';
import { atRest, inEveryLook, overflow, violations } from './axe.ts';
import { expect, test, type Locator, type Page } from './kept.ts';

const address = '/indicator/wwb-uitkering';
const plot = (page: Page) => page.locator('#grafiek [data-plot]');
/** The page answers keys and presses once its script runs. */
async function open(page: Page, path = address) {
	await page.goto(path);
	await expect(plot(page)).toHaveAttribute('role', 'application');
}
/** Asked of the page itself: a box asked from outside is empty while the page is laid out anew. */
const boxOf = (one: Locator) =>
	one.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
const rows = (page: Page) => page.locator('#tabel tr[data-period]');
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

interface TableRow {
	period: string;
	numbers: Record<string, { value: number; text: string }>;
}
/** The table as it stands in the page: full values and written text. */
const readTable = (page: Page): Promise<TableRow[]> =>
	rows(page).evaluateAll((all) =>
		all.map((row) => ({
			period: row.getAttribute('data-period') ?? '',
			numbers: Object.fromEntries(
				[...row.querySelectorAll('data[data-field]')].map((one) => [
					one.getAttribute('data-field') ?? '',
					{ value: Number(one.getAttribute('value')), text: (one.textContent ?? '').trim() }
				])
			)
		}))
	);
async function saved(download: Download): Promise<Buffer> {
	return readFileSync(await download.path());
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('finding, figures, chart, table and proof are all there', async ({ page }) => {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('streeflijn');
		const chart = plot(page);
		await expect(chart).toHaveAttribute('role', 'img');
		const label = await chart.getAttribute('aria-label');
		expect(label).toContain('streefwaarde');
		await expect(page.locator('#grafiek')).toContainText(plain(label));
		await expect(chart.locator('path.line').first()).toBeVisible();
		const box = await boxOf(chart);
		expect(box.width).toBeGreaterThan(400);
		expect(box.width / box.height).toBeLessThan(2.2);
		await expect(rows(page).first()).toBeVisible();
		await expect(page.locator('#herkomst')).toContainText('observations.csv');
		await expect(page.getByRole('heading', { name: 'Wat mogen we zeggen?' })).toBeVisible();
	});

	test('the older quarters unfold without a script', async ({ page }) => {
		await page.goto(address);
		await expect(rows(page).last()).toBeHidden();
		await page.getByText(/^Toon alle \d+ kwartalen$/).click();
		await expect(rows(page).last()).toBeVisible();
	});
});

alone('nothing moves when the script arrives', async ({ page }) => {
	await page.addInitScript(() => {
		const moved: string[] = [];
		Object.assign(window, { moved });
		const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
		new PerformanceObserver((list) => {
			for (const { value, sources } of list.getEntries() as (PerformanceEntry & {
				value: number;
				sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
			})[]) {
				moved.push(`by ${value}`);
				for (const { node, previousRect, currentRect } of sources)
					moved.push(
						`${node instanceof Element ? `${node.localName}.${node.className}` : (node?.textContent ?? 'gone')}: ${box(previousRect)} to ${box(currentRect)}`
					);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await open(page);
	await page.evaluate(() => document.fonts.ready);
	expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
});

test('the arrow keys walk every quarter and speak what the table shows', async ({ page }) => {
	await open(page);
	const table = await readTable(page);
	const live = plot(page).locator('xpath=..').locator('[aria-live="polite"]');
	await plot(page).focus();
	await page.keyboard.press('End');
	for (const row of table.slice(0, 6)) {
		const [year = '', quarter = ''] = row.period.split('-Q');
		await expect(live).toContainText(`${quarter}e kwartaal ${year}`);
		const said = plain(await live.textContent());
		const value = row.numbers.value?.text.replace('%', ' procent') ?? '';
		expect(said).toContain(`${value}, kansmarge ${row.numbers.lower?.text} tot`);
		if (row.numbers.path) expect(said).toContain(`streeflijn ${row.numbers.path.text.replace('%', '')}`);
		await expect(page.locator('#grafiek .readout')).toHaveText(said);
		await page.keyboard.press('ArrowLeft');
	}
	await page.keyboard.press('Home');
	const [year = '', quarter = ''] = (table.at(-1)?.period ?? '').split('-Q');
	await expect(live).toContainText(`${quarter}e kwartaal ${year}`);
	await page.keyboard.press('Escape');
	await expect(live).toHaveText('');
});

test('the chart is one tab stop, and the pointer reads what the keyboard reads', async ({ page }) => {
	await open(page);
	await expect(page.locator('#grafiek .chart [tabindex="0"]')).toHaveCount(1);
	await plot(page).focus();
	await page.keyboard.press('End');
	await expect(page.locator('#grafiek .readout')).toHaveText(/\d/);
	const byKey = plain(await page.locator('#grafiek .readout').textContent());
	await page.keyboard.press('Escape');
	const mark = await boxOf(page.locator('#grafiek .mark.experiment').last());
	await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
	await expect(page.locator('#grafiek .readout')).toHaveText(byKey);
});

test('key figures and table agree', async ({ page }) => {
	await open(page);
	const [latest] = await readTable(page);
	const strip = page.locator('dl[data-indicator]');
	await expect(strip.locator('data[data-field="value"]')).toHaveAttribute(
		'value',
		String(latest?.numbers.value?.value)
	);
	await expect(strip.locator('data[data-field="path"]')).toHaveAttribute(
		'value',
		String(latest?.numbers.path?.value)
	);
});

test('pressing a number proves it: sum, row of the file, and back with Escape', async ({ page, request }) => {
	await open(page);
	const csv = await (await request.get('/gegevens/observations.csv')).text();
	const delivered = Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data;
	const third = rows(page).nth(2);
	const period = await third.getAttribute('data-period');
	const button = third.getByRole('button').filter({ has: page.locator('data[data-field="value"]') });
	const text = plain(await button.textContent());
	await button.focus();
	await page.keyboard.press('Enter');
	const drawer = page.locator('#herkomst');
	await expect(drawer.getByRole('heading', { level: 3 })).toBeFocused();
	await expect(drawer.getByRole('heading', { level: 3 })).toHaveText(`Herkomst van ${text}`);
	await expect(button).toHaveAttribute('aria-expanded', 'true');
	const said = plain(await drawer.textContent());
	const number = Number(/observations\.csv, rij ([\d.]+)/.exec(said)?.[1]?.replaceAll('.', ''));
	// Row 1 is the header, so row n of the file is record n - 2.
	const record = delivered[number - 2];
	expect(record).toMatchObject({ indicator: 'wwb-uitkering', area: 'velve-lindenhof', period });
	const count = (digits: string | undefined) => new Intl.NumberFormat('nl-NL').format(Number(digits));
	expect(said).toContain(`${count(record?.numerator)} gedeeld door ${count(record?.denominator)} = `);
	expect(said).toContain('FROM observations');
	expect(said).toMatch(/[0-9a-f]{64}/);
	await page.keyboard.press('Escape');
	await expect(drawer).toBeHidden();
	await expect(button).toBeFocused();
});

test('a number of the plan says that it was agreed, and shows the sum of the path', async ({ page }) => {
	await open(page);
	const strip = page.locator('dl[data-indicator]');
	await strip
		.getByRole('button')
		.filter({ has: page.locator('data[data-field="target"]') })
		.click();
	await expect(page.locator('#herkomst')).toContainText('projectplan');
	await expect(page.locator('#herkomst')).toContainText('wwb-uitkering.md');
	await strip
		.getByRole('button')
		.filter({ has: page.locator('data[data-field="path"]') })
		.click();
	await expect(page.locator('#herkomst')).toContainText('rechte lijn');
});

test.describe('downloads', () => {
	async function press(page: Page, name: string): Promise<Download> {
		const waiting = page.waitForEvent('download');
		await page.locator('#grafiek').getByText(name, { exact: true }).click();
		return waiting;
	}

	test('the CSV holds the figures of the table and says "synthetic" in every row', async ({ page }) => {
		await open(page);
		const download = await press(page, 'CSV');
		expect(download.suggestedFilename()).toMatch(/^wwb-uitkering-velve-lindenhof-.*\.csv$/);
		const records = Papa.parse<Record<string, string>>((await saved(download)).toString('utf8').trim(), {
			header: true
		}).data;
		for (const record of records) expect(record.data).toContain('synthetic');
		for (const row of await readTable(page)) {
			const record = records.find((one) => one.area === 'velve-lindenhof' && one.period === row.period);
			expect(Number(record?.value)).toBe(row.numbers.value?.value);
			expect(Number(record?.numerator)).toBe(row.numbers.numerator?.value);
		}
	});

	test('the SVG stands on its own, with colours, title, description and the synthetic line', async ({
		page
	}) => {
		await open(page);
		const download = await press(page, 'SVG');
		const svg = (await saved(download)).toString('utf8');
		expect(svg).toContain('<title>');
		expect(svg).toContain('<desc>');
		expect(svg).toContain('Synthetische demonstratiegegevens');
		expect(svg).not.toContain('var(--');
		expect(svg).not.toMatch(/ class=/);
		expect(svg.match(/<path/g)?.length).toBeGreaterThan(4);
		const readable = await page.evaluate(
			(text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
			svg
		);
		expect(readable).toBe(true);
	});

	test('the PNG is a picture of the same chart', async ({ page }) => {
		await open(page);
		const png = await saved(await press(page, 'PNG'));
		expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
		expect(png.length).toBeGreaterThan(20_000);
		await expect(page.locator('#grafiek').getByRole('status')).toContainText('.png');
	});
});

test('another area is computed in the browser and the link restores it', async ({ page }) => {
	await open(page);
	const before = await readTable(page);
	await page.getByLabel('Gebied', { exact: true }).selectOption('lindenhof');
	await expect(page).toHaveURL(/area=lindenhof/);
	// The first choice fetches the calculating engine.
	await expect(page.locator('dl[data-indicator]')).toHaveAttribute('data-area', 'lindenhof', {
		timeout: 90_000
	});
	await expect(page.locator('[data-live]')).toHaveAttribute('data-live', 'still');
	const after = await readTable(page);
	expect(after).toHaveLength(before.length);
	expect(after[0]?.numbers.denominator?.value).toBeLessThan(before[0]?.numbers.denominator?.value ?? 0);
	await page.goBack();
	await expect(page.locator('dl[data-indicator]')).toHaveAttribute('data-area', 'velve-lindenhof');
	expect(await readTable(page)).toEqual(before);
});

test('fits every width without a sideways scroll', async ({ page }) => {
	await open(page);
	for (const width of [360, 390, 768, 1280, 1920]) {
		await page.setViewportSize({ width, height: 900 });
		await atRest(page);
		expect(await overflow(page), `${width}`).toBe(0);
		const box = await boxOf(plot(page));
		expect(box.width / box.height).toBeLessThanOrEqual(2.2);
	}
});

for (const path of [address, `/en${address}`, '/indicator/speciaal-onderwijs', '/en/indicator/overlast'])
	test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
		await open(page, path);
		await inEveryLook(page, [1280], async (look) => expect(await violations(page), look).toEqual([]));
	});
