// npm run templates: a workbook for each file and each supplier, all or none; and one line with exit 1 or 2 where it cannot.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { tableFiles } from '../../../src/lib/domain/tables.ts';
import { command } from '../../command.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...command('templates'), ...words], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, WIJKLADDER_DATA: '' }
	});
	return { status, lines: stdout.split('\n').filter((line) => line !== ''), stderr };
}

it('writes one for each file and each supplier, and nothing else', () => {
	const out = path.join(folder, 'all');
	const { status, lines, stderr } = run('--out', out);
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const names = readdirSync(out);
	expect(lines.map((line) => path.basename(line)).sort()).toEqual([...names].sort());
	expect(names).toEqual(expect.arrayContaining(Object.keys(tableFiles).map((table) => `${table}.xlsx`)));
	expect(names.length).toBeGreaterThan(Object.keys(tableFiles).length);
});

it('writes those of the supplier that is asked, in place of earlier ones', () => {
	const out = path.join(folder, 'one');
	mkdirSync(out);
	const name = 'observations-stadsbank-verzonnen.xlsx';
	writeFileSync(path.join(out, name), 'old');
	expect(run('--out', out, '--supplier', 'stadsbank (VERZONNEN)').status).toBe(0);
	expect(readdirSync(out)).toEqual([name]);
	expect(readFileSync(path.join(out, name)).subarray(0, 2).toString()).toBe('PK');
});

it('names the suppliers where there is none of that name, in the language that is asked', () => {
	const dutch = run('--out', path.join(folder, 'none'), '--supplier', 'Niemand');
	expect(dutch).toMatchObject({ status: 2, lines: [] });
	expect(dutch.stderr).toMatch(/^De leverancier "Niemand" is er niet\. Kies uit: .*Stadsbank/);
	expect(dutch.stderr.trim()).not.toContain('\n');
	expect(run('--supplier', 'Niemand', '--lang', 'en', '--out', 'x').stderr).toMatch(/^There is no supplier/);
	for (const words of [[], ['--out', ''], ['--nothing'], ['--out', 'x', '--data', path.join(folder, 'gone')]])
		expect(run(...words).status, words.join(' ')).toBe(2);
	writeFileSync(path.join(folder, 'file'), '');
	expect(run('--out', path.join(folder, 'file')).status).toBe(2);
});

it('writes nothing where the areas have errors, and the template of areas where there are none yet', () => {
	const data = path.join(folder, 'data');
	mkdirSync(data);
	expect(run('--data', data, '--out', path.join(folder, 'begin')).status).toBe(0);
	writeFileSync(path.join(data, 'areas.csv'), 'area,name,role\nOost Wijk,Oost,experiment\n');
	const out = path.join(folder, 'bad');
	const { status, lines } = run('--data', data, '--out', out);
	expect(status).toBe(1);
	expect(lines.join('\n')).toContain('Oost Wijk');
	expect(() => readdirSync(out)).toThrow();
});
