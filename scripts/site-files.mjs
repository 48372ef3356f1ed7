// Which files a site consists of and what they are called, whoever writes it: the build on a disk, or a tab into a zip (scripts/tab.mjs bundles this into its worker).
import { addressOf } from '../src/lib/domain/page-address.mjs';

/** @typedef {import('../src/lib/offline/list.ts').KeptList} KeptList */
/**
 * A file that was written, by its place in the site.
 * @typedef {object} Fact
 * @property {string} file
 * @property {string} hash as the service worker knows it
 * @property {number} bytes as a host sends it
 * @property {string[]} names of programs that stand in it
 */

/** @param {string} address from the root of the site @param {boolean} isPage */
export function fileOf(address, isPage) {
	const file = address.slice(1) || 'index.html';
	if (!isPage || file.endsWith('.html')) return file;
	return file + (file.endsWith('/') ? 'index.html' : '.html');
}

export const versionFile = '_app/version.json';
/** What the programs for the browser consist of, for a tab that takes them into a site of its own. */
export const filesFile = '_app/files.json';
/** Whose work goes along with the programs. */
export const licencesFile = 'licenties.txt';

/**
 * An open page asks this file whether it was replaced: other data make another build of the same programs, and other pages.
 * @param {string} text @param {string} build @param {Record<string, string>} pages what each bears, by address
 */
export const versionOf = (text, build, pages) =>
	JSON.stringify({
		...JSON.parse(text),
		build,
		pages: Object.fromEntries(Object.entries(pages).sort(([one], [other]) => (one < other ? -1 : 1)))
	});

/** Says which build this is, and where its tables are. */
export const siteFile = 'site.json';
/** @param {string} text of that file @returns {string} */
export const buildIn = (text) => JSON.parse(text).build;

/** What was cut out of a text keeps the whole of it in memory for as long as it is kept itself: a copy does not. @type {<Cut>(cut: Cut) => Cut} */
const byItself = (cut) => structuredClone(cut);

/**
 * What a page bears, as the page says it, shortened, by its address.
 * @param {string} file @param {string} html @returns {Record<string, string>} empty where it bears nothing
 */
export function borneIn(file, html) {
	const hash = /<meta name="wijkladder" content="\S+ ([0-9a-f]{64})"/.exec(html)?.[1];
	return hash === undefined ? {} : { [addressOf(file)]: byItself(hash.slice(0, 16)) };
}

export const workerFile = 'service-worker.js';
/** By its list another build has another worker, which is how a browser learns of it. @param {KeptList} list @param {string} text */
export const withList = (list, text) => `self.keptList=${JSON.stringify(list)};\n${text}`;

const programs = '_app/immutable/';
/** Its name changes with its contents, so that a copy from before is as good. @param {string} file */
export const isNamedByContents = (file) => file.startsWith(programs);
/** Fetched by a page while it is open, and of the same build: published, or definitions. */
const asked =
	/^((_app\/(version|files)|site|dataset|definities|rapport-basis|gegevens-basis|sjablonen|gebieden-[\w-]+)\.json|licenties\.txt|thema\/[\w-]+\.\w+)$/;
const tables = /^published-\w+\.duckdb$/;
/** What computes anew: larger than all else together, so it is kept when it was needed, or asked for. */
const engine = /\/duckdb-[^/]*\.wasm$|\/duckdb-browser|\/browser-worker/;
/** What makes the site of a local set, and the pictures of a site that is published. */
const maker = /\/(site-(worker|engine)|drawing)-/;

/** Whether a file may name programs. @param {string} file */
export const namesPrograms = (file) =>
	isNamedByContents(file) ? /\.(js|css)$/.test(file) : file.endsWith('.html');

/** A name holds a hash, so that it stands nowhere by chance. @param {string} text */
export const namesIn = (text) =>
	byItself([...new Set(text.match(/[\w.-]+\.(?:js|css|woff2|wasm)\b/g) ?? [])]);

/**
 * What a device may keep: every page and program with the hash of its bytes, and which programs a page needs without a network.
 * @param {readonly Fact[]} facts of all files but the service worker, in any order
 * @param {string} build
 * @returns {KeptList}
 */
export function keptList(facts, build) {
	const all = [...facts].sort((a, b) => (a.file < b.file ? -1 : 1));
	const byFile = new Map(all.map((one) => [one.file, one]));
	const own = all.filter(({ file }) => isNamedByContents(file));
	const places = new Map(own.map(({ file }, index) => [file, index]));
	/** @type {Map<string, string[]>} */
	const byName = new Map();
	for (const { file } of own) {
		const name = file.slice(file.lastIndexOf('/') + 1);
		byName.set(name, [...(byName.get(name) ?? []), file]);
	}
	/** @param {string} file */
	const namedBy = (file) => (byFile.get(file)?.names ?? []).flatMap((name) => byName.get(name) ?? []);
	/** @param {RegExp} wanted @returns {Record<string, [hash: string, bytes: number]>} */
	const named = (wanted) =>
		Object.fromEntries(
			all.filter(({ file }) => wanted.test(file)).map(({ file, hash, bytes }) => [file, [hash, bytes]])
		);
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
	for (const { file, hash, bytes } of all)
		if (file.endsWith('.html') && file !== '404.html') pages[addressOf(file)] = [hash, needOf(file), bytes];
	/** @param {RegExp} wanted */
	const placesOf = (wanted) => own.flatMap(({ file }, index) => (wanted.test(file) ? [index] : []));
	return {
		build,
		programs: own.map(({ file, hash, bytes }) => [file.slice(programs.length), hash, bytes]),
		pages,
		needs: needs.map((need) => need.split(',').map(Number)),
		engine: placesOf(engine),
		asked: named(asked),
		tables: named(tables)
	};
}
