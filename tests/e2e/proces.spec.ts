// The process page on the production build: readable without JavaScript, equal to the figures command, without answers.
import { inEveryLook, overflow, violations } from './axe.ts';
import { expect, test, type Locator, type Page } from './kept.ts';
import { listening } from './listening.ts';
import { figuresOf } from './own/printed.ts';
import { expectNobodyTold } from './respondents.ts';

interface Group {
	mean: number | null;
	n: number | null;
	alpha: number | null;
	hidden: boolean;
}
interface Figure {
	constructs: {
		construct: string;
		name: { nl: string; en: string };
		coach: Group | null;
		organisation: Group | null;
		gap: number | null;
	}[];
	items: {
		item: string;
		group: string;
		kind: string;
		n: number | null;
		mean: number | null;
		bands: { people: number }[] | null;
	}[];
}

let figure: Figure;
// Not at the top of the file, which is read again for every list of tests and by every worker.
test.beforeAll(async () => {
	figure = (await figuresOf('process')) as Figure;
});
const groups = ['coach', 'organisation'] as const;

/** The machine-readable values of one field; null where the page shows none. */
async function valuesOf(row: Locator, field: string): Promise<(number | null)[]> {
	const found = await row
		.locator(`data[data-field="${field}"]`)
		.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
	return found.map((value) => (value === '' ? null : Number(value)));
}

