// Every page in both languages, for who enlarges it four times, doubles its letters or has the system's own colours: nothing runs off, no word is lost.
import { overflow, violations } from './axe.ts';
import { newKeys, picked, randomRows, sealed } from './households/sealed.ts';
import { expect, test, type Page } from './kept.ts';
import { listening } from './listening.ts';
import { spotsOn, unreadable, type Spot } from './pixels.ts';

const paths = [
	'/',
	'/stand/2009-Q3',
	'/indicator/wwb-uitkering',
	'/indicator/overlast',
	'/vergelijk',
	'/huishoudens',
	'/bezoek',
	'/onderzoek',
	'/proces',
	'/kosten',
	'/ervaring',
	'/rapport',
	'/gegevens',
	'/gegevens/kwaliteit',
	'/gegevens/publiceren',
	'/methode'
];

/** Fields can be used, and what comes with the script is there. */
async function visit(page: Page, path: string) {
	await page.goto(path, { waitUntil: 'networkidle' });
	await listening(page);
	await expect(page.locator('h1').first()).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
}

/** A clock goes on while a slow machine takes a picture; words that move do not stand still. */
const isStill = (before: Spot[], after: Spot[]): boolean =>
	before.length === after.length &&
	before.every((one, at) => {
		const now = after[at];
		const near = (side: 'x' | 'y' | 'width' | 'height') => Math.abs((now?.[side] ?? 0) - one[side]) < 4;
		return (
			now?.text.replace(/\d+/g, '0') === one.text.replace(/\d+/g, '0') &&
			near('x') &&
			near('y') &&
			near('width') &&
			near('height')
		);
	});

/** A picture, and where words stood before and after it was taken: a page that moved meanwhile is looked at again. */
async function looked(page: Page): Promise<{ spots: Spot[]; picture: Buffer }> {
	for (let tries = 0; tries < 10; tries++) {
		const spots = await spotsOn(page);
		const picture = await page.screenshot({ fullPage: true });
		if (isStill(spots, await spotsOn(page))) return { spots, picture };
	}
	throw new Error('the page does not come to rest');
}

async function expectReadable(page: Page) {
	const { spots, picture } = await looked(page);
	expect(spots.length).toBeGreaterThan(20);
	expect(await unreadable(page, picture, spots)).toEqual([]);
}

for (const path of paths.flatMap((one) => [one, `/en${one === '/' ? '' : one}`])) {
	test(`${path} enlarged four times runs off no side, axe finds nothing, and forced colours show every word`, async ({
		page
	}) => {
		// A window of 1280 by 1024 at 400 %.
		await page.setViewportSize({ width: 320, height: 256 });
		await visit(page, path);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		expect(await violations(page)).toEqual([]);
		await page.emulateMedia({
			forcedColors: 'active',
			colorScheme: path.startsWith('/en') ? 'dark' : 'light',
			reducedMotion: 'reduce'
		});
		await page.setViewportSize({ width: 1280, height: 900 });
		await expectReadable(page);
	});
}

/** Only the letters grow, as by the browser's own setting: the window stays as wide as it was. */
async function doubleLetters(page: Page) {
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '200%';
		// Nothing that is folded away is as wide as it will be.
		for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
	});
}

const half = Math.ceil(paths.length / 2);
for (const [language, prefix] of [
	['Dutch', ''],
	['English', '/en']
] as const) {
	for (const [part, group] of [
		['first', paths.slice(0, half)],
		['last', paths.slice(half)]
	] as const) {
		test(`letters of twice the size run off no side: the ${part} pages in ${language}`, async ({ page }) => {
			const tooWide: string[] = [];
			for (const path of group) {
				await page.setViewportSize({ width: 1280, height: 900 });
				await visit(page, path === '/' ? prefix || '/' : `${prefix}${path}`);
				await doubleLetters(page);
				for (const width of [1280, 390]) {
					await page.setViewportSize({ width, height: 900 });
					// Charts that follow the width are drawn anew in the frame after it.
					await page.evaluate(
						() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
					);
					const over = await overflow(page);
					if (over > 0) tooWide.push(`${path} at ${width}: ${over} pixels`);
				}
			}
			expect(tooWide).toEqual([]);
		});
	}
}

test('the vault in forced colours, light and dark: its button, its bar and its views show every word', async ({
	page
}) => {
	const keys = await newKeys();
	const rows = randomRows(['lindenhof', 'nieuwe-velve', 'stevenfenne']);
	const file = picked('kwartaal.age', await sealed(rows, { recipients: [keys.recipient] }));
	const inBoth = async () => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
			await expectReadable(page);
		}
	};
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', reducedMotion: 'reduce' });
	await visit(page, '/huishoudens');
	await page.locator('.drop input[type="file"]').setInputFiles(file);
	await page.getByRole('textbox').fill(keys.secret);
	await page.getByRole('textbox').press('Tab');
	await expect(page.locator('button[type="submit"]')).toBeEnabled();
	await inBoth();
	await page.locator('button[type="submit"]').click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
	await page.evaluate(() => scrollTo(0, 0));
	await inBoth();
	// Under the pointer and with the keyboard too.
	const close = page.locator('#kluis button');
	await close.hover();
	await inBoth();
	await close.focus();
	await inBoth();
});

test('the look at pixels finds a plate without letters', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await visit(page, '/gegevens');
	await page.evaluate(() => {
		const plate = document.querySelector('main')?.appendChild(document.createElement('button'));
		if (!plate) return;
		plate.textContent = 'Letterloos';
		plate.style.background = 'CanvasText';
		plate.style.color = 'Canvas';
	});
	const { spots, picture } = await looked(page);
	const lost = await unreadable(page, picture, spots);
	expect(lost).toHaveLength(1);
	expect(lost[0]).toContain('Letterloos');
});

test('what makes a site is fetched by the page that makes one, and by no other', async ({ context }) => {
	test.setTimeout(120_000);
	const maker = '/gegevens/publiceren';
	for (const path of paths) {
		const page = await context.newPage();
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(request.url()));
		await visit(page, path);
		if (path === maker) await expect(page.locator('[data-publish="ready"]')).toBeVisible();
		const found = fetched.some((url) => /\/site-worker-[^/]+\.js$/.test(url));
		expect(found, path).toBe(path === maker);
		await page.close();
	}
});
