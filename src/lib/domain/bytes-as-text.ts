// Bytes as text and back: in hexadecimal, in base64, and in the base64 that may stand in an address.

/** Of each byte once: merging visits writes a great many. */
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two digits a byte, in small letters. */
export function inHexadecimal(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += pairs[byte] ?? '';
	return text;
}

/** @param text pairs of hexadecimal digits */
export const fromHexadecimal = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** However many: a picture is more than a function takes as separate arguments. */
export function inBase64(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}

/** @throws DOMException where the text is no base64 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** RFC 4648, section 5, without the signs that fill it up. */
export const inBase64url = (bytes: Uint8Array): string =>
	inBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
