// A tab that stood open while the site was replaced: it says so when something does not come in, and goes on where the reader was.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { serve } from '../../scripts/serve/server.mjs';
import { violations } from './axe.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';
import { numbersOn } from './own/numbers.ts';
import { changed, goal, local } from './tab/changed-set.ts';
import { keepSet } from './tab/kept-set.ts';

test.describe.configure({ mode: 'default' });

let base = '';
let folder = '';
let aside = '';
let site: { url: string; close: () => Promise<void> };

test.beforeAll(async () => {
	base = mkdtempSync(path.join(tmpdir(), 'wijkladder-deploy-'));
	folder = path.join(base, 'build');
	aside = path.join(base, 'old');
	cpSync(path.join(root, 'build'), folder, { recursive: true });
	// What it was before would be sent packed.
	for (const suffix of ['.br', '.gz'])
		rmSync(path.join(folder, '_app', `version.json${suffix}`), { force: true });
	site = await serve({ folder, port: 0 });
});
test.afterAll(async () => {
	await site.close();
	rmSync(base, { recursive: true, force: true });
});
test.afterEach(() => {
	if (readdirSync(base).includes('old')) bringNew();
});

const usual = readFileSync(path.join(root, 'build/_app/version.json'), 'utf8');
const later = '{"version":"later"}';
const hashed = () => [
	path.join('_app', 'immutable'),
	...readdirSync(folder).filter((name) => /^published-/.test(name))
];

/** The host replaces the site: every file with a hash in its name is gone, and the version is another. */
function deploy(version = later) {
	cpSync(path.join(root, 'build', '_app', 'version.json'), path.join(folder, '_app', 'version.json'));
	const gone = hashed();
	cpSync(folder, aside, { recursive: true });
	for (const name of gone) rmSync(path.join(folder, name), { recursive: true, force: true });
	writeFileSync(path.join(folder, '_app', 'version.json'), version);
}
/** The new version is there in full, and says of itself what its pages say. */
function bringNew(version = usual) {
	rmSync(folder, { recursive: true, force: true });
	renameSync(aside, folder);
	writeFileSync(path.join(folder, '_app', 'version.json'), version);
}

const told = (page: Page) => page.locator('[data-new-version]');
const load = (page: Page, name = 'Laad de nieuwe versie') => page.getByRole('button', { name });

/** The page of before says most of what the new one says: what is asserted next has to be of the new one. */
async function loadNew(page: Page, name?: string) {
	await page.evaluate(() => (document.documentElement.dataset.before = ''));
	await load(page, name).click();
	await expect(page.locator('html:not([data-before]) footer')).toBeAttached();
}

/** Until the choices listen, a choice is only a changed form. */
async function choose(page: Page, label: string) {
	await expect(async () => {
		await page.getByLabel(label).selectOption({ index: 0 });
		await expect(page).toHaveURL(/confidence=/, { timeout: 500 });
	}).toPass();
}

/** Every script is here and runs: what a deployment takes away is not missed yet. */
async function loaded(page: Page) {
	await listening(page);
	await page.waitForLoadState('networkidle');
}

for (const [address, label, title, button] of [
	['/', 'Zekerheid van de kansmarge', 'Er is een nieuwe versie van deze site.', 'Laad de nieuwe versie'],
	['/en', 'Confidence of the margin', 'There is a new version of this site.', 'Load the new version']
] as const)
	test(`${address}: a choice that can no longer be computed is computed by the new version`, async ({
		page
	}) => {
		await page.goto(`${site.url}${address}`);
		await loaded(page);
		deploy();
		await choose(page, label);
		await expect(told(page)).toContainText(title);
		await expect(page.locator('[data-live="failed"]')).toBeVisible();
		expect(await violations(page)).toEqual([]);
		bringNew();
		await loadNew(page, button);
		await expect(page).toHaveURL(/confidence=/);
		await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
		await expect(page.getByLabel(label)).toHaveValue(/^0?\.\d+$/);
		await expect(told(page)).toHaveCount(0);
	});

