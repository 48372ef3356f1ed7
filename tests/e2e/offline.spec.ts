// Without a network: what was visited opens again after a new start, nothing about people is kept, and a new version is told and takes the place of the old.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { writeWorker } from '../../scripts/offline.mjs';
import {
	makeCoach,
	openPage,
	sealedFiles,
	steps,
	unlock,
	wordsOf
} from '../../scripts/prove/visits/coach.ts';
import { serve } from '../../scripts/serve/server.mjs';
import { demonstrationPassphrase } from '../../src/lib/vault/demonstration.ts';
import { violations } from './axe.ts';
import { startDevice, use } from './device.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';
import { fetchedZip, filesOfSite, filesOfZip } from './publish/site-zip.ts';

test.describe.configure({ mode: 'default' });

let base = '';
let folder = '';
let site: Awaited<ReturnType<typeof serve>>;
const open = async (port = 0) => (site = await serve({ folder, port, host: '127.0.0.1' }));

test.beforeAll(async () => {
	base = mkdtempSync(path.join(tmpdir(), 'wijkladder-offline-'));
	folder = path.join(base, 'build');
	cpSync(path.join(root, 'build'), folder, { recursive: true });
	await open();
});
test.afterAll(async () => {
	await site.close();
	rmSync(base, { recursive: true, force: true });
});

const start = (profile: string, line?: '3G' | '4G') => startDevice(path.join(base, profile), site.url, line);
const note = (page: Page) => page.locator('[data-offline]');
/** In the caches of this site: address from its root, and what stands there. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const found: Record<string, string> = {};
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const { url } of await cache.keys()) {
				const answer = await cache.match(url);
				found[new URL(url).pathname] = /wasm|woff2|duckdb/.test(url) ? '' : ((await answer?.text()) ?? '');
			}
		}
		return found;
	});
const settled = (page: Page, wanted: (places: string[]) => boolean) =>
	expect.poll(async () => wanted(Object.keys(await kept(page))), { timeout: 60_000 }).toBe(true);

/** The host answers again, at the same address. */
const comeBack = () => open(Number(new URL(site.url).port));

