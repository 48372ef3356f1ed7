// Makes DuckDB's start speak: its own neither counts packed bytes nor says that it failed, it just hangs; and lets it start from what was compiled before.
import { EngineError } from './engine-error.ts';

export interface Starting {
	/** compile: every byte is in; what follows is silent, and takes as long as the computer is slow. */
	phase: 'engine' | 'compile';
	/** Bytes on the line so far, of so many. */
	loaded: number;
	total: number;
}

/** Of the engine as scripts/engine.mjs makes it of the pinned version, unpacked; a test holds it equal to the file. */
export const wasmBytes = 26824471;

/**
 * Lets something start in this worker, and overhears it.
 * @param compiled by a worker before this one: then nothing comes over the line, and all that run it share its memory
 * @returns what it was compiled to
 * @throws EngineError `unsupported`, `blocked`, `download` or `damaged`
 */
export async function overhear(
	tell: (starting: Starting) => void,
	starts: () => Promise<void>,
	compiled: WebAssembly.Module | null
): Promise<WebAssembly.Module | null> {
	let refused = false;
	let unpacked = 0;
	let module = compiled;
	/** As it comes over the line; whoever asked for it got an empty one, so that its bytes pass through no hands but these. */
	let counted: Response | null = null;
	addEventListener('securitypolicyviolation', () => (refused = true));
	const plainFetch = globalThis.fetch;
	const plainStreaming = WebAssembly.instantiateStreaming.bind(WebAssembly);

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
			const url = input instanceof Request ? input.url : String(input);
			if (!url.endsWith('.wasm')) return plainFetch(input, init);
			if (compiled) return new Response();
			const response = await plainFetch(input, init);
			if (!response.ok || !response.body) {
				reject(new EngineError('download', `${url}: HTTP ${response.status}`));
				return response;
			}
			const { headers, status, statusText } = response;
			// A host that packs says how much that is in all, or says nothing.
			const packed = Number(headers.get('content-length')) || null;
			const answer = { headers, status, statusText };
			counted = new Response(counting(response.body, packed), answer);
			return new Response(null, answer);
		};
	});
	// Nothing else is heard of it until it runs.
	if (compiled) tell({ phase: 'compile', loaded: 0, total: 0 });
	const streaming: typeof plainStreaming = async (source, imports) => {
		await source;
		if (compiled) return { module: compiled, instance: await WebAssembly.instantiate(compiled, imports) };
		const made = await plainStreaming(counted ?? source, imports);
		({ module } = made);
		return made;
	};
	Object.assign(WebAssembly, { instantiateStreaming: streaming });
	await Promise.race([starts(), failing]).catch((reason: unknown) => {
		throw why(reason);
	});
	return module;

	/** Passes the bytes on and tells how many, at most thirty times a second. */
	function counting(
		body: ReadableStream<Uint8Array<ArrayBuffer>>,
		packed: number | null
	): ReadableStream<Uint8Array<ArrayBuffer>> {
		let told = 0;
		const total = packed ?? wasmBytes;
		const say = () => {
			told = performance.now();
			const loaded = Math.round((Math.min(unpacked, wasmBytes) / wasmBytes) * total);
			tell({ phase: 'engine', loaded, total });
		};
		return body.pipeThrough(
			new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
				transform(chunk, controller) {
					unpacked += chunk.byteLength;
					if (performance.now() - told > 33) say();
					controller.enqueue(chunk);
				},
				flush() {
					say();
					tell({ phase: 'compile', loaded: 0, total: 0 });
				}
			})
		);
	}
}
