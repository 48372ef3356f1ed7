// A note of a few lines that counts only when it was written to its end: its text, and the hash of that text.
import { sha256Of } from './digest.ts';

export async function noted(value: unknown): Promise<Uint8Array> {
	const text = JSON.stringify(value);
	return new TextEncoder().encode(`${text}\n${await sha256Of(new TextEncoder().encode(text))}\n`);
}

/** Null where it was not written to its end. */
export async function readNoted(bytes: Uint8Array | null): Promise<unknown> {
	const [text = '', hash, end] = new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n');
	if (end !== '' || hash !== (await sha256Of(new TextEncoder().encode(text)))) return null;
	return JSON.parse(text);
}