test('who reads fetches nothing more than before; who uses the page keeps what is there, and the page opens after a start without a network', async () => {
	const first = await start('reader');
	await first.page.goto('/');
	await listening(first.page);
	await first.page.waitForTimeout(2000);
	expect(first.asked.filter((url) => /service-worker|manifest|icon-/.test(url))).toEqual([]);
	expect(await first.page.locator('link[rel=manifest]').count()).toBe(0);
	const before = first.asked.length;
	await use(first.page);
	await settled(first.page, (places) => places.includes('/') && places.some((one) => one.endsWith('.js')));
	const extra = first.asked.slice(before).map((url) => new URL(url).pathname);
	expect(extra).toContain('/service-worker.js');
	// On a line of which nothing good is known, no page comes that nobody asked for.
	expect(
		Object.keys(await kept(first.page)).filter((one) => !/^\/(_app|(kept|site)\.json|$)/.test(one))
	).toEqual([]);
	expect([...first.asked].filter((url) => !url.startsWith(site.url))).toEqual([]);
	await first.context.close();

	await site.close();
	const later = await start('reader');
	await later.context.setOffline(true);
	await later.page.goto('/');
	await listening(later.page);
	await expect(later.page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(later.problems).toEqual([]);
	await later.context.close();
	await comeBack();
});

test('the households page stays on any line with all that it can do; once a file was opened, one from the disk opens without a network', async () => {
	const first = await start('leader');
	const { page } = first;
	await page.goto('/huishoudens');
	await listening(page);
	await use(page);
	await expect(note(page)).toHaveAttribute('data-offline', 'page', { timeout: 60_000 });
	await expect(note(page)).toContainText('Een bestand openen nog niet');
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	await expect(page.locator('[data-vault=open]')).toBeVisible({ timeout: 90_000 });
	await settled(page, (places) => places.some((one) => one.endsWith('.wasm')));
	const everything = await kept(page);
	// Neither a sealed file nor a pseudonym, in whatever was kept while one was open.
	expect(Object.keys(everything).filter((one) => /\.age|\.csv|__data/.test(one))).toEqual([]);
	expect(Object.values(everything).filter((text) => /\bH-\d{4}\b/.test(text))).toEqual([]);
	const policies = await page.evaluate(async () => {
		const found: (string | null)[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys())
				if (url.includes('duckdb-browser'))
					found.push(
						(await (await caches.open(name)).match(url))?.headers.get('content-security-policy') ?? null
					);
		return found;
	});
	expect(policies).toEqual(["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"]);
	const sealed = path.join(base, 'gezinnen.age');
	writeFileSync(sealed, readFileSync(path.join(folder, 'huishoudens-demonstratie.age')));
	expect(first.asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
	await first.context.close();

	await site.close();
	const later = await start('leader');
	await later.context.setOffline(true);
	await later.page.goto('/huishoudens');
	await listening(later.page);
	await later.page.locator('.drop input[type="file"]').setInputFiles(sealed);
	await later.page.getByRole('textbox').fill(demonstrationPassphrase('velve-lindenhof'));
	await later.page.getByRole('textbox').press('Tab');
	await later.page.locator('button[type="submit"]').click();
	await expect(later.page.locator('[data-vault=open]')).toBeVisible({ timeout: 90_000 });
	expect(later.problems).toEqual([]);
	await later.context.close();
	await comeBack();
});

test('on a fast line one visit keeps every page of its language, and no other', async () => {
	const { context, page } = await start('fast', '4G');
	await page.goto('/methode');
	await listening(page);
	await settled(page, (places) =>
		['/', '/vergelijk', '/rapport', '/huishoudens', '/bezoek', '/indicator/wwb-uitkering'].every((one) =>
			places.includes(one)
		)
	);
	expect(Object.keys(await kept(page)).filter((one) => /^\/(en|stand)/.test(one))).toEqual([]);
	await context.close();
});

test('the whole site is kept on purpose, is walked through without a network, and computes there', async () => {
	const { context, page, problems } = await start('whole');
	await page.goto('/gegevens');
	await listening(page);
	await use(page);
	await page.getByRole('button', { name: /^Bewaar de hele site/ }).click();
	await expect(note(page)).toHaveAttribute('data-offline', 'all', { timeout: 90_000 });
	const menu = async (name: string, address: RegExp) => {
		await page
			.getByRole('navigation', { name: 'Hoofdmenu' })
			.getByRole('link', { name, exact: true })
			.click();
		await expect(page).toHaveURL(address);
		await expect(page.locator('main h1').first()).not.toHaveText(/kan nu niet worden getoond/);
		await listening(page);
	};
	// The host is gone, and the browser thinks that there is a network all the same.
	await site.close();
	await menu('Vergelijk', /\/vergelijk$/);
	await expect(page.locator('[data-live]').first()).toBeAttached();
	await context.setOffline(true);
	await menu('Overzicht', /\/$/);
	await expect(async () => {
		await page.getByLabel('Zekerheid van de kansmarge').selectOption({ index: 0 });
		await expect(page).toHaveURL(/confidence=/, { timeout: 500 });
	}).toPass();
	await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
	await page.goto('/stand/2010-Q1');
	await expect(page.locator('main h1').first()).toBeVisible();
	expect(problems).toEqual([]);
	await context.close();
	await comeBack();
});

test('the page on which a site is made makes it without a network, once it was opened on a fast line', async () => {
	test.setTimeout(600_000);
	const first = await start('maker', '4G');
	await first.page.goto('/gegevens/publiceren');
	await listening(first.page);
	await use(first.page);
	await expect(note(first.page)).toHaveAttribute('data-offline', /^(engine|all)$/, { timeout: 120_000 });
	expect(first.asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
	await first.context.close();

	await site.close();
	const later = await start('maker', '4G');
	const { context, page } = later;
	await context.setOffline(true);
	await page.goto('/gegevens/publiceren');
	await listening(page);
	await expect(page.locator('[data-publish="ready"]')).toBeVisible();
	const programme = path.join(base, 'programma');
	mkdirSync(programme);
	// Without families, so that nothing is protected: what is asked of the network is the same.
	for (const name of ['areas.csv', 'observations.csv', 'breaks.csv'])
		cpSync(path.join(root, 'data/velve-lindenhof', name), path.join(programme, name));
	await page.locator('input[webkitdirectory]').setInputFiles(programme);
	const made = filesOfZip(await fetchedZip(page, 400_000));
	const programs = [...filesOfSite(folder).keys()].filter((name) => name.startsWith('_app/immutable/'));
	expect(programs.filter((name) => !made.has(name))).toEqual([]);
	expect([...made.keys()].filter((name) => name.endsWith('.html')).length).toBeGreaterThan(20);
	const strange = later.asked.filter((url) => !url.startsWith(site.url) && !/^(blob|about|data):/.test(url));
	expect(strange).toEqual([]);
	expect(later.problems).toEqual([]);
	await context.close();
	await comeBack();
});

test('while a site is made nothing is put away; what that fetched is kept afterwards, on any line, and nothing is fetched for it', async () => {
	test.setTimeout(600_000);
	const { context, page } = await start('maker on a slow line', '3G');
	await page.goto('/gegevens/publiceren');
	await listening(page);
	await use(page);
	const programs = () =>
		page.evaluate(async () => {
			const keys = await Promise.all(
				(await caches.keys()).map(async (name) => (await caches.open(name)).keys())
			);
			return keys.flat().filter(({ url }) => url.includes('/_app/immutable/')).length;
		});
	await expect(page.locator('[data-publish="ready"]')).toBeVisible();
	await expect.poll(programs, { timeout: 60_000 }).toBeGreaterThan(10);
	await expect(async () => {
		const before = await programs();
		await page.waitForTimeout(1500);
		expect(await programs()).toBe(before);
	}).toPass();
	const own = await programs();
	const programme = path.join(base, 'programma op een trage lijn');
	mkdirSync(programme);
	for (const name of ['areas.csv', 'observations.csv', 'breaks.csv'])
		cpSync(path.join(root, 'data/velve-lindenhof', name), path.join(programme, name));
	await page.locator('input[webkitdirectory]').setInputFiles(programme);
	const seen: number[] = [];
	const finished = page.locator('[data-finished]');
	while ((await finished.count()) === 0) {
		const now = await programs();
		if ((await finished.count()) === 0) seen.push(now);
	}
	expect(seen.length).toBeGreaterThan(5);
	expect(new Set(seen)).toEqual(new Set([own]));

	const [there, away] = [path.join(folder, '_app/immutable'), path.join(base, 'immutable')];
	renameSync(there, away);
	await expect.poll(programs, { timeout: 120_000 }).toBe(filesOfSite(away).size);
	await context.close();
	renameSync(away, there);
});

const hashes = (html: string) =>
	[...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
		([, text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`
	);
/** What a page of the build bears. */
const borneBy = (file: string) =>
	/dataHash:"([0-9a-f]{64})"/.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? 'nothing';
/** Another build of the same programs: what its pages bear is another, under a policy that knows their scripts, and its worker knows. */
function deploy(build: string) {
	const at = (file: string) => path.join(folder, file);
	const own = (JSON.parse(readFileSync(at('site.json'), 'utf8')) as { build: string }).build;
	const pages = ['index.html', 'huishoudens.html', 'bezoek.html'];
	const borne = pages.map(borneBy);
	const bears = (text: string) =>
		borne.reduce((said, hash) => {
			const later = createHash('sha256').update(`${hash} ${build}`).digest('hex');
			return said.replaceAll(hash, later).replaceAll(hash.slice(0, 16), later.slice(0, 16));
		}, text);
	for (const file of [...pages, '_app/version.json', 'site.json', 'rapport-basis.json']) {
		const before = readFileSync(at(file), 'utf8');
		let after = bears(before.replaceAll(own, build)).replace('</h1>', ` ${build}</h1>`);
		for (const [index, hash] of hashes(before).entries())
			after = after.replace(hash, hashes(after)[index] ?? '');
		writeFileSync(at(file), after);
		// What the file was before stands packed beside it, and a copy of both looks as new as the file.
		for (const suffix of ['.br', '.gz']) rmSync(at(file) + suffix, { force: true });
	}
	const worker = readFileSync(at('service-worker.js'), 'utf8');
	writeFileSync(at('service-worker.js'), worker.replace(/^self\.keptList=.*;\n/, ''));
	writeWorker(folder);
}

test('a new version is told and loads nothing anew by itself; then the old one is gone from the device', async () => {
	const browser = await start('update', '4G');
	const { page } = browser;
	await page.goto('/huishoudens');
	await listening(page);
	await settled(page, (places) => places.includes('/vergelijk'));
	await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
	deploy('tweede');
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect(page.locator('[data-new-version]')).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('html[data-mark]')).toHaveCount(1);
	// Until the new one is here, the old one still opens without a network.
	const stand = await browser.context.newPage();
	await site.close();
	await stand.goto('/vergelijk');
	await expect(stand.getByRole('heading', { level: 1 }).first()).toBeVisible();
	await stand.close();
	await comeBack();

	await page.getByRole('button', { name: 'Laad de nieuwe versie' }).click();
	await expect(page.locator('html[data-mark]')).toHaveCount(0);
	await settled(page, (places) => places.includes('/vergelijk'));
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 60_000 })
		.toBe(2);
	deploy('derde');
	deploy('vierde');
	await page.reload();
	await listening(page);
	await use(page);
	await settled(page, (places) => places.includes('/vergelijk'));
	await expect
		.poll(
			() =>
				page.evaluate(async () => (await caches.keys()).filter((one) => / (tweede|derde)$/.test(one)).length),
			{ timeout: 60_000 }
		)
		.toBe(0);
	await site.close();
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('vierde');
	await browser.context.close();
	await comeBack();
});

test('a new version while a visit is written is told, never forced: writing goes on; once the coach agrees it is there, and so is the draft', async () => {
	const coach = await makeCoach(22, 'K1');
	const browser = await start('kitchen');
	const { context, page } = browser;
	await page.setViewportSize({ width: 390, height: 844 });
	await openPage(context, '/bezoek');
	await unlock(page, coach);
	await expect(note(page)).toHaveAttribute('data-offline', 'page', { timeout: 60_000 });
	const words = wordsOf('22update');
	for (const step of steps(page, words)) await step();
	await expect(page.locator('[data-draft="saved"]')).toBeVisible();
	await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));

	const update = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	const told = page.locator('[data-new-version]');
	deploy('bij-het-gezin');
	await update();
	await expect(told).toBeVisible({ timeout: 60_000 });
	await expect(told).toContainText('Uw bezoek ligt verzegeld op dit apparaat.');
	// The new worker has this page already, and still nothing is loaded anew.
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
		.toBe('activated');
	await expect(page.locator('[data-visit="writing"]')).toBeVisible();
	await told.getByRole('button', { name: 'Niet nu' }).click();
	await expect(told).toHaveCount(0);

	// Without a line too, what is written goes on being sealed by the programs of before.
	await context.setOffline(true);
	const more = 'en ook dit erbij';
	await page.locator('[name="observation"]').fill(`${words.observation} ${more}`);
	const id = await page.locator('section[data-domain]').first().getAttribute('data-domain');
	const chosen = page.locator(`[data-domain="${id}"] [data-assessor="family"][data-rung="5"]`);
	await chosen.click();
	await expect(page.locator('[data-draft="saved"]')).toBeVisible();
	await context.setOffline(false);
	await expect(page.locator('html[data-mark]')).toHaveCount(1);

	// Told again by the next one; agreed to now.
	deploy('bij-het-volgende');
	await update();
	await expect(told).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('html[data-mark]')).toHaveCount(1);
	await told.getByRole('button', { name: 'Laad de nieuwe versie' }).click();
	await expect(page.locator('html[data-mark]')).toHaveCount(0);
	await page.locator('[data-visit="closed"][data-ready]').waitFor();
	expect(await page.content()).toContain(borneBy('bezoek.html'));
	await expect(page.locator('[data-drafts="1"]')).toBeVisible();
	await expect(page.getByText(words.household)).toHaveCount(0);
	const everything = JSON.stringify([await kept(page), await sealedFiles(page)]);
	for (const word of [...Object.values(words), more]) expect(everything).not.toContain(word);

	await unlock(page, coach);
	await page.locator('[data-resume]').click();
	await page.locator(`section[data-domain="${id}"] h3 button`).click();
	await expect(page.locator(`[name="reason-${id}"]`)).toHaveValue(words.reason);
	await expect(page.locator('[name="observation"]')).toHaveValue(`${words.observation} ${more}`);
	await expect(chosen).toHaveAttribute('aria-pressed', 'true');
	await page.locator('[data-finish]').click();
	await expect(page.locator('[data-count="1"]')).toBeVisible();
	expect(browser.problems).toEqual([]);
	await context.close();
});

test('what a network puts in the place of a page is shown, and never kept', async () => {
	const browser = await start('portal');
	const { page } = browser;
	const own = readFileSync(path.join(folder, 'methode.html'), 'utf8');
	writeFileSync(path.join(folder, 'methode.html'), `${own}<p>Log in op dit netwerk.</p>`);
	try {
		await page.goto('/');
		await listening(page);
		await use(page);
		await settled(page, (places) => places.includes('/'));
		await page.goto('/methode');
		await expect(page.getByText('Log in op dit netwerk.')).toBeVisible();
		await page.waitForTimeout(1000);
		expect(Object.keys(await kept(page))).not.toContain('/methode');
	} finally {
		writeFileSync(path.join(folder, 'methode.html'), own);
	}
	await page.goto('/methode');
	await settled(page, (places) => places.includes('/methode'));
	await browser.context.close();
});

test('in a folder of its host the same, and another site of that host is left alone', async () => {
	const shared = path.join(base, 'host');
	cpSync(folder, path.join(shared, 'wijk'), { recursive: true });
	const host = await serve({ folder: shared, port: 0, host: '127.0.0.1' });
	const browser = await start('folder');
	const { page } = browser;
	try {
		await page.goto(`${host.url}/wijk/huishoudens`);
		await listening(page);
		await page.evaluate(() => caches.open('van een ander'));
		await use(page);
		await expect(note(page)).toHaveAttribute('data-offline', 'page', { timeout: 60_000 });
		expect(Object.keys(await kept(page)).every((one) => one.startsWith('/wijk/'))).toBe(true);
		expect(await page.evaluate(() => caches.has('van een ander'))).toBe(true);
		const manifest = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
		expect(manifest).toBe(`${host.url}/wijk/manifest.json`);
	} finally {
		await host.close();
	}
	await browser.context.setOffline(true);
	await page.goto(`${host.url}/wijk/huishoudens`);
	await listening(page);
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await browser.context.close();
});

for (const language of ['nl', 'en'] as const)
	test(`${language}: it can be installed: every address of the manifest is there, inside its scope, and its pictures are as large as they say`, async ({
		request
	}) => {
		const at = new URL(language === 'nl' ? '/manifest.json' : '/en/manifest.json', site.url);
		const manifest = (await (await request.get(at.href)).json()) as {
			name: string;
			lang: string;
			start_url: string;
			scope: string;
			icons: { src: string; sizes: string; purpose: string }[];
			shortcuts: { url: string }[];
		};
		expect(manifest.lang).toBe(language);
		expect(manifest.name).toMatch(/^Wijkladder · ./);
		expect(new URL(manifest.scope, at).pathname).toBe('/');
		for (const url of [manifest.start_url, ...manifest.shortcuts.map((one) => one.url)]) {
			const page = await request.get(new URL(url, at).href);
			expect([url, page.status()]).toEqual([url, 200]);
			expect(await page.text()).toContain(`<html lang="${language}">`);
		}
		for (const { src, sizes } of manifest.icons) {
			const picture = await (await request.get(new URL(src, at).href)).body();
			expect([src, `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`]).toEqual([src, sizes]);
		}
		expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
	});
