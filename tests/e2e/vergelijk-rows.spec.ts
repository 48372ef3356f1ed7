// The test over the survey's people on the production build: behind its warning, as the command prints it, and refused in words.
import { violations } from './axe.ts';
import { expect, test, type Page } from './kept.ts';
import { compared } from './own/asked.ts';

async function open(
	page: Page,
	search = '',
	go: (path: string) => Promise<unknown> = (path) => page.goto(path)
) {
	await go(`/vergelijk${search}`);
	await expect(page.locator('form.controls select').first()).toBeEnabled();
	const wanted = new URLSearchParams(search).get('indicator');
	if (wanted !== null)
		await expect(page.locator('.hero')).toHaveAttribute('data-indicator', wanted, { timeout: 90_000 });
	await expect(page.locator('[data-live]')).toHaveAttribute('data-live', 'still', { timeout: 90_000 });
}
const card = '#vragenlijst';
const value = async (page: Page, selector: string): Promise<number | null> => {
	const text = await page.locator(selector).first().getAttribute('value');
	return text === null || text === '' ? null : Number(text);
};

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the warning stands before every number, and Holm names its family', async ({ page }) => {
		await page.goto('/vergelijk');
		const text = await page.locator(card).innerText();
		expect(text.indexOf('niet over wijken')).toBeGreaterThan(0);
		expect(text.indexOf('niet over wijken')).toBeLessThan(text.indexOf('p na Holm'));
		expect(text).toMatch(/Holm, over \d toetsen/);
		expect(text.toLowerCase()).not.toMatch(/signific|nan|undefined/);
		await expect(page.locator(`${card} tbody tr[data-indicator]`)).toHaveCount(7);
	});

	test('says the numbers of the command, for every goal', async ({ page }) => {
		test.setTimeout(240_000);
		await page.goto('/vergelijk');
		for (const goal of ['wwb-uitkering', 'overlast', 'speciaal-onderwijs']) {
			const { rows } = await compared({ indicator: goal });
			const row = `${card} tr[data-indicator="${goal}"]`;
			expect(await value(page, `${row} data[data-field="rows"]`)).toBe(rows.value);
			expect(await value(page, `${row} data[data-field="rows-p"]`)).toBe(rows.p);
			expect(await value(page, `${row} data[data-field="rows-holm"]`)).toBe(rows.holm.p);
			expect(await value(page, `${card} .sub data[data-field="family"]`)).toBe(rows.holm.family);
		}
	});
});

test('the browser gives the same for another goal, with its cells and its panel', async ({
	inside: { page, go }
}) => {
	await open(page, '?indicator=overlast', go);
	const { rows, detectable } = await compared({ indicator: 'overlast' });
	const one = `${card} .one`;
	expect(await value(page, `${one} data[data-field="rows"]`)).toBe(rows.value);
	expect(await value(page, `${one} data[data-field="rows-df"]`)).toBe(rows.df);
	expect(await value(page, `${one} data[data-field="panel"]`)).toBe(rows.panel.value);
	expect(await value(page, `${one} data[data-field="panel-p"]`)).toBe(rows.panel.p);
	await page.locator(`${one} summary`).first().click();
	expect(await value(page, `${one} tr[data-side="experiment"] data[data-field="people"]`)).toBe(
		rows.cells?.treatedBefore.n
	);
	// The demonstration's answers carry weights: beside how many there are stands what they are worth.
	expect(await value(page, `${one} tr[data-side="experiment"] data[data-field="nEffective"]`)).toBe(
		rows.cells?.treatedBefore.nEffective
	);
	await expect(page.locator(one)).toContainText('gewogen, gelineariseerd');
	expect(await value(page, '#zien data[data-field="detectable-needed"]')).toBe(detectable.needed);
	await expect(page.locator('#zien')).toContainText('mensen per meting en per kant');
});

test('for areas of choice it gives what the command gives, and says with which neighbour a small one counts', async ({
	inside: { page, go }
}) => {
	await open(page, '?experiment=lindenhof', go);
	const question = { indicator: 'wwb-uitkering', experiment: ['lindenhof'] };
	const { rows } = await compared(question);
	expect(rows.merged).toEqual([{ area: 'lindenhof', with: ['nieuwe-velve'] }]);
	const one = `${card} .one`;
	await expect(page.locator(`${one} [data-merged]`)).toContainText(
		'uit Lindenhof tellen samen met die uit Nieuwe Velve'
	);
	expect(await value(page, `${one} data[data-field="rows"]`)).toBe(rows.value);
	// Enough people answered this one in Lindenhof itself.
	const alone = (await compared({ ...question, indicator: 'overlast' })).rows;
	expect(alone.merged).toEqual([]);
	expect(await value(page, `${card} tr[data-indicator="overlast"] data[data-field="rows"]`)).toBe(
		alone.value
	);
	await expect(page.locator(card)).toContainText('niet over wijken');
});

test('a choice of which too few answered is refused with the reason; the register comparison stays', async ({
	inside: { page, go }
}) => {
	await open(page, '?indicator=bbr-actief&experiment=lindenhof', go);
	await expect(page.locator(`${card} .one .reason`)).toContainText(
		'De antwoorden uit Lindenhof tonen wij niet: te weinig mensen gaven een van de antwoorden'
	);
	await expect(page.locator(`${card} .one table`)).toHaveCount(0);
	const { areas } = await compared({ indicator: 'bbr-actief', experiment: ['lindenhof'] });
	expect(areas.some((one) => one.change !== null)).toBe(true);
	await expect(page.locator('main')).toContainText('Lindenhof');
});

test('an English reader gets the same card in English', async ({ page }) => {
	await page.goto('/en/vergelijk');
	await expect(page.locator(card)).toContainText('not about districts');
	await expect(page.locator('#zien')).toContainText('people per measurement and per side');
});

for (const [width, scheme] of [
	[1440, 'light'],
	[390, 'dark']
] as const)
	test(`is accessible and fits at ${width} pixels, ${scheme}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme: scheme });
		await open(page);
		for (const summary of await page.locator(`${card} summary`).all()) await summary.click();
		expect(await violations(page, card)).toEqual([]);
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBeLessThanOrEqual(0);
	});
