// Notes which files go into what is served: those of every chunk, worker and style sheet that Vite bundles, and of what esbuild bundles besides.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { engineFolder, packagedProgram } from './engine.mjs';
import { letters, wholeTypeface } from './letters.mjs';
import { root } from './sources.mjs';

/** @typedef {import('vite').Plugin} Plugin */
/** What a file of a bundle was made of: ids of Vite, those of files seen from the repository. @typedef {Record<string, string[]>} MadeOf */

/** Beside Vite's own manifest, in a folder that no site takes along. */
export const bundledFile = '.vite/bundled.json';

/** A style sheet is taken out of the script that names it, which leaves nothing of it there. */
const isStyle = /\.(css|scss)$/;

/** @param {string} id */
const fromRoot = (id) => {
	const [file = id] = id.split('?');
	return path.isAbsolute(file) ? path.relative(root, file).split(path.sep).join('/') : file;
};

/** @param {Parameters<Extract<NonNullable<Plugin['generateBundle']>, Function>>[1]} bundle @returns {MadeOf} */
function madeOf(bundle) {
	const files = Object.entries(bundle).map(([file, one]) => {
		const ids =
			one.type === 'asset'
				? one.originalFileNames
				: Object.entries(one.modules)
						.filter(([id, { renderedLength }]) => renderedLength > 0 || isStyle.test(fromRoot(id)))
						.map(([id]) => id);
		return [file, [...new Set(ids.map(fromRoot))].sort()];
	});
	return Object.fromEntries(files.filter(([, ids]) => ids?.length));
}

/**
 * For Vite, whose own list of licences (`build.license`) knows the chunks of pages alone: a worker is a bundle by itself, and what is fetched as it
 * is (DuckDB) is in no chunk.
 * @param {() => boolean} asked
 * @returns {{ ofWorkers: () => Plugin, ofPrograms: Plugin }}
 */
export function noting(asked) {
	/** @type {MadeOf} */
	const workers = {};
	return {
		ofWorkers: () => ({
			name: 'wijkladder-bundled-in-workers',
			enforce: 'post',
			generateBundle: (_, bundle) => void Object.assign(workers, madeOf(bundle))
		}),
		ofPrograms: {
			name: 'wijkladder-bundled',
			enforce: 'post',
			apply: asked,
			generateBundle(_, bundle) {
				const all = { ...(this.environment.name === 'client' && workers), ...madeOf(bundle) };
				this.emitFile({ type: 'asset', fileName: bundledFile, source: JSON.stringify(all) });
			}
		}
	};
}

/** Made of a file of a package, and kept elsewhere. */
const made = [
	{ folder: path.dirname(letters), of: wholeTypeface },
	{ folder: engineFolder, of: packagedProgram }
].map(({ folder, of }) => ({ folder: `${fromRoot(folder)}/`, of: fromRoot(of) }));

/** What stands for no file in esbuild's account. */
const isOurs = /^(drawing|duckdb|absent):/;

/**
 * Everything that goes into a site, in the end.
 * @param {string} folder of the programs, `client` and `server`
 */
export function goingAlong(folder) {
	const server = path.join(folder, 'server');
	/** @param {string} side @returns {MadeOf} */
	const noted = (side) => JSON.parse(readFileSync(path.join(folder, side, bundledFile), 'utf8'));
	/** @type {Set<string>} */
	const found = new Set();
	/** @param {string} id */
	const add = (id) => void found.add(made.find((one) => id.startsWith(one.folder))?.of ?? id);
	Object.values(noted('client')).flat().forEach(add);
	const chunks = noted('server');
	return {
		/** @param {string} file */
		addFile: (file) => add(fromRoot(file)),
		/**
		 * A chunk of the programs stands for what it was made of itself.
		 * @param {{ metafile?: import('esbuild').Metafile | undefined }} bundle
		 */
		addBundle({ metafile }) {
			if (!metafile) throw new Error('a bundle without an account of what is in it');
			// Its account names the files that it bundles, and not what it adds.
			add('\0esbuild/runtime');
			for (const { inputs } of Object.values(metafile.outputs))
				for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
					if (bytesInOutput === 0 || isOurs.test(input)) continue;
					const chunk = path.relative(server, path.resolve(root, input)).split(path.sep).join('/');
					(chunks[chunk] ?? [fromRoot(input)]).forEach(add);
				}
		},
		all: () => [...found]
	};
}
