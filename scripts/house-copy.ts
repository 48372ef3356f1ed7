// A copy of the repository as far as a build reads it, in which nothing that builds keep lies yet; its packages are those of the repository itself.
import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './sources.mjs';

const places = [
	'data',
	'docs/hosting',
	'indicators',
	'scripts',
	'src',
	'static',
	'tests',
	'package.json',
	'package-lock.json'
];
const configured = ['svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/**
 * @param from a checkout with its packages installed, of this version or another
 * @returns the folder of the copy, for the caller to remove
 */
export function houseCopy(from = root): string {
	const home = mkdtempSync(path.join(tmpdir(), 'wijkladder-house-'));
	for (const name of [...places, ...configured].filter((one) => existsSync(path.join(from, one))))
		cpSync(path.join(from, name), path.join(home, name), { recursive: true });
	symlinkSync(path.join(from, 'node_modules'), path.join(home, 'node_modules'), 'junction');
	return home;
}
