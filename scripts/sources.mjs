// What the site's programs are made of, as one hash: their sources, the packages that they bring along and the settings of making them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything that the programs of browser and build are bundled from; no data and no definitions. */
export const programSources = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'docs/hosting/nginx.conf',
	'docs/hosting/Caddyfile',
	...[
		'work-out.ts',
		'bake.ts',
		'ask-passphrase.ts',
		'keep-publication.mjs',
		'sources.mjs',
		'programs.mjs',
		'letters.mjs',
		'engine.mjs',
		'one-byte.mjs',
		'tab.mjs',
		'bundled.mjs',
		'contained.mjs',
		'licences.mjs',
		'seams.mjs',
		'icons.mjs',
		'site-files.mjs',
		'serve/headers.mjs',
		'serve/host-policy.mjs',
		'serve/hosts.mjs',
		'serve/iis.mjs'
	].map((name) => `scripts/${name}`)
];

/**
 * Every file under a path, sorted, so that two machines agree.
 * @param {string} place
 * @returns {string[]}
 */
export function filesUnder(place) {
	const status = statSync(place, { throwIfNoEntry: false });
	if (!status) return [];
	if (status.isFile()) return [place];
	const entries = readdirSync(place, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

/**
 * One hash of the names and bytes of files.
 * @param {string} first what else it depends on
 * @param {readonly string[]} places files or folders in the repository, or anywhere
 * @param {(file: string) => boolean} [wanted]
 * @param {string} [home] the repository
 */
export function hashOfFiles(first, places, wanted = () => true, home = root) {
	const hash = createHash('sha256').update(first);
	for (const place of places)
		for (const file of filesUnder(path.resolve(home, place)).filter(wanted))
			hash.update(`\0${path.relative(home, file).split(path.sep).join('/')}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

/** Whether a change of a file changes the hash; the folder that bundles are made in is laid out from the others. @param {string} id of Vite */
export function isProgramSource(id) {
	const file = path.resolve(id.split('?')[0] ?? id);
	return [...programSources, '.svelte-kit', '.cache/programs', '.cache/letters', '.cache/engine']
		.map((one) => path.join(root, one))
		.some((one) => file === one || file.startsWith(one + path.sep));
}

/** Names this version of the programs: the same sources have the same name, wherever and whenever they are bundled. */
export const programVersion = () => hashOfFiles('', programSources).slice(0, 16);
