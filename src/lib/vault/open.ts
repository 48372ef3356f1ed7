// Opens a sealed file in this browser: read and decrypt in a worker that is ended as soon as it answered, start DuckDB, judge; nothing is kept anywhere.
import type { Engine } from '../engine/engine.ts';
import { EngineError } from '../engine/engine-error.ts';
import type { Secret, Unsealed, UnsealOrder, UnsealProgress } from './decrypt.ts';
import { judge, type Expected } from './judge.ts';
import type { Manifest } from './manifest.ts';
import { isVaultErrorCode, VaultError } from './vault-error.ts';
import { Aside, WorkerFailure } from '../engine/worker.ts';
import workerUrl from './unseal-worker.ts?worker&url';

export interface UnsealOptions extends UnsealOrder {
	onProgress: (progress: UnsealProgress) => void;
	signal: AbortSignal;
}

/**
 * The plain file, as the worker handed it over.
 * @throws VaultError; the signal's reason when aborted
 */
export async function unseal({ file, secret, onProgress, signal }: UnsealOptions): Promise<Uint8Array> {
	const aside = new Aside<UnsealOrder, Unsealed, UnsealProgress>(workerUrl, { once: true });
	signal.addEventListener('abort', () => aside.stop(signal.reason));
	try {
		return await aside.call({ file, secret }, onProgress);
	} catch (reason) {
		if (!(reason instanceof WorkerFailure)) throw reason;
		if (reason.code === 'worker') throw new VaultError('blocked');
		throw new VaultError(isVaultErrorCode(reason.code) ? reason.code : 'damaged');
	}
}

export const openingPhases = ['reading', 'decrypting', 'engine', 'opening'] as const;
export type OpeningPhase = (typeof openingPhases)[number];

/** How far one phase is. Reading and decrypting run beside the start of the engine. */
export interface PhaseProgress {
	phase: OpeningPhase;
	state: 'waiting' | 'doing' | 'done';
	/** Bytes so far, of so many; 0 where that is not known. */
	loaded: number;
	total: number;
}

export interface OpenOptions {
	/** Still under way, it comes beside the start of the engine. */
	file: Blob | Promise<Blob>;
	secret: Secret;
	expected: Expected;
	onProgress: (phases: readonly PhaseProgress[]) => void;
	/** Aborting ends both workers, also once the file is open. */
	signal: AbortSignal;
}

export interface OpenedFile {
	/** Answers from the households; closing it ends its worker, and with it everything that was opened. */
	engine: Engine;
	manifest: Manifest;
}

/** @throws VaultError; the signal's reason when aborted */
export async function openSealed(options: OpenOptions): Promise<OpenedFile> {
	const { file, secret, expected, onProgress, signal } = options;
	const progress = new Map(
		openingPhases.map((phase): [OpeningPhase, PhaseProgress] => [
			phase,
			{ phase, state: 'waiting', loaded: 0, total: 0 }
		])
	);
	const now = (phase: OpeningPhase, state: PhaseProgress['state'], loaded = 0, total = 0): void => {
		progress.set(phase, { phase, state, loaded, total });
		onProgress([...progress.values()]);
	};
	try {
		now('reading', 'doing');
		const unsealed = async () => {
			const sealed = await file;
			signal.throwIfAborted();
			return unseal({
				file: sealed,
				secret,
				signal,
				onProgress: (report) => {
					if (report.about === 'reading') return now('reading', 'doing', report.loaded, report.total);
					now('reading', 'done');
					now('decrypting', 'doing');
				}
			});
		};
		const contents = unsealed();
		contents.then(
			() => now('decrypting', 'done'),
			() => {}
		);
		now('engine', 'doing');
		const { openMemoryEngine } = await import('../engine/browser-memory.ts');
		const engine = await openMemoryEngine({
			contents,
			signal,
			onProgress: ({ phase, loaded, total }) =>
				phase === 'compile' ? now('engine', 'doing') : now('engine', 'doing', loaded, total),
			onStarted: () => now('engine', 'done'),
			onAttach: () => now('opening', 'doing')
		});
		try {
			const manifest = await judge(engine, expected);
			now('opening', 'done');
			return { engine: untilClosed(engine, signal), manifest };
		} catch (error) {
			await engine.close();
			throw error;
		}
	} catch (error) {
		signal.throwIfAborted();
		throw asVaultError(error);
	}
}

/**
 * The same engine, that answers nobody once it is closed: DuckDB's own way of saying so quotes the question on the console.
 */
export function untilClosed(engine: Engine, signal: AbortSignal): Engine {
	let closed = false;
	return {
		all: (query) => (closed || signal.aborted ? new Promise(() => {}) : engine.all(query)),
		close: async () => {
			closed = true;
			await engine.close();
		}
	};
}

function asVaultError(error: unknown): VaultError {
	if (error instanceof VaultError) return error;
	const code = error instanceof EngineError ? error.code : 'download';
	return new VaultError(isVaultErrorCode(code) ? code : 'damaged');
}
