// Makes the programs of the site, for the browser and for writing its pages, and keeps them in .cache/programs: no data is in them, so a build of the
// same sources with other data, definitions or settings (a second programme, of a test) finds them here and makes none.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { writeIcons } from './icons.mjs';
import { hashOfFiles, programSources, root } from './sources.mjs';
import { bundleTab } from './tab.mjs';
import { sweep } from './workings.mjs';

const kept = path.join(root, '.cache/programs');
/** What stands in node_modules; the lock file says what should. */
const installed = 'node_modules/.package-lock.json';
/** What Vite and its plugins read of the environment, besides whether it is production: that it is, also where a test builds. */
const settings = /^(VITE_.*|PUBLIC_.*|BROWSERSLIST.*)$/;
const ofTests = /^(VITEST.*|TEST|MODE|DEV|PROD|SSR)$/;
export const production = () => ({
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTests.test(name))),
	NODE_ENV: 'production'
});
/** The programs of so many versions of the sources, 45 MB each. */
const keptAtMost = 4;

/** A hash of everything that the programs depend on. @param {string} [home] the repository */
export function programKey(home = root) {
	const { version, platform, arch, env } = process;
	const set = Object.entries(env).filter(([name]) => settings.test(name));
	const own = readdirSync(home).filter((name) => /^\.(env|browserslistrc|npmrc)/.test(name));
	const first = JSON.stringify([version, platform, arch, home, set.sort()]);
	const places = [...programSources, installed, ...own.sort()];
	return hashOfFiles(first, places, undefined, home).slice(0, 32);
}

/**
 * What the tools say is for whoever has to mend something: it is passed on where they fail.
 * @param {string[]} step a script of Node and its arguments @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>}
 */
function run(step, env) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, step, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		/** @type {Buffer[]} */
		const said = [];
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
		child.on('error', () => resolve(false));
		child.on('close', (code) => {
			if (code !== 0) process.stderr.write(Buffer.concat(said));
			resolve(code === 0);
		});
	});
}

/**
 * What writes the published tables, for a process that never saw any other row: as a command it would have all commands bundled for it.
 * @param {string} made the programs
 * @returns false where it cannot be made, which is told already
 */
async function bundleBaking(made) {
	const { build } = await import('esbuild');
	return build({
		absWorkingDir: root,
		entryPoints: ['scripts/bake.ts'],
		outfile: path.join(made, 'server/bake.js'),
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		tsconfigRaw: {},
		logLevel: 'warning',
		external: ['@duckdb/*']
	}).then(
		() => true,
		() => false
	);
}

/** @param {string} folder */
const lastUsed = (folder) => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Those that were not used for longest go. */
function clear() {
	sweep(kept, /^making-(\d+)$/);
	const there = readdirSync(kept)
		.filter((name) => /^[0-9a-f]{32}$/.test(name))
		.map((name) => path.join(kept, name))
		.sort((a, b) => lastUsed(b) - lastUsed(a));
	for (const folder of there.slice(keptAtMost)) rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {() => void} [onMaking] told when they are not there yet, which takes some time
 * @returns {Promise<string | null>} the folder with `client` and `server`; null where they could not be made, the reason was told
 */
export async function programs(onMaking = () => undefined) {
	const folder = path.join(kept, programKey());
	if (existsSync(folder)) {
		const now = Date.now() / 1000;
		utimesSync(folder, now, now);
		return folder;
	}
	onMaking();
	const making = path.join(kept, `making-${process.pid}`);
	rmSync(making, { recursive: true, force: true });
	mkdirSync(making, { recursive: true });
	const vite = [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
	if (!(await run(vite, { ...production(), WIJKLADDER_PROGRAMS: making }))) return null;
	// The browser's come from its own; with them this one would hold the engine a second time.
	rmSync(path.join(making, 'output/server/_app'), { recursive: true, force: true });
	await writeIcons(path.join(making, 'output/client'));
	if (!(await bundleTab(path.join(making, 'output')))) return null;
	if (!(await bundleBaking(path.join(making, 'output')))) return null;
	// Whoever was first with the same ones is as good.
	if (!existsSync(folder)) renameSync(path.join(making, 'output'), folder);
	rmSync(making, { recursive: true, force: true });
	clear();
	return folder;
}
