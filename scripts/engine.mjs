// Makes the DuckDB that pages run: that of its package, but for the names under which it offers 75,000 of its functions and variables to extensions.
// Its own script makes an object of each, in every worker that starts it: 7 MB of names to fetch, and most of the time and memory of a start. No page
// loads an extension (src/lib/engine/lock-down.ts), and what the script itself asks for it asks for by name.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './sources.mjs';
import { sweep } from './workings.mjs';

const { resolve } = createRequire(import.meta.url);
const packaged = (/** @type {string} */ name) => resolve(`@duckdb/duckdb-wasm/dist/${name}`);
const script = packaged('duckdb-browser-eh.worker.js');
/** What it is made of. */
export const packagedProgram = packaged('duckdb-eh.wasm');

/**
 * Names an engine by all that it is made of; for its program, which takes long to hash, the version of its package stands.
 * @param {string} [dist] the folder of program and script in the package
 */
export function engineKey(dist = path.dirname(script)) {
	const hash = createHash('sha256');
	for (const name of ['../package.json', path.basename(script)])
		hash.update(readFileSync(path.join(dist, name)));
	return hash
		.update(readFileSync(path.join(root, 'scripts/engine.mjs')))
		.digest('hex')
		.slice(0, 16);
}
/** Where it lies, for Vite to find. */
export const engineFolder = path.join(root, '.cache/engine', engineKey());
export const engineProgram = path.join(engineFolder, 'duckdb-eh.wasm');

const headLength = 8;
const exportsSection = 7;
/** The script makes these names out of pieces. */
const byPieces = /^dynCall_/;

/** @param {Uint8Array} bytes @param {number} at of a number as WebAssembly writes it @returns {[number, number]} with the place after it */
function numberAt(bytes, at) {
	let [value, shift] = [0, 0];
	for (;;) {
		const byte = bytes[at++] ?? 0;
		value += (byte & 127) * 2 ** shift;
		if (byte < 128) return [value, at];
		shift += 7;
	}
}

/** @param {number} value */
function numberOf(value) {
	const bytes = [];
	for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
	return Buffer.from([...bytes, value]);
}

/**
 * The parts of a WebAssembly program: what kind each is, where it begins, where its contents do, and where it ends.
 * @param {Uint8Array} bytes
 */
function* sectionsOf(bytes) {
	for (let at = headLength; at < bytes.length;) {
		const [length, from] = numberAt(bytes, at + 1);
		yield { kind: bytes[at], at, from, end: from + length };
		at = from + length;
	}
}

/** All names that a program exports, with what stands between them. @param {Uint8Array} bytes */
export function exportsOf(bytes) {
	const found = [...sectionsOf(bytes)].find(({ kind }) => kind === exportsSection);
	if (!found) return '';
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', found.from, found.end);
}

/**
 * A WebAssembly program that exports only what is wanted, and is the same otherwise.
 * @param {Uint8Array} bytes @param {(name: string) => boolean} isWanted
 */
export function exportingOnly(bytes, isWanted) {
	const parts = [bytes.subarray(0, headLength)];
	for (const { kind, at, from, end } of sectionsOf(bytes)) {
		if (kind !== exportsSection) parts.push(bytes.subarray(at, end));
		else {
			const kept = exportsFrom(bytes, from).filter(({ name }) => isWanted(name));
			const body = Buffer.concat([numberOf(kept.length), ...kept.map((one) => one.bytes)]);
			parts.push(Buffer.from([exportsSection]), numberOf(body.length), body);
		}
	}
	return Buffer.concat(parts);
}

/** @param {Uint8Array} bytes @param {number} from */
function exportsFrom(bytes, from) {
	let [count, at] = numberAt(bytes, from);
	const found = [];
	for (; count > 0; count--) {
		const start = at;
		const [length, place] = numberAt(bytes, at);
		const name = Buffer.from(bytes.buffer, bytes.byteOffset + place, length).toString('utf8');
		// Then what kind it is, and which of its kind.
		[, at] = numberAt(bytes, place + length + 1);
		found.push({ name, bytes: bytes.subarray(start, at) });
	}
	return found;
}

/** DuckDB as pages run it. */
export function engineForPages() {
	const asked = new Set(readFileSync(script, 'utf8').match(/[\w$]+/g));
	return exportingOnly(readFileSync(packagedProgram), (name) => asked.has(name) || byPieces.test(name));
}

/** Made once; whoever is first with the same one is as good. */
export function makeEngine() {
	if (existsSync(engineProgram)) return;
	mkdirSync(engineFolder, { recursive: true });
	sweep(engineFolder, /^duckdb-eh\.wasm\.(\d+)$/);
	const making = `${engineProgram}.${process.pid}`;
	writeFileSync(making, engineForPages());
	renameSync(making, engineProgram);
}
