// Packs a frozen report with its outputs as one zip: equal reports are equal bytes.
import { zipOf } from '../zip.ts';
import { canonicalJson } from './canonical-json.ts';
import { digest } from './digest.ts';
import type { FrozenReport } from './freeze.ts';
import { outputsName } from './manifest.ts';

/** A file made from the report, such as a .docx. */
export interface Output {
	/** Its own name; in the zip only its ending is kept: `rapport.docx`. */
	name: string;
	bytes: Uint8Array;
}

/** `verantwoording-2011-q1.csv.zip` → `rapport.csv.zip`. */
const packedName = (name: string): string =>
	`rapport${/(\.csv\.zip|\.[a-z]+)$/i.exec(name)?.[0].toLowerCase() ?? ''}`;

/** @throws RangeError when two outputs have the same ending, or one has none */
export function zipReport(
	{ files, hash }: Pick<FrozenReport, 'files' | 'hash'>,
	outputs: readonly Output[]
): Uint8Array {
	const packed = new Map(outputs.map(({ name, bytes }) => [packedName(name), bytes]));
	if (packed.size < outputs.length || packed.has('rapport'))
		throw new RangeError('zipReport: every output needs an ending of its own');
	const listed = [...packed].map(([file, bytes]) => ({ file, sha256: digest(bytes) }));
	const list = canonicalJson({
		code: hash,
		files: listed.sort((a, b) => (a.file < b.file ? -1 : 1))
	});
	return zipOf({ ...Object.fromEntries(files), ...Object.fromEntries(packed), [outputsName]: list });
}
