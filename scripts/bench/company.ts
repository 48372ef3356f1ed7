// A company of neighbourhoods weighed in a worker of a page: each way by itself, and all that the card asks for.
import { loadavg } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from '@playwright/test';
import { seededUniform } from '../../src/lib/statistics/distributions/seeded-normals.ts';
import { experimentUnit, type ToWeigh } from '../../src/lib/subjects/compare/figure/weigh.ts';
import { root } from '../sources.mjs';
import { median } from './median.ts';

const [neighbourhoods, quarters, before] = [20, 24, 10];
/** Answered by the bench itself: a worker needs an address. */
const place = 'http://bench.localhost/';

/** Shares that swing, each neighbourhood in its own way; the experiment falls from the start on. */
export function companyOf(seed: number): NonNullable<ToWeigh['panel']> {
	const uniform = seededUniform(seed);
	const course = (fall: number): number[] => {
		const [height, phase] = [0.05 + 0.2 * uniform(), 6 * uniform()];
		return Array.from(
			{ length: quarters },
			(_, t) => height + 0.01 * Math.sin(t / 2 + phase) + 0.01 * uniform() - (t < before ? 0 : fall)
		);
	};
	const series = Object.fromEntries([
		[experimentUnit, course(0.02)],
		...Array.from({ length: neighbourhoods }, (_, i): [string, number[]] => [`buurt-${i + 1}`, course(0)])
	]);
	return { series, before };
}

/** Milliseconds from the question to the answer, there and back again. */
export interface CompanyTimes {
	neighbourhoods: number;
	quarters: number;
	/** Synthetic difference-in-differences of the experiment alone. */
	alone: number | null;
	/** Three ways, each with its place among all, and the last one without each neighbourhood. */
	card: number | null;
	longestCard: number;
	load: number[];
}

/** The worker of the page, and one that answers with the estimate alone. */
async function workersOf(): Promise<{ card: string; alone: string }> {
	const bundled = async (contents: string): Promise<string> => {
		const { outputFiles } = await build({
			stdin: { contents, resolveDir: path.join(root, 'src/lib/subjects/compare/view'), loader: 'ts' },
			...{ bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'warning' }
		});
		return outputFiles[0]?.text ?? '';
	};
	return {
		card: await bundled("import './weighing-worker.ts';"),
		alone: await bundled(`
			import { serve } from '../../../engine/worker.ts';
			import { syntheticDid } from '../../../statistics/synthetic-did.ts';
			serve(({ panel }) => syntheticDid({
				panel: panel.series, treated: ['${experimentUnit}'], before: panel.before, method: 'synthetic-did'
			}));
		`)
	};
}

export async function measureCompany(
	launch: () => Promise<Browser>,
	{ runs, say }: { runs: number; say: (text: string) => void }
): Promise<CompanyTimes> {
	const browser = await launch();
	try {
		const page = await browser.newPage();
		let served = '';
		await page.route(`${place}**`, (route) =>
			route.fulfill(
				route.request().url() === place
					? { contentType: 'text/html', body: '<!doctype html>' }
					: { contentType: 'text/javascript', body: served }
			)
		);
		await page.goto(place);
		const workers = await workersOf();
		const times = async (code: string): Promise<number[]> => {
			const tasks = Array.from({ length: runs + 2 }, (_, seed) => ({
				panel: companyOf(seed + 1),
				event: null
			}));
			served = code;
			const all = await page.evaluate(async (asked) => {
				const worker = new Worker('worker.js', { type: 'module' });
				const taken: number[] = [];
				for (const [turn, task] of asked.entries()) {
					const from = performance.now();
					const said = await new Promise<{ about: string }>((resolve, reject) => {
						// That it is there it says unasked.
						worker.onmessage = ({ data }) => {
							if (data.turn === turn) resolve(data as { about: string });
						};
						worker.onerror = (event) => reject(new Error(event.message));
						worker.postMessage({ about: 'task', turn, task });
					});
					if (said.about !== 'done') throw new Error(JSON.stringify(said));
					taken.push(performance.now() - from);
				}
				worker.terminate();
				return taken;
			}, tasks);
			// The first two start the worker, and warm it.
			return all.slice(2);
		};
		say(`${neighbourhoods} neighbourhoods, ${quarters} quarters: ${runs} of each`);
		const alone = await times(workers.alone);
		const card = await times(workers.card);
		return {
			...{ neighbourhoods, quarters, alone: median(alone), card: median(card) },
			longestCard: Math.max(...card),
			load: loadavg()
		};
	} finally {
		await browser.close();
	}
}
