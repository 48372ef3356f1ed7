// What a build is made of, as one hash, so that an unchanged build is used again and a changed one never is.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, hashOfFiles, programSources, root } from './sources.mjs';
import { sweep } from './workings.mjs';

export { root };

/** The folder that a build is written to: WIJKLADDER_BUILD, else `build`. */
export const buildFolder = () => path.resolve(root, process.env.WIJKLADDER_BUILD ?? 'build');

/** Everything in the repository that a built page can depend on. */
const sources = [
	...programSources,
	'indicators',
	'data',
	'scripts/beside.mjs',
	'scripts/build.mjs',
	'scripts/bundle.mjs',
	'scripts/offline.mjs',
	'scripts/one-at-a-time.mjs',
	'scripts/pages.mjs',
	'scripts/precompress.mjs',
	'scripts/run.mjs',
	'scripts/seal-tables.ts',
	'scripts/step.mjs',
	'scripts/workings.mjs'
];

/** What a build that is kept adds to the folder it was built from. @param {string} file */
const ofPublications = (file) =>
	/[\\/]releases[\\/](publication-[^\\/]*\.json|states\.age|tables\.jsonl)$/i.test(file);

/** @param {string} first @param {(file: string) => boolean} wanted */
function hashOf(first, wanted) {
	const own = process.env.WIJKLADDER_DATA;
	return hashOfFiles(first, [...sources, ...(own ? [own] : [])], wanted);
}

/** Hash of all that goes into a build: sources, definitions, data, lock file and the settings of this run; then the publications. */
export function inputHash() {
	const settings = Object.entries(process.env).filter(
		([name]) => name.startsWith('WIJKLADDER_') && name !== 'WIJKLADDER_COMMANDS'
	);
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

/**
 * The whole builds that may stand in a folder: one, or while one takes the place of another, both.
 * @param {string} folder
 * @returns {{ inputs: string, outputs: string }[]}
 */
function recorded(folder) {
	try {
		const { builds } = JSON.parse(readFileSync(recordOf(folder), 'utf8'));
		return Array.isArray(builds) ? builds : [];
	} catch {
		return [];
	}
}

/** True when the folder holds a whole build of these very inputs. @param {string} folder */
export function isCurrent(folder) {
	const [inputs, outputs] = [inputHash(), outputHash(folder)];
	return recorded(folder).some((one) => one.inputs === inputs && one.outputs === outputs);
}

/**
 * To be called before a build takes its place: killed before, between or after, what stands there is known for what it is.
 * @param {string} folder that the build is for
 * @param {string} inputs the hash as it was before the build began
 * @param {string} made the folder in which it stands, whole
 */
export function record(folder, inputs, made) {
	const outputs = outputHash(folder);
	const earlier = recorded(folder).filter((one) => one.outputs === outputs);
	const builds = [...earlier.slice(-1), { inputs, outputs: outputHash(made) }];
	const file = recordOf(folder);
	mkdirSync(path.dirname(file), { recursive: true });
	sweep(path.dirname(file), /\.json\.(\d+)$/);
	writeFileSync(`${file}.${process.pid}`, JSON.stringify({ folder, builds }));
	renameSync(`${file}.${process.pid}`, file);
}
