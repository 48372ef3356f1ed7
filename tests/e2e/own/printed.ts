// What a command prints about the demonstration, asked once in a whole run of tests: each start takes seconds, and several specs ask the same.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { test } from '../slow-line.ts';
import { command } from '../../command.ts';
import { root } from './programme.ts';

/** As the command prints it, to the letter; kept in the folder that a run begins with empty. */
export async function printed(script: string, ...words: string[]): Promise<string> {
	const kept = path.join(test.info().project.outputDir, 'printed');
	const name = createHash('sha256')
		.update(JSON.stringify([script, ...words]))
		.digest('hex');
	const file = path.join(kept, name.slice(0, 16));
	if (existsSync(file)) return readFileSync(file, 'utf8');
	const { stdout } = await promisify(execFile)(process.execPath, [...command(script), ...words], {
		cwd: root,
		maxBuffer: 1 << 28
	});
	mkdirSync(kept, { recursive: true });
	// Beside it first: another worker may be looking for it.
	const making = `${file}.${process.pid}`;
	writeFileSync(making, stdout);
	renameSync(making, file);
	return stdout;
}

/** What `npm run figures` prints for these words. */
export const figuresOf = async (...words: string[]): Promise<unknown> =>
	JSON.parse(await printed('figures', ...words));
