// The whole journey, whichever browser drives it: a choice, a sealed file, a report and downloads, each held against the commands.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { lifeDomainIds } from '../../../src/lib/domain/life-domain.ts';
import { demonstrationFile, demonstrationPassphrase } from '../../../src/lib/vault/demonstration.ts';
import { command } from '../../command.ts';
import { root } from '../own/programme.ts';
import { ready, until, type Driver } from './driver.ts';

/** What a command of ours prints; it throws where the command does not end well. */
const printed = (script: string, ...words: string[]): string =>
	execFileSync(process.execPath, [...command(script), ...words], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe']
	});
const figures = (...words: string[]): unknown => JSON.parse(printed('figures', ...words));

/** A file as the browser saved it, once it is whole. */
async function saved(driver: Driver, ending: RegExp, patience = 60_000): Promise<string> {
	let size = -1;
	return until(
		`a file ${ending} in ${driver.downloads}`,
		() => {
			const name = readdirSync(driver.downloads).find((one) => ending.test(one));
			if (name === undefined) return Promise.resolve(null);
			const file = path.join(driver.downloads, name);
			const before = size;
			size = statSync(file).size;
			return Promise.resolve(size > 0 && size === before ? file : null);
		},
		patience
	);
}

/** Chooses in a list as its own keys would, and waits until the answer is drawn. */
async function choose(driver: Driver, selector: string, value: string) {
	await ready(driver, selector);
	await driver.run(
		(css, wanted) => {
			const list = document.querySelector<HTMLSelectElement>(css);
			if (!list) throw new Error(`no ${css}`);
			list.value = wanted;
			list.dispatchEvent(new Event('change', { bubbles: true }));
		},
		selector,
		value
	);
}
/** Starting DuckDB takes a slow browser its time: WebKitGTK compiles for a minute. */
const slow = 150_000;

interface Overview {
	indicators: { indicator: string; value: number | null; lower: number | null; upper: number | null }[];
}

/** A choice that was not prepared, answered by DuckDB-Wasm: every goal as `npm run figures` gives it. */
export async function choice(driver: Driver, base: string) {
	await driver.goto(`${base}/`);
	const list = 'select[name="confidence"]';
	// Until the choices listen, a choice is only a changed form.
	await until('the choice in the address', async () => {
		await choose(driver, list, '0.9');
		return driver.run(() => location.search.includes('confidence=0.9'));
	});
	await until(
		'the answer',
		() => driver.run(() => document.querySelector('[data-live]')?.getAttribute('data-live') === 'still'),
		slow
	);
	const shown = await driver.run(() =>
		[...document.querySelectorAll('li[data-indicator]')].map((goal) => {
			// A part of the area may have a line of its own inside.
			const read = (field: string) =>
				[...goal.querySelectorAll(`data[data-field="${field}"]`)]
					.find((one) => one.closest('[data-indicator]') === goal)
					?.getAttribute('value') ?? null;
			return {
				indicator: goal.getAttribute('data-indicator') ?? '',
				value: read('value'),
				lower: read('lower'),
				upper: read('upper')
			};
		})
	);
	const asked = figures('overview', '--confidence', '0.9') as Overview;
	const written = (one: number | null) => (one === null ? '' : String(one));
	const goals = asked.indicators.filter(({ indicator }) => shown.some((one) => one.indicator === indicator));
	expect(shown).toHaveLength(7);
	for (const { indicator, value, lower, upper } of goals) {
		const found = shown.find((one) => one.indicator === indicator);
		expect(found?.value, indicator).toBe(written(value));
		if (found?.lower !== null) expect(found?.lower, indicator).toBe(written(lower));
		if (found?.upper !== null) expect(found?.upper, indicator).toBe(written(upper));
	}
	expect(shown.filter((one) => one.lower !== null && one.lower !== '').length).toBeGreaterThan(3);
}

interface Ladder {
	from: string;
	to: string;
	domains: { domain: string; before: number[]; after: number[]; up: number; down: number }[];
}

