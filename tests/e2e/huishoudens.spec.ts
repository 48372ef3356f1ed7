// Households: a file sealed here and now from random rows is opened, read, and closed without a trace; what is spoilt stays shut.
import { expect, test, type Page } from './slow-line.ts';
import { inBothColours, overflow, violations } from './axe.ts';
import {
	counted,
	encrypted,
	newKeys,
	picked,
	programme,
	randomRows,
	sealed,
	sealedManifest,
	type Keys,
	type Picked
} from './households/sealed.ts';
import { listening } from './listening.ts';
import { heapDump, overhear, pageDump, storageDump } from './households/traces.ts';

const passphrase = 'paard nietje batterij correct';
const rows = randomRows(['lindenhof', 'nieuwe-velve', 'stevenfenne']);
let keys: Keys;
let byKey: Picked;
let byPassphrase: Picked;
/** Its passphrase is tried in a moment: where it is not about how long that takes. */
let byQuickPassphrase: Picked;

test.beforeAll(async () => {
	keys = await newKeys();
	byKey = picked('kwartaal.age', await sealed(rows, { recipients: [keys.recipient] }));
	byPassphrase = picked('woorden.age', await sealed(rows, { passphrase }));
	byQuickPassphrase = picked('woorden.age', await sealed(rows, { passphrase, workFactor: 10 }));
});

const root = (page: Page) => page.locator('[data-vault]');
const ladder = (page: Page) => page.locator('[data-vault="open"] [data-live="still"]');
const refusal = (page: Page) => page.locator('[data-refusal]');

async function visit(page: Page, path = '/huishoudens') {
	await page.goto(path);
	await expect(root(page)).toHaveAttribute('data-ready', '');
}
const fileInput = (page: Page) => page.locator('.drop input[type="file"]');
async function openByKey(page: Page, file = byKey, secret = keys.secret) {
	await fileInput(page).setInputFiles(file);
	await page.getByRole('textbox').fill(secret);
	await page.getByRole('textbox').press('Tab');
	await page.locator('button[type="submit"]').click();
}
async function visitOpened(page: Page, path?: string) {
	await visit(page, path);
	await openByKey(page);
	await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
}
/** Marks the document, so that another one in its place is known. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
const marked = (page: Page) => page.locator('html[data-mark]');

/** What the table below the ladders says, once it is drawn, against a count of the rows themselves. */
async function expectCounts(page: Page, from: string, to: string, areas: string[] | null) {
	const fold = page.locator('section[aria-labelledby="ladders"] details');
	if (!(await fold.evaluate((one) => one.hasAttribute('open')))) await fold.locator('summary').click();
	for (const { id } of programme.domains)
		for (const [field, quarter] of [
			['before', from],
			['after', to]
		] as const)
			await expect
				.poll(
					() =>
						fold
							.locator(`tr[data-domain="${id}"] data[data-field^="${field}-"]`)
							.evaluateAll((all) => all.map((one) => Number(one.getAttribute('value')))),
					{ message: `${id} ${quarter}` }
				)
				.toEqual(counted(rows, id, quarter, areas));
}
const look = (page: Page, name: string) =>
	page
		.getByRole('navigation', { name: /Onderdelen|Parts/ })
		.getByRole('button', { name, exact: true })
		.click();
const shown = (page: Page, view: string) =>
	page.locator(`[data-vault="open"] [data-live="still"][data-view="${view}"]`);
/** The views, with whether a pseudonym may stand in them. */
const views = [
	['together', 'Alle gezinnen', false],
	['results', 'Resultaten', false],
	['calibration', 'Zo beoordelen coaches', false],
	['waiting', 'Wat wacht', true],
	['family', 'Eén gezin', true],
	['together', 'Alle gezinnen', false]
] as const;

