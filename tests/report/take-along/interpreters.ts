// The R and the Python of this machine, where they have what the take-along scripts need; else why not.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';

export interface Interpreter {
	name: 'R' | 'Python';
	script: string;
	/** Null where this machine has none that can run the script. */
	command: string | null;
	/** Printed where the test is left out. */
	why: string;
}

const answers = (command: string, ...words: string[]): boolean =>
	spawnSync(command, words, { stdio: 'ignore', timeout: 60_000 }).status === 0;

const found = (candidates: string[], ...words: string[]): string | null =>
	candidates.find((one) => answers(one, ...words)) ?? null;

export const interpreters: Interpreter[] = [
	{
		name: 'R',
		script: 'recompute.R',
		command: found(['Rscript'], '-e', 'library(sandwich); library(lmtest)'),
		why: 'Rscript with the packages sandwich and lmtest is not on this machine'
	},
	{
		name: 'Python',
		script: 'recompute.py',
		// The first on the path may be a bare one where the system's own has the packages.
		command: found(
			['python3', '/usr/bin/python3', '/usr/local/bin/python3', 'python'],
			'-c',
			'import numpy, scipy, statsmodels'
		),
		why: 'no Python with numpy, scipy and statsmodels is on this machine'
	}
];
for (const { name, command, why } of interpreters)
	if (command === null) console.warn(`take-along: the ${name} script is not run, since ${why}.`);

/** Unpacks the files, runs the script there and reads what it wrote. */
export function recomputed(
	{ command, script }: Interpreter,
	files: Record<string, string | Uint8Array>
): Map<string, string> {
	if (command === null) throw new Error('asked to run a script that this machine cannot run');
	const folder = mkdtempSync(path.join(tmpdir(), 'take-along-'));
	try {
		for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
		// Not from inside the folder: the script has to find its own place.
		execFileSync(command, [path.join(folder, script)], { cwd: tmpdir(), stdio: 'pipe', timeout: 120_000 });
		const text = readFileSync(path.join(folder, 'recomputed.csv'), 'utf8');
		const { data } = Papa.parse<{ id: string; value: string }>(text, { header: true, skipEmptyLines: true });
		return new Map(data.map(({ id, value }) => [id, value]));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
