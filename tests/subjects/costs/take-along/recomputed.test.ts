// What is taken along is computed again by its own scripts, in R and in Python where this machine has them; a changed number is found.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { costs } from '../../../../src/lib/subjects/costs/figure/costs.ts';
import { takeAlongFiles, takeAlongName } from '../../../../src/lib/subjects/costs/take-along/take-along.ts';
import { effort } from '../../../../src/lib/subjects/costs/figure/effort.ts';
import { input, usualEffort } from '../figure/samples.ts';

const beside = path.resolve(import.meta.dirname, '../../../../src/lib/subjects/costs/take-along');
const script = (name: string) => readFileSync(path.join(beside, name), 'utf8');
const totals = (['coached', 'comparison'] as const).map((group) => ({
	...{ group, organisation: 'police', year: 2010, fewest: 30, hours: 400, contacts: 100 }
}));
const figure = costs(input({ effort: effort({ ...usualEffort(), totals }) }), { horizon: 3, usual: 6000 });
const files = takeAlongFiles({
	...{ figure, language: 'en', version: '0.0.0' },
	scripts: { r: script('recompute.R'), python: script('recompute.py') }
});
const folder = mkdtempSync(path.join(tmpdir(), 'costs-taken-'));
afterAll(() => rmSync(folder, { recursive: true }));

function unpacked(change: (results: string) => string): void {
	for (const [name, text] of Object.entries(files))
		writeFileSync(path.join(folder, name), name === 'results.csv' ? change(text) : text);
}
const there = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

describe.each([
	['Rscript', 'recompute.R'],
	['python3', 'recompute.py']
])('%s', (program, name) => {
	if (!there(program)) console.warn(`Left out: ${name}; ${program} is not on this machine.`);
	it.runIf(there(program))('computes every number again, and finds the one that was changed', () => {
		unpacked((text) => text);
		expect(files['results.csv']).toContain('apart/comparison/police/upper');
		const count = (files['results.csv'] ?? '').trim().split(/\r?\n/).length - 1;
		expect(execFileSync(program, [name], { cwd: folder, encoding: 'utf8' })).toContain(
			`${count} of ${count} numbers agree`
		);
		unpacked((text) => text.replace(/(net\/value,exact,)(-?)/, '$1$29'));
		const { status, stdout } = spawnSync(program, [name], { cwd: folder, encoding: 'utf8' });
		expect([status, /differs: net\/value/.test(stdout)]).toEqual([1, true]);
	});
});

it('says what was found, that it is made up, and names no family', () => {
	expect(files['README.txt']).toContain('The approach pays back');
	expect(files['README.txt']).toContain('made up');
	expect(takeAlongName({ figure, language: 'nl' })).toBe('wijkladder-kosten-2010-3.zip');
});
