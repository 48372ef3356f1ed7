// A draft says so on every page, a publication on none; what is kept is the same on the site and in the folder, and what is sealed stays out.
import { expect, test } from './slow-line.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/serve/server.mjs';
import { publicationFileSchema } from '../../src/lib/domain/publication-file.ts';
import { grow, smallProgramme, type SmallProgramme } from '../publications/small-programme.ts';
import { command } from '../command.ts';
import { pdfCanBeRead, pdfPages } from '../report/read-pdf.ts';
import { inEveryLook, violations } from './axe.ts';
import { build } from './own/build.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let own: SmallProgramme;
let key: string;
/** What making a key said, for the paper. */
interface Leader {
	key: string;
	fingerprint: string;
}
let leaders: Leader[];
let safe: string;
/** Makes a key pair as a leader does. */
function makeLeader(file: string): Leader {
	const said = spawnSync(process.execPath, [...command('keygen'), '--out', file], {
		encoding: 'utf8'
	}).stdout;
	const [, publicKey = '', fingerprint = ''] = /(age1\S+)\nVingerafdruk: (.+)\n/.exec(said) ?? [];
	return { key: publicKey, fingerprint };
}
test.beforeAll(async () => {
	test.setTimeout(600_000);
	safe = mkdtempSync(path.join(tmpdir(), 'wijkladder-leaders-'));
	key = path.join(safe, 'key.txt');
	leaders = [path.join(safe, 'other.txt'), key].map(makeLeader);
	own = smallProgramme({
		recipients: leaders.map((one, place) => `{ role: leader, name: Leider ${place + 1}, key: ${one.key} }`)
	});
	await build(own);
});
test.afterAll(() => {
	for (const one of [path.dirname(own.folder), safe]) rmSync(one, { recursive: true, force: true });
});

const band = 'data-build="draft"';
const inFolder = (name: string) => path.join(own.folder, 'releases', name);
const releases = () => readdirSync(path.join(own.folder, 'releases')).sort();
/** Made by the first build, for the hashes of files about people. */
const hashKey = 'hash-key.txt';
const built = (): { name: string; bytes: Buffer }[] =>
	readdirSync(own.build, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => path.join(one.parentPath, one.name))
		.map((file) => ({ name: path.relative(own.build, file), bytes: readFileSync(file) }));
/** Those that a reader can go to: the page for addresses that do not exist has no figures. */
const pages = () =>
	built()
		.filter(({ name }) => name.endsWith('.html') && name !== '404.html')
		.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));

test('every page of a draft says so first, in its own language', async ({ page }) => {
	expect(pages().length).toBeGreaterThan(20);
	for (const { name, text } of pages()) {
		const english = name === 'en.html' || name.startsWith(`en${path.sep}`);
		const body = text.slice(text.indexOf('<body'));
		expect(body.split(band), name).toHaveLength(2);
		// What is made for another site's frame has nothing to skip.
		const first = body.includes('class="skip') ? 'class="skip' : '<main';
		expect(body.indexOf(band), name).toBeLessThan(body.indexOf(first));
		expect(body, name).toContain(english ? 'Not published yet.' : 'Nog niet gepubliceerd.');
	}
	expect(existsSync(path.join(own.build, 'publication.json'))).toBe(false);
	expect(releases()).toEqual([hashKey]);

	const server = await serve({ folder: own.build, port: 0, host: '127.0.0.1' });
	try {
		await page.goto(server.url);
		await inEveryLook(page, [1440, 390], async (look) => {
			await expect(page.locator(`[${band}]`), look).toBeInViewport();
			expect(await violations(page, `[${band}]`), look).toEqual([]);
		});
		await page.goto(`${server.url}/rapport`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator(`[${band}]`)).toBeVisible();
	} finally {
		await server.close();
	}
});

test('the page of a visit shows the fingerprints that were told when the leaders made their keys', async ({
	page
}) => {
	expect(new Set(leaders.map(({ fingerprint }) => fingerprint)).size).toBe(2);
	const server = await serve({ folder: own.build, port: 0, host: '127.0.0.1' });
	try {
		for (const [address, title] of [
			['bezoek', 'De sleutels van het programma'],
			['en/bezoek', 'The keys of the programme']
		] as const) {
			await page.goto(`${server.url}/${address}`);
			await page.locator('[data-visit][data-ready]').waitFor();
			const keys = page.locator('details', { hasText: title });
			await keys.locator('summary').click();
			await expect(keys.locator('dd code')).toHaveText(leaders.map((one) => one.key));
			await expect(keys.locator('dd b')).toHaveText(leaders.map((one) => one.fingerprint));
		}
	} finally {
		await server.close();
	}
});

