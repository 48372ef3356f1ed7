// Makes DuckDB's start speak: its own neither counts packed bytes nor says that it failed, it just hangs.
import { EngineError } from './engine-error.ts';

export interface Starting {
	/** compile: every byte is in; what follows is silent, and takes as long as the computer is slow. */
	phase: 'engine' | 'compile';
	/** Bytes on the line so far, of so many. */
	loaded: number;
	total: number;
}

/** Of duckdb-eh.wasm in the pinned version, unpacked; a test holds it equal to the file. */
export const wasmBytes = 34242586;

/**
 * Lets something start in this worker, and overhears it.
 * @throws EngineError `unsupported`, `blocked`, `download` or `damaged`
 */
export async function overhear(
	tell: (starting: Starting) => void,
	starts: () => Promise<void>
): Promise<void> {
	let refused = false;
	let unpacked = 0;
	addEventListener('securitypolicyviolation', () => (refused = true));
	const plainFetch = globalThis.fetch;

	function why(reason: unknown): EngineError {
		if (reason instanceof EngineError) return reason;
		// A policy that forbids compiling gives a CompileError too; only its words, or the event above, tell them apart.
		const policy = refused || /Content Security Policy|unsafe-eval/i.test(String(reason));
		const compiling = reason instanceof WebAssembly.CompileError || reason instanceof WebAssembly.LinkError;
		const compilingFailed = unpacked === wasmBytes ? 'unsupported' : 'damaged';
		const code = policy ? 'blocked' : compiling ? compilingFailed : 'download';
		return new EngineError(code, reason instanceof Error ? reason.message : String(reason), reason);
	}
	const failing = new Promise<never>((_, reject) => {
		// DuckDB leaves the failure of its own start without a handler, so it surfaces here.
		addEventListener('unhandledrejection', (event) => {
			event.preventDefault();
			reject(why(event.reason));
		});

		globalThis.fetch = async (input, init) => {
			const response = await plainFetch(input, init);
			const url = input instanceof Request ? input.url : String(input);
			if (!url.endsWith('.wasm')) return response;
			if (!response.ok || !response.body) {
				reject(new EngineError('download', `${url}: HTTP ${response.status}`));
				return response;
			}
			const { headers, status, statusText } = response;
			// A host that packs says how much that is in all, or says nothing.
			const packed = Number(headers.get('content-length')) || null;
			return new Response(response.body.pipeThrough(counting(packed)), { headers, status, statusText });
		};
	});
	await Promise.race([starts(), failing]).catch((reason: unknown) => {
		throw why(reason);
	});

	/** Passes the bytes on and tells how many, at most thirty times a second. */
	function counting(
		packed: number | null
	): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
		let told = 0;
		const total = packed ?? wasmBytes;
		const say = () => {
			told = performance.now();
			const loaded = Math.round((Math.min(unpacked, wasmBytes) / wasmBytes) * total);
			tell({ phase: 'engine', loaded, total });
		};
		return new TransformStream({
			transform(chunk, controller) {
				unpacked += chunk.byteLength;
				if (performance.now() - told > 33) say();
				controller.enqueue(chunk);
			},
			flush() {
				say();
				tell({ phase: 'compile', loaded: 0, total: 0 });
			}
		});
	}
}
