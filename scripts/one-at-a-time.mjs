// One run at a time makes what takes a place: the one whose number stands in `.<name>.busy/`, until it ends or its process is gone.
// That folder comes with the number in it, by one rename, and no folder is ever renamed over one that holds something: of two that
// start at once one is first, also where both find the number of a process that is gone.
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning, sweep } from './workings.mjs';

/** @typedef {import('./beside.mjs').Place} Place */

/** No build lasts that long; the number of a process that is gone may have become another's. */
const day = 86_400_000;

/** @param {Place} place @param {string} stage */
const at = ({ folder, name }, stage) => path.join(folder, `.${name}.${stage}`);

/** @param {Place} place */
function numbersIn(place) {
	try {
		return readdirSync(at(place, 'busy')).map(Number);
	} catch {
		return [];
	}
}

/** @param {Place} place @param {number} pid */
function isAtIt(place, pid) {
	const since = statSync(path.join(at(place, 'busy'), String(pid)), { throwIfNoEntry: false })?.mtimeMs;
	return since !== undefined && Date.now() - since < day && isRunning(pid);
}

/**
 * The number of another process that is making what takes this place; null when there is none.
 * @param {Place} place
 */
export const atWork = (place) =>
	numbersIn(place).find((pid) => pid !== process.pid && isAtIt(place, pid)) ?? null;

/** @param {Place} place @param {readonly number[]} numbers */
function free(place, numbers) {
	for (const pid of numbers) rmSync(path.join(at(place, 'busy'), String(pid)), { force: true });
	try {
		rmdirSync(at(place, 'busy'));
	} catch {
		// There was none, or another run holds it.
	}
}

/** Lets the next one in. @param {Place} place */
export const letGo = (place) => free(place, [process.pid]);

/** Takes away what runs left that are gone. @param {Place} place */
export function sweepBusy(place) {
	const own = numbersIn(place);
	if (!own.includes(process.pid))
		free(
			place,
			own.filter((pid) => !isAtIt(place, pid))
		);
	sweep(place.folder, /^(\d+)$/, `.${place.name}.asking-`);
}

/**
 * Takes the place for this process, until `letGo`.
 * @param {Place} place
 * @returns {number | null} the number of the process that was first; null when the place is ours
 * @throws the system's error where nothing can be written
 */
export function take(place) {
	mkdirSync(place.folder, { recursive: true });
	// In a container every run may have the same number: what stands under our own was left.
	letGo(place);
	const asking = at(place, `asking-${process.pid}`);
	rmSync(asking, { recursive: true, force: true });
	for (let turn = 0; ; turn++) {
		sweepBusy(place);
		const other = atWork(place);
		if (other !== null) return other;
		mkdirSync(asking);
		writeFileSync(path.join(asking, String(process.pid)), '');
		try {
			renameSync(asking, at(place, 'busy'));
			return null;
		} catch (error) {
			rmSync(asking, { recursive: true, force: true });
			// Another was first, and may be gone again.
			if (turn === 3) throw error;
		}
	}
}
