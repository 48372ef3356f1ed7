// A visit in its envelope: an age file for the keys that may read it, under a name that tells nothing.
import { Encrypter } from 'age-encryption';
import { inHexadecimal } from '../../domain/bytes-as-text.ts';
import { decrypt, lockWith } from '../decrypt.ts';

/** @throws Error where a recipient is no public key */
export async function sealVisit(
	plain: Uint8Array,
	recipients: readonly string[]
): Promise<Uint8Array<ArrayBuffer>> {
	const sealed = await lockWith(new Encrypter(), { recipients: [...new Set(recipients)] }).encrypt(plain);
	return new Uint8Array(sealed);
}

/**
 * @param identities text in which keys stand, one a line
 * @throws VaultError
 */
export const openVisit = (sealed: Uint8Array, identities: string): Promise<Uint8Array> =>
	decrypt(sealed, { kind: 'key', text: identities });

export const visitFileName = (): string =>
	`bezoek-${inHexadecimal(crypto.getRandomValues(new Uint8Array(6)))}.age`;

export const isVisitFileName = (name: string): boolean => /^bezoek-[0-9a-f]{12}\.age$/.test(name);
