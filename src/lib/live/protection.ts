// Protects the plan's tables in a worker of its own, which is there before it is needed and gone when the file is closed.
import type { ProtectInput } from '../disclosure/protect.ts';
import type { ProtectedRelease } from '../domain/release.ts';
import workerUrl from './protection-worker.ts?worker&url';

export type ProtectionOrder = Omit<ProtectInput, 'onQuarter'>;
export type ProtectionReport =
	| { about: 'progress'; done: number }
	| { about: 'release'; release: ProtectedRelease }
	| { about: 'failure' };

export class Protection {
	#worker: Worker | null = null;
	#reject: ((reason: unknown) => void) | null = null;

	/** Starts the worker, so that nothing has to come over the line later. */
	prepare(): void {
		this.#worker ??= new Worker(new URL(workerUrl, document.baseURI), { type: 'module' });
	}

	/**
	 * One at a time. The true counts go to the worker and stay there.
	 * @param onQuarter hears after each quarter how many are done
	 * @throws DOMException AbortError after `stop`; Error where the worker cannot start or fails, without its words: they may hold counts
	 */
	protect(order: ProtectionOrder, onQuarter: (done: number) => void): Promise<ProtectedRelease> {
		this.prepare();
		const worker = this.#worker;
		return new Promise((resolve, reject) => {
			this.#reject = reject;
			const failed = () => {
				this.#end();
				reject(new Error('the tables could not be protected'));
			};
			worker?.addEventListener('message', ({ data }: MessageEvent<ProtectionReport>) => {
				if (data.about === 'progress') onQuarter(data.done);
				else if (data.about === 'release') {
					// With it go the counts that it was given.
					this.#end();
					resolve(data.release);
				} else failed();
			});
			worker?.addEventListener('error', (event) => {
				event.preventDefault();
				failed();
			});
			worker?.postMessage(order);
		});
	}

	/** Ends the worker at once, whatever it is doing. */
	stop(): void {
		this.#reject?.(new DOMException('stopped', 'AbortError'));
		this.#end();
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#reject = null;
	}
}
