// Puts a publication and the states behind it into releases/ of the programme folder: both, or neither; and mends what a kill left.
// Both are written beside first. The publication's own name is the moment that counts: from then on it was made, and its
// states wait under a name that says whose they are until they take the place of the former ones.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ sequence: number, outcome: 'finished' | 'undone' | 'site-unsure' }} Mended */

/** @param {string | Uint8Array} bytes */
const mark = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** @param {string} place @param {Uint8Array} bytes */
function writeThrough(place, bytes) {
	const file = fs.openSync(place, 'w', 0o644);
	try {
		fs.writeSync(file, bytes);
		fs.fsyncSync(file);
	} finally {
		fs.closeSync(file);
	}
}

/** Names last only once the folder itself is on disk. @param {string} folder */
function settle(folder) {
	// Not every system lets a folder be opened.
	if (process.platform === 'win32') return;
	const file = fs.openSync(folder, 'r');
	try {
		fs.fsyncSync(file);
	} finally {
		fs.closeSync(file);
	}
}

/** Never over one that is there: somebody else may have published meanwhile. @param {string} from @param {string} to */
function putNew(from, to) {
	try {
		fs.linkSync(from, to);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
		// A disk without links.
		fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
	}
}

/** The name in a folder whatever its case, as a disk may hold it that was written on Windows. @param {string} folder @param {string} name */
function placeIn(folder, name) {
	const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
	const found = names.includes(name) ? name : names.find((one) => one.toLowerCase() === name.toLowerCase());
	return path.join(folder, found ?? name);
}

/**
 * @param {string} working holds `publication.json` and `states.age`, as `scripts/publication.ts` left them
 * @param {string} folder the programme folder
 * @returns {{ sequence: number, finish: () => void }} to be finished once the site is in place too
 * @throws the system's error; then nothing was published
 */
export function keepPublication(working, folder) {
	const publication = fs.readFileSync(path.join(working, 'publication.json'));
	const states = fs.readFileSync(path.join(working, 'states.age'));
	/** @type {{ sequence: number }} */
	const { sequence } = JSON.parse(publication.toString('utf8'));
	const releases = placeIn(folder, 'releases');
	fs.mkdirSync(releases, { recursive: true });
	const beside = path.join(releases, `.publication-${sequence}.json`);
	const waiting = path.join(releases, `.states-${sequence}-${mark(publication)}.age`);
	try {
		writeThrough(waiting, states);
		writeThrough(beside, publication);
		settle(releases);
		putNew(beside, path.join(releases, `publication-${sequence}.json`));
	} catch (error) {
		for (const file of [beside, waiting]) fs.rmSync(file, { force: true });
		throw error;
	}
	settle(releases);
	fs.renameSync(waiting, placeIn(releases, 'states.age'));
	settle(releases);
	return { sequence, finish: () => fs.rmSync(beside, { force: true }) };
}

/**
 * The last publication of a programme, when that is the one that a site was made of; else null.
 * @param {string} folder the programme folder @param {string} site
 */
export function publicationOfSite(folder, site) {
	const file = path.join(site, 'publication.json');
	if (!fs.existsSync(file)) return null;
	const bytes = fs.readFileSync(file);
	const releases = placeIn(folder, 'releases');
	const names = fs.existsSync(releases) ? fs.readdirSync(releases) : [];
	const last = Math.max(0, ...names.map((name) => Number(/^publication-(\d+)\.json$/.exec(name)?.[1] ?? 0)));
	if (last === 0) return null;
	return fs.readFileSync(path.join(releases, `publication-${last}.json`)).equals(bytes) ? last : null;
}

/**
 * Looks for what a publication that was cut short left, and makes it whole or undoes it.
 * @param {string} folder the programme folder
 * @param {(sequence: number) => boolean} [wanted] only these
 * @returns {Mended[]}
 */
export function mendPublications(folder, wanted = () => true) {
	const releases = placeIn(folder, 'releases');
	const names = fs.existsSync(releases) ? fs.readdirSync(releases) : [];
	/** @type {Map<number, Mended['outcome']>} */
	const mended = new Map();
	/** @param {number} sequence */
	const made = (sequence) => {
		const file = placeIn(releases, `publication-${sequence}.json`);
		return fs.existsSync(file) ? fs.readFileSync(file) : null;
	};
	for (const name of names) {
		const [, number, whose] = /^\.states-(\d+)-([0-9a-f]{16})\.age$/.exec(name) ?? [];
		const sequence = Number(number);
		if (number === undefined || !wanted(sequence)) continue;
		const publication = made(sequence);
		if (publication && mark(publication) === whose && !made(sequence + 1)) {
			fs.renameSync(path.join(releases, name), placeIn(releases, 'states.age'));
			mended.set(sequence, 'finished');
		} else {
			fs.rmSync(path.join(releases, name));
			mended.set(sequence, 'undone');
		}
	}
	for (const name of names) {
		const number = /^\.publication-(\d+)\.json$/.exec(name)?.[1];
		const sequence = Number(number);
		if (number === undefined || !wanted(sequence)) continue;
		const publication = made(sequence);
		const same = publication?.equals(fs.readFileSync(path.join(releases, name))) ?? false;
		fs.rmSync(path.join(releases, name));
		if (!mended.has(sequence)) mended.set(sequence, same ? 'site-unsure' : 'undone');
	}
	return [...mended].map(([sequence, outcome]) => ({ sequence, outcome }));
}
