// The report page on the production build: readable without JavaScript, equal to the figures command, written, kept, frozen and saved.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as alone } from './slow-line.ts';
import { strFromU8, unzipSync } from 'fflate';
import { inEveryLook, violations } from './axe.ts';
import { expect, test, type Page } from './kept.ts';
import { figuresOf } from './own/printed.ts';

interface Overview {
	period: string;
	area: string;
	indicators: {
		indicator: string;
		value: number | null;
		lower: number | null;
		upper: number | null;
		baseline: number | null;
		target: number | null;
		path: number | null;
		change: number | null;
		hidden: boolean;
	}[];
}
const overviewOf = (...words: string[]) => figuresOf('overview', ...words) as Promise<Overview>;

/** Waits until the page can be written on. */
async function come(page: Page, address = '/rapport') {
	await page.goto(address);
	await expect(page.getByRole('complementary').getByRole('button').first()).toBeVisible();
}
/** Until all of it can: fields further down come once the page is used. */
async function open(page: Page, address = '/rapport') {
	await come(page, address);
	await page.keyboard.press('Shift');
	await expect(page.locator('textarea#tekst-programma-risk')).toBeVisible();
	await expect(page.locator('[data-live="still"]')).toBeVisible();
}
const aside = (page: Page) => page.getByRole('complementary', { name: 'Werken aan het rapport' });

/** Fills every required text that is empty, from the list beside the paper, by keyboard alone. */
async function writeWhatIsMissing(page: Page) {
	const links = aside(page).locator('ul.groups a');
	for (let left = await links.count(); left > 0; left--) {
		await links.first().focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('Volgens plan.');
		await expect(links).toHaveCount(left - 1);
	}
}

for (const [address, language] of [
	['/rapport', 'nl'],
	['/en/rapport', 'en']
] as const)
	test.describe(`${address} without JavaScript`, () => {
		test.use({ javaScriptEnabled: false });

		test('shows every number of every goal as the figures command gives it, as a draft', async ({ page }) => {
			const figure = await overviewOf();
			await page.goto(address);
			const paper = page.getByRole('article');
			await expect(paper).toContainText(language === 'nl' ? 'Concept' : 'Draft');
			await expect(paper.getByRole('textbox')).toHaveCount(0);
			// Where the code on paper is typed stands there too, shut.
			await expect(page.getByRole('textbox', { disabled: false })).toHaveCount(0);
			for (const one of figure.indicators) {
				const facts = paper.locator(`#facts-${one.indicator}`);
				for (const field of ['value', 'lower', 'upper', 'baseline', 'target', 'path', 'change'] as const) {
					const about = `[data-indicator="${one.indicator}"][data-area="${figure.area}"][data-period="${figure.period}"]`;
					const shown = facts.locator(`${about} data[data-field="${field}"]`);
					const found = await shown.first().getAttribute('value');
					expect(found, `${one.indicator} ${field}`).toBe(one[field] === null ? '' : String(one[field]));
				}
			}
			expect(await paper.locator('figure svg').count()).toBeGreaterThanOrEqual(figure.indicators.length);
		});

		test('has a table of contents of which every link leads somewhere', async ({ page }) => {
			await page.goto(address);
			const links = page.getByRole('article').getByRole('navigation').getByRole('link');
			expect(await links.count()).toBeGreaterThan(12);
			for (const link of await links.all())
				await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveCount(1);
		});
	});

for (const address of ['/rapport', '/en/rapport'])
	for (const width of [1440, 390])
		test(`axe finds nothing on ${address}, light and dark, ${width} px`, async ({ page }) => {
			// Axe walks thirty sheets of paper.
			test.slow();
			await page.setViewportSize({ width, height: 900 });
			await open(page, address);
			// A paper that is still being drawn is dimmed.
			await expect(page.locator('[data-live="still"]')).toBeVisible();
			await inEveryLook(page, [width], async (look) => {
				expect(await violations(page), look).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			});
		});

