// Files about people are named in what leaves by a hash under a key that stays in the folder, and can be compared with that key alone.
import { createHash, createHmac } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verificationSentences } from '../../src/lib/subjects/report/words/frozen.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { manifestSchema, type Manifest, type ReportSources } from '../../src/lib/report/freeze/manifest.ts';
import { alteredSources, uncomparedSources } from '../../src/lib/report/verify/against.ts';
import { hashKeyName, hashKeyOf, makeHashKey } from '../../src/lib/server/hash-key.ts';
import { dataHash } from '../../src/lib/server/source-hashes.ts';
import { readReleases } from '../../src/lib/server/releases.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { siteKey } from '../../src/lib/server/site.ts';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-key-'));
	put('observations.csv', 'indicator,area,period\n');
	put('responses.csv', 'wave,group,respondent,item,score\n2010,coach,c1,4F,3\n');
	put('adressen.csv', 'naam,straat\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => path.join(folder, name);
const put = (name: string, text: string) => writeFileSync(place(name), text);
const names = ['adressen.csv', 'observations.csv', 'responses.csv'];

/** As an opened programme says it, of a folder whose rows are real. */
const opened = () => ({
	folder,
	files: names
		.filter((name) => existsSync(place(name)))
		.map((file) => ({ file, rows: 1, sha256: sha256(readFileSync(place(file))) })),
	hashKey: () => hashKeyOf(folder, false),
	kept: null
});

const manifestOf = (sources: ReportSources): Manifest =>
	manifestSchema.parse({
		format: 'wijkladder-report-1',
		programme: 'proef',
		synthetic: false,
		settings: { period: '2010-Q1', area: 'wijk', compare: [], confidence: 0.95, sections: [] },
		language: 'nl',
		on: '2010-05-01',
		...sources,
		parts: {}
	});
const compared = (manifest: Manifest) => {
	const now = reportSources(opened(), { asIn: manifest });
	return {
		altered: alteredSources(manifest, now).map((one) =>
			'file' in one ? `${one.code} ${one.file}` : one.code
		),
		uncompared: uncomparedSources(manifest, now)
	};
};

describe('the key of a folder', () => {
	it('is thirty-two bytes at random, made once, for its owner alone', () => {
		const key = makeHashKey(folder);
		expect(key?.bytes).toHaveLength(32);
		expect(readFileSync(place(hashKeyName), 'utf8')).toBe(
			`${Buffer.from(key?.bytes ?? []).toString('hex')}\n`
		);
		if (process.platform !== 'win32') expect(statSync(place(hashKeyName)).mode & 0o077).toBe(0);
		expect(makeHashKey(folder)).toEqual(key);
		expect(hashKeyOf(folder, true)).toEqual(key);
		rmSync(place(hashKeyName));
		expect(makeHashKey(folder)?.id).not.toBe(key?.id);
	});
	it('is never that of the invented demonstration where the rows may be real', () => {
		expect(hashKeyOf(folder, false)).toBeNull();
		expect(hashKeyOf(folder, true)).toEqual(hashKeyOf('data/velve-lindenhof', true));
	});
	it('is made by the first site of a folder with files about people, and by none without', () => {
		expect(siteKey({ ...opened(), files: [] })).toBeNull();
		expect(existsSync(place('releases'))).toBe(false);
		const key = siteKey(opened());
		expect(key).toEqual(hashKeyOf(folder, false));
		expect(siteKey(opened())).toEqual(key);
	});
	it('that is none is a problem of the folder, and is not made anew over it', () => {
		mkdirSync(place('releases'));
		put(hashKeyName, 'geheim');
		const { problems } = readReleases(folder, 'proef');
		expect(problems.map(({ file, code }) => [file, code])).toEqual([[hashKeyName, 'bad-value']]);
		expect(problems.map((one) => problemMessage(one, 'nl')).join()).toContain('64 tekens');
		expect(problems.map((one) => problemMessage(one, 'en')).join()).toContain('64 characters');
		expect(makeHashKey(folder)).toBeNull();
		expect(readFileSync(place(hashKeyName), 'utf8')).toBe('geheim');
	});
});

describe('what leaves', () => {
	it('holds an HMAC of files about people, and of those that nobody knows; neither their hash nor the key', () => {
		const key = makeHashKey(folder) ?? expect.fail('no key');
		const sources = reportSources(opened());
		const hmac = (name: string) =>
			createHmac('sha256', key.bytes)
				.update(readFileSync(place(name)))
				.digest('hex');
		expect(sources.sources).toEqual([
			{ file: 'adressen.csv', hmac: hmac('adressen.csv') },
			{ file: 'observations.csv', sha256: sha256(readFileSync(place('observations.csv'))) },
			{ file: 'responses.csv', hmac: hmac('responses.csv') }
		]);
		const text = JSON.stringify(sources);
		expect(text).not.toContain(sha256(readFileSync(place('responses.csv'))));
		expect(text).not.toContain(Buffer.from(key.bytes).toString('hex'));
		expect(text).not.toContain('hash-key');
	});
	it('has one hash of all data, which without the key says nothing of files about people', () => {
		const before = dataHash(reportSources(opened()).sources);
		put('responses.csv', 'wave,group,respondent,item,score\n2010,coach,c1,4F,4\n');
		expect(dataHash(reportSources(opened()).sources)).toBe(before);
		makeHashKey(folder);
		const keyed = dataHash(reportSources(opened()).sources);
		put('responses.csv', 'wave,group,respondent,item,score\n2010,coach,c1,4F,2\n');
		expect(dataHash(reportSources(opened()).sources)).not.toBe(keyed);
	});
	it('is not made of a file that became another one meanwhile', () => {
		makeHashKey(folder);
		const programme = opened();
		put('responses.csv', 'wave\n');
		expect(() => reportSources(programme)).toThrow(/responses\.csv: dit bestand veranderde.*changed while/);
	});
});

describe('a report beside its folder', () => {
	it('names the file about people that differs, with the key', () => {
		makeHashKey(folder);
		const manifest = manifestOf(reportSources(opened()));
		expect(compared(manifest)).toEqual({ altered: [], uncompared: [] });
		put('responses.csv', 'wave,group,respondent,item,score\n2010,coach,c1,4F,4\n');
		expect(compared(manifest)).toEqual({ altered: ['source-altered responses.csv'], uncompared: [] });
		rmSync(place('responses.csv'));
		expect(compared(manifest)).toEqual({ altered: ['source-missing responses.csv'], uncompared: [] });
	});
	it.each([
		['without the key', () => rmSync(place(hashKeyName))],
		[
			'with another key',
			() => {
				rmSync(place(hashKeyName));
				makeHashKey(folder);
			}
		]
	])('%s says which files could not be compared, and never that they are the same or differ', (_, change) => {
		makeHashKey(folder);
		const manifest = manifestOf(reportSources(opened()));
		change();
		put('responses.csv', 'wave,group,respondent,item,score\n2010,coach,c1,4F,4\n');
		put('observations.csv', 'indicator,area,period,value\n');
		expect(compared(manifest)).toEqual({
			altered: ['source-altered observations.csv'],
			uncompared: ['adressen.csv', 'responses.csv']
		});
	});
	it('stands after an erasure that destroyed the key: it is compared as before, and no key of the folder fits its hashes any more', () => {
		const rows = readFileSync(place('responses.csv'), 'utf8');
		siteKey(opened());
		const manifest = manifestOf(reportSources(opened()));
		// The rows of one go, and the key as the proof asks.
		put('responses.csv', 'wave,group,respondent,item,score\n');
		rmSync(place(hashKeyName));
		const next = siteKey(opened()) ?? expect.fail('the next site made no key');
		expect(next.id).not.toBe(manifest.hashKey);
		expect(compared(manifest)).toEqual({ altered: [], uncompared: ['adressen.csv', 'responses.csv'] });
		put('observations.csv', 'indicator,area,period,value\n');
		expect(compared(manifest).altered).toEqual(['source-altered observations.csv']);
		// Whoever knows every row of then, that of who was erased too, finds no hash that fits.
		const told = manifest.sources.flatMap((one) => ('hmac' in one ? [one.hmac] : [one.sha256]));
		const guess = createHmac('sha256', next.bytes).update(rows).digest('hex');
		for (const one of [guess, sha256(rows)]) expect(told).not.toContain(one);
	});
	it('that was made where no key could be kept cannot be compared with a key that came later', () => {
		const manifest = manifestOf(reportSources(opened()));
		expect(manifest.sources).toContainEqual({ file: 'responses.csv', hmac: null });
		makeHashKey(folder);
		expect(compared(manifest)).toEqual({ altered: [], uncompared: ['adressen.csv', 'responses.csv'] });
	});
	it('of before keys is compared by the plain hash that it holds', () => {
		makeHashKey(folder);
		const { files } = opened();
		const plain = files.map(({ file, sha256: hash }) => ({ file, sha256: hash }));
		const { hashKey: _key, ...sources } = reportSources(opened());
		const manifest = manifestOf({ ...sources, sources: plain });
		expect(compared(manifest)).toEqual({ altered: [], uncompared: [] });
		put('responses.csv', 'wave,group,respondent,item,score\n2010,coach,c1,4F,4\n');
		expect(compared(manifest)).toEqual({ altered: ['source-altered responses.csv'], uncompared: [] });
	});
	it('is said to be compared in part, in both languages', () => {
		const checked = {
			findings: [],
			hash: null,
			about: null,
			old: false,
			compared: 'not',
			signed: null,
			signer: 'not',
			parts: 3,
			outputs: [],
			against: { files: 4, figures: 10, families: true, uncompared: ['responses.csv'] }
		} as const;
		expect(verificationSentences(checked, 'nl').join(' ')).toMatch(
			/Niet vergeleken: responses\.csv\..*hash-key\.txt/
		);
		expect(verificationSentences(checked, 'en').join(' ')).toMatch(
			/Not compared: responses\.csv\..*hash-key\.txt/
		);
	});
});
