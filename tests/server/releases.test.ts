// releases/*.json of a programme folder: read and checked; a bad one is named with its line.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalRelease } from '../../src/lib/disclosure/published-release.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import type { Language } from '../../src/lib/domain/text.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { BrokenReleases, readReleases } from '../../src/lib/server/releases.ts';
import { randomProgramme, until } from '../disclosure/random-programme.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-releases-'));
	mkdirSync(path.join(folder, 'releases'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, 'releases', name), text);

async function releaseOf(quarters: number): Promise<string> {
	const { plan, counts, threshold } = randomProgramme(8, { quarters: 3, results: 2, domains: 1 });
	const { release } = await protect({
		programme: 'proef',
		plan,
		counts: until(counts, quarters),
		threshold,
		earlier: []
	});
	return canonicalRelease(release);
}

/** What is wrong, as the check of the folder says it. */
const said = (language: Language): string[] =>
	readReleases(folder, 'proef').problems.map((one) => problemMessage(one, language));

describe('releases of a programme folder', () => {
	it('are none where there is no such folder, and come back as they were written, in time order', async () => {
		const none = { releases: [], problems: [] };
		expect(readReleases(path.join(folder, 'elsewhere'), 'proef')).toEqual(none);
		const text = await releaseOf(1);
		write('b.json', text);
		write('notes.txt', 'no release');
		const { releases, problems } = readReleases(folder, 'proef');
		expect(problems).toEqual([]);
		const [read, ...more] = releases;
		expect(more).toEqual([]);
		expect(read?.file).toBe('b.json');
		expect(read && canonicalRelease(read.release)).toBe(text);
	});

	it('are refused with file, line, place and remedy when they are no release, or another programme’s', async () => {
		const text = await releaseOf(1);
		const lineOf = (changed: string) =>
			1 + changed.split('\n').findIndex((line, at) => line !== text.split('\n')[at]);
		const refused = (changed: string, ...parts: string[]) => {
			write('a.json', changed);
			const [nl = '', ...more] = said('nl');
			expect(more).toEqual([]);
			const [en = ''] = said('en');
			expect(nl).toContain(`releases/a.json, regel ${lineOf(changed)}: `);
			expect(en).toContain(`releases/a.json, line ${lineOf(changed)}: `);
			expect(nl).toContain('Zet het bestand terug');
			expect(en).toContain('Put the file back');
			for (const part of parts) expect(nl).toContain(part);
			expect(readReleases(folder, 'proef').releases).toEqual([]);
		};
		refused(text.replace(/"threshold":\d+/, '"threshold":"ten"'), '“ten”', 'threshold', 'een getal');
		refused(
			text.replace('"area":null,"cell":"coached"', '"area":null,"cell":"chased"'),
			'“chased”',
			'.cell',
			'coached'
		);
		refused(text.replace(/"hidden":true/, '"hidden":false'), 'tables[0].cells[', 'verborgen zonder getal');
		refused(text.replace('"programme":"proef"', '"programme":"anders"'), '“anders”', 'proef');
		refused(
			text.replace('"period":', '"periode":').replace('"periode":', '"period":"2010-Q1","periode":'),
			'periode'
		);
	});

	it('are refused with the line where they stop being JSON', async () => {
		const text = await releaseOf(1);
		write('a.json', text.slice(0, -20));
		expect(said('nl').join()).toMatch(/regel \d+: dit is geen geldige JSON: het bestand houdt te vroeg op/);
		write('a.json', text.replace('"hidden":true', '"hidden":waar'));
		expect(said('nl').join()).toMatch(/regel \d+: dit is geen geldige JSON: “waar.*hoort hier niet/);
		write('a.json', '');
		expect(said('en').join()).toContain('the file is empty');
		write('a.json', '['.repeat(100_000));
		expect(said('en').join()).toContain('no valid JSON');
	});

	it('hold no YAML: names that stand for more are not unfolded', () => {
		write('a.json', `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]\n`);
		expect(said('nl').join()).toContain('geen geldige JSON');
	});

	it('are refused when they are no file, without waiting for one', () => {
		execFileSync('mkfifo', [path.join(folder, 'releases', 'a.json')]);
		mkdirSync(path.join(folder, 'releases', 'b.json'));
		symlinkSync('nergens', path.join(folder, 'releases', 'c.json'));
		expect(said('nl').map((one) => one.slice(0, 45))).toEqual([
			expect.stringContaining('releases/a.json: dit is geen bestand maar een'),
			expect.stringContaining('releases/b.json: dit is een map'),
			expect.stringContaining('releases/c.json: dit is een verwijzing')
		]);
		rmSync(path.join(folder, 'releases'), { recursive: true });
		writeFileSync(path.join(folder, 'releases'), 'text');
		expect(said('nl').join()).toContain('releases: dit is een bestand, maar hier hoort een map');
	});

	it('stop everything that publishes, in the words of the check', async () => {
		for (const name of ['areas.csv', 'observations.csv'])
			cpSync(path.join('data/velve-lindenhof', name), path.join(folder, name));
		write('a.json', '{"format":"wijkladder-release-1"');
		const opening = openProgramme(folder);
		await expect(opening).rejects.toThrow(BrokenReleases);
		for (const one of [...said('nl'), ...said('en')]) await expect(opening).rejects.toThrow(one);
	});
});
