// Packs a site into a zip while it comes by, file by file, and remembers of each what the service worker has to know.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import {
	borneIn,
	keptList,
	namesIn,
	namesPrograms,
	withList,
	workerFile,
	type Fact
} from 'wijkladder:site-files';
import { fromHexadecimal, inBase64url } from '../domain/bytes-as-text.ts';
import { letGo, tidySoon } from '../engine/let-go.ts';
import { sha256Of } from '../local/digest.ts';
import { deflated } from './deflate.ts';
import type { PartFile } from './parts.ts';

/** Packed or sealed already: packing it once more takes long and wins nothing. */
const packed = /\.(png|woff2|age)$/;

/** Of so many bytes of a site a heap holds several times as many that nobody needs any more. */
const tidiedAfter = 2_000_000;

/** Half of it in base64url, as src/lib/offline/keep.ts asks. */
const halfOf = (sha256: string): string => inBase64url(fromHexadecimal(sha256.slice(0, 32)));

/** Its contents come packed already; the list of the zip tells what they are unpacked. */
class Deflated extends ZipPassThrough {
	override compression = 8;
	readonly #body: Uint8Array<ArrayBuffer>;
	constructor(name: string, body: Uint8Array<ArrayBuffer>) {
		super(name);
		this.#body = body;
	}
	protected override process(_: Uint8Array, final: boolean): void {
		this.ondata(null, this.#body, final);
	}
}

export class Packing {
	readonly files: [name: string, bytes: number][] = [];
	/** What each page bears, by address. */
	readonly borne: Record<string, string> = {};
	/**
	 * Web servers and what copies to them tell files apart by moment and length alone: with one moment for every site, a page that says 13 % in
	 * the place of 12 % was never sent again.
	 */
	readonly #moment: Date;
	readonly #facts: Fact[] = [];
	readonly #chunks: Uint8Array[] = [];
	/** Bytes that came by since the heap was last tidied. */
	#since = 0;
	readonly #zip = new Zip((error, chunk) => {
		if (error) throw error;
		this.#chunks.push(chunk);
	});

	/** @param moment which every file bears: that at which packing begins, for the first leaves before the last is made */
	constructor(moment: Date) {
		this.#moment = moment;
	}

	/** The bytes are let go of. */
	async add({ name, bytes }: PartFile): Promise<void> {
		const body = packed.test(name) ? null : await deflated(bytes);
		this.#put(name, bytes, body);
		const text = namesPrograms(name) ? new TextDecoder().decode(bytes) : '';
		const names = namesIn(text);
		if (name.endsWith('.html')) Object.assign(this.borne, borneIn(name, text));
		this.#facts.push({ file: name, hash: halfOf(await sha256Of(bytes)), bytes: bytes.length, names });
		this.#since += bytes.length;
		// Without a body they are themselves what the zip is made of.
		if (body) letGo(bytes);
		if (this.#since < tidiedAfter) return;
		this.#since = 0;
		tidySoon();
	}

	/** @param worker the text of the service worker, which names all other files */
	finish(worker: string, build: string): Uint8Array<ArrayBuffer> {
		this.#put(workerFile, new TextEncoder().encode(withList(keptList(this.#facts, build), worker)), null);
		this.#zip.end();
		const whole = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const chunk of this.#chunks) {
			whole.set(chunk, at);
			at += chunk.length;
			// Else all of it would be there twice.
			if (chunk.length === chunk.buffer.byteLength) letGo(chunk);
		}
		return whole;
	}

	#put(name: string, bytes: Uint8Array, body: Uint8Array<ArrayBuffer> | null): void {
		// The engine is as large as all else together, and every host packs it anew.
		const level = name.endsWith('.wasm') ? 1 : 6;
		const own = () => (packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level }));
		const entry = body ? new Deflated(name, body) : own();
		entry.mtime = this.#moment;
		this.#zip.add(entry);
		entry.push(bytes, true);
		this.files.push([name, bytes.length]);
	}
}
