// The real command on whole folders: exit codes, one run for every problem, one line when there is nothing to read.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command } from '../command.ts';
import { problemCodes } from '../../src/lib/domain/problem.ts';

const badFolder = 'tests/intake/fixtures/bad-folder';
const demonstration = 'data/velve-lindenhof';

function checkData(...parameters: string[]): { exit: number | null; stdout: string; stderr: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...command('check-data'), ...parameters], {
		encoding: 'utf8'
	});
	return { exit: status, stdout, stderr };
}

const entrySchema = z.strictObject({
	file: z.string(),
	row: z.number().nullable(),
	column: z.string().nullable(),
	code: z.enum(problemCodes),
	value: z.string().nullable(),
	message: z.string().min(20)
});
const outputSchema = z.strictObject({
	files: z.array(z.strictObject({ file: z.string(), rows: z.number() })),
	problems: z.array(entrySchema),
	remarks: z.array(entrySchema)
});

let scratch = '';
beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'check-data-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** How often each code stands in the bad folder, over all its files. */
const standing: Record<string, number> = {
	'missing-column': 2,
	'empty-file': 2,
	'truncated-row': 2,
	'extra-column': 2,
	'bad-number': 2,
	'ambiguous-number': 2,
	'bad-date': 2,
	'bad-period': 2,
	'bad-encoding': 3,
	'bad-value': 10,
	'unknown-indicator': 2,
	'unknown-area': 2,
	'unknown-domain': 2,
	'unknown-result': 2,
	'unknown-item': 2,
	'unknown-household': 2,
	'duplicate-key': 3,
	'numerator-above-denominator': 2,
	'negative-count': 3,
	'fractional-count': 3,
	'zero-denominator': 2,
	'rung-out-of-range': 2,
	'score-out-of-range': 4,
	'mean-out-of-range': 2,
	'kind-mismatch': 2,
	'date-in-future': 2,
	'date-before-programme': 3,
	'date-after-end': 2,
	'date-out-of-order': 3,
	'period-gap': 2,
	'area-cycle': 2,
	'sum-mismatch': 2,
	'bsn-like': 2,
	'missing-consent': 2,
	'unlikely-value': 1,
	'wrong-letters': 1,
	'said-provisional': 1,
	'bad-json': 1,
	'projected-coordinates': 2,
	'low-threshold': 1
};

