// Which tests are about files that changed: those that import them, by however many steps, nearest first.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './inputs.mjs';

const written = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

/** @param {string} folder @returns {string[]} every module below it, from the root on */
const modulesIn = (folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
		.filter((name) => /\.(ts|js|mjs|svelte|json)$/.test(name) && statSync(path.join(root, name)).isFile());

/** @param {string} file @returns {string[]} what of ours it imports */
function importsOf(file) {
	const text = readFileSync(path.join(root, file), 'utf8');
	return [...text.matchAll(written)].flatMap(([, from = '']) => {
		const bare = from.replace(/\?.*$/, '').replace(/^\$lib\//, '/src/lib/');
		if (bare.startsWith('/src/')) return [bare.slice(1)];
		return bare.startsWith('.') ? [path.posix.join(path.posix.dirname(file), bare)] : [];
	});
}

/**
 * @param {readonly string[]} changed files, from the root on
 * @returns {{ file: string, steps: number }[]} 0 steps for a test that changed itself
 */
export function nearTests(changed) {
	/** @type {Map<string, string[]>} */
	const importers = new Map();
	for (const file of ['src', 'scripts', 'tests'].flatMap(modulesIn))
		for (const one of importsOf(file)) importers.set(one, [...(importers.get(one) ?? []), file]);
	const steps = new Map(changed.map((file) => [file, 0]));
	// Grows while it is walked.
	for (const [file, so] of steps)
		for (const one of importers.get(file) ?? []) if (!steps.has(one)) steps.set(one, so + 1);
	return [...steps]
		.filter(([file]) => file.endsWith('.test.ts') && existsSync(path.join(root, file)))
		.map(([file, so]) => ({ file, steps: so }))
		.sort((one, other) => one.steps - other.steps || (one.file < other.file ? -1 : 1));
}
