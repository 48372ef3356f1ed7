// The page on what families experience, on the production build: equal to the command, without answers, readable for everybody.
import { inEveryLook, overflow, violations } from './axe.ts';
import { expect, test } from './kept.ts';
import { listening } from './listening.ts';
import { figuresOf } from './own/printed.ts';
import { expectNobodyTold } from './respondents.ts';

interface Figure {
	domains: (Record<'improved' | 'same' | 'worse' | 'ascribed' | 'n', number | null> & { domain: string })[];
	scales: { scale: string; mean: number | null; n: number | null; claim: string }[];
}
let figure: Figure;
test.beforeAll(async () => {
	figure = (await figuresOf('experience')) as Figure;
});

for (const path of ['/ervaring', '/en/ervaring'])
	test.describe(path, () => {
		test('shows before any script every count and mean of the figure, and no other', async ({ browser }) => {
			const page = await browser.newPage({ javaScriptEnabled: false });
			await page.goto(path);
			expect(figure.domains).toHaveLength(8);
			const values = async (place: string) =>
				page.locator(place).evaluateAll((all) => all.map((one) => one.getAttribute('value')));
			const written = (value: number | null) => (value === null ? '' : String(value));
			for (const one of figure.domains) {
				const row = `tr[data-row="${one.domain}"]`;
				for (const field of ['improved', 'same', 'worse', 'ascribed', 'n'] as const)
					expect(await values(`${row} data[data-field="${field}"]`)).toEqual([written(one[field])]);
				for (const field of ['improved', 'same', 'worse'] as const)
					expect(await values(`[data-domain="${one.domain}"] data[data-field="${field}"]`)).toEqual([
						written(one[field])
					]);
			}
			for (const { scale, mean, n, claim } of figure.scales) {
				const last = `[data-scale="${scale}"] tbody tr:last-child`;
				expect(await values(`${last} data[data-field="mean"]`)).toEqual([written(mean)]);
				expect(await values(`${last} data[data-field="n"]`)).toEqual([written(n)]);
				await expect(page.locator(`[data-scale="${scale}"] [data-moved="${claim}"]`)).toHaveText(/\.$/);
			}
			await page.close();
		});

		test('axe finds nothing, light and dark, wide and narrow, folds open', async ({ page }) => {
			await page.goto(path);
			await listening(page);
			for (const fold of await page.locator('main summary').all()) await fold.click();
			await inEveryLook(page, [1280, 360], async (look) => {
				expect(await violations(page), look).toEqual([]);
				expect(await overflow(page), look).toBe(0);
			});
		});
	});

test('the menu leads to the page, which says what is made up, and no client reaches it', async ({
	page,
	request
}) => {
	await page.goto('/');
	await listening(page);
	const menu = (name: string) => page.getByRole('navigation', { name });
	await menu('Hoofdmenu').getByRole('link', { name: 'Onderzoek' }).click();
	await menu('Onderzoek naar de aanpak').getByRole('link', { name: 'Ervaring' }).click();
	await expect(page).toHaveURL(/\/ervaring$/);
	await expect(page.getByRole('main')).toContainText('Alle antwoorden zijn verzonnen.');
	await expectNobodyTold(request, 'clients.csv', '/ervaring', 'wonen');
});
