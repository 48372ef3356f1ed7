// In the place of Vite's command, for tests that build the site of many programmes: code is bundled by the first build, and pages are
// drawn by SvelteKit anew for each. No programme goes into the bundle, so it is that of every other as long as the sources are the same.
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { sweep } from '../scripts/workings.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bundles = path.join(root, '.cache/bundles');
const sources = ['src', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const kit = path.join(root, 'node_modules/@sveltejs/kit/src/core');

/** A part of SvelteKit that its command runs after bundling. @param {string} name */
const part = (name) => import(pathToFileURL(path.join(kit, `${name}.js`)).href);

/** Where the bundle of these very sources is kept. */
function placeOf() {
	const hash = createHash('sha256').update(process.version);
	for (const source of sources) {
		const whole = path.join(root, source);
		const inside = statSync(whole).isFile()
			? ['']
			: readdirSync(whole, { recursive: true, encoding: 'utf8' });
		for (const file of inside.sort().map((name) => path.join(whole, name)))
			if (statSync(file).isFile()) hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
	}
	return path.join(bundles, hash.digest('hex').slice(0, 16));
}

/** @typedef {{ hash: boolean, manifest_data: { routes: unknown[] }, remotes: unknown[] }} Asked what SvelteKit asks of its first step */

/**
 * The usual build; what it bundled is kept.
 * @param {string} output where SvelteKit leaves it @param {string} place where it is kept
 */
async function first(output, place) {
	rmSync(output, { recursive: true, force: true });
	/** @type {Asked | undefined} */
	let asked;
	const post = Worker.prototype.postMessage;
	/** @param {{ type?: string, module?: string, payload?: Asked }} message @param {any} rest */
	Worker.prototype.postMessage = function (message, ...rest) {
		if (message.type === 'args' && message.module?.endsWith('/postbuild/analyse.js')) asked = message.payload;
		return post.call(this, message, ...rest);
	};
	const { build } = await import('vite');
	await build({ root, logLevel: 'warn' });
	if (asked === undefined)
		throw new Error(
			'SvelteKit builds otherwise than this file knows: src/exports/vite/index.js of its package'
		);
	sweep(bundles, /^\w+\.(\d+)$/);
	const making = `${place}.${process.pid}`;
	for (const side of ['client', 'server'])
		cpSync(path.join(output, side), path.join(making, side), { recursive: true });
	writeFileSync(path.join(making, 'asked'), serialize({ ...asked, env: {} }));
	const old = readdirSync(bundles).filter((name) => !name.includes('.'));
	try {
		renameSync(making, place);
		for (const name of old) rmSync(path.join(bundles, name), { recursive: true, force: true });
	} catch {
		// Another build was sooner.
		rmSync(making, { recursive: true, force: true });
	}
}

/** The pages of this programme, by the steps of SvelteKit's own that come after bundling. @param {string} output @param {string} place */
async function next(output, place) {
	rmSync(output, { recursive: true, force: true });
	mkdirSync(output, { recursive: true });
	for (const side of ['client', 'server'])
		symlinkSync(path.join(place, side), path.join(output, side), 'junction');
	/** @type {Asked} */
	const asked = deserialize(readFileSync(path.join(place, 'asked')));
	const { manifest_data, remotes, hash } = asked;
	const own = { out: output, manifest_path: `${output}/server/manifest-full.js`, env: { ...process.env } };
	const [{ default: analyse }, { default: prerender }] = await Promise.all([
		part('postbuild/analyse'),
		part('postbuild/prerender')
	]);
	const { metadata } = await analyse({ ...asked, ...own });
	const drawn = await prerender({ ...own, hash, metadata, verbose: false });
	const [{ adapt }, { logger }] = await Promise.all([part('adapt/index'), part('utils')]);
	await adapt(
		...[await config(), { manifest_data, app_dir: '_app' }, metadata, drawn.prerendered, drawn.prerender_map],
		...[logger({ verbose: false }), remotes, { mode: 'production' }, null]
	);
}

const config = async () => (await part('config/index')).load_config({ cwd: root });

process.env.NODE_ENV = 'production';
const output = path.join((await config()).kit.outDir, 'output');
const place = placeOf();
mkdirSync(bundles, { recursive: true });
await (existsSync(place) ? next : first)(output, place);
process.exit(0);
