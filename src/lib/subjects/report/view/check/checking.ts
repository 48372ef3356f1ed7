// Gives picked reports to the worker that checks them; a newer question drops the older answer.
import workerUrl from './check-worker.ts?worker&url';
import type { CheckedFiles, FromChecker, ToChecker } from './messages.ts';

let worker: Worker | undefined;
let turns = 0;

/**
 * @returns null when something newer was asked meanwhile
 * @throws Error when the worker fails, with a technical message
 */
export function check(zips: Uint8Array[]): Promise<CheckedFiles | null> {
	const asked = ++turns;
	const started = (worker ??= new Worker(new URL(workerUrl, document.baseURI), { type: 'module' }));
	return new Promise((resolve, reject) => {
		const hear = ({ data }: MessageEvent<FromChecker>) => {
			if (data.turn !== asked) return;
			stop();
			resolve(asked === turns ? data.checked : null);
		};
		const fail = (event: ErrorEvent) => {
			stop();
			started.terminate();
			worker = undefined;
			reject(new Error(`worker: ${event.message || 'failed'}`));
		};
		const stop = () => {
			started.removeEventListener('message', hear);
			started.removeEventListener('error', fail);
		};
		started.addEventListener('message', hear);
		started.addEventListener('error', fail);
		const message: ToChecker = { turn: asked, zips };
		started.postMessage(
			message,
			zips.map((zip) => zip.buffer)
		);
	});
}
