// Opens many files with the same keys: each is read once, and where the browser can hold it itself, it computes with it far faster.
import { Decrypter } from 'age-encryption';
import { decryptWith, keysIn } from './decrypt.ts';
import { sealedFor } from './sealed-header.ts';
import { VaultError } from './vault-error.ts';

/** What stands before the 32 bytes of an X25519 key in PKCS #8, the one form in which a browser takes it in. */
const before = [
	0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20
];
/** Letters of Bech32, each for five bits. */
const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

/** @param key `AGE-SECRET-KEY-1…` that the library has taken: its checksum of six letters is right */
function bytesOf(key: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(32);
	let [bits, held, at] = [0, 0, 0];
	for (const letter of key.slice('AGE-SECRET-KEY-1'.length, -6)) {
		bits = ((bits << 5) | letters.indexOf(letter)) & 0xfff;
		held += 5;
		if (held < 8) continue;
		held -= 8;
		bytes[at++] = bits >> held;
	}
	return bytes;
}

/** Null where the browser does not know the curve, or the key is of another kind. */
async function heldByBrowser(key: string): Promise<CryptoKey | null> {
	if (!key.startsWith('AGE-SECRET-KEY-1')) return null;
	try {
		const form = new Uint8Array([...before, ...bytesOf(key)]);
		return await crypto.subtle.importKey('pkcs8', form, { name: 'X25519' }, false, ['deriveBits']);
	} catch {
		return null;
	}
}

async function decrypterOf(text: string): Promise<Decrypter> {
	const keys = keysIn(text);
	const decrypter = new Decrypter();
	try {
		for (const key of keys) {
			new Decrypter().addIdentity(key);
			decrypter.addIdentity((await heldByBrowser(key)) ?? key);
		}
	} catch {
		throw new VaultError('no-key');
	}
	if (keys.length === 0) throw new VaultError('no-key');
	return decrypter;
}

/**
 * @param identities text in which keys stand, one a line
 * @returns what opens a file; it throws a VaultError as `decrypt` does
 */
export function keyOpener(identities: string): (sealed: Uint8Array) => Promise<Uint8Array> {
	let decrypter: Promise<Decrypter> | null = null;
	return async (sealed) => {
		if (sealedFor(sealed) !== 'key') throw new VaultError('needs-passphrase');
		return decryptWith(await (decrypter ??= decrypterOf(identities)), sealed, 'key');
	};
}
