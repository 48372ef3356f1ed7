// The report page: opening it, another quarter on every sheet, and the report as a Word file and a workbook.
import type { Browser, Page } from '@playwright/test';
import { others } from './filter.ts';
import { observer, visitor } from './first-chart.ts';
import { median, mediansOf } from './median.ts';

const reportKeys = [
	'longestTaskAtOpening',
	'firstChoice',
	'choice',
	'longestTaskAtChoice',
	'docxFirst',
	'docx',
	'xlsxFirst',
	'xlsx'
] as const;

/**
 * Milliseconds. Choices: from the press until every sheet is drawn, the first with the start of DuckDB. Files: from the press
 * until the browser saves. Tasks: the longest on the page's thread, 0 where none lasted 50.
 */
export type ReportTimes = Record<(typeof reportKeys)[number], number | null>;

const patience = 60_000;
const warm = 4;

const drawn = (page: Page) =>
	page.evaluate(() => performance.getEntriesByName('report:drawn', 'mark').length);

/** Chooses another quarter; null when not every sheet is drawn in time. */
async function choose(page: Page, control: string, value: string): Promise<number | null> {
	const before = await drawn(page);
	await page.locator(control).first().selectOption(value);
	try {
		await page.waitForFunction(
			(count) => performance.getEntriesByName('report:drawn', 'mark').length > count,
			before,
			{ timeout: patience, polling: 50 }
		);
	} catch {
		return null;
	}
	const at = async (name: string) =>
		(await page.evaluate((mark) => performance.getEntriesByName(mark, 'mark').at(-1)?.startTime, name)) ?? 0;
	return (await at('report:drawn')) - (await at('filter:change'));
}

async function save(page: Page, name: string): Promise<number | null> {
	const button = page.getByRole('complementary').getByRole('button', { name, exact: true });
	await button.and(page.locator(':enabled')).waitFor({ timeout: patience });
	const saved = page.waitForEvent('download', { timeout: patience });
	const from = performance.now();
	await button.click();
	try {
		await saved;
	} catch {
		return null;
	}
	return performance.now() - from;
}

async function measure(browser: Browser, url: string): Promise<ReportTimes> {
	const { page } = await visitor(browser, { name: 'fullSpeed' });
	const longest = () => page.evaluate(() => window.observed.longestTask);
	try {
		await page.addInitScript({ path: observer });
		await page.goto(url, { waitUntil: 'networkidle' });
		const control = 'select[name="period"], select[id$="period"]';
		await page.locator(control).and(page.locator(':enabled')).first().waitFor();
		// Whatever the page still does after loading may keep the reader waiting as well.
		await page.waitForTimeout(1000);
		const longestTaskAtOpening = await longest();
		const docxFirst = await save(page, 'Word');
		const docx = await save(page, 'Word');
		const xlsxFirst = await save(page, 'Excel');
		const xlsx = await save(page, 'Excel');

		await page.evaluate(() => (window.observed.longestTask = 0));
		const [first = '', ...quarters] = await others(page, control);
		const firstChoice = await choose(page, control, first);
		const times: (number | null)[] = [];
		for (const quarter of quarters.slice(0, warm)) times.push(await choose(page, control, quarter));
		return {
			longestTaskAtOpening,
			firstChoice,
			choice: median(times),
			longestTaskAtChoice: await longest(),
			docxFirst,
			docx,
			xlsxFirst,
			xlsx
		};
	} finally {
		await page.context().close();
	}
}

/** Medians of so many new visitors. */
export async function measureReport(
	launch: () => Promise<Browser>,
	url: string,
	{ runs, say }: { runs: number; say: (text: string) => unknown }
): Promise<ReportTimes> {
	say(`the report: ${runs} visits`);
	const all: ReportTimes[] = [];
	for (let run = 0; run < runs; run++) {
		const browser = await launch();
		all.push(await measure(browser, url));
		await browser.close();
	}
	return mediansOf(all, reportKeys);
}
