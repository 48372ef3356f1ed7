// The views of an opened file, sealed here and now from a random folder: their numbers are those of the plain folder.
import { expect, test, type Page } from './slow-line.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import type { ResultsFigure } from '../../src/lib/subjects/households/figure/results.ts';
import { plainFolder, type Plain } from './households/folder.ts';
import { picked } from './households/sealed.ts';

const passphrase = 'proef';
const { results } = readDefinitions('indicators');
let plain: Plain;
let page: Page;
// Opened once, and looked at from one view to the next; what is chosen stays, so views without choices come first.
test.describe.configure({ mode: 'default', timeout: 240_000 });
test.beforeAll(async ({ browser }) => {
	plain = await plainFolder(['lindenhof', 'nieuwe-velve', 'stevenfenne'], results, passphrase);
	page = await browser.newPage();
	await opened(page);
});
test.afterAll(async () => {
	await page?.close();
	plain?.remove();
});

const still = (page: Page, view: string) =>
	page.locator(`[data-vault="open"] [data-live="still"][data-view="${view}"]`);
async function opened(page: Page) {
	await page.goto('/huishoudens');
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.locator('.drop input[type="file"]').setInputFiles(picked('proef.age', plain.sealed));
	await page.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
	await page.locator('button[type="submit"]').click();
	await expect(still(page, 'together')).toBeVisible({ timeout: 90_000 });
}
async function look(page: Page, view: string, name: string) {
	const parts = page.getByRole('navigation', { name: 'Onderdelen van huishoudens' });
	await parts.getByRole('button', { name, exact: true }).click();
	await expect(still(page, view)).toBeVisible();
}
const choose = (page: Page, name: string, value: string) =>
	page.locator(`select[name="${name}"]`).selectOption(value);
const numbersOf = (page: Page, where: string) => () =>
	page.locator(where).evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));

test('from what waits to one family, its neighbour, and what is printed of it', async () => {
	await look(page, 'waiting', 'Wat wacht');
	const tally = page.locator('.kinds data[data-field="overdue-action"]');
	expect(Number(await tally.getAttribute('value'))).toBeGreaterThan(0);
	await page
		.getByRole('button', { name: /te laat|Te laat/ })
		.first()
		.click();
	await expect(still(page, 'waiting')).toBeVisible();
	const row = page.locator('section[aria-labelledby="waits"] tbody tr').first();
	const family = (await row.getByRole('button').textContent()) ?? '';
	await expect(row).toContainText(`afspraak van ${family}`);
	await row.getByRole('button').click();
	await expect(still(page, 'family')).toBeVisible();
	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toHaveText(`Gezin ${family}`);
	await expect(page.locator('article[data-domain]')).toHaveCount(8);
	await expect(page.locator('main')).toContainText(`afspraak van ${family}`);
	const other = page
		.getByRole('button', { name: /gezin ›|‹ / })
		.and(page.locator(':enabled'))
		.first();
	await other.click();
	await expect(title).not.toHaveText(`Gezin ${family}`);
	await page.getByRole('searchbox').or(page.getByLabel('Zoek een gezin')).first().fill(family);
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(title).toHaveText(`Gezin ${family}`);
	await page.emulateMedia({ media: 'print' });
	await expect(title).toBeVisible();
	await expect(page.getByRole('button', { name: 'Sluit nu' })).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Onderdelen van huishoudens' })).toBeHidden();
	await expect(page).toHaveTitle(/^Huishoudens · /);
	expect(new URL(page.url()).search).toBe('');
	await page.emulateMedia({ media: null });
});

test('how coaches judge: each coach adds up, and nothing of it can be taken along', async () => {
	await look(page, 'calibration', 'Zo beoordelen coaches');
	const coaches = page.locator('section[aria-labelledby^="coach-"]');
	await expect(coaches).toHaveCount(3);
	for (const coach of await coaches.all()) {
		await coach.locator('summary').click();
		for (const row of await coach.locator('tbody tr').all()) {
			const numbers = await row
				.locator('data')
				.evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
			const all = numbers.pop();
			expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(all);
		}
	}
	await expect(
		page.locator('main a[download], main').getByRole('button', { name: /download|csv/i })
	).toHaveCount(0);
});

