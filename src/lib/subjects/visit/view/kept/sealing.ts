// Sealing, opening and signing as a page asks for them; the work is done beside it.
import { Aside } from '../../../../engine/worker.ts';
import type { VaultErrorCode } from '../../../../vault/vault-error.ts';
import type { Identity } from '../../../../vault/visits/identity.ts';
import type { Visit } from '../../../../vault/visits/visit.ts';
import workerUrl from './sealing-worker.ts?worker&url';

export type SealingTask =
	| { about: 'make'; coach: string; passphrase: string }
	| { about: 'unlock'; file: Uint8Array; passphrase: string }
	| { about: 'draft'; state: string; observation: string; own: string | null; recipients: readonly string[] }
	| { about: 'undraft'; sealed: Uint8Array; secret: string }
	| { about: 'finish'; visit: Visit; seed: Uint8Array | null; recipients: readonly string[] }
	| { about: 'seal'; text: string; recipients: readonly string[] }
	| { about: 'open'; sealed: Uint8Array; secret: string }
	| { about: 'visit'; sealed: Uint8Array; secret: string; programme: string };
export type SealingCode = VaultErrorCode | 'no-identity';
export interface SealingAnswer {
	identity?: Identity;
	bytes?: Uint8Array;
	text?: string;
	state?: string;
	observation?: string;
	visit?: Visit;
	sha256?: string;
	failed?: SealingCode;
}

/** What an unfinished visit is inside its envelope: the observation in one of its own, for the coach alone. */
export interface DraftInside {
	state: string;
	/** Base64 of an age file. */
	observation: string | null;
}

export class SealingError extends Error {
	override name = 'SealingError';
	constructor(readonly code: SealingCode) {
		super(code);
	}
}

export class Sealing {
	readonly #aside = new Aside<SealingTask, SealingAnswer>(workerUrl);

	/** Started beforehand: the first press then waits for nothing. */
	prepare(): void {
		this.#aside.prepare();
	}

	async #ask(task: SealingTask): Promise<SealingAnswer> {
		const answer = await this.#aside.call(task).catch(() => {
			throw new SealingError('blocked');
		});
		if (answer.failed) throw new SealingError(answer.failed);
		return answer;
	}

	/** A new identity, and the file that holds it behind the passphrase. */
	async make(coach: string, passphrase: string): Promise<{ identity: Identity; file: Uint8Array }> {
		const { identity, bytes } = await this.#ask({ about: 'make', coach, passphrase });
		if (!identity || !bytes) throw new SealingError('damaged');
		return { identity, file: bytes };
	}

	/** @throws SealingError */
	async unlock(file: Uint8Array, passphrase: string): Promise<Identity> {
		const { identity } = await this.#ask({ about: 'unlock', file, passphrase });
		if (!identity) throw new SealingError('no-identity');
		return identity;
	}

	/**
	 * @param own the coach's own public key: without it the observation is not kept
	 * @param recipients everybody who may open it
	 */
	async draft(order: {
		state: string;
		observation: string;
		own: string | null;
		recipients: readonly string[];
	}): Promise<Uint8Array> {
		return (await this.#ask({ about: 'draft', ...order })).bytes ?? new Uint8Array();
	}

	async undraft(sealed: Uint8Array, secret: string): Promise<{ state: string; observation: string }> {
		const { state = '', observation = '' } = await this.#ask({ about: 'undraft', sealed, secret });
		return { state, observation };
	}

	/** @param seed null leaves it unsigned */
	async finish(
		visit: Visit,
		seed: Uint8Array | null,
		recipients: readonly string[]
	): Promise<{ sealed: Uint8Array; sha256: string }> {
		const { bytes, sha256 } = await this.#ask({ about: 'finish', visit, seed, recipients });
		if (!bytes || sha256 === undefined) throw new SealingError('damaged');
		return { sealed: bytes, sha256 };
	}

	async seal(text: string, recipients: readonly string[]): Promise<Uint8Array> {
		return (await this.#ask({ about: 'seal', text, recipients })).bytes ?? new Uint8Array();
	}

	async open(sealed: Uint8Array, secret: string): Promise<string> {
		return (await this.#ask({ about: 'open', sealed, secret })).text ?? '';
	}

	/** A visit of this coach, signed or not yet. */
	async visit(
		sealed: Uint8Array,
		secret: string,
		programme: string
	): Promise<{ visit: Visit; sha256: string }> {
		const { visit, sha256 } = await this.#ask({ about: 'visit', sealed, secret, programme });
		if (!visit || sha256 === undefined) throw new SealingError('damaged');
		return { visit, sha256 };
	}

	/** Ends the worker, and with it every key that it was given. */
	close(): void {
		this.#aside.stop();
	}
}
