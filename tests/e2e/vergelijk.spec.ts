// The compare page on the production build: read without a script, by keyboard, with other choices, against the command.
import type { RobustFigure } from '../../src/lib/subjects/compare/figure/robust-figure.ts';
import { execFileSync } from 'node:child_process';
import { command } from '../command.ts';
import { inEveryLook, overflow, violations } from './axe.ts';
import { inOneTask } from './in-one-task.ts';
import { expect, test, type Page } from './kept.ts';
import { compared } from './own/asked.ts';

interface Estimate {
	value: number | null;
	lower: number | null;
	upper: number | null;
}
interface Figure {
	areas: { area: string; change: number | null; before: number | null; after: number | null }[];
	did: Estimate;
	donaldLang: Estimate & { df: number | null };
	randomisation: {
		assignments: number | null;
		pTwoSided: number | null;
		pRescaled: number | null;
		smallestTwoSided: number | null;
	};
	placebo: { units: number; pLower: number; others: { area: string; change: number }[] } | null;
	detectable: { difference: number | null; target: number | null };
	claim: { nl: string; en: string };
}

/** What `npm run figures -- compare` prints. */
function figuresOf(...options: string[]): Figure & { robust: RobustFigure } {
	const printed = execFileSync(process.execPath, [...command('figures'), 'compare', ...options], {
		encoding: 'utf8',
		maxBuffer: 2 ** 26
	});
	return JSON.parse(printed) as Figure & { robust: RobustFigure };
}

const address = (search = '') => `/vergelijk${search}`;
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
async function settled(page: Page) {
	await expect(page.locator('form.controls select').first()).toBeEnabled();
	await expect(page.locator('[data-live]')).toHaveAttribute('data-live', 'still', { timeout: 90_000 });
}
async function open(page: Page, search = '') {
	await page.goto(address(search));
	await settled(page);
}
const value = async (page: Page, selector: string): Promise<number | null> => {
	const text = await page.locator(selector).first().getAttribute('value');
	return text === null || text === '' ? null : Number(text);
};

/** Every estimate, area and card says what the command says. */
async function expectFigure(page: Page, figure: Figure) {
	for (const { area, change, before, after } of figure.areas) {
		const row = `#verandering tr[data-area="${area}"]`;
		expect(await value(page, `${row} data[data-field="change"]`)).toBe(change);
		expect(await value(page, `${row} data[data-field="before"]`)).toBe(before);
		expect(await value(page, `${row} data[data-field="after"]`)).toBe(after);
	}
	for (const [id, estimate] of [
		['did', figure.did],
		['donald-lang', figure.donaldLang]
	] as const) {
		const row = `#verandering tr[data-estimate="${id}"]`;
		expect(await value(page, `${row} data[data-field="value"]`)).toBe(estimate.value);
		if (estimate.lower === null) await expect(page.locator(`${row} data[data-field="lower"]`)).toHaveCount(0);
		else {
			expect(await value(page, `${row} data[data-field="lower"]`)).toBe(estimate.lower);
			expect(await value(page, `${row} data[data-field="upper"]`)).toBe(estimate.upper);
		}
	}
	const { pTwoSided, pRescaled, smallestTwoSided } = figure.randomisation;
	// Where a chance can be small it is the one that is corrected for size.
	const shown = smallestTwoSided !== null && smallestTwoSided <= 0.05 ? pRescaled : pTwoSided;
	if (shown === null) await expect(page.locator('#toeval data[data-field="p"]')).toHaveCount(0);
	else {
		expect(await value(page, '#toeval data[data-field="p"]')).toBe(shown);
		expect(await value(page, '#toeval data[data-field="floor"]')).toBe(smallestTwoSided);
	}
	if (figure.placebo) {
		expect(await value(page, '#plek data[data-field="units"]')).toBe(figure.placebo.units);
		for (const { area, change } of figure.placebo.others)
			expect(await value(page, `#plek tr[data-area="${area}"] data`)).toBe(change);
	} else await expect(page.locator('#plek svg')).toHaveCount(0);
	const { difference, target } = figure.detectable;
	if (difference !== null)
		expect(await value(page, '#zien data[data-field="detectable-smallest"]')).toBe(difference);
	if (target !== null) expect(await value(page, '#zien data[data-field="detectable-target"]')).toBe(target);
	expect(plain(await page.locator('#uitspraak').textContent())).toContain(plain(figure.claim.nl));
}

