// Packs files as one zip whose bytes depend on nothing but its content: fixed dates, sorted names.
import { strToU8, zipSync } from 'fflate';

/** The first moment that the format can hold, so that no clock shows. */
const moment = new Date(1980, 0, 1);

/** @param files text is written as UTF-8 */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
	const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
	const bytes = sorted.map(([name, content]) => [
		name,
		typeof content === 'string' ? strToU8(content) : content
	]);
	return zipSync(Object.fromEntries(bytes), { level: 9, mtime: moment });
}
