// `npm test`: format, lint, types, build, unit and content, end to end; every stage runs, so that one run shows every problem.
// What keeps one core busy runs side by side; what a stage says is kept until those before it have spoken. What was left out is named.
// The last line is always `N passed, N failed` (`, N skipped`), and the exit status is 1 when anything failed.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './inputs.mjs';
import { atSecondTry, fromPlaywright, fromVitest, skippedIn, withExit } from './count-tests.mjs';
import { runAll } from './run-steps.mjs';
import { formatOf, lintOf, typesBeside, typesOfPages, vitest } from './test-steps.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[][]} steps each a script of Node and its arguments; all are run
 * @property {string[]} after the stages that have to be done first
 * @property {Record<string, string>} [settings] of the environment
 * @property {() => Count} [count] reads the machine output; without it the stage counts as one test
 */

const cache = path.join(root, '.cache');
const vitestReport = path.join(cache, 'vitest.json');
const playwrightReport = path.join(cache, 'playwright.json');

/** Both, for a build of other settings is another build. */
const served = { WIJKLADDER_COMPRESS: process.env.WIJKLADDER_COMPRESS ?? 'quick' };

/** @type {Stage[]} */
const stages = [
	{ name: 'format', steps: formatOf(['.']), after: [] },
	{ name: 'lint', steps: lintOf(['.']), after: [] },
	{ name: 'types', steps: [...typesOfPages, ...typesBeside], after: [] },
	// Not beside types, which lays out the folder that it works in.
	{ name: 'build', steps: [['scripts/build.mjs']], settings: served, after: ['types'] },
	{
		name: 'unit and content',
		steps: [[vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]],
		after: ['format', 'lint', 'types'],
		count: () => fromVitest(vitestReport)
	},
	{
		name: 'end to end',
		steps: [['node_modules/@playwright/test/cli.js', 'test', '--retries=1']],
		settings: served,
		after: ['build', 'unit and content'],
		count: () => fromPlaywright(playwrightReport)
	}
];

mkdirSync(cache, { recursive: true });
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

/** Keeps what a stage prints until it is its turn, and passes the rest on as it comes. */
function voice() {
	/** @type {Buffer[]} */
	const kept = [];
	let turn = false;
	return {
		/** @param {Buffer} text */
		push: (text) => (turn ? process.stdout.write(text) : kept.push(text)),
		speak() {
			turn = true;
			process.stdout.write(Buffer.concat(kept));
		}
	};
}

/** @type {Map<string, ReturnType<typeof runAll>>} */
const done = new Map();
const under = stages.map((stage) => {
	const said = voice();
	const outcome = Promise.all(stage.after.map((one) => done.get(one))).then(() =>
		runAll(stage.steps, said, stage.settings)
	);
	done.set(stage.name, outcome);
	return { ...stage, said, outcome };
});

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [index, { name, said, outcome, count }] of under.entries()) {
	console.log(`\n== ${index + 1}/${under.length} ${name}`);
	said.speak();
	const { succeeded, seconds } = await outcome;
	const result = withExit(count?.() ?? { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 }, succeeded);
	total.passed += result.passed;
	total.failed += result.failed;
	total.skipped += result.skipped;
	console.log(`== ${name}: ${result.failed === 0 ? 'ok' : `${result.failed} failed`} (${seconds} s)`);
}

const again = atSecondTry(playwrightReport);
if (again.length > 0)
	console.log(`\nFailed once, and passed at the second try:\n${again.map((one) => `  ${one}`).join('\n')}`);
const left = skippedIn(vitestReport, playwrightReport);
if (left.length > 0)
	console.log(`\nSkipped, for want of a program or a file:\n${left.map((one) => `  ${one}`).join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
