// What a file of a package says that it holds of others: crates and C++ namespaces in a WebAssembly program, packages in a script that was bundled.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exportsOf } from './engine.mjs';

/** @typedef {{ crates: string[], namespaces: string[], packages: string[] }} Contained each in order */

/** Where a compiler of Rust read a crate stands in the words of its panics. */
const crate = /\/registry\/src\/[^/]+\/([\w-]+-\d+\.\d+\.\d+[\w.+-]*)\//g;
/** A name that stands inside another one, as C++ compilers write it: `_ZN5arrow6BufferE`. */
const nested = /_Z(?:T[VIS])?NK?(\d+)/g;
/** The language's own. */
const isStandard = /^(std|__\w+)$/;

/** @param {Iterable<string>} names @returns {string[]} */
const ordered = (names) => [...new Set(names)].sort();

/** @param {string} exported @returns {Generator<string>} the namespaces that what is exported stands in */
function* namespacesIn(exported) {
	for (const { 0: found, 1: length, index } of exported.matchAll(nested)) {
		const from = index + found.length;
		const space = exported.slice(from, from + Number(length));
		if (/^[a-z]\w*$/.test(space) && !isStandard.test(space)) yield space;
	}
}

/** @param {Uint8Array} bytes of a WebAssembly program @returns {Contained} */
export function inProgram(bytes) {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	/** @type {string[]} */
	const crates = [];
	const mark = '/registry/src/';
	for (let at = all.indexOf(mark); at >= 0; at = all.indexOf(mark, at + 1))
		for (const [, name = ''] of all.toString('latin1', at, at + 200).matchAll(crate)) crates.push(name);
	return { crates: ordered(crates), namespaces: ordered(namespacesIn(exportsOf(bytes))), packages: [] };
}

/** `// node_modules/name/file.js`, as bundlers head what they took in. */
const headed = /^[ \t]*\/\/(?:#region)?[ \t]+(?:\.\.\/)*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm;
const named = /^((?:@[\w.-]+\/)?[\w.-]+)\//;

/**
 * @param {string} file of a package @param {string} text of that file @param {string} home of the package
 * @returns {Contained} what it was bundled from by its own account, or that of the map beside it
 */
export function inScript(file, text, home) {
	const found = text.includes('node_modules/') ? [...text.matchAll(headed)].map(([, name = '']) => name) : [];
	const map = `${file}.map`;
	if (existsSync(map)) {
		/** @type {{ sources: (string | null)[] }} */
		const { sources } = JSON.parse(readFileSync(map, 'utf8'));
		for (const source of sources) {
			if (!source || /^\w+:/.test(source)) continue;
			const outside = path.relative(home, path.resolve(path.dirname(map), source)).startsWith('..');
			const within = source.replace(/^.*node_modules\//, '').replace(/^(\.\.\/)+/, '');
			const name = outside || source.includes('node_modules/') ? named.exec(within)?.[1] : undefined;
			if (name) found.push(name);
		}
	}
	return { crates: [], namespaces: [], packages: ordered(found) };
}
