// The page of this proof, built as the site's own are and served by the site's own server, under its headers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { engineFolder, makeEngine } from '../../engine.mjs';
import { serve } from '../../serve/server.mjs';

export interface ProofSite {
	address: string;
	close: () => Promise<void>;
}

/** @param port the same one again is the same origin, with what a profile keeps for it */
export async function openSite(port = 0): Promise<ProofSite> {
	const folder = mkdtempSync(path.join(tmpdir(), 'deliveries-site-'));
	makeEngine();
	await build({
		configFile: false,
		resolve: { alias: { $engine: engineFolder } },
		root: path.join(import.meta.dirname, '../../../tests/local/page'),
		logLevel: 'error',
		build: {
			outDir: folder,
			emptyOutDir: true,
			target: 'es2022',
			assetsInlineLimit: 0,
			assetsDir: '_app/immutable/assets'
		},
		worker: {
			format: 'es',
			rolldownOptions: { output: { entryFileNames: '_app/immutable/workers/[name]-[hash].js' } }
		}
	});
	const server = await serve({ folder, port });
	return {
		address: `http://127.0.0.1:${server.port}/`,
		async close() {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
