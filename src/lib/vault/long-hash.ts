// SHA-256 of bytes that come in parts, as a browser is quickest with it: its own digest takes a whole only, which is laid together here where it is no great one.
import { inHexadecimal } from '../domain/bytes-as-text.ts';
import { letGo } from '../engine/let-go.ts';

export interface LongHash {
	/** Takes the bytes, which are gone then. */
	add: (part: Uint8Array) => void;
	/** In hexadecimal; nothing is added after it. */
	end: () => Promise<string>;
}

/** @param expected bytes, about: room that nothing comes to stand in costs nothing */
function wholeHash(subtle: SubtleCrypto, expected: number): LongHash {
	let whole = new Uint8Array(expected);
	let length = 0;
	return {
		add: (part) => {
			if (length + part.length > whole.length) {
				const more = new Uint8Array(Math.ceil((length + part.length) * 1.5));
				more.set(whole.subarray(0, length));
				letGo(whole);
				whole = more;
			}
			whole.set(part, length);
			length += part.length;
			letGo(part);
		},
		end: async () => {
			// It has taken a copy once it was called.
			const digesting = subtle.digest('SHA-256', whole.subarray(0, length));
			letGo(whole);
			return inHexadecimal(new Uint8Array(await digesting));
		}
	};
}

/** A whole of more bytes would stand in memory twice, for less than a tenth of the time that reading so many takes. */
const wholeUpTo = 16_777_216;

/** The browser's own works beside the page, some five times as fast, but is only there on https and on this machine. */
export async function longHash(expected = 0): Promise<LongHash> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	// Where a worker was told that there is no curve (plain-http.ts), there is no digest either.
	if (expected <= wholeUpTo && subtle && 'digest' in subtle) return wholeHash(subtle, expected);
	const { sha256 } = await import('@noble/hashes/sha2.js');
	const hash = sha256.create();
	return {
		add: (part) => {
			hash.update(part);
			letGo(part);
		},
		end: async () => inHexadecimal(hash.digest())
	};
}
