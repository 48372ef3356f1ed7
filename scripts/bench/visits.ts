// Visits merged into a large sealed file on the households page: how many are opened and checked a second, what merging and writing take beside opening
// the file, and what sealing all of it there takes beside the command.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { demonstrationIdentity } from '../../src/lib/server/demonstration-keys.ts';
import { seal } from '../../src/lib/vault/seal.ts';
import { plaintextHash, writeVisit } from '../../src/lib/vault/visits/lines.ts';
import { sealVisit, visitFileName } from '../../src/lib/vault/visits/seal-visit.ts';
import type { VisitEvent } from '../../src/lib/vault/visits/visit.ts';
import { root } from '../inputs.mjs';
import { over } from './against.ts';
import { observer, visitor } from './first-chart.ts';
import { contentsOf, forgetMost, mostMemory, press } from './households.ts';
import { mediansOf } from './median.ts';

const patience = 240_000;
/**
 * Milliseconds: opening the file until its figures are drawn; opening and checking all visits; folding them in; writing, reading back,
 * opening and sealing the new file. Bytes that the page's process held at most: until the file was open, and from then until the new one was there.
 */
const keys = ['open', 'check', 'fold', 'write', 'sealing', 'opening', 'memory', 'longestTask'] as const;
type Taken = Record<(typeof keys)[number], number | null>;

export interface VisitTimes extends Taken {
	assessments: number;
	visits: number;
	/** Opened and checked on two workers. */
	visitsASecond: number | null;
	/** `npm run seal -- <the sealed file> --role researcher`: the same rows, opened, cut and sealed. */
	command: number;
	/** Folding and writing over opening; opening and sealing there over the command. */
	ratio: Record<'merging' | 'sealing', number | null>;
	load: [number, number];
}

/** One visit a family, by turns of four devices, each with two events a domain. */
async function writeVisits(folder: string, count: number): Promise<string[]> {
	const [leader, coach] = await Promise.all([demonstrationIdentity('leider'), demonstrationIdentity('K3')]);
	const devices = Array.from({ length: 4 }, () => ({
		device: crypto.randomUUID(),
		sequence: 0,
		previous: null as string | null
	}));
	const files: string[] = [];
	for (let place = 0; place < count; place++) {
		const one = devices[place % devices.length];
		if (!one) continue;
		const common = { household: `H-${String(place * 7).padStart(6, '0')}`, date: '2012-01-10' };
		const events = lifeDomainIds.flatMap((domain, nth): VisitEvent[] =>
			(['coach', 'family'] as const).map((assessor) => ({
				...{ event: crypto.randomUUID(), ...common, kind: 'assessment' as const, domain, assessor },
				...{ rung: 1 + ((place + nth) % 5), reason: 'Zo keken we er samen naar.' }
			}))
		);
		const made = `2012-01-10T10:00:${String(place % 60).padStart(2, '0')}.000Z`;
		const head = {
			contract: 1 as const,
			programme: 'velve-lindenhof',
			coach: 'K3',
			visit: crypto.randomUUID()
		};
		const { device, previous } = one;
		const sequence = ++one.sequence;
		const plain = writeVisit({ head: { ...head, device, sequence, previous, made }, events }, coach);
		one.previous = plaintextHash(plain);
		const file = path.join(folder, visitFileName());
		writeFileSync(file, await sealVisit(plain, [coach.recipient, leader.recipient]));
		files.push(file);
	}
	return files;
}

/** Milliseconds since a moment until something shows. */
async function since(page: Page, from: number, selector: string): Promise<number> {
	const seen = await page.waitForFunction(
		(what) => (document.querySelector(what) === null ? null : performance.now()),
		selector,
		{ timeout: patience, polling: 'raf' }
	);
	return Number(await seen.jsonValue()) - from;
}
/** A press on what cannot be pressed yet is lost, and waited for until all patience is gone. */
async function click(page: Page, selector: string): Promise<number> {
	await page.locator(`${selector}:enabled`).waitFor();
	return page.evaluate((what) => {
		const now = performance.now();
		document.querySelector<HTMLElement>(what)?.click();
		return now;
	}, selector);
}

