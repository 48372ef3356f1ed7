// The sealed files of visits on this device, as a page asks for them: written whole before anything that they replace goes, one window at a time.
import { Aside } from '../../../../engine/worker.ts';
import type { NotKept } from '../../../../local/place.ts';
import { ownKeysName, placeOfVisits, readName, type KeptName } from './names.ts';
import workerUrl from './keeping-worker.ts?worker&url';

export type KeepingTask =
	| { about: 'list' }
	| { about: 'read'; name: string }
	| { about: 'write'; name: string; bytes: Uint8Array; remove: readonly string[] }
	| { about: 'remove'; remove: readonly string[] };
export interface KeepingAnswer {
	files?: { name: string; bytes: number }[];
	why?: NotKept | null;
	bytes?: Uint8Array | null;
	failed?: { code: 'no-room' | 'not-kept'; free: number | null };
}

/** Why it was not written: nothing that was there before is gone. */
export class KeepingError extends Error {
	override name = 'KeepingError';
	constructor(
		readonly code: 'no-room' | 'not-kept',
		/** Bytes that the browser has left, where it says. */
		readonly free: number | null = null
	) {
		super(code);
	}
}

export type KeptFile = KeptName & { name: string };

export class Keeping {
	readonly #aside = new Aside<KeepingTask, KeepingAnswer>(workerUrl);

	async #ask(task: KeepingTask): Promise<KeepingAnswer> {
		const answer = await this.#aside.call(task).catch(() => {
			throw new KeepingError('not-kept');
		});
		if (answer.failed) throw new KeepingError(answer.failed.code, answer.failed.free);
		return answer;
	}

	/** What is ours, and why nothing outlives this page where that is so. */
	async list(): Promise<{ files: KeptFile[]; why: NotKept | null }> {
		const { files = [], why = null } = await this.#ask({ about: 'list' });
		const ours = files.flatMap(({ name, bytes }) => {
			// A name comes before its bytes: who was cut off between the two wrote nothing.
			const read = bytes === 0 ? null : readName(name);
			return read ? [{ ...read, name }] : [];
		});
		return { files: ours, why };
	}

	/** Null where there is no such file. */
	async read(name: string): Promise<Uint8Array | null> {
		return (await this.#ask({ about: 'read', name })).bytes ?? null;
	}

	/** @param remove what this file replaces. @throws KeepingError */
	async write(name: string, bytes: Uint8Array, remove: readonly string[] = []): Promise<void> {
		await this.#ask({ about: 'write', name, bytes, remove });
	}

	async remove(...names: string[]): Promise<void> {
		if (names.length > 0) await this.#ask({ about: 'remove', remove: names });
	}

	/** Public keys that an earlier opening left here; none where nobody opened a key on this device. */
	async ownKeys(): Promise<{ recipient: string; sign: string } | null> {
		const bytes = await this.read(ownKeysName);
		const [recipient = '', sign = ''] = bytes ? new TextDecoder().decode(bytes).split('\n') : [];
		return /^age1[0-9a-z]+$/.test(recipient) && sign.startsWith('ssh-ed25519 ') ? { recipient, sign } : null;
	}

	async rememberKeys({ recipient, sign }: { recipient: string; sign: string }): Promise<void> {
		await this.write(ownKeysName, new TextEncoder().encode(`${recipient}\n${sign}\n`));
	}

	close(): void {
		this.#aside.stop();
	}
}

/** Alone among the windows of this site, where the browser can say so. */
export async function alone<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
	const locks: LockManager | undefined = navigator.locks;
	return locks ? await locks.request(placeOfVisits, work) : work();
}

/**
 * Holds one draft for this window until `end`; null where another window has it.
 * @param visit UUID
 */
export async function holdDraft(visit: string): Promise<{ end: () => void } | null> {
	const locks: LockManager | undefined = navigator.locks;
	if (!locks) return { end: () => {} };
	return new Promise((resolve) => {
		void locks.request(`${placeOfVisits} ${visit}`, { ifAvailable: true }, async (lock) => {
			if (!lock) return resolve(null);
			await new Promise<void>((end) => resolve({ end }));
		});
	});
}

export interface OtherWindows {
	tell: () => void;
	close: () => void;
}
/** @param hear called when another window has written or removed something */
export function otherWindows(hear: () => void): OtherWindows {
	if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
	const channel = new BroadcastChannel(placeOfVisits);
	channel.addEventListener('message', hear);
	return { tell: () => channel.postMessage('changed'), close: () => channel.close() };
}