test('a file sealed just now is read, and leaves no trace before, during or after', async ({
	page,
	baseURL
}) => {
	test.setTimeout(240_000);
	const heard = overhear(page);
	await visit(page);
	const before = await storageDump(page);
	await openByKey(page);
	await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	const untilOpen = heard.requests.length;
	await page.getByLabel('Toen', { exact: true }).selectOption('2009-Q4');
	await page.getByLabel('Nu', { exact: true }).selectOption('2010-Q4');
	await expectCounts(page, '2009-Q4', '2010-Q4', null);

	const stored = await storageDump(page);
	expect(stored).toBe(before);
	const heap = await heapDump(page);
	expect(heap).toContain('Kluis geopend');
	const during = `${stored}${await pageDump(page)}${heap}`;
	// DuckDB, the one that waits to protect what may go into the report, and the two that wait for visits.
	await expect.poll(() => page.workers().length).toBe(4);
	for (const [view, name, mayName] of views) {
		await look(page, name);
		await expect(shown(page, view)).toBeVisible();
		const [, address, , ...document] = (await pageDump(page)).split('\n');
		const title = await page.title();
		expect(
			rows.secrets.some((secret) => document.join('\n').includes(secret)),
			view
		).toBe(mayName);
		for (const secret of rows.secrets) {
			for (const text of [title, address ?? '', await storageDump(page)])
				expect(text.includes(secret), view).toBe(false);
		}
	}
	await mark(page);
	await page.getByRole('button', { name: 'Sluit nu' }).click();
	await expect(page).toHaveURL(/huishoudens\?gesloten=button$/);
	await expect(page.getByText('De kluis is dicht.')).toBeVisible();
	await expect(marked(page)).toHaveCount(0);
	await expect.poll(() => page.workers().length).toBe(0);

	const after = `${await storageDump(page)}${await pageDump(page)}${await heapDump(page)}`;
	expect(after).toContain('De kluis is dicht.');
	for (const secret of rows.secrets)
		for (const text of [before, during, ...heard.lines]) expect(text.includes(secret)).toBe(false);
	for (const secret of [...rows.secrets, keys.secret]) expect(after.includes(secret)).toBe(false);
	// Between opening and closing nothing was asked for at all, and never anything elsewhere.
	const closing = heard.requests.findIndex((url, place) => place >= untilOpen && url.includes('gesloten'));
	const asked = heard.requests.slice(untilOpen, closing);
	// The browser itself looks at the icon again whenever the address changes.
	expect(asked.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
	expect(heard.requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
	// What keeps the site for later is left out of these tests, and the browser says so.
	const blocked = /Service Worker registration blocked/;
	expect(heard.lines.filter((line) => /^(console|error)/.test(line) && !blocked.test(line))).toEqual([]);
});

test('a passphrase opens it too, the figures are those of the rows, and a reload shows the closed page', async ({
	page
}) => {
	await visit(page, '/en/huishoudens');
	await fileInput(page).setInputFiles(byPassphrase);
	await expect(page.getByLabel('Passphrase')).toBeFocused();
	await page.keyboard.type(passphrase);
	await page.keyboard.press('Enter');
	await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	await page.getByLabel('Then', { exact: true }).selectOption('2009-Q2');
	await page.getByLabel('Now', { exact: true }).selectOption('2011-Q2');
	await expectCounts(page, '2009-Q2', '2011-Q2', null);
	await page.getByLabel('Area', { exact: true }).selectOption('velve-lindenhof');
	await expectCounts(page, '2009-Q2', '2011-Q2', ['lindenhof', 'nieuwe-velve']);
	await page.reload();
	await expect(root(page)).toHaveAttribute('data-vault', 'locked');
	await expect.poll(() => page.workers().length).toBe(0);
});

test('with the network cut once it is open, every choice still works; leaving for another page is a new document', async ({
	page,
	context
}) => {
	await visitOpened(page);
	await context.setOffline(true);
	await page.getByLabel('Toen', { exact: true }).selectOption('2009-Q1');
	await page.getByLabel('Gebied', { exact: true }).selectOption('stevenfenne');
	const to = await page.getByLabel('Nu', { exact: true }).inputValue();
	await expectCounts(page, '2009-Q1', to, ['stevenfenne']);
	for (const [view, name] of views) {
		await look(page, name);
		await expect(shown(page, view)).toBeVisible();
	}
	await context.setOffline(false);
	await mark(page);
	await page.locator('header').getByRole('link', { name: 'Methode' }).first().click();
	await expect(page).toHaveURL(/\/methode$/);
	await expect(marked(page)).toHaveCount(0);
	await expect.poll(() => page.workers().length).toBe(0);
});

test.describe('closing', () => {
	test('by going back', async ({ page }) => {
		await page.goto('/methode');
		await listening(page);
		await mark(page);
		await page.locator('header').getByRole('link', { name: 'Huishoudens' }).first().click();
		await expect(root(page)).toHaveAttribute('data-ready', '');
		await expect(marked(page)).toHaveCount(1);
		await openByKey(page);
		await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
		await page.goBack();
		await expect(page).toHaveURL(/\/methode$/);
		await expect(marked(page)).toHaveCount(0);
		await expect.poll(() => page.workers().length).toBe(0);
	});

	test('by itself after ten minutes without a sign of life, told a minute before', async ({ page }) => {
		await page.clock.install();
		await visitOpened(page);
		const bar = page.getByRole('region', { name: 'Kluis' });
		await page.clock.fastForward('09:30');
		await expect(bar).toContainText(/Sluit vanzelf over 0:[23]\d/);
		await expect(bar.getByRole('status')).toContainText('binnen een minuut');
		await page.keyboard.press('Shift');
		await expect(bar).toContainText(/Sluit vanzelf over (10:00|9:5\d)/);
		await page.clock.fastForward('10:01');
		await expect(page).toHaveURL(/gesloten=idle$/);
		await expect(page.getByText('vanzelf dichtgegaan')).toBeVisible();
		await expect.poll(() => page.workers().length).toBe(0);
	});

	test('with the tab: what the browser may still keep of the document holds no rows', async ({ page }) => {
		await visitOpened(page);
		// A hand over the ways in has DuckDB started anew, as soon as they are there again.
		await page.mouse.move(0, 0);
		const left = await page.evaluate(() => {
			dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
			return {
				state: document.querySelector('[data-vault]')?.getAttribute('data-vault'),
				tables: document.querySelectorAll('[data-domain]').length
			};
		});
		expect(left).toEqual({ state: 'locked', tables: 0 });
		await expect.poll(() => page.workers().length).toBe(0);
		await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
		await expect(page).toHaveURL(/gesloten=left$/);
	});
});

test.describe('what does not open says why and loses nothing', () => {
	async function expectRefusal(page: Page, code: string, sentence: string) {
		await expect(refusal(page)).toHaveAttribute('data-refusal', code, { timeout: 90_000 });
		await expect(refusal(page)).toContainText(sentence);
		await expect(root(page)).toHaveAttribute('data-vault', 'failed');
		await expect(page.locator('[data-domain]')).toHaveCount(0);
		await expect.poll(() => page.workers().length).toBe(0);
	}

	test('a wrong passphrase: mended, it opens', async ({ page }) => {
		await visit(page);
		await fileInput(page).setInputFiles(byQuickPassphrase);
		const field = page.getByLabel('Wachtwoord', { exact: true });
		await field.fill(`${passphrase} `);
		await field.press('Enter');
		await expectRefusal(page, 'wrong-passphrase', 'Dit wachtwoord past niet op dit bestand.');
		await expect(page.locator('.drop')).toContainText('woorden.age');
		await expect(field).toHaveValue(`${passphrase} `);
		await field.fill(passphrase);
		await field.press('Enter');
		await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	});

	test('a wrong key, and a text that is no key; then the key file', async ({ page }) => {
		await visit(page);
		await openByKey(page, byKey, (await newKeys()).secret);
		await expectRefusal(page, 'wrong-key', 'Deze sleutel past niet op dit bestand.');
		await page.getByRole('textbox').fill('mijn sleutel');
		await page.locator('button[type="submit"]').click();
		await expectRefusal(page, 'no-key', 'Hier staat geen geldige sleutel in.');
		await page
			.getByLabel('Kies uw sleutelbestand')
			.setInputFiles(picked('sleutel.txt', Buffer.from(`# gemaakt op 2012-01-05\n${keys.secret}\n`)));
		await expect(page.getByText('Gelezen uit sleutel.txt.')).toBeVisible();
		await page.locator('button[type="submit"]').click();
		await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	});

	test('a damaged file, a file cut short, and something that is no sealed file', async ({ page }) => {
		await visit(page);
		const damaged = Buffer.from(byKey.buffer);
		damaged[damaged.length - 5000] = (damaged[damaged.length - 5000] ?? 0) ^ 1;
		await openByKey(page, picked('stuk.age', damaged));
		await expectRefusal(page, 'damaged', 'Het bestand is beschadigd of niet compleet.');
		await fileInput(page).setInputFiles(picked('half.age', byKey.buffer.subarray(0, 20_000)));
		await page.locator('button[type="submit"]').click();
		await expectRefusal(page, 'damaged', 'Het bestand is beschadigd of niet compleet.');
		await fileInput(page).setInputFiles(picked('lijst.csv', Buffer.from('household,area\n')));
		await expectRefusal(page, 'not-age', 'Dit is geen verzegeld bestand.');
	});

	test('another version, another programme, and a sealed file of something else', async ({ page }) => {
		await visit(page);
		const version = await sealedManifest([{ fact: 'contract', value: '999' }], keys.recipient);
		await openByKey(page, picked('nieuw.age', version));
		await expectRefusal(page, 'wrong-version', 'gemaakt voor een andere versie van Wijkladder');
		const other = await sealed(rows, { recipients: [keys.recipient] }, { id: 'ander-programma' });
		await openByKey(page, picked('ander.age', other));
		await expectRefusal(page, 'wrong-programme', 'hoort bij een ander programma');
		const letter = await encrypted(Buffer.from('Beste collega, '.repeat(500)), keys.recipient);
		await openByKey(page, picked('brief.age', letter));
		await expectRefusal(page, 'damaged', 'Het bestand is beschadigd of niet compleet.');
	});

	test('a file past its day opens only after a warning', async ({ page }) => {
		const old = await sealed(rows, { recipients: [keys.recipient] }, { retainUntil: '2012-02-29' });
		await visit(page);
		await openByKey(page, picked('oud.age', old));
		await expectRefusal(page, 'past-retention', '29-2-2012');
		await page.getByRole('button', { name: 'Laat het dicht' }).click();
		await expect(root(page)).toHaveAttribute('data-vault', 'locked');
		await page.locator('button[type="submit"]').click();
		await page.getByRole('button', { name: 'Toch openen' }).click({ timeout: 90_000 });
		await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	});

	test('spoilt in a dozen random ways, and still the whole file opens afterwards', async ({ page }) => {
		test.setTimeout(180_000);
		const heard = overhear(page);
		await visit(page);
		for (let turn = 0; turn < 12; turn++) {
			const spoilt = Buffer.from(byKey.buffer);
			const place = Math.floor(Math.random() * (turn % 2 ? 400 : spoilt.length));
			if (turn % 4 < 3) spoilt[place] = (spoilt[place] ?? 0) ^ (1 + Math.floor(Math.random() * 255));
			await fileInput(page).setInputFiles(
				picked(`proef-${turn}.age`, turn % 4 < 3 ? spoilt : spoilt.subarray(0, place))
			);
			await expect(page.locator('.drop')).toContainText(`proef-${turn}.age`);
			// A header that is spoilt is refused at once; else there is something to fill in.
			const field = page.getByRole('textbox');
			await expect(field.or(refusal(page)).first()).toBeVisible();
			if (await field.isVisible()) {
				await field.fill((await field.getAttribute('type')) === 'password' ? 'x' : keys.secret);
				await page.locator('button[type="submit"]').click();
			}
			await expect(root(page), `turn ${turn}, byte ${place}`).toHaveAttribute('data-vault', 'failed', {
				timeout: 90_000
			});
			await expect(page.locator('[data-domain]')).toHaveCount(0);
		}
		await openByKey(page);
		await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
		expect(heard.lines.filter((line) => line.startsWith('error'))).toEqual([]);
	});

	test('stopped halfway, nothing runs on', async ({ page }) => {
		await visit(page);
		await fileInput(page).setInputFiles(byPassphrase);
		await page.getByLabel('Wachtwoord', { exact: true }).fill(passphrase);
		await page.locator('button[type="submit"]').click();
		await page.getByRole('button', { name: 'Stop', exact: true }).click();
		await expect(root(page)).toHaveAttribute('data-vault', 'locked');
		await expect.poll(() => page.workers().length).toBe(0);
		await expect(page.getByLabel('Wachtwoord', { exact: true })).toHaveValue(passphrase);
	});
});

test('kept for next time it is kept sealed, and removed on request', async ({ page }) => {
	await visit(page);
	await fileInput(page).setInputFiles(byKey);
	await page.getByRole('textbox').fill(keys.secret);
	await page.getByLabel('Bewaar het bestand verzegeld in deze browser').check();
	await page.locator('button[type="submit"]').click();
	await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	await expect(page.getByRole('region', { name: 'Kluis' })).toContainText('Alleen het verzegelde bestand');
	const stored = await storageDump(page);
	expect(stored).toContain('kwartaal.age');
	expect(stored).toContain('age-encryption.org/v1');
	for (const secret of [...rows.secrets, keys.secret]) expect(stored.includes(secret)).toBe(false);

	await page.getByRole('button', { name: 'Sluit nu' }).click();
	await expect(page.getByText(/kwartaal\.age, bewaard op/)).toBeVisible();
	await page.getByRole('button', { name: 'Gebruik dit bestand' }).click();
	await page.getByRole('textbox').fill(keys.secret);
	await page.locator('button[type="submit"]').click();
	await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	await page.getByRole('button', { name: 'Sluit nu' }).click();
	await page.getByRole('button', { name: 'Verwijder het uit deze browser' }).click();
	await expect(page.getByText('Het bestand is uit deze browser verwijderd.')).toBeAttached();
	await expect(page.getByText('bewaard op')).toHaveCount(0);
	expect(await storageDump(page)).not.toContain('kwartaal.age');
});

test('without a mouse: from the first tab stop to the ladder and out again', async ({ page }) => {
	await visit(page);
	await fileInput(page).focus();
	// On a busy machine the browser may open the dialog before anybody listens for it.
	await expect(async () => {
		const chooser = page.waitForEvent('filechooser', { timeout: 3000 });
		await page.keyboard.press('Enter');
		await (await chooser).setFiles(byQuickPassphrase);
	}).toPass({ timeout: 90_000 });
	await expect(page.getByLabel('Wachtwoord', { exact: true })).toBeFocused();
	await page.keyboard.type(passphrase);
	for (const name of ['Laat zien wat ik typ', 'Bewaar het bestand verzegeld in deze browser']) {
		await page.keyboard.press('Tab');
		await expect(page.getByLabel(name)).toBeFocused();
	}
	await page.keyboard.press('Tab');
	await expect(page.locator('button[type="submit"]')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
	await expect(page.getByRole('region', { name: 'Kluis' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Sluit nu' })).toBeFocused();
	const parts = page.getByRole('navigation', { name: 'Onderdelen van huishoudens' }).getByRole('button');
	for (let place = 0; place < 5; place++) {
		await page.keyboard.press('Tab');
		await expect(parts.nth(place)).toBeFocused();
	}
	await page.keyboard.press('Tab');
	const then = page.getByLabel('Toen', { exact: true });
	await expect(then).toBeFocused();
	const before = await then.inputValue();
	await page.keyboard.press('ArrowUp');
	await expect(then).not.toHaveValue(before);
	await expect(ladder(page)).toBeVisible();
	await expect(then).toBeFocused();
	// To the worklist, and from its first row to that family.
	for (let back = 0; back < 3; back++) await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(shown(page, 'waiting')).toBeVisible();
	const first = page.locator('section[aria-labelledby="waits"] tbody th button').first();
	for (let tab = 0; tab < 40 && !(await first.evaluate((one) => one === document.activeElement)); tab++)
		await page.keyboard.press('Tab');
	await expect(first).toBeFocused();
	const family = (await first.textContent()) ?? '';
	await page.keyboard.press('Enter');
	await expect(shown(page, 'family')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(family);
	expect(new URL(page.url()).search).toBe('');
	await page.getByRole('button', { name: 'Sluit nu' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/gesloten=button$/);
});

test('a file dropped on the page is picked up', async ({ page }) => {
	await visit(page);
	const transfer = await page.evaluateHandle(
		(bytes) => {
			const data = new DataTransfer();
			data.items.add(new File([new Uint8Array(bytes)], 'gesleept.age'));
			return data;
		},
		[...byKey.buffer]
	);
	await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
	await expect(page.locator('.drop')).toContainText('gesleept.age');
	await expect(page.getByRole('textbox')).toBeFocused();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	for (const [path, sentence] of [
		['/huishoudens', 'Openen kan alleen met JavaScript'],
		['/en/huishoudens', 'Opening needs JavaScript']
	] as const)
		test(`${path} says what it would take`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('noscript p')).toBeVisible();
			await expect(page.locator('noscript p')).toContainText(sentence);
			await expect(page.getByRole('button', { name: /demonstrati/ })).toBeDisabled();
		});
});

const widths = [320, 360, 390, 768, 1280, 1920];
async function fits(page: Page, state: string) {
	const usual = page.viewportSize();
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflow(page), `${state}, ${width}`).toBe(0);
	}
	if (usual) await page.setViewportSize(usual);
}

for (const path of ['/huishoudens', '/en/huishoudens'])
	test(`axe finds nothing on ${path}, light and dark, and it fits every width: closed, asked, refused, open`, async ({
		page
	}) => {
		test.setTimeout(240_000);
		// Both colours in each state, so that the file is opened once.
		const clean = (state: string) =>
			inBothColours(page, async (look) => expect(await violations(page), `${state}, ${look}`).toEqual([]));
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await visit(page, path);
		await fits(page, 'closed');
		await clean('closed');
		await fileInput(page).setInputFiles(byQuickPassphrase);
		await expect(page.locator('input[type="password"]')).toBeFocused();
		await clean('asked for a passphrase');
		await openByKey(page, byKey, 'geen');
		await expect(refusal(page)).toBeVisible({ timeout: 90_000 });
		await clean('refused');
		await openByKey(page);
		await expect(ladder(page)).toBeVisible({ timeout: 90_000 });
		const parts = page.getByRole('navigation', { name: /Onderdelen|Parts/ }).getByRole('button');
		for (let place = 0; place < 5; place++) {
			await parts.nth(place).click();
			await expect(ladder(page)).toBeVisible();
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
			expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
			await fits(page, `view ${place + 1}`);
			await page
				.locator('[data-vault] details')
				.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
			await clean(`open, view ${place + 1}`);
		}
	});