test('on paper the band stands above the report, not on a sheet of its own', async ({ page }) => {
	test.skip(!pdfCanBeRead(), 'needs pdftotext (poppler-utils)');
	const server = await serve({ folder: own.build, port: 0, host: '127.0.0.1' });
	const paper = path.join(path.dirname(own.folder), 'concept.pdf');
	try {
		for (const [address, band, title] of [
			['rapport', 'Nog niet gepubliceerd.', 'Verantwoording'],
			['en/rapport', 'Not published yet.', 'Contents']
		] as const) {
			await page.goto(`${server.url}/${address}`);
			await expect(page.getByRole('complementary').getByRole('button').first()).toBeVisible();
			await page.pdf({ path: paper, preferCSSPageSize: true });
			const [first = '', ...others] = pdfPages(paper);
			expect(first).toContain(band);
			expect(first.slice(first.indexOf(band))).toContain(title);
			expect(others.some((one) => one.includes(band))).toBe(false);
		}
	} finally {
		await server.close();
	}
});

test('a publication says so nowhere, is the same file twice, and leaves what is sealed in the folder', async () => {
	await build(own, ['--keep', '--first']);
	const made = readFileSync(inFolder('publication-1.json'));
	expect(readFileSync(path.join(own.build, 'publication.json')).equals(made)).toBe(true);
	expect(releases()).toEqual([hashKey, 'publication-1.json', 'states.age', 'tables.jsonl']);
	const { period, previous } = publicationFileSchema.parse(JSON.parse(made.toString('utf8')));
	expect([period, previous]).toEqual(['2009-Q4', null]);
	for (const { name, text } of pages()) expect(text, name).not.toContain(band);

	const sealed = readFileSync(inFolder('states.age'));
	for (const { name, bytes } of built()) {
		expect(name).not.toMatch(/states|\.jsonl|\.age$/);
		expect(bytes.includes(sealed.subarray(40, 200)), name).toBe(false);
	}
	const secret = readFileSync(inFolder(hashKey), 'utf8').trim();
	// Who holds a key is nobody's business.
	for (const { name, bytes } of built())
		for (const kept of [secret, 'Leider 1']) expect(bytes.includes(kept), name).toBe(false);
});

test('pages show what the publication holds, and since when that stands', async ({ page }) => {
	const { cells, made, period } = publicationFileSchema.parse(
		JSON.parse(readFileSync(inFolder('publication-1.json'), 'utf8'))
	);
	const coached = cells.find(
		(one) => one.table === 'bereik' && one.area === null && one.period === period && one.column === 'coached'
	);
	const year = made.slice(0, 4);
	const server = await serve({ folder: own.build, port: 0, host: '127.0.0.1' });
	try {
		await page.goto(server.url);
		await expect(page.locator('[data-field="coached"]').first()).toHaveAttribute(
			'value',
			String(coached?.value)
		);
		await expect(page.getByText(/^Cijfers tot en met 2009-K4 staan zoals gepubliceerd op/)).toContainText(
			year
		);
		await page.goto(`${server.url}/en/gegevens`);
		await expect(page.getByText(/^Figures up to and including 2009-Q4 stand as published on/)).toContainText(
			year
		);
	} finally {
		await server.close();
	}
});

test('a draft of the next quarter carries the band again, and leaves the publication alone', async () => {
	const before = readFileSync(inFolder('publication-1.json'));
	grow(own, '2010-Q1');
	await build(own, ['--identity', key]);
	expect(pages().every(({ text }) => text.includes(band))).toBe(true);
	expect(existsSync(path.join(own.build, 'publication.json'))).toBe(false);
	expect(readFileSync(inFolder('publication-1.json')).equals(before)).toBe(true);
	expect(releases()).toEqual([hashKey, 'publication-1.json', 'states.age', 'tables.jsonl']);
});
