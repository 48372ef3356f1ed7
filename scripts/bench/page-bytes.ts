// What grows with the areas: a site of few and one of many are built; the bytes of every page and file, raw and compressed, and what each build took, are put beside each other.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { programs } from '../programs.mjs';
import { root } from '../sources.mjs';
import { coldBuild, compared, overEach, watchedBuild, type Built } from './cold.ts';
import { writeManyAreas } from './many-areas.ts';

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

/** Without compressing, which the bytes here do not need. */
const settings = (folder: string): NodeJS.ProcessEnv => ({
	WIJKLADDER_DATA: path.join(folder, 'data'),
	WIJKLADDER_BUILD: path.join(folder, 'site'),
	WIJKLADDER_COMPRESS: 'no'
});

const over = (large: number, small: number) => Number((large / small).toFixed(2));
/**
 * @returns by page and file of the larger site: its bytes over those of the smaller one, null where that has none; and what both builds took, with
 * the programs at hand (`builds`) and where nothing is kept (`cold`)
 */
export async function measureManyAreas(say: (text: string) => void) {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-areas-'));
	const [few, many] = [
		{ areas: 20, quarters: 24 },
		{ areas: 500, quarters: 60 }
	];
	try {
		const [small, large] = (['few', 'many'] as const).map((name) => path.join(folder, name)) as [
			string,
			string
		];
		writeManyAreas(path.join(small, 'data'), few);
		writeManyAreas(path.join(large, 'data'), many);
		// Once for both: the first would pay for the bundles of the second.
		if (!(await programs())) throw new Error('the programs could not be bundled');
		const pair = async (build: (env: NodeJS.ProcessEnv) => Promise<Built>) => {
			say('20 areas, 24 quarters: building');
			const one = await build(settings(small));
			say('500 areas, 60 quarters: building');
			const other = await build(settings(large));
			return { few: one, many: other, times: overEach(compared, other, one) };
		};
		const cold = await pair(coldBuild);
		const builds = await pair((env) => watchedBuild(root, env));
		const before = filesOf(path.join(small, 'site'));
		const pages = Object.fromEntries(
			[...filesOf(path.join(large, 'site'))].sort().map(([file, bytes]) => {
				const one = before.get(file);
				return [file, one && Object.fromEntries(measures.map((key) => [key, over(bytes[key], one[key])]))];
			})
		);
		return { builds, cold, pages };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
