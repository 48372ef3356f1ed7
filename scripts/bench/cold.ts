// Builds that find nothing of earlier ones, as a first build on a new machine does: the programs are bundled first, and no packed file is at hand. What the
// first build of another version is rightly put beside.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { houseCopy } from '../house-copy.ts';
import { root } from '../sources.mjs';
import { mediansOf, rounded } from './median.ts';
import { watch } from './watched.ts';

const builtKeys = ['took', 'busy', 'memory', 'load'] as const;
/** What a ratio says something about. */
export const compared = ['took', 'busy', 'memory'] as const;
/** Milliseconds, milliseconds of a processor, bytes of the largest process, and how many processes wanted a processor as it began; null where the system does not say. */
export type Built = Record<(typeof builtKeys)[number], number | null>;

/**
 * One build, watched.
 * @param home where the sources lie @param env besides what this process has
 * @throws where the build fails
 */
export async function watchedBuild(home: string, env: NodeJS.ProcessEnv): Promise<Built> {
	const [load = 0] = loadavg();
	const started = performance.now();
	const child = spawn(process.execPath, ['scripts/build.mjs'], {
		cwd: home,
		env: { ...process.env, WIJKLADDER_COMMANDS: undefined, ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const watched = watch(child.pid ?? 0);
	const code = await new Promise((resolve) => child.once('exit', resolve));
	const ended = watched.end();
	if (code !== 0) throw new Error(`the build in ${home} ended with ${String(code)}`);
	return { took: performance.now() - started, ...ended, load };
}

/** One build in a copy where nothing was kept. */
export async function coldBuild(env: NodeJS.ProcessEnv): Promise<Built> {
	const home = houseCopy();
	try {
		return await watchedBuild(home, { WIJKLADDER_BUILD: path.join(home, 'build'), ...env });
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

/** Of each figure the one over the other; null where either was not measured. */
export function overEach<Key extends string>(
	keys: readonly Key[],
	one: Record<Key, number | null>,
	other: Record<Key, number | null>
): Record<Key, number | null> {
	const over = (a: number | null, b: number | null) => (a === null || b === null ? null : rounded(a / b));
	return Object.fromEntries(keys.map((key) => [key, over(one[key], other[key])])) as Record<
		Key,
		number | null
	>;
}

/** The demonstration, whole and packed, where nothing is kept; and again, with one sentence of a note changed. */
async function firstAndSecond(from: string): Promise<{ first: Built; second: Built }> {
	const home = houseCopy(from);
	const env = { WIJKLADDER_DATA: undefined, WIJKLADDER_COMPRESS: undefined, WIJKLADDER_BUILD: undefined };
	try {
		const first = await watchedBuild(home, env);
		const notes = path.join(home, 'data/velve-lindenhof/notes.csv');
		const text = readFileSync(notes, 'utf8');
		const changed = text.replace('in twee zinnen', 'in drie zinnen');
		if (changed === text) throw new Error(`${notes} has no sentence to change`);
		writeFileSync(notes, changed);
		return { first, second: await watchedBuild(home, env) };
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

type Pair = Awaited<ReturnType<typeof firstAndSecond>>;
const medians = (made: readonly Pair[]) => ({
	first: mediansOf(
		made.map(({ first }) => first),
		builtKeys
	),
	second: mediansOf(
		made.map(({ second }) => second),
		builtKeys
	)
});

/**
 * @param other a checkout of another version, with its packages: its builds are measured in turn with ours; without one there are ours alone
 * @returns medians; of the ratios both are over the other's first build
 */
export async function measureBuilds(
	other: string,
	{ runs, say }: { runs: number; say: (text: string) => void }
) {
	const made: Record<'own' | 'other', Pair[]> = { own: [], other: [] };
	const checkouts = { own: root, ...(other === '' ? {} : { other }) };
	for (let run = 1; run <= runs; run++)
		for (const [which, from] of Object.entries(checkouts)) {
			const one = await firstAndSecond(from);
			made[which as keyof typeof made].push(one);
			say(`${run}/${runs} ${which}: ${JSON.stringify(one)}`);
		}
	const own = medians(made.own);
	if (other === '') return { own };
	const before = medians(made.other);
	const ratio = {
		first: overEach(compared, own.first, before.first),
		second: overEach(compared, own.second, before.first)
	};
	return { own, other: before, ratio };
}
