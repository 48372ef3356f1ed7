// `npm test`: lint, types, unit and content, build, end to end; every stage runs, so that one run shows every problem.
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
 */

const cache = path.join(root, '.cache');
const vitestReport = path.join(cache, 'vitest.json');
const playwrightReport = path.join(cache, 'playwright.json');
const longest = 25 * 60_000;

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

/** @type {import('node:child_process').ChildProcess | null} */
let running = null;

/** Ends the step under way and all that it started. */
function endStep() {
	if (running?.pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? running.pid : -running.pid, 'SIGKILL');
	} catch {
		// It had ended by itself.
	}
}

/** @param {string[]} step @returns {Promise<boolean>} */
function run(step) {
	return new Promise((resolve) => {
		// A group of its own, so that a step that hangs can be ended with the browser and server it started.
		running = spawn(process.execPath, step, {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			detached: process.platform !== 'win32'
		});
		const timer = setTimeout(() => {
			console.log(`  ${step[0]}: not done after ${longest / 60_000} minutes, ended`);
			endStep();
		}, longest);
		running.on('error', () => resolve(false));
		running.on('exit', (code) => {
			clearTimeout(timer);
			running = null;
			resolve(code === 0);
		});
	});
}

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.on(signal, () => {
		endStep();
		process.exit(1);
	});
}

mkdirSync(cache, { recursive: true });
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [index, { name, steps, count }] of stages.entries()) {
	console.log(`\n== ${index + 1}/${stages.length} ${name}`);
	const started = Date.now();
	let succeeded = true;
	for (const step of steps) succeeded = (await run(step)) && succeeded;
	const result = withExit(count?.() ?? { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 }, succeeded);
	total.passed += result.passed;
	total.failed += result.failed;
	total.skipped += result.skipped;
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`== ${name}: ${result.failed === 0 ? 'ok' : `${result.failed} failed`} (${seconds} s)`);
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
