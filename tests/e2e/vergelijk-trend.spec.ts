// Trend, event study and XmR chart on the compare page: without a script, by keyboard, from a link, and against the command.
import { inEveryLook, overflow, violations } from './axe.ts';
import { inOneTask } from './in-one-task.ts';
import { expect, test, type Page } from './kept.ts';
import { compared } from './own/asked.ts';

interface Point {
	period: string;
	value: number | null;
	hidden?: boolean;
	index?: number | null;
	lower: number | null;
	upper: number | null;
	mean?: number | null;
	bandLower?: number | null;
	bandUpper?: number | null;
}
interface Figure {
	experiment: string[];
	control: string[];
	trend: { experiment: { points: Point[] }; control: { points: Point[] } };
	eventStudy: { points: Point[]; reason: string | null };
	xmr: { points: Point[]; gaps: string[]; reason: string | null };
}

async function settled(page: Page) {
	await expect(page.locator('form.controls select').first()).toBeEnabled();
	await expect(page.locator('[data-live]')).toHaveAttribute('data-live', 'still', { timeout: 90_000 });
}
async function open(page: Page) {
	await page.goto('/vergelijk');
	await settled(page);
}

/** Every number of a table as `period area field value`; a hidden one is ".". */
const numbersIn = (page: Page, table: string) =>
	inOneTask(page, `${table} tbody data`, (all) =>
		all.map((one) => {
			const near = (name: string) => one.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';
			const value = one.hasAttribute('data-hidden') ? one.textContent : one.getAttribute('value');
			return [near('period'), near('area'), one.getAttribute('data-field'), value].join(' ');
		})
	);
const said = (period: string, area: string[], field: string, value: number | null, hidden = false) =>
	[period, area.join(','), field, hidden ? '.' : (value ?? '')].join(' ');

async function expectFigure(page: Page, { experiment, control, trend, eventStudy, xmr }: Figure) {
	const both = [...experiment, ...control];
	const trended = (['experiment', 'control'] as const).flatMap((side) =>
		trend[side].points.flatMap(({ period, value, hidden, index, lower, upper }) => {
			const area = side === 'experiment' ? experiment : control;
			return [
				said(period, area, 'value', value, hidden),
				...(lower === null ? [] : [said(period, area, 'lower', lower), said(period, area, 'upper', upper)]),
				said(period, area, 'index', index ?? null, hidden)
			];
		})
	);
	expect((await numbersIn(page, '#verloop .parts > div')).sort()).toEqual(trended.sort());
	const estimates = await numbersIn(page, '#aanloop');
	for (const { period, value, lower, upper, bandLower, bandUpper } of eventStudy.points) {
		if (value !== null) expect(estimates).toContain(said(period, both, 'estimate', value));
		if (lower !== null) {
			expect(estimates).toContain(said(period, both, 'lower', lower));
			expect(estimates).toContain(said(period, both, 'upper', upper));
			expect(estimates).toContain(said(period, both, 'band-lower', bandLower ?? null));
			expect(estimates).toContain(said(period, both, 'band-upper', bandUpper ?? null));
		}
	}
	await expect(page.locator('#aanloop [data-plot]')).toHaveCount(eventStudy.reason === null ? 1 : 0);
	const process = await numbersIn(page, '#schommeling');
	for (const { period, value, mean, lower, upper } of xmr.points) {
		expect(process).toContain(said(period, experiment, 'value', value));
		expect(process).toContain(said(period, experiment, 'mean', mean ?? null));
		if (lower !== null) expect(process).toContain(said(period, experiment, 'lower', lower));
		if (upper !== null) expect(process).toContain(said(period, experiment, 'upper', upper));
	}
	await expect(page.locator('#schommeling tbody tr')).toHaveCount(
		xmr.points.length + (xmr.reason ? 0 : xmr.gaps.length)
	);
}

async function expectNoNonsense(page: Page) {
	for (const card of ['#verloop', '#schommeling']) {
		const text = await page.locator(card).innerText();
		expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
		expect(text.toLowerCase()).not.toMatch(/signific/);
		for (const plot of await page.locator(`${card} [data-plot]`).all()) {
			expect(await plot.locator('circle, path, rect').count()).toBeGreaterThan(1);
			expect(await plot.evaluate((one) => /NaN|undefined/.test(one.innerHTML))).toBe(false);
		}
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('charts, readings and tables are there, with the numbers of the command', async ({ page }) => {
		await page.goto('/vergelijk');
		for (const [card, plots] of [
			['#verloop', 2],
			['#schommeling', 1]
		] as const) {
			const images = page.locator(`${card} [role="img"][data-plot]`);
			await expect(images).toHaveCount(plots);
			for (const image of await images.all())
				expect(((await image.getAttribute('aria-label')) ?? '').length).toBeGreaterThan(40);
		}
		const table = page.locator('#schommeling table');
		await expect(table).toBeHidden();
		await page.locator('#schommeling details.table > summary').click();
		await expect(table).toBeVisible();
		await expectFigure(page, await compared({ indicator: 'wwb-uitkering' }));
		await expect(page.locator('#aanloop')).toContainText('rust op 2 tegen 2 wijken');
		await expectNoNonsense(page);
	});
});