describe('check-data on a bad folder', () => {
	it('tells every problem of every kind in one run, with its place, and exits 1', () => {
		const { exit, stdout, stderr } = checkData(badFolder, '--json');
		expect(exit).toBe(1);
		expect(stderr).toBe('');
		const { files, problems, remarks } = outputSchema.parse(JSON.parse(stdout));
		expect(files).toHaveLength(12);
		const counts: Record<string, number> = {};
		for (const { code } of [...problems, ...remarks]) counts[code] = (counts[code] ?? 0) + 1;
		expect(counts).toEqual(standing);
		// Only a folder without areas.csv or observations.csv can lack a file, this one gives no totals of effort, git keeps no pipe, and a workbook is no part of a folder; other tests have them.
		const elsewhere = problemCodes.filter((code) => !(code in standing));
		expect(elsewhere).toEqual([
			'missing-file',
			'counted-twice',
			'unreadable-file',
			'two-tables-fit',
			'unmapped-value',
			'split-domain',
			'not-recognised',
			'formula-without-value',
			'no-rows',
			'goal-written-alike',
			'small-register'
		]);
		const places = problems.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`);
		expect(places).toContain('observations.csv 9 denominator ambiguous-number');
		expect(places).toContain('areas.csv 8 part_of area-cycle');
		expect(places).toContain('responses.csv null null bad-encoding');
		expect(places).toContain('responses.csv 2 score score-out-of-range');
		expect(places.filter((one) => /json/.test(one))).toEqual([
			'areas.geojson 3 features bad-value',
			'areas.geojson 24 features[1].geometry.coordinates projected-coordinates',
			'areas.geojson 39 features[2].geometry.coordinates projected-coordinates',
			'areas.geojson 53 features[3].properties bad-value',
			'areas.geojson 69 features[4].geometry.type bad-value',
			'releases/2010-Q1.json 4 null bad-json',
			'releases/2010-Q2.json 18 tables[0].cells[0].value bad-value'
		]);
		expect(remarks.map(({ file, column }) => `${file} ${column}`)).toContain(
			`${badFolder}/indicators/programme.yaml threshold`
		);
	});
	it('lists the same for people, in Dutch or English, without a citizen service number', () => {
		const dutch = checkData(badFolder);
		expect(dutch.exit).toBe(1);
		expect(dutch.stdout).toContain('areas.csv, rij 9: dit gebied is een deel van zichzelf');
		const english = checkData(badFolder, '--lang', 'en');
		expect(english.stdout).toContain('areas.csv, row 9: this area is a part of itself');
		for (const text of [dutch.stdout, english.stdout]) expect(text).not.toMatch(/123456782|111.?222.?333/);
	});
	it('says that areas.csv and observations.csv are missing from a folder without them', () => {
		const empty = path.join(scratch, 'empty');
		mkdirSync(empty);
		const { exit, stdout } = checkData(empty, '--json');
		expect(exit).toBe(1);
		const { problems } = outputSchema.parse(JSON.parse(stdout));
		expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
			'areas.csv missing-file',
			'observations.csv missing-file'
		]);
	});
});

describe('check-data on what bears the name of a file and is none', () => {
	it('says so and reads the rest, without waiting for a pipe', () => {
		const folder = path.join(scratch, 'pipes');
		cpSync(demonstration, folder, { recursive: true });
		const put = (name: string, make: (place: string) => unknown) => {
			rmSync(path.join(folder, name), { force: true });
			make(path.join(folder, name));
		};
		put('households.csv', (place) => execFileSync('mkfifo', [place]));
		put('reach.csv', (place) => symlinkSync('/dev/zero', place));
		put('events.csv', (place) => symlinkSync('er-is-niets.csv', place));
		put('notes.csv', (place) => mkdirSync(place));
		put('lees-mij.csv', (place) => execFileSync('mkfifo', [place]));
		put('areas.geojson', (place) => execFileSync('mkfifo', [place]));
		const { exit, stdout } = checkData(folder, '--json');
		expect(exit).toBe(1);
		const { files, problems } = outputSchema.parse(JSON.parse(stdout));
		const said = Object.fromEntries(problems.map(({ file, code, message }) => [file, `${code} ${message}`]));
		expect(problems).toHaveLength(6);
		expect(said['households.csv']).toMatch(/^unreadable-file .*pijp/);
		expect(said['reach.csv']).toMatch(/^unreadable-file .*apparaat/);
		expect(said['events.csv']).toMatch(/^unreadable-file .*verwijzing/);
		expect(said['notes.csv']).toMatch(/^unreadable-file .*map/);
		expect(said['lees-mij.csv']).toMatch(/^unreadable-file .*pijp/);
		expect(said['areas.geojson']).toMatch(/^unreadable-file .*pijp/);
		// Families that cannot be read are no families that are unknown.
		expect(files.find(({ file }) => file === 'assessments.csv')?.rows).toBeGreaterThan(1000);
	});
	it('says of a socket that it is one', async () => {
		const folder = path.join(scratch, 'socket');
		mkdirSync(folder);
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(path.join(folder, 'areas.csv'), resolve));
		const { exit, stdout } = checkData(folder, '--lang', 'en');
		await new Promise((resolve) => server.close(resolve));
		expect(exit).toBe(1);
		expect(stdout).toContain('areas.csv: this is no file but a socket');
	});
});

describe('check-data without usable input', () => {
	const file = () => {
		const place = path.join(scratch, 'no-folder');
		writeFileSync(place, 'text');
		return place;
	};
	it.each([
		['a folder that does not exist', () => [path.join(scratch, 'absent')]],
		['a file in place of a folder', () => [file()]],
		['an unknown argument', () => ['--recursive']],
		['two folders', () => [badFolder, badFolder]],
		['an unknown language', () => [badFolder, '--lang', 'de']]
	])('exits 2 with one clear line for %s', (_, parameters) => {
		const { exit, stdout, stderr } = checkData(...parameters());
		expect(exit).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^[^\n]{20,}\n$/);
	});
});

describe('check-data on what ships', () => {
	it.runIf(existsSync(path.join(demonstration, 'areas.csv')))('finds the demonstration clean', () => {
		const { exit, stdout } = checkData(demonstration, '--json');
		const { problems, files } = outputSchema.parse(JSON.parse(stdout));
		expect(problems).toEqual([]);
		expect(exit).toBe(0);
		expect(files.length).toBeGreaterThan(1);
	});
});
