// The real command on whole folders: exit codes, one run for every problem, one line when there is nothing to read.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemCodes } from '../../src/lib/domain/problem.ts';

const badFolder = 'tests/intake/fixtures/bad-folder';
const demonstration = 'data/velve-lindenhof';

function checkData(...parameters: string[]): { exit: number | null; stdout: string; stderr: string } {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[
			...['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'scripts/tsconfig.json', 'scripts/check-data.ts'],
			...parameters
		],
		{ encoding: 'utf8' }
	);
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
	'bad-value': 6,
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
	'missing-consent': 2
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
		// Only a folder without areas.csv or observations.csv can lack a file; the next test has one.
		expect(problemCodes.filter((code) => !(code in standing))).toEqual(['missing-file']);
		const places = problems.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`);
		expect(places).toContain('observations.csv 9 denominator ambiguous-number');
		expect(places).toContain('areas.csv 8 part_of area-cycle');
		expect(places).toContain('responses.csv null null bad-encoding');
		expect(places).toContain('responses.csv 2 score score-out-of-range');
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
