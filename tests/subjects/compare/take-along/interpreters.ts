// The R and the Python of this machine, where they have what the take-along scripts need; else why not.
import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { pythonWith, rWith } from '../../../take-along-scripts.ts';

export interface Interpreter {
	name: 'R' | 'Python';
	script: string;
	/** Runs many copies of the script, one after another. */
	many: string;
	/** Null where this machine has none that can run the script. */
	command: string | null;
	/** Printed where the test is left out. */
	why: string;
}

export const interpreters: Interpreter[] = [
	{
		name: 'R',
		script: 'recompute.R',
		many: 'each-script.R',
		command: rWith('sandwich', 'lmtest'),
		why: 'Rscript with the packages sandwich and lmtest is not on this machine'
	},
	{
		name: 'Python',
		script: 'recompute.py',
		many: 'each-script.py',
		command: pythonWith('numpy', 'scipy', 'statsmodels'),
		why: 'no Python with numpy, scipy and statsmodels is on this machine'
	}
];
for (const { name, command, why } of interpreters)
	if (command === null) console.warn(`take-along: the ${name} script is not run, since ${why}.`);

type Files = Record<string, string | Uint8Array>;
type Found = Map<string, string>;

function commandOf({ command }: Interpreter): string {
	if (command === null) throw new Error('asked to run a script that this machine cannot run');
	return command;
}

/** Unpacks the files in a folder of their own, and reads what was written there. */
async function unpacked({ script }: Interpreter, files: Files, run: (script: string) => Promise<unknown>) {
	const folder = mkdtempSync(path.join(tmpdir(), 'take-along-'));
	try {
		for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
		await run(path.join(folder, script));
		const text = readFileSync(path.join(folder, 'recomputed.csv'), 'utf8');
		const { data } = Papa.parse<{ id: string; value: string }>(text, { header: true, skipEmptyLines: true });
		return new Map(data.map(({ id, value }) => [id, value]));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What the script finds, run as the person runs it who was given the files. */
export const recomputedByHand = (interpreter: Interpreter, files: Files): Promise<Found> =>
	unpacked(interpreter, files, (script) =>
		// Not from inside the folder: the script has to find its own place.
		promisify(execFile)(commandOf(interpreter), [script], { cwd: tmpdir(), timeout: 120_000 })
	);

interface Running {
	child: ChildProcessWithoutNullStreams;
	lines: AsyncIterator<string>;
}
const running = new Map<string, Running>();
/** For after the tests of a file: another file starts its own. */
export function stopInterpreters(): void {
	for (const { child } of running.values()) child.kill();
	running.clear();
}

function start(interpreter: Interpreter): Running {
	const many = path.join(import.meta.dirname, interpreter.many);
	const child = spawn(commandOf(interpreter), [many], { cwd: tmpdir() });
	child.stderr.resume();
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return { child, lines };
}

/** What the script finds, in a program that is started once for all cases: starting it takes longer than they do. */
export const recomputed = (interpreter: Interpreter, files: Files): Promise<Found> =>
	unpacked(interpreter, files, async (script) => {
		const { child, lines } = running.get(interpreter.name) ?? start(interpreter);
		running.set(interpreter.name, { child, lines });
		child.stdin.write(`${script}\n`);
		for (;;) {
			const { value, done } = await lines.next();
			if (done) throw new Error(`${interpreter.name} stopped`);
			if (value === 'ended ""') return;
			if (value.startsWith('ended ')) throw new Error(`${interpreter.name} ${value}`);
		}
	});
