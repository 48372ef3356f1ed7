// Puts a publication, the states behind it and the public tables as it left them into releases/ of the programme folder: all, or none; and mends what a kill left.
// All are written beside first. The publication's own name is the moment that counts: from then on it was made, and what belongs to it
// waits under names that say whose they are until it takes the place of the former.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ sequence: number, outcome: 'finished' | 'undone' | 'site-unsure' }} Mended */

/** What takes the place of the former publication's. States are never missing; tables are, where another program worked it out. */
const belonging = [
	{ name: 'states', ending: 'age' },
	{ name: 'tables', ending: 'jsonl' }
];

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
 * @param {string} working holds `publication.json`, `states.age` and `tables.jsonl`, as `scripts/publication.ts` left them
 * @param {string} folder the programme folder
 * @returns {{ sequence: number, finish: () => void }} to be finished once the site is in place too
 * @throws the system's error; then nothing was published
 */
export function keepPublication(working, folder) {
	const publication = fs.readFileSync(path.join(working, 'publication.json'));
	const given = belonging
		.map(({ name, ending }) => ({ name, ending, file: path.join(working, `${name}.${ending}`) }))
		.filter(({ name, file }) => name === 'states' || fs.existsSync(file));
	/** @type {{ sequence: number }} */
	const { sequence } = JSON.parse(publication.toString('utf8'));
	const releases = placeIn(folder, 'releases');
	fs.mkdirSync(releases, { recursive: true });
	const beside = path.join(releases, `.publication-${sequence}.json`);
	const waiting = given.map(({ name, ending, file }) => ({
		...{ bytes: fs.readFileSync(file), to: `${name}.${ending}` },
		from: path.join(releases, `.${name}-${sequence}-${mark(publication)}.${ending}`)
	}));
	try {
		for (const { from, bytes } of waiting) writeThrough(from, bytes);
		writeThrough(beside, publication);
		settle(releases);
		putNew(beside, path.join(releases, `publication-${sequence}.json`));
	} catch (error) {
		for (const file of [beside, ...waiting.map(({ from }) => from)]) fs.rmSync(file, { force: true });
		throw error;
	}
	settle(releases);
	for (const { from, to } of waiting) fs.renameSync(from, placeIn(releases, to));
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
		const [, what, number, whose, ending] =
			/^\.(states|tables)-(\d+)-([0-9a-f]{16})\.(age|jsonl)$/.exec(name) ?? [];
		const sequence = Number(number);
		if (number === undefined || !wanted(sequence)) continue;
		const publication = made(sequence);
		if (publication && mark(publication) === whose && !made(sequence + 1)) {
			fs.renameSync(path.join(releases, name), placeIn(releases, `${what}.${ending}`));
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
