// What the service worker may keep of a build: every page and program with the hash of its bytes, and which programs a page needs without a network.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './sources.mjs';

/** @typedef {import('../src/lib/offline/list.ts').KeptList} KeptList */

export const worker = 'service-worker.js';
const programs = '_app/immutable/';
/** Fetched by a page while it is open, and of the same build: published, or definitions. */
const asked = /^(_app\/version|definities|rapport-basis|gegevens-basis|sjablonen|gebieden-[\w-]+)\.json$/;
const tables = /^published-\w+\.duckdb$/;
/** What computes anew: larger than all else together, so it is kept when it was needed, or asked for. */
const engine = /\.wasm$|\/duckdb-browser|\/browser-worker/;
/** What makes the site of a local set. */
const maker = /\/site-worker/;

/** The same in the service worker (src/lib/offline/keep.ts): half of SHA-256, in base64url. @param {Uint8Array} bytes */
const hashOf = (bytes) => createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url');

/** @param {string} file */
const addressOf = (file) => file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');

/**
 * Which programs name which: a name holds a hash, so that it stands nowhere by chance.
 * @param {(file: string) => string} read @param {string[]} files of programs
 */
function namedIn(read, files) {
	/** @type {Map<string, string[]>} */
	const byName = new Map();
	for (const file of files)
		byName.set(path.posix.basename(file), [...(byName.get(path.posix.basename(file)) ?? []), file]);
	/** @type {Map<string, string[]>} */
	const known = new Map();
	/** @param {string} file @returns {string[]} */
	return (file) => {
		const before = known.get(file);
		if (before) return before;
		const names = /\.(js|css|html)$/.test(file)
			? (read(file).match(/[\w.-]+\.(?:js|css|woff2|wasm)\b/g) ?? [])
			: [];
		const found = [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
		known.set(file, found);
		return found;
	};
}

/**
 * @param {string} folder of a build whose files are all written
 * @returns {KeptList}
 */
export function listOf(folder) {
	const files = filesUnder(folder)
		.map((file) => path.relative(folder, file).split(path.sep).join('/'))
		.filter((file) => !/\.(br|gz)$/.test(file));
	/** @param {string} file */
	const bytes = (file) => readFileSync(path.join(folder, file));
	/** As a good host sends it. @param {string} file */
	const onTheLine = (file) =>
		statSync(path.join(folder, existsSync(path.join(folder, `${file}.br`)) ? `${file}.br` : file)).size;
	/** @param {RegExp} wanted @returns {Record<string, [hash: string, bytes: number]>} */
	const named = (wanted) =>
		Object.fromEntries(
			files.filter((file) => wanted.test(file)).map((file) => [file, [hashOf(bytes(file)), onTheLine(file)]])
		);
	const own = files.filter((file) => file.startsWith(programs)).sort();
	const places = new Map(own.map((file, index) => [file, index]));
	const namedBy = namedIn((file) => bytes(file).toString('utf8'), own);
	/** @type {string[]} */
	const needs = [];
	/** @param {string} html @returns {number} which of the needs */
	const needOf = (html) => {
		const seen = new Set(namedBy(html));
		for (const file of seen)
			for (const next of namedBy(file))
				// The first program knows the part of every page.
				if (
					!engine.test(next) &&
					!maker.test(next) &&
					!(/\/entry\//.test(file) && /\/nodes\/(?![01]\.)/.test(next))
				)
					seen.add(next);
		const need = [...seen]
			.map((file) => places.get(file) ?? 0)
			.sort((a, b) => a - b)
			.join();
		if (!needs.includes(need)) needs.push(need);
		return needs.indexOf(need);
	};
	/** @type {KeptList['pages']} */
	const pages = {};
	for (const file of files)
		if (file.endsWith('.html') && file !== '404.html')
			pages[addressOf(file)] = [hashOf(bytes(file)), needOf(file), onTheLine(file)];
	return {
		build: JSON.parse(bytes('_app/version.json').toString('utf8')).build,
		programs: own.map((file) => [file.slice(programs.length), hashOf(bytes(file)), onTheLine(file)]),
		pages,
		needs: needs.map((need) => need.split(',').map(Number)),
		engine: own.flatMap((file, index) => (engine.test(file) ? [index] : [])),
		maker: own.flatMap((file, index) => (maker.test(file) ? [index] : [])),
		asked: named(asked),
		tables: named(tables)
	};
}

/**
 * Puts the list at the head of the service worker: by that another build has another worker, which is how a browser learns of it.
 * @param {string} folder of a build @returns {string[]} the file that is to be compressed now
 */
export function writeWorker(folder) {
	const file = path.join(folder, worker);
	if (!existsSync(file)) return [];
	// What it was before is packed beside it.
	for (const suffix of ['.br', '.gz']) rmSync(file + suffix, { force: true });
	writeFileSync(file, `self.keptList=${JSON.stringify(listOf(folder))};\n${readFileSync(file, 'utf8')}`);
	return [file];
}
