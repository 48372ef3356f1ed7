// A build or a report that is killed, before any change it makes to the disk, leaves wholly the old or wholly the new.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mend, placeOf } from '../../scripts/beside.mjs';
import { isCurrent } from '../../scripts/inputs.mjs';
import { sweep, sweepSealing } from '../../scripts/workings.mjs';
import { atEvery, changesIn, run as killedAt, type Ended } from './half/killing.ts';
import { withSettings } from './half/settings.ts';
import { leftIn, treeOf } from './half/trees.ts';

let scratch = '';
beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'half-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (script: string, words: string[], env: Record<string, string>, at = 0): Promise<Ended> =>
	killedAt(scratch, script, words, env, at);

describe('a build', () => {
	const environment = (place: string, turn: 'old' | 'new') => ({
		WIJKLADDER_BUILD: path.join(place, 'site'),
		WIJKLADDER_COMPRESS: 'no',
		// Other inputs, so that the two builds are known from each other.
		WIJKLADDER_TURN: turn
	});
	const current = (folder: string, turn: 'old' | 'new'): boolean =>
		withSettings(environment(path.dirname(folder), turn), () => isCurrent(folder));

	it('killed before any of its changes leaves one whole site, known for what it is, and nothing beside it', async () => {
		const old = path.join(scratch, 'built');
		mkdirSync(old);
		expect((await run('small-build.mjs', ['old'], environment(old, 'old'))).killed).toBe(false);
		const [oldTree, fresh] = [treeOf(path.join(old, 'site')), path.join(scratch, 'built-again')];
		cpSync(old, fresh, { recursive: true });
		const whole = await run('small-build.mjs', ['newer'], environment(fresh, 'new'));
		const newTree = treeOf(path.join(fresh, 'site'));
		expect([whole.killed, leftIn(fresh), newTree === oldTree]).toEqual([false, [], false]);

		const seen = { before: new Set<string>(), after: new Set<string>() };
		const nameOf = (tree: string): string => (tree === oldTree ? 'old' : tree === newTree ? 'new' : tree);
		await atEvery(
			scratch,
			changesIn(whole),
			old,
			(place, at) => run('small-build.mjs', ['newer'], environment(place, 'new'), at),
			(place, at) => {
				const folder = path.join(place, 'site');
				seen.before.add(nameOf(treeOf(folder)));
				mend(placeOf(folder));
				const found = nameOf(treeOf(folder));
				expect(['old', 'new'], `change ${at}`).toContain(found);
				expect(leftIn(place), `change ${at}`).toEqual([]);
				if (found === 'new') expect(current(folder, 'new'), `change ${at}`).toBe(true);
				expect(current(folder, 'old'), `change ${at}`).toBe(false);
				seen.after.add(found);
			}
		);
		// Old, new, and between the two renames nothing at all, but never a mixture.
		expect([...seen.before].sort()).toEqual(['new', 'not there', 'old']);
		expect([...seen.after].sort()).toEqual(['new', 'old']);
	}, 120_000);

	it('that fails leaves the site that is served', async () => {
		const place = path.join(scratch, 'failing');
		mkdirSync(path.join(place, 'site'), { recursive: true });
		writeFileSync(path.join(place, 'site', 'index.html'), 'earlier');
		const failed = spawnSync(
			process.execPath,
			[
				'--input-type=module',
				'-e',
				"import { build } from './scripts/build.mjs'; process.exit((await build({}, async () => false)) ? 0 : 1);"
			],
			{ env: { ...process.env, ...environment(place, 'new') } }
		);
		expect(failed.status).toBe(1);
		expect(treeOf(path.join(place, 'site'))).toMatch(/^index\.html /);
		expect(leftIn(place)).toEqual([]);
	});

	it.runIf(process.platform !== 'win32')('behind a link replaces what the link names', async () => {
		const place = path.join(scratch, 'linked');
		mkdirSync(path.join(place, 'real'), { recursive: true });
		symlinkSync(path.join(place, 'real'), path.join(place, 'site'));
		expect((await run('small-build.mjs', ['x'], environment(place, 'new'))).killed).toBe(false);
		expect(treeOf(path.join(place, 'real'))).toContain('methode.html');
		expect(treeOf(path.join(place, 'site'))).toBe(treeOf(path.join(place, 'real')));
	});
});

describe('a report', () => {
	it('killed before any of its changes leaves all formats of one run, or is mended to that by the next', async () => {
		const old = path.join(scratch, 'reported');
		mkdirSync(old);
		writeFileSync(path.join(old, 'eigen.txt'), 'of the reader');
		await run('small-report.mjs', [old, 'old'], {});
		const fresh = path.join(scratch, 'reported-again');
		cpSync(old, fresh, { recursive: true });
		const whole = await run('small-report.mjs', [fresh, 'newer'], {});
		const [oldTree, newTree] = [treeOf(old), treeOf(fresh)];
		expect(newTree).toContain('eigen.txt');
		const filesOf = (tree: string): string[] => tree.split('\n');
		await atEvery(
			scratch,
			changesIn(whole),
			old,
			(place, at) => run('small-report.mjs', [place, 'newer'], {}, at),
			(place, at) => {
				// Also before it is mended, files of two runs never stand side by side.
				const before = filesOf(treeOf(place));
				const all = [oldTree, newTree].some((tree) => before.every((file) => filesOf(tree).includes(file)));
				expect(all, `change ${at}: ${before.join()}`).toBe(true);
				mend({ folder: place, name: 'report' });
				expect([oldTree, newTree], `change ${at}`).toContain(treeOf(place));
				expect(leftIn(place), `change ${at}`).toEqual([]);
			}
		);
	}, 120_000);
});

describe('working files of a run that was killed', () => {
	const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

	it('are swept when their process is gone, and only then', () => {
		const folder = mkdtempSync(path.join(scratch, 'sweep-'));
		const mine = [`.a.age.sealing-${gone()}`, '.a.age.sealing-1', `.a.age.sealing-${process.pid}`];
		const others = [`.b.age.sealing-${gone()}`, `a.age.${gone()}`, '.a.age.sealing-', '.a.age.sealing-12x'];
		for (const name of [...mine, ...others]) writeFileSync(path.join(folder, name), '');
		sweepSealing(path.join(folder, 'a.age'));
		expect(leftIn(folder).sort()).toEqual(
			[...mine.slice(1), ...others].filter((name) => name.startsWith('.')).sort()
		);
	});

	it('of a folder that is not there are none', () => {
		expect(() => sweep(path.join(scratch, 'absent'), /(\d+)/)).not.toThrow();
	});
});
