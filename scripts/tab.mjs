// Bundles the worker in which a tab makes the site itself: the programs that write the pages, with the browser's side of each seam.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { goingAlong } from './bundled.mjs';
import { licencesOf } from './licences.mjs';
import { inOneByte } from './one-byte.mjs';
import { ofDuckdb, ofKeeping, ofSite, seams } from './seams.mjs';
import { filesFile, isNamedByContents, licencesFile, versionFile } from './site-files.mjs';
import { filesUnder, root } from './sources.mjs';

const prefix = 'wijkladder:programs/';
/** Of the programs, what is no list of pages. */
const isPart = /^(chunks|entries)[\\/]/;
/** What makes a part that a page draws and a browser fetches when it needs it (src/lib/ui/later.ts). */
const makesParts = /^import \{[^}]*\blater\b[^}]*\} from '[^']*\/ui\/later\.ts';$/m;
/** @param {string} source */
const fetchedBy = (source) => [...source.matchAll(/\bimport\('([^']+)'\)/g)].map(([, place = '']) => place);

/**
 * The parts that come later, which a server draws with the page.
 * @param {string} server the programs @returns {Set<string>} whole places
 */
function drawnParts(server) {
	/** @type {Record<string, { file: string }>} */
	const chunks = JSON.parse(readFileSync(path.join(server, '.vite/manifest.json'), 'utf8'));
	const made = filesUnder(path.join(root, 'src/lib')).filter(
		(file) => file.endsWith('.ts') && makesParts.test(readFileSync(file, 'utf8'))
	);
	const parts = made.flatMap((file) =>
		fetchedBy(readFileSync(file, 'utf8')).map((place) => path.resolve(path.dirname(file), place))
	);
	return new Set(
		parts.map((part) => {
			const chunk = chunks[path.relative(root, part).split(path.sep).join('/')];
			if (!chunk) throw new Error(`${part} is no file of its own among the programs`);
			return path.join(server, chunk.file);
		})
	);
}
/** Both of its readers go on without it. */
const throwing = ['node:async_hooks'];

/** What both workers are made with. @type {import('esbuild').BuildOptions} */
const bundling = {
	absWorkingDir: root,
	bundle: true,
	write: false,
	metafile: true,
	minify: true,
	legalComments: 'none',
	platform: 'browser',
	format: 'esm',
	target: 'es2022',
	conditions: ['production'],
	tsconfigRaw: {},
	logLevel: 'warning'
};

/**
 * Puts a worker beside the other ones, under a name by its contents.
 * @param {string} immutable @param {string} name @param {Uint8Array | string} contents @returns {string} its name
 */
function putWorker(immutable, name, contents) {
	const hash = createHash('sha256').update(contents).digest('base64url').slice(0, 8);
	const file = `${name}-${hash}.js`;
	mkdirSync(path.join(immutable, 'workers'), { recursive: true });
	writeFileSync(path.join(immutable, 'workers', file), contents);
	return file;
}

/** @typedef {ReturnType<typeof goingAlong>} Along */

/**
 * Where DuckDB lies on the site, seen from the worker; the one that it runs in is put there.
 * @param {string} immutable @param {Along} along
 */
async function duckdb(immutable, along) {
	/** @param {string} folder @param {RegExp} name */
	const found = (folder, name) => {
		const file = readdirSync(path.join(immutable, folder)).find((one) => name.test(one));
		if (file === undefined) throw new Error(`no ${name} in ${folder}`);
		return file;
	};
	const script = `./assets/${found('workers/assets', /^duckdb-browser-eh\.worker.*\.js$/)}`;
	const module = `../assets/${found('assets', /^duckdb-eh.*\.wasm$/)}`;
	const { build } = await import('esbuild');
	const bundle = await build({ ...bundling, entryPoints: [ofDuckdb], outdir: immutable });
	along.addBundle(bundle);
	const worker = `./${putWorker(immutable, 'site-engine', bundle.outputFiles?.[0]?.contents ?? new Uint8Array())}`;
	return `export const places = ${JSON.stringify({ module, script, worker })};`;
}

/** What makes pictures of drawings, beside the other programs: a site that says where it stands has one of each goal. */
const drawing = {
	module: '@resvg/resvg-wasm/index_bg.wasm',
	typefaces: ['400', '600'].map(
		(weight) => `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`
	)
};

/**
 * Puts them there, under names by their contents, and tells a worker where they lie.
 * @param {string} immutable @param {Along} along
 */
function drawingOn(immutable, along) {
	/** @param {string} name */
	const put = (name) => {
		const source = fileURLToPath(import.meta.resolve(name));
		const bytes = readFileSync(source);
		along.addFile(source);
		const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
		// By these names a device keeps them with what makes a site, and not with what answers a choice (scripts/site-files.mjs).
		const file = `drawing-${hash}${path.extname(name)}`;
		mkdirSync(path.join(immutable, 'assets'), { recursive: true });
		writeFileSync(path.join(immutable, 'assets', file), bytes);
		return `../assets/${file}`;
	};
	const places = { module: put(drawing.module), typefaces: drawing.typefaces.map(put) };
	return `export const drawing = ${JSON.stringify(places)};`;
}

/** @param {string} made the programs @param {Along} along @returns {import('esbuild').Plugin} */
const inTab = (made, along) => ({
	name: 'in-a-tab',
	setup(bundler) {
		const server = path.join(made, 'server');
		const drawn = drawnParts(server);
		bundler.onResolve({ filter: /^wijkladder:duckdb$/ }, ({ path: asked }) => ({
			path: asked,
			namespace: 'duckdb'
		}));
		bundler.onLoad({ filter: /.*/, namespace: 'duckdb' }, async () => ({
			contents: await duckdb(path.join(made, 'client/_app/immutable'), along)
		}));
		bundler.onResolve({ filter: /^wijkladder:drawing$/ }, ({ path: asked }) => ({
			path: asked,
			namespace: 'drawing'
		}));
		bundler.onLoad({ filter: /.*/, namespace: 'drawing' }, () => ({
			contents: drawingOn(path.join(made, 'client/_app/immutable'), along)
		}));
		bundler.onResolve({ filter: /^wijkladder:programs\// }, ({ path: asked }) => ({
			path: path.join(server, asked.slice(prefix.length))
		}));
		bundler.onResolve({ filter: /^wijkladder:site-files$/ }, () => ({
			path: path.join(root, 'scripts/site-files.mjs')
		}));
		for (const { name, tab } of seams)
			bundler.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, ({ path: asked, resolveDir }) =>
				path.resolve(resolveDir, asked) === path.join(server, 'chunks', `${name}.js`)
					? { path: path.join(root, tab) }
					: undefined
			);
		// A chunk names again what another one asks Node for, and takes nothing of it.
		bundler.onLoad({ filter: /[\\/]chunks[\\/][^\\/]+\.js$/ }, ({ path: file }) => {
			if (path.dirname(file) !== path.join(server, 'chunks')) return undefined;
			const contents = readFileSync(file, 'utf8').replace(/^import "node:[\w/]+";$/gm, '');
			return { contents, resolveDir: path.dirname(file) };
		});
		bundler.onResolve({ filter: /^node:/ }, ({ path: asked, kind, importer }) => {
			if (throwing.includes(asked) || kind === 'dynamic-import') return { path: asked, namespace: 'absent' };
			return {
				errors: [{ text: `${path.relative(root, importer)} asks Node for ${asked}: put it behind a seam` }]
			};
		});
		// What a page fetches when somebody uses it: never while it is written, but for what it draws (src/lib/ui/later.ts).
		bundler.onResolve({ filter: /^\./ }, ({ path: asked, kind, importer, resolveDir }) =>
			kind === 'dynamic-import' &&
			isPart.test(path.relative(server, importer)) &&
			path.dirname(path.resolve(resolveDir, asked)) === path.join(server, 'chunks') &&
			!drawn.has(path.resolve(resolveDir, asked))
				? { path: asked, namespace: 'absent' }
				: undefined
		);
		// The validator brings its words in fifty languages; ours stand in src/lib/language.
		bundler.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path: file }) => ({
			contents: "export { default as en } from './en.js';",
			resolveDir: path.dirname(file)
		}));
		bundler.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path: asked }) => ({
			contents: `throw new Error(${JSON.stringify(`${asked} is not in a tab`)});`
		}));
	}
});

