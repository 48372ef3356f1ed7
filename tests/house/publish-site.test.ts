// `publish-site` puts a site in its place or leaves what stood there, and says by its exit code which: 1 where the check finds problems, 2 where there is nothing to publish.
import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOfFolder } from '../../src/lib/server/base.ts';
import { command } from '../command.ts';
import { treeOf } from './half/trees.ts';

const root = path.resolve(import.meta.dirname, '../..');
let place = '';
let folder = '';
let site = '';
beforeAll(() => {
	place = mkdtempSync(path.join(tmpdir(), 'publish-'));
	[folder, site] = [path.join(place, 'buurt'), path.join(place, 'site')];
	cpSync(path.join(root, 'data/velve-lindenhof'), folder, { recursive: true });
	appendFileSync(path.join(folder, 'areas.csv'), 'nergens,Nergens,geen-rol,,100\n');
	mkdirSync(site);
	writeFileSync(path.join(site, 'index.html'), 'what is served');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const publish = (from: string, ...words: string[]) =>
	spawnSync(process.execPath, [...command('publish-site'), from, '--out', site, ...words], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, TMPDIR: place }
	});
const zipped = (file: string, bytes: Uint8Array) => {
	writeFileSync(path.join(place, file), bytes);
	return path.join(place, file);
};

describe('a folder or zip with problems', () => {
	it('is not published: each is named with what to do, and the old site stands', () => {
		const served = treeOf(site);
		const { status, stderr, stdout } = publish(folder, '--lang', 'en');
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain('areas.csv');
		expect(stderr).toContain('Nothing was published: the check found');
		const zip = zipped('buurt.zip', zipSync({ buurt: Object.fromEntries(filesOfFolder(folder)) }));
		const again = publish(zip, '--lang', 'en');
		expect([again.status, again.stderr]).toEqual([1, stderr]);
		expect(treeOf(site)).toBe(served);
		// Rows about people were in it.
		expect(readdirSync(place).filter((name) => name.startsWith('wijkladder-publish-'))).toEqual([]);
	});
});

describe('what no site can be made of', () => {
	it.each([
		['nothing', () => path.join(place, 'nergens'), 'ENOENT'],
		['a file that is no zip', () => zipped('tekst.zip', new Uint8Array([1, 2, 3])), 'geen zip'],
		['an empty zip', () => zipped('leeg.zip', zipSync({})), 'leeg.zip']
	])('%s ends with 2 and one line', (_, make, said) => {
		const { status, stderr } = publish(make());
		expect(status).toBe(2);
		expect(stderr.trim().split('\n')).toHaveLength(1);
		expect(stderr).toContain(said);
		expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('what is served');
	});
});