test('the points of all three charts are walked by keyboard', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Tab');
	for (const [place, first] of [
		['#verloop .parts > div', /1e.kwartaal 2006, Experiment .*, Controle /],
		['#aanloop', /1e.kwartaal 2006, /],
		// Limits fixed at the start: the first quarter is no concern because of what came later.
		['#schommeling', /1e.kwartaal 2006, .*gemiddelde .*grenzen .*geen signaal/]
	] as const) {
		const plot = page.locator(`${place} [role="application"]`);
		await plot.focus();
		await page.keyboard.press('Home');
		const spoken = page.locator(`${place} [aria-live="polite"]`);
		await expect(spoken).toHaveText(first);
		await page.keyboard.press('ArrowRight');
		await expect(spoken).toHaveText(/2e.kwartaal 2006/);
		await page.keyboard.press('Escape');
		await expect(spoken).toBeEmpty();
	}
});

test('the index is a choice in the link, asks no engine for it, and Back undoes it', async ({ page }) => {
	await open(page);
	const choice = page.getByRole('radio', { name: 'Index', exact: true });
	await expect(choice).toBeEnabled();
	await choice.check();
	await expect(page).toHaveURL(/\/vergelijk\?scale=index$/);
	await expect(page.locator('#verloop')).toContainText('2e kwartaal 2008 = 100');
	await expect(page.locator('#verloop .reading').first()).toContainText('100,0');
	// A hand near a control has the engine begin; nothing is asked of it.
	expect(await page.evaluate(() => performance.getEntriesByName('filter:answered').length)).toBe(0);
	await expectNoNonsense(page);
	await page.goBack();
	await expect(page).toHaveURL(/\/vergelijk$/);
	await expect(page.getByRole('radio', { name: 'Cijfer', exact: true })).toBeChecked();
	await page.goForward();
	await page.reload();
	await expect(choice).toBeChecked();
});

test('the index wakes the trend alone: no other card shows another thing', async ({ page }) => {
	await open(page);
	const still = (card: string) => page.locator(`.still > ${card}`);
	const choice = page.getByRole('radio', { name: 'Index', exact: true });
	await expect(choice).toBeEnabled();
	await expect(still('#hoe-fout')).toHaveCount(1);
	// Also what is words alone stays as it was drawn.
	const sub = page.locator('#verloop > .sub');
	await expect(sub.locator('.still')).toHaveCount(1);
	await expect(sub).toContainText('per kwartaal');
	// Not by hand: a first touch wakes every card, one after the other, so that a keyboard finds them.
	await choice.evaluate((one: HTMLInputElement) => one.click());
	await expect(page.locator('#verloop')).toContainText('2e kwartaal 2008 = 100');
	await expect(sub.locator('.still')).toHaveCount(0);
	await expect(still('#hoe-fout')).toHaveCount(1);
});

test('a break interrupts the line and refuses the comparison across it, with its reason', async ({
	inside: { page, go }
}) => {
	await go('/vergelijk?indicator=speciaal-onderwijs&experiment=velve-lindenhof');
	await settled(page);
	await expect(page.locator('#verloop')).toContainText('Over die breuk heen vergelijken we niet');
	await expectFigure(
		page,
		await compared({ indicator: 'speciaal-onderwijs', experiment: ['velve-lindenhof'] })
	);
	await expect(page.locator('#verloop .parts > div .line.experiment')).toHaveCount(2);
	await expect(page.locator('#aanloop')).toContainText('andere kant van een breuk');
	await expect(page.locator('#schommeling')).toContainText(
		'maar 6 kwartalen met een cijfer: te weinig voor grenzen'
	);
	await expectNoNonsense(page);
});

const states: [string, string, string, RegExp][] = [
	['survey waves', '?indicator=overlast', '#schommeling', /enquête.*zeven kwartalen/],
	['survey waves, beforehand', '?indicator=overlast', '#aanloop', /is er maar één meting.*Twee enquêtes/s],
	['survey waves, as an index', '?indicator=overlast&scale=index', '#verloop', /schaal zonder nulpunt/],
	['a hidden baseline', '?indicator=speciaal-onderwijs', '#aanloop', /Daar is een cijfer verborgen/],
	['no control', '?control=', '#verloop', /geen controlewijk gekozen/],
	['no experiment', '?experiment=', '#schommeling', /geen experimentwijk gekozen/],
	['nothing chosen', '?experiment=&control=', '#verloop', /geen experimentwijk gekozen/],
	['one area on each side', '?experiment=lindenhof&control=stevenfenne', '#aanloop', /minstens drie wijken/]
];
for (const [name, search, card, sentence] of states)
	test(`${name}: a sentence, never an empty chart`, async ({ inside: { page, go } }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await go(`/vergelijk${search}`);
		await settled(page);
		await expect(page.locator(card)).toContainText(sentence);
		await expectNoNonsense(page);
		expect(errors).toEqual([]);
	});
test('accessible light and dark with tables opened, and no wider than a telephone', async ({ page }) => {
	await page.goto('/en/vergelijk');
	await expect(page.locator('form.controls select').first()).toBeEnabled();
	for (const card of ['#verloop', '#schommeling'])
		for (const summary of await page.locator(`${card} summary`).all()) await summary.click();
	await inEveryLook(page, [1280, 360], async (look) => {
		expect(await violations(page, '#verloop', '#schommeling'), look).toEqual([]);
		expect(await overflow(page), look).toBeLessThanOrEqual(0);
	});
});
