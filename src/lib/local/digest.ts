// SHA-256 in hexadecimal, also where the browser's own is not there.
import { inHexadecimal } from '../domain/bytes-as-text.ts';

/** Shared with no other thread: then it need not be copied first. */
const isOwn = (bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> => bytes.buffer instanceof ArrayBuffer;

/** The browser's own works beside the page, but is only there on https and on this machine. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	// Where the vault was loaded over plain http, something stands in its place that knows no digests (vault/plain-http.ts).
	const digest =
		subtle && 'digest' in subtle
			? new Uint8Array(await subtle.digest('SHA-256', isOwn(bytes) ? bytes : new Uint8Array(bytes)))
			: (await import('@noble/hashes/sha2.js')).sha256(bytes);
	return inHexadecimal(digest);
}