async function measure(
	browser: Browser,
	url: string,
	file: string,
	visits: readonly string[]
): Promise<Taken> {
	const { secret } = await demonstrationIdentity('leider');
	const { page } = await visitor(browser, { name: 'fullSpeed' });
	try {
		await page.addInitScript({ path: observer });
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.locator('[data-ready]').waitFor();
		await page.locator('.drop input[type="file"]').setInputFiles(file);
		await page.getByRole('textbox').fill(secret);
		const open = await press(page, 'button[type="submit"]');
		const opening = await mostMemory(browser);
		await forgetMost(browser);
		await page.locator('[data-visits] .key .actions button').last().click();
		await page.locator('[data-visits] [data-key="open"]').waitFor();
		// The last file that is opened and checked, and the first sight of what came of it.
		const told = page.evaluate(
			() =>
				new Promise<[number, number, number]>((resolve) => {
					let [from, checked] = [0, 0];
					document.addEventListener('change', () => (from ||= performance.now()), {
						capture: true,
						once: true
					});
					const look = () => {
						const bar = document.querySelector<HTMLProgressElement>('[data-visits] .running progress');
						if (!checked && bar && bar.value === bar.max) checked = performance.now();
						if (!document.querySelector('[data-visits] [data-merged]')) return;
						watch.disconnect();
						resolve([from, checked || performance.now(), performance.now()]);
					};
					const watch = new MutationObserver(look);
					watch.observe(document.body, { subtree: true, childList: true, attributes: true });
				})
		);
		await page.locator('[data-visits] .drop input[type=file]').setInputFiles([...visits]);
		const [from, checked, folded] = await told;
		const merged = await page.locator('[data-visits] [data-merged]').getAttribute('data-merged');
		if (Number(merged) !== visits.length) throw new Error(`${merged} of ${visits.length} visits came in`);
		const write = await since(
			page,
			await click(page, '[data-visits] .file button.strong'),
			'[data-visits] .file[data-made]'
		);
		const longestTask = await page.evaluate(() => window.observed.longestTask);
		const memory = await mostMemory(browser);
		// No researcher of the demonstration has a key.
		const { recipient } = await demonstrationIdentity('leider');
		await page.locator('[data-role] textarea').fill(recipient);
		const sealing = await since(
			page,
			await click(page, '[data-role] .file button.strong'),
			'[data-role] .file[data-made]'
		);
		const [check, fold] = [checked - from, folded - checked];
		return { open, check, fold, write, sealing, opening, memory, longestTask };
	} finally {
		await page.context().close();
	}
}

/** @param launch a browser of its own for each run, since memory is told per process */
export async function measureVisits(
	launch: () => Promise<Browser>,
	url: string,
	{ rows, visits, runs, say }: { rows: number; visits: number; runs: number; say: (text: string) => unknown }
): Promise<VisitTimes> {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-visits-'));
	try {
		say(`${rows} assessments and ${visits} visits: sealing`);
		const leader = await demonstrationIdentity('leider');
		const file = path.join(folder, 'huishoudens.age');
		const { bytes } = await seal({ ...(await contentsOf(rows)), lock: { recipients: [leader.recipient] } });
		writeFileSync(file, bytes);
		mkdirSync(path.join(folder, 'bezoeken'));
		const files = await writeVisits(path.join(folder, 'bezoeken'), visits);
		const key = path.join(folder, 'sleutel.txt');
		writeFileSync(key, `${leader.secret}\n`, { mode: 0o600 });
		const before = loadavg()[0] ?? 0;
		const all: (Taken & { command: number })[] = [];
		for (let run = 0; run < runs; run++) {
			const from = performance.now();
			const out = path.join(folder, 'onderzoeker.age');
			const words = [
				file,
				'--role',
				'researcher',
				'--recipient',
				leader.recipient,
				'--identity',
				key,
				'--out',
				out
			];
			const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'seal', ...words], {
				cwd: root
			});
			if (status !== 0) throw new Error(stderr.toString());
			const command = performance.now() - from;
			const browser = await launch();
			const taken = await measure(browser, url, file, files);
			await browser.close();
			say(JSON.stringify({ ...taken, command }));
			all.push({ ...taken, command });
		}
		const { command, ...taken } = mediansOf(all, [...keys, 'command']);
		const sum = (one: number | null, other: number | null) =>
			one === null || other === null ? null : one + other;
		return {
			...{ assessments: rows, visits, ...taken, command: command ?? 0 },
			visitsASecond: taken.check && Math.round(visits / (taken.check / 1000)),
			ratio: {
				merging: over(sum(taken.fold, taken.write), taken.open),
				sealing: over(sum(taken.open, taken.sealing), command)
			},
			load: [before, loadavg()[0] ?? 0]
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
