// Nothing is wired to the demonstration: another programme by files alone, chosen from in the browser, held against `npm run figures`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { serve } from '../../scripts/serve/server.mjs';
import type { OverviewFigure } from '../../src/lib/figures/overview-figure.ts';
import { coloursOf, usualColours } from '../../src/lib/domain/experiment-colours.ts';
import { inBothColours, overflow, violations, violationsInFrame } from './axe.ts';
import { overviewed } from './own/asked.ts';
import { build } from './own/build.ts';
import { about, leaves, numbersOn } from './own/numbers.ts';
import { computed, paintsOn } from './own/painted.ts';
import {
	address as ofSite,
	eighth,
	figures,
	look,
	movedTarget,
	prepareProgramme,
	realFigures,
	renamed,
	type OwnProgramme
} from './own/programme.ts';
import { differences, fetchedZip, filesOfSite, filesOfZip } from './publish/site-zip.ts';
import { framed, municipality, refused, type Municipality } from './own/municipality.ts';

let own: OwnProgramme;
/** Another site, which may frame the charts. */
let around: Municipality;
let server: { url: string; close: () => Promise<void> };

/** Every number that the page shows stands in the figure, under the same indicator; the main ones are all there. */
async function expectSameNumbers(page: Page, figure: OverviewFigure): Promise<void> {
	const shown = (await numbersOn(page)).filter((one) => one.indicator !== null);
	expect(shown.length).toBeGreaterThan(50);
	for (const one of shown) {
		const known = leaves(about(figure, one.indicator ?? ''));
		expect(known, `${one.text} (${one.value}) of ${one.indicator} is not in the figure`).toContain(one.value);
	}
	for (const goal of figure.indicators)
		for (const value of [goal.value, goal.lower, goal.target])
			if (value !== null)
				expect(
					shown.some((one) => one.indicator === goal.indicator && one.value === value),
					`${value} of ${goal.indicator} is not on the page`
				).toBe(true);
}

/** After a choice the page may stand still for a moment before it starts on the answer. */
const expectToBecomeSame = (page: Page, figure: OverviewFigure): Promise<void> =>
	expect(() => expectSameNumbers(page, figure)).toPass({ timeout: 90_000 });

test.describe.configure({ mode: 'serial', timeout: 400_000 });

test.beforeAll(async () => {
	test.setTimeout(400_000);
	if (!realFigures.present)
		console.log('  ../shared/data/enschede is absent: built without the real RIVM figures');
	around = await municipality();
	own = prepareProgramme([around.origin]);
	await build(own);
	server = await serve({ folder: own.build, port: 0, host: '127.0.0.1' });
});

test.afterAll(async () => {
	await server?.close();
	await around?.close();
});

test('a tab publishes the very site of the same folder', async ({ page }) => {
	await page.goto(`${server.url}/gegevens/publiceren`);
	await expect(page.locator('[data-publish="ready"]')).toBeVisible();
	await page.locator('input[webkitdirectory]').setInputFiles(own.folder);
	const zip = filesOfZip(await fetchedZip(page));
	const found = await differences(zip, filesOfSite(own.build), (name, bytes) => {
		const file = path.join(path.dirname(own.folder), name);
		writeFileSync(file, bytes);
		return file;
	});
	expect(found).toMatchObject({ missing: [], bytes: [] });
	// A sealed file has a key of its own every time.
	expect(found.sealed.every((name) => /^(huishoudens|sleutel)-/.test(name))).toBe(true);
	// What a messenger is told to show is there: in both, and a PNG as large as it says.
	for (const file of ['index.html', 'en/indicator/wwb-uitkering.html', `indicator/${eighth}.html`]) {
		const html = Buffer.from(zip.get(file) ?? []).toString();
		const picture = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? '';
		expect(picture).toMatch(new RegExp(`^${ofSite}/(en/)?kaart/.+\\.png$`));
		const png = Buffer.from(zip.get(picture.slice(ofSite.length + 1)) ?? []);
		expect(png.subarray(1, 4).toString(), picture).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
	}
	// The last look shows it out of the zip.
	const inFrame = page.frameLocator('iframe[data-look="index.html"]').getByRole('img', { name: look.alt.nl });
	await expect(inFrame).toBeVisible();
	await expect(inFrame).toHaveAttribute('src', /^data:image\/svg\+xml/);
	// It is dressed once all of it has come.
	const colour = () =>
		page.locator('iframe[data-look="index.html"]').evaluate((frame: HTMLIFrameElement) => {
			const inside = frame.contentDocument?.documentElement;
			return inside && getComputedStyle(inside).getPropertyValue('--exp');
		});
	await expect.poll(colour).toBe(look.light);
});