test('what is written on the report is there again in the new version', async ({ page }) => {
	await page.goto(`${site.url}/rapport`);
	const field = page.getByRole('article').getByRole('textbox').first();
	await expect(field).toBeVisible();
	await loaded(page);
	await field.fill('Geschreven vlak voor de nieuwe versie.');
	const code = page.locator('.verify').getByRole('textbox');
	await code.fill('7c1e 09ab');
	deploy();
	await page.getByRole('button', { name: 'Word', exact: true }).click();
	await expect(told(page)).toBeVisible({ timeout: 90_000 });
	bringNew();
	await loadNew(page);
	await expect(page.getByRole('article').getByRole('textbox').first()).toHaveValue(
		'Geschreven vlak voor de nieuwe versie.'
	);
	// As the server drew it nobody can type there yet: it has to be there in the field that comes in its place.
	await expect(code).toBeEnabled();
	await expect(code).toHaveValue('7c1e 09ab');
});

test('tables and hashes of the new version are not put under figures of the old', async ({ page }) => {
	await page.goto(`${site.url}/rapport`);
	await expect(page.getByRole('article').getByRole('textbox').first()).toBeVisible();
	await loaded(page);
	const basis = path.join(folder, 'rapport-basis.json');
	const was = readFileSync(basis, 'utf8');
	writeFileSync(basis, was.replace(/"build":"[^"]*"/, '"build":"later"'));
	writeFileSync(path.join(folder, '_app', 'version.json'), later);
	try {
		await page.getByLabel('Kwartaal', { exact: true }).selectOption({ index: 1 });
		await expect(told(page)).toBeVisible({ timeout: 90_000 });
	} finally {
		writeFileSync(basis, was);
		writeFileSync(path.join(folder, '_app', 'version.json'), usual);
	}
});

/** The same programs with other data: other tables, and of the named page another one. */
function otherData(changed: string) {
	const at = (name: string) => path.join(folder, name);
	const serving = JSON.parse(usual) as { build: string; pages: Record<string, string> };
	const before = readFileSync(at('site.json'), 'utf8');
	const [, tables = ''] = /"url":"([^"]+)"/.exec(before) ?? [];
	const later = `published-${'0'.repeat(16)}.duckdb`;
	renameSync(at(tables), at(later));
	writeFileSync(at('site.json'), before.replace(tables, later).replace(serving.build, 'later'));
	const pages = { ...serving.pages, [changed]: '0'.repeat(16) };
	writeFileSync(at('_app/version.json'), JSON.stringify({ ...serving, build: 'later', pages }));
	return () => {
		renameSync(at(later), at(tables));
		writeFileSync(at('site.json'), before);
		writeFileSync(at('_app/version.json'), usual);
	};
}

test('a page that is the same in the new version goes on with what that has, and says nothing', async ({
	page
}) => {
	await page.goto(`${site.url}/`);
	await loaded(page);
	const back = otherData('methode');
	try {
		await choose(page, 'Zekerheid van de kansmarge');
		await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
		await expect(page.getByLabel('Zekerheid van de kansmarge')).toHaveValue(/^0?\.\d+$/);
		await expect(told(page)).toHaveCount(0);
	} finally {
		back();
	}
});

test('a comparison that began with one version takes nothing along from the next', async ({ page }) => {
	await page.goto(`${site.url}/vergelijk`);
	await loaded(page);
	await expect(async () => {
		await page.getByLabel('Doel', { exact: true }).selectOption({ index: 1 });
		await expect(page).toHaveURL(/indicator=/, { timeout: 500 });
	}).toPass();
	await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
	const before = await numbersOn(page);
	const back = otherData('methode');
	try {
		await page.getByRole('button', { name: 'Zip-bestand maken' }).click();
		await expect(told(page)).toBeVisible({ timeout: 90_000 });
		// What was answered stands, and the engine that answered it answers on.
		// Whatever was drawn since for the file besides.
		expect(await numbersOn(page)).toEqual(expect.arrayContaining(before));
		await page.getByLabel('Doel', { exact: true }).selectOption({ index: 2 });
		await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
	} finally {
		back();
	}
});

test('a page that is another in the new version is given none of its tables', async ({ page }) => {
	await page.goto(`${site.url}/`);
	await loaded(page);
	const back = otherData('');
	try {
		await choose(page, 'Zekerheid van de kansmarge');
		await expect(told(page)).toBeVisible({ timeout: 90_000 });
		await expect(page.locator('[data-live="failed"]')).toBeVisible({ timeout: 90_000 });
	} finally {
		back();
	}
});