/** A text far down the paper. */
const risk = (page: Page) => page.locator('#tekst-programma-risk');
const kindOf = (page: Page) => risk(page).evaluate((one) => one.localName);

/** Nobody looks at the page, so that it never comes to rest, however slow this machine is. */
const unseen = (page: Page) =>
	page.addInitScript(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }));

alone(
	'who only reads gets no fields further down; they come with the sheet, and its words stay',
	async ({ page }) => {
		await unseen(page);
		await come(page);
		await expect(page.locator('[data-live="still"]')).toBeVisible();
		expect(await kindOf(page)).toBe('p');
		const words = page
			.getByRole('article')
			.locator('.sheet')
			.filter({ has: risk(page) });
		const facts = () => words.locator('h2, h3, table, .label').allTextContents();
		const before = await facts();
		await risk(page).scrollIntoViewIfNeeded();
		await expect.poll(() => kindOf(page)).toBe('textarea');
		expect(await facts()).toEqual(before);
	}
);

alone('who comes to a text that is not a field yet writes in it with the next key', async ({ page }) => {
	await unseen(page);
	await come(page);
	expect(await kindOf(page)).toBe('p');
	// In one go, as no hand could: what is focused when the page has its next turn.
	const at = await page.evaluate(async () => {
		document.getElementById('tekst-programma-risk')?.focus();
		await new Promise((resolve) => setTimeout(resolve));
		return `${document.activeElement?.localName}#${document.activeElement?.id}`;
	});
	expect(at).toBe('textarea#tekst-programma-risk');
});

alone(
	'once the page is at rest all fields are there, so that whoever lists them finds them',
	async ({ page }) => {
		await come(page);
		await expect.poll(() => kindOf(page), { timeout: 60_000 }).toBe('textarea');
		await expect(page.locator('[data-live="still"]')).toBeVisible();
	}
);

/** The report of an earlier quarter, worked out on opening: every sheet is a component then, those far down still to read. */
async function openAnswered(page: Page) {
	await page.goto('/rapport');
	const before = await page
		.getByLabel('Kwartaal', { exact: true })
		.locator('option')
		.nth(3)
		.getAttribute('value');
	await come(page, `/rapport?period=${before}`);
	await expect
		.poll(() => risk(page).evaluate((one) => one.closest('.still') === null), { timeout: 90_000 })
		.toBe(true);
	await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
}

alone('so does who comes to one on a sheet that a choice in the link has drawn', async ({ page }) => {
	await unseen(page);
	await openAnswered(page);
	expect(await kindOf(page)).toBe('p');
	const at = await page.evaluate(() => {
		document.getElementById('tekst-programma-risk')?.focus();
		return `${document.activeElement?.localName}#${document.activeElement?.id}`;
	});
	expect(at).toBe('textarea#tekst-programma-risk');
	await page.keyboard.type('Een coach vertrekt');
	await expect(risk(page)).toHaveValue(/Een coach vertrekt/);
});

alone('who stood there before it could be written in stands in its field after that', async ({ page }) => {
	await page.addInitScript(() =>
		addEventListener('DOMContentLoaded', () => document.getElementById('tekst-programma-risk')?.focus())
	);
	await openAnswered(page);
	await expect(page.locator('textarea#tekst-programma-risk')).toBeFocused();
});

