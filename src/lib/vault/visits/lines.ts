// A visit as bytes: a line of canonical JSON for its head and for each event, and the signature over them.
import { sha256 } from '@noble/hashes/sha2.js';
import { inHexadecimal } from '../../domain/bytes-as-text.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { signatureOf } from '../../domain/ssh-signature.ts';
import { visitNamespace, type Visit } from './visit.ts';

const utf8 = new TextEncoder();

/** Who signs: the 32 secret bytes of an Ed25519 key. */
export interface VisitPen {
	seed: Uint8Array;
}

/**
 * @param signer null for a draft that waits for its signature
 * @throws RangeError where a text is not whole Unicode
 */
export function writeVisit({ head, events }: Visit, signer: VisitPen | null): Uint8Array<ArrayBuffer> {
	const said = utf8.encode([head, ...events].map((one) => `${canonicalJson(one)}\n`).join(''));
	if (!signer) return said;
	const signature = signatureOf(said, visitNamespace, signer.seed);
	return new Uint8Array([...said, ...utf8.encode(`${canonicalJson({ signature })}\n`)]);
}

/** Of everything that was encrypted, the signature too: what the device's next visit names as `previous`. */
export const plaintextHash = (bytes: Uint8Array): string => inHexadecimal(sha256(bytes));
