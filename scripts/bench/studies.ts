// The pages of the studies: an assumption of the costs that is moved, and the questionnaire of many drawn once its data are there.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import Papa from 'papaparse';
import { seededUniform } from '../../src/lib/statistics/distributions/seeded-normals.ts';
import { serve } from '../serve/server.mjs';
import { root } from '../sources.mjs';
import { observer, visitor } from './first-chart.ts';
import { mediansOf } from './median.ts';

const respondents = { coach: 45, organisation: 52 };
const waves = ['2009', '2010', '2011', '2012'];
const moves = 15;

const costKeys = ['first', 'median', 'longest', 'longestTask'] as const;
const drawnKeys = ['drawn', 'whole', 'longestTask', 'firstPaint', 'firstLongestTask'] as const;
/** Milliseconds: from the press until the page shows what follows from it; and the longest task of the page, 0 where none lasted 50. */
export type CostTimes = Record<(typeof costKeys)[number], number | null>;
/**
 * Milliseconds, of whoever comes by a link inside the site: from the last byte that the page waits for until everything in the window is
 * painted (`drawn`), and everything on the page (`whole`); the longest task meanwhile, 0 where none lasted 50. The same task, and the first
 * paint since the address was asked for, of a new visitor who comes to the page itself.
 */
export type DrawnTimes = Record<(typeof drawnKeys)[number], number | null>;

/** Notes when a key goes down on the slider, and when what stands below it is no longer of another assumption. */
const watchSlider = () => {
	const marks = { pressed: 0, times: [] as number[] };
	Object.assign(window, { marks });
	addEventListener('keydown', () => (marks.pressed = performance.now()), true);
	const balance = document.querySelector('[data-figure="costs"]')?.closest('[data-live]');
	if (!balance) throw new Error('the page has no costs');
	new MutationObserver(() => {
		if (balance.getAttribute('data-live') !== 'still' || marks.pressed === 0) return;
		const { pressed } = marks;
		marks.pressed = 0;
		requestAnimationFrame(() => marks.times.push(performance.now() - pressed));
	}).observe(balance, { attributes: true, attributeFilter: ['data-live'] });
};

async function timesOf(page: Page): Promise<number[]> {
	return page.evaluate(() => (window as unknown as { marks: { times: number[] } }).marks.times);
}

async function measureCosts(browser: Browser, url: string): Promise<CostTimes> {
	const { page } = await visitor(browser, { name: 'fullSpeed' });
	try {
		await page.addInitScript({ path: observer });
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.evaluate(watchSlider);
		await page.evaluate(() => (window.observed.longestTask = 0));
		await page.locator('input[type="range"]').focus();
		for (let move = 0; move < moves; move++) {
			await page.keyboard.press('ArrowRight');
			await page.waitForFunction(
				(count) => (window as unknown as { marks: { times: number[] } }).marks.times.length > count,
				move,
				{ polling: 20 }
			);
		}
		const [first = null, ...others] = await timesOf(page);
		const sorted = [...others].sort((one, other) => one - other);
		return {
			first,
			median: sorted[Math.floor(sorted.length / 2)] ?? null,
			longest: sorted.at(-1) ?? null,
			longestTask: await page.evaluate(() => window.observed.longestTask)
		};
	} finally {
		await page.context().close();
	}
}

interface Drawing {
	/** When what was put into the page had been painted. */
	painted: WeakMap<Node, number>;
	last: number;
}

/** Notes of whatever comes into the page when the frame that shows it is over. */
const watchDrawing = () => {
	window.observed.longestTask = 0;
	const drawing: Drawing = { painted: new WeakMap(), last: performance.now() };
	Object.assign(window, { drawing });
	new MutationObserver((records) => {
		const added = records.flatMap((one) => [...one.addedNodes]);
		drawing.last = performance.now();
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				for (const one of added) drawing.painted.set(one, performance.now());
			};
			port2.postMessage(null);
		});
	}).observe(document.body, { childList: true, subtree: true });
};

/** After all is quiet: when the last of the window, and of the page, had been painted. */
const readDrawing = () => {
	const { painted } = (window as unknown as { drawing: Drawing }).drawing;
	const times = { drawn: 0, whole: 0 };
	for (const one of document.querySelectorAll('main *')) {
		let at = 0;
		for (let node: Node | null = one; node; node = node.parentNode) at = Math.max(at, painted.get(node) ?? 0);
		times.whole = Math.max(times.whole, at);
		const { top, bottom, width } = one.getBoundingClientRect();
		if (top < innerHeight && bottom > 0 && width > 0) times.drawn = Math.max(times.drawn, at);
	}
	const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
	const there = Math.max(...entries.map((one) => one.responseEnd).filter((end) => end < times.drawn));
	const { longestTask } = window.observed;
	return { drawn: times.drawn - there, whole: times.whole - there, longestTask };
};