alone(
	'a new user writes what is missing by keyboard, freezes, and saves a Word file, in under ten clicks',
	async ({ page, baseURL }) => {
		const elsewhere: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith('data:') && !request.url().startsWith(baseURL ?? ''))
				elsewhere.push(request.url());
		});
		let clicks = 0;
		const press = async (name: string | RegExp) => {
			clicks++;
			await aside(page).getByRole('button', { name }).click();
		};
		await open(page);
		await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(/ontbre/);
		await press(/^Leg vast \(nog/);
		await expect(page.locator('textarea:focus')).toHaveAttribute('aria-required', 'true');
		await writeWhatIsMissing(page);
		await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('klaar om vast te leggen');
		await press('Leg vast');
		// Freezing makes every file: the code is a hash of them all.
		await expect(aside(page)).toContainText(/Vastgelegd op/, { timeout: 90_000 });
		await expect(page.getByRole('article').getByRole('textbox')).toHaveCount(0);
		const code = await aside(page).locator('code').first().innerText();
		await expect(page.getByRole('article')).toContainText(code);

		const download = page.waitForEvent('download');
		await press('Word');
		const file = await (await download).path();
		const docx = unzipSync(new Uint8Array(readFileSync(file)));
		const text = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
		expect(text).toContain('Volgens plan.');
		expect(Object.keys(docx).filter((name) => /^word\/media\/.*\.png$/.test(name)).length).toBeGreaterThan(6);
		expect(clicks).toBeLessThan(10);

		const whole = page.waitForEvent('download');
		await press(/zip/);
		const zip = unzipSync(new Uint8Array(readFileSync(await (await whole).path())));
		expect(Object.keys(zip)).toEqual(
			expect.arrayContaining([
				'manifest.json',
				'figures.json',
				'release.json',
				'rapport.docx',
				'rapport.xlsx',
				'rapport.html',
				'rapport.csv.zip'
			])
		);
		await press('Maak weer een concept');
		await expect(page.getByRole('article').getByRole('textbox').first()).toBeVisible();
		expect(elsewhere).toEqual([]);
	}
);

alone(
	'what is written is kept over a reload, with its author, and every step can be taken back',
	async ({ page }) => {
		await open(page);
		await aside(page).getByLabel('Uw naam').fill('M. Bos');
		const field = page.getByRole('article').getByRole('textbox', { name: 'Samenvatting' });
		const before = await field.inputValue();
		await field.fill('Het gaat beter dan in het voorjaar.');
		await field.blur();
		await expect(aside(page)).toContainText(/Bewaard om \d\d:\d\d/);
		await page.reload();
		await expect(field).toHaveValue('Het gaat beter dan in het voorjaar.');
		await expect(aside(page).getByLabel('Uw naam')).toHaveValue('M. Bos');

		await aside(page).getByRole('button', { name: 'Terug naar notes.csv' }).click();
		await expect(field).toHaveValue(before);
		await page.getByRole('heading', { level: 1 }).first().click();
		await page.keyboard.press('Control+z');
		await expect(field).toHaveValue('Het gaat beter dan in het voorjaar.');
		await page.keyboard.press('Control+Shift+z');
		await expect(field).toHaveValue(before);
		await aside(page).getByRole('button', { name: 'Stap terug' }).click();

		const download = page.waitForEvent('download');
		await aside(page).getByRole('button', { name: 'Bewaar als notes.csv' }).click();
		const csv = readFileSync(await (await download).path(), 'utf8');
		const { period } = await overviewOf();
		expect(csv).toContain(`${period},,summary,Het gaat beter dan in het voorjaar.,M. Bos,`);
		expect(csv.split('\n').filter((line) => !line.startsWith(period)).length).toBeGreaterThan(10);
	}
);

alone(
	'a notes file with bad rows is read as far as it goes, and each bad row is named with file, row and column',
	async ({ page }) => {
		await open(page);
		const { period } = await overviewOf();
		const rows = [
			'period;indicator;field;text;author;date',
			`${period};;risk;Een coach vertrekt;M. Bos;20-01-2012`,
			`${period};geen-doel;cause;x;M. Bos;20-01-2012`,
			`${period};;summary;x;M. Bos;31-02-2012`
		];
		await aside(page)
			.locator('input[type="file"]')
			.setInputFiles({
				name: 'mijn-notes.csv',
				mimeType: 'text/csv',
				buffer: Buffer.from(rows.join('\r\n'))
			});
		const list = aside(page).getByRole('group', { name: /niet ingelezen/ });
		await expect(list.getByRole('listitem')).toHaveCount(2);
		await expect(list).toContainText('mijn-notes.csv');
		await expect(list).toContainText('rij 3');
		await expect(list).toContainText('geen-doel');
		await expect(list).toContainText('rij 4');
		await expect(list).toContainText('date');
		await expect(page.locator('textarea#tekst-programma-risk')).toHaveValue('Een coach vertrekt');
		await aside(page).getByRole('button', { name: 'Stap terug' }).click();
		await expect(page.locator('textarea#tekst-programma-risk')).not.toHaveValue('Een coach vertrekt');
	}
);

