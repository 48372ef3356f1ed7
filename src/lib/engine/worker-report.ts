// What the worker tells the page besides DuckDB's own messages: bytes that came in, and why it cannot start; and the sizes that both go by.
import type { EngineErrorCode } from './engine-error.ts';

export type WorkerReport =
	| { about: 'ready' }
	| {
			about: 'wasm';
			/** Bytes after unpacking. */
			unpacked: number;
			/** Bytes on the line, where the host says so beforehand. */
			packedTotal: number | null;
	  }
	/** Every byte is in; what follows is silent, and takes as long as the computer is slow. */
	| { about: 'compiling' }
	| { about: 'failure'; code: EngineErrorCode; message: string };

/** DuckDB's own messages have no `about`. */
export const isReport = (data: unknown): data is WorkerReport =>
	typeof data === 'object' && data !== null && 'about' in data;

/** Bytes up to which the published tables are fetched whole; a test holds it equal to what the build leaves unpacked, as a host must send larger ones in parts. */
export const wholeUpTo = 10_000_000;

/** Of duckdb-eh.wasm in the pinned version; a test holds it equal to the file. */
export const wasmBytes = 34242586;
