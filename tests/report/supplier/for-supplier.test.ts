// npm run check-data -- --for-supplier: the same outcome, and what goes back to the supplier beside it; all or none.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { command } from '../../command.ts';
import { files } from '../read-files.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'for-supplier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[...command('check-data'), folder, ...words],
		{
			cwd: root,
			encoding: 'utf8'
		}
	);
	return { status, stdout, stderr };
}

it('writes a workbook and a letter of what it lists, and lists the same as without', () => {
	writeFileSync(path.join(folder, 'areas.csv'), 'area,name,role\noost,Oost,control\n');
	writeFileSync(
		path.join(folder, 'observations.csv'),
		'indicator,area,period,numerator,denominator,status,source,retrieved\nwwb-uitkering,west,2010-Q1,1,9,final,Bron,2010-05-01\n'
	);
	writeFileSync(path.join(folder, 'survey.csv'), 'wave\n');
	const out = path.join(folder, 'out');
	const told = run('--for-supplier', out);
	expect(told).toEqual(run());
	expect(told.status).toBe(1);
	expect(readdirSync(out).sort()).toEqual(['brief.docx', 'brief.txt', 'problemen.xlsx']);
	const letter = readFileSync(path.join(out, 'brief.txt'), 'utf8');
	expect(letter).toMatch(/observations\.csv, rij 2: “west”/);
	expect(letter).toContain('survey.csv');
	expect(files(readFileSync(path.join(out, 'problemen.xlsx'))).get('xl/worksheets/sheet1.xml')).toContain(
		'west'
	);
	run('--for-supplier', out, '--lang', 'en');
	expect(readdirSync(out)).toContain('letter.txt');
});

it('says in one line that it cannot write there', () => {
	const { status, stderr } = run('--for-supplier', path.join(folder, 'areas.csv'));
	expect(status).toBe(2);
	expect(stderr.trim().split('\n')).toHaveLength(1);
});
