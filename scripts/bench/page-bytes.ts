// `tsx scripts/bench/page-bytes.ts <build of few areas> <build of many>`: bytes of every page and file of both, raw and compressed, and how many times larger.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const measures = ['raw', 'brotli', 'gzip'] as const;
type Bytes = Record<(typeof measures)[number], number>;

/** As a host compresses them; 9 is near enough to 11, and many times faster. */
const bytesOf = (bytes: Uint8Array): Bytes => ({
	raw: bytes.length,
	brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
	gzip: gzipSync(bytes).length
});

/** What follows from the data: pages and their files, not the program. Of the quarters the largest page stands for all. */
function filesOf(folder: string): Map<string, Bytes> {
	const found = new Map<string, Bytes>();
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (/^_app|\.(br|gz)$/.test(name) || !/\.\w+$/.test(name)) continue;
		const shown = name.replace(/stand\/[\d-]+Q\d/, 'stand/*').replace(/published-\w+/, 'published-*');
		const bytes = bytesOf(readFileSync(path.join(folder, name)));
		const before = found.get(shown);
		if (!before || before.raw < bytes.raw) found.set(shown, bytes);
	}
	return found;
}

const [few, many] = process.argv.slice(2);
if (few === undefined || many === undefined) {
	process.stderr.write('page-bytes takes two folders of builds.\n');
	process.exit(2);
}
const small = filesOf(few);
const rows = [...filesOf(many)].map(([file, large]) => {
	const before = small.get(file);
	const times = (key: keyof Bytes) => (before ? (large[key] / before[key]).toFixed(2) : 'new');
	return {
		file,
		...Object.fromEntries(
			measures.flatMap((key) => [
				[key, large[key]],
				[`${key}×`, times(key)]
			])
		)
	};
});
console.table(rows.sort((a, b) => a.file.localeCompare(b.file)));