alone('what an earlier quarter promised is carried over or closed where it stands', async ({ page }) => {
	await open(page);
	const promised = page.getByRole('article').getByText('Beloofd in een eerder kwartaal').first();
	await expect(promised).toBeVisible();
	const box = promised.locator('..');
	await box.getByRole('button', { name: 'Neem over' }).click();
	const action = page.locator(`#${(await page.locator('textarea:focus').getAttribute('id')) ?? ''}`);
	expect((await action.inputValue()).length).toBeGreaterThan(3);
	await expect(box).toContainText('Overgenomen in dit kwartaal.');
	await aside(page).getByRole('button', { name: 'Stap terug' }).click();
	await expect(action).toHaveValue('');
	await box.getByRole('button', { name: 'Afgehandeld' }).click();
	await page.keyboard.type('Het fonds betaalt nu.');
	await expect(box.getByRole('textbox')).toHaveValue('Het fonds betaalt nu.');
});

alone('another quarter and fewer sections stand in the link and are computed here', async ({ page }) => {
	alone.setTimeout(240_000);
	await open(page);
	const options = await page
		.getByLabel('Kwartaal')
		.locator('option')
		.evaluateAll((all) => all.map((one) => (one instanceof HTMLOptionElement ? one.value : '')));
	const other = options[3] ?? '';
	await page.getByLabel('Kwartaal', { exact: true }).selectOption(other);
	await expect(page).toHaveURL(new RegExp(`period=${other}`));
	await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
	const figure = await overviewOf('--period', other);
	for (const one of figure.indicators) {
		const shown = page.locator(`#facts-${one.indicator} [data-period="${other}"] data[data-field="value"]`);
		await expect(shown.first()).toHaveAttribute('value', one.value === null ? '' : String(one.value));
	}
	await page.getByLabel('Zekerheid', { exact: true }).selectOption({ index: 0 });
	await expect(page).toHaveURL(/confidence=/);
	await expect(page.locator('[data-live="still"]')).toBeVisible();
	await page.goBack();
	await expect(page).not.toHaveURL(/confidence=/);
});

test('the paper has its numbers, its pages and its tags', async ({ page }) => {
	await open(page);
	const file = path.join(tmpdir(), `rapport-${process.pid}.pdf`);
	const bytes = await page.pdf({ path: file, tagged: true, outline: true, preferCSSPageSize: true });
	const raw = bytes.toString('latin1');
	expect(raw).toContain('/StructTreeRoot');
	const pages = raw.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	expect(pages).toBeGreaterThan(12);
	expect(pages).toBeLessThan(45);
	const reader = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find((one) => existsSync(one));
	test.skip(reader === undefined, 'pdftotext is not on this machine, so the words of the PDF are not read');
	const text = execFileSync(reader ?? '', ['-layout', file, '-'], { encoding: 'utf8' });
	expect(text).toMatch(new RegExp(`${pages} van ${pages}`));
	const numbers = await page
		.getByRole('article')
		.locator('data:not([data-hidden])')
		.evaluateAll((all) =>
			all.filter((one) => one.checkVisibility()).map((one) => one.textContent?.trim() ?? '')
		);
	expect(numbers.length).toBeGreaterThan(300);
	const words = new Set(text.split(/\s+/));
	// pdftotext writes a plain space for one that does not break, and begins a line between an amount and its margin.
	const whole = (one: string) => one.split(/\s+/).every((part) => words.has(part));
	expect(numbers.filter((one) => !whole(one) && !text.includes(one))).toEqual([]);
});
