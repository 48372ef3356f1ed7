// The worker in which DuckDB-Wasm runs where a site is made: DuckDB's own script, which begins with what was compiled before.
import './quiet.ts';
import { overhear } from './worker-start.ts';

/** The first thing that it is told. */
export interface Beginning {
	/** Where DuckDB's own script is, as a whole address. */
	script: string;
	/** null where it could not be sent: then it is fetched and compiled here. */
	compiled: WebAssembly.Module | null;
}

async function begin({ script, compiled }: Beginning): Promise<void> {
	await overhear(
		() => {},
		() => import(/* @vite-ignore */ script),
		compiled
	);
	// What comes next DuckDB hears.
	globalThis.postMessage(null);
}

addEventListener(
	'message',
	({ data }: MessageEvent<Beginning>) => {
		// Whoever started this worker hears of an error, and not of a promise.
		begin(data).catch((error: unknown) => reportError(error));
	},
	{ once: true }
);
