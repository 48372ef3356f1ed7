// What a build is made of, as one hash, so that an unchanged build is used again and a changed one never is.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder that a build is written to: WIJKLADDER_BUILD, else `build`. */
export const buildFolder = () => path.resolve(root, process.env.WIJKLADDER_BUILD ?? 'build');

/** Everything in the repository that a built page can depend on. */
const sources = [
	'src',
	'static',
	'indicators',
	'data',
	'scripts/bake.ts',
	'scripts/build.mjs',
	'scripts/publication.ts',
	'scripts/precompress.mjs',
	'scripts/seal-tables.ts',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/**
 * Every file under a path, sorted, so that two machines agree.
 * @param {string} place
 * @returns {string[]}
 */
function filesUnder(place) {
	const status = statSync(place, { throwIfNoEntry: false });
	if (!status) return [];
	if (status.isFile()) return [place];
	const entries = readdirSync(place, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

/** What a build that is kept adds to the folder it was built from. @param {string} file */
const ofPublications = (file) => /[\\/]releases[\\/](publication-[^\\/]*\.json|states\.age)$/.test(file);

/** @param {string} first @param {(file: string) => boolean} wanted */
function hashOf(first, wanted) {
	const hash = createHash('sha256').update(first);
	const own = process.env.WIJKLADDER_DATA;
	for (const place of [...sources, ...(own ? [own] : [])]) {
		for (const file of filesUnder(path.resolve(root, place)).filter(wanted)) {
			hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
		}
	}
	return hash.digest('hex');
}

/** Hash of all that goes into a build: sources, definitions, data, lock file and the settings of this run; then the publications. */
export function inputHash() {
	const settings = Object.entries(process.env).filter(([name]) => name.startsWith('WIJKLADDER_'));
	const first = JSON.stringify([process.versions.node.split('.')[0], settings.sort()]);
	return `${hashOf(first, (file) => !ofPublications(file))} ${hashOf('', ofPublications)}`;
}

/** The same inputs with the publication that was made of them. @param {string} inputs */
export const afterKeeping = (inputs) => `${inputs.split(' ')[0]} ${hashOf('', ofPublications)}`;

/** Names and sizes of what a build left, so that a folder that was touched since is noticed. @param {string} folder */
function outputHash(folder) {
	const list = filesUnder(folder).map((file) => `${path.relative(folder, file)} ${statSync(file).size}`);
	return list.length === 0 ? '' : createHash('sha256').update(list.join('\n')).digest('hex');
}

/** @param {string} folder @param {string} ending */
const beside = (folder, ending) =>
	path.join(
		root,
		'.cache',
		'builds',
		`${createHash('sha256').update(folder).digest('hex').slice(0, 16)}${ending}`
	);

/** The record stands outside the build, which is served as it is. @param {string} folder */
const recordOf = (folder) => beside(folder, '.json');

/** Where a build leaves what its steps hand each other. @param {string} folder */
export const workingFolder = (folder) => beside(folder, '.working');

/** True when the folder holds a whole build of these very inputs. @param {string} folder */
export function isCurrent(folder) {
	try {
		const record = JSON.parse(readFileSync(recordOf(folder), 'utf8'));
		return record.inputs === inputHash() && record.outputs === outputHash(folder);
	} catch {
		return false;
	}
}

/** @param {string} folder @param {string} inputs the hash as it was before the build began */
export function record(folder, inputs) {
	mkdirSync(path.dirname(recordOf(folder)), { recursive: true });
	writeFileSync(recordOf(folder), JSON.stringify({ folder, inputs, outputs: outputHash(folder) }));
}

/** To be called before a build: one that is cut short must not pass for a whole one. @param {string} folder */
export function forget(folder) {
	rmSync(recordOf(folder), { force: true });
}