/**
 * Puts the worker beside the other ones, under a name by its contents that `_app/version.json` tells.
 * @param {string} made the programs, `client` and `server`
 * @returns {Promise<boolean>} false where it could not be made; the reason was told
 */
export async function bundleTab(made) {
	const { build } = await import('esbuild');
	const along = goingAlong(made);
	const bundle = await build({
		...bundling,
		entryPoints: [ofSite],
		outdir: made,
		// As in vite.config.ts: the other one compiles a text.
		alias: {
			'@stdlib/assert-has-generator-support': path.join(root, 'src/lib/statistics/has-generators.cjs')
		},
		define: { 'process.env.NODE_ENV': '"production"' },
		// Chunks name once more what others take of these packages, which do nothing by being named.
		logOverride: { 'ignored-bare-import': 'silent' },
		plugins: [inTab(made, along)]
	}).catch(() => null);
	const [worker] = bundle?.outputFiles ?? [];
	if (!bundle || !worker) return false;
	along.addBundle(bundle);
	// SvelteKit bundles the service worker by itself, where nobody looks on.
	along.addBundle(await build({ ...bundling, entryPoints: [ofKeeping] }));
	const immutable = path.join(made, 'client/_app/immutable');
	const name = `immutable/workers/${putWorker(immutable, 'site-worker', inOneByte(worker.text))}`;
	const version = path.join(made, 'client', versionFile);
	writeFileSync(version, JSON.stringify({ ...JSON.parse(readFileSync(version, 'utf8')), tab: name }));
	try {
		writeFileSync(path.join(made, 'client', licencesFile), licencesOf(along.all()));
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
		return false;
	}
	listFiles(path.join(made, 'client'));
	return true;
}

/** What a tab fetches from this site under its own name. @param {string} name */
const isFetched = (name) => isNamedByContents(name) || name === licencesFile;

/**
 * Tells a tab what the programs consist of. What is not fetched is small and goes along: a host need not hand out the files that are
 * meant for itself, and the service worker that it hands out has the list of its own build.
 * @param {string} client
 */
function listFiles(client) {
	const files = filesUnder(client)
		.map((file) => ({ file, name: path.relative(client, file).split(path.sep).join('/') }))
		.filter(({ name }) => !name.startsWith('.vite/') && name !== filesFile);
	const fetched = files
		.filter(({ name }) => isFetched(name))
		.map(({ file, name }) => {
			const bytes = readFileSync(file);
			return [name, bytes.length, createHash('sha256').update(bytes).digest('hex')];
		});
	const along = files
		.filter(({ name }) => !isFetched(name))
		.map(({ file, name }) => [name, readFileSync(file).toString('base64')]);
	writeFileSync(path.join(client, filesFile), JSON.stringify({ fetched, along: Object.fromEntries(along) }));
}
