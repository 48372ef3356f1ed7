// The take-along file on the production build: one press saves a zip that holds every number of the page, its scripts and its charts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { command } from '../command.ts';
import { inOneTask } from './in-one-task.ts';
import { expect, test, type Page } from './kept.ts';

interface Result {
	id: string;
	value: number | string | null;
}

async function open(page: Page, address: string) {
	await page.goto(address);
	await ready(page);
}
async function ready(page: Page) {
	await expect(page.locator('form.controls select').first()).toBeEnabled();
	await expect(page.locator('[data-live]')).toHaveAttribute('data-live', 'still', { timeout: 90_000 });
}

async function take(page: Page, button: string) {
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const download = await waiting;
	const files = unzipSync(readFileSync(await download.path()));
	await expect(page.locator('#meenemen [role="status"]')).toContainText(download.suggestedFilename());
	return { name: download.suggestedFilename(), files };
}

const resultsIn = (files: Record<string, Uint8Array>): Result[] => {
	const read = JSON.parse(strFromU8(files['results.json'] ?? new Uint8Array())) as { results: Result[] };
	return read.results;
};

/** Every number in the claim and the cards, tables that are folded away included; but for the card of which the file says that it is left out. */
const numbersOn = (page: Page) =>
	inOneTask(page, 'main .hero data, main .cards data', (all) =>
		all.flatMap((one) => {
			const value = one.getAttribute('value') ?? '';
			const card = one.closest('section[id]')?.id ?? 'hero';
			return value === '' || card === 'hoe-fout'
				? []
				: [{ card, field: one.getAttribute('data-field') ?? '', value: Number(value) }];
		})
	);

async function expectAllNumbers(page: Page, files: Record<string, Uint8Array>) {
	const known = new Set(resultsIn(files).map((one) => one.value));
	const shown = await numbersOn(page);
	expect(shown.length).toBeGreaterThan(20);
	expect(shown.filter((one) => !known.has(one.value))).toEqual([]);
}

test('the button saves every number of the page, its scripts and its charts', async ({ page }) => {
	await open(page, '/vergelijk');
	const { name, files } = await take(page, 'Zip-bestand maken');
	expect(name).toMatch(/^wijkladder-vergelijking-[a-z-]+-\d{4}-Q\d-\d{4}-Q\d\.zip$/);
	await expectAllNumbers(page, files);
	expect(strFromU8(files['LEESMIJ.txt'] ?? new Uint8Array())).toContain('synthetische gegevens');
	expect(strFromU8(files['company.csv'] ?? new Uint8Array())).toMatch(/,experiment,experiment,2006-Q1,0\.\d/);
	expect(resultsIn(files).map(({ id }) => id)).toContain(
		'figure/robust/company/estimates/synthetic-did/value'
	);
	for (const script of ['recompute.R', 'recompute.py'])
		expect(strFromU8(files[script] ?? new Uint8Array())).toContain('recomputed.csv');

	const charts = Object.keys(files).filter((one) => one.startsWith('charts/'));
	const cards = ['verandering', 'verloop', 'aanloop', 'schommeling', 'plek', 'zien', 'doel-en-effect'];
	expect(charts).toEqual(
		expect.arrayContaining(cards.flatMap((one) => [`charts/${one}.svg`, `charts/${one}.png`]))
	);
	for (const chart of charts) {
		const bytes = files[chart] ?? new Uint8Array();
		if (chart.endsWith('.png')) {
			expect([...bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
			expect(bytes.length).toBeGreaterThan(8000);
			continue;
		}
		const text = strFromU8(bytes);
		expect(text).toContain('Synthetische');
		expect(text.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/NaN|undefined|var\(--/);
		const problem = await page.evaluate(
			(svg) =>
				new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')?.textContent,
			text
		);
		expect(problem).toBeUndefined();
	}
});

test('whatever is chosen, no number of the page is missing', async ({ inside: { page, go } }) => {
	test.slow();
	await go('/vergelijk');
	await ready(page);
	const goals = await page
		.locator('form.controls select')
		.first()
		.locator('option')
		.evaluateAll((all) => all.flatMap((one) => (one instanceof HTMLOptionElement ? [one.value] : [])));
	expect(goals.length).toBeGreaterThan(6);
	for (const goal of goals) {
		await go(`/vergelijk?indicator=${goal}&scale=index`);
		await expect(page.locator('.hero')).toHaveAttribute('data-indicator', goal);
		await ready(page);
		const { files } = await take(page, 'Zip-bestand maken');
		const known = new Set(resultsIn(files).map((one) => one.value));
		expect(
			(await numbersOn(page)).filter((one) => !known.has(one.value)),
			goal
		).toEqual([]);
	}
});

test('a chosen comparison is the one that is saved, in the language of the page', async ({ page }) => {
	await open(page, '/en/vergelijk?experiment=lindenhof&control=stadsveld-zuid&before=2009-Q1&after=2010-Q1');
	const { name, files } = await take(page, 'Make the zip file');
	expect(name).toMatch(/-2009-Q1-2010-Q1\.zip$/);
	expect(Object.keys(files)).toContain('README.txt');
	await expectAllNumbers(page, files);
	const settings = JSON.parse(strFromU8(files['settings.json'] ?? new Uint8Array())) as {
		comparisons: { experiment: string[]; control: string[] }[];
	};
	expect(settings.comparisons[0]).toMatchObject({ experiment: ['lindenhof'], control: ['stadsveld-zuid'] });
});

test('the command writes the same files, but for the charts', async ({ page }) => {
	await open(page, '/en/vergelijk?experiment=lindenhof&before=2009-Q1');
	const { files } = await take(page, 'Make the zip file');
	const folder = mkdtempSync(path.join(tmpdir(), 'take-along-'));
	const out = path.join(folder, 'command.zip');
	const options = ['--lang', 'en', '--experiment', 'lindenhof', '--control', 'stadsveld-zuid,stevenfenne'];
	execFileSync(
		process.execPath,
		[...command('figures'), 'take-along', '--out', out, '--from', '2009-Q1', ...options],
		{ stdio: 'pipe' }
	);
	const written = unzipSync(readFileSync(out));
	rmSync(folder, { recursive: true });
	const names = Object.keys(files).filter((one) => !one.startsWith('charts/'));
	expect(names).toEqual(Object.keys(written));
	for (const name of names.filter((one) => one !== 'README.txt'))
		expect(strFromU8(files[name] ?? new Uint8Array()), name).toBe(
			strFromU8(written[name] ?? new Uint8Array())
		);
});

test('it can be pressed by keyboard on a telephone, and says when it has saved', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '/vergelijk');
	const button = page.getByRole('button', { name: 'Zip-bestand maken' });
	await button.focus();
	const waiting = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	await waiting;
	await expect(page.locator('#meenemen [role="status"]')).toContainText('is opgeslagen');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the page says what the button needs', async ({ page }) => {
		const answer = await page.goto('/vergelijk');
		await expect(page.getByRole('button', { name: 'Zip-bestand maken' })).toBeDisabled();
		// Chromium itself still reads the page as one with scripts, so the words are looked for in what was sent.
		expect(await answer?.text()).toMatch(/<noscript>[^]*Voor dit bestand is JavaScript nodig/);
	});
});
