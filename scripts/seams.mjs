// Which files a tab has its own of, and what lies beneath them, for those who bundle (scripts/tab.mjs, vite.config.ts) and for tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './sources.mjs';

/** What is asked of a machine, and what answers in a tab. */
export const seams = [
	{ name: 'seam-machine', here: 'src/lib/server/machine.ts', tab: 'src/lib/tab/machine.ts' },
	{ name: 'seam-apart', here: 'src/lib/server/apart.ts', tab: 'src/lib/tab/apart.ts' },
	{ name: 'seam-seal', here: 'src/lib/vault/seal.ts', tab: 'src/lib/tab/seal.ts' },
	{ name: 'seam-rasterise', here: 'src/lib/server/rasterise.ts', tab: 'src/lib/tab/rasterise.ts' },
	{ name: 'seam-engine', here: 'src/lib/engine/node.ts', tab: 'src/lib/engine/wasm.ts' }
];

/** @param {string} file @returns {string[]} what it is made with of ours, but for types alone */
function madeWith(file) {
	const text = readFileSync(file, 'utf8');
	const named = text.matchAll(/^(?:import|export)\b(?! type\b)(?:[^;'"]*\bfrom)? '(\.[^']+)';/gm);
	return [...named].map(([, place = '']) => path.resolve(path.dirname(file), place));
}

/**
 * What the files that a tab has its own of are made with: it goes into a file beside theirs, since in theirs a tab would lack it.
 * @returns {Set<string>} whole places
 */
export function beneathSeams() {
	const here = seams.map((one) => path.join(root, one.here));
	const found = new Set(here);
	for (const file of found) for (const one of madeWith(file)) found.add(one);
	return new Set([...found].filter((file) => !here.includes(file)));
}

/** The worker that makes a site, and the one in which DuckDB runs for it: both are started by name. */
export const ofSite = 'src/lib/tab/worker.ts';
export const ofDuckdb = 'src/lib/engine/wasm-worker.ts';
/** What keeps the site for use without a network. */
export const ofKeeping = 'src/service-worker.ts';
