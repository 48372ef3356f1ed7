// Of runs that make the same site one works; a run that is gone holds nothing, and no step of it works on.
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mend } from '../../scripts/beside.mjs';
import { atWork, letGo, take } from '../../scripts/one-at-a-time.mjs';
import { isRunning } from '../../scripts/workings.mjs';

let scratch = '';
beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'one-at-a-time-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const half = (name: string): string => path.join(import.meta.dirname, 'half', name);
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const newPlace = () => ({ folder: mkdtempSync(path.join(scratch, 'place-')), name: 'site' });
/** As a run leaves it that was killed. */
function heldBy(folder: string, pid: number): string {
	const busy = path.join(folder, '.site.busy');
	mkdirSync(busy);
	writeFileSync(path.join(busy, String(pid)), '');
	return path.join(busy, String(pid));
}

interface Taker {
	child: ChildProcessWithoutNullStreams;
	/** The number of the process that has the place. */
	has: number;
}
const taker = (folder: string): Promise<Taker> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [half('small-taker.mjs'), folder]);
		child.stdout.once('data', (said: Buffer) => resolve({ child, has: Number(said.toString()) }));
		child.once('error', reject);
	});
const ended = (child: ChildProcessWithoutNullStreams): Promise<void> =>
	new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.stdin.end();
	});

describe('a place', () => {
	it('goes to one of those that ask at once, also where a killed run had it, and is free when that one ends', async () => {
		for (const left of [false, true]) {
			const { folder, name } = newPlace();
			if (left) heldBy(folder, gone());
			const takers = await Promise.all(Array.from({ length: 5 }, () => taker(folder)));
			const [first] = takers.map((one) => one.has);
			expect(takers.map((one) => one.has)).toEqual(takers.map(() => first));
			expect(takers.filter((one) => one.child.pid === first)).toHaveLength(1);
			expect(atWork({ folder, name })).toBe(first);
			await Promise.all(takers.map((one) => ended(one.child)));
			expect(readdirSync(folder)).toEqual([]);
		}
	});

	it('is not held by what a killed run left: a number of nobody, of this very process, of long ago, or none', () => {
		const leftBy: ((folder: string) => void)[] = [
			(folder) => void heldBy(folder, gone()),
			(folder) => void heldBy(folder, process.pid),
			(folder) => utimesSync(heldBy(folder, process.ppid), 0, 0),
			(folder) => void mkdirSync(path.join(folder, '.site.busy')),
			(folder) => void mkdirSync(path.join(folder, `.site.asking-${gone()}`))
		];
		for (const leave of leftBy) {
			const place = newPlace();
			leave(place.folder);
			expect(take(place)).toBe(null);
			letGo(place);
			expect(readdirSync(place.folder)).toEqual([]);
		}
	});

	it('is not mended while another is at work there', () => {
		const place = newPlace();
		const ready = path.join(place.folder, '.site.ready/site');
		mkdirSync(ready, { recursive: true });
		const held = heldBy(place.folder, process.ppid);
		expect(take(place)).toBe(process.ppid);
		mend(place);
		expect(existsSync(ready)).toBe(true);
		rmSync(held);
		mend(place);
		expect(readdirSync(place.folder)).toEqual(['site']);
	});
});

describe('a step of a build', () => {
	it('ends when the build is killed', async () => {
		const file = path.join(scratch, 'step');
		const build = spawn(process.execPath, [half('small-step.mjs'), 'build', file], { stdio: 'ignore' });
		await expect.poll(() => existsSync(file), { timeout: 50_000 }).toBe(true);
		const step = Number(readFileSync(file, 'utf8'));
		expect(isRunning(step)).toBe(true);
		build.kill('SIGKILL');
		await expect.poll(() => isRunning(step), { timeout: 50_000 }).toBe(false);
	});
});
