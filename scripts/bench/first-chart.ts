// One cold visit to a page: what it costs and how long it takes until a chart is visible.
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { apply, type Condition } from './conditions.ts';

export const visitKeys = [
	'bytesToFirstChart',
	'requestsToFirstChart',
	'bytes',
	'requests',
	'firstContentfulPaint',
	'largestContentfulPaint',
	'timeToFirstChart',
	'totalBlockingTime',
	'layoutShift',
	'heap'
] as const;

/** Milliseconds, bytes (as transferred, headers included) and counts. */
export type Visit = Record<(typeof visitKeys)[number], number | null>;

/** What observe.js leaves in the page. */
interface Observed {
	firstChart: number | null;
	firstContentfulPaint: number | null;
	largestContentfulPaint: number | null;
	blocking: number;
	longestTask: number;
	layoutShift: number;
}

declare global {
	interface Window {
		observed: Observed;
	}
}

export const observer = fileURLToPath(new URL('observe.js', import.meta.url));

interface Transfer {
	/** Seconds on the browser's own clock. */
	sent: number;
	bytes: number;
}

/** Counts what goes over the network from now on. */
async function countTransfers(session: CDPSession): Promise<Map<string, Transfer>> {
	const transfers = new Map<string, Transfer>();
	session.on('Network.requestWillBeSent', ({ requestId, timestamp, request }) => {
		if (request.url.startsWith('http')) transfers.set(requestId, { sent: timestamp, bytes: 0 });
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const transfer = transfers.get(requestId);
		if (transfer) transfer.bytes = encodedDataLength;
	});
	await session.send('Network.enable');
	return transfers;
}

/** A new visitor: nothing in cache, nothing remembered. */
export async function visitor(
	browser: Browser,
	condition: Condition
): Promise<{ page: Page; session: CDPSession }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await apply(session, condition);
	return { page, session };
}

async function heapOf(session: CDPSession): Promise<number | null> {
	await session.send('Performance.enable');
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? null;
}

/** Visits a page once. A page that shows no chart within half a minute yields nulls. */
export async function visit(browser: Browser, url: string, condition: Condition): Promise<Visit> {
	const { page, session } = await visitor(browser, condition);
	const transfers = await countTransfers(session);
	await page.addInitScript({ path: observer });
	await page.goto(url, { waitUntil: 'load' });
	await page
		.waitForFunction(() => window.observed.firstChart !== null, null, { timeout: 30_000 })
		.catch(() => null);
	await page.waitForLoadState('networkidle');
	// Whatever a page still does after loading may block or shift as well.
	await page.waitForTimeout(1000);
	const observed = await page.evaluate(() => window.observed);
	const heap = await heapOf(session);
	await page.context().close();

	const all = [...transfers.values()];
	const begun = Math.min(...all.map((one) => one.sent));
	// What stands in the page before anything is painted is visible at the first paint.
	const chart =
		observed.firstChart === null ? null : Math.max(observed.firstChart, observed.firstContentfulPaint ?? 0);
	const before = chart === null ? [] : all.filter((one) => (one.sent - begun) * 1000 <= chart);
	const sum = (list: Transfer[]) => list.reduce((total, one) => total + one.bytes, 0);
	return {
		bytesToFirstChart: chart === null ? null : sum(before),
		requestsToFirstChart: chart === null ? null : before.length,
		bytes: sum(all),
		requests: all.length,
		firstContentfulPaint: observed.firstContentfulPaint,
		largestContentfulPaint: observed.largestContentfulPaint,
		timeToFirstChart: chart,
		totalBlockingTime: observed.blocking,
		layoutShift: observed.layoutShift,
		heap
	};
}
