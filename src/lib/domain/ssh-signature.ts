// A detached signature in OpenSSH's format (SSHSIG), as `ssh-keygen -Y sign` writes it: read, checked and written for Ed25519 keys.
// https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { fromBase64, inBase64 } from './bytes-as-text.ts';

/** What keeps a signature from being one over these bytes. */
export type SignatureProblem =
	| { code: 'signature-unreadable' | 'signature-wrong' }
	/** Another kind of key or of hash than is known here. */
	| { code: 'signature-kind'; found: string }
	/** Made for something else, with the same key. */
	| { code: 'signature-purpose'; found: string };
/** Who signed, as far as a key tells. */
export interface Signer {
	/** `ssh-ed25519 AAAA…`. */
	key: string;
	/** As `ssh-keygen -l` shows it. */
	fingerprint: string;
}

/** Longer than any signature that is worth reading. */
const longest = 20_000;
const armour = /^-----BEGIN SSH SIGNATURE-----\s([A-Za-z0-9+/=\s]+)-----END SSH SIGNATURE-----\s*$/;
const kind = 'ssh-ed25519';
const hashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = { sha256, sha512 };

const utf8 = new TextEncoder();

/** Strings of SSH: a length of four bytes, and as many bytes. Throws where there are fewer. */
class Strings {
	#at = 0;
	constructor(private readonly bytes: Uint8Array) {}
	number(): number {
		const { buffer, byteOffset } = this.take(4);
		return new DataView(buffer, byteOffset).getUint32(0);
	}
	take(length: number): Uint8Array {
		const { length: all } = this.bytes;
		if (length > all - this.#at) throw new RangeError('cut short');
		return this.bytes.subarray(this.#at, (this.#at += length));
	}
	next(): Uint8Array {
		return this.take(this.number());
	}
	text(): string {
		return new TextDecoder('utf-8', { fatal: true }).decode(this.next());
	}
	end(): void {
		if (this.#at !== this.bytes.length) throw new RangeError('bytes after the end');
	}
}

function strings(...parts: (string | Uint8Array)[]): Uint8Array {
	const list = parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : part));
	const out = new Uint8Array(list.reduce((sum, one) => sum + 4 + one.length, 0));
	let at = 0;
	for (const one of list) {
		new DataView(out.buffer).setUint32(at, one.length);
		out.set(one, at + 4);
		at += 4 + one.length;
	}
	return out;
}

const withMagic = (rest: Uint8Array): Uint8Array => new Uint8Array([...utf8.encode('SSHSIG'), ...rest]);

interface Parsed {
	key: Uint8Array;
	namespace: string;
	reserved: Uint8Array;
	hash: string;
	signature: Uint8Array;
}
function parsed(armoured: Uint8Array): Parsed {
	if (armoured.length > longest) throw new RangeError('too long');
	const [, body] = armour.exec(new TextDecoder('utf-8', { fatal: true }).decode(armoured)) ?? [];
	if (body === undefined) throw new RangeError('no armour');
	const read = new Strings(fromBase64(body.replace(/\s+/g, '')));
	if (new TextDecoder().decode(read.take(6)) !== 'SSHSIG' || read.number() !== 1)
		throw new RangeError('another format');
	const found = {
		key: read.next(),
		namespace: read.text(),
		reserved: read.next(),
		hash: read.text(),
		signature: read.next()
	};
	read.end();
	return found;
}

/** The raw key or signature inside, of the one kind that is known. @returns the kind where it is another */
function inside(bytes: Uint8Array, length: number): Uint8Array | string {
	const read = new Strings(bytes);
	const found = read.text();
	if (found !== kind) return found;
	const raw = read.next();
	read.end();
	if (raw.length !== length) throw new RangeError('another length');
	return raw;
}

/** What somebody who has that key would have signed. */
interface Claim {
	blob: Uint8Array;
	publicKey: Uint8Array;
	raw: Uint8Array;
	signed: Uint8Array;
}

function claimIn(armoured: Uint8Array, message: Uint8Array, purpose: string): Claim | SignatureProblem {
	try {
		const { key, namespace, reserved, hash, signature } = parsed(armoured);
		const [publicKey, raw] = [inside(key, 32), inside(signature, 64)];
		if (typeof publicKey === 'string') return { code: 'signature-kind', found: publicKey.slice(0, 40) };
		if (typeof raw === 'string') return { code: 'signature-unreadable' };
		const digest = hashes[hash];
		if (!digest) return { code: 'signature-kind', found: hash.slice(0, 40) };
		if (namespace !== purpose) return { code: 'signature-purpose', found: namespace.slice(0, 60) };
		const signed = withMagic(strings(namespace, reserved, hash, digest(message)));
		return { blob: key, publicKey, raw, signed };
	} catch {
		return { code: 'signature-unreadable' };
	}
}

function fits({ raw, signed, publicKey }: Claim): boolean {
	try {
		return ed25519.verify(raw, signed, publicKey, { zip215: false });
	} catch {
		// A key or a signature that is no point of the curve.
		return false;
	}
}

const signerIn = ({ blob }: Claim): Signer => ({
	key: `${kind} ${inBase64(blob)}`,
	fingerprint: `SHA256:${inBase64(sha256(blob)).replace(/=+$/, '')}`
});

/** Who signed these bytes for that purpose, or why nobody can be said to have. Never throws. */
export function signerOf(
	armoured: Uint8Array,
	message: Uint8Array,
	purpose: string
): Signer | SignatureProblem {
	const claim = claimIn(armoured, message, purpose);
	if ('code' in claim) return claim;
	return fits(claim) ? signerIn(claim) : { code: 'signature-wrong' };
}

/** The same by the browser's own Ed25519, some fifty times as fast; where it has none, as above. */
export async function signerSoon(
	armoured: Uint8Array,
	message: Uint8Array,
	purpose: string
): Promise<Signer | SignatureProblem> {
	const claim = claimIn(armoured, message, purpose);
	if ('code' in claim) return claim;
	const holds = await fitsNatively(claim).catch(() => fits(claim));
	return holds ? signerIn(claim) : { code: 'signature-wrong' };
}

/** By their bytes in base64: who signed once mostly signed more. */
const imported = new Map<string, Promise<CryptoKey>>();
const mostImported = 50;

function nativeKey(publicKey: Uint8Array): Promise<CryptoKey> {
	const name = inBase64(publicKey);
	const found = imported.get(name);
	if (found) return found;
	const form = new Uint8Array(publicKey);
	const key = crypto.subtle.importKey('raw', form, { name: 'Ed25519' }, false, ['verify']);
	if (imported.size >= mostImported) imported.clear();
	imported.set(name, key);
	return key;
}

/** @throws where the browser does not know the curve, or the key is no point of it */
async function fitsNatively({ raw, signed, publicKey }: Claim): Promise<boolean> {
	const plain = (bytes: Uint8Array) => new Uint8Array(bytes);
	return crypto.subtle.verify({ name: 'Ed25519' }, await nativeKey(publicKey), plain(raw), plain(signed));
}

const blobOf = (seed: Uint8Array): Uint8Array => strings(kind, ed25519.getPublicKey(seed));

/** @param seed the 32 secret bytes of an Ed25519 key */
export const publicKeyOf = (seed: Uint8Array): string => `${kind} ${inBase64(blobOf(seed))}`;

/** As `ssh-keygen -Y sign` writes it, which for one key and one message is always the same. */
export function signatureOf(message: Uint8Array, purpose: string, seed: Uint8Array): string {
	const claims = [purpose, new Uint8Array(), 'sha512'] as const;
	const raw = ed25519.sign(withMagic(strings(...claims, sha512(message))), seed);
	const version = new Uint8Array([0, 0, 0, 1]);
	const body = strings(blobOf(seed), ...claims, strings(kind, raw));
	const lines = inBase64(withMagic(new Uint8Array([...version, ...body]))).match(/.{1,70}/g) ?? [];
	return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
}
