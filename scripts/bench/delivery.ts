// A delivery of a million rows on the data page beside its floor, DuckDB-Wasm with the rules as SQL in the same browser: the same problems, how long,
// and how much memory; and the same rows as a workbook.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { root } from '../inputs.mjs';
import { inTurn, over } from './against.ts';
import { observer } from './first-chart.ts';
import { mostMemory } from './households.ts';
import { writeWorkbook } from './delivery-workbook.ts';
import { factsOf, assertSame, named } from './intake.ts';
import { writeIntakeFolder } from './intake-folder.ts';
import { busy } from './busy.ts';
import { mediansOf } from './median.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import type { DeliveryBasis } from '../../src/lib/subjects/data/view/delivery/order.ts';

const patience = 300_000;
const keys = ['took', 'cpu', 'longestTask', 'memory'] as const;
type Taken = Record<(typeof keys)[number], number | null>;
type Found = [number | null, string | null, string];

export interface DeliveryTimes {
	rows: number;
	problems: number;
	/** Medians: milliseconds from the picked files to the shown list, those that its process was busy, the longest task of the page's thread, most bytes. */
	page: Taken;
	duckdb: Taken;
	/** The same rows in a workbook. */
	workbook: Taken;
	/** The page over DuckDB-Wasm, and the workbook over the page's CSV. */
	ratio: Record<'took' | 'cpu' | 'memory' | 'workbook' | 'workbookCpu', number | null>;
	/** How busy the machine was before and after. */
	load: [number, number];
}

/** The rows as a spreadsheet of these parts writes them: semicolons, decimal commas, Windows-1252, CRLF. */
function asDelivered(folder: string): string {
	const place = path.join(folder, 'delivered');
	mkdirSync(place);
	const lines = readFileSync(path.join(folder, 'observations.csv'), 'utf8').trimEnd().split('\n');
	const written = lines.map((line, index) => {
		const cells = line.split(',');
		// From numerator to upper.
		if (index > 0)
			for (let at = 3; at <= Math.min(10, cells.length - 1); at++)
				cells[at] = (cells[at] ?? '').replace('.', ',');
		return cells.join(';');
	});
	// What UTF-8 alone can hold of the faults, as its Windows-1252 has them: a byte that means nothing, and a letter of DOS.
	const text = written
		.join('\r\n')
		.replaceAll('\uFFFD', '\u0081')
		.replaceAll('Ã©', '\u0082')
		.replaceAll('Register (', 'Registér (');
	writeFileSync(path.join(place, 'observations.csv'), Buffer.from(text, 'latin1'));
	cpSync(path.join(folder, 'areas.csv'), path.join(place, 'areas.csv'));
	return place;
}