test('the eighteen results: shares as the command gives them', async () => {
	await look(page, 'results', 'Resultaten');
	await choose(page, 'to', '2010-Q4');
	const figure = (await plain.figures('results', '--period', '2010-Q4')) as ResultsFigure;
	expect(figure.results).toHaveLength(results.length);
	for (const one of figure.results)
		await expect
			.poll(numbersOf(page, `section[aria-labelledby="results"] tr[data-result="${one.result}"] data`), {
				message: one.result
			})
			.toEqual([
				...[one.value, one.met, one.applicable, one.open, one.lapsed, one.notApplicable],
				figure.cohort - one.applicable - one.notApplicable
			]);
});

test('a table that waits to be asked for is on paper without a press', async () => {
	await look(page, 'together', 'Alle gezinnen');
	const fold = page.locator('section[aria-labelledby="ladders"] details');
	await expect(fold.locator('td')).toHaveCount(0);
	// Heard after the page itself has heard it.
	await page.evaluate(() =>
		addEventListener(
			'beforeprint',
			() =>
				(document.body.dataset.onPaper = `${document.querySelectorAll('section[aria-labelledby="ladders"] details td').length}`)
		)
	);
	await page.pdf();
	expect(Number(await page.locator('body').getAttribute('data-on-paper'))).toBeGreaterThan(8);
	await expect(fold.locator('td')).toHaveCount(0);
	await expect(fold).not.toHaveAttribute('open');
});

test('all families together: every number is that of the command on the plain folder', async () => {
	await look(page, 'together', 'Alle gezinnen');
	await choose(page, 'to', '2010-Q4');
	await choose(page, 'from', '2009-Q3');
	await page.locator('section[aria-labelledby="ladders"] summary').click();
	const span = { from: '2009-Q3', to: '2010-Q4' };
	const part = { ...span, area: 'velve-lindenhof', coach: 'C2', perspective: 'family' } as const;
	for (const [choices, figure] of [
		[[], await plain.ladder(span)],
		[[['area', 'velve-lindenhof']], await plain.ladder({ ...span, area: 'velve-lindenhof' })],
		[
			[
				['coach', 'C2'],
				['judge', 'family']
			],
			await plain.ladder(part)
		]
	] as const) {
		for (const [name, value] of choices) await choose(page, name, value);
		expect(figure.cohort).toBeGreaterThan(0);
		for (const one of figure.domains)
			await expect
				.poll(numbersOf(page, `details tr[data-domain="${one.domain}"] data`), { message: one.domain })
				.toEqual([
					...[...one.before, ...one.after, one.down, one.same, one.up, one.sustained.held],
					// Where nobody was followed so long the cell is empty.
					...[one.sustained.atRisk, one.sustained.share ?? 0],
					...[one.newlyAssessed, one.notYetAssessed, one.ended, figure.cohort]
				]);
		const first = figure.domains[0];
		const cells = numbersOf(page, 'table[data-domain] td.cell data');
		await expect.poll(cells).toEqual(first?.transitions.flat());
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(figure.finding.nl);
		// With a coach chosen the file can only tell of every coach; without one it tells what the folder tells.
		const care = page.locator('section[aria-labelledby="care"]');
		const without = figure.caveats.at(-1)?.nl ?? '';
		if (figure.coach === null) await expect(care).toContainText(without);
		else await expect(care).toContainText('Dat telt alle coaches');
	}
	const words = ['--from', '2009-Q3', '--to', '2010-Q4', '--area', 'velve-lindenhof', '--coach', 'C2'];
	expect(await plain.figures('ladder', ...words, '--assessor', 'family')).toEqual(await plain.ladder(part));
});
