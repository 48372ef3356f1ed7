// Sealed bytes and a secret in, the whole plain file out, or one code that says why not; and a passphrase or keys, however they were typed, pasted or filed.
import { armor, Decrypter, type Encrypter } from 'age-encryption';
import { isArmored, sealedFor, type SealedFor } from './sealed-header.ts';
import { VaultError, type VaultErrorCode } from './vault-error.ts';

const withoutMark = (typed: string): string => typed.replace(/^\uFEFF+/, '');

/** As it is sealed: without a byte order mark, letters with their accents in one (NFC). */
export const settled = (typed: string): string => withoutMark(typed).normalize('NFC');

/** What may open a file, likeliest first. Files of before were sealed with the very characters that were typed. */
export const spellings = (typed: string): string[] => [
	...new Set([settled(typed), typed, withoutMark(typed), withoutMark(typed).normalize('NFD')])
];

/** Who can open it: holders of these public keys (`age1…`), or whoever knows the passphrase. */
export type Lock =
	| { recipients: readonly string[] }
	| {
			passphrase: string;
			/** Base-2 logarithm of what trying one passphrase costs (scrypt's N); without it the library's own, 2^18. */
			workFactor?: number;
	  };

/** @throws Error when a recipient is no public key (see `isRecipient`) */
export function lockWith(encrypter: Encrypter, lock: Lock): Encrypter {
	if ('passphrase' in lock) {
		encrypter.setPassphrase(settled(lock.passphrase));
		if (lock.workFactor !== undefined) encrypter.setScryptWorkFactor(lock.workFactor);
	} else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
	return encrypter;
}

/** A passphrase, or the text of a key file. */
export type Secret = { kind: SealedFor; text: string };

/** @throws VaultError: `needs-…` for the wrong kind of secret, `no-key` where no key is in the text, and the header's */
export function decrypterFor(sealed: Uint8Array, secret: Secret): Decrypter {
	const kind = sealedFor(sealed);
	if (kind !== secret.kind) throw new VaultError(`needs-${kind}`);
	const decrypter = new Decrypter();
	if (secret.kind === 'passphrase') for (const one of spellings(secret.text)) decrypter.addPassphrase(one);
	else {
		const keys = keysIn(secret.text);
		if (keys.length === 0) throw new VaultError('no-key');
		try {
			for (const key of keys) decrypter.addIdentity(key);
		} catch {
			throw new VaultError('no-key');
		}
	}
	return decrypter;
}

/** The binary form of a sealed file that came as text. */
function dearmored(sealed: Uint8Array): Uint8Array {
	try {
		return armor.decode(new TextDecoder('latin1').decode(sealed));
	} catch {
		throw new VaultError('damaged');
	}
}

/** Which code a refusal of the library means. The library has no codes of its own, only these words. */
function reason(error: unknown, kind: SealedFor): VaultErrorCode {
	const said = error instanceof Error ? error.message : '';
	if (said.startsWith('no identity matched')) return kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-key';
	return error instanceof RangeError && /alloc|memory/i.test(said) ? 'memory' : 'damaged';
}

/**
 * Every byte is authenticated before the first is handed out.
 * @throws VaultError
 */
export const decrypt = async (sealed: Uint8Array, secret: Secret): Promise<Uint8Array> =>
	decryptWith(decrypterFor(sealed, secret), sealed, secret.kind);

/** The same by whoever has the secret already. */
export async function decryptWith(
	decrypter: Decrypter,
	sealed: Uint8Array,
	kind: SealedFor
): Promise<Uint8Array> {
	const binary = isArmored(sealed) ? dearmored(sealed) : sealed;
	try {
		return await decrypter.decrypt(binary);
	} catch (error) {
		throw new VaultError(reason(error, kind));
	}
}

const keyPattern = /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/;

/** Every line that is a secret key; comments and anything else are passed over. */
export const keysIn = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim().toUpperCase())
		.filter((line) => keyPattern.test(line));

export interface UnsealOrder {
	/** A handle to the sealed bytes, not the bytes. */
	file: Blob;
	secret: Secret;
}

export type UnsealProgress = { about: 'reading'; loaded: number; total: number } | { about: 'decrypting' };

/** The plain file; handed over, so that the worker holds it no longer. */
export type Unsealed = Uint8Array<ArrayBuffer>;
