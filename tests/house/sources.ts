// The source as the house tests see it: every file, its text, where it stands, and which file of ours an import means.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importsOf } from './imports.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of a folder under the root, as paths with slashes, in order. */
export const filesIn = (folder: string): string[] =>
	readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.sort();

/** The modules and components of src. */
export const files = filesIn('src').filter(
	(file) => /\.(ts|mjs|svelte)$/.test(file) && !file.endsWith('.d.ts')
);

const read = new Map<string, string>();
export function textOf(file: string): string {
	const known = read.get(file) ?? readFileSync(path.join(root, file), 'utf8');
	read.set(file, known);
	return known;
}

/** Where a file stands: a room, or a part of a subject; what is not under src/lib belongs to the routes. */
export interface Place {
	subject: string | null;
	/** The room, or the part of the subject. */
	name: string;
}
export function placeOf(file: string): Place {
	const subject = /^src\/lib\/subjects\/([^/]+)\/([^/.]+)/.exec(file);
	if (subject) return { subject: subject[1] ?? '', name: subject[2] ?? '' };
	return { subject: null, name: /^src\/lib\/([^/]+)(?=\/)/.exec(file)?.[1] ?? 'routes' };
}

/** The file of ours that an import means, or null for a package or one of SvelteKit's own. */
export function ours(file: string, from: string): string | null {
	const bare = from.replace(/\?.*$/, '');
	if (bare.startsWith('$lib/')) return `src/lib/${bare.slice(5)}`;
	return bare.startsWith('.') ? path.posix.join(path.posix.dirname(file), bare) : null;
}

/** Every file of ours that a file imports, with `new URL('…', import.meta.url)` and what only types need. */
export function reachedFrom(file: string): { to: string; line: number; typesOnly: boolean }[] {
	const text = textOf(file);
	const addressed = [...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)].map(
		(one) => ({
			from: one[1] ?? '',
			line: text.slice(0, one.index).split('\n').length,
			typesOnly: false
		})
	);
	return [...importsOf(text), ...addressed].flatMap(({ from, line, typesOnly }) => {
		const to = ours(file, from);
		if (to === null) return [];
		const found = [to, `${to}.ts`, `${to}.js`, `${to}.mjs`].find((one) => /\.\w+$/.test(one) && exists(one));
		return found === undefined ? [] : [{ to: found, line, typesOnly }];
	});
}
const there = new Map<string, boolean>();
function exists(file: string): boolean {
	const known = there.get(file) ?? existsSync(path.join(root, file));
	there.set(file, known);
	return known;
}
