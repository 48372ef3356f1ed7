// Packs files as one zip whose bytes depend on nothing but its content: fixed dates, sorted names.
import { strToU8, zipSync, type ZipOptions } from 'fflate';

/** The first moment that the format can hold, so that no clock shows. */
const moment = new Date(1980, 0, 1);

/** What is packed already: packing it once more takes long and wins nothing. */
const packed = /\.(png|docx|xlsx|zip)$/;

/** @param files text is written as UTF-8 */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
	const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
	const entries = sorted.map(([name, content]): [string, [Uint8Array, ZipOptions]] => [
		name,
		[typeof content === 'string' ? strToU8(content) : content, { level: packed.test(name) ? 0 : 6 }]
	]);
	return zipSync(Object.fromEntries(entries), { mtime: moment });
}
