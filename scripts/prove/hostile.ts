// Proves that files made to do harm, dropped on the data page in a real browser, are refused in words within five seconds each: nothing runs,
// nothing is fetched, and the page goes on.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments } from '../chromium.ts';
import { currentSite } from '../current-site.ts';
import { serve } from '../serve/server.mjs';
import { writeHostile, type Hostile } from './hostile/files.ts';
import { record, type Proof } from './proof.ts';

const { browserPath } = createRequire(import.meta.url)('../setup.cjs') as { browserPath: () => string };
/** Milliseconds. */
const atMost = 5000;
const patience = 120_000;

export interface Dropped {
	/** Milliseconds until the page says something. */
	took: number;
	said: string;
	faults: string[];
}

interface Watched {
	page: Page;
	/** What happened that should not have. */
	seen: string[];
}

/** Every request that leaves for elsewhere, every dialogue and every error of the page. */
function watch(page: Page, origin: string): Watched {
	const seen: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(origin)) seen.push(`asks for ${request.url().slice(0, 80)}`);
	});
	page.on('dialog', (dialog) => {
		seen.push(`a dialogue: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => void seen.push(`an error: ${error.message}`));
	page.on('popup', () => void seen.push('a window'));
	page.on('crash', () => void seen.push('the page is gone'));
	return { page, seen };
}

async function drop({ page, seen }: Watched, { file, expected }: Hostile): Promise<Dropped> {
	seen.length = 0;
	const from = page.evaluate(
		() =>
			new Promise<number>((resolve) =>
				document.addEventListener('change', () => resolve(performance.now()), { capture: true, once: true })
			)
	);
	await page.locator('input[type="file"]').first().setInputFiles(file);
	const shown = await page.waitForFunction(
		() => {
			const refusal = document.querySelector('[data-refusal]')?.textContent;
			const open = document.querySelector('[data-delivery="open"]');
			if (refusal === undefined && !open) return null;
			const parts = [...document.querySelectorAll('[data-part]')].map((one) => ({
				table: one.getAttribute('data-table'),
				text: one.textContent
			}));
			return { at: performance.now(), refusal: refusal ?? '', parts };
		},
		null,
		{ timeout: patience, polling: 'raf' }
	);
	const told = (await shown.jsonValue()) as {
		at: number;
		refusal: string;
		parts: { table: string | null; text: string }[];
	};
	const took = told.at - (await from);
	const tables = told.parts.flatMap(({ table }) => (table ? [table] : []));
	const faults = [...seen];
	if (took > atMost) faults.push(`${took.toFixed(0)} ms`);
	if (expected === 'refused' && tables.length > 0) faults.push(`read as ${tables.join()}`);
	if (expected === 'read' && tables.length === 0) faults.push('refused');
	const said = (told.refusal || told.parts.map(({ text }) => text).join(' ')).replace(/\s+/g, ' ').trim();
	if (said.length < 40) faults.push(`it says no more than "${said}"`);
	// Whatever was marked up in it stands there as text.
	const marked = await page.locator('main script, main img[src="x"]').count();
	if (marked > 0) faults.push('markup of a cell is in the page');
	return { took, said, faults };
}

/** A sound delivery is read as before. */
async function alive(page: Page): Promise<string[]> {
	const buffer = Buffer.from('contacted,area,period\n120,lindenhof,2011-Q1\n');
	await page
		.locator('input[type="file"]')
		.first()
		.setInputFiles({ name: 'reach.csv', mimeType: 'text/csv', buffer });
	const found = page.locator('[data-part="reach.csv"][data-table="reach"]').last();
	return found.waitFor({ timeout: 10_000 }).then(
		() => [],
		() => ['a sound file is not read any more']
	);
}

/** `runs` is not asked: each file once. */
export const prove: Proof = async ({ log }) => {
	const { done, add } = record<Dropped>('hostile', path.basename(process.env.WIJKLADDER_COMMANDS ?? ''));
	const site = await currentSite();
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-hostile-'));
	const server = await serve({ folder: site, port: 0, host: '127.0.0.1' });
	const browser = await chromium.launch({
		executablePath: browserPath() || undefined,
		args: chromiumArguments
	});
	const lines: string[] = [];
	const outcomes: Dropped[] = [];
	try {
		const files = writeHostile(folder);
		const origin = `http://127.0.0.1:${server.port}`;
		for (const one of files) {
			let outcome = done.get(one.what);
			if (!outcome) {
				const watched = watch(await browser.newPage(), origin);
				await watched.page.goto(`${origin}/gegevens`, { waitUntil: 'networkidle' });
				await watched.page.locator('.drop:not([disabled])').waitFor();
				outcome = await drop(watched, one);
				outcome.faults.push(...(await alive(watched.page)));
				await watched.page.close();
				add(one.what, outcome);
			}
			outcomes.push(outcome);
			const { took, said, faults } = outcome;
			const size = `${(statSync(one.file).size / 1024 / 1024).toFixed(1)} MB`;
			lines.push(
				`${took.toFixed(0).padStart(6)} ms | ${one.what} (${size}) | ${faults.length > 0 ? `WRONG: ${faults.join('; ')} | ` : ''}${said.slice(0, 140)}`
			);
			log(lines.at(-1) ?? '');
		}
	} finally {
		await browser.close();
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	}
	const wrong = outcomes.filter((one) => one.faults.length > 0).length;
	return {
		passed: wrong === 0,
		summary: [
			...lines,
			`${outcomes.length} files, slowest ${Math.max(...outcomes.map((one) => one.took)).toFixed(0)} ms, ${wrong} wrong; load ${loadavg()[0]?.toFixed(1) ?? ''}`
		].join('\n')
	};
};
