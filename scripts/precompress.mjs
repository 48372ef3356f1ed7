// Stores every compressible file of a build as .br and .gz beside it, so that no host has to compress while serving.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sweep } from './workings.mjs';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = /\.(html|js|mjs|css|json|svg|txt|csv|md|xml|yaml|yml|geojson|webmanifest|wasm|duckdb)$/;
const smallest = 1024;
/** Published tables above this are read in parts, whose places are those of the file itself: no host may send them packed. */
export const rangedFrom = 10_000_000;

const large = 1_000_000;
/** Results are kept by content: DuckDB-Wasm (34 MB) takes 42 s, and scripts change only with the programs. */
const kept = fileURLToPath(new URL('../.cache/compressed/', import.meta.url));
/** What no build used for so long goes. */
const month = 30 * 86_400_000;

/** For a build that only this machine looks at, but as it will be served: the same files, a tenth larger, for 3 s of a processor where 66 went. */
const quick = () => process.env.WIJKLADDER_COMPRESS === 'quick';

/**
 * Measured on DuckDB-Wasm (34 MB): quality 9 gives 5.9 MB in 5 s, 10 gives 5.3 MB in 42 s, 11 gives 5.1 MB in 76 s. The first start should not
 * wait for that last 4 %; nor should a large file that changes with the data. On pages, 10 takes a third of the time of 11 for 2.4 % more
 * bytes; scripts and styles are few, and every visitor waits for them. For what runs in a worker nobody waits before there is something to do: 10
 * takes half the time there, for 1.7 % more bytes.
 * @param {Buffer} bytes @param {string} file
 */
function quality(bytes, file) {
	if (quick()) return 5;
	if (bytes.length >= large) return file.endsWith('.wasm') ? 10 : 9;
	return /\.(?:js|css)$/.test(file) && !/[\\/]workers[\\/]/.test(file) ? 11 : 10;
}

/** @typedef {{ suffix: string, quality: (bytes: Buffer, file: string) => number, compress: (bytes: Buffer, quality: number) => Promise<Buffer> }} Encoding */

/** @type {Encoding[]} */
const encodings = [
	{
		suffix: '.br',
		quality,
		compress: (bytes, level) =>
			brotli(bytes, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: level,
					[constants.BROTLI_PARAM_LGWIN]: bytes.length < large ? 22 : 24,
					[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
				}
			})
	},
	{ suffix: '.gz', quality: () => (quick() ? 6 : 9), compress: (bytes, level) => zip(bytes, { level }) }
];

/** @param {string} file */
const readIfThere = (file) => readFile(file).catch(() => null);

let written = 0;
const { brotli: brotliVersion, zlib: zlibVersion } = process.versions;

/** @type {WeakMap<Buffer, string>} */
const hashes = new WeakMap();
/** Every encoding asks for it, and of the engine that is a tenth of a second. @param {Buffer} bytes */
function hashOf(bytes) {
	const known = hashes.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
	hashes.set(bytes, known);
	return known;
}

/**
 * The compressed bytes of a file, from the store where they were made before.
 * @param {Buffer} bytes @param {string} file @param {Encoding} encoding
 */
async function compressed(bytes, file, { suffix, quality, compress }) {
	const level = quality(bytes, file);
	const made = JSON.stringify([level, suffix, brotliVersion, zlibVersion, hashOf(bytes)]);
	const name = createHash('sha256').update(made).digest('hex').slice(0, 32);
	const store = path.join(kept, name + suffix);
	const earlier = await readIfThere(store);
	if (earlier) {
		await utimes(store, Date.now() / 1000, Date.now() / 1000);
		return earlier;
	}
	const result = await compress(bytes, level);
	await mkdir(kept, { recursive: true });
	// Written under another name first: a run that is cut short must not leave half a file to be found, and two files may be the same.
	const beside = `${store}.${process.pid}-${(written += 1)}`;
	await writeFile(beside, result);
	await rename(beside, store);
	return result;
}

/**
 * Does the slow ones ahead of time, while something else still runs.
 * @param {string[]} files
 */
export async function prepare(files) {
	sweep(kept, /\.(?:br|gz)\.(\d+)-\d+$/);
	for (const name of await readdir(kept).catch(() => [])) {
		const { mtimeMs } = await stat(path.join(kept, name));
		if (Date.now() - mtimeMs > month) await rm(path.join(kept, name), { force: true });
	}
	for (const file of files) {
		const bytes = await readIfThere(file);
		if (bytes) await Promise.all(encodings.map((encoding) => compressed(bytes, file, encoding)));
	}
}

/** @param {string} file @returns {Promise<number>} bytes saved by the best encoding */
async function compressFile(file) {
	if (!compressible.test(file)) return 0;
	const bytes = await readFile(file);
	if (bytes.length < smallest || (file.endsWith('.duckdb') && bytes.length > rangedFrom)) return 0;
	const sizes = await Promise.all(
		encodings.map(async (encoding) => {
			// What stands beside it was made of it: a build begins with an empty folder.
			const there = await stat(file + encoding.suffix).catch(() => null);
			if (there) return there.size;
			const result = await compressed(bytes, file, encoding);
			if (result.length >= bytes.length) return bytes.length;
			await writeFile(file + encoding.suffix, result);
			return result.length;
		})
	);
	return bytes.length - Math.min(...sizes);
}

/**
 * Compresses files as they come, while others are still written.
 * @returns {{ add: (file: string) => void, done: () => Promise<void> }}
 */
export function compressor() {
	/** @type {string[]} */
	const waiting = [];
	/** @type {Set<Promise<void>>} */
	const busy = new Set();
	/** @type {unknown[]} */
	const failed = [];
	const work = async () => {
		for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await compressFile(file);
	};
	return {
		add(file) {
			waiting.push(file);
			if (busy.size === Math.max(2, availableParallelism())) return;
			const worker = work()
				.catch((error) => void failed.push(error))
				.then(() => void busy.delete(worker));
			busy.add(worker);
		},
		async done() {
			await Promise.all(busy);
			if (failed.length > 0) throw failed[0];
		}
	};
}

/**
 * Compresses a whole folder.
 * @param {string} folder
 * @returns {Promise<{ files: number, saved: number }>} how many files were compressible, and the bytes that brotli saves
 */
export async function precompress(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const waiting = entries
		.filter((entry) => entry.isFile() && compressible.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name));
	const files = waiting.length;
	let saved = 0;
	const work = async () => {
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
			const gain = await compressFile(file);
			saved += gain;
		}
	};
	// zlib's own threads do the work; a few files under way at once keep them busy without filling memory.
	await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
	return { files, saved };
}
