// The report as one .html file, opened from disk as from a mail: accessible in both themes, silent, and whole on paper.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './slow-line.ts';
import { command } from '../command.ts';
import { inEveryLook, overflow, violations } from './axe.ts';
import { root } from './own/programme.ts';

// One worker for all: making the report takes longer than most of what is asked of it.
test.describe.configure({ mode: 'default' });

let folder = '';
let file = '';
test.beforeAll(() => {
	test.setTimeout(240_000);
	folder = mkdtempSync(path.join(tmpdir(), 'report-'));
	const printed = execFileSync(
		process.execPath,
		[...command('report'), ...['--period', '2011-Q1', '--format', 'html', '--out', folder]],
		{ cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
	);
	file = `file://${printed.trim()}`;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.describe('with axe', () => {
	// It is put into the page, which its own policy forbids.
	test.use({ bypassCSP: true });
	test('axe finds nothing, light and dark, wide and narrow, and nothing is asked of a network', async ({
		page
	}) => {
		test.slow();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(file);
		await inEveryLook(page, [390, 1440], async (look) => {
			expect(await violations(page), look).toEqual([]);
			expect(await overflow(page), look).toBeLessThanOrEqual(0);
		});
		expect(asked.filter((one) => !one.startsWith('data:'))).toEqual([file]);
	});
});

test('its own policy stops whatever it does not need, and breaks nothing', async ({ page }) => {
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(message.text()));
	await page.goto(file);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(complaints).toEqual([]);
	expect(await page.evaluate(() => document.scripts.length)).toBe(0);
});

test('headings follow one another, every table has a caption and heads, every entry of the contents leads somewhere', async ({
	page
}) => {
	await page.goto(file);
	const levels = await page.$$eval('h1,h2,h3,h4', (all) => all.map((one) => Number(one.tagName.slice(1))));
	expect(levels.filter((level) => level === 1)).toHaveLength(1);
	levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
	const tables = await page.$$eval('table', (all) =>
		all.map((table) => ({
			caption: table.caption?.textContent ?? '',
			heads: table.querySelectorAll('thead th[scope=col]').length,
			columns: table.rows[0]?.cells.length,
			rows: table.querySelectorAll('tbody tr').length,
			named: table.querySelectorAll('tbody th[scope=row]').length
		}))
	);
	expect(tables.length).toBeGreaterThan(10);
	for (const table of tables) {
		expect(table.caption).toMatch(/^Tabel \d+ · ./);
		expect(table.heads).toBe(table.columns);
		expect(table.named).toBe(table.rows);
	}
	const dangling = await page.$$eval('a[href^="#"]', (all) =>
		all
			.map((one) => one.getAttribute('href') ?? '')
			.filter((one) => !document.getElementById(decodeURIComponent(one.slice(1))))
	);
	expect(dangling).toEqual([]);
	const twice = await page.$$eval('[id]', (all) => {
		const ids = all.map((one) => one.id);
		return ids.filter((id, index) => ids.indexOf(id) !== index);
	});
	expect(twice).toEqual([]);
});

test('prints as a tagged PDF', async ({ page }) => {
	await page.goto(file);
	const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
	expect(pdf).toContain('/MarkInfo');
	expect(pdf).toMatch(/\/Marked true/);
	expect(pdf).toMatch(/\/Lang \(nl-NL\)/);
	expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(10);
});
