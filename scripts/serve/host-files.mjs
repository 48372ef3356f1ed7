// Writes the header policy into the files of docs/hosting, for a site that nobody may frame; a build has those of its programme.
// `node scripts/serve/host-files.mjs` writes the files; a test holds them equal to what this says.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hostFiles } from './hosts.mjs';

const root = new URL('../../', import.meta.url);

/**
 * Every file of docs/hosting, as it should be.
 * @returns {{ file: string, text: string }[]}
 */
export function documented() {
	/** @param {string} name */
	const read = (name) => readFileSync(new URL(`docs/hosting/${name}`, root), 'utf8');
	const templates = { nginx: read('nginx.conf'), caddy: read('Caddyfile') };
	return ['nginx.conf', 'Caddyfile'].map((name) => ({
		file: `docs/hosting/${name}`,
		text: hostFiles(templates)[name] ?? ''
	}));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	for (const { file, text } of documented()) writeFileSync(new URL(file, root), text);
}
