// Once a run of tests, every command of scripts/ is bundled: tsx would read and compile the whole house again for each of hundreds of runs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type PluginBuild } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const commands = readdirSync(path.join(root, 'scripts')).filter((name) => name.endsWith('.ts'));

/** Bundled or not, a module finds the files beside it where its source stands. */
const atHome = {
	name: 'at-home',
	setup: (bundler: PluginBuild) =>
		bundler.onLoad({ filter: /[\\/](scripts|src)[\\/].*\.(ts|mjs)$/ }, ({ path: file }) => ({
			loader: file.endsWith('.ts') ? 'ts' : 'js',
			contents: readFileSync(file, 'utf8')
				.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
				.replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
		}))
};

/** For Vitest and Playwright: before any test, and for all their workers. */
export default async function bundleCommands(): Promise<void> {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: commands.map((name) => `scripts/${name}`),
		outdir: '.cache/commands',
		bundle: true,
		write: false,
		splitting: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		tsconfig: 'scripts/tsconfig.json',
		logLevel: 'warning',
		// What brings a program or a file of its own along stays where it is.
		external: [
			'@duckdb/*',
			'@resvg/*',
			'@playwright/*',
			'@axe-core/*',
			'esbuild',
			'highs',
			'puppeteer-core',
			'svelte',
			'vite'
		],
		banner: {
			js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"
		},
		plugins: [atHome]
	});
	const hash = createHash('sha256');
	for (const one of outputFiles) hash.update(one.path).update(one.contents);
	const place = path.join(root, '.cache/commands', hash.digest('hex').slice(0, 16));
	if (!existsSync(place)) {
		// Beside it first: two runs at once must not read each other's half.
		const making = `${place}.${process.pid}`;
		mkdirSync(making, { recursive: true });
		for (const one of outputFiles) writeFileSync(path.join(making, path.basename(one.path)), one.contents);
		try {
			renameSync(making, place);
		} catch {
			rmSync(making, { recursive: true });
		}
	}
	process.env.WIJKLADDER_COMMANDS = place;
	// And the site's code once, for all builds that tests make of programmes of their own.
	process.env.WIJKLADDER_VITE = path.join(root, 'tests/one-bundle.mjs');
}