for (const [path, language] of [
	['/proces', 'nl'],
	['/en/proces', 'en']
] as const)
	test.describe(path, () => {
		test.use({ javaScriptEnabled: false });

		test('shows every mean, number of people, alpha and gap of the figure, and no other', async ({
			page
		}) => {
			await page.goto(path);
			expect(figure.constructs.length).toBeGreaterThan(20);
			for (const one of figure.constructs) {
				const rows = page.locator(`[data-construct="${one.construct}"][data-source="answers"]`);
				await expect(rows).toHaveCount(2);
				const [plot, table] = [rows.nth(0), rows.nth(1)];
				await expect(plot).toContainText(one.name[language]);
				const gaps = one.gap === null ? [] : [one.gap];
				expect(await valuesOf(plot, 'gap')).toEqual(gaps);
				expect(await valuesOf(table, 'gap')).toEqual(gaps);
				for (const group of groups) {
					const found = one[group];
					const drawn = plot.locator(`[data-group="${group}"]`);
					const cells = table.locator(`[data-group="${group}"]`);
					const mean = found?.hidden ? [null] : found?.mean == null ? [] : [found.mean];
					expect(await valuesOf(drawn, 'mean')).toEqual(mean);
					for (const field of ['mean', 'n', 'alpha'] as const)
						expect(await valuesOf(cells, field)).toEqual(found ? [found[field]] : []);
					if (!found) await expect(drawn).toHaveText(language === 'nl' ? 'niet gevraagd' : 'not asked');
				}
			}
		});

		test('says of five coaches one decimal and no alpha, in every number and in its data', async ({
			page
		}) => {
			await page.goto(path);
			const coaches = page.locator('[data-source="answers"] [data-group="coach"]');
			expect(await valuesOf(coaches, 'alpha')).toEqual((await valuesOf(coaches, 'alpha')).map(() => null));
			const means = (await valuesOf(coaches, 'mean')).filter((mean) => mean !== null);
			expect(means.length).toBeGreaterThan(10);
			for (const mean of means) expect(String(mean)).toMatch(/^\d(\.\d)?$/);
			const gaps = await valuesOf(page.locator('main'), 'gap');
			expect(gaps.length).toBeGreaterThan(0);
			for (const gap of gaps) expect(String(gap)).toMatch(/^-?\d(\.\d)?$/);
		});

		test('goes along the three questions, with the answers per item in words and in numbers', async ({
			page
		}) => {
			await page.goto(path);
			const questions = page.locator('main section[data-question]');
			await expect(questions).toHaveCount(3);
			for (const question of await questions.all()) {
				await expect(question.getByRole('heading', { level: 2 })).toHaveCount(1);
				await expect(question.locator('.lost')).toContainText(language === 'nl' ? 'Verloren' : 'Lost');
			}
			const shown = figure.items.filter(({ n }) => n !== null);
			expect(shown.length).toBeGreaterThan(40);
			for (const { item, group, kind, mean, n, bands } of shown) {
				const row = page.locator(`.likert tr[data-item="${item}"][data-group="${group}"]`);
				// An item of two subjects stands at both.
				for (const one of await row.all()) {
					expect(await valuesOf(one, 'item-n')).toEqual([n]);
					expect(await valuesOf(one, 'item-mean')).toEqual(kind === 'score' ? [mean] : []);
					for (const { people } of bands ?? []) await expect(one).toContainText(`: ${people}.`);
				}
				expect(await row.count()).toBeGreaterThan(0);
			}
		});

		test('shows of a coach’s item nothing but what the source printed', async ({ page }) => {
			await page.goto(path);
			const coaches = page.locator('main .likert tr[data-group="coach"]');
			expect(await coaches.count()).toBeGreaterThan(0);
			for (const field of ['item-mean', 'item-n'])
				expect((await valuesOf(coaches, field)).filter((one) => one !== null)).toEqual([]);
			expect(await valuesOf(coaches, 'printed-mean')).toEqual(expect.arrayContaining([3.8]));
			await expect(coaches.locator('rect:not([x="-6"])')).toHaveCount(0);
		});

		test('leads from its head to each question, and to every other part', async ({ page }) => {
			await page.goto(path);
			const contents = page.getByRole('navigation', {
				name: language === 'nl' ? 'Op deze pagina' : 'On this page'
			});
			await expect(contents.locator('ol a')).toHaveCount(3);
			await expect(contents.locator('ul a')).toHaveCount(4);
			for (const link of await contents.getByRole('link').all()) {
				const heading = page.locator(`h2${await link.getAttribute('href')}`);
				await expect(heading).toHaveText((await link.textContent()) ?? '');
			}
		});

		test('keeps a register of bottlenecks: open ones first, then what was decided', async ({ page }) => {
			await page.goto(path);
			const found = page.locator('[data-bottleneck]');
			await expect(found).toHaveCount(3);
			await expect(found.first()).toHaveAttribute('data-state', 'open');
			await expect(found.last()).toHaveAttribute('data-state', 'earlier');
			await expect(page.locator('[data-bottleneck="dossiers"]')).toContainText('kernteam');
		});

		test('states its finding, its caveats, and the printed means apart', async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/wijkcoaches|coaches/);
			const main = page.getByRole('main');
			await expect(main).toContainText(
				language === 'nl' ? 'De antwoorden zijn verzonnen.' : 'The answers are made up.'
			);
			await expect(main).toContainText(language === 'nl' ? 'telt vijf mensen' : 'has five people');
			await expect(main).toContainText(language === 'nl' ? 'een aanname van ons' : 'an assumption of ours');
			const printed = page.locator('section[aria-labelledby="gedrukt"]');
			await expect(printed.getByRole('heading')).toContainText('(2010)');
			await expect(printed.locator('[data-source="answers"]')).toHaveCount(0);
			await expect(
				page.locator('section:not([aria-labelledby="gedrukt"]) [data-source="printed"]')
			).toHaveCount(0);
			const row = printed.locator('.plot [data-construct="gedrukt-1"]');
			expect(await valuesOf(row, 'mean')).toEqual([3.6, 2.8]);
			expect(await valuesOf(row, 'gap')).toEqual([]);
			// Every printed mean says where; that of a subject stands beside the computed one as well, in plot and table.
			const places = await printed.locator('table tbody tr td:last-child').allTextContents();
			expect(places).toHaveLength(16);
			for (const place of places) expect(place).toMatch(language === 'nl' ? /blz\. \d+/ : /p\. \d+/);
			for (const row of await page.locator('[data-construct="mandatering"][data-source="answers"]').all())
				expect(await valuesOf(row, 'printed-mean')).toEqual([3.6, 2.8]);
		});

		test('each plot is one image with a sentence that stands there too, and a table one press away', async ({
			page
		}) => {
			await page.goto(path);
			const sections = page.locator('main section.card').filter({ has: page.locator('.plot') });
			await expect(sections).toHaveCount(5);
			for (const section of await sections.all()) {
				const plots = section.getByRole('img');
				expect(await plots.count()).toBeGreaterThan(0);
				for (const plot of await plots.all()) {
					const sentence = (await plot.getAttribute('aria-label')) ?? '';
					expect(sentence).toMatch(/\.$/);
					await expect(section.locator('p', { hasText: sentence })).toBeVisible();
				}
				for (const fold of await section.locator('details').all()) {
					await expect(fold.locator('table')).toBeHidden();
					await fold.locator('summary').click();
					await expect(fold.locator('table')).toBeVisible();
				}
			}
		});
	});

