// A page that was written, with its data beside it, as it lies on this device until all pages are there: to be told from one that was cut off.
import { sha256Of } from '../local/digest.ts';

export interface PartFile {
	/** Its place in the site. */
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
}

const hashLength = 64;

/** The hash of what follows, its files by name and length, and their bytes. */
export async function partOf(files: readonly PartFile[]): Promise<Uint8Array> {
	const list = new TextEncoder().encode(
		`${JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length]))}\n`
	);
	const length = list.length + files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	const part = new Uint8Array(hashLength + length);
	const whole = part.subarray(hashLength);
	whole.set(list);
	let at = list.length;
	for (const { bytes } of files) {
		whole.set(bytes, at);
		at += bytes.length;
	}
	part.set(new TextEncoder().encode(await sha256Of(whole)));
	return part;
}

/** Null where it is not what was written. */
export async function filesIn(part: Uint8Array | null): Promise<PartFile[] | null> {
	if (part === null || part.length <= hashLength) return null;
	const whole = part.subarray(hashLength);
	if (new TextDecoder().decode(part.subarray(0, hashLength)) !== (await sha256Of(whole))) return null;
	const line = whole.indexOf(10);
	const list = JSON.parse(new TextDecoder().decode(whole.subarray(0, line))) as [string, number][];
	let at = line + 1;
	return list.map(([name, length]) => ({ name, bytes: whole.slice(at, (at += length)) }));
}
