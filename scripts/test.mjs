// `npm test`: lint, types, unit and content, build, end to end; every stage runs, so that one run shows every problem.
// Lint and types use one core each, so they run side by side; what types says is kept until lint has spoken.
// The last line is always `N passed, N failed` (`, N skipped`), and the exit status is 1 when anything failed.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './inputs.mjs';
import { fromPlaywright, fromVitest, withExit } from './count-tests.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[][]} steps each a script of Node and its arguments; all are run
 * @property {() => Count} [count] reads the machine output; without it the stage counts as one test
 * @property {boolean} [beside] starts together with the stage before it
 */

const cache = path.join(root, '.cache');
const vitestReport = path.join(cache, 'vitest.json');
const playwrightReport = path.join(cache, 'playwright.json');
const longest = 40 * 60_000;

/** @type {Stage[]} */
const stages = [
	{
		name: 'lint',
		steps: [
			['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
			['node_modules/eslint/bin/eslint.js', '.']
		]
	},
	{
		name: 'types',
		beside: true,
		steps: [
			['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
			['node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human'],
			['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.json']
		]
	},
	{
		name: 'unit and content',
		steps: [
			[
				'node_modules/vitest/vitest.mjs',
				'run',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${vitestReport}`
			]
		],
		count: () => fromVitest(vitestReport)
	},
	{ name: 'build', steps: [['scripts/build.mjs']] },
	{
		name: 'end to end',
		steps: [['node_modules/@playwright/test/cli.js', 'test']],
		count: () => fromPlaywright(playwrightReport)
	}
];

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends a step under way and all that it started. @param {import('node:child_process').ChildProcess} step */
function endStep(step) {
	if (step.pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? step.pid : -step.pid, 'SIGKILL');
	} catch {
		// It had ended by itself.
	}
}

/**
 * @param {string[]} step
 * @param {Buffer[] | null} kept takes what the step prints; without it that is printed at once
 * @returns {Promise<boolean>}
 */
function run(step, kept) {
	return new Promise((resolve) => {
		// A group of its own, so that a step that hangs can be ended with the browser and server it started.
		const child = spawn(process.execPath, step, {
			cwd: root,
			stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
			detached: process.platform !== 'win32'
		});
		running.add(child);
		for (const output of [child.stdout, child.stderr]) output?.on('data', (text) => kept?.push(text));
		/** @param {boolean} succeeded */
		const end = (succeeded) => {
			clearTimeout(timer);
			running.delete(child);
			resolve(succeeded);
		};
		const timer = setTimeout(() => {
			console.log(`  ${step[0]}: not done after ${longest / 60_000} minutes, ended`);
			endStep(child);
		}, longest);
		child.on('error', () => end(false));
		// Not 'exit', after which there may still be output to come; nothing that outlives a step holds on to it.
		child.on('close', (code) => end(code === 0));
	});
}

/**
 * Runs every step of a stage.
 * @param {Stage} stage
 * @param {Buffer[] | null} kept as of `run`
 */
async function runAll({ steps }, kept) {
	const started = Date.now();
	let succeeded = true;
	for (const step of steps) succeeded = (await run(step, kept)) && succeeded;
	return { succeeded, seconds: Math.round((Date.now() - started) / 1000) };
}

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.on(signal, () => {
		running.forEach(endStep);
		process.exit(1);
	});
}

mkdirSync(cache, { recursive: true });
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {{ kept: Buffer[], done: ReturnType<typeof runAll> } | null} */
let ahead = null;
for (const [index, stage] of stages.entries()) {
	console.log(`\n== ${index + 1}/${stages.length} ${stage.name}`);
	const early = ahead;
	const next = stages[index + 1];
	/** @type {Buffer[]} */
	const kept = [];
	ahead = next?.beside ? { kept, done: runAll(next, kept) } : null;
	const { succeeded, seconds } = await (early?.done ?? runAll(stage, null));
	if (early) process.stdout.write(Buffer.concat(early.kept));
	const result = withExit(stage.count?.() ?? { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 }, succeeded);
	total.passed += result.passed;
	total.failed += result.failed;
	total.skipped += result.skipped;
	console.log(`== ${stage.name}: ${result.failed === 0 ? 'ok' : `${result.failed} failed`} (${seconds} s)`);
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
