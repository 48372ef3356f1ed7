// Runs scripts of Node one after another in processes of their own, for the test commands; what hangs or is stopped takes along what it started.
import { spawn } from 'node:child_process';
import { root } from './inputs.mjs';

/** For all of them together: what one step has not taken, the next may, on a machine of half the speed. */
const longest = 80 * 60_000;
const begun = Date.now();

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

/** @typedef {{ push: (text: Buffer) => unknown }} Takes */
/** @typedef {Record<string, string>} Settings of the environment */

/**
 * @param {string[]} step a script of Node and its arguments
 * @param {Takes} takes what the step prints
 * @param {Settings} settings
 * @returns {Promise<boolean>}
 */
function run(step, takes, settings) {
	return new Promise((resolve) => {
		// A group of its own, so that a step that hangs can be ended with the browser and server it started.
		const child = spawn(process.execPath, step, {
			cwd: root,
			env: { ...process.env, ...settings },
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: process.platform !== 'win32'
		});
		running.add(child);
		for (const output of [child.stdout, child.stderr]) output.on('data', (text) => takes.push(text));
		/** @param {boolean} succeeded */
		const end = (succeeded) => {
			clearTimeout(timer);
			running.delete(child);
			resolve(succeeded);
		};
		const timer = setTimeout(
			() => {
				console.log(`  ${step[0]}: not done after ${longest / 60_000} minutes of the whole, ended`);
				endStep(child);
			},
			Math.max(0, begun + longest - Date.now())
		);
		child.on('error', () => end(false));
		// Not 'exit', after which there may still be output to come; nothing that outlives a step holds on to it.
		child.on('close', (code) => end(code === 0));
	});
}

/**
 * Runs every step, also after one that failed.
 * @param {string[][]} steps
 * @param {Takes} takes as of `run`
 * @param {Settings} [settings]
 */
export async function runAll(steps, takes, settings = {}) {
	const started = Date.now();
	let succeeded = true;
	for (const step of steps) succeeded = (await run(step, takes, settings)) && succeeded;
	return { succeeded, seconds: Math.round((Date.now() - started) / 1000) };
}

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.on(signal, () => {
		running.forEach(endStep);
		process.exit(1);
	});
}
