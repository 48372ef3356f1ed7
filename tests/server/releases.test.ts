// releases/*.json of a programme folder: read and checked; a bad one is named with its line.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalRelease } from '../../src/lib/disclosure/canonical-release.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import { DefinitionError } from '../../src/lib/server/definitions.ts';
import { readReleases } from '../../src/lib/server/releases.ts';
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

function failure(): string {
	try {
		readReleases(folder, 'proef');
	} catch (error) {
		if (error instanceof DefinitionError) return error.message;
		throw error;
	}
	throw new Error('no mistake was found');
}

describe('releases of a programme folder', () => {
	it('are none where there is no such folder, and come back as they were written, in time order', async () => {
		expect(readReleases(path.join(folder, 'elsewhere'), 'proef')).toEqual([]);
		const text = await releaseOf(1);
		write('b.json', text);
		write('notes.txt', 'no release');
		const [read, ...more] = readReleases(folder, 'proef');
		expect(more).toEqual([]);
		expect(read?.file).toBe('b.json');
		expect(read && canonicalRelease(read.release)).toBe(text);
	});

	it('are refused with file, line and remedy when they are no release, or another programme’s', async () => {
		const text = await releaseOf(1);
		write('a.json', text.replace(/"threshold":\d+/, '"threshold":"ten"'));
		expect(failure()).toMatch(/^releases\/a\.json:1: "threshold"/);
		write('a.json', text.replace('"area":null,"cell":"coached"', '"area":null,"cell":"chased"'));
		expect(failure()).toMatch(/^releases\/a\.json:[2-9]\d*: .*coached/);
		write('a.json', text.slice(0, -20));
		expect(failure()).toContain('releases/a.json');
		write('a.json', text.replace('"programme":"proef"', '"programme":"anders"'));
		expect(failure()).toContain('proef');
	});
});
