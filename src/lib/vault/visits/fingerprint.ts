// A public key told so briefly that it can be read aloud and compared with paper.
import { sha256 } from '@noble/hashes/sha2.js';

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
const hex = (bytes: Uint8Array): string =>
	[...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');

/** Of an SSH key as `ssh-keygen -l` shows it, of an age key a hash in groups of four. */
export function fingerprint(key: string): string {
	const [kind, body] = key.split(' ');
	if (kind === 'ssh-ed25519' && body !== undefined)
		return `SHA256:${base64(sha256(fromBase64(body))).replace(/=+$/, '')}`;
	return (
		hex(sha256(new TextEncoder().encode(key)))
			.slice(0, 24)
			.match(/.{4}/g) ?? []
	).join(' ');
}
