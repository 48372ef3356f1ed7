// Writes the site: the programs for the browser as they were made, and every page and file that they prerender from the data.
// `node scripts/pages.mjs <programs> <folder> <working folder> [--keep [--first]] [--identity <key file>]`: one process opens the data,
// works out what is published of families and writes the pages. As SvelteKit's own prerendering does, it follows every link and stops
// at one that leads nowhere; a proof holds its bytes equal to those of `vite build`. Exit 0: written; 1: stopped, in words.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { parseArgs } from 'node:util';
import { installPolyfills } from '@sveltejs/kit/node/polyfills';
import { compressor } from './precompress.mjs';
import { borneIn, buildIn, fileOf, siteFile, versionFile, versionOf, workerFile } from './site-files.mjs';
import { filesUnder, root } from './sources.mjs';
import { endWithBuild } from './step.mjs';

/** @param {string} nl @param {string} en */
const say = (nl, en) => process.stderr.write(`${nl} / ${en}\n`);

/** As in SvelteKit: no page may ask for it. */
const origin = 'http://sveltekit-prerender';

/**
 * @typedef {{ entries?: () => unknown, _entries?: () => Promise<Record<string, string>[]> | Record<string, string>[], prerender?: boolean | 'auto' }} Module
 * @typedef {{ id: string, page: { leaf: number } | null, endpoint: (() => Promise<Module>) | null }} Route
 * @typedef {{ routes: Route[], nodes: (() => Promise<{ server?: Module, universal?: Module }>)[] }} Parts
 * @typedef {{ assets: Set<string>, _: Parts }} Manifest
 * @typedef {{ response: Response, body: string | Uint8Array | null }} Dependency
 * @typedef {{ init: (given: object) => Promise<void>, respond: (request: Request, given: object) => Promise<Response> }} Server
 */

/** @param {string[]} place @returns {Promise<any>} what is of SvelteKit's own, or was bundled by it */
const load = (...place) => import(pathToFileURL(path.join(...place)).href);
const kit = path.join(root, 'node_modules/@sveltejs/kit/src');

/** @type {(html: string, base: string) => { ids: string[], hrefs: string[], invalid: string[] }} */
const crawl = (await load(kit, 'core/postbuild/crawl.js')).crawl;
/** @type {(id: string, params: Record<string, string>) => string} */
const resolveRoute = (await load(kit, 'utils/routing.js')).resolve_route;

/**
 * The programs, told that they are to write pages.
 * @param {string} place of the programs for writing
 * @returns {Promise<{ server: Server, manifest: Manifest }>}
 */
async function start(place) {
	/** @type {{ manifest: Manifest }} */
	const { manifest } = await load(place, 'manifest-full.js');
	const internal = await load(place, 'internal.js');
	internal.set_building();
	internal.set_prerendering();
	(await load(place, 'env.js')).set_env({});
	installPolyfills();
	internal.set_private_env({});
	internal.set_public_env({});
	internal.set_manifest(manifest);
	const { Server } = await load(place, 'index.js');
	/** @type {Server} */
	const server = new Server(manifest);
	await server.init({ env: {} });
	return { server, manifest };
}

/**
 * The address of every page and file that the routes name.
 * @param {Manifest} manifest
 */
async function addresses({ _: { routes, nodes } }) {
	/** @type {string[]} */
	const found = [];
	for (const { id, page, endpoint } of routes) {
		const module = endpoint ? await endpoint() : (await nodes[page?.leaf ?? -1]?.())?.server;
		const entries = await module?._entries?.();
		if (entries) found.push(...entries.map((one) => resolveRoute(id, one)));
		else if (!id.includes('[')) found.push(id);
		else if (endpoint === null) found.push(resolveRoute(id, {}));
	}
	return found;
}

/** @param {string} folder @param {(place: string) => void} onWritten */
function writer(folder, onWritten) {
	/** @type {Set<string>} */
	const written = new Set();
	/** @param {string} file @param {string | Uint8Array} body */
	const write = (file, body) => {
		if (written.has(file)) return;
		written.add(file);
		const place = path.join(folder, file);
		mkdirSync(path.dirname(place), { recursive: true });
		writeFileSync(place, body);
		onWritten(place);
	};
	return { written, write };
}

/** @param {string} folder @param {Record<string, string>} borne by its pages */
function nameBuild(folder, borne) {
	const file = path.join(folder, versionFile);
	const build = buildIn(readFileSync(path.join(folder, siteFile), 'utf8'));
	writeFileSync(file, versionOf(readFileSync(file, 'utf8'), build, borne));
}