async function expectNoNonsense(page: Page) {
	const text = await page.locator('main').innerText();
	expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
	// A claim about areas never borrows the word of a test; here it is nowhere at all.
	expect(text.toLowerCase()).not.toMatch(/signific/);
	for (const chart of await page.locator('main svg[role="img"]').all()) {
		expect(((await chart.getAttribute('aria-label')) ?? '').length).toBeGreaterThan(20);
		expect(await chart.locator('circle, path, rect').count()).toBeGreaterThan(0);
		expect(await chart.evaluate((one) => /NaN|undefined/.test(one.innerHTML))).toBe(false);
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('finding, charts, tables and limits are all there, with the numbers of the command', async ({
		page
	}) => {
		await page.goto(address());
		await expect(page.getByRole('heading', { level: 1 })).toContainText('is niet te zeggen');
		for (const title of [
			'Verandering per gebied',
			'Wat mogen we zeggen?',
			'Toets op toeval',
			'Plek tussen alle buurten',
			'Wat kunnen we zien?',
			'Doel en effect zijn twee vragen',
			'Wat deze vergelijking niet laat zien'
		])
			await expect(page.getByRole('heading', { name: title })).toBeVisible();
		const chart = page.locator('#verandering svg[role="img"]');
		await expect(chart).toBeVisible();
		expect(plain(await page.locator('#verandering').textContent())).toContain(
			plain(await chart.getAttribute('aria-label'))
		);
		const table = page.locator('#verandering table');
		await expect(table).toBeHidden();
		await page.locator('#verandering details.table > summary').click();
		await expect(table).toBeVisible();
		const { robust, ...printed } = figuresOf('--indicator', 'wwb-uitkering');
		await expectFigure(page, printed);
		// What the other tests, and those of the cards, hold their page against.
		expect(await compared({ indicator: 'wwb-uitkering' })).toEqual(printed);
		const place = page.locator('#hoe-fout tr[data-estimate="synthetic-did"] data[data-field="rank"]');
		const own = robust.company?.estimates.find((one) => one.method === 'synthetic-did');
		await expect(place).toHaveAttribute('value', String(own?.rank));
		await expectNoNonsense(page);
	});

	test('with four areas it prints the floor of 1 in 3 and two degrees of freedom', async ({ page }) => {
		await page.goto(address());
		const floor = page.locator('#toeval data[data-field="floor"]').first();
		await expect(floor).toHaveText('0,33');
		expect(Number(await floor.getAttribute('value'))).toBeCloseTo(1 / 3, 12);
		await expect(page.locator('#toeval')).toContainText('1 op 3');
		await expect(page.locator('[data-estimate="donald-lang"]').first()).toContainText('2 vrijheidsgraden');
		await expect(page.locator('#uitspraak')).toContainText('6 verdelingen');
	});

	test('says that two measurements show no trend and that the first questionnaire came after the start', async ({
		page
	}) => {
		await page.goto(address());
		await expect(page.locator('#grenzen')).toContainText('vooraf al gelijk op gingen');
		await expect(page.locator('#grenzen')).toContainText(/2009.*na de start/);
	});

	test('every number stands in a place that names indicator, area and period', async ({ page }) => {
		await page.goto(address());
		const homeless = await inOneTask(
			page,
			'main data',
			(all) =>
				all.filter(
					(one) =>
						one.getAttribute('value') === null ||
						!one.closest('[data-indicator]') ||
						!one.closest('[data-area]') ||
						!one.closest('[data-period]')
				).length
		);
		expect(homeless).toBe(0);
	});
});

for (const path of ['/vergelijk', '/en/vergelijk'])
	test(`${path}: accessible light and dark, tables opened too, and no wider than a telephone`, async ({
		page
	}) => {
		await page.goto(path);
		await expect(page.locator('form.controls select').first()).toBeEnabled();
		for (const summary of await page.locator('main details.table > summary').all()) await summary.click();
		await inEveryLook(page, [1280, 360], async (look) => {
			expect(await violations(page), look).toEqual([]);
			expect(await overflow(page), look).toBeLessThanOrEqual(0);
		});
	});

