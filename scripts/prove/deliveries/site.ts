// The page of this proof, built as the site's own are and served by the site's own server, under its headers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { serve } from '../../serve/server.mjs';

export interface ProofSite {
	address: string;
	close: () => Promise<void>;
}

export async function openSite(): Promise<ProofSite> {
	const folder = mkdtempSync(path.join(tmpdir(), 'deliveries-site-'));
	await build({
		configFile: false,
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
	const server = await serve({ folder, port: 0 });
	return {
		address: `http://127.0.0.1:${server.port}/`,
		async close() {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