/** @param {string} made the programs @param {string} folder */
async function writeSite(made, folder) {
	const client = path.join(made, 'client');
	cpSync(client, folder, { recursive: true, filter: (file) => path.basename(file) !== '.vite' });
	const packing = process.env.WIJKLADDER_COMPRESS === 'no' ? null : compressor();
	const assets = new Set(
		filesUnder(folder).map((file) => path.relative(folder, file).split(path.sep).join('/'))
	);
	const { server, manifest } = await start(path.join(made, 'server'));
	const { written, write } = writer(folder, (file) => packing?.add(file));
	// The engine alone takes longer than all else: whoever began this build is at it.
	// Nor is the service worker whole before all else is (scripts/build.mjs).
	for (const file of assets)
		if (!file.endsWith('.wasm') && file !== workerFile) packing?.add(path.join(folder, file));
	const remote_responses = new Map();

	/** @param {string} address encoded @param {object} [more] @returns what was asked, and what that page fetches besides */
	const ask = async (address, more = {}) => {
		/** @type {Map<string, Dependency>} */
		const dependencies = new Map();
		const response = await server.respond(new Request(origin + address), {
			getClientAddress() {
				throw new Error('nobody asks for this page yet');
			},
			prerendering: { dependencies, remote_responses, ...more },
			/** @param {string} file */
			read: (file) => readFileSync(path.join(existsSync(path.join(folder, file)) ? folder : client, file))
		});
		return { response, dependencies };
	};

	/** @type {{ address: string, from: string }[]} */
	const waiting = (await addresses(manifest)).map((address) => ({ address, from: '' }));
	const seen = new Set(waiting.map(({ address }) => address));
	/** @type {Map<string, string>} a place inside a page, and a page that points there */
	const pointed = new Map();
	/** @type {Map<string, Set<string>>} */
	const places = new Map();
	/** @type {Record<string, string>} */
	const borne = {};

	/** @param {string} html @param {string} address */
	const follow = (html, address) => {
		const { ids, hrefs, invalid } = crawl(html, address);
		if (invalid.length > 0) throw new Error(`${address}: ${invalid.join(', ')}`);
		places.set(address, new Set(ids));
		for (const href of hrefs) {
			const own = href.startsWith(origin) ? href.slice(origin.length) || '/' : href;
			if (!own.startsWith('/') || own.startsWith('//')) continue;
			const { pathname, hash } = new URL(own, 'http://localhost');
			const decoded = decodeURI(pathname);
			if (hash) pointed.set(decodeURI(pathname + hash), address);
			if (seen.has(decoded) || assets.has(decoded.slice(1))) continue;
			seen.add(decoded);
			waiting.push({ address: decoded, from: address });
		}
	};

	// One at a time: SvelteKit keeps where a page stands in a variable of a module.
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		const { address, from } = next;
		const { response, dependencies } = await ask(encodeURI(address));
		if (response.status !== 200) throw new Error(`${response.status} ${address}${from && ` (${from})`}`);
		const body = Buffer.from(await response.arrayBuffer());
		const isPage = response.headers.get('content-type') === 'text/html';
		write(fileOf(address, isPage), body);
		for (const [fetched, { response: answer, body: own }] of dependencies)
			write(decodeURI(fetched).slice(1), own ?? new Uint8Array(await answer.arrayBuffer()));
		if (!isPage) continue;
		const html = body.toString('utf8');
		follow(html, address);
		Object.assign(borne, borneIn(fileOf(address, true), html));
	}
	for (const [place, from] of pointed) {
		const [address = '', id = ''] = place.split('#');
		const own = places.get(address);
		if (own && !own.has(id) && id !== '' && id.toLowerCase() !== 'top')
			throw new Error(`${from}: no id="${id}" on ${address}`);
	}
	nameBuild(folder, borne);
	const { response } = await ask('/[fallback]', { fallback: true });
	write('404.html', await response.text());
	say('Bestanden comprimeren', 'Compressing files');
	await packing?.done();
	return written.size;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		keep: { type: 'boolean', default: false },
		first: { type: 'boolean', default: false },
		identity: { type: 'string' }
	}
});
const [made = '', folder = '', out = ''] = positionals;
endWithBuild();
// Of hundreds of areas most of the memory was what nobody held any more: by itself the collector waits until there is four times what is in use.
setFlagsFromString('--heap-growing-percent=40');
try {
	process.env.WIJKLADDER_PUBLICATION = out;
	process.env.WIJKLADDER_BAKER = path.join(made, 'server/bake.js');
	say('Gegevens lezen en beschermen', 'Reading and protecting the data');
	const { workOut } = await load(made, 'server/work-out.js');
	if (!(await workOut({ out, identity: undefined, ...values }))) process.exit(1);
	say("Bouwen: cijfers berekenen, pagina's schrijven", 'Building: computing figures, writing pages');
	await writeSite(made, folder);
	process.exit(0);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	say('De bouw is mislukt; de reden staat hierboven.', 'The build failed; the reason stands above.');
	process.exit(1);
}
