// A site made in a tab beside the same site made by the command, in turn: how long, how long busy, how much memory, the longest task of the page; and
// how large the worker is beside the server's own code, bundled for Node and packed alike.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { programs } from '../programs.mjs';
import { root } from '../sources.mjs';
import { serve } from '../serve/server.mjs';
import { observer } from './first-chart.ts';
import { busy } from './busy.ts';
import { coldBuild, compared, overEach, watchedBuild } from './cold.ts';
import { renderers } from './households.ts';
import { mediansOf, rounded } from './median.ts';
import { watchMemory } from './watched.ts';

const folder = path.join(root, 'data/velve-lindenhof');
const keys = [...compared, 'longestTask', 'load'] as const;
/** Milliseconds, bytes, and how many processes wanted a processor as it began. Null where the system does not say. */
type Made = Record<(typeof keys)[number], number | null>;

export interface Publishing {
	/** Its programs at hand, as those of a tab are. */
	command: Made;
	/** Where it has to bundle them first. */
	cold: Made;
	tab: Made;
	/** Of the tab to either; null where one was not measured. */
	ratio: Record<'command' | 'cold', Record<(typeof compared)[number], number | null>>;
	/** Brotli bytes of the worker, of the server's own code, and the one to the other. */
	code: { worker: number; server: number; ratio: number };
}

/** `npm run build` without compressing. */
const settings = (scratch: string): NodeJS.ProcessEnv => ({
	WIJKLADDER_DATA: folder,
	WIJKLADDER_BUILD: path.join(scratch, 'site'),
	WIJKLADDER_COMPRESS: 'no'
});

const byCommand = { command: (env: NodeJS.ProcessEnv) => watchedBuild(root, env), cold: coldBuild };

/** One that sees nothing would tell of no task either. @throws where it does not see a long one */
async function observerSees(page: Page): Promise<void> {
	await page.evaluate(() =>
		setTimeout(() => {
			const until = performance.now() + 80;
			let turns = 0;
			while (performance.now() < until) turns++;
			return turns;
		})
	);
	await page.waitForFunction(() => window.observed.longestTask >= 50, undefined, { timeout: 10_000 });
}

async function inTab(launch: () => Promise<Browser>, url: string): Promise<Made> {
	const [load = 0] = loadavg();
	const browser = await launch();
	try {
		const page = await browser.newPage();
		await page.addInitScript({ path: observer });
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.locator('[data-publish="ready"]').waitFor();
		await observerSees(page);
		await page.evaluate(() => (window.observed.longestTask = 0));
		const before = await busy(browser);
		// All the while: Chromium has the system forget a page's highest when it has told its own statistics.
		const watched = watchMemory(await renderers(browser));
		const started = performance.now();
		await page.locator('input[webkitdirectory]').setInputFiles(folder);
		await page.locator('[data-finished]').waitFor({ timeout: 900_000 });
		const took = performance.now() - started;
		const longestTask = await page.evaluate(() => window.observed.longestTask);
		return {
			...{ took, longestTask, load },
			busy: (await busy(browser)) - before,
			memory: watched.end()
		};
	} finally {
		await browser.close();
	}
}

const packed = (bytes: Uint8Array): number =>
	brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The programs that write pages as Node runs them, in one file with the packages that they bring along; DuckDB itself is no code of ours. */
async function serverCode(made: string): Promise<Uint8Array> {
	const at = (name: string) => JSON.stringify(path.join(made, 'server', name));
	const bundled = await build({
		stdin: {
			contents: ['index.js', 'manifest-full.js', 'internal.js', 'work-out.js']
				.map((name, place) => `export * as part${place} from ${at(name)};`)
				.join('\n'),
			resolveDir: root
		},
		absWorkingDir: root,
		bundle: true,
		write: false,
		minify: true,
		legalComments: 'none',
		platform: 'node',
		format: 'esm',
		target: 'es2022',
		conditions: ['production'],
		external: ['@duckdb/node-api', '@duckdb/duckdb-wasm', '*.wasm', '*.node'],
		define: { 'process.env.NODE_ENV': '"production"' },
		tsconfigRaw: {},
		logLevel: 'error'
	});
	return bundled.outputFiles[0]?.contents ?? new Uint8Array();
}

async function codeOf(): Promise<Publishing['code']> {
	const made = await programs();
	if (made === null) throw new Error('the programs could not be made');
	const workers = path.join(made, 'client/_app/immutable/workers');
	const name = readdirSync(workers).find((one) => /^site-worker-.*\.js$/.test(one));
	const worker = packed(readFileSync(path.join(workers, name ?? '')));
	const server = packed(await serverCode(made));
	return { worker, server, ratio: rounded(worker / server) ?? NaN };
}

/** @param site the built site of this version, from which the tab takes its programs */
export async function measurePublishing(
	launch: () => Promise<Browser>,
	site: string,
	{ runs, say }: { runs: number; say: (text: string) => void }
): Promise<Publishing> {
	const code = await codeOf();
	say(`worker ${code.worker} bytes, server ${code.server} bytes of brotli`);
	const server = await serve({ folder: site, port: 0, host: '127.0.0.1' });
	const scratch = mkdtempSync(path.join(tmpdir(), 'bench-publishing-'));
	const made: Record<'command' | 'cold' | 'tab', Made[]> = { command: [], cold: [], tab: [] };
	try {
		for (let run = 0; run < runs; run++)
			for (const which of ['command', 'tab', 'cold'] as const) {
				const one =
					which === 'tab'
						? await inTab(launch, `${server.url}/gegevens/publiceren`)
						: { ...(await byCommand[which](settings(scratch))), longestTask: null };
				made[which].push(one);
				say(`${run + 1}/${runs} ${which}: ${JSON.stringify(one)}`);
			}
	} finally {
		await server.close();
		rmSync(scratch, { recursive: true, force: true });
	}
	const [command, cold, tab] = [made.command, made.cold, made.tab].map((one) => mediansOf(one, keys)) as [
		Made,
		Made,
		Made
	];
	const ratio = { command: overEach(compared, tab, command), cold: overEach(compared, tab, cold) };
	return { command, cold, tab, ratio, code };
}
