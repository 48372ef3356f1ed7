// The licences of others: one file on the site, linked from the method page, that names what a reader can see to be in the programs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listening } from './listening.ts';
import { expect, test } from './slow-line.ts';
import { root } from './own/programme.ts';

const build = path.join(root, 'build');

for (const [address, name] of [
	['/methode', 'de licenties van anderen'],
	['/en/methode', 'the licences of others']
] as const)
	test(`${address} leads to them, also without a script`, async ({ browser, baseURL }) => {
		const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
		await page.goto(address);
		const link = page.getByRole('link', { name, exact: true });
		await expect(link).toHaveCount(1);
		const coming = page.waitForResponse(/licenties\.txt$/);
		await link.click();
		const answer = await coming;
		expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
		await expect(page.locator('body')).toContainText('LICENCES OF OTHERS');
		await page.close();
	});

test('they open from a page that listens too', async ({ page }) => {
	await page.goto('/methode');
	await listening(page);
	await page.locator('[data-licences]').click();
	await expect(page).toHaveURL(/\/licenties\.txt$/);
	await expect(page.locator('body')).toContainText('LICENTIES VAN ANDEREN');
});

/** What a library says of itself, or does, in the programs as they are served; and how the file calls it. */
const seen: [mark: string, name: string][] = [
	['StaleReactionError', 'svelte'],
	['x-sveltekit-routeid', '@sveltejs/kit'],
	['scaleSequentialQuantile', 'layercake'],
	['ZodError', 'zod'],
	['Trailing quote on quoted field is malformed', 'papaparse'],
	['constructDateFrom', 'date-fns'],
	['invalid zlib data', 'fflate'],
	['AGE ENCRYPTED FILE', 'age-encryption'],
	['Point.fromAffine', '@noble/curves'],
	['need the dylink section to be first', '@duckdb/duckdb-wasm'],
	['FlatBuffers: Argument for createObjectOffsetList', 'flatbuffers'],
	['ListBuilder can only have one child.', 'apache-arrow'],
	['Invalid theme color. Expected lighter or darker', 'docx'],
	['Expected sheet data to be an array of rows', 'write-excel-file'],
	['Solver requires a model to operate on', 'javascript-lp-solver'],
	['illegal first char attribute name', 'saxen'],
	['Popular Visualisation Pseudo Mercator', 'proj4'],
	['YAMLParseError', 'yaml'],
	['resvg_new', '@resvg/resvg-wasm'],
	['vite:preloadError', 'vite']
];

test('it names the libraries that can be seen in what is served, each with a licence', () => {
	const text = readFileSync(path.join(build, 'licenties.txt'), 'utf8');
	const served = readdirSync(path.join(build, '_app/immutable'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.js'))
		.map((file) => readFileSync(path.join(build, '_app/immutable', file), 'utf8'));
	expect(served.length).toBeGreaterThan(50);
	for (const [mark, name] of seen) {
		expect(
			served.some((one) => one.includes(mark)),
			`${name} can be seen by ${mark}`
		).toBe(true);
		expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\S*\n {2}Licentie / Licence: \\S`, 'm'));
	}
	// Fonts and programs lie there as they are.
	for (const name of ['@fontsource-variable/source-sans-3', '@fontsource/source-sans-3'])
		expect(text).toContain(`\n${name} `);
	for (const words of [
		'SIL OPEN FONT LICENSE',
		'Apache License',
		'Copyright 2010-2026 Mike Bostock',
		'Stdlib Authors'
	])
		expect(text).toContain(words);
	expect(text).not.toContain(root);
	// What each of them asks is told where somebody who hands the site on looks.
	const told = readFileSync(path.join(root, 'docs/licences.md'), 'utf8').match(
		/^\| [\w.-]+(, [\w.-]+)* +\|/gm
	);
	const asked = [...text.matchAll(/^ {2}Licentie \/ Licence: (.*)$/gm)].flatMap(([, one = '']) =>
		one.split(' AND ')
	);
	expect(new Set(asked).size).toBeGreaterThan(6);
	for (const one of new Set(asked)) expect(told?.join().match(/[\w.-]+/g)).toContain(one);
});

test('a device keeps it with what makes a site', () => {
	const worker = readFileSync(path.join(build, 'service-worker.js'), 'utf8');
	const list = JSON.parse(/^self\.keptList=(.*);$/m.exec(worker)?.[1] ?? '{}') as {
		asked: Record<string, unknown>;
	};
	expect(Object.keys(list.asked)).toContain('licenties.txt');
});

test('every program is in letters of one byte, as browsers hold it', () => {
	const programs = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.js')
	);
	expect(programs.length).toBeGreaterThan(100);
	const wide = programs.filter((name) => /[^\0-\xff]/.test(readFileSync(path.join(build, name), 'utf8')));
	expect(wide).toEqual([]);
});