test('its own mark, typeface and colour stand on every page, in frames, files and the report, by day and by night', async ({
	page
}) => {
	const [outside, refusals]: [string[], string[]] = [[], []];
	const letters = page.waitForResponse(/thema\/letters-[\da-f]+\.woff2$/);
	page.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url))
			outside.push(request.url());
	});
	page.on('console', (message) => {
		if (/Content Security Policy/i.test(message.text())) refusals.push(message.text());
	});
	const chart = '/indicator/wwb-uitkering';
	const shades = coloursOf(look.light, undefined);
	for (const address of ['/', '/en', chart, '/vergelijk', `/embed${chart}`]) {
		await page.goto(server.url + address);
		await inBothColours(page, async (mode) => {
			const [own, usual] = [shades, usualColours].map((one) => one[mode === 'dark' ? 'dark' : 'light']);
			const paints = await paintsOn(page);
			expect(paints, `${address} ${mode}`).toContain(computed(own?.exp ?? ''));
			expect(paints, `${address} ${mode}`).not.toContain(computed(usual?.exp ?? ''));
			expect(paints, `${address} ${mode}`).not.toContain(computed(usual?.expt ?? ''));
			// Nor do its words call the usual colour by name.
			expect(await page.locator('main').innerText(), `${address} ${mode}`).not.toMatch(/blauw|\bblue\b/i);
			expect(await violations(page), `${address} ${mode}`).toEqual([]);
		});
		if (address.startsWith('/embed')) continue;
		const mark = page
			.getByRole('banner')
			.getByRole('img', { name: look.alt[address === '/en' ? 'en' : 'nl'] });
		await expect(mark).toBeVisible();
		await expect.poll(() => mark.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
	}
	expect((await letters).status()).toBe(200);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(server.url + chart);
	const faces = await page.evaluate(async (family) => {
		await document.fonts.load(`16px '${family}'`);
		return {
			body: getComputedStyle(document.body).fontFamily,
			loaded: [...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family)
		};
	}, look.family);
	expect(faces.body).toMatch(new RegExp(`^"?${look.family}"?, "?Wijk Sans One"?, `));
	expect(faces.loaded.map((one) => one.replaceAll('"', ''))).toContain(look.family);

	const waiting = page.waitForEvent('download');
	await page.locator('#grafiek').getByText('SVG', { exact: true }).click();
	const svg = readFileSync(await (await waiting).path(), 'utf8');
	const drawnIn = (colour: string) => svg.includes(`stroke="${computed(colour)}"`);
	expect([look.light, usualColours.light.exp].map(drawnIn)).toEqual([true, false]);
	const report = readFileSync(path.join(own.build, 'rapport.html'), 'utf8');
	const painted = (colour: string) => report.includes(`stroke="${colour}"`);
	expect([look.light, usualColours.light.exp].map(painted)).toEqual([true, false]);

	// A page that is not there is one of its pages too.
	await page.goto(`${server.url}/nergens/hier`);
	await expect
		.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--exp')))
		.toBe(look.light);
	expect(outside).toEqual([]);
	expect(refusals).toEqual([]);
});

test('the site of a municipality frames a chart and hears its height; any other page, and any other site, is refused', async ({
	page
}) => {
	const charts = [`/embed/indicator/${eighth}`, '/en/embed/stand'];
	for (const chart of charts) {
		await page.goto(around.framing(server.url + chart));
		const inside = await framed(page);
		await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await violationsInFrame(inside), chart).toEqual([]);
		const height = () =>
			inside.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
		/** How much higher the frame is than what stands in it: both may still grow. */
		const apart = async () => {
			const inner = await height();
			return (await page.locator('iframe').evaluate((one) => one.getBoundingClientRect().height)) - inner;
		};
		await expect.poll(apart).toBe(0);
		// Narrower, it becomes higher, and says so.
		const before = await height();
		await page.setViewportSize({ width: 420, height: 700 });
		await expect.poll(height).toBeGreaterThan(before);
		await expect.poll(apart).toBe(0);
		await page.setViewportSize({ width: 1280, height: 720 });
	}
	for (const kept of [
		...['/', '/huishoudens', '/rapport', '/gegevens', '/gegevens/publiceren', '/bezoek'],
		...['/en/huishoudens', '/en/rapport', '/nergens']
	])
		expect(await refused(page, around.framing(server.url + kept)), kept).toBe(true);
	// The same program under another name is another site.
	const other = around.framing(server.url + charts[0]).replace('localhost', '127.0.0.1');
	expect(await refused(page, other)).toBe(true);
});

