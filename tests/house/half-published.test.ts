// `publish-site` that is killed before any change it makes to the disk leaves wholly the old site or wholly the new one, and the next
// run puts right what it left, also one that publishes nothing; of two runs at once one works and the other does nothing.
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOfFolder } from '../../src/lib/server/base.ts';
import { atEvery, changesIn, run, type Ended } from './half/killing.ts';
import { treeOf } from './half/trees.ts';

const shipped = path.resolve(import.meta.dirname, '../../data/velve-lindenhof');
type Turn = 'old' | 'new' | 'broken';
let scratch = '';
/** A programme folder or its zip, for each turn. */
const given = (turn: Turn, kind: 'folder' | 'zip'): string =>
	path.join(scratch, kind === 'zip' ? `${turn}.zip` : turn);
beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'half-published-'));
	const [header = '', ...rows] = readFileSync(path.join(shipped, 'observations.csv'), 'utf8').split('\n');
	const last = rows.filter((row) => row.includes(',2011-Q1,'));
	for (const turn of ['old', 'new', 'broken'] as const) {
		const folder = given(turn, 'folder');
		mkdirSync(folder);
		for (const file of ['areas.csv', 'breaks.csv']) cpSync(path.join(shipped, file), path.join(folder, file));
		writeFileSync(path.join(folder, 'observations.csv'), `${[header, ...last].join('\n')}\n`);
		writeFileSync(
			path.join(folder, 'notes.csv'),
			`period,indicator,field,text,author,date\n2011-Q1,,summary,Een ${turn} bericht,Proef,2011-04-18\n`
		);
		if (turn === 'broken') appendFileSync(path.join(folder, 'areas.csv'), 'nergens,Nergens,geen-rol,,100\n');
		writeFileSync(given(turn, 'zip'), zipSync(Object.fromEntries(filesOfFolder(folder))));
	}
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Way {
	kind: 'folder' | 'zip';
	out: boolean;
}
/** Every change to the disk counts, also to what stands far from the site. */
function publish(place: string, turn: Turn, { kind, out }: Way, more: Record<string, string> = {}, at = 0) {
	const site = path.join(place, 'site');
	const env = {
		TMPDIR: place,
		WIJKLADDER_COMPRESS: 'no',
		...(out ? {} : { WIJKLADDER_BUILD: site }),
		...more
	};
	return run('', 'small-publish.mjs', [given(turn, kind), ...(out ? ['--out', site] : [])], env, at);
}
/** Of the site, and of a zip that was unpacked with rows about people in it. */
const leftBeside = (place: string): string[] => readdirSync(place).filter((name) => name !== 'site');
const served = (place: string): string => treeOf(path.join(place, 'site'));

async function published(turn: Turn, way: Way): Promise<{ place: string; ended: Ended }> {
	const place = mkdtempSync(path.join(scratch, 'published-'));
	const ended = await publish(place, turn, way);
	expect([ended.killed, ended.code, leftBeside(place)], ended.said).toEqual([false, 0, []]);
	return { place, ended };
}

/** Each takes two seconds: the last ones, in which the new site takes its place, and some of those before. */
const momentsOf = (changes: number): number[] =>
	Array.from({ length: changes }, (_, place) => place + 1).filter((at) => at > changes - 13 || at % 6 === 0);
describe.each(['folder', 'zip'] as const)('publish-site of a %s, with and without --out', (kind) => {
	it(
		'killed before its changes leaves one whole site, which the next run puts in its place',
		{ timeout: 900_000 },
		async () => {
			const { place: old } = await published('old', { kind, out: true });
			const fresh = mkdtempSync(path.join(scratch, 'fresh-'));
			cpSync(old, fresh, { recursive: true });
			const whole = await publish(fresh, 'new', { kind, out: true });
			const trees = { old: served(old), new: served(fresh) };
			expect([whole.code, leftBeside(fresh), trees.new === trees.old]).toEqual([0, [], false]);
			const nameOf = (tree: string): string =>
				Object.entries(trees).find(([, one]) => one === tree)?.[0] ?? tree;
			const moments = momentsOf(changesIn(whole));
			expect(moments.length).toBeGreaterThan(15);

			const seen = { before: new Set<string>(), after: new Set<string>() };
			const wayOf = (at: number): Way => ({ kind, out: at % 2 === 0 });
			await atEvery(
				scratch,
				moments,
				old,
				(place, at) => publish(place, 'new', wayOf(at), {}, at),
				async (place, at) => {
					seen.before.add(nameOf(served(place)));
					// What the next one is asked for has problems: it publishes nothing, and what was whole stands all the same.
					const next = await publish(place, 'broken', wayOf(at));
					expect(next.code, `change ${at}: ${next.said}`).toBe(1);
					const found = nameOf(served(place));
					expect(['old', 'new'], `change ${at}`).toContain(found);
					expect(leftBeside(place), `change ${at}`).toEqual([]);
					seen.after.add(found);
				}
			);
			// Old, new, and between the two renames nothing at all, but never a mixture.
			expect([...seen.before].sort()).toEqual(['new', 'not there', 'old']);
			expect([...seen.after].sort()).toEqual(['new', 'old']);
		}
	);

	it('that cannot make its pages leaves the old site, and nothing beside it', async () => {
		const { place } = await published('old', { kind, out: false });
		const old = served(place);
		const failed = await publish(place, 'new', { kind, out: false }, { SMALL_FAILS: 'yes' });
		expect([failed.code, served(place) === old, leftBeside(place)]).toEqual([1, true, []]);
	});
});

const fromFolder: Way = { kind: 'folder', out: true };
/** Begun and halfway, until `end` lets it go on. */
async function begun(place: string): Promise<{ end: () => Promise<Ended> }> {
	const sign = `${place}-go`;
	const ending = publish(place, 'new', fromFolder, { SMALL_WAITS: sign });
	while (!existsSync(`${sign}.begun`)) {
		const early = await Promise.race([ending, sleep(20, null)]);
		if (early) throw new Error(early.said);
	}
	return {
		end: () => {
			writeFileSync(sign, '');
			return ending;
		}
	};
}

describe('a run that is started while another one works', () => {
	it('says so and does nothing, and the first one ends as if it were alone', async () => {
		const { place } = await published('old', fromFolder);
		const old = served(place);
		const first = await begun(place);
		const beside = leftBeside(place);
		const second = await publish(place, 'broken', fromFolder);
		const third = await publish(place, 'old', fromFolder);
		expect([second.code, third.code]).toEqual([1, 1]);
		expect(third.said).toMatch(/wordt al een site gemaakt .*proces \d+/);
		expect([served(place), leftBeside(place)]).toEqual([old, beside]);
		const { code, said } = await first.end();
		expect(code, said).toBe(0);
		expect(readFileSync(path.join(place, 'site/index.html'), 'utf8')).toContain('Een new bericht');
		expect(leftBeside(place)).toEqual([]);
	});
});
