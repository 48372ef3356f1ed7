// Gives picked reports to the worker that checks them; a newer question drops the older answer.
import { Aside } from '../../../../engine/worker.ts';
import workerUrl from './check-worker.ts?worker&url';
import type { CheckedFiles } from './messages.ts';

const checker = new Aside<Uint8Array<ArrayBuffer>[], CheckedFiles>(workerUrl);
let turns = 0;

/**
 * @returns null when something newer was asked meanwhile
 * @throws WorkerFailure, with a technical message
 */
export async function check(zips: Uint8Array<ArrayBuffer>[]): Promise<CheckedFiles | null> {
	const asked = ++turns;
	const checked = await checker.call(
		zips,
		() => {},
		zips.map((zip) => zip.buffer)
	);
	return asked === turns ? checked : null;
}
