// A public key told so briefly that it can be read aloud and compared with paper.
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, inBase64, inHexadecimal } from '../../domain/bytes-as-text.ts';

/** Of an SSH key as `ssh-keygen -l` shows it, of an age key a hash in groups of four. */
export function fingerprint(key: string): string {
	const [kind, body] = key.split(' ');
	if (kind === 'ssh-ed25519' && body !== undefined)
		return `SHA256:${inBase64(sha256(fromBase64(body))).replace(/=+$/, '')}`;
	return (
		inHexadecimal(sha256(new TextEncoder().encode(key)))
			.slice(0, 24)
			.match(/.{4}/g) ?? []
	).join(' ');
}
