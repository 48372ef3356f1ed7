// Sealed bytes and a secret in, the whole plain file out, or one code that says why not; never a part of a file. Secret keys are found in what was pasted.
import { armor, Decrypter } from 'age-encryption';
import { spellings } from './passphrase.ts';
import { isArmored, sealedFor, type SealedFor } from './sealed-header.ts';
import { VaultError, type VaultErrorCode } from './vault-error.ts';

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
function reason(error: unknown, secret: Secret): VaultErrorCode {
	const said = error instanceof Error ? error.message : '';
	if (said.startsWith('no identity matched'))
		return secret.kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-key';
	return error instanceof RangeError && /alloc|memory/i.test(said) ? 'memory' : 'damaged';
}

/**
 * Every byte is authenticated before the first is handed out.
 * @throws VaultError
 */
export async function decrypt(sealed: Uint8Array, secret: Secret): Promise<Uint8Array> {
	const decrypter = decrypterFor(sealed, secret);
	const binary = isArmored(sealed) ? dearmored(sealed) : sealed;
	try {
		return await decrypter.decrypt(binary);
	} catch (error) {
		throw new VaultError(reason(error, secret));
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
