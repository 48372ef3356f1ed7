// Working files and folders carry the number of the process that makes them, so that a later run can sweep what a killed one left.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** True while a process of that number runs on this machine, whoever's it is. @param {number} pid */
export function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Not ours to signal, but there.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** True for what this user made; where a system knows no users, for everything. @param {string} file */
function isOwn(file) {
	const owner = statSync(file, { throwIfNoEntry: false })?.uid;
	return owner !== undefined && (process.getuid === undefined || owner === process.getuid());
}

/**
 * Removes from a folder what this user's earlier runs left there: the names that the pattern knows, of processes that are gone.
 * @param {string} folder
 * @param {RegExp} pattern of what follows `start`; its first group is the number of the process
 * @param {string} [start] how the names begin, to the letter
 */
export function sweep(folder, pattern, start = '') {
	let names;
	try {
		names = readdirSync(folder);
	} catch {
		// No such folder, or not to be read: nothing was made there.
		return;
	}
	for (const name of names) {
		if (!name.startsWith(start)) continue;
		const pid = Number(pattern.exec(name.slice(start.length))?.[1] ?? process.pid);
		const file = path.join(folder, name);
		if (pid === process.pid || isRunning(pid) || !isOwn(file)) continue;
		try {
			rmSync(file, { recursive: true, force: true });
		} catch {
			// In use, or the disk is read-only: a later run tries again.
		}
	}
}

/**
 * What sealing leaves when it is killed: open tables under the temporary folder, and half a sealed file beside its place.
 * @param {string} [out] the sealed file
 */
export function sweepSealing(out) {
	sweep(tmpdir(), /^wijkladder-seal-(\d+)-/);
	if (out === undefined) return;
	sweep(path.dirname(out), /^(\d+)$/, `.${path.basename(out)}.sealing-`);
}
