// A forger's tools: takes a frozen report apart to the last cell, changes something, and puts it together again as well as can be.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { oldControlCode } from '../../../src/lib/domain/control-code.ts';
import { canonicalJson, digest } from '../../../src/lib/report/freeze/addresses.ts';
import { outputHash, readOutput, withCode } from '../../../src/lib/report/freeze/canonical-output.ts';
import type { Draft, Output } from '../../../src/lib/report/freeze/freeze.ts';
import { manifestSchema, oldManifestFormat, type Manifest } from '../../../src/lib/report/freeze/manifest.ts';
import { zipOf } from '../../../src/lib/report/zip.ts';

export type Files = Map<string, Uint8Array>;

/** One way to change what a reader of a frozen report sees, or what a program makes of it. */
export interface Forgery {
	name: string;
	/** The file that it changes: what a check has to name. */
	touches: string;
	/** Changes the files in place, or gives the bytes of a whole zip. */
	forge: (files: Files, pick: Pick) => Uint8Array | undefined;
}

/** A number under `below`, the same for the same seed. */
export type Pick = (below: number) => number;

export const bytesIn = (files: Files, name: string): Uint8Array => {
	const bytes = files.get(name);
	if (!bytes) throw new Error(`forgery: there is no ${name}`);
	return bytes;
};

/** @throws Error when nothing changed: then it is no forgery */
export function edit(files: Files, name: string, change: (text: string) => string): undefined {
	const text = strFromU8(bytesIn(files, name), true);
	const changed = change(text);
	if (changed === text) throw new Error(`forgery: ${name} did not change`);
	files.set(name, strToU8(changed, true));
}

/** Four letters that are not these. */
export const another = (letters: string): string => (letters === 'geen' ? 'veel' : 'geen');

/** UTF-8 into the letters of `edit`, which are bytes. */
export const raw = (text: string): string => strFromU8(strToU8(text), true);

/** Opens one output, lets it be changed and closes it. */
export function inside(files: Files, output: string, change: (parts: Files) => void): undefined {
	const parts: Files = new Map(Object.entries(unzipSync(bytesIn(files, output))));
	change(parts);
	files.set(output, zipSync(Object.fromEntries(parts)));
}

export const pack = (files: Files): Uint8Array => zipOf(Object.fromEntries(files));
export const unpack = (zip: Uint8Array): Files => new Map(Object.entries(unzipSync(zip)));

const isOutput = (name: string): boolean => /^rapport\./i.test(name);

/** Another text in every file of an output. */
function retold(name: string, bytes: Uint8Array, from: string, to: string): Uint8Array {
	if (!/\.(docx|xlsx|zip)$/.test(name)) {
		const text = strFromU8(bytes, true);
		return text.includes(raw(from)) ? strToU8(text.replaceAll(raw(from), raw(to)), true) : bytes;
	}
	const parts = Object.entries(unzipSync(bytes));
	return zipOf(Object.fromEntries(parts.map(([part, content]) => [part, retold(part, content, from, to)])));
}

/** A report as it was frozen in the first format: a code of 4 + 4, and a list of outputs beside the manifest. */
export function oldReport(draft: Draft, outputs: readonly Output[]): Uint8Array {
	const manifest = strToU8(canonicalJson({ format: oldManifestFormat, ...draft.head }));
	const hash = digest(manifest);
	const shown = draft.stand.slice(0, 24).match(/.{4}/g)?.join(' ') ?? '';
	const made = outputs.map(({ name, bytes }): [string, Uint8Array] => {
		const file = `rapport${/(\.csv)?\.[a-z]+$/.exec(name)?.[0] ?? ''}`;
		return [file, retold(file, bytes, shown, oldControlCode(hash))];
	});
	const files: Files = new Map([...draft.files, ...made, ['manifest.json', manifest]]);
	files.set('outputs.json', oldList(files, hash));
	return pack(files);
}

const oldList = (files: Files, code: string): Uint8Array =>
	strToU8(
		canonicalJson({
			code,
			files: [...files]
				.filter(([name]) => isOutput(name))
				.map(([file, bytes]) => ({ file, sha256: digest(bytes) }))
		})
	);

const manifestOf = (files: Files): Manifest =>
	manifestSchema.parse(JSON.parse(strFromU8(bytesIn(files, 'manifest.json'))));

/** The lists beside the manifest are made to fit again; the code stays. */
export function relisted(files: Files): void {
	const hash = digest(bytesIn(files, 'manifest.json'));
	if (manifestOf(files).format === oldManifestFormat)
		return void files.set('outputs.json', oldList(files, hash));
	files.set('outputs.json', newList(files, hash));
}

const newList = (files: Files, hash: string): Uint8Array =>
	strToU8(
		canonicalJson(
			Object.fromEntries(
				[...files]
					.filter(([name]) => isOutput(name))
					.map(([name, bytes]) => [name, readOutput(name, bytes, hash).parts])
			)
		)
	);

/** Everything is made to fit again, with another code: only paper can tell. */
export function resealed(files: Files): void {
	const before = digest(bytesIn(files, 'manifest.json'));
	const manifest = manifestOf(files);
	const old = manifest.format === oldManifestFormat;
	if (!old) files.set('outputs.json', newList(files, before));
	const outputs = [...files].filter(([name]) => isOutput(name)).sort(([a], [b]) => (a < b ? -1 : 1));
	const parts = [...files].filter(
		([name]) => !isOutput(name) && name !== 'manifest.json' && (!old || name !== 'outputs.json')
	);
	const bytes = strToU8(
		canonicalJson({
			...manifest,
			parts: Object.fromEntries(parts.map(([name, content]) => [name, digest(content)])),
			...(old
				? {}
				: {
						outputs: outputs.map(([file, content]) => ({
							file,
							sha256: outputHash(readOutput(file, content, before).parts)
						}))
					})
		})
	);
	files.set('manifest.json', bytes);
	const hash = digest(bytes);
	for (const [name, content] of outputs)
		files.set(
			name,
			old
				? retold(name, content, oldControlCode(before), oldControlCode(hash))
				: withCode(name, content, before, hash)
		);
	if (old) files.set('outputs.json', oldList(files, hash));
}
