// What stands in a folder, as one text, and what a killed run left beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';

/** Every file with the hash of what is in it; leftovers, whose names begin with a dot, are told by `leftIn`. */
export function treeOf(folder: string): string {
	let entries;
	try {
		entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	} catch {
		return 'not there';
	}
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.map((file) => [path.relative(folder, file).split(path.sep).join('/'), file] as const)
		.filter(([name]) => !name.startsWith('.'))
		.map(([name, file]) => `${name} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
		.sort()
		.join('\n');
}

export const leftIn = (folder: string): string[] =>
	readdirSync(folder).filter((name) => name.startsWith('.'));
