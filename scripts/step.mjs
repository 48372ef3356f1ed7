// A step of a build in a process of its own, which ends with the build: one that outlived it would go on writing where the next one works.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './sources.mjs';

/**
 * Runs a step in a process of its own: one that fails must fail this one too, with its own words. It can know when this one is gone.
 * @param {string[]} step a script of Node and its arguments
 * @param {{ stdin?: 'ignore' | 'inherit', env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export function run(step, { stdin = 'ignore', env = process.env, cwd = root } = {}) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, step, {
			cwd,
			env,
			stdio: [stdin, 2, 2, 'ipc']
		});
		child.on('exit', (code) => resolve(code ?? 1));
		child.on('error', () => resolve(1));
	});
}

/**
 * tsconfig.json builds on what SvelteKit lays out in .svelte-kit; the programs are made elsewhere, so that a fresh clone would have none.
 * @param {string} [home] the repository
 * @returns {Promise<boolean>} false when it could not be laid out
 */
export async function layOut(home = root) {
	if (existsSync(path.join(home, '.svelte-kit/tsconfig.json'))) return true;
	return (
		(await run([path.join(home, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], { cwd: home })) === 0
	);
}

/** To be called by a step: it ends when the build is gone, also when that was killed. Started by hand it has none, and nothing happens. */
export function endWithBuild() {
	process.once('disconnect', () => process.exit(1));
	process.channel?.unref();
}
