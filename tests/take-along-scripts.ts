// The R and the Python of this machine that can run what is taken along, and what they make of a file as it was handed over and as somebody altered it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const answers = (program: string, words: readonly string[]): boolean =>
	spawnSync(program, words, { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** Null where this machine has none with these packages. */
export function rWith(...packages: string[]): string | null {
	const code = packages.map((one) => `library(${one})`).join('; ');
	return answers('Rscript', code === '' ? ['--version'] : ['-e', code]) ? 'Rscript' : null;
}

/** Null where this machine has none with these modules; the first on the path may be a bare one where the system's own has them. */
export function pythonWith(...modules: string[]): string | null {
	const words = ['-c', `import ${['sys', ...modules].join(', ')}`];
	const known = ['python3', '/usr/bin/python3', '/usr/local/bin/python3', 'python'];
	return known.find((one) => answers(one, words)) ?? null;
}

type Files = Readonly<Record<string, string>>;

/** Unpacks the files in a folder of their own, and runs a script there. */
function run(program: string, script: string, files: Files) {
	const folder = mkdtempSync(path.join(tmpdir(), 'taken-'));
	try {
		for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
		const { status, stdout, stderr } = spawnSync(program, [script], { cwd: folder, encoding: 'utf8' });
		return { status, said: stdout + stderr };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** One number made another, of `results.csv` unless another file is named, and the number that the scripts are to name. */
export type Alteration = readonly [found: RegExp | string, other: string, told: string, file?: string];

/**
 * Both scripts compute every number of `results.csv` again, and find the one that was changed.
 * @param files asked for once the tests run
 * @param modules of Python, without which the script cannot run
 */
export function itIsComputedAgain(
	files: () => Files,
	{
		moreThan,
		alterations,
		modules = []
	}: {
		moreThan: number;
		alterations: readonly Alteration[];
		modules?: readonly string[];
	}
): void {
	for (const [language, script, program] of [
		['Rscript', 'recompute.R', rWith()],
		['python3', 'recompute.py', pythonWith(...modules)]
	] as const) {
		if (program === null)
			console.warn(`Left out: ${script}; no ${language} that can run it is on this machine.`);
		describe(language, () => {
			it.runIf(program !== null)('computes every number again, and finds the one that was changed', () => {
				const whole = files()['results.csv'] ?? '';
				const count = whole.trim().split(/\r?\n/).length - 1;
				expect(count).toBeGreaterThan(moreThan);
				const { status, said } = run(program ?? '', script, files());
				expect(said).toContain(`${count} of ${count} numbers agree`);
				expect(status).toBe(0);
				for (const [found, other, told, file = 'results.csv'] of alterations) {
					const before = files()[file] ?? '';
					const altered = before.replace(found, other);
					expect(altered, String(found)).not.toBe(before);
					const finding = run(program ?? '', script, { ...files(), [file]: altered });
					expect(finding.said).toContain(`differs: ${told}`);
					expect(finding.status).toBe(1);
				}
			});
		});
	}
}