/** A sealed file from disk, opened with its passphrase: every ladder as `npm run figures` counts it; closed, it is gone. */
export async function vault(driver: Driver, base: string) {
	await driver.goto(`${base}/huishoudens`);
	await ready(driver, '[data-vault][data-ready] .drop');
	await driver.upload('.drop input[type="file"]', path.join(root, 'build', demonstrationFile));
	const field = 'input[id$="-passphrase"]';
	await ready(driver, field);
	// Firefox keeps files, WebKitGTK has no place for them and says so.
	const places = await until('whether files can be kept', () =>
		driver.run(() => {
			if (document.querySelector('.keep input[type="checkbox"]')) return 'kept';
			return document.querySelector('[data-keeping]')?.getAttribute('data-keeping') ?? null;
		})
	);
	if (places === 'kept') await driver.click('.keep input[type="checkbox"]');
	await driver.click(field);
	await driver.type(field, demonstrationPassphrase('velve-lindenhof'));
	await driver.click('form.card button[type="submit"]');
	await ready(driver, '[data-vault="open"] [data-live="still"]', slow);
	const fold = 'section[aria-labelledby="ladders"] details';
	await driver.click(`${fold} summary`);
	await ready(driver, `${fold} tr[data-domain]`);
	const shown = await driver.run((css) => {
		const chosen = (name: string) =>
			document.querySelector<HTMLSelectElement>(`[data-vault="open"] select[name="${name}"]`)?.value ?? '';
		const rows = [...document.querySelectorAll(`${css} tr[data-domain]`)].map((row) => {
			const read = (field: string) =>
				[...row.querySelectorAll(`data[data-field^="${field}"]`)].map((one) =>
					Number(one.getAttribute('value'))
				);
			return {
				domain: row.getAttribute('data-domain') ?? '',
				before: read('before-'),
				after: read('after-'),
				up: read('up')[0],
				down: read('down')[0]
			};
		});
		return { from: chosen('from'), to: chosen('to'), rows };
	}, fold);
	expect(shown.rows).toHaveLength(lifeDomainIds.length);
	const asked = figures('ladder', '--from', shown.from, '--to', shown.to) as Ladder;
	for (const { domain, before, after, up, down } of asked.domains)
		expect(shown.rows.find((one) => one.domain === domain)).toEqual({ domain, before, after, up, down });
	await driver.click('#kluis button');
	await ready(driver, '[data-vault="locked"][data-ready] .drop');
	const left = await driver.run(() => document.querySelectorAll('[data-domain]').length);
	expect(left).toBe(0);
	if (places === 'kept') await ready(driver, '.kept button');
	return places;
}

/** A report written, frozen, saved, and checked by the page and by `npm run verify` with the code of the page. */
export async function report(driver: Driver, base: string) {
	await driver.goto(`${base}/rapport`);
	const first = 'aside ul.groups a';
	await ready(driver, first);
	const left = () => driver.run((css) => document.querySelectorAll(css).length, first);
	for (let missing = await left(); missing > 0; missing--) {
		await driver.click(first);
		await ready(driver, 'textarea:focus');
		await driver.type('textarea:focus', 'Volgens plan.');
		await until('one text less that is missing', async () => (await left()) < missing);
	}
	const main = 'aside button.main';
	await ready(driver, main);
	await driver.click(main);
	const code = await until(
		'the control code',
		() => driver.run(() => document.querySelector('aside .frozen code')?.textContent ?? null),
		slow
	);
	await driver.click(main);
	const zip = await saved(driver, /\.zip$/);
	expect(Object.keys(unzipSync(readFileSync(zip)))).toEqual(
		expect.arrayContaining(['manifest.json', 'rapport.docx', 'rapport.xlsx', 'rapport.html'])
	);
	expect(printed('verify', zip, '--code', code)).not.toBe('');
	await driver.upload('.verify input[type="file"]', zip);
	const field = '.verify .field input';
	await ready(driver, field);
	await ready(driver, 'article.outcome', 60_000);
	await driver.click(field);
	await driver.type(field, code);
	await ready(driver, 'article.outcome.unaltered');
	await driver.click('aside .formats button:nth-child(1)');
	expect([...readFileSync(await saved(driver, /\.docx$/)).subarray(0, 2)]).toEqual([0x50, 0x4b]);
}

/** The files of the page: data as it was published, and a chart in three kinds. */
export async function downloads(driver: Driver, base: string) {
	await driver.goto(`${base}/gegevens`);
	await ready(driver, 'a[download="observations.csv"]');
	// A link that moves while the page is taken over is pressed again.
	const file = await until(
		'a file observations.csv',
		async () => {
			await driver.click('a[download="observations.csv"]');
			return saved(driver, /^observations.*\.csv$/, 3000).catch(() => null);
		},
		90_000
	);
	const csv = readFileSync(file);
	expect(csv.equals(readFileSync(path.join(root, 'build/gegevens/observations.csv')))).toBe(true);
	await driver.goto(`${base}/indicator/wwb-uitkering`);
	const press = async (kind: string) => {
		const button = await until(`the button ${kind}`, () =>
			driver.run((text) => {
				const found = [...document.querySelectorAll<HTMLElement>('main button, main a')].find(
					(one) => one.textContent?.trim() === text && one.checkVisibility()
				);
				found?.setAttribute('data-pressed', text);
				return found !== undefined;
			}, kind)
		);
		expect(button).toBe(true);
		await driver.click(`[data-pressed="${kind}"]`);
	};
	for (const [kind, ending, begins] of [
		['CSV', /^wwb.*\.csv$/, /^[a-z_]+,[a-z_]+,.*\n.*wwb-uitkering/],
		['SVG', /^wwb.*\.svg$/, /^(<\?xml[^>]*>\s*)?<svg/],
		['PNG', /^wwb.*\.png$/, /^\u0089PNG/]
	] as const) {
		// Until the page listens, a press does nothing.
		const file = await until(
			`a file ${kind}`,
			async () => {
				await press(kind);
				return saved(driver, ending, 3000).catch(() => null);
			},
			90_000
		);
		expect(readFileSync(file).toString('latin1'), kind).toMatch(begins);
	}
}
