// Makes the worker speak: DuckDB's own start-up neither counts packed bytes nor says that it failed, it just hangs.
import type { EngineErrorCode } from './engine-error.ts';
import { wasmBytes, type WorkerReport } from './worker-report.ts';

const tell = (report: WorkerReport): void => postMessage(report);
const fail = (code: EngineErrorCode, reason: unknown): void =>
	tell({ about: 'failure', code, message: reason instanceof Error ? reason.message : String(reason) });

/** Says that DuckDB's script listens; a message before that would be lost. */
export const ready = (): void => tell({ about: 'ready' });

let refused = false;
let unpacked = 0;
addEventListener('securitypolicyviolation', () => (refused = true));

// DuckDB leaves the failure of its own start without a handler, so it surfaces here.
addEventListener('unhandledrejection', (event) => {
	event.preventDefault();
	const reason: unknown = event.reason;
	// A policy that forbids compiling gives a CompileError too; only its words, or the event above, tell them apart.
	const policy = refused || /Content Security Policy|unsafe-eval/i.test(String(reason));
	const compiling = reason instanceof WebAssembly.CompileError || reason instanceof WebAssembly.LinkError;
	const compilingFailed = unpacked === wasmBytes ? 'unsupported' : 'damaged';
	fail(policy ? 'blocked' : compiling ? compilingFailed : 'download', reason);
});

const plainFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
	const response = await plainFetch(input, init);
	const url = input instanceof Request ? input.url : String(input);
	if (!url.endsWith('.wasm')) return response;
	if (!response.ok || !response.body) {
		fail('download', `${url}: HTTP ${response.status}`);
		return response;
	}
	const { headers, status, statusText } = response;
	return new Response(response.body.pipeThrough(counting(Number(headers.get('content-length')) || null)), {
		headers,
		status,
		statusText
	});
};

/** Passes the bytes on and tells how many, at most thirty times a second. */
function counting(
	packedTotal: number | null
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
	let told = 0;
	return new TransformStream({
		transform(chunk, controller) {
			unpacked += chunk.byteLength;
			if (performance.now() - told > 33) {
				told = performance.now();
				tell({ about: 'wasm', unpacked, packedTotal });
			}
			controller.enqueue(chunk);
		},
		flush() {
			tell({ about: 'wasm', unpacked, packedTotal });
			tell({ about: 'compiling' });
		}
	});
}