test('an eighth goal, a renamed area and a moved target show without any code', async ({ page }) => {
	await page.goto(server.url);
	const goals = page.locator('[data-indicator]').filter({ has: page.getByRole('heading') });
	await expect(page.getByRole('link', { name: 'Schone straat' }).first()).toBeVisible();
	expect(await goals.count()).toBeGreaterThanOrEqual(8);
	await expect(page.getByText(renamed).first()).toBeAttached();
	const figure = await overviewed(own.folder);
	expect(figure.indicators).toHaveLength(8);
	expect(figure.indicators.find((one) => one.indicator === 'wwb-uitkering')?.target).toBe(movedTarget);
	await expectSameNumbers(page, figure);
	await page.goto(`${server.url}/indicator/${eighth}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

/** Words in drawings that stand on one another, by more than their halo, or run out of the part of the page they belong to. */
const overprinted = (page: Page): Promise<string[]> =>
	page.locator('main svg').evaluateAll((all) =>
		all.flatMap((drawing) => {
			if (drawing.parentElement?.closest('svg')) return [];
			const words = [...drawing.querySelectorAll('text')]
				.filter((one) => one.checkVisibility() && one.textContent?.trim())
				.map((one) => ({ text: one.textContent ?? '', place: one.getBoundingClientRect() }));
			const around = drawing.closest('.main, section, figure')?.getBoundingClientRect();
			const outside = words.filter(
				({ place }) => around && (place.right > around.right + 34 || place.left < around.left - 1)
			);
			return [
				...outside.map((one) => `${one.text} outside`),
				...words.flatMap((one, index) =>
					words.slice(index + 1).flatMap((other) => {
						const across =
							Math.min(one.place.right, other.place.right) - Math.max(one.place.left, other.place.left);
						const down =
							Math.min(one.place.bottom, other.place.bottom) - Math.max(one.place.top, other.place.top);
						return across > 3 && down > 8 ? [`${one.text} / ${other.text}`] : [];
					})
				)
			];
		})
	);

test('long names wrap: no page runs off its side, no word in a drawing stands on another', async ({
	context
}) => {
	const paths = [
		'',
		'/indicator/wwb-uitkering',
		'/indicator/overlast',
		'/vergelijk',
		'/rapport',
		'/en/huishoudens',
		'/bezoek'
	];
	const look = async (width: number) => {
		const page = await context.newPage();
		await page.setViewportSize({ width, height: 900 });
		for (const path of paths) {
			await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
			expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
			expect(await overprinted(page), `${path} at ${width}`).toEqual([]);
		}
		await page.close();
	};
	// Side by side: each load waits half a second to hear that nothing more is asked.
	await Promise.all([320, 390, 768, 1024, 1280].map(look));
});

test('another area, other company and another confidence, chosen in the browser, give the same numbers', async ({
	page
}) => {
	const outside: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
			outside.push(request.url());
	});
	await page.goto(server.url);
	const { period } = await overviewed(own.folder);
	const area = page.getByLabel('Gebied', { exact: true });
	await expect(area).toBeEnabled();

	await area.selectOption({ label: renamed });
	await expect(page).toHaveURL(/area=lindenhof/);
	await settled(page);
	await expectToBecomeSame(page, await overviewed(own.folder, { area: 'lindenhof' }));

	await page.locator('details', { hasText: 'Wijzig' }).locator('summary').first().click();
	await page.getByRole('checkbox', { name: /Stevenfenne/ }).uncheck();
	await expect(page).toHaveURL(/compare=stadsveld-zuid/);
	await page.keyboard.press('Escape');
	await settled(page);
	await page.getByLabel('Zekerheid van de kansmarge').selectOption('0.8');
	await expect(page).toHaveURL(/confidence=0.8/);
	await settled(page);
	const chosen = [
		'--area',
		'lindenhof',
		'--compare',
		'stadsveld-zuid',
		'--confidence',
		'0.8',
		'--period',
		period
	];
	const printed = figures('overview', '--data', own.folder, ...chosen) as OverviewFigure;
	await expectToBecomeSame(page, printed);
	const choice = { area: 'lindenhof', compare: ['stadsveld-zuid'] };
	// The command says what the other numbers here are held against.
	expect(await overviewed(own.folder, { ...choice, confidence: 0.8 })).toEqual(printed);

	// The link alone restores the view.
	const link = page.url();
	const again = await page.context().newPage();
	await again.goto(link);
	await settled(again);
	await expectToBecomeSame(again, printed);
	await again.close();

	// Back goes to the choice before.
	await page.goBack();
	await expect(page).not.toHaveURL(/confidence=0.8/);
	await settled(page);
	await expectToBecomeSame(page, await overviewed(own.folder, choice));
	expect(outside).toEqual([]);
});

test('the real RIVM figures stand on screen as background, hidden never zero, on the real map', async ({
	page
}) => {
	test.skip(!realFigures.present, '../shared/data/enschede is absent');
	const figure = await overviewed(own.folder);
	expect(figure.context.length).toBeGreaterThanOrEqual(3);
	await page.goto(`${server.url}/indicator/moeite-met-rondkomen`);
	await expect(page.getByText(/rekenmodel|modelschatting/i).first()).toBeVisible();
	await expect(page.getByText(/na het experiment/i).first()).toBeVisible();
	const shown = await numbersOn(page);
	for (const [area, value] of [
		['velve-lindenhof', 0.323],
		['velve-lindenhof', 0.25],
		['velve-lindenhof', 0.202]
	] as const)
		expect(
			shown.some((one) => one.area === area && Math.abs(one.value - value) < 1e-9),
			`${area} ${value}`
		).toBe(true);
	expect(shown.filter((one) => one.indicator !== null && one.value === 0)).toEqual([]);
	for (const area of ['stevenfenne', 'stadsveld-zuid'])
		expect(shown.some((one) => one.area === area && one.value > 0)).toBe(true);
	await page.goto(server.url);
	await expect(
		page.locator('svg path[data-area="velve-lindenhof"], svg [data-area="velve-lindenhof"] path').first()
	).toBeAttached();
});

interface Comparison {
	before: string;
	after: string;
	synthetic: boolean;
	quadrant: string | null;
	placebo: { units: number; change: number; others: { area: string; change: number }[] } | null;
}

test('the real RIVM figures are a worked example on the compare page: a place among all neighbourhoods, no claim', async ({
	page
}) => {
	test.skip(!realFigures.present, '../shared/data/enschede is absent');
	const indicator = 'moeite-met-rondkomen';
	const figure = figures(
		...['compare', '--data', own.folder, '--indicator', indicator, '--experiment', 'velve-lindenhof']
	) as Comparison;
	expect(figure).toMatchObject({ before: '2012', synthetic: false, quadrant: null });
	expect(figure.placebo?.units).toBeGreaterThan(10);
	await page.goto(`${server.url}/vergelijk?indicator=${indicator}&experiment=velve-lindenhof`);
	const strip = page.locator('#plek');
	await expect(strip).toContainText('Dit is een rekenvoorbeeld', { timeout: 90_000 });
	await settled(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Over de aanpak zegt het niets');
	await expect(strip).toContainText('geschat met een model en gaan over de tijd na het programma');
	await expect(strip).not.toContainText('verzonnen');
	// Every other neighbourhood as a dot and ours marked, with the numbers of the command.
	await expect(strip.locator('svg circle.dot')).toHaveCount(figure.placebo?.others.length ?? 0);
	await expect(strip.locator('svg circle.ours')).toHaveCount(1);
	const shown = (await numbersOn(page)).filter((one) => one.indicator === indicator);
	for (const one of [
		...(figure.placebo?.others ?? []),
		{ area: 'velve-lindenhof', change: figure.placebo?.change }
	])
		expect(
			shown.some((number) => number.area === one.area && number.value === one.change),
			one.area
		).toBe(true);
	await expect(page.locator('#uitspraak')).toContainText('Daarom doen we er geen uitspraak over');
	await expect(page.locator('#uitspraak')).not.toContainText(/beter dan|slechter dan|niet te zeggen/i);
	await expect(page.locator(`#doel-en-effect [data-indicator="${indicator}"]`)).toHaveCount(0);
});

/** The page has drawn the newest answer. */
async function settled(page: Page): Promise<void> {
	await expect(page.locator('[data-live]').first()).toHaveAttribute('data-live', 'still', {
		timeout: 90_000
	});
}