test('the vault says that its file has to be chosen again, and leaves it shut', async ({ page }) => {
	await page.goto(`${site.url}/huishoudens`);
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await loaded(page);
	deploy();
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	await expect(told(page)).toContainText('die kiest u daarna opnieuw');
	await expect(page.locator('[data-refusal]')).toBeVisible();
	// Whoever puts it off hears it again at the next thing that does not come.
	await page.getByRole('button', { name: 'Niet nu' }).click();
	await expect(told(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	await expect(told(page)).toBeVisible();
});

test('another page is then fetched whole, so that no page mixes two versions', async ({ page }) => {
	await page.goto(`${site.url}/`);
	await loaded(page);
	deploy();
	await choose(page, 'Zekerheid van de kansmarge');
	await expect(told(page)).toBeVisible();
	bringNew();
	await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
	await page.getByRole('link', { name: 'Methode' }).first().click();
	await expect(page).toHaveURL(/\/methode/);
	await expect(page.locator('html[data-mark]')).toHaveCount(0);
});

test('a line that fails without a new version is told as that, and no more', async ({ page }) => {
	await page.goto(`${site.url}/`);
	await loaded(page);
	deploy(usual);
	await choose(page, 'Zekerheid van de kansmarge');
	await expect(page.getByText('Het ophalen is niet gelukt.', { exact: true })).toBeVisible({
		timeout: 90_000
	});
	await expect(told(page)).toHaveCount(0);
});

test('figures of this device stay where they are, and the new version works them out again', async ({
	page
}) => {
	const shows = async () =>
		(await numbersOn(page)).some((one) => one.indicator === goal && Math.abs(one.value - local) < 1e-9);
	const active = () => expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 120_000 });
	// Not the data page, which tidies what is kept while it is laid there.
	await page.goto(`${site.url}/methode`);
	await keepSet(page, changed());
	await page.goto(`${site.url}/gegevens`);
	await loaded(page);
	await active();
	const row = `2011-Q4;velve-lindenhof;${goal};1410;60;provisional;Sociale Dienst (verzonnen);14-1-2012`;
	const text = `period;area;indicator;denominator;numerator;status;source;retrieved\n${row}\n`;
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: 'levering.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	const look = page.getByRole('button', { name: 'Bekijk wat er verandert' });
	await expect(look).toBeVisible();
	deploy();
	await look.click();
	await expect(told(page)).toContainText('Wat op dit apparaat is aangenomen, staat er straks weer.');
	await expect(page.getByRole('alert').filter({ hasText: 'er is niets veranderd' })).toBeVisible();
	// What this page shows it shows still.
	await expect(page.locator('[data-local="active"]')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	bringNew();
	await loadNew(page);
	await loaded(page);
	await active();
	await page.getByRole('link', { name: 'Overzicht' }).first().click();
	await expect.poll(shows).toBe(true);
});

test('a page of the old version makes no figures with programs of the new', async ({ page }) => {
	// Not the data page, which tidies what is kept while it is laid there.
	await page.goto(`${site.url}/`);
	await keepSet(page, changed());
	await page.evaluate(() => localStorage.removeItem('wijkladder-local'));
	await loaded(page);
	// The new one is there in full, under its own name.
	writeFileSync(
		path.join(folder, '_app', 'version.json'),
		usual.replace(/"version":"[^"]*"/, '"version":"later"')
	);
	try {
		await page.evaluate(() =>
			dispatchEvent(new StorageEvent('storage', { key: 'wijkladder-lokaal-veranderd' }))
		);
		await page.getByRole('button', { name: 'Toon de lokale gegevens' }).click();
		await expect(page.locator('[data-local="failed"]')).toBeVisible({ timeout: 60_000 });
		await page.getByText('Waarom niet').click();
		await expect(page.locator('[data-local]')).toContainText('uw gegevens staan op dit apparaat');
		await expect(told(page)).toBeVisible();
	} finally {
		writeFileSync(path.join(folder, '_app', 'version.json'), usual);
	}
	await loadNew(page);
	await loaded(page);
	await page.evaluate(() =>
		dispatchEvent(new StorageEvent('storage', { key: 'wijkladder-lokaal-veranderd' }))
	);
	await page.getByRole('button', { name: 'Toon de lokale gegevens' }).click();
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 120_000 });
});
