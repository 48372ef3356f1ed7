// SHA-256 in hexadecimal. By a library, since browsers give their own only to pages served over https.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** @param content text is hashed as UTF-8 */
export const digest = (content: string | Uint8Array): string =>
	bytesToHex(sha256(typeof content === 'string' ? encoder.encode(content) : content));
