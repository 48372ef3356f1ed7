// Tells the service worker of a build on disk what it may keep.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keptList, namesIn, namesPrograms, versionFile, withList, workerFile } from './site-files.mjs';
import { filesUnder } from './sources.mjs';

/** The same in the service worker (src/lib/offline/keep.ts): half of SHA-256, in base64url. @param {Uint8Array} bytes */
const hashOf = (bytes) => createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url');

/** @param {string} folder of a build whose files are all written */
export function listOf(folder) {
	const files = filesUnder(folder)
		.map((file) => path.relative(folder, file).split(path.sep).join('/'))
		.filter((file) => !/\.(br|gz)$/.test(file) && file !== workerFile);
	/** As a good host sends it. @param {string} file */
	const onTheLine = (file) =>
		statSync(path.join(folder, existsSync(path.join(folder, `${file}.br`)) ? `${file}.br` : file)).size;
	const facts = files.map((file) => {
		const bytes = readFileSync(path.join(folder, file));
		const names = namesPrograms(file) ? namesIn(bytes.toString('utf8')) : [];
		return { file, hash: hashOf(bytes), bytes: onTheLine(file), names };
	});
	return keptList(facts, JSON.parse(readFileSync(path.join(folder, versionFile), 'utf8')).build);
}

/**
 * Puts the list at the head of the service worker.
 * @param {string} folder of a build @returns {string[]} the file that is to be compressed now
 */
export function writeWorker(folder) {
	const file = path.join(folder, workerFile);
	if (!existsSync(file)) return [];
	// What it was before is packed beside it.
	for (const suffix of ['.br', '.gz']) rmSync(file + suffix, { force: true });
	writeFileSync(file, withList(listOf(folder), readFileSync(file, 'utf8')));
	return [file];
}