/** Comes from the neighbouring page, as readers do: the program runs already, and only this page's data and code are fetched. */
async function measureDrawn(browser: Browser, url: string): Promise<DrawnTimes> {
	const { page } = await visitor(browser, { name: 'fullSpeed' });
	const first = await visitor(browser, { name: 'fullSpeed' });
	try {
		await page.addInitScript({ path: observer });
		await page.goto(`${url}/onderzoek`, { waitUntil: 'networkidle' });
		await page.evaluate(watchDrawing);
		await page.locator('nav a[href$="/proces"]').first().click();
		await page.waitForFunction(() => {
			const { last } = (window as unknown as { drawing: Drawing }).drawing;
			return document.querySelector('#alfa') !== null && performance.now() - last > 1500;
		});
		const drawn = await page.evaluate(readDrawing);
		await first.page.addInitScript({ path: observer });
		await first.page.goto(`${url}/proces`, { waitUntil: 'networkidle' });
		await first.page.waitForTimeout(1000);
		const { firstContentfulPaint, longestTask } = await first.page.evaluate(() => window.observed);
		return { ...drawn, firstPaint: firstContentfulPaint, firstLongestTask: longestTask };
	} finally {
		await page.context().close();
		await first.page.context().close();
	}
}

/** The demonstration with 97 respondents who answered everything in each of four waves. */
function writeAnswers(folder: string): void {
	const own = path.join(root, 'data/velve-lindenhof');
	cpSync(own, folder, { recursive: true });
	const rows = Papa.parse<Record<string, string>>(readFileSync(path.join(own, 'responses.csv'), 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;
	const uniform = seededUniform(97);
	const answers = Object.entries(respondents).flatMap(([group, count]) => {
		const asked = rows.filter((one) => one.group === group);
		const items = [...new Set(asked.map((one) => one.item ?? ''))];
		const scores = new Map(
			items.map((item) => [item, asked.filter((one) => one.item === item).map((one) => one.score ?? '')])
		);
		return Array.from({ length: count }, (_, at) => at).flatMap((at) =>
			waves.flatMap((wave) =>
				items.map((item) => {
					const given = scores.get(item) ?? [];
					return [
						wave,
						group,
						`${group[0]}${at}`,
						'',
						item,
						given[Math.floor(uniform() * given.length)] ?? ''
					];
				})
			)
		);
	});
	const head = 'wave,group,respondent,organisation,item,score';
	writeFileSync(
		path.join(folder, 'responses.csv'),
		`${[head, ...answers.map((one) => one.join())].join('\n')}\n`
	);
}

async function built(folder: string): Promise<string> {
	const [data, site] = [path.join(folder, 'data'), path.join(folder, 'site')];
	writeAnswers(data);
	const env = { ...process.env, WIJKLADDER_DATA: data, WIJKLADDER_BUILD: site, WIJKLADDER_COMPRESS: 'no' };
	const code = await new Promise((resolve) =>
		spawn(process.execPath, ['scripts/build.mjs'], { cwd: root, env, stdio: 'ignore' }).on('close', resolve)
	);
	if (code !== 0) throw new Error(`the build of many answers ended with ${String(code)}`);
	return site;
}

/** Medians of so many new visitors. */
export async function measureStudies(
	launch: () => Promise<Browser>,
	folder: string,
	{ runs, say }: { runs: number; say: (text: string) => unknown }
): Promise<{ costs: CostTimes; process: DrawnTimes }> {
	const costs: CostTimes[] = [];
	const drawn: DrawnTimes[] = [];
	const own = await serve({ folder, port: 0, host: '127.0.0.1' });
	say(`costs: ${runs} visits of ${moves} moves`);
	for (let run = 0; run < runs; run++) {
		const browser = await launch();
		costs.push(await measureCosts(browser, `http://127.0.0.1:${own.port}/kosten`));
		await browser.close();
	}
	await own.close();
	const place = mkdtempSync(path.join(tmpdir(), 'wijkladder-answers-'));
	try {
		say('97 respondents, four waves: building');
		const many = await serve({ folder: await built(place), port: 0, host: '127.0.0.1' });
		say(`97 respondents, four waves: ${runs} visits`);
		for (let run = 0; run < runs; run++) {
			const browser = await launch();
			drawn.push(await measureDrawn(browser, `http://127.0.0.1:${many.port}`));
			await browser.close();
		}
		await many.close();
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
	return { costs: mediansOf(costs, costKeys), process: mediansOf(drawn, drawnKeys) };
}
