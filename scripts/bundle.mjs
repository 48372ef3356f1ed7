// Bundles the commands of scripts/ and keeps the bundle by a hash of all that it is made of, so that a changed source never runs as it
// was: compiling the house anew at every start took longer than most commands themselves.
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOfFiles, root } from './sources.mjs';
import { sweep } from './workings.mjs';

const kept = path.join(root, '.cache/commands');
/** What is ours in a bundle, proofs with what they share with tests; that nothing else is gets checked where one is made. */
const sources = ['scripts', 'src/lib', 'tests'];
const isCode = /\.(ts|js|mjs|cjs|json)$/;
const packages = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];
/** Those that bring a program or a file of their own along stay where they are. */
const external = [
	'@duckdb/duckdb-wasm',
	// Its other half is plain code: asked for from outside, its names would be searched for at each start.
	'@duckdb/node-bindings',
	'@resvg/*',
	'@playwright/*',
	'@axe-core/*',
	'esbuild',
	'highs',
	'oxfmt',
	'puppeteer-core',
	'svelte',
	'vite'
];
/** A command that runs may still read its bundle; none runs that long. */
const week = 7 * 86_400_000;

/** Of the bytes, not of sizes and times, which a checkout or a copy can leave as they were: 50 ms. */
function bundleKey() {
	const { version, platform, arch } = process;
	const first = JSON.stringify([version, platform, arch, root]);
	return hashOfFiles(first, [...sources, ...packages], (file) => isCode.test(file)).slice(0, 32);
}

/** Bundled or not, a module finds the files beside it where its source stands. @type {import('esbuild').Plugin} */
const atHome = {
	name: 'at-home',
	setup: (bundler) =>
		bundler.onLoad({ filter: /\.(ts|mjs|js)$/ }, ({ path: file }) => {
			const text = readFileSync(file, 'utf8');
			if (!text.includes('import.meta')) return undefined;
			const [url, dirname] = [pathToFileURL(file).href, path.dirname(file)].map((one) => JSON.stringify(one));
			return {
				loader: file.endsWith('.ts') ? 'ts' : 'js',
				contents: `const atHomeUrl = ${url}, atHomeDirname = ${dirname}; ${text}`
			};
		})
};

/** Each is a file of the bundle. */
const entries = () => [
	...readdirSync(path.join(root, 'scripts')).filter((name) => name.endsWith('.ts')),
	...['calibrate/worker.ts', 'prove/pages-said.ts'].filter((name) =>
		existsSync(path.join(root, 'scripts', name))
	)
];

/** @param {string} making the folder to write to */
async function bundle(making) {
	const { build } = await import('esbuild');
	const { outputFiles, metafile } = await build({
		absWorkingDir: root,
		entryPoints: entries().map((name) => `scripts/${name}`),
		outbase: 'scripts',
		outdir: making,
		bundle: true,
		write: false,
		metafile: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		tsconfig: 'scripts/tsconfig.json',
		logLevel: 'warning',
		external,
		// What starts hundreds of times in the tests is read sooner: a tenth of a second each time.
		minifyWhitespace: true,
		// Node prints the line in which something failed: not a megabyte of it.
		lineLimit: 160,
		banner: {
			js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"
		},
		define: { 'import.meta.url': 'atHomeUrl', 'import.meta.dirname': 'atHomeDirname' },
		plugins: [atHome]
	});
	const unknown = Object.keys(metafile.inputs).filter(
		(file) =>
			!isCode.test(file) ||
			!(/(^|\/)node_modules\//.test(file) || sources.some((one) => file.startsWith(`${one}/`)))
	);
	if (unknown.length > 0)
		throw new Error(`scripts/bundle.mjs does not hash ${unknown.slice(0, 5).join(', ')}`);
	for (const { path: file, contents } of outputFiles) {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, contents);
	}
}

/** @returns {Promise<string>} the folder with every command of scripts/ as a module, of the sources as they are now */
export async function bundled() {
	const folder = path.join(kept, bundleKey());
	if (existsSync(folder)) return folder;
	// Beside it first: two starts at once must not read each other's half.
	const making = path.join(kept, `making-${process.pid}`);
	rmSync(making, { recursive: true, force: true });
	mkdirSync(making, { recursive: true });
	await bundle(making);
	try {
		renameSync(making, folder);
	} catch (error) {
		// Another start was first.
		if (!existsSync(folder)) throw error;
		rmSync(making, { recursive: true });
	}
	sweep(kept, /^making-(\d+)$/);
	for (const name of readdirSync(kept)) {
		const one = path.join(kept, name);
		const made = statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
		if (!name.startsWith('making-') && Date.now() - made > week)
			rmSync(one, { recursive: true, force: true });
	}
	return folder;
}
