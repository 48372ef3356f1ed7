// What is taken along of effort is computed again by its own scripts, in R and in Python where this machine has them; a changed number is found.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgramme } from '../../../../src/lib/server/programme.ts';
import { answerEffort } from '../../../../src/lib/subjects/costs/answer.ts';
import type { EffortFigure } from '../../../../src/lib/subjects/costs/figure/effort-figure.ts';
import { takeAlongFiles, takeAlongName } from '../../../../src/lib/subjects/costs/take-along/effort.ts';

const beside = path.resolve(import.meta.dirname, '../../../../src/lib/subjects/costs/take-along');
const script = (name: string) => readFileSync(path.join(beside, name), 'utf8');
const scripts = { r: script('effort.R'), python: script('effort.py') };
const folder = mkdtempSync(path.join(tmpdir(), 'effort-taken-'));
let figure: EffortFigure;
let files: Record<string, string>;
beforeAll(async () => {
	const programme = await openProgramme('data/velve-lindenhof', { protection: false });
	figure = await answerEffort(programme.engine, programme.catalogue);
	files = takeAlongFiles({ figure, language: 'en', version: '0.0.0', scripts });
}, 240_000);
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
		const count = (files['results.csv'] ?? '').trim().split(/\r?\n/).length - 1;
		expect(count).toBeGreaterThan(20);
		expect(execFileSync(program, [name], { cwd: folder, encoding: 'utf8' })).toContain(
			`${count} of ${count} numbers agree`
		);
		for (const [changed, told] of [
			[/(coached\/wijkteam\/share,exact,)/, 'coached/wijkteam/share'],
			[/(coached\/all\/per-month,rounded,)/, 'coached/all/per-month']
		] as const) {
			unpacked((text) => text.replace(changed, '$19'));
			const { status, stdout } = spawnSync(program, [name], { cwd: folder, encoding: 'utf8' });
			expect([status, stdout.includes(`differs: ${told}`)]).toEqual([1, true]);
		}
	});
});

describe('the file of effort', () => {
	it('holds every share and margin of the page, and no margin where totals alone were delivered', () => {
		for (const { group, organisations } of figure.groups)
			for (const one of organisations) {
				const name = `${group}/${one.organisation ?? 'others'}`;
				const results = files['results.csv'] ?? '';
				if (one.totals) expect(results).not.toContain(`${name}/`);
				else expect(results).toContain(`${name}/share,exact,${one.share}`);
				if (one.upper !== null) expect(results).toContain(`${name}/hours-upper,exact,${one.upper}`);
			}
		expect(figure.groups.flatMap((one) => one.organisations).some((one) => one.totals)).toBe(true);
	});

	it('says what was found, that it is made up, and names no family', () => {
		expect(files['README.txt']).toContain('Made-up figures');
		for (const [name, text] of Object.entries(files))
			if (name.endsWith('.csv')) expect(text, name).not.toMatch(/\b[HV]-\d/);
		expect(takeAlongName({ figure, language: 'nl' })).toBe('wijkladder-inzet-2011.zip');
	});
});
