// Opening a sealed household file and choosing among what is in it: the demonstration, and generated files of any size.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { noVisits } from '../../src/lib/vault/admission.ts';
import type { Contents } from '../../src/lib/vault/contents.ts';
import { seal } from '../../src/lib/vault/seal.ts';
import { others, warmChanges } from './filter.ts';
import { observer, visitor } from './first-chart.ts';
import { median, rounded } from './median.ts';

export interface Opening {
	/** From the press to the drawn ladder, the start of DuckDB included; milliseconds. */
	open: number | null;
	/** The longest task on the page's thread from the press until all choices were made. */
	longestTask: number | null;
	/** Most memory that the page and its workers ever took (Linux only), in bytes. */
	memory: number | null;
	/** Medians from a warm change to the drawn view. */
	coach: number | null;
	area: number | null;
}

const patience = 120_000;
const dates = ['2009-02-01', '2009-08-01', '2010-02-01', '2010-08-01', '2011-02-01'];

/** A sealed file of about so many assessments, of invented households. */
export async function contentsOf(count: number): Promise<Contents> {
	const { catalogue, engine } = await openProgramme(undefined, { protection: false });
	await engine.close();
	const areas = catalogue.areas.filter((one) => one.role === 'experiment').map((one) => one.area);
	const households = Array.from({ length: Math.ceil(count / (8 * dates.length)) }, (_, place) => ({
		household: `H-${String(place).padStart(6, '0')}`,
		area: areas[place % areas.length] ?? '',
		started: '2009-01-05',
		ended: place % 9 === 0 ? '2011-05-01' : null,
		end_reason: null,
		coach: `C${place % 12}`,
		adults: 1 + (place % 2),
		children: place % 4,
		consent: '2009-01-05',
		withdrawn: null
	}));
	const assessments = households.flatMap(({ household }, place) =>
		lifeDomainIds.flatMap((domain, nth) =>
			dates.map((date, turn) => ({
				...{ household, domain, date, assessor: 'coach', coach: null },
				rung: 1 + ((place * 7 + nth * 3 + turn * (place % 3)) % 5)
			}))
		)
	);
	return {
		rows: {
			...{
				households,
				assessments,
				results: [],
				actions: [],
				surveys: [],
				responses: [],
				left_out: [],
				clients: [],
				effort: []
			},
			...noVisits
		},
		programme: catalogue.programme,
		madeOn: '2012-01-05',
		retainUntil: '2999-12-31'
	};
}

/** Writes such a file; returns the key that opens it. */
async function write(file: string, count: number): Promise<string> {
	const identity = await generateIdentity();
	const lock = { recipients: [await identityToRecipient(identity)] };
	const { bytes } = await seal({ ...(await contentsOf(count)), lock });
	writeFileSync(file, bytes);
	return identity;
}

/** The processes of its pages. */
export async function renderers(browser: Browser): Promise<number[]> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.filter((one) => one.type === 'renderer').map((one) => one.id);
}

/** The most that any page's process ever held, or since `forgetMost`; null where the system does not say. */
export async function mostMemory(browser: Browser): Promise<number | null> {
	try {
		const held = (await renderers(browser)).map(
			(id) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
		);
		return Math.max(...held.map((one) => Number(one ?? 0) * 1024));
	} catch {
		return null;
	}
}

/** The system tells anew from here what a page's process held at most. */
export async function forgetMost(browser: Browser): Promise<void> {
	for (const id of await renderers(browser))
		try {
			writeFileSync(`/proc/${id}/clear_refs`, '5');
		} catch {
			// Elsewhere than on Linux, where nothing is told either.
		}
}

/** Presses a button and waits until the ladder stands still. */
export async function press(page: Page, button: string): Promise<number | null> {
	const from = await page.evaluate((selector) => {
		window.observed.longestTask = 0;
		const now = performance.now();
		document.querySelector<HTMLElement>(selector)?.click();
		return now;
	}, button);
	const drawn = await page
		.waitForFunction(
			() =>
				document.querySelector('[data-vault="open"] [data-live="still"] [data-domain] svg') === null
					? null
					: performance.now(),
			null,
			{ timeout: patience, polling: 'raf' }
		)
		.then((handle) => handle.jsonValue())
		.catch(() => null);
	return drawn === null ? null : drawn - from;
}

async function measure(
	browser: Browser,
	url: string,
	own: { file: string; key: string } | null,
	changes: number
): Promise<Opening> {
	const { page } = await visitor(browser, { name: 'fullSpeed' });
	try {
		await page.addInitScript({ path: observer });
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.locator('[data-ready]').waitFor();
		if (own) {
			await page.locator('.drop input[type="file"]').setInputFiles(own.file);
			await page.getByRole('textbox').fill(own.key);
		}
		const open = await press(page, own ? 'button[type="submit"]' : 'section.card button');
		const missing = { open, longestTask: null, memory: null, coach: null, area: null };
		if (open === null) return missing;
		const [coaches, areas] = ['select[name="coach"]', 'select[name="area"]'] as const;
		const coach = await warmChanges(page, coaches, await others(page, coaches), changes);
		const area = await warmChanges(page, areas, await others(page, areas), changes);
		const longestTask = await page.evaluate(() => window.observed.longestTask);
		return { open, longestTask, memory: await mostMemory(browser), coach, area };
	} finally {
		await page.context().close();
	}
}

const keys = ['open', 'longestTask', 'memory', 'coach', 'area'] as const;
const medians = (all: readonly Opening[]): Opening => {
	const [open, longestTask, memory, coach, area] = keys.map((key) =>
		rounded(median(all.map((one) => one[key])))
	);
	const known = (value: number | null | undefined) => value ?? null;
	return {
		open: known(open),
		longestTask: known(longestTask),
		memory: known(memory),
		coach: known(coach),
		area: known(area)
	};
};

/**
 * The demonstration (null where none ships) and files of these many assessments, each opened by new visitors.
 * @param launch a browser of its own for each file, since memory is told per process
 */
export async function measureHouseholds(
	launch: () => Promise<Browser>,
	url: string,
	{ sizes, runs, say }: { sizes: readonly number[]; runs: number; say: (text: string) => unknown }
): Promise<Record<string, Opening>> {
	const results: Record<string, Opening> = {};
	const repeat = async (own: { file: string; key: string } | null): Promise<Opening> => {
		const all: Opening[] = [];
		for (let run = 0; run < runs; run++) {
			const browser = await launch();
			all.push(await measure(browser, url, own, 8));
			await browser.close();
		}
		return medians(all);
	};
	say(`the demonstration's households: ${runs} visits`);
	results.demonstration = await repeat(null);
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-bench-'));
	try {
		for (const size of sizes) {
			const file = path.join(folder, `${size}.age`);
			say(`${size} assessments: sealing, then ${runs} visits`);
			const key = await write(file, size);
			results[size] = await repeat({ file, key });
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
	return results;
}