/** A page with the floor on it. */
async function floorPage(folder: string, facts: string): Promise<string> {
	const place = path.join(folder, 'floor');
	mkdirSync(place);
	await build({
		entryPoints: [path.join(import.meta.dirname, 'delivery-floor.js')],
		outfile: path.join(place, 'floor.js'),
		...{ bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' }
	});
	const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
	for (const name of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'])
		cpSync(path.join(dist, name), path.join(place, name));
	writeFileSync(path.join(place, 'facts.json'), facts);
	const markup =
		'<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><link rel="icon" href="data:,">' +
		'<input type="file" multiple><script type="module" src="floor.js"></script></html>';
	writeFileSync(path.join(place, 'index.html'), markup);
	return place;
}

const filesIn = (place: string, observations = 'observations.csv') =>
	['areas.csv', observations].map((name) => path.join(place, name));

interface Measured {
	took: number;
	/** Milliseconds by then. */
	cpu: number;
	found: Found[];
}

async function measureFloor(page: Page, folder: string, spent: () => Promise<number>): Promise<Measured> {
	await page.waitForFunction(() => 'floor' in window, null, { timeout: patience });
	await page.locator('input').setInputFiles(filesIn(folder));
	const measured = await page.evaluate(() =>
		(window as unknown as { floor: () => Promise<{ took: number; found: Found[] }> }).floor()
	);
	return { ...measured, cpu: await spent() };
}

/** From the files to the shown list; then the whole of it, a page at a time. */
async function measurePage(
	page: Page,
	delivered: string,
	observations: string,
	spent: () => Promise<number>
): Promise<Measured> {
	await page.locator('.drop:not([disabled])').waitFor();
	const from = page.evaluate(
		() =>
			new Promise<number>((resolve) =>
				document.addEventListener('change', () => resolve(performance.now()), { capture: true, once: true })
			)
	);
	await page.locator('input[type="file"]').first().setInputFiles(filesIn(delivered, observations));
	const drawn = await page.waitForFunction(
		() => {
			const refusal = document.querySelector('[data-refusal]');
			if (refusal) throw new Error(`the page refuses: ${refusal.textContent}`);
			return document.querySelector('tr[data-code]') ? performance.now() : null;
		},
		null,
		{ timeout: patience, polling: 'raf' }
	);
	const took = Number(await drawn.jsonValue()) - (await from);
	const cpu = await spent();
	const found: Found[] = [];
	for (const which of [0, 1]) {
		await page.locator('.kinds button').nth(which).click();
		// Until its first page is there the last one of the other list stands.
		await page.locator('tr[data-code][aria-rowindex="2"]').waitFor();
		for (;;) {
			const rows = page.locator(`tr[data-code][data-file^="${observations}"]`);
			await rows.first().waitFor();
			found.push(
				...(await rows.evaluateAll((all) =>
					all.map(({ dataset }): Found => [
						dataset.row ? Number(dataset.row) : null,
						dataset.column || null,
						dataset.code ?? ''
					])
				))
			);
			const next = page.locator('.problems .pager button[aria-disabled="false"]').last();
			const last = await page.locator('.problems .pager button').last().getAttribute('aria-disabled');
			if (last !== 'false') break;
			const before = await rows.first().getAttribute('aria-rowindex');
			await next.click();
			await page.waitForFunction(
				(was) => document.querySelector('tr[data-code]')?.getAttribute('aria-rowindex') !== was,
				before
			);
		}
	}
	return { took, cpu, found };
}

const names = (found: readonly Found[]): string[] => found.map((one) => named(...one)).sort();

/** Rows of too few or too many cells are a thing of texts, with the gaps that they leave: in a sheet such a row has empty cells, or some beside the table. */
function withoutShapes(found: readonly Found[], misshapen: ReadonlySet<number | null>): Found[] {
	return found.filter(([row, , code]) => !misshapen.has(row) && code !== 'period-gap');
}

/** All in turn, each in a browser of its own. @param site a built site */
export async function measureDelivery(
	launch: () => Promise<Browser>,
	site: string,
	{ rows, runs, say }: { rows: number; runs: number; say: (text: string) => unknown }
): Promise<DeliveryTimes> {
	const folder = path.join(tmpdir(), `wijkladder-delivery-${process.pid}`);
	say(`${rows} rows: writing the delivery`);
	writeIntakeFolder(folder, rows, 'intake');
	const delivered = asDelivered(folder);
	writeWorkbook(path.join(folder, 'observations.csv'), path.join(delivered, 'observations.xlsx'));
	const floor = await floorPage(folder, factsOf(folder));
	const { programme, indicators, results, questionnaire } = readDefinitions(
		path.join(root, 'indicators'),
		folder
	);
	const before = loadavg()[0] ?? 0;
	say(`${rows} rows: as a text, as a workbook and in DuckDB-Wasm, ${runs} times in turn`);
	const founds: Found[][][] = [[], [], []];
	const [page, duckdb, workbook] = await inTurn(
		launch,
		[site, floor, site],
		runs,
		async (browser, origin, which) => {
			const tab = await browser.newPage();
			await tab.addInitScript({ path: observer });
			// The rules of the delivered programme, not of the site that is served.
			await tab.route('**/gegevens-basis.json', async (route) => {
				const own = (await (await route.fetch()).json()) as DeliveryBasis & { build: string };
				const { zrm } = own.definitions;
				const definitions = { programme, indicators, results, questionnaire, ...(zrm && { zrm }) };
				const basis: DeliveryBasis = {
					...own,
					definitions,
					areas: [],
					breaks: 'indicator,period,kind,reason\n'
				};
				await route.fulfill({ json: { ...basis, build: own.build } });
			});
			await tab.goto(which === 1 ? `${origin}/` : `${origin}/gegevens`, { waitUntil: 'networkidle' });
			await tab.evaluate(() => (window.observed.longestTask = 0));
			const idle = await busy(browser);
			const spent = async () => (await busy(browser)) - idle;
			const measured = await (which === 1
				? measureFloor(tab, folder, spent)
				: measurePage(tab, delivered, which === 0 ? 'observations.csv' : 'observations.xlsx', spent));
			founds[which]?.push(measured.found);
			const longestTask = await tab.evaluate(() => window.observed.longestTask);
			say(
				`${['text', 'DuckDB-Wasm', 'workbook'][which]}: ${measured.took.toFixed(0)} ms (${measured.cpu.toFixed(0)} ms busy), longest task ${longestTask.toFixed(0)} ms`
			);
			return { took: measured.took, cpu: measured.cpu, longestTask, memory: await mostMemory(browser) };
		}
	);
	rmSync(folder, { recursive: true, force: true });
	const [texts = [], floors = [], workbooks = []] = founds;
	const [first = []] = texts;
	for (const other of [...texts, ...floors]) assertSame(names(first), names(other));
	const misshapen = new Set(first.flatMap(([row, , code]) => (code === 'truncated-row' ? [row] : [])));
	for (const other of workbooks)
		assertSame(names(withoutShapes(first, misshapen)), names(withoutShapes(other, misshapen)));
	const [ours, its, sheets] = [mediansOf(page, keys), mediansOf(duckdb, keys), mediansOf(workbook, keys)];
	const ratio = {
		took: over(ours.took, its.took),
		cpu: over(ours.cpu, its.cpu),
		memory: over(ours.memory, its.memory),
		workbook: over(sheets.took, ours.took),
		workbookCpu: over(sheets.cpu, ours.cpu)
	};
	const load: [number, number] = [before, loadavg()[0] ?? 0];
	return { rows, problems: first.length, page: ours, duckdb: its, workbook: sheets, ratio, load };
}
