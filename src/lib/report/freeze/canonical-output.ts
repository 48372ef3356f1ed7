// An output without what depends on its control code or on how it was packed: that is what a frozen report can bind.
import { codeForms } from '../../domain/control-code.ts';
import { largestZip, openZip, UnusableZip, zipOf } from '../zip.ts';
import { canonicalJson, digest } from './addresses.ts';

/** One file of an output, its code replaced by zeros. */
export interface OutputPart {
	/** Its way through the zips around it, `/word/document.xml`; empty where the output is a file by itself. */
	part: string;
	sha256: string;
	/** Where the code stood, and in which of its forms: a row of zeros of its own is no code. */
	code: [at: number, form: number][];
}

export interface ReadOutput {
	parts: OutputPart[];
	damaged: string[];
	twice: string[];
	/** Zips in it with bytes that belong to no file; empty for the output itself. */
	stray: string[];
	/** Bytes of all files in all zips of it. */
	unpacked: number;
}

const isPacked = (name: string): boolean => /\.(docx|xlsx|zip)$/i.test(name);
/** A zip in a zip in a zip is more than any report has. */
const deepest = 4;

const single = new TextDecoder('latin1');
const encoder = new TextEncoder();

/** Where a code stands in bytes, from left to right; the longest form wins. */
function codesIn(bytes: Uint8Array, hash: string): [at: number, form: number][] {
	// One letter for each byte, so that places are places in the file.
	const text = single.decode(bytes);
	const forms = codeForms(hash);
	const found: [number, number][] = [];
	for (let at = 0; ;) {
		const next = forms
			.map((form, index): [number, number] => [text.indexOf(form, at), index])
			.filter(([place]) => place >= 0)
			.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0];
		if (!next) return found;
		found.push(next);
		at = next[0] + (forms[next[1]]?.length ?? 1);
	}
}

/** @param text gives the bytes that come in place of each form */
function replaced(
	bytes: Uint8Array,
	code: readonly [at: number, form: number][],
	text: (form: number) => string
): Uint8Array {
	if (code.length === 0) return bytes;
	const out = bytes.slice();
	for (const [at, form] of code) out.set(encoder.encode(text(form)), at);
	return out;
}

function readInto(
	read: ReadOutput,
	{ name, bytes, hash }: { name: string; bytes: Uint8Array; hash: string },
	path: string,
	depth: number
): void {
	if (!isPacked(name) || depth >= deepest) {
		const code = codesIn(bytes, hash);
		const lengths = codeForms(hash).map((form) => form.length);
		const zeros = (form: number): string => '0'.repeat(lengths[form] ?? 0);
		read.parts.push({ part: path, sha256: digest(replaced(bytes, code, zeros)), code });
		return;
	}
	const { files, damaged, twice, stray } = openZip(bytes);
	// Small zips in a zip may each unpack to a large one.
	read.unpacked += [...files.values()].reduce((sum, { length }) => sum + length, 0);
	if (read.unpacked > largestZip.bytes) throw new UnusableZip('too-large');
	const inside = (one: string): string => `${path}/${one}`;
	read.damaged.push(...damaged.map(inside));
	read.twice.push(...twice.map(inside));
	if (stray) read.stray.push(path);
	for (const [part, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
		readInto(read, { name: part, bytes: content, hash }, inside(part), depth + 1);
}

/**
 * Unpacks an output, zips in zips too, in the order of the names.
 * @param hash the SHA-256 of which the code is the beginning
 * @throws UnusableZip where a zip in it cannot be read
 */
export function readOutput(name: string, bytes: Uint8Array, hash: string): ReadOutput {
	const read: ReadOutput = { parts: [], damaged: [], twice: [], stray: [], unpacked: 0 };
	readInto(read, { name, bytes, hash }, '', 0);
	return read;
}

/** The hash that the manifest binds. */
export const outputHash = (parts: readonly OutputPart[]): string => digest(canonicalJson(parts));

/**
 * The same output with another code in every place of the first.
 * @throws UnusableZip where a zip in it cannot be read
 */
export function withCode(name: string, bytes: Uint8Array, from: string, to: string): Uint8Array {
	if (!isPacked(name)) {
		const forms = codeForms(to);
		return replaced(bytes, codesIn(bytes, from), (form) => forms[form] ?? '');
	}
	const files = [...openZip(bytes).files];
	return zipOf(Object.fromEntries(files.map(([part, content]) => [part, withCode(part, content, from, to)])));
}