test('no respondent reaches the page or its data', async ({ request }) => {
	await expectNobodyTold(request, 'responses.csv', '/proces', 'gap');
});

for (const path of ['/proces', '/en/proces'])
	test(`axe finds nothing on ${path}, light and dark, wide and narrow, folds open`, async ({ page }) => {
		await page.goto(path);
		await listening(page);
		for (const fold of await page.locator('main summary').all()) await fold.click();
		await inEveryLook(page, [1280, 360], async (look) => {
			expect(await violations(page), look).toEqual([]);
			expect(await overflow(page), look).toBe(0);
		});
	});

/** What a reader or a machine reads of it; ids are of a drawing, and what refers to a chart names its address once a script is there. */
const textOf = (page: Page) =>
	page.locator('main').evaluate((main) => {
		const all = main.cloneNode(true) as HTMLElement;
		for (const one of all.querySelectorAll('[data-cite]')) one.remove();
		return (all.textContent ?? '').replace(/\s+/g, ' ');
	});
const elementsOf = (page: Page) => page.locator('main *:not([data-cite] *)').count();

test('draws by a link within the site what the server drew, part by part', async ({ page }) => {
	await page.goto('/proces');
	await listening(page);
	const whole = await textOf(page);
	const elements = await elementsOf(page);
	await page.goto('/onderzoek');
	await listening(page);
	await page.getByRole('link', { name: 'Proces', exact: true }).first().click();
	await expect(page.locator('#alfa')).toBeAttached();
	await expect.poll(() => textOf(page)).toBe(whole);
	expect(await elementsOf(page)).toBe(elements);

	await page.locator('header a[hreflang="en"]').first().click();
	await expect(page.locator('#alfa')).toHaveText('What does alpha say?');
	await expect.poll(() => elementsOf(page)).toBe(elements);
	await expect(page.locator('main')).not.toContainText('Antwoorden per vraag');
});

test('is there at once where a link leads further down, and where one comes back', async ({ page }) => {
	await page.goto('/onderzoek');
	await listening(page);
	await page.getByRole('link', { name: 'Proces', exact: true }).first().click();
	// Before the parts below had their turn: the way there draws them first.
	await page.locator('nav a[href="#vraag-aanpak"]').click();
	await expect(page.locator('#vraag-aanpak')).toBeInViewport();
	await expect(page).toHaveURL(/#vraag-aanpak$/);

	await page.evaluate(() => document.querySelector('#gedrukt')?.scrollIntoView({ behavior: 'instant' }));
	await expect(page.locator('#gedrukt')).toBeInViewport();
	// From where one stands: a press by the mouse would first go up to the link.
	await page.evaluate(() => document.querySelector<HTMLElement>('nav a[href$="/ervaring"]')?.click());
	await expect(page).toHaveURL(/\/ervaring$/);
	await page.goBack();
	await expect(page.locator('#gedrukt')).toBeInViewport();
	await page.evaluate(() => document.querySelector<HTMLElement>('header a[hreflang="en"]')?.click());
	await expect(page.locator('#gedrukt')).toContainText('Printed in the source');
	// Texts of another length: the part that was read, not the line.
	await expect(page.locator('section[aria-labelledby="gedrukt"]')).toBeInViewport();
});

test('the menu leads to the page', async ({ page }) => {
	await page.goto('/');
	await listening(page);
	const menu = (name: string) => page.getByRole('navigation', { name });
	await menu('Hoofdmenu').getByRole('link', { name: 'Onderzoek' }).click();
	await menu('Onderzoek naar de aanpak').getByRole('link', { name: 'Proces' }).click();
	await expect(page).toHaveURL(/\/proces$/);
	await expect(menu('Onderzoek naar de aanpak').locator('[aria-current="page"]')).toHaveText('Proces');
	await expect(page.locator('header [aria-current="true"]').first()).toHaveText('Onderzoek');
});