test('another goal is computed in the browser, stands in the link, and Back undoes it', async ({ page }) => {
	await open(page);
	await page.getByLabel('Doel', { exact: true }).selectOption('overlast');
	await expect(page).toHaveURL(/\/vergelijk\?indicator=overlast$/);
	await settled(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Overlast');
	await expectFigure(page, await compared({ indicator: 'overlast' }));
	await expect(page.locator('#plek')).toContainText('minstens vijf andere buurten');
	await expectNoNonsense(page);
	await page.goBack();
	await expect(page).toHaveURL(/\/vergelijk$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('WWB');
});

test('areas are chosen by keyboard; three of them are still answered', async ({ page }) => {
	await open(page);
	const cell = page.locator('.cell').filter({ has: page.getByText('Controle', { exact: true }) });
	await cell.locator('summary').focus();
	await page.keyboard.press('Enter');
	await cell.getByRole('checkbox', { name: /Stevenfenne/ }).focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/\?control=stadsveld-zuid$/);
	await page.keyboard.press('Escape');
	await expect(cell.locator('summary')).toBeFocused();
	await settled(page);
	await expect(page.locator('[data-estimate="donald-lang"]').first()).toContainText('1 vrijheidsgraad');
	await expectFigure(page, await compared({ indicator: 'wwb-uitkering', control: ['stadsveld-zuid'] }));
	await expectNoNonsense(page);
});

test('a link with every choice restores the comparison', async ({ page }) => {
	await open(
		page,
		'?indicator=sport-volwassen&experiment=velve-lindenhof&control=stevenfenne&before=2009-Q1&after=2010-Q4'
	);
	await expect(page.locator('#grenzen')).toContainText('De eerste meting is van na de start');
	await expectFigure(
		page,
		await compared({
			...{ indicator: 'sport-volwassen', experiment: ['velve-lindenhof'], control: ['stevenfenne'] },
			...{ before: '2009-Q1', after: '2010-Q4' }
		})
	);
	await expect(page.getByLabel('Van', { exact: true })).toHaveValue('2009-Q1');
});

const states: [string, string, RegExp][] = [
	['hidden cells', '?indicator=speciaal-onderwijs', /verborgen/],
	[
		'a break between',
		'?indicator=speciaal-onderwijs&experiment=velve-lindenhof',
		/Over die breuk heen vergelijken we niet/
	],
	['no control', '?control=', /geen controlewijk gekozen/],
	['no experiment', '?experiment=', /geen experimentwijk gekozen/],
	['one area on each side', '?experiment=lindenhof&control=stevenfenne', /minstens drie wijken nodig/],
	['one measurement', '?after=2007-Q1', /maar één meting/],
	['nothing chosen', '?experiment=&control=', /Kies minstens één gebied/]
];
for (const [name, search, sentence] of states)
	test(`${name}: a sentence, never an empty chart`, async ({ inside: { page, go } }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await go(`/vergelijk${search}`);
		await settled(page);
		await expect(page.locator('#verandering')).toContainText(sentence);
		await expectNoNonsense(page);
		expect(errors).toEqual([]);
	});

for (const width of [390, 1200])
	test(`at ${width} pixels a long name of an area stands over no number and no other name`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 844 });
		await open(page);
		// Taken over: else another could stand in its place when it is asked.
		const plot = page.locator('[data-picture]').first();
		await expect.poll(() => plot.evaluate((one) => one.closest('.still') === null)).toBe(true);
		const found = await plot.evaluate((element) => {
			const names = [...element.querySelectorAll('.area b')];
			for (const name of names)
				name.textContent =
					'Velve-Lindenhof en Burgemeester-van-Heemstra-van-Nieuwegeinkwartier-Oost en omgeving';
			const boxes = names.map((one) => one.getBoundingClientRect());
			const numbers = [...element.querySelectorAll('.value data')].map((one) => one.getBoundingClientRect());
			const touches = (a: DOMRect, b: DOMRect) =>
				a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;
			return {
				names: boxes.length,
				numbers: numbers.length,
				touching: boxes.filter((a, place) =>
					[...numbers, ...boxes.slice(place + 1)].some((b) => touches(a, b))
				).length
			};
		});
		expect(found).toEqual({ names: 4, numbers: 4, touching: 0 });
	});

/** How many cards are left for when they come near the screen, or for a frame of their own, and so have a height that is guessed. */
const guessed = (page: Page) =>
	inOneTask(
		page,
		'main .compared',
		(all) => all.filter((one) => getComputedStyle(one).contentVisibility !== 'visible').length
	);

test('whoever comes to a card by its name, or comes back, finds every card above it at its own height', async ({
	page
}) => {
	await page.goto(address());
	expect(await guessed(page)).toBeGreaterThan(0);
	await page.reload();
	await expect.poll(() => guessed(page)).toBe(0);
	await page.goto('about:blank');
	await page.goto(`${address()}#doel-en-effect`);
	expect(await guessed(page)).toBe(0);
	await expect(page.locator('#doel-en-effect')).toBeInViewport();
	// Also once the card has been taken over, and is no longer the one that the browser was sent to.
	const card = page.locator('#doel-en-effect');
	await expect.poll(() => card.evaluate((one) => one.closest('.still') === null)).toBe(true);
	expect(await guessed(page)).toBe(0);
});
