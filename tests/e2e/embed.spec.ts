// Charts for the frame of another site: whole and readable by themselves, one script at most, and without leave in nobody's frame.
import { expect, test } from './slow-line.ts';
import { inBothColours, overflow, violations } from './axe.ts';
import { municipality, refused } from './own/municipality.ts';

const paths = [
	'/embed/indicator/overlast',
	'/embed/stand',
	'/en/embed/indicator/wwb-uitkering',
	'/en/embed/stand'
];

for (const path of paths)
	test(`${path} says what it is of and that it is made up, and axe finds nothing`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('main')).toContainText(
			path.startsWith('/en') ? 'fourth quarter of 2011' : '4e kwartaal van 2011'
		);
		await expect(page.locator('main')).toContainText(path.startsWith('/en') ? 'Synthetic' : 'Synthetische');
		await expect(page.locator('main')).toContainText(path.startsWith('/en') ? 'Source' : 'Bron');
		// All that runs is what tells a page that was opened as a file.
		expect(await page.locator('script').count()).toBe(1);
		expect(await page.locator('base').getAttribute('target')).toBe('_blank');
		for (const width of [320, 760]) {
			await page.setViewportSize({ width, height: 700 });
			// Nothing is ever read off here, so no room is kept for it.
			await expect(page.locator('.readout')).toBeHidden();
			expect(await overflow(page)).toBeLessThanOrEqual(0);
			await inBothColours(page, async (look) => expect(await violations(page), look).toEqual([]));
		}
		const [whole] = await Promise.all([
			page.waitForEvent('popup'),
			page.locator('footer').getByRole('link').click()
		]);
		await expect(whole).toHaveURL(/\/(en|indicator\/overlast|en\/indicator\/wwb-uitkering)?$/);
		await whole.close();
	});

/** On how many lines the first range of numbers of what is shown stands. */
const linesOfRange = (element: Element): number => {
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const found = /\d–\d+/.exec(node.textContent ?? '');
		if (!found) continue;
		const range = document.createRange();
		range.setStart(node, found.index);
		range.setEnd(node, found.index + found[0].length);
		return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
	}
	return 0;
};

test('a scale in a heading is not broken after its dash, however wide the frame is', async ({ page }) => {
	for (const path of ['/embed/indicator/overlast', '/indicator/overlast']) {
		await page.goto(path);
		const heading = page.getByRole('heading', { level: 1 });
		for (let width = 300; width <= 800; width += 10) {
			await page.setViewportSize({ width, height: 700 });
			expect(await heading.evaluate(linesOfRange), `${path} at ${width}`).toBe(1);
		}
	}
});

test('no site may frame any page of a programme that names none', async ({ page, baseURL }) => {
	const around = await municipality();
	try {
		for (const path of [...paths, '/', '/huishoudens', '/rapport', '/gegevens', '/bezoek'])
			expect(await refused(page, around.framing(baseURL + path)), path).toBe(true);
	} finally {
		await around.close();
	}
});
