// What grows with the areas: a site of few and one of many are built; the bytes of every page and file, raw and compressed, and what each build took, are put beside each other.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { programs } from '../programs.mjs';
import { root } from '../sources.mjs';
import { writeManyAreas } from './many-areas.ts';
import { watch, type Watched } from './watched.ts';

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

interface Took extends Watched {
	/** Milliseconds. */
	took: number;
	/** How many processes wanted a processor as it began. */
	load: number;
}

/** A build without compressing, which the bytes here do not need. */
async function buildOf(size: { areas: number; quarters: number }, folder: string): Promise<Took> {
	const data = path.join(folder, 'data');
	writeManyAreas(data, size);
	const env = {
		...process.env,
		WIJKLADDER_DATA: data,
		WIJKLADDER_BUILD: path.join(folder, 'site'),
		WIJKLADDER_COMPRESS: 'no'
	};
	const [load = 0] = loadavg();
	const from = performance.now();
	const child = spawn(process.execPath, ['scripts/build.mjs'], { cwd: root, env, stdio: 'ignore' });
	const watched = watch(child.pid ?? 0);
	const code = await new Promise((resolve) => child.on('close', resolve));
	if (code !== 0) throw new Error(`${size.areas} areas: the build ended with ${String(code)}`);
	return { took: performance.now() - from, ...watched.end(), load };
}

const over = (large: number, small: number) => Number((large / small).toFixed(2));
const overOrNull = (large: number | null, small: number | null) =>
	large === null || small === null ? null : over(large, small);

/** @returns by page and file of the larger site: its bytes over those of the smaller one, null where that has none; and what both builds took, in milliseconds and bytes */
export async function measureManyAreas(say: (text: string) => void) {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-areas-'));
	const [few, many] = [
		{ areas: 20, quarters: 24 },
		{ areas: 500, quarters: 60 }
	];
	try {
		// Once for both: the first would pay for the bundles of the second.
		if (!(await programs())) throw new Error('the programs could not be bundled');
		say('20 areas, 24 quarters: building');
		const small = await buildOf(few, path.join(folder, 'few'));
		say('500 areas, 60 quarters: building');
		const large = await buildOf(many, path.join(folder, 'many'));
		const before = filesOf(path.join(folder, 'few/site'));
		const pages = Object.fromEntries(
			[...filesOf(path.join(folder, 'many/site'))].sort().map(([file, bytes]) => {
				const one = before.get(file);
				return [file, one && Object.fromEntries(measures.map((key) => [key, over(bytes[key], one[key])]))];
			})
		);
		const times = {
			took: over(large.took, small.took),
			busy: overOrNull(large.busy, small.busy),
			memory: overOrNull(large.memory, small.memory)
		};
		return { builds: { few: small, many: large, times }, pages };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
