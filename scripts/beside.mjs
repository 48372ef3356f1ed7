// Puts finished files or folders in the place of earlier ones, so that a kill at any moment leaves the old or the new ones.
//
// What is made stands in `.<name>.making-<pid>` beside the place; renaming that to `.<name>.ready` says that it is whole.
// Then the old ones go to `.<name>.old` and the new ones come, one rename each: there is no single one that replaces a
// folder, on any system. Who is killed there leaves `.ready`, and `mend` ends the work at the next start. Old and new never
// stand side by side in the place.
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { atWork, sweepBusy } from './one-at-a-time.mjs';
import { isRunning, sweep } from './workings.mjs';

/**
 * Where the new entries of a folder are made.
 * @typedef {object} Place
 * @property {string} folder that holds the entries, old or new
 * @property {string} name tells these entries from others that are made for the same folder
 */

/** @param {Place} place @param {string} stage */
const at = ({ folder, name }, stage) => path.join(folder, `.${name}.${stage}`);

/** The place of one folder, such as a build, inside the folder around it. @param {string} folder @returns {Place} */
export function placeOf(folder) {
	// Behind a link it is the folder itself that gets a successor, and the link stays.
	const real = existsSync(folder) ? realpathSync(folder) : folder;
	return { folder: path.dirname(real), name: path.basename(real) };
}

const busy = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** A virus scanner or a reader may hold a folder for a moment on Windows. @param {string} from @param {string} to */
function rename(from, to) {
	for (let turn = 0; ; turn++) {
		try {
			return renameSync(from, to);
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? String(error.code) : '';
			if (turn === 10 || process.platform !== 'win32' || !busy.has(code)) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
		}
	}
}

/**
 * An empty folder in which to make the new entries, on the same disk as their place.
 * @param {Place} place
 */
export function begin(place) {
	mkdirSync(place.folder, { recursive: true });
	mend(place);
	const making = at(place, `making-${process.pid}`);
	rmSync(making, { recursive: true, force: true });
	mkdirSync(making);
	return making;
}

/** Lets go of what was begun and not finished. @param {Place} place */
export function abandon(place) {
	rmSync(at(place, `making-${process.pid}`), { recursive: true, force: true });
}

/**
 * Puts everything that stands in the folder of `begin` in its place.
 * @param {Place} place
 * @throws what renaming throws where the place cannot be taken, such as a folder that is a disk of its own; the old ones stand
 *   there then, and the new ones in `.ready`
 */
export function finish(place) {
	rename(at(place, `making-${process.pid}`), at(place, 'ready'));
	move(place);
}

/**
 * What was begun by processes that are gone, before it is swept: somebody may know that it was whole.
 * @param {Place} place
 */
export function leftBehind(place) {
	if (!existsSync(place.folder)) return [];
	const start = `.${place.name}.making-`;
	return readdirSync(place.folder)
		.filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
		.filter((name) => !isRunning(Number(name.slice(start.length))))
		.map((name) => path.join(place.folder, name));
}

/**
 * Puts in its place what an earlier process left whole.
 * @param {Place} place @param {string} left of `leftBehind` @throws as `finish`
 */
export function finishLeft(place, left) {
	rename(left, at(place, 'ready'));
	move(place);
}

/** From here on the new ones are whole, so the work is only ever done to its end. @param {Place} place */
function move(place) {
	const [ready, old] = [at(place, 'ready'), at(place, 'old')];
	mkdirSync(old, { recursive: true });
	const entries = readdirSync(ready);
	// What is not in its place yet: whatever stands there is old. First all old ones go, so that none is seen beside a new one.
	for (const entry of entries)
		if (existsSync(path.join(place.folder, entry)))
			rename(path.join(place.folder, entry), path.join(old, entry));
	for (const entry of entries) rename(path.join(ready, entry), path.join(place.folder, entry));
	rmdirSync(ready);
	rmSync(old, { recursive: true, force: true });
}

/**
 * Ends what an earlier run was killed in, and sweeps what it left; nothing happens where nothing was left, or where another is at work.
 * @param {Place} place
 * @throws as `finish`
 */
export function mend(place) {
	if (atWork(place) !== null) return;
	const old = at(place, 'old');
	if (existsSync(at(place, 'ready'))) move(place);
	else if (existsSync(old)) rmSync(old, { recursive: true, force: true });
	sweep(place.folder, /^(\d+)$/, `.${place.name}.making-`);
	sweepBusy(place);
}
