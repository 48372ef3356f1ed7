// A folder whose areas.csv or observations.csv has a header alone: one plain sentence from every command, never a stack.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../command.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'wijkladder-header-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const areas = 'area,name,role\nnoord,Noord,experiment\nzuid,Zuid,control\n';
const observations = 'indicator,area,period,numerator,denominator,status,source,retrieved\n';
const figure = `${observations}wwb-uitkering,noord,2010-Q1,13,140,final,bron,2010-05-01\n`;
const header = (text: string): string => `${text.split('\n')[0]}\n`;

const folders: Record<string, [string, string]> = {
	'no-areas': [header(areas), figure],
	'no-figures': [areas, observations]
};
beforeAll(() => {
	for (const [name, [first, second]] of Object.entries(folders)) {
		mkdirSync(path.join(scratch, name));
		writeFileSync(path.join(scratch, name, 'areas.csv'), first);
		writeFileSync(path.join(scratch, name, 'observations.csv'), second);
	}
});

function run(
	script: string,
	...parameters: string[]
): { exit: number | null; stdout: string; stderr: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...command(script), ...parameters], {
		encoding: 'utf8',
		input: ''
	});
	return { exit: status, stdout, stderr };
}

const stack = /\n\s+at |RangeError|TypeError|ENOENT|\bat \S+ \(/;

describe.each(Object.keys(folders))('%s', (name) => {
	const folder = path.join(scratch, name);
	const file = name === 'no-figures' ? 'observations.csv' : 'areas.csv';
	const out = path.join(scratch, `${name}-out`);
	it('is told by the check, which finds it no problem where nothing refers to it', () => {
		const { exit, stdout } = run('check-data', folder);
		expect(exit).toBe(name === 'no-areas' ? 1 : 0);
		expect(stdout).toContain(`${file}: hier staat alleen de kop.`);
	});
	it.each([
		['figures', ['overview', '--data', folder]],
		['report', ['--period', '2010-Q1', '--data', folder, '--out', out]]
	])('is told by %s %j', (script, parameters) => {
		const { exit, stderr } = run(script, ...parameters);
		expect(stderr).not.toMatch(stack);
		expect(stderr).toContain(file);
		expect(exit).toBe(file === 'areas.csv' || script === 'report' ? 2 : 0);
	});
});

it.each([
	['no-areas', 'areas.csv'],
	['no-figures', 'observations.csv']
])('%s: is told by what a build does first', (name, file) => {
	const { status, stderr } = spawnSync(process.execPath, [...command('publication'), '--out', scratch], {
		encoding: 'utf8',
		env: { ...process.env, WIJKLADDER_DATA: path.join(scratch, name) }
	});
	expect(stderr).not.toMatch(stack);
	expect(stderr).toContain(file);
	expect(status).toBe(1);
});

it('what was passed over is counted by what a build does first', () => {
	const folder = path.join(scratch, 'passed-over');
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'areas.csv'), areas);
	writeFileSync(path.join(folder, 'observations.csv'), figure);
	writeFileSync(path.join(folder, 'survey.csv'), 'wave,area\n');
	const { status, stderr } = spawnSync(process.execPath, [...command('publication'), '--out', scratch], {
		encoding: 'utf8',
		env: { ...process.env, WIJKLADDER_DATA: folder }
	});
	expect(stderr).toMatch(/1 problem.*check-data/);
	expect(status).toBe(0);
});
